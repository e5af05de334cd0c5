"""The command that reads all data and tells every mistake."""

from guidebook.commands.command import Call, read_everything
from guidebook.problems.command_kinds import NoMistakes, PleaseCheck
from guidebook.problems.problem import report


def run_check(call: Call) -> None:
    """Tell what may be right but should be looked at, and that there are no mistakes."""
    project, _ = read_everything(call.root)
    notices = [*project.guidebook.notices, *project.notices]
    if notices:
        call.say(PleaseCheck())
        print(report(notices, call.language))
    call.say(NoMistakes())
