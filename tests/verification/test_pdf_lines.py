"""Lines of a PDF from right to left are read as they are printed."""

import json
from functools import partial
from unicodedata import normalize

import pypdfium2  # type: ignore[import-untyped]

from factories import PROJECT
from guidebook.verification.reading.pdf_lines import lines_of
from rendered import typesetter
from sentences import handout

SAMPLE = PROJECT / "hooks" / "handouts" / "samples" / "a4.json"


def test_numbers_stay_whole_where_pdfium_tells_a_digit_by_its_ink() -> None:
    data = {**json.loads(SAMPLE.read_text("utf-8")), "lang": "he", "dir": "rtl"}
    section = data["sections"][0]
    name, year = {"text": "x", "lang": "id", "dir": "ltr"}, {"text": "2023", "dir": "ltr"}
    section["steps"]["items"] = [{"lang": "he", "dir": "rtl", "runs": [name, year]}]
    content = typesetter().typeset({**data, "sections": [section]}, "a4").content
    with pypdfium2.PdfDocument(content) as document:
        lines = list(lines_of(document[0].get_textpage(), runs_left=True))
    assert lines[-1].startswith("Halaman 1 dari 1 · Kode 2023-")
    assert lines[-1].endswith("Bahasa Indonesia · SPI 2023")


def test_signs_are_read_with_the_letter_that_they_are_on() -> None:
    written = "كُلَّمَا قِرَاءَةً لَا كُلًّا مُؤَسَّسَةً شَيْءٍ"
    content = typesetter().typeset(handout("ar", written), "a4").content
    with pypdfium2.PdfDocument(content) as document:
        lines = [*lines_of(document[0].get_textpage(), runs_left=True)]
    assert normalize("NFC", written) in map(partial(normalize, "NFC"), lines)


def test_a_line_without_letters_from_right_to_left_is_read_as_it_stands() -> None:
    written = "Ọ̀wọ́ ẹ̀kọ́ r̥̄"
    data = {**handout("yo", written), "survey_name": handout("ar", "استبيان")["title"]}
    content = typesetter().typeset(data, "a4").content
    with pypdfium2.PdfDocument(content) as document:
        lines = [*lines_of(document[0].get_textpage(), runs_left=False)]
    assert "استبيان" in " ".join(lines)
    assert normalize("NFC", written) in map(partial(normalize, "NFC"), lines)
