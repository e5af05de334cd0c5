from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localizer,
    read_folder,
    read_survey,
    source_localizer,
    survey_files,
    write,
    write_survey,
)
from guidebook.localization.localizing import (
    localize_edition,
    localize_handout_details,
    localize_qr_alt,
)


def test_a_guide_shows_its_own_words_where_it_has_them(tmp_path: Path) -> None:
    changes: list[Change] = [
        (
            EXPERT_FILE,
            "steps:\n",
            "invitations: {whatsapp: {button: Mulai}}\nomits: [message, platform]\nsteps:\n",
        ),
    ]
    view = latest(read_survey(tmp_path, *changes)).guides[0]
    assert [section.id for section in view.sections] == ["invitation", "call-center"]
    assert [section.number for section in view.sections] == ["1", "2"]
    assert [step.plain for step in view.sections[0].steps] == [
        "Pastikan bahwa Anda eksper",
        "Klik “Mulai”",
    ]


def test_a_guide_tells_whom_to_call_and_when_in_every_zone(tmp_path: Path) -> None:
    blocks = dict(latest(read_survey(tmp_path)).guides[0].sections[1].blocks)
    assert repr(blocks["contact_channels"]).count("tel:+6281119091198") == 1
    assert list(blocks) == ["service_hours", "contact_channels"]


def test_an_edition_without_a_period_shows_none(tmp_path: Path) -> None:
    change = (SURVEY_FILE, "period:\n  starts: 2023-07\n  ends: 2023-10\n", "")
    view = latest(read_survey(tmp_path, change))
    assert (view.period, view.guides[0].period, "period.line" in view.words) == (None, None, False)


def test_a_guide_of_an_earlier_edition_says_which_is_the_latest(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    for name, text in survey_files().items():
        newer = text.replace("edition: 2023", "edition: 2024")
        write(root, {name.replace("/2023/", "/2024/"): newer})
    guidebook = read_folder(root)
    views = [
        localize_edition(guidebook, edition, source_localizer()) for edition in guidebook.editions
    ]
    assert views[0].guides[0].notices == ()
    assert [notice.plain for notice in views[1].guides[0].notices] == [
        "Panduan ini untuk SC 2023, yang terbaru untuk SC 2024."
    ]


@pytest.mark.parametrize(
    ("size", "pages", "said"),
    [
        (48_123, 1, "PDF, A4, 1 halaman, 48 KB"),
        (10, 2, "PDF, A4, 2 halaman, 1 KB"),
        (1_499_000, 1, "PDF, A4, 1 halaman, 1499 KB"),
    ],
)
def test_a_handout_is_told_with_format_paper_pages_and_size(
    tmp_path: Path, size: int, pages: int, said: str
) -> None:
    guidebook = read_survey(tmp_path)
    details = localize_handout_details(
        guidebook.interface,
        guidebook.latest,
        source_localizer(),
        paper="A4",
        pages=pages,
        size=size,
    )
    assert details.plain == said


def test_a_qr_code_says_where_it_leads(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path)
    assert (
        localize_qr_alt(
            guidebook.interface, guidebook.latest, source_localizer(), "https://example.org/"
        )
        == "Kode QR ke https://example.org/"
    )


def test_every_word_of_the_interface_is_there_in_the_language_of_the_page(tmp_path: Path) -> None:
    english = localizer(catalogue(text={"Cari": "Search"}))
    words = latest(read_survey(tmp_path), english).words
    assert (words["search.open"].plain, words["search.open"].lang) == ("Search", "en")
    assert (words["page.contents"].plain, words["page.contents"].lang) == ("page contents", "id")


@pytest.mark.parametrize(
    ("change", "lead", "has_help"),
    [
        (None, ["home lead", "home lead invitation", "home lead contacts"], True),
        (
            (EXPERT_FILE, "contact_channels: [general]\n", ""),
            ["home lead", "home lead invitation"],
            False,
        ),
        (
            (SECTIONS_FILE, "shows: [service_hours, contact_channels]", "shows: [service_hours]"),
            ["home lead", "home lead invitation"],
            False,
        ),
    ],
)
def test_the_home_page_and_the_foot_promise_only_what_the_edition_tells(
    tmp_path: Path, change: Change | None, lead: list[str], has_help: bool
) -> None:
    view = latest(read_survey(tmp_path, *([change] if change else [])))
    assert [text.plain for text in view.lead] == lead
    assert ("page.help" in view.words) == has_help


def test_without_an_invitation_none_is_promised(tmp_path: Path) -> None:
    invitation = "invitations:\n  whatsapp:\n    sender: SC 2023\n    button: ISI SURVEI\n"
    view = latest(
        read_survey(
            tmp_path,
            (SURVEY_FILE, invitation, ""),
            (SECTIONS_FILE, " dari **{sender}**", ""),
            (SECTIONS_FILE, "Klik “{button}”", "Klik tombolnya"),
        )
    )
    assert [text.plain for text in view.lead] == ["home lead", "home lead contacts"]
    assert view.description == (
        "site description site description contacts site description platform"
    )


def test_without_a_platform_none_is_promised(tmp_path: Path) -> None:
    view = latest(
        read_survey(
            tmp_path,
            (SURVEY_FILE, "platform:\n  name: Q7\n", ""),
            (SECTIONS_FILE, "melalui **{platform}**", "nanti"),
        )
    )
    assert view.description == (
        "site description site description invitation site description contacts"
    )
