"""Changes of one sign in a text, and in what a PDF says."""

import io
import random
import re
from collections.abc import Callable

import pikepdf

Change = Callable[[random.Random, bytes], bytes | None]


def _other(rng: random.Random, sign: str) -> str:
    """Another sign of the same sort."""
    signs = "0123456789" if sign.isdigit() else "abcdefghijklmnoprstuvwxyz"
    found = rng.choice([one for one in signs if one != sign.lower()])
    return found.upper() if sign.isupper() else found


def off_by_one(rng: random.Random, text: str, wanted: str = r"[^\W_]") -> str | None:
    """A text with another letter or digit in one place that a pattern finds."""
    places = [found.start() for found in re.finditer(wanted, text) if text[found.start()].isalnum()]
    if not places:
        return None
    place = rng.choice(places)
    return text[:place] + _other(rng, text[place]) + text[place + 1 :]


def in_pdf(change: Callable[[random.Random, pikepdf.Pdf], bool]) -> Change:
    """A change of a PDF as a document."""

    def changed(rng: random.Random, content: bytes) -> bytes | None:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if not change(rng, pdf):
                return None
            written = io.BytesIO()
            pdf.save(written, deterministic_id=True)
        return written.getvalue()

    return changed


def of_dictionaries(key: str) -> Callable[[random.Random, pikepdf.Pdf], bool]:
    """A sign of a text that the dictionaries of a document have under a key."""

    def change(rng: random.Random, pdf: pikepdf.Pdf) -> bool:
        found = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and isinstance(one.get(key), pikepdf.String)
        ]
        if not found:
            return False
        one = rng.choice(found)
        one[key] = pikepdf.String(off_by_one(rng, str(one[key])) or "x")
        return True

    return change


def glyph(rng: random.Random, pdf: pikepdf.Pdf) -> bool:
    """One glyph of a text, shown in place of another one of the same font."""
    page = rng.choice(list(pdf.pages))
    shown = list(pikepdf.parse_content_stream(page))
    texts = [
        (one.operands[0], index)
        for one in shown
        if str(one.operator) == "TJ"
        for index, piece in enumerate(one.operands[0])
        if isinstance(piece, pikepdf.String) and len(bytes(piece)) > 6
    ]
    if not texts:
        return False
    pieces, index = rng.choice(texts)
    glyphs = bytes(pieces[index])
    codes = sorted({glyphs[at : at + 2] for at in range(0, len(glyphs) - 1, 2)})
    if len(codes) < 2:
        return False
    place = 2 * rng.randrange(len(glyphs) // 2)
    other = rng.choice([code for code in codes if code != glyphs[place : place + 2]])
    pieces[index] = pikepdf.String(glyphs[:place] + other + glyphs[place + 2 :])
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(shown))
    return True
