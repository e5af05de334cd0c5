"""In which forms a reader may write what is official."""

from pathlib import Path

import pytest

from factories import EXPERT_FILE, SURVEY_FILE, read_survey, source_localizer
from guidebook.data.values.contact_points import parse_contact_point
from guidebook.localization.official_facts import localize_official, number_forms


@pytest.mark.parametrize(
    ("kind", "number", "country", "forms"),
    [
        ("telephone", "1-877-555-0123", "US", ["18775550123", "8775550123", "0018775550123"]),
        ("telephone", "1-800-GO-TIME1", "US", ["18004684631", "8004684631", "0018004684631"]),
        ("whatsapp", "0811 1909 1198", "ID", ["6281119091198", "081119091198", "81119091198"]),
        ("telephone", "198", "ID", ["198"]),
        ("telephone", "1500 198", "ID", ["1500198"]),
    ],
)
def test_a_number_is_known_with_and_without_the_codes_of_its_country(
    kind: str, number: str, country: str, forms: list[str]
) -> None:
    found = number_forms(parse_contact_point(kind, number, country))
    assert set(forms) <= set(found)
    assert all(len(one) >= 7 for one in found) or found == tuple(forms)


def test_every_way_to_ask_is_official_and_says_what_kind_of_number_it_is(tmp_path: Path) -> None:
    guidebook = read_survey(
        tmp_path,
        (
            SURVEY_FILE,
            "  general:\n    label: Umum\n    telephone: 0811 1909 1198\n",
            "  call: {telephone: 0811 1909 1198}\n"
            "  chat: {sms: 0811 1909 1198}\n"
            "  deaf: {text_telephone: 021 2557 8300}\n"
            '  office: {address: "Jalan Contoh 1\\nJakarta"}\n',
        ),
        (EXPERT_FILE, "[general]", "[call, chat, deaf, office]"),
    )
    found = localize_official(guidebook, guidebook.latest, source_localizer(), None, "")
    assert [
        (one.text.plain, one.note.plain if one.note else "", one.kind)
        for one in found
        if one.heading.plain == "check numbers"
    ] == [
        ("0811 1909 1198", "", "number"),
        ("0811 1909 1198", "contacts kind sms", "number"),
        ("021 2557 8300", "contacts kind text telephone", "number"),
        ("Jalan Contoh 1, Jakarta", "", "name"),
    ]
