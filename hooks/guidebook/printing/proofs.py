"""Pages of handouts as pictures, for a look before they are printed."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import PurePosixPath

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageDraw, ImageFont

_SCALE = 100 / 72
"""Pixels a point: letters of 9 points can be read."""

_GAP = 24
_CAPTION_SIZE = 30
_GROUND = 0xD8
_BLACK = 0


def draw_proofs(handouts: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """A sheet as PNG for each PDF, under its name: its file name above its pages, side by side."""
    for name, content in handouts:
        path = PurePosixPath(name)
        yield str(path.with_suffix(".png")), _png(_sheet(path.name, _pages(content)))


def _pages(content: bytes) -> list[Image.Image]:
    """The pages as they are printed in black and white."""
    with pypdfium2.PdfDocument(content) as document:
        return [page.render(scale=_SCALE, grayscale=True).to_pil() for page in document]


def _sheet(caption: str, pages: list[Image.Image]) -> Image.Image:
    top = _GAP * 2 + _CAPTION_SIZE
    width = _GAP + sum(page.width + _GAP for page in pages)
    height = top + max(page.height for page in pages) + _GAP
    sheet = Image.new("L", (width, height), _GROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(_CAPTION_SIZE)
    draw.text((_GAP, _GAP), caption, fill=_BLACK, font=font)
    left = _GAP
    for page in pages:
        sheet.paste(page, (left, top))
        edges = (left - 1, top - 1, left + page.width, top + page.height)
        draw.rectangle(edges, outline=_BLACK)
        left += page.width + _GAP
    return sheet


def _png(picture: Image.Image) -> bytes:
    content = BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.getvalue()
