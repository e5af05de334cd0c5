"""A text in its language and direction, in pieces of one look."""

from dataclasses import dataclass, field


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
    the text itself, but tells that it is out of date. A name is read elsewhere just so, and no
    translator's program is to touch it. entry is as in LocalizedText, of a fact in the text.
    """

    text: str
    counter: str | None = None
    is_note: bool = False
    strong: bool = False
    is_name: bool = False
    lang: str | None = None
    dir: str | None = None
    entry: str = field(default="", compare=False)

    @property
    def look(self) -> tuple[object, ...]:
        """All of it but its text."""
        dress = self.counter, self.is_note, self.strong, self.is_name
        return *dress, self.lang, self.dir, self.entry


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalizedText:
    """A text in its language; is_fallback where it is the source for want of a translation.

    entry is the line of a file where it stands, where a preview tells that.
    """

    runs: tuple[Run, ...]
    lang: str
    dir: str
    is_fallback: bool = False
    is_stale: bool = False
    entry: str = field(default="", compare=False)

    @property
    def plain(self) -> str:
        """The words alone, without notes on them."""
        return "".join(run.text for run in self.runs if not run.is_note)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedText:
    """A text about a number that only the reader's browser knows, in all forms of its language.

    rule says for each number from 0 on which form goes with it. It comes from the language's own
    catalogue: browsers do not know every language, and old ones know no plurals.
    """

    forms: tuple[LocalizedText, ...]
    rule: tuple[int, ...]
