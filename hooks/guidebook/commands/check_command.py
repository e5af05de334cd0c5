"""The command that reads all data and tells every mistake."""

from guidebook.commands.command import Call, Stopped
from guidebook.commands.everything import read_everything
from guidebook.data.values.hints import known_word
from guidebook.problems.command_kinds import ChoiceUnknown, NoMistakes, PleaseCheck
from guidebook.problems.exporting import export_json, export_sarif
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import report

_FORMS = ("text", "json", "sarif")


def run_check(call: Call) -> None:
    """Tell what may be right but should be looked at, and that there are no mistakes."""
    form = call.option("as") or "text"
    if form not in _FORMS:
        raise Stopped(ChoiceUnknown("AS", _FORMS, form, known_word(form, _FORMS)), status=2)
    if form != "text":
        _export(call, form)
        return
    project, _ = read_everything(call.root)
    notices = list(project.advice(call.today))
    if notices:
        call.say(PleaseCheck())
        print(report(notices, call.manner))
    call.say(NoMistakes())


def _export(call: Call, form: str) -> None:
    """Print all problems for another program, which finds nothing else on the output."""
    wrong: list[Problem] = []
    notices: list[Problem] = []
    try:
        project, _ = read_everything(call.root)
        notices = list(project.advice(call.today))
    except Stopped as stopped:
        wrong = [one for one in stopped.found if isinstance(one, Problem)]
    export = export_json if form == "json" else export_sarif
    print(export(wrong, notices, call.manner))
    if wrong:
        raise Stopped
