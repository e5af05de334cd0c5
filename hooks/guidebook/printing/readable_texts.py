"""A PDF of Typst's made so that what is copied from it or spoken is the text as written."""

from collections.abc import Iterator, Mapping, Set
from io import BytesIO
from pathlib import Path
from unicodedata import category

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from guidebook.printing.embedded_fonts import EmbeddedFont, is_text_font
from guidebook.printing.glyph_letters import letters_by_outline
from guidebook.printing.readable_clusters import SPLIT, UNSEEN
from guidebook.printing.readable_lines import is_one_line, needs_rewriting, rewritten
from guidebook.printing.shown_texts import Instruction, Passage, marks_of, passages_of

_ARABIC = frozenset("\u0644")
"""Lam, which makes a ligature with alef."""


def is_read_wrongly(text: Set[str], langs: Mapping[str, str]) -> bool:
    """Whether Typst's own PDF of a text in some languages has to be mended, by its signs."""
    return (
        any(written != whole for written, whole in langs.items())
        or bool(text & _ARABIC)
        or any(sign in UNSEEN or sign in SPLIT or category(sign).startswith("M") for sign in text)
    )


def readable(content: bytes, fonts: Mapping[str, Path], langs: Mapping[str, str]) -> bytes:
    """A PDF with the text as written; fonts are the files by name.

    langs are the whole tags by what Typst wrote of them.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        _say_languages(pdf, langs)
        embedded = {item.objgen: EmbeddedFont(item) for item in pdf.objects if is_text_font(item)}
        several = [
            one
            for one in embedded.values()
            if one.has_clusters and one.takes_glyphs and one.name in fonts
        ]
        for one in several:
            one.read_letters(letters_by_outline(fonts[one.name]))
        if several:
            for page in pdf.pages:
                own = {
                    name: embedded[item.objgen]
                    for name, item in page.Resources.get("/Font", Dictionary()).items()
                }
                _rewrite(pdf, page, own)
        for one in embedded.values():
            # A line that is written anew may be of a font without clusters, too.
            if one.is_changed:
                one.write()
        written = BytesIO()
        pdf.save(written, deterministic_id=True, fix_metadata_version=False)
    return written.getvalue()


def _say_languages(pdf: Pdf, whole: Mapping[str, str]) -> None:
    """Put the whole tags where Typst wrote a part of them."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/Lang" in item:
            written = str(item.Lang)
            item.Lang = pikepdf.String(whole.get(written, written))


def _rewrite(pdf: Pdf, page: Page, fonts: Mapping[str, EmbeddedFont]) -> None:
    parents = _parents(pdf, page)
    written: list[Instruction] = []
    for line in _lines(list(passages_of(page, fonts)), parents):
        if not isinstance(line, list):
            written.append(line)
        elif needs_rewriting(line):
            written += rewritten(line)
            marks = [passage.mark for passage in line if passage.mark is not None]
            _forget(parents, marks)
        else:
            written += [one for passage in line for one in passage.instructions]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(written))


def _lines(
    items: list[Passage | Instruction], parents: Object
) -> Iterator[list[Passage] | Instruction]:
    """The passages of each line of an element together."""
    line: list[Passage] = []
    for item in items:
        is_further = (
            bool(line)
            and isinstance(item, Passage)
            and _is_together(item, line[0], parents)
            and is_one_line(_told(line), item)
        )
        if line and not is_further:
            yield line
            line = []
        if isinstance(item, Passage):
            line.append(item)
        else:
            yield item
    if line:
        yield line


def _is_together(one: Passage, other: Passage, parents: Object) -> bool:
    """Whether two passages belong to one element, or to none."""
    if one.mark is None or other.mark is None:
        return one.mark == other.mark
    return parents[one.mark].objgen == parents[other.mark].objgen


def _told(line: list[Passage]) -> Passage:
    """The passage of a line that tells its direction."""
    return next((passage for passage in line if passage.direction), line[0])


def _parents(pdf: Pdf, page: Page) -> Object:
    """The elements that the marked passages of a page belong to; none where all is its foot."""
    if "/StructParents" not in page.obj:
        return Array()
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums.as_list()
    return next(
        second
        for first, second in zip(numbers[::2], numbers[1::2], strict=True)
        if int(first) == int(page.obj.StructParents)
    )


def _forget(parents: Object, marks: list[int]) -> None:
    """Take passages that are part of the first of them now out of their element."""
    for parent in [parents[mark] for mark in marks[:1] if len(marks) > 1]:
        kept = [one for one in marks_of(parent).as_list() if _mark(one) not in marks[1:]]
        parent.K = Array(kept)
    for mark in marks[1:]:
        parents[mark] = Object.parse(b"null")


def _mark(one: Object | int) -> int:
    if isinstance(one, Dictionary):
        return int(one.get(Name("/MCID"), -1))
    return int(one) if isinstance(one, int) else -1
