"""Languages whose handouts do not say what the data say, while all else in the site does.

Typst and the fonts turn letters into shapes, and not in every script can a reader turn these into
the same letters again, nor even numbers beside them. That is no reason to keep other languages from
their readers, nor this one from its pages: its handouts alone are left out, whatever is wrong in
them, so that none of it is published. Two things stop all: what is wrong in handouts of the source
language, in which everybody reads what is not translated, and what is wrong anywhere else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guidebook.problems.printing_kinds import HandoutsLeftOut
from guidebook.problems.problem import Problem
from guidebook.problems.word_kinds import WordStrange
from guidebook.verification.expecting.targets import SiteExpectation


def misprinted_in(
    problems: Iterable[Problem], site: SiteExpectation
) -> Mapping[str, tuple[Problem, Problem]]:
    """The languages to be left out of what is printed, each with what is told of it.

    That is that it is left out, and the first thing that is wrong. There are none where anything
    stops all.
    """
    owners = {one.path: one.language.localizer for one in site.handouts}
    found: dict[str, list[Problem]] = {}
    endonyms: dict[str, str] = {}
    for problem in problems:
        owner = owners.get(problem.place.file)
        if not owner or owner.source is None:
            return {}
        endonyms[owner.locale.lang] = owner.locale.endonym
        found.setdefault(owner.locale.lang, []).append(problem)
    return {lang: _told(lang, endonyms[lang], several) for lang, several in found.items()}


def _told(lang: str, endonym: str, problems: list[Problem]) -> tuple[Problem, Problem]:
    # A strange word stands in the place of a text that is missing, if there is one.
    missing = [one for one in problems if not isinstance(one.kind, WordStrange)] or problems
    number = len({str(one.kind) for one in missing})  # each is the same in all formats
    return replace(missing[0], kind=HandoutsLeftOut(lang, endonym, number)), missing[0]
