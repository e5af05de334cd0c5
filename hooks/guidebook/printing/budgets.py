"""How many pages a handout may take, and what to shorten where it takes more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from guidebook.data.model import HandoutFormat
from guidebook.localization.views import EditionView, GuideView, LocalizedText
from guidebook.problems.printing_kinds import (
    AllGuidesTooLong,
    AllGuidesTooLongInLanguages,
    GuideTooLong,
    GuideTooLongInLanguages,
    MoreGuidesTooLong,
)
from guidebook.problems.problem import Problem

_CONTENTS = 20
"""So many guides are listed on a page of contents."""

_TOLD = 3
"""So many guides are told of a format; the others are counted."""

_LONGEST = 3
"""How many of the longest texts are named, and"""

_SHOWN = 60
"""how many signs of each, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """A handout with more pages than allowed; with no guide it is that of all guides."""

    form: HandoutFormat
    guide: str | None
    lang: str
    allowed: int
    found: int
    longest: tuple[str, ...]


def excess_of(form: HandoutFormat, view: GuideView | EditionView, pages: int) -> Excess | None:
    """What a handout has more than its format may have, if it has.

    Of all guides in one file each may have so many, and the contents come before them. A guide
    some of whose texts wait for a translator shows two languages there, and may have a page more.
    """
    guides = view.guides if isinstance(view, EditionView) else (view,)
    allowed = sum(form.pages + _waits(guide) for guide in guides)
    if isinstance(view, EditionView):
        allowed += ceil(len(guides) / _CONTENTS)
    if pages <= allowed:
        return None
    texts = {text.plain for guide in guides for text in _of_guide(guide)}
    return Excess(
        form=form,
        guide=view.id if isinstance(view, GuideView) else None,
        lang=view.locale.lang,
        allowed=allowed,
        found=pages,
        longest=tuple(sorted(texts, key=lambda text: (-len(text), text))[:_LONGEST]),
    )


def too_long(excesses: Iterable[Excess]) -> Iterator[Problem]:
    """One problem a guide and format, for all languages, and one for the rest of each format."""
    formats: dict[HandoutFormat, dict[str | None, list[Excess]]] = {}
    for one in excesses:
        formats.setdefault(one.form, {}).setdefault(one.guide, []).append(one)
    for form, guides in formats.items():
        path = f"handouts.{form.id}.pages"
        for found in list(guides.values())[:_TOLD]:
            yield Problem(place=form.place, path=path, kind=_kind(found))
        if len(guides) > _TOLD:
            rest = MoreGuidesTooLong(len(guides) - _TOLD)
            yield Problem(place=form.place, path=path, kind=rest)


def _kind(
    found: list[Excess],
) -> GuideTooLong | GuideTooLongInLanguages | AllGuidesTooLong | AllGuidesTooLongInLanguages:
    """What is told of a guide in one format: its worst language, and which others there are."""
    worst = max(found, key=lambda one: one.found - one.allowed)
    others = tuple(one.lang for one in found if one is not worst)
    longest = "; ".join(f"“{_shown(text)}”" for text in worst.longest)
    counts = (worst.allowed, worst.found)
    if worst.guide is None:
        if others:
            return AllGuidesTooLongInLanguages(*counts, worst.lang, others, longest)
        return AllGuidesTooLong(*counts, worst.lang, longest)
    if others:
        return GuideTooLongInLanguages(*counts, worst.guide, worst.lang, others, longest)
    return GuideTooLong(*counts, worst.guide, worst.lang, longest)


def _shown(text: str) -> str:
    """A text, cut at a word where it is long."""
    if len(text) <= _SHOWN:
        return text
    start = text[:_SHOWN]
    return f"{start.rpartition(' ')[0] or start}…"


def _waits(guide: GuideView) -> bool:
    """Whether a text of a guide is not translated, or no longer."""
    return any(text.is_stale or text.is_fallback for text in _of_guide(guide))


def _of_guide(guide: GuideView) -> Iterator[LocalizedText]:
    yield from (guide.title, *guide.notices)
    for section in guide.sections:
        yield from (section.title, *section.text, *section.steps)
