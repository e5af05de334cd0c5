"""Lines of a page written anew, so that every reader reads them as they were written.

Typst writes a sign that stands higher or lower than its letter as a passage of its own, which
readers take for another line or word. Here each line is one passage: the sign is a glyph of its
own that is drawn where it has to be, and stands for no more than itself. A text is put beside
glyphs only where their order on paper is not that of the text, as with vowels that are written
before the letter that they follow.
"""

from collections import Counter
from collections.abc import Iterator
from unicodedata import bidirectional

from pikepdf import Array, Dictionary, Name, Object, Operator, String

from guidebook.printing.readable_clusters import UNSEEN, Cluster, clusters_of, is_sign
from guidebook.printing.shown_texts import Instruction, Passage, Shown

_WEAK = frozenset(("CS", "ES", "ET", "EN", "AN"))
"""Digits, commas and their like, which take their direction from what is beside them."""

_LEFTWARD = "\u200f"
"""Says that what is beside it runs from right to left."""

_SAME_LINE = 0.75
"""Signs of a line are no further up or down than so many of its letters' sizes."""

_FAR = 2.0
"""A glyph without width that is further from the pen than so many ems is not moved by itself."""


def is_one_line(first: Passage, second: Passage) -> bool:
    """Whether two passages stand on one line in one look and direction."""
    if not (first.is_plain and second.is_plain and first.glyphs and second.glyphs):
        return False
    one, other = first.glyphs[0], second.glyphs[0]
    return (
        one.size == other.size
        and abs(one.y - other.y) < _SAME_LINE * one.size
        and first.look == second.look
        and (first.direction == second.direction or not (first.direction and second.direction))
    )


def needs_rewriting(passages: list[Passage]) -> bool:
    """Whether readers would read more, less or something else than a line says."""
    glyphs = [shown for passage in passages for shown in passage.glyphs]
    if not all(shown.font.takes_glyphs for shown in glyphs):
        return False
    return passages[0].is_plain and (
        len(passages) > 1
        or any(
            shown.said or UNSEEN & {*shown.cluster} - {*shown.letters} or shown.is_reversed
            for shown in glyphs
        )
    )


def rewritten(passages: list[Passage]) -> Iterator[Instruction]:
    """A line of passages as one."""
    glyphs = [shown for passage in passages for shown in passage.glyphs]
    direction = next((one.direction for one in passages if one.direction), "")
    if direction == "R":
        glyphs = _from_left(glyphs)
    heights: Counter[float] = Counter()
    for shown in glyphs:
        heights[round(shown.y, 3)] += 1 + int(1000 * shown.width)
    y = heights.most_common(1)[0][0]
    x = next((shown.x for shown in glyphs if shown.width), glyphs[0].x)
    first = passages[0]
    is_marked = first.mark is not None
    if is_marked:
        yield first.instructions[0]
    yield _do("q")
    yield _do("cm", 1, 0, 0, -1, x, y)
    yield from (one for one in first.instructions if str(one[1]) in ("cs", "scn"))
    yield _do("BT")
    yield _do("Tr", 0)
    if direction == "R":
        yield _do("BMC", Name("/ReversedChars"))
    yield _do("Tm", 1, 0, 0, -1, 0, 0)
    yield from _Pen(x, y).write(clusters_of(glyphs, direction), direction)
    if direction == "R":
        yield _do("EMC")
    yield from (_do("ET"), _do("Q"))
    if is_marked:
        yield _do("EMC")


def _from_left(glyphs: list[Shown]) -> list[Shown]:
    """Glyphs of a line from right to left in the order of their places.

    Typst writes words in the order of the text wherever the font changes, as it does for a space;
    the glyphs of each go from left to right, a sign before its letter.
    """
    words: list[tuple[float, list[Shown]]] = []
    waiting: list[Shown] = []
    last: float | None = None
    for shown in glyphs:
        waiting.append(shown)
        if not shown.width:
            continue
        if last is None or shown.x < last:
            words.append((shown.x, []))
        words[-1][1].extend(waiting)
        waiting, last = [], shown.x
    words.sort(key=lambda word: word[0])
    return [*(shown for _, word in words for shown in word), *waiting]


class _Pen:
    """Writes glyphs from left to right on one line."""

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y
        self.font: tuple[str, float] | None = None
        self.weak = False
        self.pieces: list[Object | float] = []

    def write(self, clusters: list[Cluster], direction: str) -> Iterator[Instruction]:
        for cluster in clusters:
            if direction == "R" and any(shown.is_reversed for shown in cluster.glyphs):
                yield from self._apart(cluster)
                continue
            said = cluster.said(direction)
            before, after = ("", "") if said else cluster.unseen
            if direction == "R":
                before, after = after, before
            self._unseen(cluster.glyphs[0], before)
            if said:
                yield from self._shown()
                beside = Dictionary(ActualText=String(said))
                yield _do("BDC", Name("/Span"), beside)
            start = next((shown for shown in cluster.glyphs if shown.width), None)
            if direction == "R" and self.weak and is_sign(cluster.glyphs[0]):
                # PDFium takes a comma and a sign beside it for one run from left to right.
                yield from self._in_font(cluster.glyphs[0])
                self._unseen(cluster.glyphs[0], _LEFTWARD)
            for shown in cluster.glyphs:
                yield from self._in_font(shown)
                if direction == "R" and start:
                    # Signs stand before their letter, where the pen stands for it.
                    self._move(start.x, start.size)
                    start = None
                self._glyph(shown, shown.glyph)
            if said:
                yield from self._shown()
                yield _do("EMC")
            self._unseen(cluster.glyphs[-1], after)
            self.weak = bidirectional(cluster.glyphs[-1].letters[-1:]) in _WEAK
        yield from self._shown()

    def _apart(self, cluster: Cluster) -> Iterator[Instruction]:
        """A cluster from right to left, letter by letter.

        Readers turn each sign round, those of a ligature too: so it stands for its first letter,
        and for each further one a glyph that is not seen.
        """
        waiting = list(cluster.glyphs)
        ligature = next(shown for shown in waiting if shown.is_reversed)
        font = ligature.font
        share = font.share(ligature.glyph)
        unseen = 0
        told = ""
        for letter in reversed(cluster.text):
            if letter in told:
                told = told.replace(letter, "", 1)
                continue
            found = next((one for one in waiting if _begins(one, letter)), None)
            yield from self._in_font(found or ligature)
            if found is None:
                start = ligature.x + unseen * share * ligature.size / 1000
                self._move(start, ligature.size)
                self._add(font.unseen(letter, share))
                self.x += share * ligature.size / 1000
                unseen += 1
                continue
            waiting.remove(found)
            if found is not ligature:
                self._glyph(found, found.glyph)
                # Two signs may be one glyph, such as a doubling and a vowel.
                told += found.letters.replace(letter, "", 1)
                continue
            self._move(found.x + unseen * share * found.size / 1000, found.size)
            self._add(font.as_letter(found.glyph))
            self.x += share * found.size / 1000

    def _in_font(self, shown: Shown) -> Iterator[Instruction]:
        font = (str(shown.font_name), shown.size)
        if font != self.font:
            yield from self._shown()
            yield _do("Tf", shown.font_name, shown.size)
            self.font = font

    def _glyph(self, shown: Shown, glyph: int) -> None:
        ems = (shown.x - self.x) / shown.size
        right = 0
        if not shown.width and abs(ems) < _FAR:
            # A sign above a letter: the pen stays where it is, or readers see a new word.
            right = round(ems * shown.font.units)
        else:
            self._move(shown.x, shown.size)
        up = round((shown.y - self.y) / shown.size * shown.font.units)
        self._add(shown.font.moved(glyph, right, up))
        self.x += shown.width

    def _move(self, x: float, size: float) -> None:
        """Move the pen along the line."""
        thousandths = round((self.x - x) / size * 1000, 3)
        if abs(thousandths) > 0.01:
            self.pieces.append(thousandths)
            self.x = x

    def _unseen(self, beside: Shown, signs: str) -> None:
        for sign in signs:
            self._add(beside.font.unseen(sign))

    def _add(self, glyph: int) -> None:
        self.pieces.append(String(glyph.to_bytes(2)))

    def _shown(self) -> Iterator[Instruction]:
        if self.pieces:
            yield _do("TJ", Array(self.pieces))
            self.pieces = []


def _begins(shown: Shown, letter: str) -> bool:
    """Whether a glyph stands for a letter and what follows it, or for several signs with it."""
    return letter in shown.letters if is_sign(shown) else shown.letters[:1] == letter


def _do(operator: str, *operands: Object | float) -> Instruction:
    return list(operands), Operator(operator)  # type: ignore[arg-type]
