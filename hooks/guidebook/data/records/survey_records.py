"""Readers for survey.yml: from a node and its path to the facts of an edition."""

from collections.abc import Callable
from itertools import combinations

from guidebook.data.model import (
    FORMATS,
    ContactChannel,
    Edition,
    HandoutFormat,
    Invitation,
    Period,
    Platform,
    ServiceHours,
    TimeZone,
)
from guidebook.data.records.fields import Fields
from guidebook.data.records.wording import Words
from guidebook.data.source.nodes import Node, Scalar
from guidebook.data.values.clocks import DAY_MINUTES, parse_clock, parse_offset
from guidebook.data.values.days import parse_days
from guidebook.data.values.hours import overlap
from guidebook.data.values.identifiers import parse_abbreviation, parse_count, parse_edition
from guidebook.data.values.partial_dates import parse_partial_date
from guidebook.data.values.telephones import Telephone, parse_country, parse_telephone
from guidebook.data.values.texts import Name, Reference
from guidebook.data.values.web_addresses import parse_web_address


class SurveyRecords:
    """The readers of an edition's facts."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def survey(self, node: Node, path: str) -> Edition:
        """The facts of an edition; its sections and guides stand in other files."""
        fields = Fields(node, path, self.words.problems)
        parsed, entries = self.words.values.parsed, self.words.values.entries
        country = fields.required("country", parsed(parse_country))
        edition = Edition(
            id=fields.required("edition", parsed(parse_edition)),
            name=fields.required("name", self.words.name("name of the survey")),
            short_name=fields.required("short_name", self._short_name),
            country=country,
            period=fields.optional("period", self._period),
            invitation=fields.optional("invitation", self.words.invitation) or Invitation(),
            platform=fields.optional("platform", self._platform),
            contact_channels=fields.optional(
                "contact_channels", entries(self._contact_channel(country))
            )
            or (),
            time_zones=fields.optional("time_zones", self.words.values.entries(self._time_zone))
            or (),
            service_hours=fields.optional("service_hours", self._all_service_hours) or (),
            handouts=fields.optional("handouts", entries(self._handout)) or (),
            sections=(),
            guides=(),
            place=fields.place_of("edition"),
        )
        fields.required("guides", self.words.references)
        fields.close()
        return edition

    def _short_name(self, node: Node, path: str) -> Name:
        self.words.values.parsed(parse_abbreviation)(node, path)
        return self.words.name(has_meaning=False)(node, path)

    def _period(self, node: Node, path: str) -> Period:
        fields = Fields(node, path, self.words.problems)
        starts = fields.required("starts", self.words.values.parsed(parse_partial_date))
        ends = fields.required("ends", self.words.values.parsed(parse_partial_date))
        place = fields.place_of("ends")
        fields.close()
        if ends.last < starts.first:
            raise self.words.values.refuse(
                place,
                f"{path}.ends",
                f"expected an end after the start {starts}, found {ends}",
                "Correct one of the two.",
            )
        return Period(starts=starts, ends=ends, place=place)

    def _platform(self, node: Node, path: str) -> Platform:
        fields = Fields(node, path, self.words.problems)
        name = fields.required("name", self.words.name(has_meaning=False))
        address = fields.optional("address", self.words.values.parsed(parse_web_address))
        fields.close()
        return Platform(name=name, address=address)

    def _contact_channel(
        self, country: str | None
    ) -> Callable[[Scalar, Node, str], ContactChannel]:
        def read(key: Scalar, node: Node, path: str) -> ContactChannel:
            fields = Fields(node, path, self.words.problems)
            label = fields.optional("label", self.words.text("label of a telephone number"))
            telephone = fields.required(
                "telephone",
                # Without a country no number can be told from a wrong one.
                self.words.values.parsed(
                    lambda text: parse_telephone(text, country) if country else Telephone(text, "")
                ),
            )
            place = fields.place_of("telephone")
            identifier = fields.checked(lambda: self.words.identifier(key, path))
            fields.close()
            return ContactChannel(id=identifier, label=label, telephone=telephone, place=place)

        return read

    def _time_zone(self, key: Scalar, node: Node, path: str) -> TimeZone:
        fields = Fields(node, path, self.words.problems)
        name = fields.required("name", self.words.text("name of a time zone"))
        offset = fields.required("offset", self.words.values.parsed(parse_offset))
        fields.close()
        return TimeZone(id=key.text, name=name, offset=offset)

    def _all_service_hours(self, node: Node, path: str) -> tuple[ServiceHours, ...]:
        entries = self.words.values.each(self._service_hours)(node, path)
        for (_, first), (number, second) in combinations(enumerate(entries, start=1), 2):
            if overlap(first, second):
                self.words.values.refuse(
                    second.place,
                    f"{path}[{number}].opens",
                    "expected hours that do not overlap, found two entries for one time",
                    f"Compare with the entry in line {first.place.line} and correct the days or "
                    "the times.",
                )
        return entries

    def _service_hours(self, node: Node, path: str) -> ServiceHours:
        fields = Fields(node, path, self.words.problems)
        days = fields.required("days", self.words.values.parsed(parse_days))
        opens = fields.required("opens", self.words.values.parsed(parse_clock))
        closes = fields.required("closes", self.words.values.parsed(parse_clock))
        zone = fields.required("time_zone", self._zone_reference)
        place = fields.place_of("opens")
        fields.close()
        if closes.minutes == 0:
            raise self.words.values.refuse(
                fields.place_of("closes"),
                f"{path}.closes",
                "expected 24:00 for the midnight that ends the day, found 00:00",
                "Write closes: 24:00.",
            )
        if opens == closes or opens.minutes == DAY_MINUTES:
            raise self.words.values.refuse(
                place,
                f"{path}.opens",
                f"expected hours of some length, found {opens} to {closes}",
                "Write opens: 00:00 and closes: 24:00 for the whole day.",
            )
        return ServiceHours(days=days, opens=opens, closes=closes, time_zone=zone, place=place)

    def _handout(self, key: Scalar, node: Node, path: str) -> HandoutFormat:
        fields = Fields(node, path, self.words.problems)
        pages = fields.required("pages", self.words.values.parsed(parse_count))
        place = fields.place_of("pages")
        known = fields.checked(lambda: self.words.one_of(FORMATS)(key, path))
        fields.close()
        return HandoutFormat(id=known.id, pages=pages, place=place)

    def _zone_reference(self, node: Node, path: str) -> Reference:
        scalar = self.words.values.scalar(node, path)
        return Reference(scalar.text, scalar.place)
