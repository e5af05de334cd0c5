"""A guide in one language, ready for a template: every text with its language and direction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """The language of a page: its BCP 47 tag, its direction (ltr, rtl), its own name."""

    lang: str
    dir: str
    endonym: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of text of one look; lang and dir where they differ from those of the text.

    A counter (page, pages) stands for a number that only the typesetter knows. A note is not of
    the text itself, but tells that it is out of date.
    """

    text: str
    counter: str | None = None
    is_note: bool = False
    strong: bool = False
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalizedText:
    """A text in its language; is_fallback where it is the source for want of a translation."""

    runs: tuple[Run, ...]
    lang: str
    dir: str
    is_fallback: bool = False
    is_stale: bool = False

    @property
    def plain(self) -> str:
        """The words alone, without notes on them."""
        return "".join(run.text for run in self.runs if not run.is_note)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneView:
    """Opening hours as a clock in one time zone shows them."""

    zone: str
    name: LocalizedText
    days: LocalizedText
    opens: str
    closes: str
    closes_note: LocalizedText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursView:
    """One entry of the opening hours: the sentence, and the same in every time zone."""

    days: LocalizedText
    statement: LocalizedText
    zones: tuple[ZoneView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """A number to call; link_label says what tapping it does."""

    label: LocalizedText | None
    number: str
    uri: str
    link_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformView:
    """Where the survey is filled in."""

    name: LocalizedText
    address: str | None
    address_label: LocalizedText


Block = tuple[HoursView, ...] | tuple[ChannelView, ...] | PlatformView


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section; blocks are what it shows after its text, by kind."""

    id: str
    number: str
    title: LocalizedText
    text: tuple[LocalizedText, ...]
    steps: tuple[LocalizedText, ...]
    is_numbered: bool
    blocks: tuple[tuple[str, Block], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """A guide in one language."""

    id: str
    edition: str
    date: date
    locale: Locale
    audience: LocalizedText
    title: LocalizedText
    summary: LocalizedText
    survey_name: LocalizedText
    survey: LocalizedText
    short_name: str
    period: LocalizedText | None
    notices: tuple[LocalizedText, ...]
    sections: tuple[SectionView, ...]

    @property
    def document_title(self) -> str:
        """The title with the edition, for a window or a file."""
        return f"{self.title.plain} – {self.survey.plain}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView:
    """The guides of an edition in one language, with the words around them."""

    id: str
    locale: Locale
    survey: LocalizedText
    period: LocalizedText | None
    notices: tuple[LocalizedText, ...]
    words: Mapping[str, LocalizedText]
    page_number: LocalizedText
    guides: tuple[GuideView, ...]
