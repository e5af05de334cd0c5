"""Files that nothing reads, so that no work is lost in silence."""

import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from guidebook.data.source.files import is_there
from guidebook.data.source.stray_names import is_litter, stray_kind
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.data.written_pages import DOCS, plain_name
from guidebook.problems.file_kinds import (
    FileMisnamed,
    FileMisplaced,
    FileUnreadable,
    FolderInItself,
    LanguageNotListed,
    NoPlainFile,
    PageMadeAlready,
    PageNameOdd,
)
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.rule_kinds import FileUnnamed

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
    if is_there(folder / name) or not folder.is_dir():
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
            kind = _of_a_language(root / path, name, langs) if is_catalogue else FileMisplaced(name)
        yield Problem(place=Place(f"{path}/{name}"), kind=kind)


def _of_a_language(folder: Path, name: str, langs: Collection[str]) -> Kind:
    """What a catalogue's name says: that of a listed language with its region, or another one."""
    tag = Path(name).stem.replace("_", "-")
    lang = tag.partition("-")[0].lower()
    if lang in langs and not (folder / f"{lang}.po").exists():
        return FileMisnamed(f"{lang}.po", name)
    return LanguageNotListed(tag if _is_tag(tag) else Path(name).stem)


def _is_tag(tag: str) -> bool:
    try:
        return bool(parse_language_tag(tag))
    except Wrong:
        return False


def misnamed_pages(root: Path, pages: Collection[str]) -> Iterator[Problem]:
    """Hand-written pages whose names are almost those that mkdocs.yml lists."""
    wanted = [Path(page).name for page in pages]
    for path in sorted((root / DOCS).rglob("*")):
        is_page = path.suffix.lower() == ".md" and not is_litter(path.name)
        lowered = path.with_suffix(".md").name
        kind = stray_kind(path.name, wanted) or stray_kind(path.name, [lowered])
        if is_page and kind:
            yield Problem(place=Place(path.relative_to(root).as_posix()), kind=kind)


def unusable_files(root: Path) -> Iterator[Problem]:
    """What is below docs/ and cannot be copied to the site, be it a page or a picture."""
    for path in sorted((root / DOCS).rglob("*")):
        if kind := _unusable(path):
            yield Problem(place=Place(path.relative_to(root).as_posix()), kind=kind)


def _unusable(path: Path) -> Kind | None:
    if not path.name.isprintable() and not is_litter(path.name):
        return PageNameOdd(path.name, plain_name(path.stem) + path.suffix)
    try:
        mode = path.stat().st_mode
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        return FileUnreadable(getattr(error, "strerror", None) or str(error))
    if stat.S_ISDIR(mode):
        above = path.parent.resolve()
        return FolderInItself() if target in (above, *above.parents) else None
    return None if stat.S_ISREG(mode) else NoPlainFile()


def pages_made_already(root: Path, made: Collection[str]) -> Iterator[Problem]:
    """Hand-written pages where the build makes pages of its own: these names, and what is below."""
    for path in sorted((root / DOCS).rglob("*.md")):
        name = path.relative_to(root / DOCS).with_suffix("")
        if name.parts[0] in made:
            kind = PageMadeAlready(name.as_posix())
            yield Problem(place=Place(path.relative_to(root).as_posix()), kind=kind)


def _others(folder: Path, wanted: Collection[str]) -> list[str]:
    """What is in a folder besides what is wanted, without the litter of systems and tools."""
    names = sorted(item.name for item in folder.iterdir()) if folder.is_dir() else []
    return [name for name in names if name not in wanted and not is_litter(name)]
