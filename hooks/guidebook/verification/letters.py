"""Handouts whose letters are not given back as they were written, while all their facts are.

Typst and the fonts turn letters into shapes, and not in every script can a reader turn these into
the same letters again. That is no reason to keep other languages from their readers, nor this one
from its pages: its handouts alone are left out. Whatever else disagrees stops all, in any language:

- a number, a time, an address or a code that differs, is missing or is too much; a text that has
  one counts as letters only if it is there, whole and in its order;
- where a link leads, what a QR code says, the title, the language of the document;
- all of the source language, in which everybody reads what is not translated;
- all of pages and other files, whose letters pass through no font.

A fact that is said in words, such as a day, counts as words: nobody can tell a day that is written
wrong from one that is read wrong, and with the handouts left out neither is published.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from guidebook.localization.localized_texts import Locale
from guidebook.problems.printing_kinds import HandoutsMisread
from guidebook.problems.problem import Problem
from guidebook.problems.verification_kinds import LETTERS, Different, NothingLike
from guidebook.problems.word_kinds import WordStrange
from guidebook.verification.expecting.targets import SiteExpectation


def misread_in(problems: Iterable[Problem], site: SiteExpectation) -> Mapping[str, Problem]:
    """The languages to be left out of what is printed, each with what is told of it once.

    There are none where anything else is wrong too.
    """
    owners = {one.path: one.language.localizer for one in site.handouts}
    found: dict[str, list[Problem]] = {}
    locales: dict[str, Locale] = {}
    for problem in problems:
        owner = owners.get(problem.place.file)
        if not owner or owner.source is None or not is_of_letters(problem):
            return {}
        locales[owner.locale.lang] = owner.locale
        found.setdefault(owner.locale.lang, []).append(problem)
    return {lang: _told(locales[lang], several) for lang, several in found.items()}


def _told(locale: Locale, problems: Sequence[Problem]) -> Problem:
    """That a language has no handouts, told where its first text is that reads otherwise."""
    # A strange word stands in the place of a text that is missing, if there is one.
    missing = [one for one in problems if not isinstance(one.kind, WordStrange)] or problems
    texts = {_text_of(one) for one in missing}  # each is the same in all formats
    match missing[0].kind:
        case Different(expected=expected, found=found):
            said = expected, found, "other"
        case NothingLike(expected=expected):
            said = expected, "", "nothing"
        case WordStrange(found=found):
            said = "", found, "strange"
    return replace(missing[0], kind=HandoutsMisread(locale.lang, locale.endonym, len(texts), *said))


def is_of_letters(problem: Problem) -> bool:
    """Whether all that is wrong are letters of a handout."""
    return _text_of(problem) is not None


def _text_of(problem: Problem) -> str | None:
    match problem.kind:
        case Different(made=made, expected=text) | NothingLike(made=made, expected=text):
            return text if made == LETTERS else None
        case WordStrange(found=word):
            return word if problem.place.file.endswith(".pdf") else None
    return None
