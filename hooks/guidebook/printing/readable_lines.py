"""Lines of a page written anew, so that every reader reads them as they were written.

Typst writes a sign that stands higher or lower than its letter as a passage of its own, which
readers take for another line or word. Here each line is one passage: the sign is a glyph of its
own that is drawn where it has to be, and stands for no more than itself. A text is put beside
glyphs only where their order on paper is not that of the text, as with vowels that are written
before the letter that they follow.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from pikepdf import Array, Dictionary, Name, Object, Operator, String

from guidebook.printing.embedded_fonts import decomposed
from guidebook.printing.shown_texts import Instruction, Passage, Shown

UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Signs that nothing is drawn for."""

SPLIT = frozenset("\u0e33\u0eb3")
"""Letters that fonts make two glyphs of (Thai and Lao am)."""

_SAME_LINE = 0.75
"""Signs of a line are no further up or down than so many of its letters' sizes."""

_FAR = 2.0
"""A glyph without width that is further from the pen than so many ems is not moved by itself."""


@dataclass(slots=True)
class _Cluster:
    """Glyphs that are read together, from left to right."""

    text: str
    glyphs: list[Shown]

    def letters(self, direction: str) -> str:
        """What they say one after the other."""
        several = [shown.letters for shown in self.glyphs]
        return decomposed("".join(several[::-1] if direction == "R" else several))

    def takes(self, shown: Shown, direction: str) -> bool:
        """Whether a further glyph belongs to it."""
        last = self.glyphs[-1]
        if shown.said and last.said and shown.span == last.span:
            return True
        # Signs above and below stand with the letter before them, also where the font has drawn
        # the same signs with the next letter elsewhere.
        if direction != "R" and {category(one) for one in self.letters(direction)} == {"Mn"}:
            return False
        left = Counter(decomposed(self.text)) - Counter(self.letters(""))
        is_same = shown.cluster == self.text and len(self.text) > 1
        return is_same and not Counter(decomposed(shown.letters)) - left

    def said(self, direction: str) -> str | None:
        """The text to put beside the glyphs; None where they say it themselves, or a part of it."""
        letters, text = self.letters(direction), decomposed(self.text)
        found, wanted = Counter(letters), Counter(text)
        is_said = letters == text.strip("".join(UNSEEN))
        # Some letters are drawn as two signs, and have to be read as one: am of Thai.
        if (is_said and not {*self.text} & SPLIT) or not found:
            return None
        is_whole = found == wanted or {*(wanted - found)} <= UNSEEN
        return self.text if found - wanted or is_whole else None


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
    yield from _Pen(x, y).write(_clusters(glyphs, direction), direction)
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


def _clusters(glyphs: list[Shown], direction: str) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    for shown in glyphs:
        if clusters and clusters[-1].takes(shown, direction):
            clusters[-1].glyphs.append(shown)
        elif (
            clusters and shown.letters == " " and clusters[-1].said(direction) and direction == "L"
        ):
            # PDFium leaves out a space after a text that stands beside glyphs.
            clusters[-1].glyphs.append(shown)
            clusters[-1].text += " "
        else:
            clusters.append(_Cluster(shown.cluster, [shown]))
    return clusters


class _Pen:
    """Writes glyphs from left to right on one line."""

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y
        self.font: tuple[str, float] | None = None
        self.pieces: list[Object | float] = []

    def write(self, clusters: list[_Cluster], direction: str) -> Iterator[Instruction]:
        for cluster in clusters:
            if direction == "R" and any(shown.is_reversed for shown in cluster.glyphs):
                yield from self._apart(cluster)
                continue
            said = cluster.said(direction)
            before, after = ("", "") if said else _unseen(cluster)
            if direction == "R":
                before, after = after, before
            self._unseen(cluster.glyphs[0], before)
            if said:
                yield from self._shown()
                beside = Dictionary(ActualText=String(said))
                yield _do("BDC", Name("/Span"), beside)
            for shown in cluster.glyphs:
                yield from self._in_font(shown)
                self._glyph(shown, shown.glyph)
            if said:
                yield from self._shown()
                yield _do("EMC")
            self._unseen(cluster.glyphs[-1], after)
        yield from self._shown()

    def _apart(self, cluster: _Cluster) -> Iterator[Instruction]:
        """A cluster from right to left, letter by letter.

        Readers turn each sign round, those of a ligature too: so it stands for its first letter,
        and for each further one a glyph that is not seen.
        """
        waiting = list(cluster.glyphs)
        ligature = next(shown for shown in waiting if shown.is_reversed)
        font = ligature.font
        share = font.share(ligature.glyph)
        unseen = 0
        for letter in reversed(cluster.text):
            found = next((one for one in waiting if one.letters[:1] == letter), None)
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


def _unseen(cluster: _Cluster) -> tuple[str, str]:
    """The signs at the ends of a cluster that nothing is drawn for, and no glyph stands for."""
    text = "".join(sign for sign in cluster.text if sign not in cluster.letters(""))
    signs = "".join(UNSEEN)
    if text.strip(signs) or not text:
        return "", ""
    start = len(cluster.text) - len(cluster.text.lstrip(signs))
    end = len(cluster.text.rstrip(signs))
    return cluster.text[:start], cluster.text[end:]


def _do(operator: str, *operands: Object | float) -> Instruction:
    return list(operands), Operator(operator)  # type: ignore[arg-type]
