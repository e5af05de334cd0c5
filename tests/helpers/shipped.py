"""The shipped guides in every language, read once for all tests that look at them."""

import functools

from factories import PROJECT
from guidebook.data.settings import Language, read_languages
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of, read_project
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView
from guidebook.problems.problem import Problem
from reports import report

LANGUAGES = ("id", "en", "min", "jv", "su")


@functools.cache
def shipped() -> tuple[Project, tuple[Language, ...]]:
    """All data of the project, with its languages."""
    problems: list[Problem] = []
    languages = read_languages(PROJECT, problems)
    project = read_project(PROJECT, languages, problems)
    if project is None or problems:
        raise ValueError(report(problems))
    return project, languages


def shipped_localizer(lang: str) -> Localizer:
    """Writes a language of the project."""
    [found] = [one for one in localizers_of(*shipped()) if one.locale.lang == lang]
    return found


@functools.cache
def shipped_view(lang: str) -> EditionView:
    """The latest edition in a language of the project."""
    guidebook = shipped()[0].guidebook
    return localize_edition(guidebook, guidebook.latest, shipped_localizer(lang))
