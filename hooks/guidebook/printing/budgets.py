"""How many pages a handout may take, and what to shorten where it takes more."""

from collections.abc import Iterator

from guidebook.data.model import HandoutFormat
from guidebook.localization.views import EditionView, GuideView, LocalizedText
from guidebook.problems import Problem

_LONGEST = 3
"""How many of the longest texts are named."""


def check_budget(
    form: HandoutFormat, view: GuideView | EditionView, pages: int
) -> Iterator[Problem]:
    """The problem of a handout with more pages than its format may have."""
    if pages <= form.pages:
        return
    guide = view.id if isinstance(view, GuideView) else "all guides"
    longest = sorted(_texts(view), key=lambda text: (-len(text), text))[:_LONGEST]
    yield Problem(
        place=form.place,
        path=f"handouts.{form.id}.pages",
        message=f"expected at most {_pages(form.pages)} for {guide} in {view.locale.lang}, "
        f"found {_pages(pages)}",
        mend="Shorten its texts, or allow more pages here. The longest texts are: "
        + "; ".join(f"“{text}”" for text in longest),
    )


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"


def _texts(view: GuideView | EditionView) -> set[str]:
    """The titles and sentences in a handout."""
    guides = view.guides if isinstance(view, EditionView) else (view,)
    found: list[LocalizedText] = []
    for guide in guides:
        found += [guide.title, *guide.notices]
        for section in guide.sections:
            found += [section.title, *section.text, *section.steps]
    return {text.plain for text in found}
