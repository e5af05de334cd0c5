"""HTML that Markdown need not read: it is set aside before, and put back after.

Markdown reads every element of a page three times, only to pass on what the templates have written.
"""

import re

_START = re.compile(r"<([a-z][a-z0-9]*)\b")
_PLACE = re.compile(r"<!--(\d+)-->")
_NEIGHBOURS = re.compile(r"<!--\d+-->(?:\n+<!--\d+-->)*")


def set_aside(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The Markdown of a template of ours with a comment for its HTML, and what stands there.

    Texts are escaped there, so that each < is an element's; a block begins a line and ends one.
    Blocks with nothing between them have one comment.
    """
    kept: list[str] = []
    blocks: list[str] = []
    block: list[str] = []
    tag, depth = "", 0
    for line in markdown.split("\n"):
        if not block:
            start = _START.match(line)
            if not start:
                kept.append(line)
                continue
            tag, depth = start[1], 0
        block.append(line)
        depth += len(re.findall(rf"<{tag}\b", line)) - line.count(f"</{tag}>")
        if not depth:
            kept.append(f"<!--{len(blocks)}-->")
            blocks.append("\n".join(block))
            block = []
    text = "\n".join((*kept, *block))
    asides: list[str] = []

    def with_neighbours(found: re.Match[str]) -> str:
        asides.append(_PLACE.sub(lambda place: blocks[int(place[1])], found[0]))
        return f"<!--{len(asides) - 1}-->"

    return _NEIGHBOURS.sub(with_neighbours, text), tuple(asides)


def put_back(html: str, blocks: tuple[str, ...]) -> str:
    """The HTML of a page with its blocks again."""
    return _PLACE.sub(lambda found: blocks[int(found[1])], html)
