"""The objects of a PDF as Typst writes it: each by itself in the file, with a table of offsets."""

import re
from collections.abc import Iterator
from itertools import count, pairwise

_TABLE = re.compile(rb"xref\n0 \d+\n((?:\d{10} \d{5} [nf]\r\n)+)trailer\n(.+?)\nstartxref\n", re.S)
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size \d+")
_START, _END = b"%d 0 obj\n", b"endobj\n"


class PdfObjects:
    """The objects of a document in their order; they may be changed and added to.

    This takes a tenth of the time of a PDF library, which would read and write them all anew.
    """

    def __init__(self, content: bytes) -> None:
        table = _TABLE.search(content, content.rindex(b"xref\n0 "))
        if table is None:
            raise ValueError("a PDF without the table of objects that Typst writes")
        rows = table[1].split(b"\r\n")[:-1]
        starts = {int(row[:10]): number for number, row in enumerate(rows) if row.endswith(b"n")}
        self._head = content[: min(starts)]
        self._trailer = table[2]
        self._bodies = {
            number: content[start + len(_START % number) : end - len(_END)]
            for (start, end), number in zip(
                pairwise([*starts, table.start()]), starts.values(), strict=True
            )
        }
        self._free = count(max(self._bodies) + 1)

    def __iter__(self) -> Iterator[int]:
        yield from list(self._bodies)

    def __getitem__(self, number: int) -> bytes:
        return self._bodies[number]

    def __setitem__(self, number: int, body: bytes) -> None:
        self._bodies[number] = body

    @property
    def root(self) -> int:
        """The number of the catalog."""
        found = _ROOT.search(self._trailer)
        return int(found[1]) if found else 0

    def add(self, body: bytes) -> int:
        """Put a further object into the document; gives its number."""
        number = next(self._free)
        self._bodies[number] = body
        return number

    def written(self) -> bytes:
        """The document."""
        pieces, rows, place = [self._head], [b"%010d 65535 f\r\n" % 0], len(self._head)
        for number, body in self._bodies.items():
            piece = b"%b%b%b" % (_START % number, body, _END)
            pieces.append(piece)
            rows.append(b"%010d 00000 n\r\n" % place)
            place += len(piece)
        size = len(rows)
        trailer = _SIZE.sub(b"/Size %d" % size, self._trailer)
        pieces += [b"xref\n0 %d\n" % size, *rows, b"trailer\n", trailer]
        return b"".join([*pieces, b"\nstartxref\n%d\n%%%%EOF" % place])


def text_string(text: str) -> bytes:
    """A text as it stands in a PDF."""
    if text.isascii() and text.isprintable():
        return b"(%b)" % re.sub(rb"([\\()])", rb"\\\1", text.encode())
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()
