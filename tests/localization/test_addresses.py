from pathlib import Path

import pytest

from factories import SITES, latest, read_folder, write_site
from guidebook.localization.addresses import (
    ALL,
    HOME,
    calendar_path,
    chat_path,
    contact_path,
    guide_folder,
    guide_source,
    handout_path,
    language_folder,
    link_from,
    page_url,
)
from guidebook.localization.locales import locale_of


def test_the_source_language_stands_at_the_root_and_the_others_below_it() -> None:
    indonesian, english = locale_of("id", "Bahasa Indonesia"), locale_of("en", "English")
    assert language_folder(indonesian, indonesian) == ""
    assert language_folder(english, indonesian) == "en/"


def test_addresses_of_a_guide_never_change(tmp_path: Path) -> None:
    guidebook = read_folder(write_site(tmp_path, SITES / "five-guides"))
    guide = latest(guidebook).guides[3]
    assert guide_folder(guide) == "2024-spring/school_board/"
    assert guide_source(guide) == "2024-spring/school_board.md"
    assert contact_path(guide, "school_office") == (
        "2024-spring/school_board/slk-2024-spring-school-office-id.vcf"
    )
    assert contact_path(guide, "schools", "4.0") == (
        "2024-spring/school_board/slk-2024-spring-schools-id-4.0.vcf"
    )
    assert chat_path(guide) == (
        "2024-spring/school_board/slk-2024-spring-school_board-id-whatsapp.txt"
    )


def test_names_of_handouts_never_change() -> None:
    path = handout_path("SPI", "2023", "expert", "id", "large-print")
    assert path == "2023/expert/spi-2023-expert-id-large-print.pdf"
    assert handout_path("SPI", "2023", ALL, "zh-Hant", ALL) == "2023/spi-2023-all-zh-Hant-a4.pdf"
    assert (
        handout_path("S P", "2023", "expert", "id", "a4") == "2023/expert/s-p-2023-expert-id-a4.pdf"
    )


def test_the_name_of_the_calendar_never_changes() -> None:
    assert calendar_path("SPI", "2023", "en") == "2023/spi-2023-en.ics"


@pytest.mark.parametrize(
    ("place", "path", "link"),
    [
        ("", "2023/spi-2023-id.ics", "2023/spi-2023-id.ics"),
        ("2023/expert/", "2023/expert/a.vcf", "a.vcf"),
        ("2023/expert/", "handout/", "../../handout"),
    ],
)
def test_a_link_leads_from_a_page_to_a_file(place: str, path: str, link: str) -> None:
    assert link_from(place, path) == link


@pytest.mark.parametrize(
    ("source", "url"),
    [(HOME, ""), ("2023/expert.md", "2023/expert/"), ("privacy.md", "privacy/")],
)
def test_a_page_is_a_folder(source: str, url: str) -> None:
    assert page_url(source) == url
