"""The command that puts the font of a language's script where the handouts find it."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from guidebook.commands.command import Call, Stopped
from guidebook.printing.font_files import FONTS, SUMS, is_font, sums_of
from guidebook.printing.font_signs import write_as_ttf, write_from_collection
from guidebook.printing.script_fonts import ScriptFont, font_of
from guidebook.problems.printing_kinds import (
    FontsNotFound,
    FontsThere,
    FontUnknown,
    LocaleNotNamed,
    WroteFont,
)

_SHARED = "/usr/local/share:/usr/share"
"""Where a system keeps its fonts where XDG_DATA_DIRS does not say so."""

_OTHERS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese")
"""What npm's packages have beside the script of a font, in files of its own."""

_WEIGHTS = {"Regular": "400", "Bold": "700"}


def run_fonts(call: Call) -> None:
    """Copy the font from what this machine has, with its licence and hash."""
    lang = call.option("locale")
    if not lang:
        raise Stopped(LocaleNotNamed(), status=2)
    folder = call.root / "hooks" / "handouts" / FONTS
    font = font_of(lang, folder)
    if font is None:
        raise Stopped(FontUnknown(lang))
    sums = sums_of(folder)
    if all(
        is_font(folder / name, sums[name]) if name in sums else (folder / name).exists()
        for name in font.files
    ):
        call.say(FontsThere(lang, font.files))
        return
    found = [next(_sources(call, font, name), None) for name in font.files]
    sources = [one for one in found if one]
    if len(sources) < len(found):
        raise Stopped(FontsNotFound(font.files, font.package, font.npm_package))
    for name, source in zip(font.files, sources, strict=True):
        if source.suffix == ".woff2":
            write_as_ttf(source, folder / name)
        elif source.suffix == ".ttc":
            write_from_collection(source, font.collected, folder / name)
        else:
            shutil.copyfile(source, folder / name)
        call.say(WroteFont(f"hooks/handouts/{FONTS}/{name}", str(source)))
    licence = _licence(call, font, sources[0])
    if licence.is_file():
        name = f"{font.family.replace(' ', '')}-LICENSE.txt"
        shutil.copyfile(licence, folder / name)
        call.say(WroteFont(f"hooks/handouts/{FONTS}/{name}", str(licence)))
    _write_sums(folder, font.files)


def _shared(call: Call, kind: str) -> list[Path]:
    """The folders for fonts, or for documents (doc), that all programs of this machine share."""
    folders = call.environment.get("XDG_DATA_DIRS") or _SHARED
    return [Path(folder) / kind for folder in folders.split(":") if folder]


def _sources(call: Call, font: ScriptFont, name: str) -> Iterator[Path]:
    """Where this machine may have a font: its own, or the project's npm packages."""
    collected = dict(zip(font.files, font.collections, strict=False)).get(name, name)
    for folder in _shared(call, "fonts"):
        yield from sorted((*folder.rglob(name), *folder.rglob(collected)))
    weight = _WEIGHTS[name.rpartition("-")[2].removesuffix(".ttf")]
    slug = font.npm_package.rpartition("/")[2]
    files = (call.root / "node_modules" / font.npm_package / "files").glob(
        f"{slug}-*-{weight}-normal.woff2"
    )
    own = (file for file in files if not any(f"-{other}-" in file.name for other in _OTHERS))
    # Beside the whole script there may be small parts of it by number.
    yield from sorted(own, key=lambda file: file.stat().st_size, reverse=True)


def _licence(call: Call, font: ScriptFont, source: Path) -> Path:
    """The licence of a font, of the package that it is from."""
    if source.suffix == ".woff2":
        return call.root / "node_modules" / font.npm_package / "LICENSE"
    files = [folder / font.package / "copyright" for folder in _shared(call, "doc")]
    return next((file for file in files if file.is_file()), files[-1])


def _write_sums(folder: Path, names: tuple[str, ...]) -> None:
    """Keep the hashes of fonts, as sha256sum -c reads them."""
    own = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    lines = sorted(f"{digest}  {name}" for name, digest in {**sums_of(folder), **own}.items())
    (folder / SUMS).write_text("\n".join(lines) + "\n", "utf-8")
