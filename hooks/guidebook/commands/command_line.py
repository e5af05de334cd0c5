"""What can be written after `python -m guidebook`: commands and their options."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidebook.commands.command import Stopped
from guidebook.data.values.hints import known_word
from guidebook.problems.command_kinds import (
    CommandHelp,
    CommandMissing,
    CommandUnknown,
    GuidebookHelp,
    OptionHelp,
    OptionUnknown,
    OptionWithoutValue,
    Usage,
    WordUnknown,
)
from guidebook.problems.words import message_of


@dataclass(frozen=True, slots=True)
class Option:
    """An option; value stands for what is written after it, and is empty where nothing is."""

    name: str
    value: str = ""

    @property
    def written(self) -> str:
        """The option as it is written."""
        return f"--{self.name} {self.value}".rstrip()


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the options that it takes; word is the one that may be left out."""

    name: str
    options: tuple[Option, ...] = ()
    word: str = ""


_ADDRESS = Option("address", "URL")
_VERBOSE = Option("verbose")
_DRAFTS = Option("drafts")
_COMPRESS = Option("compress")
_LOCALE = Option("locale", "LOCALE")
_EDITIONS = (Option("from", "EDITION"), Option("to", "EDITION"))
_HANDOUTS = (_ADDRESS, Option("format", "FORMAT"), _LOCALE, Option("guide", "GUIDE"))

_PREVIEW = (Option("host", "HOST"), Option("port", "PORT"), _VERBOSE)

COMMANDS = (
    Command("build", (_ADDRESS, _DRAFTS, _COMPRESS, _VERBOSE)),
    Command("serve", _PREVIEW),
    Command("preview", (_LOCALE, *_PREVIEW)),
    Command("check", (Option("as", "FORM"),)),
    Command("fix"),
    Command("explain", (Option("code", "CODE"),), word="code"),
    Command("verify", (Option("site", "FOLDER"), _ADDRESS)),
    Command("handouts", _HANDOUTS),
    Command("proofs", _HANDOUTS),
    Command("fonts", (_LOCALE,)),
    Command("braille", (_ADDRESS,)),
    Command("translations", (Option("keep", "KEEP"),)),
    Command("coverage", (_LOCALE, Option("min", "MIN"))),
    Command("language", (_LOCALE, Option("name", "NAME"))),
    Command("edition", _EDITIONS),
    Command("diff", _EDITIONS),
    Command("facts", (Option("edition", "EDITION"),)),
    Command("schemas"),
)
"""All commands, in the order in which the help lists them."""

_HELP = ("-h", "--help")


def parse(words: Sequence[str]) -> tuple[Command | None, Mapping[str, str] | None]:
    """The command and its options; None in place of one where its help is asked for.

    Stopped, with the status of a wrong call, where it is none.
    """
    names = tuple(command.name for command in COMMANDS)
    if not words:
        raise Stopped(CommandMissing(names), status=2)
    if words[0] in _HELP:
        return None, None
    command = next((one for one in COMMANDS if one.name == words[0]), None)
    if command is None:
        raise Stopped(CommandUnknown(words[0], names, known_word(words[0], names)), status=2)
    return command, _options(command, words[1:])


def _options(command: Command, words: Sequence[str]) -> Mapping[str, str] | None:
    known = {f"--{option.name}": option for option in command.options}
    found: dict[str, str] = {}
    waiting = list(words)
    while waiting:
        name, has_value, value = waiting.pop(0).partition("=")
        if name in _HELP:
            return None
        if not name.startswith("-") and command.word and command.word not in found:
            found[command.word] = name
            continue
        if not name.startswith("-"):
            raise Stopped(WordUnknown(name, command.name), status=2)
        if name not in known:
            meant = known_word(name, known)
            raise Stopped(OptionUnknown(name, command.name, tuple(known), meant), status=2)
        option = known[name]
        if not option.value:
            found[option.name] = "yes"
            continue
        if not has_value:
            if not waiting:
                raise Stopped(OptionWithoutValue(name, option.written), status=2)
            value = waiting.pop(0)
        found[option.name] = value
    return found


def help_of(command: Command | None, language: str) -> str:
    """How a command is used, or which commands there are."""
    if command is None:
        rows = [(one.name, message_of(CommandHelp(one.name), language)) for one in COMMANDS]
        return f"{message_of(GuidebookHelp(), language)}\n\n{_table(rows)}"
    written = "".join(f" [{option.written}]" for option in command.options)
    usage = message_of(Usage(f"guidebook {command.name}{written}"), language)
    rows = [
        (option.written, message_of(OptionHelp(option.name), language))
        for option in command.options
    ]
    parts = [usage, message_of(CommandHelp(command.name), language)]
    return "\n\n".join([*parts, _table(rows)] if rows else parts)


def _table(rows: Sequence[tuple[str, str]]) -> str:
    width = max(len(first) for first, _ in rows)
    return "\n".join(f"  {first:{width}}  {second}" for first, second in rows)
