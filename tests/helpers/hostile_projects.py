"""A project in which every field that takes any text says something hostile."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from guidebook.data.records.describing import FILES, schema_of

PAYLOADS = (
    '"><img src=x onerror=hit()><script>hit()</script>',
    "[k](javascript:hit()) ![i](http://evil.example/x.png)",
    '{{ 7*7 }} {% raw %}{# x #} #eval("hit()") $x^2$',
    "]]> --> </title></style></textarea> &lt; &amp;",
    "`code` ~~~ *a* _b_ __x__ | a | b | {: .c #evil onclick=hit() }",
    "# heading - item 1. item > quote [^1] [x]: y",
    "N:x;y,z \\n\\r\\nTEL:1 END:VCARD",
    "' onmouseover='hit()' x='<svg onload=hit()>",
)  # fmt: skip
"""What means something to HTML, Markdown, Jinja, Typst, XML, chats, contacts and calendars."""

_OF_A_FORM = re.compile(
    r"\b(address(es)?(\.0)?|email|web_form|telephone|whatsapp|sms|time_zone|days|on|opens|closes)$"
    r"|hours\.(?:clock|line_local|line_local_next_day)$|printing\.ruler$|:formats\."
)
"""What refuses such words though the schemas do not say it, or has no room for
it: the words at the ruler, names of formats, and the hours in a narrow table."""

Place = tuple[str | int, ...]


def make_hostile(project: Path) -> dict[str, str]:
    """Add one of the payloads to every text of guides/; gives what each field says then.

    A field takes any text where its file still fits its schema: so new ones are there by
    themselves. Those of which the schema does not say that they have a form are left out.
    """
    said: dict[str, str] = {}
    for path in sorted(project.glob("guides/**/*.yml")):
        if path.parent.name == "translations":
            continue
        kind = path.stem if path.stem in FILES else "guide"
        schema = jsonschema.Draft7Validator(schema_of(kind, "en"))
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        assert schema.is_valid(_typed(data))
        for place, text in list(_texts(data)):
            name = f"{path.stem}:{'.'.join(map(str, place))}"
            if _OF_A_FORM.search(name):
                continue
            hostile = f"{text} {PAYLOADS[len(said) % len(PAYLOADS)]}"
            _put(data, place, hostile)
            if schema.is_valid(_typed(data)):
                said[name] = hostile
            else:
                _put(data, place, text)
        for form in data.get("handouts", {}).values():
            form["pages"] = "20"  # which has nothing to do with what is asked here
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return said


def _texts(value: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*place, key))


def _put(data: Any, place: Place, text: str) -> None:
    for key in place[:-1]:
        data = data[key]
    data[place[-1]] = text


def _typed(value: Any) -> Any:
    """What programs of editors take for a number."""
    if isinstance(value, dict):
        return {key: _typed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_typed(inner) for inner in value]
    return int(value) if re.fullmatch("[1-9][0-9]*", value) else value
