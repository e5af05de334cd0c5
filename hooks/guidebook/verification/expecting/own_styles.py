"""The rules that the templates' own styles have: a page has no other one, and all of the first."""

import re
from functools import lru_cache
from pathlib import Path

from guidebook.pages.tidying import tidy_styles

_TEMPLATE = re.compile(
    r"\{%-? macro .*?endmacro -?%\}|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|</?style>", re.DOTALL
)


@lru_cache(4)
def own_rules(folders: tuple[Path, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The rules that every page has, and all that any page may have."""
    docs, theme, *_ = folders
    every = rules_in(tidy_styles((docs / "assets" / "guide.css").read_text(encoding="utf-8")))
    parts = (one.read_text(encoding="utf-8") for one in theme.glob("partials/*_styles.html"))
    return every, every.union(*(rules_in(tidy_styles(_TEMPLATE.sub("", one))) for one in parts))


@lru_cache(64)
def rules_in(style: str) -> frozenset[str]:
    """The rules of a tidied style, each up to its end."""
    return frozenset(filter(None, (one.strip() for one in style.split("}"))))
