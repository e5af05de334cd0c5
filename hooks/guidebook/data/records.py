"""Readers for the records of the data files: from a node and its path to a value of the model."""

import dataclasses
from collections.abc import Callable
from itertools import combinations

from guidebook.data import scalars
from guidebook.data.fields import Fields, Read, Values
from guidebook.data.hours import overlap
from guidebook.data.interface import Interface
from guidebook.data.model import (
    FORMATS,
    ContactChannel,
    Edition,
    Guide,
    HandoutFormat,
    Invitation,
    Period,
    PictureMark,
    Platform,
    Section,
    ServiceHours,
    Step,
    TimeZone,
)
from guidebook.data.nodes import Node, Scalar, Sequence
from guidebook.data.scalars import Telephone
from guidebook.data.sentences import parse_sentence
from guidebook.data.texts import Name, Reference, Text
from guidebook.problems import Problem

EACH_GUIDE = "each guide"
"""What sections.yml says of a step that every guide words itself."""

BLOCKS = ("service_hours", "contact_channels", "platform")
"""What a section can show besides its text."""

LISTS = ("bulleted", "numbered", "checklist")
"""How a section's steps are marked; the first is meant where nothing is said."""

PICTURE = ("sender", "name", "reason", "button", "menu")
"""The parts of the picture of the invitation that a mark can stand at."""


class Records:
    """The readers of all records; they share the list of problems."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.values = Values(problems)

    # Small values

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
        return Reference(self.values.parsed(scalars.parse_identifier)(node, path), node.place)

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
                    f"Write one of these words.{scalars.nearest(scalar.text, choices)}",
                )
            return Reference(scalar.text, scalar.place)

        return read

    # survey.yml

    def survey(self, node: Node, path: str) -> Edition:
        """The facts of an edition; its sections and guides stand in other files."""
        fields = Fields(node, path, self.problems)
        parsed = self.values.parsed
        country = fields.required("country", parsed(scalars.parse_country))
        edition = Edition(
            id=fields.required("edition", parsed(scalars.parse_edition)),
            name=fields.required("name", self.name("name of the survey")),
            short_name=fields.required("short_name", self._short_name),
            country=country,
            period=fields.optional("period", self._period),
            invitation=fields.optional("invitation", self._invitation) or Invitation(),
            platform=fields.optional("platform", self._platform),
            contact_channels=fields.optional(
                "contact_channels", self.values.entries(self._contact_channel(country))
            )
            or (),
            time_zones=fields.optional("time_zones", self.values.entries(self._time_zone)) or (),
            service_hours=fields.optional("service_hours", self._all_service_hours) or (),
            handouts=fields.optional("handouts", self.values.entries(self._handout)) or (),
            sections=(),
            guides=(),
            place=fields.place_of("edition"),
        )
        fields.required("guides", self.references)
        fields.close()
        return edition

    def _short_name(self, node: Node, path: str) -> Name:
        self.values.parsed(scalars.parse_abbreviation)(node, path)
        return self.name(has_meaning=False)(node, path)

    def _period(self, node: Node, path: str) -> Period:
        fields = Fields(node, path, self.problems)
        starts = fields.required("starts", self.values.parsed(scalars.parse_partial_date))
        ends = fields.required("ends", self.values.parsed(scalars.parse_partial_date))
        place = fields.place_of("ends")
        fields.close()
        if ends.last < starts.first:
            raise self.values.refuse(
                place,
                f"{path}.ends",
                f"expected an end after the start {starts}, found {ends}",
                "Correct one of the two.",
            )
        return Period(starts=starts, ends=ends, place=place)

    def _invitation(self, node: Node, path: str) -> Invitation:
        fields = Fields(node, path, self.problems)
        sender = fields.optional("sender", self.name(has_meaning=False))
        badge = fields.optional("badge", self.name("badge beside the sender, seen on the phone"))
        menu = fields.optional("chatbot_menu", self.name("menu of the chat bot, on the phone"))
        button = fields.optional("button", self.name("button or link to tap, on the phone"))
        fields.close()
        return Invitation(sender=sender, badge=badge, chatbot_menu=menu, button=button)

    def _platform(self, node: Node, path: str) -> Platform:
        fields = Fields(node, path, self.problems)
        name = fields.required("name", self.name(has_meaning=False))
        address = fields.optional("address", self.values.parsed(scalars.parse_web_address))
        fields.close()
        return Platform(name=name, address=address)

    def _identifier(self, key: Scalar, path: str) -> str:
        return self.values.parsed(scalars.parse_identifier)(key, path)

    def _contact_channel(
        self, country: str | None
    ) -> Callable[[Scalar, Node, str], ContactChannel]:
        def read(key: Scalar, node: Node, path: str) -> ContactChannel:
            fields = Fields(node, path, self.problems)
            label = fields.optional("label", self.text("label of a telephone number"))
            telephone = fields.required(
                "telephone",
                # Without a country no number can be told from a wrong one.
                self.values.parsed(
                    lambda text: (
                        scalars.parse_telephone(text, country) if country else Telephone(text, "")
                    )
                ),
            )
            place = fields.place_of("telephone")
            identifier = fields.checked(lambda: self._identifier(key, path))
            fields.close()
            return ContactChannel(id=identifier, label=label, telephone=telephone, place=place)

        return read

    def _time_zone(self, key: Scalar, node: Node, path: str) -> TimeZone:
        fields = Fields(node, path, self.problems)
        name = fields.required("name", self.text("name of a time zone"))
        offset = fields.required("offset", self.values.parsed(scalars.parse_offset))
        fields.close()
        return TimeZone(id=key.text, name=name, offset=offset)

    def _all_service_hours(self, node: Node, path: str) -> tuple[ServiceHours, ...]:
        entries = self.values.each(self._service_hours)(node, path)
        for (_, first), (number, second) in combinations(enumerate(entries, start=1), 2):
            if overlap(first, second):
                self.values.refuse(
                    second.place,
                    f"{path}[{number}].opens",
                    "expected hours that do not overlap, found two entries for one time",
                    f"Compare with the entry in line {first.place.line} and correct the days or "
                    "the times.",
                )
        return entries

    def _service_hours(self, node: Node, path: str) -> ServiceHours:
        fields = Fields(node, path, self.problems)
        days = fields.required("days", self.values.parsed(scalars.parse_days))
        opens = fields.required("opens", self.values.parsed(scalars.parse_clock))
        closes = fields.required("closes", self.values.parsed(scalars.parse_clock))
        zone = fields.required("time_zone", self._zone_reference)
        place = fields.place_of("opens")
        fields.close()
        if closes.minutes == 0:
            raise self.values.refuse(
                fields.place_of("closes"),
                f"{path}.closes",
                "expected 24:00 for the midnight that ends the day, found 00:00",
                "Write closes: 24:00.",
            )
        if opens == closes or opens.minutes == scalars.DAY_MINUTES:
            raise self.values.refuse(
                place,
                f"{path}.opens",
                f"expected hours of some length, found {opens} to {closes}",
                "Write opens: 00:00 and closes: 24:00 for the whole day.",
            )
        return ServiceHours(days=days, opens=opens, closes=closes, time_zone=zone, place=place)

    def _handout(self, key: Scalar, node: Node, path: str) -> HandoutFormat:
        fields = Fields(node, path, self.problems)
        pages = fields.required("pages", self.values.parsed(scalars.parse_count))
        place = fields.place_of("pages")
        known = fields.checked(lambda: self.one_of(FORMATS)(key, path))
        fields.close()
        return HandoutFormat(id=known.id, pages=pages, place=place)

    def _zone_reference(self, node: Node, path: str) -> Reference:
        scalar = self.values.scalar(node, path)
        return Reference(scalar.text, scalar.place)

    # sections.yml

    def section(self, key: Scalar, node: Node, path: str) -> Section:
        """A section that every guide has."""
        fields = Fields(node, path, self.problems)
        title = fields.required("title", self.text("heading of a section"))
        text = fields.optional("text", self.texts("text of a section"))
        steps = fields.optional("steps", self.values.entries(self._step))
        marks = fields.optional("list", self.one_of(LISTS))
        picture = fields.optional("picture", self._picture)
        shows = fields.optional("shows", self.values.each(self.one_of(BLOCKS)))
        identifier = fields.checked(lambda: self._identifier(key, path))
        fields.close()
        if not (text or steps or shows):
            raise self.values.refuse(
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
        fields = Fields(node, path, self.problems)
        steps = {part: fields.optional(part, self.reference) for part in PICTURE}
        fields.close()
        return tuple(PictureMark(part, step) for part, step in steps.items() if step)

    def _step(self, key: Scalar, node: Node, path: str) -> Step:
        identifier = self._identifier(key, path)
        if isinstance(node, Scalar) and node.text == EACH_GUIDE:
            return Step(id=identifier, text=None, place=key.place)
        return Step(id=identifier, text=self.text("step")(node, path), place=key.place)

    # The guides

    def guide(self, name: str) -> Read[Guide]:
        """A reader for what one guide says differently."""

        def read(node: Node, path: str) -> Guide:
            fields = Fields(node, path, self.problems)
            guide = Guide(
                id=name,
                audience=fields.required("audience", self.text("a group of respondents")),
                title=fields.required("title", self.text("title of a guide")),
                summary=fields.required(
                    "summary", self.text("one sentence that tells for whom a guide is")
                ),
                invitation=fields.optional("invitation", self._invitation) or Invitation(),
                steps=fields.optional("steps", self.values.entries(self._step)) or (),
                omits=fields.optional("omits", self.references) or (),
                contact_channels=fields.optional("contact_channels", self.references) or (),
                place=node.place,
            )
            fields.close()
            return guide

        return read

    # interface.yml

    def interface(self, node: Node, path: str) -> Interface:
        """The words around the guides."""
        fields = Fields(node, path, self.problems)
        texts = {
            item.name: fields.required(item.name, self.text(item.metadata["note"]))
            for item in dataclasses.fields(Interface)
        }
        fields.close()
        return Interface(**texts)
