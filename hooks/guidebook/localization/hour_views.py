"""Opening hours as readers see them, in one language and in every time zone."""

from dataclasses import dataclass

from guidebook.data.values.schedules import Row
from guidebook.data.values.zone_hours import ZoneHours
from guidebook.localization.localized_texts import LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneView:
    """Opening hours as a clock in one time zone shows them.

    id is the zone's in the data, zone its abbreviation then. when tells days and dates alone. What
    the data do not say is None, and is empty where it is a time.
    """

    id: str
    zone: str
    value: ZoneHours
    name: LocalizedText | None
    days: LocalizedText | None
    when: LocalizedText | None
    opens: str
    closes: str
    clock: str
    closes_note: LocalizedText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursView:
    """One entry of the opening hours: the sentence, and the same in every time zone.

    days tells the days of the week, the dates, and whose hours they are in this guide, when only
    the days and dates; is_in_sentence where a sentence of the guide says just that. Where only the
    days are known, they are the statement. row is its number for the reader's clock; is_first where
    no entry of its schedule stands before it. What is closed has no zones; is_alone where zones has
    only what the statement says. value is None in a draft where it is to be filled in.
    """

    schedule: str
    row: int
    is_first: bool
    is_in_sentence: bool
    is_alone: bool
    own_zone: str
    value: Row | None
    days: LocalizedText | None
    when: LocalizedText | None
    statement: LocalizedText
    zones: tuple[ZoneView, ...]

    def days_of(self, zone: ZoneView) -> LocalizedText | None:
        """The days in a zone, where they are others than those of the entry."""
        own = self.days.plain if self.days else None
        return zone.days if zone.days and zone.days.plain != own else None
