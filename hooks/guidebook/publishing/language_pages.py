"""The page with all languages of a site that has many: every other page leads to it."""

from collections.abc import Iterable, Mapping

from guidebook.localization import addresses
from guidebook.localization.collation import collation_key
from guidebook.localization.languages import LanguageViews
from guidebook.pages.pages import PageRenderer
from guidebook.publishing.sites import Page

_PLACE = addresses.page_url(addresses.LANGUAGES_PAGE)


def languages_page(
    views: LanguageViews,
    every: Iterable[LanguageViews],
    shares: Mapping[str, str],
    renderer: PageRenderer,
) -> Page:
    """The page in one language; shares tell how much of each draft is translated."""
    frame = views.frame
    title = frame.words["page.all_languages"]
    listed = sorted(every, key=lambda one: collation_key(one.localizer.locale.endonym))
    root = addresses.link_to_page(views.folder + _PLACE, "")
    return Page(
        source=addresses.LANGUAGES_PAGE,
        kind="about",
        body=renderer.render(
            "languages.html",
            locale=views.localizer.locale,
            words=frame.words,
            languages=[
                {
                    "link": renderer.piece(
                        "language.html",
                        locale=one.localizer.locale,
                        link=root + one.folder,
                        is_current=one is views,
                    ),
                    "share": shares.get(one.localizer.locale.lang),
                }
                for one in listed
            ],
        ),
        title_text=title,
        headings={},
        title=frame.window_title(title),
        nav_title=title,
        description=frame.description,
    )
