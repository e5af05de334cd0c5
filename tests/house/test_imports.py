import ast
import functools
import re
from pathlib import Path

import pytest

from factories import PROJECT

HOOKS = PROJECT / "hooks"
GUIDEBOOK = HOOKS / "guidebook"

KINDS = tuple(path.stem for path in sorted((GUIDEBOOK / "problems").glob("*_kinds.py")))
"""Modules of nothing but kinds of problems, which know only what a kind is."""

HOUSE = """
problems: kind *KINDS words problem excerpts reporting explaining exporting
data/source: paths nodes lengths files signs lines confirming stops misplacing syntax mending reading_on scanning composing replacing stray_names
data/values: sentences markup hints own_words look_alikes clocks days partial_dates telephones
    web_addresses identifiers texts contact_points clock_patterns zones schedules zone_hours
    answers periods
data/records: key_names shapes keys singles fact_words frame_words check_words interface survey_facts
    contact_records invitation_records guide_records settled_records survey_records fact_places
    describing
data/rules: edition_nodes fact_checking checking consequences
data: page_limits page_markup written_pages page_links model timetables telling showing settling noticing_names noticing_texts
    noticing
    stray_files moved_lines reading fixing next_edition settings written_facts differences fact_sheet
translations: entries entry_reading garbling headers catalogues extracting earlier_texts message_places essentials entry_places
    proofreading asking merging coverage reviews meanings
localization: joiners localized_texts script_texts hour_views views scripts locales runs clock_styles dates date_forms
    translating script_words spoken_numbers channel_blocks hour_blocks invitation_blocks blocks
    pictures newer_editions
    localizing official_facts addresses project frames written_views languages collation
pages: pages contents policies searching sitemap lowering naming tidying previewing offline
printing: font_files pieces handouts parallels codes picture_words script_fonts font_signs glyph_letters
    embedded_fonts shown_texts readable_clusters readable_lines readable_texts pdf_objects reading_order
    imposing finishing typst_tags
    typesetting shelves presses proofs budgets
    glyphs fontless orders refusals printers
channels: plain_texts live structured_data check_data content_lines contacts calendars chats
    declared_data machine_types machine_records machine_texts machine_calls machine_invitations
    machine_guides braille
publishing: sites groundwork site_files site_pages check_pages language_pages publication packing handing_on
    hashed_names manifest compressing
verification/comparing: content_codes passages facts values vocabulary whole_texts sequences
    comparing
verification/reading: pdf_lines pdf_structure pdf_codes pdf_dictionaries pdf_unseen pdf_reading
    style_reading page_marks mark_reading
    outlines html_reading heading_reading line_reading data_reading archive_reading site_reading
verification/expecting: vocabularies expected_facts expectations musts expected own_styles targets writing page_data surroundings expected_outlines
    expected_pages expected_checks expected_languages expected_handouts expected_files expected_guides expected_data
verification/checking: document_checking link_checking policy_checking mark_checking part_checking manifest_checking
    copy_checking search_checking offline_checking
verification: artefacts artefact_checking language_checking misprints site_checking
commands: command everything announcements command_line check_command fix_command schema_command explain_command
    translation_commands handout_commands fonts_command braille_command spreading fingerprints second_reading
    verify_command exchanging build_command
    serve_command edition_command fact_commands running
: __main__
"""
"""The rooms of the core in their order, with their modules, each importing only earlier ones."""

ROOMS = tuple(
    (room, tuple(modules.replace("*KINDS", " ".join(KINDS)).split()))
    for room, modules in re.findall(r"^(\S*):((?:.*\n)(?: .*\n)*)", HOUSE, re.MULTILINE)
)


ONLY_IN = {
    "yaml": {"composing", "scanning"},
    "phonenumbers": {"telephones"},
    "zoneinfo": {"zones"},
    "babel": {
        "clock_styles",
        "scripts",
        "date_forms",
        "entries",
        "headers",
        "dates",
        "translating",
        "words",
        "own_words",
    },
    "jinja2": {"pages"},
    "markupsafe": {"pages"},
    "segno": {"pieces"},
    "icalendar": {"content_lines"},
    "typst": {"typesetting"},
    "pikepdf": {
        "embedded_fonts",
        "pdf_dictionaries",
        "readable_lines",
        "readable_texts",
        "shown_texts",
    },
    "fontTools": {"embedded_fonts", "font_signs", "glyph_letters"},
    "pypdfium2": {
        "proofs",
        "pdf_codes",
        "pdf_lines",
        "pdf_reading",
        "pdf_structure",
        "pdf_unseen",
    },
    "turbohtml": {"heading_reading", "html_reading", "mark_reading", "outlines", "style_reading"},
    "zxingcpp": {"pdf_codes"},
    "PIL": {"proofs", "data_reading"},
    "brotli": {"compressing", "copy_checking"},
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

IN_COMMANDS = {"os", "subprocess"}
"""What the commands alone may have of it: they start programs and stand before the editor."""


@functools.cache
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


ORDER = [
    ".".join(("guidebook", *filter(None, room.split("/")), module))
    for room, modules in ROOMS
    for module in modules
]
"""The dotted name of every module of the core, earlier ones first."""

MODULES = sorted(path for path in GUIDEBOOK.rglob("*.py") if path.stem != "__init__")


def dotted(path: Path) -> str:
    """The name by which a module is imported."""
    return ".".join(path.relative_to(HOOKS).with_suffix("").parts)


def test_every_module_of_the_core_has_its_place() -> None:
    assert sorted(ORDER) == sorted(map(dotted, MODULES))


def test_no_file_of_python_is_longer_than_300_lines() -> None:
    files = [path for folder in ("hooks", "tests") for path in (PROJECT / folder).rglob("*.py")]
    long = [path.name for path in files if len(path.read_text("utf-8").splitlines()) > 300]
    assert long == []


def test_no_two_modules_have_one_name() -> None:
    assert len({path.stem for path in MODULES}) == len(MODULES)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_imports_only_earlier_ones(path: Path) -> None:
    later = set(ORDER[ORDER.index(dotted(path)) :])
    assert imports(path) & later == set()


@pytest.mark.parametrize(("package", "modules"), ONLY_IN.items())
def test_a_package_is_imported_in_one_place(package: str, modules: set[str]) -> None:
    assert {path.stem for path in MODULES if package in packages(path)} == modules


@pytest.mark.parametrize("package", NOWHERE)
def test_the_core_knows_no_host_no_environment_and_no_clock(package: str) -> None:
    importing = [path for path in MODULES if package in packages(path)]
    if package in IN_COMMANDS:
        importing = [path for path in importing if not _speaks(path)]
    assert [path.stem for path in importing] == []


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
    if path.stem in (
        "data_reading",
        "pdf_dictionaries",
        "readable_texts",
    ):  # Pillow's and pikepdf's way with bytes
        calls.remove("open")
    if path.stem == "exchanging":  # the lock file
        calls.discard("open")
    if path.stem == "running":  # the day on which an editor asks
        calls.remove("today")
    assert calls.isdisjoint(unwanted if _speaks(path) else {*unwanted, "print"})


def _speaks(path: Path) -> bool:
    return path.stem == "__main__" or path.parent.name == "commands"


MARKERS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")


def test_nothing_is_marked_as_left_for_later() -> None:
    endings = {".py", ".typ", ".html", ".md", ".yml", ".css", ".js", ".po", ".toml", ""}
    folders = [
        PROJECT / name for name in ("hooks", "overrides", "docs", "guides", "tests", "audit", ".ci")
    ]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    marked = [
        str(path.relative_to(PROJECT))
        for path in files
        if path.suffix in endings and MARKERS.search(path.read_text("utf-8", errors="ignore"))
    ]
    assert marked == []
