"""The words around the guides: each with what it is, for translators, and its own facts."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, get_type_hints

from guidebook.data.records.check_words import CheckWords
from guidebook.data.records.fact_words import (
    ContactsWords,
    GuideWords,
    HoursWords,
    InvitationWords,
    PeriodWords,
    PictureWords,
    PlatformWords,
)
from guidebook.data.records.frame_words import (
    CodesWords,
    FormatsWords,
    HomeWords,
    JoiningWords,
    NotFoundWords,
    PageWords,
    PrintingWords,
    SearchWords,
    SharingWords,
    SiteWords,
    TranslationsWords,
)
from guidebook.data.records.keys import Record, required
from guidebook.data.source.nodes import Node
from guidebook.data.values.clock_patterns import parse_clock_pattern
from guidebook.data.values.texts import Text
from guidebook.problems.problem import Problem, Wrong


def _clock_is_a_pattern(words: HoursWords, _: Node, path: str) -> Iterator[Problem]:
    try:
        parse_clock_pattern(words.clock.source)
    except Wrong as wrong:
        yield Problem(place=words.clock.place, path=f"{path}.clock", kind=wrong.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """The words around the guides, grouped by where a reader meets them."""

    site: SiteWords = required(Record(SiteWords))
    home: HomeWords = required(Record(HomeWords))
    guide: GuideWords = required(Record(GuideWords))
    translations: TranslationsWords = required(Record(TranslationsWords))
    period: PeriodWords = required(Record(PeriodWords))
    invitation: InvitationWords = required(Record(InvitationWords))
    hours: HoursWords = required(Record(HoursWords, _clock_is_a_pattern))
    contacts: ContactsWords = required(Record(ContactsWords))
    platform: PlatformWords = required(Record(PlatformWords))
    picture: PictureWords = required(Record(PictureWords))
    sharing: SharingWords = required(Record(SharingWords))
    printing: PrintingWords = required(Record(PrintingWords))
    formats: FormatsWords = required(Record(FormatsWords))
    check: CheckWords = required(Record(CheckWords))
    codes: CodesWords = required(Record(CodesWords))
    search: SearchWords = required(Record(SearchWords))
    page: PageWords = required(Record(PageWords))
    joining: JoiningWords = required(Record(JoiningWords))
    not_found: NotFoundWords = required(Record(NotFoundWords))


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One text of the interface; its path, such as home.title, is its name everywhere.

    counts is the fact that is a number of things, where it has one.
    """

    group: str
    key: str
    note: str
    facts: tuple[str, ...]
    promises: str
    counts: str

    @property
    def path(self) -> str:
        """Where it stands in interface.yml."""
        return f"{self.group}.{self.key}"

    def text_of(self, interface: Interface) -> Text:
        """What an interface says here."""
        text: Text = getattr(getattr(interface, self.group), self.key)
        return text


GROUPS: dict[str, type[Any]] = get_type_hints(Interface)
"""The record of each group."""

WORDS = tuple(
    Word(
        group=group,
        key=item.name,
        note=item.metadata["note"],
        facts=item.metadata["facts"],
        promises=item.metadata["promises"],
        counts=item.metadata["counts"],
    )
    for group, record in GROUPS.items()
    for item in fields(record)
)
"""Every text of the interface, in the order in which readers meet them."""

INTERFACE = Record(Interface)
