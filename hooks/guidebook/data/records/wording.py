"""Readers for the words of records: from a node and its path to texts, names and references."""

from guidebook.data.model import (
    Invitation,
)
from guidebook.data.records.fields import Fields, Read, Values
from guidebook.data.source.nodes import Node, Scalar, Sequence
from guidebook.data.values.hints import nearest
from guidebook.data.values.identifiers import parse_identifier
from guidebook.data.values.sentences import parse_sentence
from guidebook.data.values.texts import Name, Reference, Text
from guidebook.problems.problem import Problem


class Words:
    """The readers of words; they share the list of problems."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.values = Values(problems)

    def text(self, note: str) -> Read[Text]:
        """A reader for a sentence; note tells translators what it is."""

        def read(node: Node, path: str) -> Text:
            scalar = self.values.scalar(node, path)
            self.values.parsed(parse_sentence)(scalar, path)
            return Text(source=scalar.text.strip(), place=scalar.place, note=note)

        return read

    def texts(self, note: str) -> Read[tuple[Text, ...]]:
        """A reader for one sentence or a list of them, one a paragraph."""

        def read(node: Node, path: str) -> tuple[Text, ...]:
            if isinstance(node, Sequence):
                return self.values.each(self.text(note))(node, path)
            return (self.text(note)(node, path),)

        return read

    def name(self, note: str = "", *, has_meaning: bool = True) -> Read[Name]:
        """A reader for words that stay as they are in every language."""

        def read(node: Node, path: str) -> Name:
            scalar = self.values.scalar(node, path)
            return Name(
                source=scalar.text.strip(),
                place=scalar.place,
                has_meaning=has_meaning,
                note=note,
            )

        return read

    def reference(self, node: Node, path: str) -> Reference:
        """An identifier of something that stands elsewhere."""
        return Reference(self.values.parsed(parse_identifier)(node, path), node.place)

    def references(self, node: Node, path: str) -> tuple[Reference, ...]:
        """A list of identifiers, each at most once."""
        found = self.values.each(self.reference)(node, path)
        seen: set[str] = set()
        for reference in found:
            if reference.id in seen:
                raise self.values.refuse(
                    reference.place,
                    path,
                    f"expected each name once, found {reference.id} again",
                    "Delete one of the two.",
                )
            seen.add(reference.id)
        return found

    def one_of(self, choices: tuple[str, ...]) -> Read[Reference]:
        """A reader for one of a few words."""

        def read(node: Node, path: str) -> Reference:
            scalar = self.values.scalar(node, path)
            if scalar.text not in choices:
                raise self.values.refuse(
                    scalar.place,
                    path,
                    f"expected {' or '.join(choices)}, found {scalar.text}",
                    f"Write one of these words.{nearest(scalar.text, choices)}",
                )
            return Reference(scalar.text, scalar.place)

        return read

    def identifier(self, key: Scalar, path: str) -> str:
        """A key that is a name of the editor's own."""
        return self.values.parsed(parse_identifier)(key, path)

    def invitation(self, node: Node, path: str) -> Invitation:
        """What a genuine invitation looks like."""
        fields = Fields(node, path, self.problems)
        sender = fields.optional("sender", self.name(has_meaning=False))
        badge = fields.optional("badge", self.name("badge beside the sender, seen on the phone"))
        menu = fields.optional("chatbot_menu", self.name("menu of the chat bot, on the phone"))
        button = fields.optional("button", self.name("button or link to tap, on the phone"))
        fields.close()
        return Invitation(sender=sender, badge=badge, chatbot_menu=menu, button=button)
