"""The command that begins the next edition with the texts of an earlier one."""

from guidebook.commands.command import Call, Stopped
from guidebook.data.next_edition import next_edition
from guidebook.data.reading import edition_folders, unusable_folder
from guidebook.data.settings import read_languages
from guidebook.data.source.composing import read_nodes
from guidebook.data.source.confirming import unmarked
from guidebook.data.source.files import read_file
from guidebook.data.source.paths import GUIDES, TRANSLATIONS
from guidebook.data.values.hints import known_word
from guidebook.localization.project import is_reserved
from guidebook.problems.command_kinds import (
    EditionBegun,
    EditionIncomplete,
    EditionTaken,
    EditionUnknown,
)
from guidebook.problems.problem import Place, Problem
from guidebook.problems.rule_kinds import FolderReserved, FolderUnusable


def run_edition(call: Call) -> None:
    """Copy an edition to a new one, as a draft whose facts all wait to be confirmed."""
    old, new = call.option("from").strip(), call.option("to").strip()
    if not old or not new:
        raise Stopped(EditionIncomplete(), status=2)
    unusable = FolderUnusable(new) if new == TRANSLATIONS else unusable_folder(new)
    if unusable:
        place = Place(f"{GUIDES}/{new}")
        raise Stopped(Problem(place=place, kind=unusable), status=2)
    langs = tuple(language.lang for language in read_languages(call.root, []))
    if is_reserved(new, langs):
        place = Place(f"{GUIDES}/{new}")
        raise Stopped(Problem(place=place, kind=FolderReserved(new)), status=2)
    texts = next_edition(edition_texts(call, old), old, new)
    folder = call.root / GUIDES / new
    if folder.exists():
        raise Stopped(EditionTaken(f"{GUIDES}/{new}"))
    folder.mkdir()
    waiting = {file: len(unmarked(text)[1]) for file, text in texts.items()}
    for file, text in texts.items():
        (folder / file).write_bytes(text.encode("utf-8"))
    files = tuple(file for file, count in waiting.items() if count)
    call.say(EditionBegun(f"{GUIDES}/{new}/", sum(waiting.values()), files))


def edition_texts(call: Call, name: str) -> dict[str, str]:
    """The files of an edition by their names; Stopped where one of them cannot be read."""
    known = tuple(edition_folders(call.root))
    if name not in known:
        raise Stopped(EditionUnknown(name, known, known_word(name, known)))
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    for path in sorted((call.root / GUIDES / name).glob("*.yml")):
        file = path.relative_to(call.root).as_posix()
        text = read_file(call.root, file, problems)
        if text is not None:
            read_nodes(unmarked(text)[0], file, problems)
            texts[path.name] = text
    if problems:
        raise Stopped(*problems)
    return texts
