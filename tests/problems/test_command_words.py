"""Every sentence of the commands, in both languages."""

import inspect
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from guidebook.problems import build_kinds, command_kinds
from guidebook.problems.kind import Kind
from guidebook.problems.words import WORDS

KINDS = {
    kind.code: kind
    for module in (command_kinds, build_kinds)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Kind) and kind is not Kind
}


def sentences(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    with (WORDS / language / "commands.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in catalogue:
        if message.id:
            part = message.id if isinstance(message.id, str) else message.id[0]
            text = message.string
            found[str(message.context), part] = (
                (text,) if isinstance(text, str) else tuple(text or ())
            )
    return found


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_kind_has_its_sentences_and_no_sentence_is_without_a_kind(language: str) -> None:
    assert {code for code, _ in sentences(language)} == set(KINDS)


def test_both_languages_say_the_same() -> None:
    assert sentences("en").keys() == sentences("id").keys()


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_sentence_names_only_what_its_kind_knows(language: str) -> None:
    for (code, _), forms in sentences(language).items():
        for form in forms:
            assert form
            named = {name for _, name, _, _ in Formatter().parse(form) if name}
            assert named <= set(inspect.signature(KINDS[code]).parameters)
