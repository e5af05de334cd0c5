"""What the site as a whole says in one language: of its one present edition, or of several."""

from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.data.model import Guidebook
from guidebook.localization.views import EditionView, LocalizedText

_SEVERAL = ("site.title", "home.title")


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyView:
    """A survey on the home page: its present editions, now and then next, and the earlier ones."""

    id: str
    present: tuple[EditionView, ...]
    earlier: tuple[EditionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameView:
    """The words around all pages; is_single where they speak of the one present edition.

    latest is the edition that the words are taken from; lead are the first sentences of the home
    page, and description what the site is, for search engines.
    """

    is_single: bool
    latest: EditionView
    words: Mapping[str, LocalizedText]
    lead: tuple[LocalizedText, ...]
    description: str
    surveys: tuple[SurveyView, ...]

    def window_title(self, title: LocalizedText) -> str:
        """The title of a page that is no guide's."""
        joiners = self.latest.guides[0].joiners
        return joiners.titled(title.plain, self.words["site.title"].plain)

    def is_present(self, edition: str) -> bool:
        """Whether nothing supersedes an edition for certain."""
        return any(one.id == edition for survey in self.surveys for one in survey.present)


def frame_of(guidebook: Guidebook, editions: tuple[EditionView, ...]) -> FrameView:
    """The words around all pages, of the views of all editions."""
    views = {view.id: view for view in editions}
    latest = views[guidebook.latest.id]
    surveys = []
    for survey, present in guidebook.present.items():
        line = guidebook.surveys[survey]
        earlier = tuple(views[one.id] for one in line if one not in present)
        shown = tuple(views[one.id] for one in present)
        surveys.append(SurveyView(id=survey, present=shown, earlier=earlier))
    words, lead, description = dict(latest.words), latest.lead, latest.description
    if not guidebook.is_single:
        words |= {name: words[f"{name}_several"] for name in _SEVERAL}
        lead, description = (words["home.lead_several"],), words["site.description_several"].plain
        if any("page.help" not in one.words for survey in surveys for one in survey.present):
            words.pop("page.help", None)
    return FrameView(
        is_single=guidebook.is_single,
        latest=latest,
        words=words,
        lead=lead,
        description=description,
        surveys=tuple(surveys),
    )
