"""Files that nothing reads, so that no work is lost in silence."""

from collections.abc import Collection, Iterator
from pathlib import Path

from guidebook.data.source.files import read_file
from guidebook.data.source.signs import sign_name, unseen_signs
from guidebook.data.source.stray_names import is_litter, stray_kind
from guidebook.problems.excerpts import lines_of_text
from guidebook.problems.file_kinds import (
    FileMisplaced,
    FileMissing,
    LanguageNotListed,
    PageWithoutLanguage,
)
from guidebook.problems.problem import Place, Problem
from guidebook.problems.rule_kinds import FileUnnamed
from guidebook.problems.yaml_kinds import UnseenSign

_DOCS = "docs"
_SHARED_FILES = ("messages.pot", "reviews.yml")


def unread_in_edition(root: Path, path: str, names: Collection[str]) -> Iterator[Problem]:
    """What is in the folder of an edition besides the files with these names."""
    wanted = [f"{name}.yml" for name in sorted(names)]
    for name in _others(root / path, wanted):
        kind = stray_kind(name, wanted) or FileUnnamed(Path(name).stem)
        yield Problem(place=Place(f"{path}/{name}"), kind=kind)


def misnamed(root: Path, path: str, name: str) -> bool:
    """Whether a file is not there, but one whose name is written otherwise."""
    folder = root / path
    if (folder / name).exists() or not folder.is_dir():
        return False
    return any(stray_kind(item.name, [name]) for item in folder.iterdir())


def unread_beside_editions(root: Path, guides: str, translations: str) -> Iterator[Problem]:
    """What is in the folder of all data besides its one file and the folders."""
    folder = root / guides
    folders = [item.name for item in folder.iterdir() if item.is_dir()] if folder.is_dir() else []
    for name in _others(folder, ["interface.yml", *folders]):
        stray = stray_kind(name, ["interface.yml"]) or FileMisplaced(name)
        yield Problem(place=Place(f"{guides}/{name}"), kind=stray)
    for name in folders:
        others = [one for one in (*folders, translations) if one != name]
        if not is_litter(name) and (kind := stray_kind(name, others)):
            yield Problem(place=Place(f"{guides}/{name}"), kind=kind)


def unread_translations(root: Path, path: str, langs: Collection[str]) -> Iterator[Problem]:
    """Catalogues of languages that mkdocs.yml does not list, copies of catalogues, and others."""
    wanted = [*(f"{lang}.po" for lang in langs), *_SHARED_FILES]
    for name in _others(root / path, wanted):
        kind = stray_kind(name, wanted)
        if kind is None:
            is_catalogue = name.endswith(".po")
            kind = LanguageNotListed(Path(name).stem) if is_catalogue else FileMisplaced(name)
        yield Problem(place=Place(f"{path}/{name}"), kind=kind)


def problems_of_pages(
    root: Path, pages: Collection[str], langs: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the hand-written pages, docs/NAME.LANGUAGE.md, as far as their text goes.

    pages are those that mkdocs.yml lists; each has to be there in the first language.
    """
    for page in pages:
        file = f"{_DOCS}/{page.removesuffix('.md')}.{next(iter(langs), '')}.md"
        if not (root / file).exists():
            yield Problem(place=Place(file), kind=FileMissing())
    for path in sorted((root / _DOCS).rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix.lower() != ".md" or is_litter(path.name):
            continue
        stem, _, lang = path.stem.rpartition(".")
        wanted = [f"{Path(page).stem}.{one}.md" for page in pages for one in langs]
        if kind := stray_kind(path.name, wanted):
            yield Problem(place=Place(name), kind=kind)
        elif not stem:
            yield Problem(
                place=Place(name), kind=PageWithoutLanguage(path.stem, next(iter(langs), ""))
            )
        elif lang not in langs:
            yield Problem(place=Place(name), kind=LanguageNotListed(lang))
        else:
            yield from _text_problems(root, name)


def _text_problems(root: Path, name: str) -> Iterator[Problem]:
    problems: list[Problem] = []
    text = read_file(root, name, problems)
    yield from problems
    for number, line in enumerate(lines_of_text(text or ""), start=1):
        for position in unseen_signs(line):
            place = Place(name, number, position + 1)
            yield Problem(place=place, kind=UnseenSign(sign_name(line[position])))


def _others(folder: Path, wanted: Collection[str]) -> list[str]:
    """What is in a folder besides what is wanted, without the litter of systems and tools."""
    names = sorted(item.name for item in folder.iterdir()) if folder.is_dir() else []
    return [name for name in names if name not in wanted and not is_litter(name)]
