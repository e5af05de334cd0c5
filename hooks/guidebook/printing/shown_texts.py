"""What a page of a PDF shows: its marked passages, glyph by glyph with their places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from unicodedata import bidirectional

from pikepdf import Array, Dictionary, Object, Operator, Page, String, parse_content_stream

from guidebook.printing.embedded_fonts import EmbeddedFont

Instruction = tuple[list[Object], Operator]

_UPRIGHT = (1.0, 0.0, 0.0, -1.0)
_KNOWN = {
    "q",
    "Q",
    "BT",
    "ET",
    "Tr",
    "cs",
    "scn",
    "Tf",
    "Tm",
    "cm",
    "Tj",
    "TJ",
    "BDC",
    "BMC",
    "EMC",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A glyph at its place; said is the text that stands for it and its neighbours, if any.

    span tells these neighbours from others for which the same text stands.
    """

    font_name: Object
    font: EmbeddedFont
    size: float
    x: float
    y: float
    glyph: int
    said: str | None
    span: int

    @property
    def cluster(self) -> str:
        """What its cluster says."""
        return self.said or self.font.clusters.get(self.glyph, "")

    @property
    def letters(self) -> str:
        """What it says itself."""
        return self.font.letters.get(self.glyph, "")

    @property
    def is_reversed(self) -> bool:
        """Whether it stands for several letters from right to left, which readers turn round."""
        return len(self.letters) > 1 and bidirectional(self.letters[0]) in ("R", "AL")

    @property
    def width(self) -> float:
        """How far it moves on."""
        return self.font.width(self.glyph) * self.size / 1000


@dataclass(slots=True, kw_only=True)
class Passage:
    """A marked passage; is_plain where it is nothing but upright text.

    Without a mark it is a piece of what is no part of the text.
    """

    mark: int | None
    instructions: list[Instruction]
    glyphs: list[Shown] = field(default_factory=list)
    is_plain: bool = True

    @property
    def look(self) -> list[str]:
        """The colours of it."""
        return [
            f"{operands} {operator}"
            for operands, operator in self.instructions
            if str(operator) in ("cs", "scn")
        ]

    @property
    def direction(self) -> str:
        """R from right to left, L from left to right, nothing where no sign tells."""
        # A sign by itself goes where its letter does.
        told = "".join(shown.letters + shown.cluster for shown in self.glyphs)
        kinds = {*map(bidirectional, told)}
        return "R" if kinds & {"R", "AL"} else "L" if kinds & {"L", "EN", "AN"} else ""


def passages_of(page: Page, fonts: Mapping[str, EmbeddedFont]) -> Iterator[Passage | Instruction]:
    """The passages of a page, and what stands outside of any.

    What is no part of the text, such as a foot, is one marked passage of many; each piece between
    q and Q in it is taken for one.
    """
    passage: Passage | None = None
    reading = _Reading(fonts)
    depth = 0
    for instruction in parse_content_stream(page):
        operands, name = list(instruction.operands), str(instruction.operator)
        one = (operands, instruction.operator)
        if passage is None or (name == "q" and passage.mark is None):
            if passage:
                yield from passage.instructions
                passage = None
            if name == "q" and depth:
                passage = Passage(mark=None, instructions=[one])
                reading.start()
            elif name == "BDC" and not depth and "/MCID" in operands[1]:
                passage = Passage(mark=int(operands[1].MCID), instructions=[one])
                reading.start()
            else:
                depth += (name in ("BDC", "BMC")) - (name == "EMC")
                yield one
            continue
        passage.instructions.append(one)
        is_end = reading.is_end(*one) or (name == "Q" and passage.mark is None)
        if not is_end or name == "Q":
            passage.is_plain = reading.read(*one, passage.glyphs) and passage.is_plain
        if is_end:
            yield passage
            passage = None


class _Reading:
    """Where the pen stands while a passage is read."""

    def __init__(self, fonts: Mapping[str, EmbeddedFont]) -> None:
        self.fonts = fonts
        self.span = 0

    def start(self) -> None:
        self.said: list[str | None] = [None]
        self.origin = (0.0, 0.0)
        self.x = self.y = self.size = 0.0
        self.font_name: Object | None = None

    def is_end(self, operands: list[Object], operator: Operator) -> bool:
        """Keep which text stands for the next glyphs, and whether the passage is over."""
        match str(operator):
            case "BDC" | "BMC":
                is_said = len(operands) > 1 and "/ActualText" in operands[1]
                self.said.append(str(operands[1].ActualText) if is_said else self.said[-1])
                self.span += is_said
            case "EMC":
                self.said.pop()
        return not self.said

    def read(self, operands: list[Object], operator: Operator, glyphs: list[Shown]) -> bool:
        """Move the pen; False where that is more than upright text."""
        match str(operator):
            case "cm" | "Tm" as name:
                *shape, right, down = map(float, operands)
                if name == "cm":
                    self.origin = (right, down)
                self.x, self.y = self.origin
                if name == "Tm":
                    self.x, self.y = self.x + right, self.y - down
                return tuple(shape) == _UPRIGHT
            case "Tf":
                self.font_name, self.size = operands[0], float(operands[1])
            case "Tj":
                self._show(operands, glyphs)
            case "TJ":
                self._show(list(operands[0].as_list()), glyphs)
            case "BDC" | "BMC":
                is_said = isinstance(operands[-1], Dictionary) and "/ActualText" in operands[-1]
                return is_said or str(operands[0]) == "/ReversedChars"
            case name:
                return name in _KNOWN
        return True

    def _show(self, pieces: list[Object], glyphs: list[Shown]) -> None:
        if self.font_name is None:
            return
        font = self.fonts[str(self.font_name)]
        for piece in pieces:
            if not isinstance(piece, String):
                self.x -= float(piece) * self.size / 1000
                continue
            codes = bytes(piece)
            for at in range(0, len(codes), 2):
                shown = Shown(
                    font_name=self.font_name,
                    font=font,
                    size=self.size,
                    x=self.x,
                    y=self.y,
                    glyph=int.from_bytes(codes[at : at + 2]),
                    said=self.said[-1],
                    span=self.span,
                )
                glyphs.append(shown)
                self.x += shown.width


def marks_of(parent: Object) -> Array:
    """The marks of an element's passages, in a list even where there is one."""
    below = parent.K
    return below if isinstance(below, Array) else Array([below])
