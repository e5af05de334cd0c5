"""What is copied from a PDF or spoken by a screen reader is the text as it was written."""

import json
import re
from functools import partial
from io import BytesIO
from unicodedata import normalize

import pikepdf
import pymupdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from factories import PROJECT
from guidebook.localization.scripts import script_of
from guidebook.printing.pieces import Data
from guidebook.printing.typesetting import Typesetter
from guidebook.verification.reading.pdf_lines import lines_of
from rendered import typesetter
from sentences import SAMPLES, handout

FONTS = PROJECT / "tests" / "fonts"

OURS = {
    "yo": "Ọ̀wọ́ ẹ̀kọ́ tí a kọ́",
    "ru": "за́мок и замо́к",
    "el": "λόγος̂ καὶ ἔργον",
    "ar": "بَيْتٌ جَدِيدٌ",
    "fa": "می‌خواهم نمی‌دانم",
    "vi": "Người trả lời",
}
"""Sentences in the scripts of the project's own fonts."""

GIVEN = {"th": "เพิ่ม คุณ ที่นี่ น้ำ ถิ่น", "km": "ខ្ញុំ ភាសាខ្មែរ"}
"""Sentences in scripts whose font an editor gives."""


MORE = (
    ("km", "ឈ្មោះឈ្មោះ ឈ្មោះរបស់អ្នក"),
    ("km", "កើត កឿ កៀ កោ កៅ កេ កែ កៃ ក្រើន ស្រឿង ខ្មៀន គ្រោះ ត្រៅ"),
    ("km", "ដែលបានជ្រើសរើស ដើម្បីវាយតម្លៃ ចម្លើយ ទីប្រឹក្សា"),
    ("km", "ឃ្លាំង ឆ្នាំ ពុំ ស្ត្រី ក្ស័យ ព្រះ ៖ ។"),
    ("th", "สำหรับ คำถาม จำนวน ก๊าซ ปั๊ม"),
    ("th", "ผู้เชี่ยวชาญ ไม่มีใครขอรหัสผ่าน ทั้งนั้น"),
)
"""Words of which each has a vowel in several parts, or several signs on one letter."""


def plain(text: str) -> str:
    """A text without its spaces, which are layout."""
    return normalize("NFC", re.sub(r"\s", "", text))


def times_read(content: bytes, sentence: str) -> tuple[int, int]:
    """How often two readers find a sentence: that of browsers, and another one."""
    browser = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)
    )
    other = "".join(page.get_text() for page in pymupdf.open(stream=content).pages())
    return plain(browser).count(plain(sentence)), plain(other).count(plain(sentence))


@pytest.mark.parametrize(("lang", "sentence"), OURS.items())
def test_a_sentence_is_read_as_it_was_written(lang: str, sentence: str) -> None:
    browser, other = times_read(
        typesetter().typeset(handout(lang, sentence), "a4").content, sentence
    )
    assert browser == 2
    # MuPDF takes the last vowel sign of an Arabic line for its first one.
    assert other == (0 if lang == "ar" else 2)


@pytest.mark.parametrize("sentence", ["مِنْ أَنَّ", "تَأَكَّدْ مِنْ أَنَّ الِاسْمَ اِسْمُكَ", "الحُكُومَةُ المَحَلِّيَّةُ"])
def test_words_with_vowel_signs_are_read_in_their_order(sentence: str) -> None:
    content = typesetter().typeset(handout("ar", sentence), "a4").content
    assert times_read(content, sentence)[0] == 2


def test_words_with_vowel_signs_are_verified_in_their_order() -> None:
    content = typesetter().typeset(handout("ar", "مِنْ أَنَّ"), "a4").content
    with pypdfium2.PdfDocument(content) as document:
        lines = [*lines_of(document[0].get_textpage(), runs_left=True)]
    assert normalize("NFC", "مِنْ أَنَّ") in map(partial(normalize, "NFC"), lines)


@pytest.mark.parametrize(("lang", "sentence"), MORE)
def test_a_vowel_of_several_parts_is_read_once_sign_by_sign(
    with_more_fonts: Typesetter, lang: str, sentence: str
) -> None:
    content = with_more_fonts.typeset(handout(lang, sentence), "a4").content
    browser = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)
    )
    read = re.sub(r"\s", "", browser)
    assert read.count(re.sub(r"\s", "", sentence)) == 2


def test_a_sign_is_not_read_with_the_letter_after_it(with_more_fonts: Typesetter) -> None:
    text = {"lang": "th", "dir": "ltr", "runs": [{"text": "ยัง สงสัย"}]}
    data = {**handout("th", "คู่มือ", "leaflet"), "notices": [text]}
    assert times_read(with_more_fonts.typeset(data, "leaflet").content, "ยัง สงสัย")[0] == 2


@pytest.mark.parametrize(("lang", "sentence"), GIVEN.items())
def test_a_sentence_in_a_font_that_was_given_is_read_as_it_was_written(
    with_more_fonts: Typesetter, lang: str, sentence: str
) -> None:
    content = with_more_fonts.typeset(handout(lang, sentence), "a4").content
    assert times_read(content, sentence)[0] == 2


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("km", "ខ្ញុំ ភាសាខ្មែរ"), ("ta", "ஸ்ரீ"), ("yo", "Ọ̀wọ́ ẹ̀kọ́ tí a kọ́")],
)
def test_both_halves_of_a_leaflet_are_read_as_they_were_written(
    with_more_fonts: Typesetter, lang: str, sentence: str
) -> None:
    content = with_more_fonts.typeset(handout(lang, sentence, "leaflet"), "leaflet").content
    assert times_read(content, sentence)[0] == 4


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        *OURS.items(),
        ("ar", "تأكَّدْ أنَّ الاسمَ الواردَ في الدَّعوةِ هو اسمُكَ"),
        ("ar", "الاسم الآن لاسمك والأمان"),
        *GIVEN.items(),
        *MORE,
    ],
)
def test_a_line_with_signs_looks_as_typst_drew_it(
    with_more_fonts: Typesetter, lang: str, sentence: str
) -> None:
    data = {**handout(lang, sentence), "scripts": [script_of(lang), "Latn"]}
    mended = with_more_fonts.typeset(data, "a4").content
    drawn = with_more_fonts._fitted(data, "a4").content
    other = with_more_fonts.typeset(handout(lang, "Owo"), "a4").content
    for pictures in (
        [_in_browser(one) for one in (drawn, mended, other)],
        [_in_mupdf(one) for one in (drawn, mended, other)],
    ):
        assert _differing(pictures[0], pictures[1]) < 400
        assert _differing(pictures[0], pictures[2]) > 1500


def _in_browser(content: bytes) -> bytes:
    picture: bytes = (
        pypdfium2.PdfDocument(content)[0].render(scale=1.4).to_pil().convert("L").tobytes()
    )
    return picture


def _in_mupdf(content: bytes) -> bytes:
    page = next(iter(pymupdf.open(stream=content).pages()))
    return bytes(page.get_pixmap(dpi=100, colorspace=pymupdf.csGRAY).samples)


def _differing(one: bytes, other: bytes) -> int:
    """In how many dots two pictures are clearly different."""
    return sum(abs(dot - same) > 60 for dot, same in zip(one, other, strict=True))


@pytest.mark.parametrize("form", ["a4", "large-print", "leaflet", "bilingual", "all"])
def test_what_is_mended_stays_accessible_and_archivable(form: str) -> None:
    data: Data = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    data["survey_name"] = {"lang": "yo", "dir": "ltr", "runs": [{"text": OURS["yo"]}]}
    made = typesetter().typeset(data, form)
    assert made == typesetter().typeset(data, form)
    with pikepdf.open(BytesIO(made.content)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        for font in [one for one in pdf.objects if is_font(one)]:
            said = font.ToUnicode.read_bytes().decode()
            letters = [
                bytes.fromhex(one).decode("utf-16-be") for one in re.findall("> <(.+)>", said)
            ]
            assert all(letters)
        assert len(marks(pdf)) == len(set(marks(pdf)))


def is_font(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one


def marks(pdf: pikepdf.Pdf) -> list[tuple[int, int]]:
    """The marked passages of each page."""
    found = []
    for number, page in enumerate(pdf.pages):
        for instruction in pikepdf.parse_content_stream(page):
            if str(instruction.operator) == "BDC" and "/MCID" in instruction.operands[1]:
                found.append((number, int(instruction.operands[1].MCID)))
    return found


@pytest.mark.parametrize("lang", ["es-419", "sr-Latn", "ca-valencia", "zh-Hant-HK", "min", "pt-BR", "id-x-spi", "x-spi", "en-u-nu-thai", "zh-cmn-Hans-CN", "art-lojban"])  # fmt: skip
def test_a_pdf_says_the_whole_tag_of_its_language(lang: str) -> None:
    made = typesetter().typeset(handout(lang, "Panduan"), "a4").content
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang) == lang
        inside = {
            str(one.Lang)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/Lang" in one
        }
        assert inside == {lang, "id"}
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_languages_that_differ_in_their_script_alone_are_told_apart_in_a_pdf() -> None:
    data = {
        **handout("sr-Latn", "Vodič"),
        "title": {"lang": "sr-Cyrl", "dir": "ltr", "runs": [{"text": "Водич"}]},
    }
    made = typesetter().typeset(data, "a4").content
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang) == "sr-Latn"
        assert {
            str(one.Lang)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/Lang" in one
        } == {"sr-Latn", "sr-Cyrl", "id"}


def test_a_leaflet_that_is_too_long_is_no_crash(with_more_fonts: Typesetter) -> None:
    data = handout("km", f"{GIVEN['km']} " * 60, "leaflet")
    pdf = with_more_fonts.typeset(data, "leaflet")
    assert pdf.pages > 1
    with pikepdf.open(BytesIO(pdf.content)) as read:
        assert all("/StructParents" in page.obj for page in read.pages)
