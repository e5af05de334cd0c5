"""How the commands are called, and the languages in which they speak."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editing import guidebook
from guidebook.commands.command import Stopped
from guidebook.commands.command_line import COMMANDS, help_of, parse
from reports import in_short

HELP = """\
usage: guidebook coverage [--locale LOCALE] [--min MIN]

Tell what is translated and what is not.

  --locale LOCALE  only this language, by its tag
  --min MIN        fail where less per cent are translated"""

BANTUAN = """\
cara pakai: guidebook serve [--host HOST] [--port PORT] [--verbose]

Menampilkan situs selagi Anda menyunting.

  --host HOST  alamat pratinjau (jika tidak ditulis: 127.0.0.1)
  --port PORT  porta pratinjau (jika tidak ditulis: 8000)
  --verbose    menampilkan juga pesan MkDocs"""


def refusal(*words: str) -> str:
    """What is said of a wrong call."""
    with pytest.raises(Stopped) as stopped:
        parse(words)
    assert stopped.value.status == 2
    return in_short(str(stopped.value)).rstrip()


def test_there_is_a_command_for_everything() -> None:
    assert [command.name for command in COMMANDS] == [
        "build",
        "serve",
        "preview",
        "check",
        "fix",
        "explain",
        "verify",
        "handouts",
        "proofs",
        "fonts",
        "braille",
        "translations",
        "coverage",
        "language",
        "edition",
        "diff",
        "facts",
        "schemas",
    ]


def test_options_are_written_in_two_ways() -> None:
    for words in (("coverage", "--min", "95"), ("coverage", "--min=95")):
        command, options = parse(words)
        assert command is not None
        assert (command.name, options) == ("coverage", {"min": "95"})


def test_an_option_may_stand_alone() -> None:
    assert parse(("build", "--verbose", "--address", ""))[1] == {"verbose": "yes", "address": ""}


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_the_help_is_asked_for_in_any_place(flag: str) -> None:
    assert parse((flag,)) == (None, None)
    command, options = parse(("handouts", "--format", "a4", flag))
    assert command is not None
    assert (command.name, options) == ("handouts", None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            (),
            "expected a command, found none\n"
            "    Write one of: build, serve, preview, check, fix, explain, verify, handouts, proofs, fonts, braille, translations, coverage, language, edition, diff, facts, schemas.",
        ),
        (
            ("biuld",),
            "expected a command, found biuld\n"
            "    Write one of: build, serve, preview, check, fix, explain, verify, handouts, proofs, fonts, braille, translations, coverage, language, edition, diff, facts, schemas. Did you mean build?",
        ),
        (
            ("handouts", "--fromat", "a4"),
            "expected an option of handouts, found --fromat\n"
            "    Its options are shown by guidebook handouts --help. Did you mean --format?",
        ),
        (
            ("check", "--min", "95"),
            "expected an option of check, found --min\n"
            "    Its options are shown by guidebook check --help.",
        ),
        (
            ("serve", "--port"),
            "expected something after --port, found nothing\n    Write: --port PORT",
        ),
        (
            ("build", "2023"),
            "expected options of build, found 2023\n"
            "    Its options are shown by guidebook build --help.",
        ),
    ],
)
def test_a_wrong_call_is_told(words: tuple[str, ...], said: str) -> None:
    assert refusal(*words) == said


def test_the_help_of_a_command_tells_its_options() -> None:
    command, _ = parse(("coverage", "--help"))
    assert help_of(command, "en") == HELP


def test_the_help_is_there_in_indonesian() -> None:
    command, _ = parse(("serve", "--help"))
    assert help_of(command, "id") == BANTUAN


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_command_and_every_option_explains_itself(language: str) -> None:
    assert all(line.split(maxsplit=1)[1:] for line in help_of(None, language).splitlines()[2:])
    for command in COMMANDS:
        lines = help_of(command, language).splitlines()
        assert lines[2].endswith(".")
        for option, line in zip(command.options, lines[4:], strict=True):
            assert line.strip().removeprefix(option.written).startswith("  ")


def test_help_is_no_mistake_and_a_wrong_call_is_one(project: Path) -> None:
    assert guidebook(project, "coverage", "--help") == (0, f"{HELP}\n", "")
    status, said, complaint = guidebook(project, "nonsense")
    assert (status, said) == (2, "")
    assert complaint.startswith("expected a command, found nonsense\n")


OTHERS = dict.fromkeys(("GUIDEBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"), "")


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"GUIDEBOOK_LANG": "en", "LANG": "id_ID.UTF-8"}, "The guides have no mistakes.\n"),
        ({"LANG": "en_GB.UTF-8"}, "The guides have no mistakes.\n"),
        ({"LANG": "id_ID.UTF-8"}, "Tidak ada kesalahan dalam panduan.\n"),
        # The guides are written in Indonesian.
        ({"LC_ALL": "C.UTF-8"}, "Tidak ada kesalahan dalam panduan.\n"),
        ({"LANG": "POSIX"}, "Tidak ada kesalahan dalam panduan.\n"),
        ({}, "Tidak ada kesalahan dalam panduan.\n"),
    ],
)
def test_the_language_is_that_of_the_editor_or_of_the_guides(
    project: Path, environment: dict[str, str], said: str
) -> None:
    status, printed, _ = guidebook(project, "check", **{**OTHERS, **environment})
    assert status == 0
    assert printed.endswith(said)


def test_guides_in_another_language_are_spoken_of_in_english(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("locale: id\n", "locale: ms\n")
    settings.write_text(text, encoding="utf-8")
    assert guidebook(project, "check", **OTHERS)[1].endswith("The guides have no mistakes.\n")


def test_who_has_read_enough_is_not_complained_of(project: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "guidebook", "facts"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": "hooks"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (141, b"")
