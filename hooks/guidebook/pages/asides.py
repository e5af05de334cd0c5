"""HTML that Markdown need not read: it is set aside before, and put back after.

Markdown reads every element of a page three times, only to pass on what the templates have written.
"""

import re

_START = re.compile(r"<([a-z][a-z0-9]*)\b")
_PLACE = re.compile(r"<!--(\d+)-->")


def set_aside(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The Markdown of a template of ours with a comment for each block of HTML, and the blocks.

    Texts are escaped there, so that each < is an element's; a block begins a line and ends one.
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
    return "\n".join((*kept, *block)), tuple(blocks)


def put_back(html: str, blocks: tuple[str, ...]) -> str:
    """The HTML of a page with its blocks again."""
    return _PLACE.sub(lambda found: blocks[int(found[1])], html)
