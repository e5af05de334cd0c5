"""The words around the guides: each with what it is, for translators, and its own facts."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, get_type_hints

from guidebook.data.records.keys import Record, required
from guidebook.data.records.singles import sentence
from guidebook.data.source.nodes import Node
from guidebook.data.values.clock_patterns import parse_clock_pattern
from guidebook.data.values.texts import Text
from guidebook.problems.problem import Problem, Wrong


def _words(note: str, *facts: str) -> Any:
    """A text of the interface: what it is, and the facts that it alone may ask for."""
    return field(metadata={**required(sentence(note)).metadata, "note": note, "facts": facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """The site as a whole, in titles of windows and results of search engines."""

    title: Text = _words("name of the whole site")
    description: Text = _words("one sentence about the site, shown by search engines")


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeWords:
    """The home page."""

    title: Text = _words("heading of the home page")
    lead: Text = _words("first sentence of the home page")
    question: Text = _words("heading above the list of guides")
    earlier_editions: Text = _words("heading above links to guides of earlier years")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideWords:
    """A guide's page, above its sections."""

    superseded: Text = _words("notice on a guide of an earlier year", "latest")
    gap: Text = _words("in a draft, in place of a fact that nobody has filled in yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationsWords:
    """What a reader has to know of a translation; only other languages have these."""

    draft: Text = _words("notice on a translation that nobody has reviewed", "source_language")
    nothing: Text = _words("notice where nothing is translated yet", "source_language")
    partly: Text = _words("notice on a page with untranslated parts", "source_language")
    changed: Text = _words(
        "after an old translation whose source has changed", "source_language", "source_text"
    )
    source_only: Text = _words("after a link to a page that is not translated", "source_language")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWords:
    """The time in which the survey runs, and its entry for a calendar."""

    line: Text = _words("line with the time in which the survey runs")
    before: Text = _words("before the survey begins", "starts")
    running: Text = _words("while the survey runs; ends: its last month or day", "ends")
    over: Text = _words("after the survey", "ends")
    begun: Text = _words("while the survey runs, where nobody says when it ends")
    since: Text = _words("from a month or a day on, in the middle of a sentence", "starts")
    until: Text = _words("until a month or a day, in the middle of a sentence", "ends")
    extended: Text = _words(
        "where the end of the survey was moved; extended_from: the former end", "extended_from"
    )
    calendar_link: Text = _words("link that saves the time of the survey in a calendar")
    calendar_title: Text = _words("the time of the survey as an entry of a calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursWords:
    """The opening hours, their table, and what holds at the moment by the reader's clock."""

    clock: Text = _words(
        "pattern of a time of day after CLDR, such as HH:mm or h:mm a; leave it untranslated for "
        "the usual one of your language"
    )
    every_day: Text = _words("all seven days, in the middle of a sentence")
    line: Text = _words("opening hours in one time zone", "opens", "closes", "time_zone")
    line_next_day: Text = _words(
        "opening hours in one time zone that end on the next day", "opens", "closes", "time_zone"
    )
    line_local: Text = _words("opening hours whose time zone is not stated", "opens", "closes")
    line_local_next_day: Text = _words(
        "opening hours whose time zone is not stated, that end on the next day", "opens", "closes"
    )
    closed: Text = _words("in place of opening hours, on a date on which nobody answers")
    days_of: Text = _words(
        "days of opening hours of their own; label says whose they are", "label", "days"
    )
    days_on: Text = _words(
        "days of the week and the dates between which they hold", "days", "dates"
    )
    caption: Text = _words("caption of the table of opening hours")
    days: Text = _words("table heading: days of the week")
    time_zone: Text = _words("table heading: time zone")
    opens: Text = _words("table heading: time at which the call centre opens")
    closes: Text = _words("table heading: time at which the call centre closes")
    next_day: Text = _words("after a time that falls on the next day")
    open_now: Text = _words("while the call centre answers; closes: a time", "closes")
    closes_soon: Text = _words("shortly before the call centre closes", "minutes", "closes")
    opens_today: Text = _words("call centre is closed; opens: a time today", "opens")
    opens_tomorrow: Text = _words("call centre is closed; opens: a time tomorrow", "opens")
    opens_on: Text = _words("call centre is closed; opens: a time, day: a weekday", "day", "opens")
    own_time_zone: Text = _words("beside the row of the reader's own time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsWords:
    """The numbers of the call centre, and the contacts that are saved."""

    call: Text = _words("read aloud for a number that can be tapped", "telephone")
    call_line: Text = _words(
        "read aloud for a number that can be tapped; label says for whom", "telephone", "label"
    )
    whatsapp: Text = _words("read aloud for a number of WhatsApp that can be tapped", "telephone")
    whatsapp_line: Text = _words(
        "read aloud for a number of WhatsApp that can be tapped; label says for whom",
        "telephone",
        "label",
    )
    sms: Text = _words("read aloud for a number that SMS go to", "telephone")
    sms_line: Text = _words(
        "read aloud for a number that SMS go to; label says for whom", "telephone", "label"
    )
    text_telephone: Text = _words("read aloud for a number of a text telephone", "telephone")
    text_telephone_line: Text = _words(
        "read aloud for a number of a text telephone; label says for whom", "telephone", "label"
    )
    email: Text = _words("read aloud for an e-mail address", "address")
    email_line: Text = _words(
        "read aloud for an e-mail address; label says for whom", "address", "label"
    )
    web_form: Text = _words("read aloud for the address of a form on the web", "address")
    web_form_line: Text = _words(
        "read aloud for the address of a form on the web; label says for whom", "address", "label"
    )
    kind_whatsapp: Text = _words("beside a number: it is one of WhatsApp")
    kind_sms: Text = _words("beside a number: it is for SMS")
    kind_text_telephone: Text = _words("beside a number: it is one of a text telephone (TTY)")
    extension: Text = _words("beside a number: what is dialled when it has answered", "extension")
    spoken: Text = _words("beside a number: the languages that are spoken there", "languages")
    save: Text = _words("link that saves a number as a contact of the phone")
    save_label: Text = _words("the same, read aloud", "telephone")
    name: Text = _words("name of a saved contact")
    name_line: Text = _words("name of a saved contact; label says for whom", "label")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformWords:
    """The survey's own web address."""

    address: Text = _words("before the survey's web address")
    not_stated: Text = _words("where the survey's web address is not known")
    unknown: Text = _words(
        "where the survey's web address is not known and there is no call centre to ask"
    )
    check: Text = _words("below the survey's web address")


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """The picture of the invitation."""

    caption: Text = _words("below a picture of the invitation with numbered marks")
    name: Text = _words("in the picture, in place of the respondent's name")
    whatsapp: Text = _words("read aloud: what the picture is of")
    sms: Text = _words("read aloud: what the picture is of")
    email: Text = _words("read aloud: what the picture is of")
    letter: Text = _words("read aloud: what the picture is of")
    visit: Text = _words("read aloud: what the picture is of, an interviewer's card")
    counter: Text = _words("read aloud: what the picture is of, on a wall or a counter")
    website: Text = _words("read aloud: what the picture is of")
    other: Text = _words("read aloud: what the picture is of, where nothing more is known")
    sender_mark: Text = _words("read aloud: what a number stands at", "number", "sender")
    sender_with_badge: Text = _words(
        "read aloud: what a number stands at", "number", "sender", "badge"
    )
    badge_mark: Text = _words("read aloud: what a number stands at", "number", "badge")
    name_mark: Text = _words("read aloud: what a number stands at", "number")
    reason_mark: Text = _words("read aloud: what a number stands at", "number")
    button_mark: Text = _words("read aloud: what a number stands at", "number", "button")
    menu_mark: Text = _words("read aloud: what a number stands at", "number", "menu")


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingWords:
    """Passing a guide on by WhatsApp."""

    link: Text = _words("link that sends the page's address to somebody by WhatsApp")
    copy: Text = _words("button that copies a text to be pasted into WhatsApp")
    copied: Text = _words("after the text has been copied")
    more: Text = _words("before the page's address, at the end of the text for WhatsApp")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingWords:
    """The links to printable guides, and what stands around the text on paper."""

    heading: Text = _words("heading above the links to the printable guide")
    all_heading: Text = _words("heading above the link to all guides in one file")
    details: Text = _words(
        "format, paper, pages and size of a printable guide", "paper", "pages", "size"
    )
    pages: Text = _words("a number of printed pages", "count")
    page_number: Text = _words("foot of a printed page", "page", "page_count")
    contents: Text = _words("heading above the contents of a printed file")
    web_address: Text = _words("before the address of the web page, on paper")
    qr_caption: Text = _words("beside the QR code, on paper")
    qr_alt: Text = _words("what the QR code is, for those who cannot see it", "address")
    code: Text = _words("foot of a printed page: tells it from an older one", "code")
    code_check: Text = _words("foot of a printed page, after its code", "address")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatsWords:
    """The names of the printable guides."""

    a4: Text = _words("a printable guide: the usual one")
    large_print: Text = _words("a printable guide: in large letters")
    leaflet: Text = _words("a printable guide: two small copies on one sheet, to be cut")
    bilingual: Text = _words("a printable guide: in two languages side by side", "source_language")
    all: Text = _words("a printable file with all guides")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesWords:
    """The page on which printed guides are checked."""

    title: Text = _words("heading of the page where printed guides are checked")
    lead: Text = _words("how to tell whether a printed guide is the newest")
    old: Text = _words("what to do with an old one")
    caption: Text = _words("above the list of codes of printed guides")
    guide: Text = _words("table heading: which guide")
    format: Text = _words("table heading: which printable form of it")
    code: Text = _words("table heading: code of the newest printed guide")
    field: Text = _words("label of the field for the code")
    button: Text = _words("button that checks the code")
    current: Text = _words("answer: the code is that of the newest", "code", "handout")
    outdated: Text = _words("answer: it is an old one", "code", "copy_edition")
    unknown: Text = _words("answer: the code is not one of ours", "code")
    link: Text = _words("link to the page where printed guides are checked")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """The search."""

    open: Text = _words("button that opens the search")
    placeholder: Text = _words("in the empty search field")
    reset: Text = _words("button that empties the search field")
    starting: Text = _words("search: while it starts")
    type: Text = _words("search: before anything is typed")
    none: Text = _words("search: nothing was found")
    one: Text = _words("search: one page was found")
    other: Text = _words("search: # pages were found; # stays")
    more_one: Text = _words("search: one more hit on this page")
    more_other: Text = _words("search: # more hits on this page; # stays")
    missing: Text = _words("search: before words that a page does not have")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The frame of every page: its head, its foot and its navigation."""

    skip_to_content: Text = _words("link past the navigation, for keyboards")
    header: Text = _words("name of the head of the page, read aloud")
    footer: Text = _words("name of the foot of the page, read aloud")
    navigation: Text = _words("name of the list of pages, read aloud")
    contents: Text = _words("heading above the list of the page's sections")
    switch_language: Text = _words("button that opens the list of languages")
    help: Text = _words("link to the numbers of the call centre, at the foot of every page")
    all_guides: Text = _words("link back to the home page")
    about_site: Text = _words("name of the list of pages about the site, such as privacy")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundWords:
    """The page for a wrong address."""

    title: Text = _words("heading of the page for a wrong address")
    text: Text = _words("text of the page for a wrong address")
    home: Text = _words("link from the page for a wrong address to the home page")


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
    hours: HoursWords = required(Record(HoursWords, _clock_is_a_pattern))
    contacts: ContactsWords = required(Record(ContactsWords))
    platform: PlatformWords = required(Record(PlatformWords))
    picture: PictureWords = required(Record(PictureWords))
    sharing: SharingWords = required(Record(SharingWords))
    printing: PrintingWords = required(Record(PrintingWords))
    formats: FormatsWords = required(Record(FormatsWords))
    codes: CodesWords = required(Record(CodesWords))
    search: SearchWords = required(Record(SearchWords))
    page: PageWords = required(Record(PageWords))
    not_found: NotFoundWords = required(Record(NotFoundWords))


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One text of the interface; its path, such as home.title, is its name everywhere."""

    group: str
    key: str
    note: str
    facts: tuple[str, ...]

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
    Word(group=group, key=item.name, note=item.metadata["note"], facts=item.metadata["facts"])
    for group, record in GROUPS.items()
    for item in fields(record)
)
"""Every text of the interface, in the order in which readers meet them."""

INTERFACE = Record(Interface)
