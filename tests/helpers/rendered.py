"""Pages and handouts made of views, as the site has them."""

from functools import cache
from pathlib import Path

from factories import INDONESIAN, PROJECT
from guidebook.data.settings import Language
from guidebook.localization.project import read_project
from guidebook.localization.views import EditionView, GuideView
from guidebook.pages.pages import PageRenderer
from guidebook.printing.presses import PrintShop
from guidebook.printing.typesetting import Typesetter
from guidebook.problems.problem import Problem
from guidebook.publishing.publication import plan_publication
from guidebook.publishing.sites import LanguageSite
from publications import sites_made
from reports import report


def guide_html(view: EditionView, guide: GuideView) -> str:
    """The body of a guide's page, as the site shows it."""
    return PageRenderer(PROJECT / "overrides" / "bodies").render(
        "guide.html",
        guide=guide,
        edition=view,
        newer=(),
        words=view.words,
        handouts=[
            {
                "name": view.words["formats.a4"],
                "details": view.words["formats.a4"],
                "link": f"{guide.id}/a4.pdf",
            }
        ],
        calendar="../period.ics",
        check="../../handout/",
        contacts={channel.id: f"{channel.id}.vcf" for channel in guide.channels},
        share=None,
        chat=None,
    )


@cache
def typesetter() -> Typesetter:
    """The project's own typesetter; it takes longest to start."""
    return Typesetter(PROJECT / "hooks" / "handouts")


@cache
def print_shop() -> PrintShop:
    """What makes the handouts of a site."""
    return PrintShop(PROJECT / "hooks" / "handouts")


def published(
    root: Path,
    *languages: Language,
    address: str | None = None,
    shop: PrintShop | None = None,
) -> tuple[tuple[LanguageSite, ...], str]:
    """The site of all data below a root, and the report on making it."""
    problems: list[Problem] = []
    project = read_project(root, (INDONESIAN, *languages), problems)
    if project is None:
        raise ValueError(report(problems))
    publication = plan_publication(
        project,
        (INDONESIAN, *languages),
        address=address,
        renderer=PageRenderer(PROJECT / "overrides" / "bodies"),
        shop=shop or print_shop(),
        problems=problems,
        notices=problems,
    )
    return sites_made(publication), report(problems)
