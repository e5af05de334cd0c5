"""All pages and files of the site, in every language."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from guidebook.data.settings import Language
from guidebook.localization.addresses import MANY
from guidebook.localization.languages import (
    LanguageViews,
    draft_shares,
    localize_project,
    write_shares,
)
from guidebook.localization.project import Project
from guidebook.localization.script_words import localize_counts
from guidebook.pages.pages import PageRenderer
from guidebook.pages.searching import numbers_abroad
from guidebook.printing.font_files import FONTS
from guidebook.printing.fontless import printed_languages
from guidebook.printing.orders import all_orders
from guidebook.printing.presses import PrintShop
from guidebook.printing.printers import PlannedHandout, Printer
from guidebook.problems.problem import Problem
from guidebook.publishing.check_pages import CheckPageMaker, codes_everywhere
from guidebook.publishing.groundwork import Groundwork, lay_groundwork
from guidebook.publishing.language_pages import languages_page
from guidebook.publishing.site_files import FileMaker
from guidebook.publishing.site_pages import PageMaker
from guidebook.publishing.sites import LanguageSite


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What is to be made: every language as it is read, and the handouts as they are planned.

    printed are the languages that a font is there for, codes those of the handouts of all, and
    drafts what share is translated of each language that nobody has reviewed.
    """

    project: Project
    languages: tuple[LanguageViews, ...]
    printed: tuple[LanguageViews, ...]
    planned: tuple[PlannedHandout, ...]
    codes: Mapping[str, Mapping[str, str]]
    drafts: Mapping[str, float]
    printer: Printer
    renderer: PageRenderer

    def groundwork(self, languages: Sequence[LanguageViews]) -> dict[str, Groundwork]:
        """What may have mistakes in some languages, which are told together."""
        return lay_groundwork(languages, self.printed, self.planned, self.printer)

    def site(self, views: LanguageViews, groundwork: Groundwork) -> LanguageSite:
        """The site in one language."""
        shares = write_shares(self.drafts, views.localizer)
        site = _site(self, views, groundwork, shares)
        if len(self.languages) < MANY:
            return site
        listed = languages_page(views, self.languages, shares, self.renderer)
        return replace(site, pages=(*site.pages, listed))


def plan_publication(
    project: Project,
    languages: tuple[Language, ...],
    *,
    address: str | None,
    renderer: PageRenderer,
    shop: PrintShop,
    problems: list[Problem],
    notices: list[Problem],
    unprinted: Set[str] = frozenset(),
) -> Publication:
    """What is to be made of a project.

    address is its public address with a slash at its end, or None where it is not known. Notices
    are told, but stop nothing: a language without a font has pages and no handouts, as have those
    of unprinted.
    """
    guidebook, views = project.guidebook, tuple(localize_project(project, languages))
    # Pictures for chats, which lead to the site, are set in the same fonts.
    needs_fonts = address is not None or any(one.handouts for one in guidebook.editions)
    fonts = shop.templates / FONTS
    printed = printed_languages(views, guidebook, fonts, notices, unprinted) if needs_fonts else ()
    printer = Printer(
        guidebook=guidebook,
        shop=shop,
        address=address,
        problems=problems,
        notices=notices,
    )
    planned = printer.plan(all_orders(guidebook, printed, views[0]))
    return Publication(
        project=project,
        languages=views,
        printed=printed,
        planned=planned,
        codes=codes_everywhere(planned),
        drafts=draft_shares(project),
        printer=printer,
        renderer=renderer,
    )


def _site(
    publication: Publication,
    views: LanguageViews,
    groundwork: Groundwork,
    shares: Mapping[str, str],
) -> LanguageSite:
    project, renderer = publication.project, publication.renderer
    address, own = publication.printer.address, groundwork.handouts
    files = FileMaker(project=project, address=address, views=views, groundwork=groundwork)
    editions = list(zip(project.guidebook.editions, views.editions, strict=True))
    calendars = {
        edition.id: made for edition, view in editions if (made := files.calendar(edition, view))
    }
    assets = {
        view.id: {guide.id: files.guide_assets(guide) for guide in view.guides}
        for view in views.editions
    }
    pages = PageMaker(
        project=project,
        renderer=renderer,
        address=address,
        views=views,
        handouts=own,
        calendars=calendars,
    )
    check = CheckPageMaker(
        project=project,
        renderer=renderer,
        address=address,
        views=views,
        handouts=own,
        codes=publication.codes,
    )
    return LanguageSite(
        locale=views.localizer.locale,
        folder=views.folder,
        words=views.frame.words,
        counted=localize_counts(
            project.guidebook.interface, project.guidebook.latest, views.localizer
        ),
        description=views.frame.description,
        lost_title=views.frame.window_title(views.frame.words["not_found.title"]),
        numbers=numbers_abroad(
            guide
            for survey in views.frame.surveys
            for edition in survey.present
            for guide in edition.guides
        ),
        drafts=shares,
        pages=(
            pages.home(),
            *(
                pages.guide(edition, view, guide, assets[edition.id][guide.id])
                for edition, view in editions
                for guide in view.guides
            ),
            check.page(),
            *(pages.written(page) for page in project.guidebook.pages),
        ),
        handouts=own,
        assets=(
            *(asset for guides in assets.values() for made in guides.values() for asset in made),
            *files.shared_assets(assets, calendars),
        ),
    )
