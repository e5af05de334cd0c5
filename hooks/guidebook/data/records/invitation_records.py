"""What genuine invitations look like, declared once."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from guidebook.data.records.keys import Record, Short, optional, own_name, place_of
from guidebook.data.records.shapes import Named, OneOrMore
from guidebook.data.records.singles import (
    IDENTIFIER,
    SENDER_ADDRESS,
    YES_NO,
    choice,
    fixed_words,
    sentence,
)
from guidebook.data.values.contact_points import ContactPoint
from guidebook.data.values.texts import Name, Text
from guidebook.problems.problem import Place

CHANNELS = ("whatsapp", "sms", "email", "letter", "visit", "counter", "website")
"""The ways in which invitations come."""

COLORS = ("green", "blue", "yellow", "gold", "orange", "red", "purple", "grey", "black")
"""The colours of badges."""

_BADGE = "badge beside the sender"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A sign beside the sender. Its words describe it, unless they are seen on the screen.

    Where they are not known it is drawn in its colour alone.
    """

    words: Text | None = optional(sentence(_BADGE), "CENTANG HIJAU")
    color: str | None = optional(choice(COLORS), "green")
    on_screen: bool = optional(YES_NO, "yes", default=False)

    @property
    def is_drawn(self) -> bool:
        """Whether it is known by its words or its colour."""
        return bool(self.words or self.color)

    @property
    def said(self) -> Text | Name | None:
        """The words: a name where they are seen just so."""
        if self.words is None or not self.on_screen:
            return self.words
        note = f"{_BADGE}, seen on the phone"
        return Name(source=self.words.source, place=self.words.place, note=note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a genuine invitation looks like; a fact that is not known is None."""

    id: str = own_name(IDENTIFIER)
    channel: str | None = optional(choice(CHANNELS), "whatsapp")
    sender: Name | None = optional(fixed_words(has_meaning=False), "SPI 2023", fact=True)
    addresses: tuple[ContactPoint, ...] = optional(
        OneOrMore(SENDER_ADDRESS), "[0811 1111 1111, survei@example.org]", default=(), fact=True
    )
    badge: Badge | None = optional(
        Short(Record(Badge), "words"), "{words: CENTANG HIJAU, color: green}", fact=True
    )
    button: Name | None = optional(
        fixed_words("button or link to tap, on the phone"), "ISI SURVEI", fact=True
    )
    menu: Name | None = optional(
        fixed_words("menu of the chat bot, on the phone"), "Tanya SPI", fact=True
    )
    never_asks: tuple[Text, ...] = optional(
        OneOrMore(sentence("what a genuine invitation never asks for")),
        "[kata sandi]",
        default=(),
        fact=True,
    )
    place: Place = place_of()

    @property
    def comes_by(self) -> str | None:
        """The way in which it comes, where it is one that is known."""
        return self.channel or (self.id if self.id in CHANNELS else None)

    @property
    def facts(self) -> dict[str, Name | Text]:
        """What sentences may ask for, by the names of the placeholders."""
        badge = self.badge.said if self.badge else None
        found = {"sender": self.sender, "badge": badge, "menu": self.menu, "button": self.button}
        return {name: fact for name, fact in found.items() if fact}

    @property
    def given(self) -> dict[str, Any]:
        """All that is said of it, by the keys."""
        return {
            item.name: value
            for item in dataclasses.fields(self)
            if (value := getattr(self, item.name)) and item.name not in ("id", "place")
        }

    def changed(self, other: "Invitation") -> "Invitation":
        """The invitation with the facts that another one gives."""
        return dataclasses.replace(self, **other.given)


INVITATION_FACTS = ("sender", "badge", "menu", "button")
"""The facts of an invitation that sentences may ask for."""

INVITATION_DETAILS = ("addresses", "never_asks")
"""Those that no sentence asks for: they stand beside the sentences on the invitation."""

INVITATIONS = Named(Record(Invitation, is_sourced=True))
