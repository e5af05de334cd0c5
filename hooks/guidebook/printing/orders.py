"""Which handouts there are to be made: every language, guide and format."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from guidebook.data.model import Edition, Guidebook, HandoutFormat
from guidebook.localization import addresses
from guidebook.localization.languages import LanguageViews
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView, GuideView, LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A handout to be made: of a guide, or with no guide of all of them in one file.

    source is the edition in the source language; folder is that of the language on the site.
    """

    format: HandoutFormat
    edition: Edition
    view: EditionView
    guide: GuideView | None
    source: EditionView
    localizer: Localizer
    folder: str

    @property
    def guide_id(self) -> str:
        """The name of the guide, or all."""
        return self.guide.id if self.guide else addresses.ALL

    @property
    def title(self) -> LocalizedText:
        """What it is the handout of."""
        return self.guide.title if self.guide else self.view.words["home.title"]

    @property
    def name(self) -> LocalizedText:
        """The format in the reader's words."""
        return self.view.words[f"formats.{self.format.id.replace('-', '_')}"]

    @property
    def path(self) -> str:
        """Where the handout stands below its language's folder."""
        return addresses.handout_path(
            self.edition.short_name.source,
            self.edition.id,
            self.guide_id,
            self.view.locale.lang,
            self.format.id,
        )


def all_orders(
    guidebook: Guidebook, printed: Collection[LanguageViews], source: LanguageViews
) -> Iterator[Order]:
    """Every handout in the languages that can be printed, beside the source if that can be too."""
    for one in printed:
        for order in orders_of(guidebook, one, source):
            if source in printed or order.format.id != "bilingual":
                yield order


def orders_of(
    guidebook: Guidebook, views: LanguageViews, sources: LanguageViews
) -> Iterator[Order]:
    """Every handout in one language, edition by edition, guide by guide, format by format."""
    editions = zip(guidebook.editions, views.editions, sources.editions, strict=True)
    for edition, view, source in editions:
        for guide in (*view.guides, None):
            for form in edition.handouts:
                is_due = (form.id == addresses.ALL) == (guide is None)
                # Nobody needs the source language beside itself.
                if is_due and not (form.id == "bilingual" and views is sources):
                    yield Order(
                        format=form,
                        edition=edition,
                        view=view,
                        guide=guide,
                        source=source,
                        localizer=views.localizer,
                        folder=views.folder,
                    )
