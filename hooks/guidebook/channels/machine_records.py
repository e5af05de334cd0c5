"""What guides.json holds: each record declared once, for the file and for its schema."""

from dataclasses import dataclass

from guidebook.channels.declared_data import told, told_if
from guidebook.channels.machine_types import (
    Abroad,
    Address,
    Block,
    Channel,
    Clock,
    Color,
    Day,
    Direction,
    Form,
    Format,
    Identifier,
    Kind,
    Language,
    Minutes,
    Month,
    Name,
    Pages,
    Precision,
    State,
    Tapped,
    Version,
    WebAddress,
    Weekday,
    Words,
    Yes,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text without its looks."""

    text: Words
    language: Language = told(
        "That of the words, which is another one than the file's where there is no translation."
    )
    direction: Direction
    is_fallback: Yes | None = told_if(
        "There is no translation: these are the words of the survey's own language."
    )
    is_stale: Yes | None = told_if("The translation is of a text that has changed since.")
    note: Words | None = told_if(
        "What readers are told after a text that is out of date: what the text says now."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A month, or a day where the day is known."""

    said: Month = told("As precise as the survey states it: 2023-07 or 2023-07-15.")
    precision: Precision
    day: Day = told("The day to reckon with: the first or last day where only a month is stated.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When the survey runs; null is what is not known."""

    starts: Date | None
    ends: Date | None
    extended_from: Date | None = told("The former end, where it was moved.")
    words: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A sign beside the sender."""

    words: Name | None = told("What it is called, or says, in the survey's own language.")
    color: Color | None
    on_screen: bool = told("Whether its words are seen on the screen just so.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A number or an address of a sender."""

    kind: Kind
    text: Words
    address: Tapped | None = told("What a tap opens.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a genuine invitation looks like; null is what the data do not state."""

    id: Identifier
    channel: Channel | None
    sender: Name | None
    addresses: tuple[Reached, ...] = told("The sender's numbers and addresses.")
    badge: Badge | None
    menu: Name | None = told("The menu of the survey's own chat bot.")
    button: Name | None = told("The button or link to tap.")
    never_asks: tuple[Words, ...] = told("What it never asks for, in the survey's own language.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The survey that an edition is of; only editions with the same id supersede each other."""

    id: Identifier
    name: Text
    short_name: Name
    title: Name = told("Short name and edition, as readers see them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where the survey is filled in."""

    name: Name | None
    address: WebAddress | None = told("The survey's web address.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChannel:
    """A way to ask the call centre."""

    id: Identifier
    kind: Kind
    label: Text | None = told("For whom the way is, where there are several.")
    text: Words = told("A number as it is written in the country, or an address.")
    international: Abroad | None = told(
        "The number as it is written abroad, where it is another one and can be reached from there."
    )
    address: Tapped | None = told("What a tap opens. A postal address has none.")
    languages: tuple[Language, ...] = told("The languages that are spoken, where that is known.")
    schedule: Identifier | None = told("The schedule of its hours in service_hours.")
    details: tuple[Text, ...] = told("What stands beside it, such as an extension.")


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursWords:
    """Hours as readers see them."""

    days: Text | None
    hours: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneHours:
    """Hours as the clocks of a time zone show them, on the days within which they do."""

    id: Words
    zone: Words | None = told("The time zone at IANA.")
    abbreviation: Words = told("What readers see of it, in few letters.")
    name: Text | None
    days: Text | None
    valid_from: Day | None
    valid_through: Day | None
    opens: Clock | None
    closes: Clock | None
    closes_next_day: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """When the call centre answers, or does not.

    Rows of days of the week add up. A row of dates (days is null) replaces them on its dates;
    where two do, the one of fewer dates. A row of no minutes takes its days away. What nobody knows
    is null: on which days (then there are no dates either), from when, or until when.
    """

    schedule: Identifier | None = told("Whose hours these are: of the channels with this schedule.")
    days: tuple[Weekday, ...] | None
    valid_from: Day | None
    valid_through: Day | None
    opens: Clock | None
    closes: Clock | None = told("Not later than opens means on the next day.")
    minutes: Minutes | None = told("How long it is open on the clock; 0 where it is closed.")
    time_zone: Words | None = told("By its id among time_zones, where it is known.")
    words: HoursWords
    time_zones: tuple[ZoneHours, ...] = told("The same on the clocks of every time zone.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A printable guide as PDF."""

    format: Form
    pages: Pages
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact channel as a file that a phone can save."""

    contact_channel: Identifier
    vcard: Version
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of a guide."""

    id: Identifier
    title: Text
    text: tuple[Text, ...]
    steps: tuple[Text, ...]
    is_numbered: bool = told("Whether the steps follow each other.")
    shows: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The guide for one group of respondents."""

    id: Identifier
    address: Address = told("The guide's web page.")
    audience: Text
    title: Text
    summary: Text
    notices: tuple[Text, ...] = told("What readers have to know of this guide.")
    invitations: tuple[Invitation, ...] = told("The invitations that these respondents get.")
    contact_channels: tuple[Identifier, ...] = told("Those that are for these respondents.")
    sections: tuple[Section, ...] = told("In the order of the page.", minItems=1)
    handouts: tuple[Handout, ...]
    contacts: tuple[Contact, ...]
    chat: Address | None = told("The guide as a text to paste into a chat.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One round of a survey."""

    id: Identifier = told("Its folder in addresses.")
    name: Name = told("What readers know it by.")
    state: State
    published: Day | None = told("From then on it supersedes earlier editions.")
    survey: Survey
    period: Period | None
    invitations: tuple[Invitation, ...]
    platform: Platform | None
    contact_channels: tuple[ContactChannel, ...]
    service_hours: tuple[ServiceHours, ...]
    handouts: tuple[Handout, ...] = told("All guides of the edition in one PDF.")
    calendar: Address | None = told("The period as an event for calendars (iCalendar).")
    guides: tuple[Guide, ...] = told("In the order of the home page.", minItems=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guides:
    """All guides of all editions in one language, for chat bots and apps.

    Every fact is as it stands on the web pages and in the handouts; null means that the data do
    not state it, and then nobody should guess it. Addresses are absolute where the site's public
    address was known when it was built, and else relative to this file.
    """

    schema: Address = told("Where this schema is.", key="$schema")
    version: Format
    language: Language
    direction: Direction
    language_name: Name = told("The language's name in the language itself.")
    is_draft: bool = told(
        "Whether nobody has reviewed the translation yet: then the texts in the survey's own "
        "language are the ones to go by."
    )
    address: Address = told("The home page in this language.")
    editions: tuple[Edition, ...] = told("The rounds of the surveys, latest first.", minItems=1)
