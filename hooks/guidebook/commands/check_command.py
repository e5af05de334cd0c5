"""The command that reads all data and tells every mistake."""

from guidebook.commands.command import Call, read_everything
from guidebook.data.rules.noticing import notices_of
from guidebook.problems.command_kinds import NoMistakes, PleaseCheck
from guidebook.problems.problem import report


def run_check(call: Call) -> None:
    """Tell what may be right but should be looked at, and that there are no mistakes."""
    project, _ = read_everything(call.root)
    notices = list(notices_of(project.guidebook.editions))
    if notices:
        call.say(PleaseCheck())
        print(report(notices, call.language))
    call.say(NoMistakes())
