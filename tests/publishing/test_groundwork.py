"""What is made of a language before its pages, with what is wrong in it."""

from pathlib import Path

from factories import (
    ENGLISH,
    ENGLISH_FILE,
    INDONESIAN,
    PO_HEADER,
    PROJECT,
    write,
    write_survey,
)
from guidebook.localization.project import read_project
from guidebook.pages.pages import PageRenderer
from guidebook.problems.problem import Problem
from guidebook.publishing.publication import plan_publication
from guidebook.publishing.sites import LanguageSite
from publications import sites_made
from rendered import print_shop
from reports import report

ADDRESS = "https://panduan.example/"
LONG = "A title of many words " * 80
TOLD = (
    "guides/2023/expert.yml:1:1: expected a text for WhatsApp of at most 1500 characters, found {}"
)


def made(root: Path) -> tuple[tuple[LanguageSite, ...], str, str]:
    """The sites of a survey in two languages, what stops it, and what is told beside it."""
    problems: list[Problem] = []
    notices: list[Problem] = []
    project = read_project(root, (INDONESIAN, ENGLISH), problems)
    assert project
    publication = plan_publication(
        project,
        (INDONESIAN, ENGLISH),
        address=ADDRESS,
        renderer=PageRenderer(PROJECT / "overrides" / "bodies"),
        shop=print_shop(),
        problems=problems,
        notices=notices,
    )
    return sites_made(publication), report(problems), report(notices)


def test_a_translation_too_long_for_a_chat_is_told_and_stops_nothing(tmp_path: Path) -> None:
    words = f'msgid "Panduan Eksper"\nmsgstr "{LONG.strip()}"\n'
    root = write(write_survey(tmp_path), {ENGLISH_FILE: PO_HEADER + words})
    (_, english), stops, told = made(root)
    assert stops == ""
    assert TOLD.format("2038: expert (en)\n") in told
    chat = next(one for one in english.assets if one.path.endswith("-whatsapp.txt"))
    assert chat.content.decode("utf-8-sig").startswith("*A title of many words A title")
    assert chat.content.decode().endswith("\nhttps://panduan.example/en/2023/expert/")
