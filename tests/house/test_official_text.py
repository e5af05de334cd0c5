"""Pages and handouts against the official text, sentence by sentence.

Only quotes, spacing, bold and the capitals of headings may differ.
"""

import re
from pathlib import Path

import pytest

from building import GUIDES, Site
from reading_back import page_text, pdf_text

OFFICIAL = Path(__file__).parents[1] / "official" / "panduan-responden-spi-2023.txt"

# A word from a picture that the source's text layer carries along; it is no sentence.
STRAY = "SURVEY"


def sentences(guide: str) -> list[str]:
    """What the official text says in one guide, line by line as it stands there."""
    heading = {"expert": "EKSPER", "external": "EKSTERNAL", "internal": "INTERNAL"}[guide]
    parts = re.split(r"(?m)^# ", OFFICIAL.read_text(encoding="utf-8"))
    part = next(
        part
        for part in parts
        if part.splitlines()[:1] == [f"PANDUAN PENGISIAN KUESIONER RESPONDEN {heading}"]
    )
    lines = (line.strip().lstrip("#-☎ ").replace("*", "").strip() for line in part.splitlines())
    found = []
    for line in lines:
        if line and line != STRAY:
            found += re.split(r"(?<=\.) (?=[A-Z])", line)
    return found


def compared(text: str) -> str:
    """A text without what may differ."""
    return re.sub(r"[\s\"“”*☎]", "", text).casefold()


def said(sentence: str) -> str:
    """A sentence of the source in the form that is compared; ' : ' parts a label from a number."""
    return compared(sentence.replace(" : ", " "))


def test_the_official_text_is_taken_apart_completely() -> None:
    assert [len(sentences(guide)) for guide in GUIDES] == [16, 16, 16]
    assert sentences("expert")[11:13] == [
        "Pemerintah Daerah : 0811 1919 9198",
        "Kementerian/ Lembaga : 0811 1906 1198",
    ]
    assert "08:30 WIB s.d. 22:00 WIB" in sentences("internal")


@pytest.mark.parametrize("guide", GUIDES)
def test_every_official_sentence_is_on_the_page(site: Site, guide: str) -> None:
    text = compared(page_text(site.html(f"2023/{guide}/")))
    assert [line for line in sentences(guide) if said(line) not in text] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_official_sentence_is_in_the_handout(site: Site, guide: str) -> None:
    text = compared(pdf_text(site.handout(guide, "id")))
    assert [line for line in sentences(guide) if said(line) not in text] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_sentences_come_in_the_order_of_the_source(site: Site, guide: str) -> None:
    ordered = [said(line) for line in sentences(guide)][1:14]  # between the title and the period
    for text in (page_text(site.html(f"2023/{guide}/")), pdf_text(site.handout(guide, "id"))):
        pattern = ".*".join(re.escape(line) for line in ordered if line != said("Periode Survei"))
        assert re.search(pattern, compared(text))


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_number_of_another_guide_is_nowhere(site: Site, guide: str, lang: str) -> None:
    numbers = {
        "expert": {"081119199198", "081119061198"},
        "external": {"081119091198"},
        "internal": {"081119091198"},
    }
    folder = "" if lang == "id" else "en/"
    for text in (
        page_text(site.html(f"{folder}2023/{guide}/")),
        pdf_text(site.handout(guide, lang)),
    ):
        found = set(re.findall(r"0811\d{8}", re.sub(r"\s", "", text)))
        assert found == numbers[guide]
