"""Styles as browsers of 2018 know them: each short form written out, with the same meaning.

Horizontal lines are taken for granted, so that a block's start is the top.
"""

import re

_SHORT = re.compile(r"(?<![\w-])(margin|padding)-(inline|block):([^;{}]+)")
_INSET = re.compile(r"(?<![\w-])inset-block-(start|end):")
_VALUE = re.compile(r"(?:[^ ()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+")
"""One of several values, with the brackets in it."""


def lowered(css: str) -> str:
    """The same styles without the short forms that came later; css has no needless spaces."""
    css = _SHORT.sub(_both, css)
    return _INSET.sub(lambda found: {"start": "top:", "end": "bottom:"}[found[1]], css)


def _both(found: re.Match[str]) -> str:
    """Both ends of margin-inline and its like."""
    kind, way, value = found.groups()
    important = " !important" if "!important" in value else ""
    values = _VALUE.findall(value.replace("!important", ""))
    ends = zip(("start", "end"), (values * 2)[:2], strict=True)
    return ";".join(f"{kind}-{way}-{end}:{one}{important}" for end, one in ends)
