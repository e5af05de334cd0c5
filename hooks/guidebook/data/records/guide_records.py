"""Readers for what guides say: sections.yml, a guide's own file, interface.yml."""

from typing import Any

from guidebook.data.model import (
    Guide,
    Invitation,
    PictureMark,
    Section,
    Step,
)
from guidebook.data.records.fields import Fields, Read
from guidebook.data.records.interface import GROUPS, WORDS, Interface
from guidebook.data.records.wording import Words
from guidebook.data.source.nodes import Node, Scalar

EACH_GUIDE = "each guide"
"""What sections.yml says of a step that every guide words itself."""

BLOCKS = ("service_hours", "contact_channels", "platform")
"""What a section can show besides its text."""

LISTS = ("bulleted", "numbered", "checklist")
"""How a section's steps are marked; the first is meant where nothing is said."""

PICTURE = ("sender", "name", "reason", "button", "menu")
"""The parts of the picture of the invitation that a mark can stand at."""


class GuideRecords:
    """The readers of sections, guides and the words around them."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def section(self, key: Scalar, node: Node, path: str) -> Section:
        """A section that every guide has."""
        fields = Fields(node, path, self.words.problems)
        title = fields.required("title", self.words.text("heading of a section"))
        text = fields.optional("text", self.words.texts("text of a section"))
        steps = fields.optional("steps", self.words.values.entries(self._step))
        marks = fields.optional("list", self.words.one_of(LISTS))
        picture = fields.optional("picture", self._picture)
        shows = fields.optional("shows", self.words.values.each(self.words.one_of(BLOCKS)))
        identifier = fields.checked(lambda: self.words.identifier(key, path))
        fields.close()
        if not (text or steps or shows):
            raise self.words.values.refuse(
                key.place,
                path,
                "expected text, steps or shows, found a title alone",
                "Add what the section says, or delete it.",
            )
        return Section(
            id=identifier,
            title=title,
            text=text or (),
            steps=steps or (),
            is_numbered=bool(marks and marks.id in LISTS[1:]),
            is_checklist=bool(marks and marks.id == LISTS[2]),
            picture=picture or (),
            shows=shows or (),
            place=key.place,
        )

    def _picture(self, node: Node, path: str) -> tuple[PictureMark, ...]:
        fields = Fields(node, path, self.words.problems)
        steps = {part: fields.optional(part, self.words.reference) for part in PICTURE}
        fields.close()
        return tuple(PictureMark(part, step) for part, step in steps.items() if step)

    def _step(self, key: Scalar, node: Node, path: str) -> Step:
        identifier = self.words.identifier(key, path)
        if isinstance(node, Scalar) and node.text == EACH_GUIDE:
            return Step(id=identifier, text=None, place=key.place)
        return Step(id=identifier, text=self.words.text("step")(node, path), place=key.place)

    def guide(self, name: str) -> Read[Guide]:
        """A reader for what one guide says differently."""

        def read(node: Node, path: str) -> Guide:
            fields = Fields(node, path, self.words.problems)
            guide = Guide(
                id=name,
                audience=fields.required("audience", self.words.text("a group of respondents")),
                title=fields.required("title", self.words.text("title of a guide")),
                summary=fields.required(
                    "summary", self.words.text("one sentence that tells for whom a guide is")
                ),
                invitation=fields.optional("invitation", self.words.invitation) or Invitation(),
                steps=fields.optional("steps", self.words.values.entries(self._step)) or (),
                omits=fields.optional("omits", self.words.references) or (),
                contact_channels=fields.optional("contact_channels", self.words.references) or (),
                place=node.place,
            )
            fields.close()
            return guide

        return read

    def interface(self, node: Node, path: str) -> Interface:
        """The words around the guides."""
        fields = Fields(node, path, self.words.problems)
        groups = {group: fields.required(group, self._interface_group(group)) for group in GROUPS}
        fields.close()
        return Interface(**groups)

    def _interface_group(self, group: str) -> Read[Any]:
        def read(node: Node, path: str) -> Any:
            fields = Fields(node, path, self.words.problems)
            texts = {
                word.key: fields.required(word.key, self.words.text(word.note))
                for word in WORDS
                if word.group == group
            }
            fields.close()
            return GROUPS[group](**texts)

        return read
