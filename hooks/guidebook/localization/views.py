"""A guide in one language, ready for a template: every text with its language and direction."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidebook.localization.hour_views import HoursView, ZoneView
from guidebook.localization.joiners import Joiners
from guidebook.localization.localized_texts import CountedText, Locale, LocalizedText, Run

__all__ = [
    "ChannelView",
    "CountedText",
    "EditionView",
    "GuideView",
    "HoursView",
    "InvitationView",
    "LiveView",
    "Locale",
    "LocalizedText",
    "NewerView",
    "PeriodView",
    "PictureView",
    "PlatformView",
    "Run",
    "SectionView",
    "ZoneView",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """A way to reach the call centre; link_label and save_label say what tapping does.

    number is what is read, with commas between the lines of a postal address, and uri is empty
    where nothing can be tapped. Without is_known nobody has confirmed it yet, and no contact is
    made of it. international is the number as it is read abroad, where it is another one, and
    spoken is a number digit by digit. details stand beside it: what kind of number it is,
    extension, note, languages. entry is as in LocalizedText.
    """

    id: str
    kind: str
    contact_name: str
    save_label: LocalizedText
    label: LocalizedText | None
    number: str
    is_known: bool
    lines: tuple[str, ...]
    international: str
    spoken: str
    uri: str
    link_label: LocalizedText
    details: tuple[LocalizedText, ...]
    languages: tuple[str, ...]
    schedule: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformView:
    """Where the survey is filled in."""

    name: LocalizedText
    address: str | None
    address_label: LocalizedText
    address_note: LocalizedText
    plain_note: LocalizedText
    """What stands for the note where nothing is bold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationView:
    """What no sentence says of an invitation: labelled lists, and whose it is among several."""

    sender: LocalizedText | None
    lists: tuple[tuple[LocalizedText, tuple[LocalizedText, ...]], ...]
    joiners: Joiners


Block = tuple[InvitationView, ...] | tuple[HoursView, ...] | tuple[ChannelView, ...] | PlatformView


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture of the invitation: words of the phone as they are, and ours in the language.

    channel is None where it is not known how the invitation comes, badge_color where the data give
    none; a badge may have a colour and no words. marks gives the number of the step that tells of a
    part, for the parts that are drawn.
    """

    channel: str | None
    sender: str | None
    has_badge: bool
    badge: LocalizedText | None
    badge_color: str | None
    button: str | None
    menu: str | None
    name: LocalizedText
    reason: LocalizedText
    caption: LocalizedText
    alt: LocalizedText
    marks: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """When the survey runs, for a clock: what is said by then, and that an end was moved."""

    first: date | None
    last: date | None
    before: LocalizedText | None
    running: LocalizedText | None
    over: LocalizedText | None
    extended: LocalizedText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewerView:
    """A newer edition of the same survey, and its guides by name.

    since is the day from which it holds, None where it holds already; held says that it does, and
    answer the same of a code, with {code} in it.
    """

    edition: str
    guides: tuple[str, ...]
    since: date | None
    held: LocalizedText
    link: LocalizedText
    answer: LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section; blocks are what it shows after its text, by kind.

    invited are the senders and badges that its sentences name, by the names of the facts.
    """

    id: str
    number: str
    title: LocalizedText
    text: tuple[LocalizedText, ...]
    steps: tuple[LocalizedText, ...]
    is_numbered: bool
    is_checklist: bool
    picture: PictureView | None
    blocks: tuple[tuple[str, Block], ...]
    invited: tuple[tuple[str, LocalizedText], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """A guide in one language; its first notices are on the newer editions, one on each."""

    id: str
    edition: str
    date: date
    locale: Locale
    audience: LocalizedText
    menu_title: LocalizedText
    title: LocalizedText
    summary: LocalizedText
    survey_name: LocalizedText
    survey: LocalizedText
    short_name: str
    period: LocalizedText | None
    dates: PeriodView | None
    notices: tuple[LocalizedText, ...]
    newer: tuple[NewerView, ...] = ()
    is_over: bool = False
    sections: tuple[SectionView, ...]
    joiners: Joiners

    @property
    def extended(self) -> LocalizedText | None:
        """That the end of the survey was moved."""
        return self.dates.extended if self.dates else None

    @property
    def channels(self) -> tuple[ChannelView, ...]:
        """The numbers that any section shows, each once."""
        found = {one.id: one for one in self._items if isinstance(one, ChannelView)}
        return tuple(found.values())

    @property
    def hours(self) -> tuple[HoursView, ...]:
        """The hours that any section shows, each once; those that wait are nobody's yet."""
        known = [one for one in self._items if isinstance(one, HoursView) and one.value]
        found = {(one.schedule, one.value): one for one in known}
        return tuple(found.values())

    @property
    def _items(self) -> Iterator[InvitationView | HoursView | ChannelView]:
        for section in self.sections:
            for _, block in section.blocks:
                yield from block if isinstance(block, tuple) else ()

    @property
    def document_title(self) -> str:
        """The title with the edition, for a window or a file."""
        return self.joiners.titled(self.title.plain, self.survey.plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveView:
    """What a page says by the reader's clock, with {opens} and so on for the clock to fill in.

    clock is the pattern of a time, halves are the words for before and after noon in it.
    """

    clock: str
    halves: tuple[str, str]
    open_now: LocalizedText
    closes_soon: CountedText
    opens_today: LocalizedText
    opens_tomorrow: LocalizedText
    opens_on: LocalizedText
    own_time_zone: LocalizedText
    next_day: LocalizedText
    day_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView:
    """The guides of an edition in one language, with the words around them.

    standing says what is to be known of the edition itself, begins that it holds from a day on.
    """

    id: str
    locale: Locale
    survey: LocalizedText
    period: LocalizedText | None
    notices: tuple[LocalizedText, ...]
    words: Mapping[str, LocalizedText]
    page_number: LocalizedText
    live: LiveView
    newer: tuple[NewerView, ...] = ()
    standing: tuple[LocalizedText, ...] = ()
    begins: LocalizedText | None = None
    since: date | None = None
    guides: tuple[GuideView, ...]

    @property
    def lead(self) -> tuple[LocalizedText, ...]:
        """The first sentences of the home page, as far as the edition keeps what they promise."""
        names = ("home.lead", "home.lead_invitation", "home.lead_contacts")
        return tuple(self.words[name] for name in names if name in self.words)

    @property
    def description(self) -> str:
        """What the site is, for search engines; the same goes for it."""
        parts = ("", "_invitation", "_contacts", "_platform")
        names = [f"site.description{part}" for part in parts]
        told = (self.words[name].plain for name in names if name in self.words)
        return self.guides[0].joiners.told(told)
