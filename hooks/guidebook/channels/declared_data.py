"""Data for programs, declared once: frozen records become JSON and its schema."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """What a value of JSON may be, as keywords of JSON Schema; name is that of its definition."""

    name: str
    keywords: Mapping[str, Any]


def told(description: str, key: str = "", **keywords: Any) -> Any:
    """A field with what it says; key is its name in JSON where that is another one."""
    return field(metadata={"description": description, "key": key, "keywords": keywords})


def told_if(description: str) -> Any:
    """A field that stands in JSON only where it says something."""
    return field(default=None, metadata={"description": description, "key": "", "keywords": {}})


def as_data(value: Any) -> Any:
    """A record as JSON has it."""
    if isinstance(value, tuple):
        return [as_data(item) for item in value]
    if not is_dataclass(value):
        return value
    return {
        item.metadata.get("key") or item.name: as_data(getattr(value, item.name))
        for item in fields(value)
        if item.default is MISSING or getattr(value, item.name) is not None
    }


def schema_of_record(record: type[Any], uri: str) -> Data:
    """The JSON Schema of a record, with a definition for each kind of value in it."""
    definitions: Data = {}
    whole = _record(record, definitions)
    return {"$schema": uri, **whole, "$defs": dict(sorted(definitions.items()))}


def _record(record: type[Any], definitions: Data) -> Data:
    hints = get_type_hints(record, include_extras=True)
    items = fields(record)
    names = {item.name: item.metadata.get("key") or item.name for item in items}
    return {
        "title": record.__name__,
        "description": " ".join((record.__doc__ or "").split()),
        "type": "object",
        "additionalProperties": False,
        "required": [names[item.name] for item in items if item.default is MISSING],
        "properties": {
            names[item.name]: {
                **_described(item.metadata.get("description", "")),
                **_value(hints[item.name], definitions, is_there=item.default is not MISSING),
                **item.metadata.get("keywords", {}),
            }
            for item in items
        },
    }


def _described(description: str) -> Data:
    return {"description": description} if description else {}


def _value(hint: Any, definitions: Data, *, is_there: bool = False) -> Data:
    """The schema of a type; of one that may be None without it where it is left out then."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        limits: Limits = inner[1]
        definitions[limits.name] = dict(limits.keywords)
        return {"$ref": f"#/$defs/{limits.name}"}
    if origin is tuple:
        return {"type": "array", "items": _value(inner[0], definitions)}
    if NoneType in inner:
        known = [one for one in inner if one is not NoneType]
        options = [_value(one, definitions) for one in known]
        return options[0] if is_there else {"anyOf": [*options, {"type": "null"}]}
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}
            definitions[hint.__name__] = _record(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": {str: "string", bool: "boolean", int: "integer"}[hint]}
