import json

import jsonschema
import pytest

from factories import EXPERT, INTERFACE, PROJECT, SECTIONS, SITES, SURVEY
from guidebook.data.records.describing import FILES, key_table, schema_of
from yaml_reading import as_editors_do


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("file", FILES)
def test_the_schema_of_a_file_is_a_schema_of_draft_7(file: str, language: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema_of(file, language))


@pytest.mark.parametrize(
    ("file", "text"),
    [("survey", SURVEY), ("sections", SECTIONS), ("guide", EXPERT), ("interface", INTERFACE)],
)
def test_the_valid_survey_fits_the_schemas(file: str, text: str) -> None:
    jsonschema.validate(as_editors_do(text), schema_of(file, "en"), jsonschema.Draft7Validator)


def test_every_file_of_the_sites_fits_its_schema() -> None:
    paths = [*(PROJECT / "guides").glob("2*/*.yml"), *SITES.glob("*/guides/2*/*.yml")]
    for path in paths:
        file = path.stem if path.stem in FILES else "guide"
        validator = jsonschema.Draft7Validator(schema_of(file, "id"))
        errors = validator.iter_errors(as_editors_do(path.read_text("utf-8")))
        assert [error.json_path for error in errors] == [], path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("short_name: SC\n", ""),
        ("edition: 2023", "edition: 2023\nperod: 2023"),
        ("opens: 08:30", "opens: 8.75 WIB"),
        ("a4: {pages: 1}", "a4: {pages: 100}"),
        ("guides: [expert]", "guides: expert"),
    ],
)
def test_a_mistake_does_not_fit_the_schema(old: str, new: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(
            as_editors_do(SURVEY.replace(old, new)),
            schema_of("survey", "en"),
            jsonschema.Draft7Validator,
        )


def test_the_schema_tells_editors_what_a_key_means_in_their_language() -> None:
    opens = schema_of("survey", "id")["properties"]["service_hours"]["items"]["properties"]["opens"]
    assert (opens["description"], opens["examples"]) == ("Jam buka", ["08:30"])


def test_the_table_of_keys_marks_what_has_to_be_there() -> None:
    lines = key_table("guide", "en").splitlines()
    assert lines[0] == "| Key | What it says | Example |"
    assert lines[2] == "| `audience` \\* | Group of respondents | `Eksper` |"
    assert "| `invitations.NAME.button` | Button or link to tap | `ISI SURVEI` |" in lines


def test_keys_below_names_of_the_editors_own_are_told_with_a_stand_in() -> None:
    assert (
        "| `contact_channels.NAMA.telephone` | Nomor telepon, seperti dihubungi di dalam negeri "
        "| `0811 1919 9198` |"
    ) in key_table("survey", "id")


@pytest.mark.parametrize("file", FILES)
def test_the_schema_is_the_same_each_time(file: str) -> None:
    assert json.dumps(schema_of(file, "en")) == json.dumps(schema_of(file, "en"))


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.id.md", "id")])
@pytest.mark.parametrize("file", ["survey", "sections", "guide"])
def test_the_readme_tells_every_key_as_it_is_declared(
    file: str, readme: str, language: str
) -> None:
    assert key_table(file, language) in (PROJECT / readme).read_text("utf-8")
