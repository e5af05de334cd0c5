"""A platform of which nothing but its address is known."""

from pathlib import Path

import pymupdf

from factories import SECTIONS_FILE, SURVEY_FILE, write_survey
from rendered import published


def test_its_address_stands_once_on_page_and_paper(tmp_path: Path) -> None:
    changes = (
        (SURVEY_FILE, "  name: Q7", "  address: https://q7.example/isi"),
        (SECTIONS_FILE, "  text: Pengisian melalui **{platform}**\n", ""),
    )
    [made], _ = published(write_survey(tmp_path, *changes))
    page = next(one.body for one in made.pages if one.source == "2023/expert.md")
    assert "guide-platform-address" in page
    assert 'class="guide-platform"' not in page
    [paper] = (one.content for one in made.handouts)
    assert pymupdf.open(stream=paper)[0].get_text().count("q7.example") == 1
