"""The command that writes the schemas by which editing programs complete and explain keys."""

import json

from guidebook.commands.command import Call, write_file
from guidebook.data.records.describing import FILES, schema_of
from guidebook.problems.command_kinds import SchemasReady
from guidebook.problems.words import LANGUAGES

SCHEMAS = "schemas"


def run_schemas(call: Call) -> None:
    """Write the schema of every kind of file in every language that editors read."""
    for language in LANGUAGES:
        folder = call.root / SCHEMAS / language
        folder.mkdir(parents=True, exist_ok=True)
        for file in FILES:
            text = json.dumps(schema_of(file, language), ensure_ascii=False, indent=1)
            write_file(call, folder / f"{file}.json", f"{text}\n")
    call.say(SchemasReady(f"{SCHEMAS}/"))
