"""The ways to ask of all kinds, with what stands beside them."""

from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localizer,
    read_survey,
    source_localizer,
)
from guidebook.localization.translating import Localizer
from guidebook.localization.views import ChannelView

INDONESIAN = source_localizer()
ENGLISH = localizer(catalogue("en"))
CHANNEL = "  general:\n    label: Umum\n    telephone: 0811 1909 1198\n"


def channels(
    root: Path, *said: str, writer: Localizer = INDONESIAN, more: tuple[Change, ...] = ()
) -> tuple[ChannelView, ...]:
    """The ways that a guide names, in its order: way1, way2, and so on."""
    written = "".join(f"  way{number}: {{{one}}}\n" for number, one in enumerate(said, start=1))
    names = ", ".join(f"way{number}" for number, _ in enumerate(said, start=1))
    changes = (
        (SURVEY_FILE, CHANNEL, written),
        (EXPERT_FILE, "contact_channels: [general]", f"contact_channels: [{names}]"),
    )
    return latest(read_survey(root, *changes, *more), writer).guides[0].channels


@pytest.mark.parametrize(
    ("said", "number", "uri", "details"),
    [
        ("telephone: 0811 1909 1198", "0811 1909 1198", "tel:+6281119091198", []),
        ("telephone: 1500 198", "1500 198", "tel:1500198", []),
        ("telephone: 021 2557 8300, extension: 12", "021 2557 8300", "tel:+622125578300;ext=12",
         ["ekstensi 12"]),
        ("whatsapp: 0811 1909 1198", "0811 1909 1198", "https://wa.me/6281119091198",
         ["contacts kind whatsapp"]),
        ("sms: 8888", "8888", "sms:8888", ["contacts kind sms"]),
        ("text_telephone: 021 2557 8300", "021 2557 8300", "tel:+622125578300",
         ["contacts kind text telephone"]),
        ("email: survei@example.org, note: Dijawab dalam tiga hari", "survei@example.org",
         "mailto:survei@example.org", ["Dijawab dalam tiga hari"]),
        ("web_form: 'https://example.org/ask'", "https://example.org/ask",
         "https://example.org/ask", []),
        ('address: "Jalan Contoh 1\\nJakarta"', "Jalan Contoh 1, Jakarta", "", []),
    ],
)  # fmt: skip
def test_a_way_is_shown_with_what_stands_beside_it(
    tmp_path: Path, said: str, number: str, uri: str, details: list[str]
) -> None:
    [found] = channels(tmp_path, said)
    assert (found.number, found.uri) == (number, uri)
    assert [text.plain for text in found.details] == details


def test_a_postal_address_has_its_lines(tmp_path: Path) -> None:
    [found] = channels(tmp_path, 'address: "Jalan Contoh 1\\nJakarta"')
    assert found.lines == ("Jalan Contoh 1", "Jakarta")


@pytest.mark.parametrize(
    ("writer", "spoken"),
    [(INDONESIAN, "Bahasa: Indonesia dan Inggris"), (ENGLISH, "Bahasa: Indonesian and English")],
)
def test_the_languages_that_are_spoken_have_their_names(
    tmp_path: Path, writer: Localizer, spoken: str
) -> None:
    [found] = channels(tmp_path, "telephone: 198, languages: [id, en]", writer=writer)
    names = found.details[0].plain.partition(": ")[2]
    assert names == spoken.partition(": ")[2] or found.details[0].is_fallback


def test_a_number_of_a_language_comes_first_on_pages_of_it_and_others_come_last(
    tmp_path: Path,
) -> None:
    said = (
        "telephone: 110, languages: [es]",
        "telephone: 112, languages: [en]",
        "telephone: 119, languages: [id, en]",
        "telephone: 198",
        "telephone: 14045, languages: [id]",
    )
    assert [one.number for one in channels(tmp_path / "id", *said)] == [
        "14045", "119", "198", "110", "112",
    ]  # fmt: skip
    assert [one.number for one in channels(tmp_path / "en", *said, writer=ENGLISH)] == [
        "112", "119", "198", "110", "14045",
    ]  # fmt: skip


def test_a_way_without_a_label_is_read_aloud_by_itself(tmp_path: Path) -> None:
    [found] = channels(tmp_path, "telephone: 198")
    assert found.link_label.plain == "Telepon 1 9 8, 198"
    [found] = channels(tmp_path / "labelled", "telephone: 198, label: Malam")
    assert found.link_label.plain == "Telepon 1 9 8, 198, Malam"


def test_contacts_that_would_be_called_alike_have_their_numbers_in_their_names(
    tmp_path: Path,
) -> None:
    found = channels(
        tmp_path,
        "telephone: 0811 1909 1198",
        "sms: 0811 1909 1198",
        "label: Umum, telephone: 1500 198",
    )
    assert [one.contact_name for one in found] == [
        "contacts name (0811 1909 1198)",
        "contacts name (0811 1909 1198, contacts kind sms)",
        "contacts name line",
    ]


def test_contacts_that_differ_by_their_extensions_alone_have_them_in_their_names(
    tmp_path: Path,
) -> None:
    number = "telephone: 021 2557 8300"
    found = channels(tmp_path, f"{number}, extension: 12", f"{number}, extension: 34", number)
    assert [one.contact_name for one in found] == [
        "contacts name (021 2557 8300, ekstensi 12)",
        "contacts name (021 2557 8300, ekstensi 34)",
        "contacts name (021 2557 8300)",
    ]
