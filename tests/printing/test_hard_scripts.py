"""Words that are hard to read back from a PDF, each and put together by chance."""

import random
import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from unicodedata import category, normalize

import pypdfium2  # type: ignore[import-untyped]
import pytest

from guidebook.localization.scripts import script_of
from guidebook.printing.pieces import Data
from guidebook.printing.typesetting import Typesetter
from guidebook.verification.reading.pdf_lines import lines_of
from sentences import handout

HARD = (
    ("ar", "كُلًّا"),
    ("ar", "كِتَابِ، مَنِ."),
    ("ar", "من 12 بيتُ من"),
    ("ar", "كُلَّمَا قِرَاءَةً"),
    ("km", "ស៊ី ម៉ឺន"),
    ("km", "ឆ្នាំ ញ៉ាំ"),
    ("ta", "ஸ்ரீ"),
)
"""Signs that are one glyph, stand beside a comma or a number, or have another sign's form."""

WORDS = {
    "ar": "مِنْ أَنَّ الِاسْمَ الحُكُومَةُ المَحَلِّيَّةُ كِتَابًا شَيْءٍ لَا لَآمَنَ اللَّهُ ســلام الرَّحْمَٰنِ مُؤَسَّسَةً لِلِاسْتِبْيَانِ، بَيْتٌ؟ كُلًّا",
    "fa": "می‌خواهم خانه‌ها پرسش‌نامه خانهٔ مسئله لطفاً لازم لایحه پیامک‌هایی می‌رود ویژه‌ای",
    "th": "เพิ่ม ที่นี่ น้ำ ถิ่น สำหรับคำถาม ก๊าซ ปั๊ม ผู้เชี่ยวชาญ ญี่ปุ่น ฐิ้ บ่ำ ศักดิ์สิทธิ์",
    "km": "ខ្ញុំ ឈ្មោះ កើត កឿ កៅ ស្រឿង ខ្មៀន ឃ្លាំង ស្ត្រី ព្រះ ញ៉ាំ ស៊ី ម៉ឺន កញ្ញា ន៍ក៏",
    "yo": "Ọ̀wọ́ ẹ̀kọ́ ọ̀rọ̀ m̀ ìbéèrè q̃ x̌ n̈ r̥̄ fi\u0301 ẍ̧ ff\u0323",
}
"""Words of scripts whose fonts are there."""

SENTENCES = 14
"""So many stand on a page."""


def said(text: str) -> str:
    """A text without spaces, which are layout, and without marks of direction."""
    return normalize("NFC", re.sub(r"[\s\u200f]", "", text))


def browser_text(content: bytes) -> str:
    """What is copied from a PDF in a browser."""
    return said("".join(page.get_textpage().get_text_range() for page in opened(content)))


def opened(content: bytes) -> Iterator[pypdfium2.PdfPage]:
    yield from pypdfium2.PdfDocument(content)


@pytest.mark.parametrize(("lang", "sentence"), HARD)
def test_a_hard_word_is_copied_as_it_was_written(
    with_more_fonts: Typesetter, lang: str, sentence: str
) -> None:
    content = with_more_fonts.typeset(handout(lang, sentence), "a4").content
    copied = browser_text(content)
    assert copied.count(said(sentence)) == 2
    assert marks(copied) == 2 * marks(said(sentence))


def test_a_joiner_in_a_font_without_clusters_is_copied_as_it_was_written(
    with_more_fonts: Typesetter,
) -> None:
    data = handout("en", "x")
    runs = [{"text": "official "}, {"text": "my y\u200dour name", "strong": True}]
    data["sections"][0]["steps"]["items"] = [{"lang": "en", "dir": "ltr", "runs": runs}]
    content = with_more_fonts.typeset(data, "a4").content
    assert "officialmyy\u200dourname" in browser_text(content)


def marks(text: str) -> int:
    """How many signs on letters a text has."""
    return sum(category(sign)[0] == "M" for sign in text)


def by_chance(lang: str, chance: random.Random) -> list[Data]:
    """Sentences of words put together by chance, some of them bold."""
    words = WORDS[lang].split()
    direction = "rtl" if lang in ("ar", "fa") else "ltr"
    sentences = []
    for _ in range(SENTENCES):
        chosen = chance.choices(words, k=chance.randint(1, 9))
        # The same word twice is read as once where it has signs.
        runs = [
            {"text": f"{word} ", **({"strong": True} if chance.random() < 0.25 else {})}
            for word, following in pairwise([*chosen, ""])
            if word != following
        ]
        sentences.append({"lang": lang, "dir": direction, "runs": runs})
    return sentences


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize("form", ["a4", "large-print"])
def test_sentences_by_chance_are_copied_and_verified_in_their_order(
    with_more_fonts: Typesetter, lang: str, form: str
) -> None:
    sentences = by_chance(lang, random.Random(f"{lang} {form}"))
    data = {**handout(lang, "x", form), "scripts": [script_of(lang), "Latn"]}
    data["sections"][0]["steps"]["items"] = sentences
    content = with_more_fonts.typeset(data, form).content
    copied = browser_text(content)
    runs_left = data["dir"] == "rtl"
    lines = "".join(
        line
        for page in opened(content)
        for line in lines_of(page.get_textpage(), runs_left=runs_left)
    )
    written = ["".join(run["text"] for run in one["runs"]) for one in sentences]
    # A browser leaves out what joins no letters; verification does not look for it.
    bare = partial(re.sub, "[\u200c\u200d]", "")
    assert [one for one in written if said(bare(one)) not in bare(copied)] == []
    assert [one for one in written if said(bare(one)) not in said(bare(lines))] == []


@pytest.mark.parametrize(
    ("lang", "direction", "told"),
    [("pa", "ltr", "/L2R"), ("ks-Deva", "ltr", "/L2R"), ("ms-Arab", "rtl", "/R2L")],
)
def test_a_pdf_tells_the_direction_of_its_script_not_of_its_language(
    with_more_fonts: Typesetter, lang: str, direction: str, told: str
) -> None:
    data = {**handout(lang, "Panduan survei"), "dir": direction}
    content = with_more_fonts.typeset(data, "a4").content
    assert told.encode() in re.findall(rb"/Direction ?(/[LR]2[LR])", content)
    assert ("Panduansurvei" in browser_text(content)) == (direction == "ltr")
