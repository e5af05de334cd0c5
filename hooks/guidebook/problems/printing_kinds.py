"""What can be wrong with what is printed or sent."""

from guidebook.problems.kind import Kind


class SignsWithoutFont(Kind, code="G601"):
    """A text has signs that no font of the handouts has; langs are the languages that show it."""

    signs: str
    text: str
    langs: tuple[str, ...]


class MadeSignsWithoutFont(Kind, code="G602"):
    """The same of signs that stand in no text of the data, such as a month's name."""

    signs: str
    langs: tuple[str, ...]


class LanguageWithoutFont(Kind, code="G610"):
    """No font of the handouts has the letters of a language: it has pages, and no handouts."""

    lang: str
    endonym: str
    letters: str
    files: tuple[str, ...]


class ScriptWithoutFont(Kind, code="G611"):
    """The same of a language whose script is in no table of fonts."""

    lang: str
    endonym: str
    letters: str


class TextWithoutFont(Kind, code="G616"):
    """A translation has signs that no font has: its language has pages, and no handouts."""

    lang: str
    endonym: str
    signs: str
    text: str


class HandoutsLeftOut(Kind, code="G619", count="number"):
    """A language's handouts differ from the data in so many ways: it has pages, and no handouts."""

    lang: str
    endonym: str
    number: int


class BoldMissing(Kind, code="G612"):
    """A font of a language is there without its bold one, so that nothing is bold."""

    lang: str
    file: str


class FontUnknown(Kind, code="G613"):
    """No font is known for the script of a language."""

    lang: str


class FontsNotFound(Kind, code="G614"):
    """The fonts of a language are nowhere on this machine."""

    files: tuple[str, ...]
    package: str
    npm: str


class FontMissing(Kind, code="G617"):
    """A font of the list of hashes is not there."""

    file: str
    sums: str


class FontDamaged(Kind, code="G618"):
    """A font is not the one that the list of hashes names."""

    file: str
    sums: str


class LocaleNotNamed(Kind, code="G615"):
    """Nobody said for which language to look for fonts."""


class WroteFont(Kind, code="wrote-font"):
    """A font was put where the handouts find it."""

    file: str
    source: str


class FontsThere(Kind, code="fonts-there"):
    """The fonts of a language are there already."""

    lang: str
    files: tuple[str, ...]


class TemplateRefused(Kind, code="G603"):
    """Typst does not understand a template; reason is what Typst says."""

    reason: str


class GuideTooLong(Kind, code="G604", count="allowed"):
    """A guide takes more pages than its format may have; longest are its longest texts."""

    allowed: int
    found: int
    guide: str
    lang: str
    longest: str


class AllGuidesTooLong(Kind, code="G605", count="allowed"):
    """The same of the file with all guides."""

    allowed: int
    found: int
    lang: str
    longest: str


class GuideTooLongInLanguages(Kind, code="G607", count="allowed"):
    """A guide takes too many pages in several languages; lang is the one with most too many."""

    allowed: int
    found: int
    guide: str
    lang: str
    others: tuple[str, ...]
    longest: str


class AllGuidesTooLongInLanguages(Kind, code="G608", count="allowed"):
    """The same of the file with all guides."""

    allowed: int
    found: int
    lang: str
    others: tuple[str, ...]
    longest: str


class MoreGuidesTooLong(Kind, code="G609", count="more"):
    """So many more guides take too many pages in a format."""

    more: int


class TooLongForChat(Kind, code="G606"):
    """A guide is too long for a message in a chat, even without what it can do without."""

    limit: int
    found: int
    guide: str
    lang: str
