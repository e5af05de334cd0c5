"""The command that puts the font of a language's script where the handouts find it."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from guidebook.commands.command import Call, Stopped
from guidebook.printing.font_files import FONTS, SUMS
from guidebook.printing.font_signs import write_as_ttf, write_from_collection
from guidebook.printing.script_fonts import ScriptFont, font_of
from guidebook.problems.printing_kinds import (
    FontsNotFound,
    FontsThere,
    FontUnknown,
    LocaleNotNamed,
    WroteFont,
)

_SYSTEM = "/usr/share:/usr/local/share"
"""Where a machine keeps fonts and their licences, if it does not say so in XDG_DATA_DIRS."""

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
    if all((folder / name).exists() for name in font.files):
        call.say(FontsThere(lang, font.files))
        return
    system = [*map(Path, (call.environment.get("XDG_DATA_DIRS") or _SYSTEM).split(":"))]
    found = [next(_sources(call.root, system, font, name), None) for name in font.files]
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
    if licence := _licence(call.root, system, font, sources[0]):
        name = f"{font.family.replace(' ', '')}-LICENSE.txt"
        shutil.copyfile(licence, folder / name)
        call.say(WroteFont(f"hooks/handouts/{FONTS}/{name}", str(licence)))
    _write_sums(folder, font.files)


def _sources(root: Path, system: list[Path], font: ScriptFont, name: str) -> Iterator[Path]:
    """Where this machine may have a font: its own, or the project's npm packages."""
    collected = dict(zip(font.files, font.collections, strict=False)).get(name, name)
    for folder in system:
        fonts = folder / "fonts"
        yield from sorted((*fonts.rglob(name), *fonts.rglob(collected)))
    weight = _WEIGHTS[name.rpartition("-")[2].removesuffix(".ttf")]
    slug = font.npm_package.rpartition("/")[2]
    files = (root / "node_modules" / font.npm_package / "files").glob(
        f"{slug}-*-{weight}-normal.woff2"
    )
    own = (file for file in files if not any(f"-{other}-" in file.name for other in _OTHERS))
    # Beside the whole script there may be small parts of it by number.
    yield from sorted(own, key=lambda file: file.stat().st_size, reverse=True)


def _licence(root: Path, system: list[Path], font: ScriptFont, source: Path) -> Path | None:
    """The licence of a font, of the package that it is from; None where that has none."""
    if source.suffix == ".woff2":
        places = [root / "node_modules" / font.npm_package / "LICENSE"]
    else:
        places = [folder / "doc" / font.package / "copyright" for folder in system]
    return next((place for place in places if place.is_file()), None)


def _write_sums(folder: Path, names: tuple[str, ...]) -> None:
    """Keep the hashes of fonts, as sha256sum -c reads them."""
    sums = folder / SUMS
    lines = sums.read_text("utf-8").splitlines() if sums.exists() else []
    kept = [line for line in lines if line.rpartition("  ")[2] not in names]
    added = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}" for name in names
    ]
    sums.write_text("\n".join(sorted((*kept, *added))) + "\n", "utf-8")
