"""The schemas that editing programs read: those of today's keys, and as strict as the reader."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from factories import (
    EXPERT_FILE,
    PROJECT,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    problems_of,
    survey_files,
)
from guidebook.data.next_edition import next_edition
from guidebook.data.records.describing import FILES, schema_of
from guidebook.data.source.confirming import unmarked
from yaml_reading import as_editors_do

SHIPPED = [
    path
    for path in sorted((PROJECT / "guides").rglob("*.yml"))
    if path.parent.name != "translations"
]
KINDS = {"survey": "survey", "sections": "sections", "interface": "interface"}
MODELINE = re.compile(r"# yaml-language-server: \$schema=(.+)\n")
"""Programs look for it in the remarks above the first key alone."""


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("file", FILES)
def test_the_schemas_are_those_of_today(file: str, language: str) -> None:
    kept = (PROJECT / "schemas" / language / f"{file}.json").read_text("utf-8")
    today = json.loads(kept) == schema_of(file, language)
    assert today, "make schemas writes them"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_file_names_its_schema_and_fits_it(path: Path) -> None:
    text = unmarked(path.read_text("utf-8"))[0]
    named = MODELINE.match(text)
    assert named
    schema = (path.parent / named[1]).resolve()
    assert schema == PROJECT / "schemas" / "id" / f"{KINDS.get(path.stem, 'guide')}.json"
    told = json.loads(schema.read_text("utf-8"))
    errors = jsonschema.Draft7Validator(told).iter_errors(as_editors_do(text))
    assert [error.json_path for error in errors] == []


def test_the_next_edition_names_its_schemas_too() -> None:
    texts = {path.name: path.read_text("utf-8") for path in SHIPPED if path.parent.name == "2023"}
    for file, text in next_edition(texts, "2023", "2024").items():
        assert text.splitlines()[0] == texts[file].splitlines()[0]
        assert MODELINE.match(text)


CASES: list[tuple[Change, bool]] = [
    ((SURVEY_FILE, "opens: 08:30", "opens: 08:30"), True),
    ((SURVEY_FILE, "opens: 08:30", "opens: 8.30"), True),
    ((SURVEY_FILE, "opens: 08:30", "opens: '08.30'"), True),
    ((SURVEY_FILE, "opens: 08:30", "opens: 8:75"), False),
    ((SURVEY_FILE, "opens: 08:30", "opens: 25:00"), False),
    ((SURVEY_FILE, "opens: 08:30", "opens: [08:30]"), False),
    ((SURVEY_FILE, "opens: 08:30", "open: 08:30"), False),
    ((SURVEY_FILE, "days: every day", "days: setiap hari"), True),
    ((SURVEY_FILE, "days: every day", "days: [Monday]"), False),
    ((SURVEY_FILE, "starts: 2023-07", "starts: 2023-07-15"), True),
    ((SURVEY_FILE, "starts: 2023-07", "starts: Juli 2023"), True),
    ((SURVEY_FILE, "starts: 2023-07", "starts: 7/2023"), False),
    ((SURVEY_FILE, "country: ID", "country: Indonesia"), False),
    ((SURVEY_FILE, "name: Survei Contoh", "name: 2023"), True),
    ((SURVEY_FILE, "name: Survei Contoh", "name: [Survei]"), False),
    ((SURVEY_FILE, "short_name: SC", "shortname: SC"), False),
    ((SURVEY_FILE, "short_name: SC\n", ""), False),
    ((SURVEY_FILE, "guides: [expert]", "guides: expert"), False),
    ((SURVEY_FILE, "guides: [expert]", "guides: [expert]\nstate: published"), True),
    ((SURVEY_FILE, "guides: [expert]", "guides: [expert]\nstate: terbit"), False),
    ((SURVEY_FILE, "    button", "    never_asks: kata sandi\n    button"), True),
    ((SURVEY_FILE, "    button", "    never_asks:\n    button"), True),
    ((SURVEY_FILE, "handouts:\n  a4: {pages: 1}\n", "handouts:\n"), True),
    ((SURVEY_FILE, "guides: [expert]", "guides: [expert]\nsettled:"), True),
    ((SURVEY_FILE, "guides: [expert]", "guides:"), False),
    ((SURVEY_FILE, "a4: {pages: 1}", "a4:"), False),
    ((SURVEY_FILE, "a4: {pages: 1}", "a4: {pages: 0}"), False),
    ((SURVEY_FILE, "a4: {pages: 1}", "a4: {pages: satu}"), False),
    ((SURVEY_FILE, "telephone: 0811 1909 1198", "telephone: 198"), True),
    ((SURVEY_FILE, "telephone: 0811 1909 1198", "telephone: {nomor: 198}"), False),
    ((SURVEY_FILE, "button: ISI SURVEI", "button: {value: ISI SURVEI, source: Surat 1}"), True),
    ((SURVEY_FILE, "button: ISI SURVEI", "button: {source: Surat 1}"), False),
    ((SECTIONS_FILE, "list: numbered", "list: bulleted"), True),
    ((SECTIONS_FILE, "list: numbered", "list: dotted"), False),
    ((SECTIONS_FILE, "  shows: [platform]", "  show: [platform]"), False),
    ((EXPERT_FILE, "audience: Eksper", "audience: {a: b}"), False),
    ((EXPERT_FILE, "contact_channels: [general]", "contact_channels: general"), False),
    ((EXPERT_FILE, "contact_channels: [general]", "invitations:\n  whatsapp:"), True),
    ((EXPERT_FILE, "title: Panduan Eksper", "judul: Panduan Eksper"), False),
]
"""Changes of the valid survey, and whether they are accepted."""


@pytest.mark.parametrize(("change", "is_accepted"), CASES, ids=lambda one: str(one)[-40:])
def test_schema_and_reader_accept_and_refuse_the_same(
    tmp_path: Path, change: Change, is_accepted: bool
) -> None:
    file, old, new = change
    text = survey_files()[file].replace(old, new, 1)
    schema = schema_of(KINDS.get(Path(file).stem, "guide"), "id")
    fits = jsonschema.Draft7Validator(schema).is_valid(as_editors_do(text))
    assert (problems_of(tmp_path, change) == "", fits) == (is_accepted, is_accepted)
