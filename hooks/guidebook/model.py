"""What the data say: editions with their facts, sections and guides, as frozen values."""

import dataclasses
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from guidebook.problems import Place
from guidebook.scalars import Clock, Days, PartialDate, Telephone


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A sentence or a label that is translated; note tells translators what it is."""

    source: str
    place: Place = field(compare=False)
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words that stay as they are in every language, since they are seen elsewhere just so.

    Translations may explain them: the placeholder {name_meaning} gives their translation.
    """

    source: str
    place: Place = field(compare=False)
    has_meaning: bool = True
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """The identifier of something that stands elsewhere."""

    id: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when the survey runs."""

    starts: PartialDate
    ends: PartialDate
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a genuine invitation looks like; a fact that is not known is None."""

    sender: Name | None = None
    badge: Name | None = None
    chatbot_menu: Name | None = None
    button: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where the survey is filled in; address is None where the source states none."""

    name: Name
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChannel:
    """A way to reach the call centre."""

    id: str
    label: Text | None
    telephone: Telephone
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeZone:
    """A time zone without daylight saving; offset in minutes east of UTC."""

    id: str
    name: Text
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """When the call centre answers; closes before opens means on the next day."""

    days: Days
    opens: Clock
    closes: Clock
    time_zone: Reference
    place: Place = field(compare=False)

    @property
    def length(self) -> int:
        """How long it is open, in minutes."""
        minutes = self.closes.minutes - self.opens.minutes
        return minutes if minutes > 0 else minutes + 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step that every guide has; text is None where each guide words it itself."""

    id: str
    text: Text | None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A part of the picture of the invitation, and the step that tells of it."""

    part: str
    step: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section that every guide has."""

    id: str
    title: Text
    text: tuple[Text, ...] = ()
    steps: tuple[Step, ...] = ()
    is_numbered: bool = False
    is_checklist: bool = False
    picture: tuple[PictureMark, ...] = ()
    shows: tuple[Reference, ...] = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What one guide says differently."""

    id: str
    audience: Text
    title: Text
    summary: Text
    invitation: Invitation = Invitation()
    steps: tuple[Step, ...] = ()
    omits: tuple[Reference, ...] = ()
    contact_channels: tuple[Reference, ...] = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One round of the survey and its guides."""

    id: str
    name: Name
    short_name: Name
    country: str
    period: Period | None
    invitation: Invitation
    platform: Platform | None
    contact_channels: tuple[ContactChannel, ...]
    time_zones: tuple[TimeZone, ...]
    service_hours: tuple[ServiceHours, ...]
    sections: tuple[Section, ...]
    guides: tuple[Guide, ...]
    place: Place = field(compare=False)

    @property
    def date(self) -> date:
        """The date that documents bear: the survey's start, or its year where that is unknown."""
        return self.period.starts.first if self.period else date(int(self.id[:4]), 1, 1)


def sections_of(edition: Edition, guide: Guide) -> tuple[Section, ...]:
    """The sections of a guide, without what it omits."""
    omitted = {reference.id for reference in guide.omits}
    return tuple(
        dataclasses.replace(
            section, steps=tuple(step for step in section.steps if step.id not in omitted)
        )
        for section in edition.sections
        if section.id not in omitted
    )


MEANING_SUFFIX = "_meaning"
"""What a translation adds to a placeholder to explain words that stay as they are."""

FactValue = Name | Period | Days | str


def facts_of(edition: Edition, guide: Guide | None = None) -> dict[str, FactValue]:
    """The facts that a sentence may ask for, by the names of their placeholders."""
    facts: dict[str, FactValue] = {
        "survey_name": edition.name,
        "short_name": edition.short_name,
        "edition": edition.id,
        "survey": f"{edition.short_name.source} {edition.id}",
    }
    for name in (item.name for item in dataclasses.fields(Invitation)):
        said = getattr(guide.invitation, name) if guide else None
        value = said or getattr(edition.invitation, name)
        if value is not None:
            facts[name] = value
    if edition.platform:
        facts["platform"] = edition.platform.name
    if edition.period:
        facts["period"] = edition.period
    if edition.service_hours:
        numbers = {n for hours in edition.service_hours for n in hours.days.numbers}
        facts["days"] = Days(tuple(sorted(numbers)))
    return facts


def _words(note: str, *facts: str) -> Any:
    """A text of the interface: what it is, and the facts that it alone may ask for."""
    return field(metadata={"note": note, "facts": facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """The words around the guides."""

    site_title: Text = _words("name of the whole site")
    site_description: Text = _words("one sentence about the site, shown by search engines")
    home_title: Text = _words("heading of the home page")
    home_lead: Text = _words("first sentence of the home page")
    home_question: Text = _words("heading above the list of guides")
    earlier_editions: Text = _words("heading above links to guides of earlier years")
    superseded: Text = _words("notice on a guide of an earlier year", "latest")
    draft: Text = _words("notice on a translation that nobody has reviewed", "source_language")
    partly_translated: Text = _words("notice on a page with untranslated parts", "source_language")
    stale_note: Text = _words(
        "after an old translation whose source has changed", "source_language", "source_text"
    )
    period: Text = _words("line with the time in which the survey runs")
    every_day: Text = _words("all seven days, in the middle of a sentence")
    hours: Text = _words("opening hours in one time zone", "opens", "closes", "time_zone")
    hours_caption: Text = _words("caption of the table of opening hours")
    days_heading: Text = _words("table heading: days of the week")
    time_zone_heading: Text = _words("table heading: time zone")
    opens_heading: Text = _words("table heading: time at which the call centre opens")
    closes_heading: Text = _words("table heading: time at which the call centre closes")
    next_day: Text = _words("after a time that falls on the next day")
    call: Text = _words("read aloud for a number that can be tapped", "telephone")
    call_line: Text = _words(
        "read aloud for a number that can be tapped; label says for whom", "telephone", "label"
    )
    save_contact: Text = _words("link that saves a number as a contact of the phone")
    save_contact_label: Text = _words("the same, read aloud", "telephone")
    contact_name: Text = _words("name of a saved contact")
    contact_name_line: Text = _words("name of a saved contact; label says for whom", "label")
    open_now: Text = _words("while the call centre answers; closes: a time", "closes")
    closes_soon: Text = _words("shortly before the call centre closes", "minutes", "closes")
    opens_today: Text = _words("call centre is closed; opens: a time today", "opens")
    opens_tomorrow: Text = _words("call centre is closed; opens: a time tomorrow", "opens")
    opens_on: Text = _words("call centre is closed; opens: a time, day: a weekday", "day", "opens")
    own_time_zone: Text = _words("beside the row of the reader's own time zone")
    period_before: Text = _words("before the survey begins", "starts")
    period_running: Text = _words("while the survey runs; ends: its last month or day", "ends")
    period_over: Text = _words("after the survey", "ends")
    picture_caption: Text = _words("below a picture of the invitation with numbered marks")
    picture_alt: Text = _words(
        "what the picture of the invitation shows, for those who cannot see it",
        "sender",
        "badge",
        "button",
        "chatbot_menu",
    )
    picture_name: Text = _words("in the picture, in place of the respondent's name")
    picture_link: Text = _words("in the picture, what the message is about")
    address_not_stated: Text = _words("where the survey's web address is not known")
    address_check: Text = _words("below the survey's web address")
    share: Text = _words("link that sends the page's address to somebody by WhatsApp")
    platform_address: Text = _words("before the survey's web address")
    handout_heading: Text = _words("heading above the link to the printable guide")
    handout_link: Text = _words("link to the printable guide")
    handout_details: Text = _words(
        "format, paper, pages and size of a printable guide", "paper", "pages", "size"
    )
    pages: Text = _words("a number of printed pages", "count")
    page_number: Text = _words("foot of a printed page", "page", "page_count")
    web_address: Text = _words("before the address of the web page, on paper")
    qr_caption: Text = _words("beside the QR code, on paper")
    qr_alt: Text = _words("what the QR code is, for those who cannot see it", "address")
    skip_to_content: Text = _words("link past the navigation, for keyboards")
    header: Text = _words("name of the head of the page, read aloud")
    footer: Text = _words("name of the foot of the page, read aloud")
    navigation: Text = _words("name of the list of pages, read aloud")
    contents: Text = _words("heading above the list of the page's sections")
    search: Text = _words("button that opens the search")
    search_placeholder: Text = _words("in the empty search field")
    search_reset: Text = _words("button that empties the search field")
    search_starting: Text = _words("search: while it starts")
    search_type: Text = _words("search: before anything is typed")
    search_none: Text = _words("search: nothing was found")
    search_one: Text = _words("search: one page was found")
    search_other: Text = _words("search: # pages were found; # stays")
    search_more_one: Text = _words("search: one more hit on this page")
    search_more_other: Text = _words("search: # more hits on this page; # stays")
    search_missing: Text = _words("search: before words that a page does not have")
    all_guides: Text = _words("link back to the home page")
    about_site: Text = _words("name of the list of pages about the site, such as privacy")
    source_only: Text = _words("after a link to a page that is not translated", "source_language")
    switch_language: Text = _words("button that opens the list of languages")
    not_found_title: Text = _words("heading of the page for a wrong address")
    not_found_text: Text = _words("text of the page for a wrong address")
    not_found_home: Text = _words("link from the page for a wrong address to the home page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidebook:
    """Everything that is read: the words around the guides, and the editions, latest first."""

    interface: Interface
    editions: tuple[Edition, ...]

    @property
    def latest(self) -> Edition:
        """The edition that the home page shows."""
        return self.editions[0]
