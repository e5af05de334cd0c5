"""What an editor can mend of all that goes wrong in MkDocs and its templates, as problems."""

import sys
from pathlib import Path
from traceback import walk_tb
from typing import IO, Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, Undefined
from jinja2.utils import missing
from mkdocs.exceptions import ConfigurationError, MkDocsException

from guidebook.problems.build_kinds import (
    SettingWrong,
    TemplateFailing,
    TemplateMissing,
    TemplateUnreadable,
)
from guidebook.problems.problem import Place, Problem
from guidebook.problems.reporting import Manner, report

_TEMPLATES = "overrides"


class Mistakes(MkDocsException):
    """The data have mistakes; MkDocs prints them and ends."""

    def __init__(self, problems: tuple[Problem, ...], manner: Manner) -> None:
        self.problems = problems
        super().__init__(report(problems, manner))

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the mistakes alone, where MkDocs would begin with a word of its own."""
        print(self.message, file=file or sys.stderr)


class Unknown(Undefined):
    """A name that nothing is known of: printed by a template of ours it is a mistake.

    The theme's own templates may print such names, as their authors are used to.
    """

    __slots__ = ()

    def __str__(self) -> str:
        printing = Path(sys._getframe(1).f_code.co_filename)
        if self._undefined_obj is missing and printing.is_relative_to(Path.cwd() / _TEMPLATES):
            self._fail_with_undefined_error()
        return ""


def problems_of(error: Exception, root: Path) -> tuple[Problem, ...]:
    """What has to be mended; nothing where the mistake is ours and no editor's."""
    if isinstance(error, Mistakes):
        return error.problems
    if isinstance(error, ConfigurationError):
        return (Problem(place=Place("mkdocs.yml"), kind=SettingWrong(str(error))),)
    if isinstance(error, TemplateSyntaxError):
        place = Place(_name(error.filename or "", root), error.lineno)
        return (Problem(place=place, kind=TemplateUnreadable(error.message or "")),)
    found, is_last = _template_place(error, root)
    if found is None or not (is_last or isinstance(error, TemplateError)):
        return ()
    if isinstance(error, TemplateNotFound):
        return (Problem(place=found, kind=TemplateMissing(str(error.name))),)
    return (Problem(place=found, kind=TemplateFailing(str(error))),)


def _template_place(error: Exception, root: Path) -> tuple[Place | None, bool]:
    """The last line of a template of ours that was at work, and whether nothing came after it."""
    place, is_last = None, False
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        is_last = path.suffix != ".py" and path.is_relative_to(root / _TEMPLATES)
        if is_last:
            place = Place(_name(str(path), root), line)
    return place, is_last


def _name(file: str, root: Path) -> str:
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file
