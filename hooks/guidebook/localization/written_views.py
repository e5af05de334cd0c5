"""Pages in an editor's own words, in one language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from guidebook.data.written_pages import WrittenPage
from guidebook.localization.translating import Localizer
from guidebook.localization.views import LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPiece:
    """A block of a page, ready for a template; its text still has its own markup."""

    before: str
    text: LocalizedText | None
    anchor: str
    is_close: bool
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenView:
    """A page in one language, with what a reader has to know of its translation."""

    name: str
    source: str
    pieces: tuple[WrittenPiece, ...]
    notices: tuple[LocalizedText, ...]

    @property
    def headings(self) -> dict[str, LocalizedText]:
        """The headings by their anchors."""
        return {one.anchor: one.text for one in self.pieces if one.anchor and one.text}


def localize_written(
    page: WrittenPage, localizer: Localizer, words: Mapping[str, LocalizedText]
) -> WrittenView:
    """A page in one language; words are those around all pages."""
    pieces = tuple(
        WrittenPiece(
            before=block.before,
            text=localizer.marked_up(block.text) if block.text else None,
            anchor=block.anchor,
            is_close=block.is_close,
            is_whole=block.is_whole,
        )
        for block in page.blocks
    )
    return WrittenView(
        name=page.name,
        source=page.source,
        pieces=pieces,
        notices=tuple(words[f"translations.{name}"] for name in _notices(pieces, localizer)),
    )


def _notices(pieces: tuple[WrittenPiece, ...], localizer: Localizer) -> Iterator[str]:
    borrowed = [piece.text.is_fallback for piece in pieces if piece.text]
    if borrowed and all(borrowed):
        yield "nothing"
        return
    if localizer.catalogue and localizer.catalogue.is_draft:
        yield "draft"
    if any(borrowed):
        yield "partly"


_MARK = re.compile(r"!?\[([^\[\]]*)\]\([^)]*\)|[*`_]")


def plain_markup(text: LocalizedText) -> LocalizedText:
    """A text without its markup."""
    runs = (replace(run, text=_MARK.sub(r"\1", run.text)) for run in text.runs)
    return replace(text, runs=tuple(runs))
