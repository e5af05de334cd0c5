"""Copies of the files that compress well, for servers that send them as they are."""

import struct
import zlib
from pathlib import Path

import brotli

_TEXTS = (".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".vcf", ".xml")
"""What is compressed: pictures and PDFs are already."""

_GZIP = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
"""The head of a gzip file that tells neither a time nor a system."""


def write_compressed(folder: Path) -> None:
    """Write NAME.gz and NAME.br beside every file below a folder that they make smaller."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _TEXTS):
        content = path.read_bytes()
        for suffix, smaller in ((".gz", _gzipped(content)), (".br", _brotli(content))):
            if len(smaller) < len(content):
                path.with_name(path.name + suffix).write_bytes(smaller)


def _gzipped(content: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    ends = struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
    return _GZIP + deflate.compress(content) + deflate.flush() + ends


def _brotli(content: bytes) -> bytes:
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=11))
