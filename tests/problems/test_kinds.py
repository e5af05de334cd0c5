"""Every kind has its sentences in both languages, and a test tells each of them."""

import ast
import importlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from factories import CASES, PROJECT
from guidebook.problems.explaining import known_codes
from guidebook.problems.kind import Kind
from guidebook.problems.words import LANGUAGES, WORDS

ROOM = PROJECT / "hooks" / "guidebook" / "problems"
MODULES = [path.stem for path in sorted(ROOM.glob("*_kinds.py"))]

Sentences = dict[tuple[str, str], tuple[str, ...]]
"""The forms of each sentence by code and part."""


def kinds() -> list[type[Kind]]:
    """All kinds that a module of kinds declares."""
    modules = [importlib.import_module(f"guidebook.problems.{name}") for name in MODULES]
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type)
        and issubclass(found, Kind)
        and found.__module__ == module.__name__
    ]


KINDS = {kind.code: kind for kind in kinds()}


def entries(language: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Code, part and forms of every sentence of a language that belongs to kinds."""
    for path in sorted(set((WORDS / language).glob("*.po")) - {WORDS / language / "keys.po"}):
        for message in read_po(BytesIO(path.read_bytes()), locale=language, abort_invalid=True):
            if message.id:
                assert not message.fuzzy, f"{path.name}: {message.context}"
                part = message.id if isinstance(message.id, str) else message.id[0]
                text = message.string
                yield (
                    message.context or "",
                    part,
                    (text,) if isinstance(text, str) else tuple(text or ()),
                )


@cache
def sentences(language: str) -> Sentences:
    return {(code, part): forms for code, part, forms in entries(language)}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_kind_is_declared_in_the_room_of_problems() -> None:
    elsewhere = [
        f"{path.name}: {node.name}"
        for path in (PROJECT / "hooks").rglob("*.py")
        if not path.name.endswith("_kinds.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "Kind" for base in node.bases)
    ]
    assert elsewhere == []


def test_each_code_is_one_kind() -> None:
    assert [
        code for code, count in Counter(kind.code for kind in kinds()).items() if count > 1
    ] == []


def test_a_code_is_a_letter_and_a_number_or_the_name_of_what_a_command_prints() -> None:
    assert [code for code in KINDS if not re.fullmatch(r"G[1-9]\d\d|[a-z]+(-[a-z]+)*", code)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice(language: str) -> None:
    found = Counter((code, part) for code, part, _ in entries(language))
    assert [place for place, count in found.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_belongs_to_a_kind(language: str) -> None:
    told = {code for code, part in sentences(language) if part.split()[0] in ("message", "mend")}
    assert told - set(KINDS) == set()


def test_both_languages_have_the_same_sentences_in_the_same_files() -> None:
    english, indonesian = (
        sorted(path.name for path in (WORDS / lang).iterdir()) for lang in LANGUAGES
    )
    assert english == indonesian
    assert sentences("en").keys() == sentences("id").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_says_what_is_the_matter(language: str) -> None:
    said = {code for code, part in sentences(language) if part.partition(" ")[0] == "message"}
    assert set(KINDS) - said == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_one_that_its_kind_can_tell(language: str) -> None:
    wrong = []
    for (code, part), forms in sentences(language).items():
        if code in KINDS:
            name, _, chosen = part.partition(" ")
            if name not in ("message", "mend", "explain") or (chosen and not KINDS[code].by):
                wrong.append((code, part))
            wrong += [(code, form) for form in forms if not form or form != form.strip()]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_asks_only_for_what_its_kind_has(language: str) -> None:
    wrong = [
        (code, form)
        for (code, _), forms in sentences(language).items()
        for form in forms
        if code in KINDS and not placeholders(form) <= names_of(KINDS[code])
    ]
    assert wrong == []


def names_of(kind: type[Kind]) -> set[str]:
    return set(kind.parameters)


def test_what_a_kind_chooses_its_sentences_by_is_an_argument() -> None:
    wrong = [kind for kind in KINDS.values() if not {kind.by, kind.count} - {""} <= names_of(kind)]
    assert wrong == []


def test_both_languages_say_the_same_facts() -> None:
    said = [
        {
            place: {name for form in forms for name in placeholders(form)}
            for place, forms in sentences(language).items()
        }
        for language in LANGUAGES
    ]
    assert said[0] == said[1]


@pytest.mark.parametrize(("language", "count"), [("en", 2), ("id", 1)])
def test_a_sentence_with_a_number_has_all_forms_of_its_language(language: str, count: int) -> None:
    counted = {code for code, kind in KINDS.items() if kind.count}
    wrong = [
        (code, part)
        for (code, part), forms in sentences(language).items()
        if len(forms) not in ({1, count} if code in counted else {1})
    ]
    assert wrong == []


def expectations() -> str:
    """All texts of the tests of other rooms, and of their cases; a gap is one zero byte."""
    found = [path.read_text("utf-8") for path in CASES.glob("*/problems.txt")]
    tests = PROJECT / "tests"
    for path in set(tests.rglob("*.py")) - set((tests / "problems").iterdir()):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(node.value)
            elif isinstance(node, ast.JoinedStr):
                pieces = (
                    str(piece.value) if isinstance(piece, ast.Constant) else "\0"
                    for piece in node.values
                )
                found.append("".join(pieces))
    return "\n".join(found)


def longest_piece(form: str) -> str:
    """What of a sentence is always the same."""
    return max((text for text, _, _, _ in Formatter().parse(form)), key=len)


def test_every_problem_is_told_by_a_test_in_the_words_that_an_editor_reads() -> None:
    told = expectations()
    untold = [
        (code, part)
        for (code, part), forms in sentences("en").items()
        if re.fullmatch(r"G\d+", code) and part.partition(" ")[0] == "message"
        if not any(longest_piece(form) in told for form in forms)
    ]
    assert untold == []


def test_every_kind_is_made_somewhere() -> None:
    hooks = (PROJECT / "hooks").rglob("*.py")
    code = [ast.parse(path.read_text("utf-8")) for path in hooks if path.stem not in MODULES]
    used = {node.id for tree in code for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert [kind.__name__ for kind in KINDS.values() if kind.__name__ not in used] == []


def test_every_code_is_known_to_those_who_explain_it() -> None:
    assert list(known_codes()) == sorted(code for code in KINDS if code.startswith("G"))
