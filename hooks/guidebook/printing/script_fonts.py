"""The font of each script, as the table beside the fonts has it."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from guidebook.localization.scripts import script_of

TABLE = "scripts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptFont:
    """A family of fonts, of which some have no bold one; package is Debian's that has it.

    collected is what it is called in a file with several families, where Debian has it in one.
    """

    family: str
    package: str
    has_bold: bool
    collected: str

    @property
    def files(self) -> tuple[str, ...]:
        """The files that it takes: regular, and bold where there is one."""
        name = self.family.replace(" ", "")
        return tuple(f"{name}-{weight}.ttf" for weight in ("Regular", "Bold")[: 1 + self.has_bold])

    @property
    def collections(self) -> tuple[str, ...]:
        """The files of Debian's package that have it among others: NotoSansCJK-Regular.ttc."""
        name = self.collected.rpartition(" ")[0].replace(" ", "")
        return tuple(f"{name}-{weight}.ttc" for weight in ("Regular", "Bold")) if name else ()

    @property
    def npm_package(self) -> str:
        """Its package in npm's registry."""
        return f"@fontsource/{self.family.lower().replace(' ', '-')}"


def font_of(lang: str, fonts: Path) -> ScriptFont | None:
    """The font of a language's script, if the table has it."""
    found = _table(fonts / TABLE).get(script_of(lang))
    if found is None:
        return None
    return ScriptFont(
        family=found["family"],
        package=found.get("package", "fonts-noto-core"),
        has_bold=found.get("bold", True),
        collected=found.get("collected", ""),
    )


@cache
def _table(file: Path) -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return table
