"""What the commands say, and what can be wrong with how they are called."""

from guidebook.problems.kind import Kind


class CommandMissing(Kind, code="G801"):
    """Nothing is written after `python -m guidebook`."""

    known: tuple[str, ...]


class CommandUnknown(Kind, code="G802"):
    """There is no such command."""

    found: str
    known: tuple[str, ...]
    meant: str


class OptionUnknown(Kind, code="G803"):
    """A command has no such option."""

    found: str
    command: str
    known: tuple[str, ...]
    meant: str


class OptionWithoutValue(Kind, code="G804"):
    """Nothing is written after an option that needs it."""

    found: str
    written: str


class WordUnknown(Kind, code="G805"):
    """A word that belongs to no option."""

    found: str
    command: str


class ChoiceUnknown(Kind, code="G806"):
    """FORMAT, LOCALE or GUIDE is none of those that there are."""

    name: str
    known: tuple[str, ...]
    found: str
    meant: str


class NoHandouts(Kind, code="G807"):
    """Each choice is there, but no handout is all of them."""


class LanguageUnknown(Kind, code="G808"):
    """The site is not translated into the language asked for."""

    found: str
    known: tuple[str, ...]


class ShareWrong(Kind, code="G809"):
    """MIN is no share."""

    found: str


class ShareTooSmall(Kind, code="G810"):
    """Less is translated than was asked for."""

    wanted: str
    found: tuple[str, ...]


class LanguageIncomplete(Kind, code="G811"):
    """A language to add has no tag or no name."""


class EditionIncomplete(Kind, code="G812"):
    """The edition to begin with, or the new one, is not told."""


class EditionUnknown(Kind, code="G813"):
    """There is no such edition."""

    found: str
    known: tuple[str, ...]
    meant: str = ""


class EditionTaken(Kind, code="G814"):
    """The new edition is there already."""

    folder: str


class CodeUnknown(Kind, code="G817"):
    """No problem has this code."""

    found: str


class BrailleProgramMissing(Kind, code="G851"):
    """The program that writes braille is not on this computer."""


class BrailleTableMissing(Kind, code="G852"):
    """The program that writes braille lacks a table."""

    table: str


class BrailleSignUnknown(Kind, code="G853"):
    """A text has a sign that a braille table does not know."""

    table: str
    text: str


class BrailleFailed(Kind, code="G854"):
    """The program that writes braille ends with a complaint of its own."""

    table: str
    said: str


class Usage(Kind, code="usage"):
    """How a command is written."""

    line: str


class GuidebookHelp(Kind, code="guidebook-help"):
    """What all commands are for."""


class CommandHelp(Kind, code="command-help", by="command"):
    """What a command does."""

    command: str


class OptionHelp(Kind, code="option-help", by="option"):
    """What an option is for."""

    option: str


class SchemasReady(Kind, code="schemas-ready"):
    """The schemas are those of today's keys."""

    folder: str


class FilesMended(Kind, code="files-mended", count="number"):
    """Files were mended; what was changed has been shown."""

    number: int


class NothingToMend(Kind, code="nothing-to-mend"):
    """No file can be mended without a doubt."""


class Wrote(Kind, code="wrote"):
    """A file was written."""

    file: str


class Removed(Kind, code="removed"):
    """A file of an earlier run was removed."""

    file: str


class WroteHandout(Kind, code="wrote-handout"):
    """A handout was written."""

    file: str
    details: str


class WroteBraille(Kind, code="wrote-braille", count="pages"):
    """A guide was written in braille."""

    file: str
    pages: int


class NoCodes(Kind, code="no-codes"):
    """Handouts are made without a public address."""


class UpToDate(Kind, code="up-to-date"):
    """No catalogue had to be changed."""


class Added(Kind, code="added"):
    """A language was added, and what comes next."""

    language: str
    tag: str
    settings: str
    catalogue: str


class EditionBegun(Kind, code="edition-begun", count="number"):
    """A new edition is there, and what comes next."""

    folder: str
    number: int
    files: tuple[str, ...]


class PleaseCheck(Kind, code="please-check"):
    """Stands above what may be right but should be looked at."""


class NoMistakes(Kind, code="no-mistakes"):
    """The data can be built."""


class MoreAlike(Kind, code="more-alike", count="number"):
    """How many more problems of a code a file has than are told."""

    number: int
    found: str
