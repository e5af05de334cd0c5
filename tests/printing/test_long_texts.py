"""However long a text is, what has a fixed size holds it, or the editor is told what is too long."""

import copy
import json
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from PIL import Image

from factories import (
    ENGLISH,
    ENGLISH_FILE,
    EXPERT_FILE,
    PO_HEADER,
    PROJECT,
    SITES,
    SURVEY_FILE,
    write,
    write_site,
    write_survey,
)
from guidebook.printing.pieces import Data
from guidebook.printing.typesetting import FORMATS
from papers import MM
from rendered import published, typesetter
from sentences import handout

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"
SENTENCES = "Pengukuran kepatuhan penyelenggara pelayanan " * 8
WORD = "Pertanggungjawabankuesioner" * 8


def texts(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where the texts of data stand, one of each kind."""
    if isinstance(data, dict):
        if "runs" in data:
            yield path
        else:
            for name, inner in data.items():
                if name != "code":  # made by us, and short
                    yield from texts(inner, (*path, name))
    elif isinstance(data, list) and data:
        yield from texts(data[0], (*path, 0))


def replaced(data: Data, paths: Iterable[tuple[str | int, ...]], text: str) -> Data:
    """The data with another text in some places."""
    changed = copy.deepcopy(data)
    for path in paths:
        place: Any = changed
        for key in path:
            place = place[key]
        place["runs"] = [{"text": text}]
    return changed


def outside(page: pymupdf.Page, edge: float) -> list[str]:
    """The words that reach beyond where printers print."""
    paper = page.rect
    return [
        word
        for left, top, right, bottom, word, *_ in page.get_text("words")
        if not (edge < left and right < paper.width - edge)
        or not (edge / 2 < top and bottom < paper.height - edge / 2)
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_no_text_is_too_long_for_the_paper(form: str) -> None:
    sample = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    edge = (7.8 if form == "leaflet" else 10) * MM
    paths = list(texts(sample))
    # All long words together are more than a card can hold on a page: so each sixth one is.
    cases = [(paths, SENTENCES), *((paths[first::6], WORD) for first in range(6))]
    for several, text in cases:
        made = typesetter().typeset(replaced(sample, several, text), form)
        for page in pymupdf.open(stream=made.content).pages():
            assert outside(page, edge) == [], several


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        ("sl", "strokovnjak/poznavalec/deležnik"),
        ("ru", "эксперт/специалист/заинтересованное"),
        ("de", "Umfrageteilnehmer-Informationsblatt"),
    ],
)
def test_words_that_a_sign_parts_break_after_it_alone(lang: str, word: str) -> None:
    for length in range(20, 60, 5):
        data = handout(lang, f"{'q' * length} {word}")
        [page] = pymupdf.open(stream=typesetter().typeset(data, "a4").content).pages()
        found = [said for *_, said, _, _, _ in page.get_text("words") if said in word]
        assert found
        assert all(said.endswith(("/", "-")) or word.endswith(said) for said in found), found


@pytest.mark.parametrize("text", [SENTENCES, WORD], ids=["sentences", "word"])
def test_the_square_in_the_middle_of_a_preview_keeps_all_words(text: str) -> None:
    sample = json.loads((SAMPLES / "preview.json").read_text("utf-8"))
    for path in texts(sample):
        picture = Image.open(BytesIO(typesetter().draw(replaced(sample, [path], text), "preview")))
        assert picture.size == (1200, 630)
        for box in ((0, 0, 1200, 30), (0, 600, 1200, 630), (0, 0, 300, 630), (900, 0, 1200, 630)):
            colours = picture.convert("RGB").crop(box).getcolors()
            assert [colour for _, colour in colours or ()] == [(11, 58, 83)], (path, box)


def test_a_long_title_and_a_long_name_are_published(tmp_path: Path) -> None:
    title = "title: Panduan Pengisian Kuesioner untuk Responden Eksper dan Para Ahli Lainnya"
    name = f"name: {'Survei Penilaian Integritas Nasional ' * 6}"
    english = '#, fuzzy\nmsgid "Panduan Eksper"\nmsgstr "Guide to complete the questionnaire"\n'
    root = write_survey(
        tmp_path,
        (EXPERT_FILE, "title: Panduan Eksper", title),
        (SURVEY_FILE, "name: Survei Contoh", name),
    )
    write(root, {ENGLISH_FILE: PO_HEADER + english})
    sites, problems = published(root, ENGLISH, address="https://panduan.example/")
    assert problems == ""
    pictures = [file for site in sites for file in site.assets if file.path.endswith(".png")]
    assert len(pictures) == 2
    assert {Image.open(BytesIO(file.content)).size for file in pictures} == {(1200, 630)}


def test_many_guides_that_are_too_long_are_told_shortly(tmp_path: Path) -> None:
    root = write_site(tmp_path, SITES / "five-guides")
    [survey] = root.glob("guides/*/survey.yml")
    said = survey.read_text("utf-8").replace("a4: {pages: 1}", "large-print: {pages: 1}")
    survey.write_text(said, "utf-8")
    lines = published(root)[1].splitlines()[::2]
    assert [line.partition("pages: ")[2] for line in lines] == [
        "expected at most 1 page for parents in id, found 3 pages",
        "expected at most 1 page for students in id, found 3 pages",
        "expected at most 1 page for teachers in id, found 3 pages",
        "1 more guide has too many pages",
    ]
