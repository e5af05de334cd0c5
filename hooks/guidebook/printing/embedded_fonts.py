"""A font in a PDF: what its glyphs say, and glyphs put into it."""

import re
from collections.abc import Mapping
from io import BytesIO
from unicodedata import normalize

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import (  # type: ignore[import-untyped]
    Glyph,
    GlyphComponent,
)
from pikepdf import Array, Dictionary, Object

from guidebook.printing.glyph_letters import Outline, outlines_of

_PAIR = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>(?=\n)")
_PAIRS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)
_MOST = 100
"""So many pairs a block of a character map may have."""

_OFFSETS = 0x2 | 0x4
"""A part of a composite glyph that is moved by so much, and not rounded to the pixels."""


def decomposed(text: str) -> str:
    """A text letter by letter, sign by sign; a vowel of Khmer as the two that are drawn for it."""
    return normalize("NFKD", text).translate(_DRAWN_AS_TWO)


_DRAWN_AS_TWO = str.maketrans({"\u17be": "\u17c1\u17b8", "\u17c4": "\u17c1\u17b6"})


class EmbeddedFont:
    """A font in a PDF, whose glyphs are numbered as its texts name them.

    Typst writes for each of several glyphs of a cluster that it stands for the whole cluster, so
    that readers read it as often; clusters is what it wrote, letters what each glyph stands for.
    """

    def __init__(self, font: Object) -> None:
        self.font = font
        self.below = font.DescendantFonts[0]
        self.map = font.ToUnicode.read_bytes().decode()
        self.clusters = {
            int(number, 16): bytes.fromhex(text).decode("utf-16-be")
            for number, text in _PAIR.findall(self.map)
        }
        self.letters = dict(self.clusters)
        self.widths = _widths(self.below)
        self.usual_width = float(self.below.get("/DW", 1000))
        self._opened: TTFont | None = None
        self._made: dict[tuple[int, int, int, str], int] = {}

    @property
    def name(self) -> str:
        """The name of the font, such as NotoSans-Regular."""
        return str(self.font.BaseFont).partition("+")[2]

    @property
    def takes_glyphs(self) -> bool:
        """Whether its outlines are of the kind that can be looked up, and put into it."""
        return "/FontFile2" in self.below.FontDescriptor

    @property
    def has_clusters(self) -> bool:
        """Whether a glyph stands for several signs."""
        return any(len(text) > 1 for text in self.clusters.values())

    @property
    def is_changed(self) -> bool:
        """Whether something was found or made that the PDF does not say yet."""
        return bool(self._made) or self.letters != self.clusters

    @property
    def units(self) -> int:
        """How many units of the font make an em."""
        return int(self._font["head"].unitsPerEm)

    def width(self, glyph: int) -> float:
        """How far a glyph moves on, in thousandths of an em."""
        return self.widths.get(glyph, self.usual_width)

    def read_letters(self, known: Mapping[Outline, frozenset[str]]) -> None:
        """Find what each glyph of a cluster stands for by its outline."""
        outlines = outlines_of(self._font)
        for glyph, cluster in self.clusters.items():
            if len(cluster) > 1:
                whole = decomposed(cluster)
                several = sorted(known.get(outlines[glyph], ()), key=lambda one: (-len(one), one))
                inside = [one for one in several if decomposed(one) in whole]
                # What stands for as many letters is the cluster in a form of another text.
                part = [one for one in several if len(decomposed(one)) < len(whole)]
                self.letters[glyph] = (inside or part or [cluster])[0]

    def moved(self, glyph: int, right: int, up: int, letter: str = "") -> int:
        """A glyph that is drawn elsewhere by so many units."""
        if not right and not up and not letter:
            return glyph
        if (glyph, right, up, letter) not in self._made:
            part = GlyphComponent()
            part.glyphName, part.flags = self._font.getGlyphOrder()[glyph], _OFFSETS
            part.x, part.y = right, up
            made, base = Glyph(), self._font["glyf"][part.glyphName]
            made.numberOfContours, made.components = -1, [part]
            made.xMin, made.xMax = (getattr(base, side, 0) + right for side in ("xMin", "xMax"))
            made.yMin, made.yMax = (getattr(base, side, 0) + up for side in ("yMin", "yMax"))
            # What is drawn begins where the metrics say: else renderers move it back.
            number = self._add(made, (self._font["hmtx"][part.glyphName][0], made.xMin))
            self._made[glyph, right, up, letter] = number
            self.widths[number] = self.width(glyph)
            if glyph in self.letters:
                self.letters[number] = self.letters[glyph]
        return self._made[glyph, right, up, letter]

    def share(self, ligature: int) -> int:
        """The width that each letter of a ligature takes."""
        return round(self.width(ligature) / len(self.letters[ligature]))

    def as_letter(self, ligature: int) -> int:
        """A ligature that stands for its first letter alone, on the right, and takes its share."""
        letters, width = self.letters[ligature], self.share(ligature)
        left = -round(width * (len(letters) - 1) * self.units / 1000)
        made = self.moved(ligature, left, 0, letters[0])
        self.letters[made], self.widths[made] = letters[0], width
        name = self._font.getGlyphOrder()[made]
        starts = self._font["hmtx"][name][1]
        self._font["hmtx"][name] = (round(width * self.units / 1000), starts)
        return made

    def unseen(self, sign: str, width: int = 0) -> int:
        """A glyph that shows nothing and stands for a sign."""
        if (-1, width, 0, sign) not in self._made:
            number = self._add(Glyph(), (round(width * self.units / 1000), 0))
            self._made[-1, width, 0, sign] = number
            self.letters[number], self.widths[number] = sign, width
        return self._made[-1, width, 0, sign]

    def write(self) -> None:
        """Put all that was found and made into the PDF."""
        pairs = [
            f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
            for glyph, text in sorted(self.letters.items())
        ]
        blocks = [pairs[start : start + _MOST] for start in range(0, len(pairs), _MOST)]
        said = "\n".join(f"{len(one)} beginbfchar\n{''.join(one)}endbfchar" for one in blocks)
        self.font.ToUnicode.write(_PAIRS.sub(lambda _: said, self.map).encode())
        if self._made:
            self._write_glyphs()

    def _write_glyphs(self) -> None:
        content, descriptor = BytesIO(), self.below.FontDescriptor
        limits = self._font["maxp"]
        limits.maxComponentDepth = max(2, limits.maxComponentDepth + 1)
        limits.maxComponentElements = max(1, limits.maxComponentElements)
        self._font.save(content)
        descriptor.FontFile2.write(content.getvalue())
        descriptor.FontFile2.Length1 = len(content.getvalue())
        # A list of glyphs has to be whole, but need not be there (PDF/A-2, 6.2.11.4.2).
        if "/CIDSet" in descriptor:
            del descriptor["/CIDSet"]
        self.below.W = Array(
            [one for glyph, width in sorted(self.widths.items()) for one in (glyph, [width])]
        )

    @property
    def _font(self) -> TTFont:
        if self._opened is None:
            file = self.below.FontDescriptor.FontFile2.read_bytes()
            self._opened = TTFont(
                BytesIO(file), lazy=True, recalcBBoxes=False, recalcTimestamp=False
            )
        return self._opened

    def _add(self, glyph: Glyph, metrics: tuple[int, int]) -> int:
        order = self._font.getGlyphOrder()
        name = f"glyph{len(order):05}"
        glyphs = self._font["glyf"]
        glyphs.glyphs[name] = glyph
        self._font.setGlyphOrder([*order, name])
        glyphs.glyphOrder = self._font.getGlyphOrder()
        self._font["hmtx"][name] = metrics
        return len(order)


def _widths(font: Object) -> dict[int, float]:
    """The widths of a font's glyphs (ISO 32000-2, 9.7.4.3)."""
    widths: dict[int, float] = {}
    items = list(font.get("/W", Array()).as_list())
    while items:
        first, second = int(items.pop(0)), items.pop(0)
        if isinstance(second, Array):
            widths |= {first + index: float(width) for index, width in enumerate(second.as_list())}
        else:
            width = float(items.pop(0))
            widths |= dict.fromkeys(range(first, int(second) + 1), width)
    return widths


def is_text_font(item: object) -> bool:
    """Whether an object of a PDF is a font whose glyphs stand for signs."""
    return isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item
