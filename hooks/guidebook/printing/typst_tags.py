"""Tags of languages as Typst takes them: a language, a script and a region, and no more."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product, takewhile
from typing import Any

_LANG = re.compile(r'"lang": "([^"]+)"')
_REGION, _SCRIPT = 2, 4
"""So many letters they have."""

_NOWHERE = tuple(f"{one}{other}" for one, other in product("QX", "MNOPQRSTUVWXYZ"))
"""Regions that ISO 3166 leaves to its users: they part languages that Typst would call the same."""

_NO_LANGUAGE = "und"
"""What has no code of its own, as x-spi, is undetermined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypstTag:
    """What Typst is given of a tag, and what it writes of that: a script never."""

    given: str
    written: str


def with_typst_tags(data: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, str]]:
    """The data of a document for Typst, and each tag that it writes with the whole one."""
    said = json.dumps(data, ensure_ascii=False)
    tags = typst_tags(set(_LANG.findall(said)))
    if any(tag.given != lang for lang, tag in tags.items()):
        data = json.loads(_LANG.sub(lambda found: f'"lang": "{tags[found[1]].given}"', said))
    return data, {tag.written: lang for lang, tag in tags.items()}


def typst_tags(langs: Iterable[str]) -> dict[str, TypstTag]:
    """Each tag with what Typst takes for it, no two the same."""
    tags: dict[str, TypstTag] = {}
    for lang in sorted(langs):
        language, *rest = lang.split("-")
        # What follows a single letter, as in en-u-nu-thai, tells neither script nor region.
        own = [part for part in takewhile(lambda part: len(part) > 1, rest) if part.isalpha()]
        script = next((part for part in own if len(part) == _SCRIPT), "")
        region = next((part for part in own if len(part) == _REGION), "")
        taken = {tag.written for tag in tags.values()}
        if len(language) == 1:
            language, script, region = _NO_LANGUAGE, "", ""
        choices = (_tag(language, script, one) for one in (region, *_NOWHERE))
        tags[lang] = next(tag for tag in choices if tag.written not in taken)
    return tags


def _tag(language: str, script: str, region: str) -> TypstTag:
    return TypstTag(
        given="-".join(filter(None, (language, script, region))),
        written="-".join(filter(None, (language, region))),
    )
