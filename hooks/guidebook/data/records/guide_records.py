"""The records of sections.yml and of a guide's own file, each declared once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from guidebook.data.records.invitation_records import INVITATIONS, Invitation
from guidebook.data.records.keys import Record, optional, own_name, place_of, required
from guidebook.data.records.shapes import ListOf, Named, OneOrMore, Reading, Single, all_of
from guidebook.data.records.singles import IDENTIFIER, REFERENCE, REFERENCES, one_of, sentence
from guidebook.data.source.nodes import Node, Scalar
from guidebook.data.values.hints import known_word
from guidebook.data.values.texts import Reference, Text
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import EachGuideMisspelt, SectionEmpty

EACH_GUIDE = "each guide"
"""What sections.yml says of a step that every guide words itself."""

BLOCKS = ("service_hours", "contact_channels", "platform")
"""What a section can show besides its text."""

LISTS = ("bulleted", "numbered", "checklist")
"""How a section's steps are marked; the first is meant where nothing is said."""

PARTS = ("sender", "badge", "name", "reason", "button", "menu")
"""The parts of the picture of the invitation that a mark can stand at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step that every guide has; text is None where each guide words it itself."""

    id: str
    text: Text | None
    place: Place = place_of()


@dataclass(frozen=True, slots=True)
class StepShape:
    """The shape of a step: its name and its sentence."""

    sentence: Single[Text] = sentence("step")

    def read_named(self, key: Scalar, node: Node, path: str, reading: Reading) -> Step:
        """The step that stands at a key of the editor's own."""
        is_left = isinstance(node, Scalar) and node.text == EACH_GUIDE
        if not is_left and isinstance(node, Scalar) and known_word(node.text, [EACH_GUIDE]):
            raise reading.refuse(node.place, path, EachGuideMisspelt(node.text, EACH_GUIDE))
        parts: list[Callable[[], Any]] = [lambda: IDENTIFIER.read(key, path, reading)]
        if not is_left:
            parts.append(lambda: self.sentence.read(node, path, reading))
        name, *said = all_of(parts, lambda read: read())
        return Step(id=name, text=said[0] if said else None, place=key.place)


STEPS = Named(StepShape())


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A part of the picture of the invitation, and the step that tells of it."""

    part: str
    step: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of an invitation: for each of its parts, the step that tells of it.

    Of which invitation it is, is None where it is of the first.
    """

    of: Reference | None = optional(REFERENCE, "whatsapp")
    sender: Reference | None = optional(REFERENCE, "message")
    badge: Reference | None = optional(REFERENCE, "message")
    name: Reference | None = optional(REFERENCE, "name")
    reason: Reference | None = optional(REFERENCE, "chosen")
    button: Reference | None = optional(REFERENCE, "open")
    menu: Reference | None = optional(REFERENCE, "chatbot")

    @property
    def marks(self) -> tuple[PictureMark, ...]:
        """The parts that a step tells of."""
        steps = ((part, getattr(self, part)) for part in PARTS)
        return tuple(PictureMark(part, step) for part, step in steps if step)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section that every guide has."""

    id: str = own_name(IDENTIFIER)
    title: Text = required(sentence("heading of a section"), "Platform E-Survey")
    text: tuple[Text, ...] = optional(
        OneOrMore(sentence("text of a section")), "Pengisian melalui {platform}", default=()
    )
    steps: tuple[Step, ...] = optional(STEPS, "open: Klik **{button}**", default=())
    list_style: Reference | None = optional(one_of(LISTS), "numbered", key="list")
    picture: Picture | None = optional(Record(Picture), "{sender: message, button: open}")
    shows: tuple[Reference, ...] = optional(ListOf(one_of(BLOCKS)), "[platform]", default=())
    place: Place = place_of()

    @property
    def is_numbered(self) -> bool:
        """Whether the steps have numbers, always where those of a picture lead to them."""
        if self.picture:
            return True
        return self.list_style is not None and self.list_style.id in LISTS[1:]

    @property
    def is_checklist(self) -> bool:
        """Whether the steps have boxes to tick."""
        return self.list_style is not None and self.list_style.id == LISTS[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What one guide says differently."""

    id: str
    audience: Text = required(sentence("a group of respondents"), "Eksper")
    title: Text = required(sentence("title of a guide"), "Panduan Responden Eksper")
    summary: Text = required(
        sentence("one sentence that tells for whom a guide is"), "Anda terpilih sebagai eksper."
    )
    invitations: tuple[Invitation, ...] = optional(
        INVITATIONS, "whatsapp: {button: Link yang tersedia}", default=()
    )
    steps: tuple[Step, ...] = optional(STEPS, "open: Klik tautan itu", default=())
    omits: tuple[Reference, ...] = optional(REFERENCES, "[platform]", default=())
    contact_channels: tuple[Reference, ...] = optional(REFERENCES, "[general]", default=())
    place: Place = place_of()


def _says_something(section: Section, _: Node, path: str) -> Iterator[Problem]:
    if not (section.text or section.steps or section.shows):
        yield Problem(place=section.place, path=path, kind=SectionEmpty())


SECTIONS = Named(Record(Section, _says_something))
GUIDE = Record(Guide)
