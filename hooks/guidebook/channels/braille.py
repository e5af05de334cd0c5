"""A guide as pages of braille: what is said in which layout, and lines and pages of cells.

The words become braille elsewhere; here a text in braille is one in the 64 signs of North American
Braille ASCII, which braille printers and displays read as BRF files. Layout: Braille Formats of the
Braille Authority of North America, 2016: title centred, headings in cell 5, paragraphs in cell 3.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from guidebook.localization.views import (
    ChannelView,
    EditionView,
    GuideView,
    HoursView,
    InvitationView,
    LocalizedText,
)

CELLS = 40
"""Cells of a line."""

LINES = 25
"""Lines of a page, the last one of them with its number."""

_TITLE_MARGIN = 3
"""Cells that stay empty on each side of a centred title, so that fingers tell it from text."""

_DIGITS = str.maketrans("1234567890", "ABCDEFGHIJ")


@dataclass(frozen=True, slots=True)
class _Layout:
    """In which cell, from 0, a passage begins and goes on; what stands alone has a line before."""

    first: int
    further: int
    stands_alone: bool = False


_LAYOUTS = {
    "heading": _Layout(4, 4, stands_alone=True),
    "paragraph": _Layout(2, 0),
    "item": _Layout(0, 2),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a guide in its language; kind is title, heading, paragraph or item."""

    kind: str
    text: str
    lang: str


def file_name(guide: GuideView) -> str:
    """The file of a guide in braille: spi-2023-expert-id.brf."""
    name = guide.short_name.lower().replace(" ", "-")
    return f"{name}-{guide.edition}-{guide.id}-{guide.locale.lang}.brf"


def passages_of(view: EditionView, guide: GuideView, address: str | None) -> Iterator[Passage]:
    """What a guide says, in the order of its page; address is that of the page, if it is known."""
    yield _passage("title", guide.title)
    yield _passage("paragraph", guide.survey_name, guide.survey)
    for said in (guide.period, guide.extended):
        yield from [_passage("paragraph", said)] if said else []
    for notice in guide.notices:
        yield _passage("paragraph", notice)
    for section in guide.sections:
        yield _passage("heading", section.title, before=f"{section.number}. ")
        for text in section.text:
            yield _passage("paragraph", text)
        for number, step in enumerate(section.steps, start=1):
            yield _passage("item", step, before=f"{number}. " if section.is_numbered else "")
        for _, block in section.blocks:
            if not isinstance(block, tuple):
                yield _passage("item", block.name)
                if block.address:
                    yield _labelled(guide, block.address_label, block.address)
                yield _passage("paragraph", block.plain_note)
                continue
            for item in block:
                if isinstance(item, ChannelView):
                    yield _channel(item, guide)
                elif isinstance(item, InvitationView):
                    yield from _invitation(item, guide)
                else:
                    # One entry alone has its days in the text above it.
                    yield from _hours(item, guide, with_days=len(block) > 1)
    if address:
        yield _passage("heading", view.words["printing.web_address"])
        yield Passage("item", address, guide.locale.lang)


def _passage(kind: str, *texts: LocalizedText, before: str = "") -> Passage:
    return Passage(kind, _spaced(f"{before}{' '.join(map(_full, texts))}"), texts[0].lang)


def _labelled(guide: GuideView, label: LocalizedText, text: str) -> Passage:
    return Passage("item", _spaced(guide.joiners.labelled(_full(label), text)), label.lang)


def _full(text: LocalizedText) -> str:
    """With the notes on what is out of date, which a reader of braille has to know of too."""
    return "".join(run.text for run in text.runs)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _channel(channel: ChannelView, guide: GuideView) -> Passage:
    if channel.label is None:
        return Passage("item", channel.number, guide.locale.lang)
    return _labelled(guide, channel.label, channel.number)


def _invitation(one: InvitationView, guide: GuideView) -> Iterator[Passage]:
    if one.sender:
        yield _passage("item", one.sender)
    for label, items in one.lists:
        yield _labelled(guide, label, guide.joiners.listed(item.plain for item in items))


def _hours(hours: HoursView, guide: GuideView, *, with_days: bool) -> Iterator[Passage]:
    if with_days and hours.days:
        yield _labelled(guide, hours.days, "")
    yield _passage("item", hours.statement)
    for zone in () if hours.is_alone else hours.zones:
        note = f" ({zone.closes_note.plain})" if zone.closes_note else ""
        own = hours.days_of(zone)
        days = f"{own.plain} " if own else ""
        clock = f"{days}{zone.clock}{note}"
        name, lang = zone.zone, guide.locale.lang
        if zone.name:
            name = guide.joiners.listed((zone.zone, _full(zone.name)))
            lang = zone.name.lang
        yield Passage("item", _spaced(guide.joiners.labelled(name, clock)), lang)


def render_brf(passages: Iterable[Passage], translate: Callable[[Passage], str]) -> str:
    """The pages as a BRF file, with a form feed between them; translate gives a text in braille."""
    blocks = [(passage.kind, _lines(passage.kind, translate(passage))) for passage in passages]
    pages = _pages(blocks)
    return "\f".join(_page(lines, number) for number, lines in enumerate(pages, start=1))


def wrap(braille: str, *, first: int = 0, further: int = 0, cells: int = CELLS) -> list[str]:
    """A text in lines of so many cells, broken at spaces, but not inside of a number.

    The first line begins in the cell first, the others in the cell further, both counted from 0.
    """
    lines: list[str] = []
    line = " " * first
    is_empty = True
    for piece in _pieces(braille):
        if not is_empty and len(line) + 1 + len(piece) <= cells:
            line += f" {piece}"
            continue
        if not is_empty:
            lines.append(line)
            line = " " * further
        while len(line) + len(piece) > cells:
            begin, piece = _split(piece, cells - len(line))
            lines.append(line + begin)
            line = " " * further
        line += piece
        is_empty = False
    return lines if is_empty else [*lines, line]


def _split(piece: str, cells: int) -> tuple[str, str]:
    """What is longer than a line, such as a web address: broken after a slash if there is one."""
    begin = piece[: piece.rfind("/", 0, cells) + 1] or piece[:cells]
    return begin, piece[len(begin) :]


def _pieces(braille: str) -> list[str]:
    """What stands on one line: a word, or the groups of digits of one number."""
    pieces: list[str] = []
    for word in braille.split():
        if pieces and word.startswith("#") and pieces[-1].rpartition(" ")[2].startswith("#"):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _lines(kind: str, braille: str) -> list[str]:
    if kind == "title":
        width = CELLS - 2 * _TITLE_MARGIN
        return [line.center(CELLS).rstrip() for line in wrap(braille, cells=width)]
    layout = _LAYOUTS[kind]
    return wrap(braille, first=layout.first, further=layout.further)


def _pages(blocks: Sequence[tuple[str, list[str]]]) -> list[list[str]]:
    room = LINES - 1
    pages: list[list[str]] = [[]]
    for index, (kind, lines) in enumerate(blocks):
        page = pages[-1]
        is_after_title = index > 0 and blocks[index - 1][0] == "title" and kind != "title"
        gap = 1 if page and (kind == "heading" or is_after_title) else 0
        # A heading at the foot of a page would be without what it stands above.
        needed = gap + len(lines) + 1 if kind == "heading" else gap + 1
        if len(page) + needed > room:
            page, gap = [], 0
            pages.append(page)
        page += [""] * gap
        for line in lines:
            if len(page) == room:
                page = []
                pages.append(page)
            page.append(line)
    return pages


def _page(lines: Sequence[str], number: int) -> str:
    filled = [*lines, *([""] * (LINES - 1 - len(lines)))]
    foot = f"#{str(number).translate(_DIGITS)}".rjust(CELLS)
    return "".join(f"{line}\r\n" for line in (*filled, foot))
