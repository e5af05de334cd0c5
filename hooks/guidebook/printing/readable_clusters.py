"""Glyphs of a line that are read together, and what is told beside them."""

from collections import Counter
from dataclasses import dataclass
from unicodedata import category

from guidebook.printing.embedded_fonts import decomposed
from guidebook.printing.shown_texts import Shown

UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Signs that nothing is drawn for."""

SPLIT = frozenset("\u0e33\u0eb3")
"""Letters that fonts make two glyphs of (Thai and Lao am)."""


@dataclass(slots=True)
class Cluster:
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
        if shown.cluster != self.text or len(self.text) == 1:
            return False
        known = [one for one in self.glyphs if self._is_part(one)]
        told = decomposed("".join(one.letters for one in known))
        left = Counter(decomposed(self.text)) - Counter(told)
        if self._is_part(shown):
            return not Counter(decomposed(shown.letters)) - left
        return bool(left) and (not shown.width or len(known) == len(self.glyphs))

    def _is_part(self, shown: Shown) -> bool:
        """Whether a glyph stands for a part of the text; else it is all of it, or looks otherwise.

        A sign that has no room above its letter takes the form of another one below (Khmer).
        """
        others = Counter(decomposed(shown.letters)) - Counter(decomposed(self.text))
        return shown.letters != self.text and not others

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

    @property
    def unseen(self) -> tuple[str, str]:
        """The signs at its ends that nothing is drawn for, and no glyph stands for."""
        text = "".join(sign for sign in self.text if sign not in self.letters(""))
        signs = "".join(UNSEEN)
        if text.strip(signs) or not text:
            return "", ""
        start = len(self.text) - len(self.text.lstrip(signs))
        end = len(self.text.rstrip(signs))
        return self.text[:start], self.text[end:]


def clusters_of(glyphs: list[Shown], direction: str) -> list[Cluster]:
    """The glyphs of a line, from left to right, by what is read together."""
    clusters: list[Cluster] = []
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
            clusters.append(Cluster(shown.cluster, [shown]))
    return clusters


def is_sign(shown: Shown) -> bool:
    """Whether a glyph stands for signs on a letter alone."""
    return {category(one) for one in shown.letters} == {"Mn"}
