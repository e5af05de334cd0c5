"""The command that mends what can be mended without a doubt, and shows what it changed."""

import difflib

from guidebook.commands.command import Call
from guidebook.data.fixing import mended_files
from guidebook.data.settings import read_languages, source_language
from guidebook.problems.command_kinds import FilesMended, NothingToMend


def run_fix(call: Call) -> None:
    """Write the mended files, and show each line before and after."""
    lang = source_language(read_languages(call.root, []))
    found = list(mended_files(call.root, lang))
    for name, before, after in found:
        (call.root / name).write_text(after, encoding="utf-8", newline="")
        shown = difflib.unified_diff(
            before.splitlines(), after.splitlines(), name, name, lineterm="", n=0
        )
        print("\n".join(line for line in shown if not line.startswith("---")))
    call.say(FilesMended(len(found)) if found else NothingToMend())
