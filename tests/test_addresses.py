from pathlib import Path

import pytest

from factories import SITES, catalogue, latest, localizer, read_folder, write_site
from guidebook.addresses import (
    HOME,
    guide_folder,
    guide_source,
    handout_name,
    language_folder,
    page_url,
)
from guidebook.translating import locale_of


def test_the_source_language_stands_at_the_root_and_the_others_below_it() -> None:
    indonesian, english = locale_of("id", "Bahasa Indonesia"), locale_of("en", "English")
    assert language_folder(indonesian, indonesian) == ""
    assert language_folder(english, indonesian) == "en/"


def test_addresses_and_file_names_of_a_guide_never_change(tmp_path: Path) -> None:
    guidebook = read_folder(write_site(tmp_path, SITES / "five-guides"))
    guide = latest(guidebook).guides[3]
    assert guide_folder(guide) == "2024-spring/school_board/"
    assert guide_source(guide) == "2024-spring/school_board.md"
    assert handout_name(guide, "a4") == "slk-2024-spring-school_board-id-a4.pdf"


def test_a_handout_is_named_by_its_language(tmp_path: Path) -> None:
    guidebook = read_folder(write_site(tmp_path, SITES / "minimal"))
    guide = latest(guidebook, localizer(catalogue("en"))).guides[0]
    assert handout_name(guide, "large-print") == "ssp-2024-respondent-en-large-print.pdf"


@pytest.mark.parametrize(
    ("source", "url"),
    [(HOME, ""), ("2023/expert.md", "2023/expert/"), ("privacy.md", "privacy/")],
)
def test_a_page_is_a_folder(source: str, url: str) -> None:
    assert page_url(source) == url
