"""The command that tells more of one kind of problem."""

import textwrap

from guidebook.commands.command import Call, Stopped
from guidebook.problems.command_kinds import CodeUnknown
from guidebook.problems.explaining import explanation_of, known_codes, summary_of

_COLUMNS = 80


def run_explain(call: Call) -> None:
    """Tell all that is known of a code, or what each code says where none is named."""
    code, known = call.option("code").upper(), known_codes()
    if not code:
        for one in known:
            print(f"{one}  {summary_of(one, call.language)}")
        return
    if code not in known:
        # Every code is near to others: a guess would be by chance.
        raise Stopped(CodeUnknown(code), status=2)
    for number, paragraph in enumerate(explanation_of(code, call.language).split("\n\n")):
        print("\n" * bool(number) + _wrapped(paragraph))


def _wrapped(paragraph: str) -> str:
    """A paragraph in lines of a terminal; an example stays as it is."""
    if paragraph.startswith(" "):
        return paragraph
    return textwrap.fill(paragraph, _COLUMNS, break_long_words=False, break_on_hyphens=False)
