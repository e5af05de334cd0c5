"""How many pages a handout may take, and what to shorten where it takes more."""

from collections.abc import Iterator
from math import ceil

from guidebook.data.model import HandoutFormat
from guidebook.localization.views import EditionView, GuideView, LocalizedText
from guidebook.problems.printing_kinds import AllGuidesTooLong, GuideTooLong
from guidebook.problems.problem import Problem

_CONTENTS = 20
"""So many guides are listed on a page of contents."""

_LONGEST = 3
"""How many of the longest texts are named."""


def check_budget(
    form: HandoutFormat, view: GuideView | EditionView, pages: int
) -> Iterator[Problem]:
    """The problem of a handout with more pages than its format may have.

    Of all guides in one file each may have so many, and the contents come before them. A guide
    some of whose texts wait for a translator shows two languages there, and may have a page more.
    """
    guides = view.guides if isinstance(view, EditionView) else (view,)
    allowed = sum(form.pages + _waits(guide) for guide in guides)
    if isinstance(view, EditionView):
        allowed += ceil(len(guides) / _CONTENTS)
    if pages <= allowed:
        return
    texts = sorted(_texts(view), key=lambda text: (-len(text), text))[:_LONGEST]
    longest = "; ".join(f"“{text}”" for text in texts)
    lang = view.locale.lang
    yield Problem(
        place=form.place,
        path=f"handouts.{form.id}.pages",
        kind=GuideTooLong(allowed, pages, view.id, lang, longest)
        if isinstance(view, GuideView)
        else AllGuidesTooLong(allowed, pages, lang, longest),
    )


def _waits(guide: GuideView) -> bool:
    """Whether a text of a guide is not translated, or no longer."""
    return any(text.is_stale or text.is_fallback for text in _of_guide(guide))


def _texts(view: GuideView | EditionView) -> set[str]:
    """The titles and sentences in a handout."""
    guides = view.guides if isinstance(view, EditionView) else (view,)
    return {text.plain for guide in guides for text in _of_guide(guide)}


def _of_guide(guide: GuideView) -> Iterator[LocalizedText]:
    yield from (guide.title, *guide.notices)
    for section in guide.sections:
        yield from (section.title, *section.text, *section.steps)
