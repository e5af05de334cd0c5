"""What the declared records tell others: a JSON Schema of each file, and a table of its keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from guidebook.data.records.guide_records import EACH_GUIDE, GUIDE, SECTIONS, StepShape
from guidebook.data.records.interface import INTERFACE
from guidebook.data.records.keys import Key, Record, Short, keys_of, may_be_empty
from guidebook.data.records.shapes import (
    SOURCE_KEYS,
    JsonSchema,
    ListOf,
    Named,
    OneOrMore,
    Shape,
    Single,
)
from guidebook.data.records.survey_records import SURVEY
from guidebook.problems.words import words_of

FILES: dict[str, Shape[Any]] = {
    "survey": SURVEY,
    "sections": SECTIONS,
    "guide": GUIDE,
    "interface": INTERFACE,
}
"""The kinds of YAML files, and what each holds."""


_WITH_FACTS = ("survey", "guide")
"""The kinds of files whose facts may tell where they are from."""


def schema_of(file: str, language: str) -> JsonSchema:
    """The JSON Schema, draft 7, of a kind of file, told in a language that editors read."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": words_of(f"{file}.yml", "title", language),
        **_Schemas(language, has_facts=file in _WITH_FACTS).of(FILES[file]),
        "definitions": {
            name: {"type": "string", "description": words_of(f"Fact.{name}", "title", language)}
            for name in (SOURCE_KEYS if file in _WITH_FACTS else ())
        },
    }


_SOURCES = {name: {"$ref": f"#/definitions/{name}"} for name in SOURCE_KEYS}


@dataclass(frozen=True, slots=True)
class _Schemas:
    """Writes the schema of a shape."""

    language: str
    has_facts: bool

    def of(self, shape: object) -> JsonSchema:
        match shape:
            case Single():
                return self._single(shape.schema)
            case ListOf():
                return {"type": "array", "items": self.of(shape.item)}
            case OneOrMore():
                return {"anyOf": [self.of(one) for one in (shape.item, ListOf(shape.item))]}
            case Named():
                inner = _or_nothing(shape.item, self.of(shape.item))
                return {"type": "object", "additionalProperties": inner}
            case StepShape():
                return {**shape.sentence.schema, "examples": [EACH_GUIDE]}
            case Short():
                main = next(key for key in keys_of(shape.record.of) if key.name == shape.main)
                return {"anyOf": [self.of(one) for one in (main.shape, shape.record)]}
            case Record():
                return self._record(shape)
        raise TypeError(shape)

    def _single(self, schema: JsonSchema) -> JsonSchema:
        """A text, and where it is a fact its long form too."""
        if not self.has_facts:
            return dict(schema)
        long = {
            "type": "object",
            "additionalProperties": False,
            "required": ["value"],
            "properties": {"value": schema, **_SOURCES},
        }
        return {"anyOf": [dict(schema), long]}

    def _record(self, shape: Record[Any]) -> JsonSchema:
        keys = keys_of(shape.of)
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [key.name for key in keys if key.is_required],
            "properties": {
                **{key.name: self._described(shape.of, key) for key in keys},
                **(_SOURCES if shape.is_sourced else {}),
            },
        }

    def _described(self, record: type[Any], key: Key) -> JsonSchema:
        """The schema of a key's value, with what the key means."""
        words = words_of_key(record, key, self.language)
        example = {"examples": [key.example]} if key.example else {}
        schema = self.of(key.shape)
        if not key.is_required:
            schema = _or_nothing(key.shape, schema)
        return {"description": words, **schema, **example}


def _or_nothing(shape: object, schema: JsonSchema) -> JsonSchema:
    """The schema of what may stand empty."""
    if not may_be_empty(shape):
        return schema
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def words_of_key(record: type[Any], key: Key, language: str) -> str:
    """What a key means; the words around the guides have their notes for translators instead."""
    return key.note or words_of(f"{record.__name__}.{key.name}", "title", language)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """A line of the table of keys."""

    path: str
    is_required: bool
    words: str
    example: str


def key_rows(file: str, language: str) -> Iterator[KeyRow]:
    """The keys of a kind of file, in their order, those of inner records after their own."""
    yield from _rows(FILES[file], "", language)
    examples = {"source": "Surat edaran 12/2023", "checked_on": "2023-07-01"}
    for name in SOURCE_KEYS if file in _WITH_FACTS else ():
        words = words_of(f"Fact.{name}", "title", language)
        yield KeyRow(path=f"….{name}", is_required=False, words=words, example=examples[name])


def _rows(shape: object, path: str, language: str) -> Iterator[KeyRow]:
    match shape:
        case ListOf() | OneOrMore():
            yield from _rows(shape.item, path, language)
        case Named():
            name = words_of("own name", "title", language)
            yield from _rows(shape.item, f"{path}.{name}" if path else name, language)
        case Short():
            yield from _rows(shape.record, path, language)
        case Record():
            for key in keys_of(shape.of):
                inner = f"{path}.{key.name}" if path else key.name
                yield KeyRow(
                    path=inner,
                    is_required=key.is_required,
                    words=words_of_key(shape.of, key, language),
                    example=key.example,
                )
                yield from _rows(key.shape, inner, language)


def key_table(file: str, language: str) -> str:
    """The keys of a kind of file as a table in Markdown; a star marks what has to be there."""
    head = [words_of("key table", part, language) for part in ("key", "meaning", "example")]
    lines = [f"| {' | '.join(head)} |", "|---|---|---|"]
    for row in key_rows(file, language):
        star = " \\*" if row.is_required else ""
        example = f"`{row.example}`" if row.example else ""
        lines.append(f"| `{row.path}`{star} | {row.words} | {example} |")
    return "\n".join(lines) + "\n"
