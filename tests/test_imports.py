import ast
import re
from pathlib import Path

import pytest

from factories import PROJECT

HOOKS = PROJECT / "hooks"
GUIDEBOOK = HOOKS / "guidebook"

LAYERS: dict[str, tuple[str, ...]] = {
    "beginning": ("problems",),
    "data": (
        "nodes",
        "files",
        "composing",
        "sentences",
        "scalars",
        "texts",
        "interface",
        "model",
        "fields",
        "hours",
        "wording",
        "survey_records",
        "guide_records",
        "edition_nodes",
        "fact_checking",
        "checking",
        "noticing",
        "reading",
        "settings",
    ),
    "translations": ("catalogues", "extracting", "proofreading", "merging", "coverage"),
    "localization": (
        "views",
        "dates",
        "translating",
        "blocks",
        "localizing",
        "project",
        "addresses",
        "languages",
    ),
    "pages": ("pages", "searching", "sitemap", "tidying", "previewing"),
    "printing": (
        "pieces",
        "handouts",
        "parallels",
        "codes",
        "picture_words",
        "typesetting",
        "presses",
        "proofs",
        "budgets",
        "glyphs",
        "orders",
        "refusals",
        "printers",
    ),
    "channels": (
        "plain_texts",
        "live",
        "structured_data",
        "content_lines",
        "contacts",
        "calendars",
        "chats",
        "machine_guides",
        "braille",
    ),
    "publishing": ("sites", "site_files", "site_pages", "publication"),
    "verification": (
        "passages",
        "pdf_lines",
        "picture_reading",
        "values",
        "writing",
        "facts",
        "html_elements",
        "html_reading",
        "obedience_checking",
        "line_reading",
        "link_checking",
        "pdf_structure",
        "whole_texts",
        "comparing",
        "pdf_reading",
        "expectations",
        "data_checking",
        "file_checking",
        "musts",
        "targets",
        "handout_checking",
        "index_checking",
        "machine_checking",
        "page_links",
        "site_reading",
        "page_checking",
        "code_checking",
        "site_checking",
    ),
    "commands": ("command", "translation_commands", "handout_commands", "verify_command"),
    "end": ("__main__",),
}
"""The packages of the core and their modules, each importing only earlier ones."""


ONLY_IN = {
    "yaml": {"composing"},
    "phonenumbers": {"scalars"},
    "babel": {"catalogues", "merging", "dates", "translating"},
    "jinja2": {"pages"},
    "markupsafe": {"pages"},
    "segno": {"pieces"},
    "icalendar": {"content_lines"},
    "typst": {"typesetting"},
    "pypdfium2": {"proofs", "pdf_lines", "pdf_reading", "pdf_structure"},
    "zxingcpp": {"pdf_reading"},
    "PIL": {"proofs", "picture_reading"},
    "argparse": {"__main__", "translation_commands", "handout_commands", "verify_command"},
}
"""Packages, each with the only modules of the core that import them."""

NOWHERE = (
    "mkdocs",
    "material",
    "mkdocs_static_i18n",
    "click",
    "logging",
    "os",
    "subprocess",
    "time",
    "random",
)
"""What the core does without: the host, the environment, the clock and chance."""


def imports(path: Path) -> set[str]:
    """The dotted names of all modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: a relative import"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def packages(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports(path)}


ORDER = [module for modules in LAYERS.values() for module in modules]


def core_imports(path: Path) -> set[str]:
    """The modules of the core that a file imports, by their last names."""
    names = {name for name in imports(path) if name.startswith("guidebook.")}
    return {part for name in names for part in name.split(".")[1:3] if part in ORDER}


MODULES = sorted(path for path in GUIDEBOOK.rglob("*.py") if path.stem != "__init__")


def test_every_module_of_the_core_has_its_place() -> None:
    found = {path.relative_to(GUIDEBOOK).as_posix() for path in MODULES}
    assert found == {
        f"{module}.py" if package in ("beginning", "end") else f"{package}/{module}.py"
        for package, modules in LAYERS.items()
        for module in modules
    }


def test_no_two_modules_have_one_name() -> None:
    assert len(ORDER) == len(set(ORDER))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_imports_only_earlier_ones(path: Path) -> None:
    earlier = ORDER[: ORDER.index(path.stem)]
    own_package = {path.parent.name} & {"pages"}  # a package and a module of one name
    assert core_imports(path) - own_package <= set(earlier)


@pytest.mark.parametrize(("package", "modules"), ONLY_IN.items())
def test_a_package_is_imported_in_one_place(package: str, modules: set[str]) -> None:
    assert {path.stem for path in MODULES if package in packages(path)} == modules


@pytest.mark.parametrize("package", NOWHERE)
def test_the_core_knows_no_host_no_environment_and_no_clock(package: str) -> None:
    assert [path.stem for path in MODULES if package in packages(path)] == []


def test_only_the_shell_imports_mkdocs() -> None:
    importing = {path for path in HOOKS.rglob("*.py") if "mkdocs" in packages(path)}
    assert HOOKS / "guide_site.py" in importing
    assert {path.parent for path in importing} == {HOOKS}


@pytest.mark.parametrize("path", sorted(HOOKS.glob("*.py")), ids=lambda path: path.stem)
def test_the_shell_reads_no_yaml_and_sets_no_pdf_itself(path: Path) -> None:
    assert packages(path).isdisjoint({"yaml", "typst", "babel", "segno"})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_core_asks_for_no_current_time_and_prints_nothing(path: Path) -> None:
    calls = {
        node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    }
    unwanted = {"now", "today", "utcnow", "getenv", "input", "open"}
    if path.stem == "picture_reading":  # Pillow's way to read a picture from bytes
        calls.remove("open")
    speaks = path.stem == "__main__" or path.parent.name == "commands"
    assert calls.isdisjoint(unwanted if speaks else {*unwanted, "print"})


MARKERS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")


def test_nothing_is_marked_as_left_for_later() -> None:
    endings = {".py", ".typ", ".html", ".md", ".yml", ".css", ".js", ".po", ".toml", ""}
    folders = [PROJECT / name for name in ("hooks", "overrides", "docs", "guides", "tests", ".ci")]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    marked = [
        str(path.relative_to(PROJECT))
        for path in files
        if path.suffix in endings and MARKERS.search(path.read_text("utf-8", errors="ignore"))
    ]
    assert marked == []
