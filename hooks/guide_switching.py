"""What each page says of the other languages of the site."""

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from guide_build import build_of, site_of
from guidebook.localization.addresses import HOME, LANGUAGES_PAGE, MANY, page_url
from guidebook.localization.collation import collation_key
from guidebook.localization.languages import LanguageViews
from guidebook.pages.pages import theme_text

_LOST = ("title", "text", "home")

_LIKELY = 4
"""So many languages stand on the home page, and on all pages of a site in many languages, by
themselves: the first that mkdocs.yml names."""


def languages_of(config: MkDocsConfig, name: str = HOME) -> dict[str, Any]:
    """Each language with the address of this page, which all have; else of its home page.

    Of many languages only the likely ones: the page of all_languages has the others.
    """
    current, languages = site_of(config), tuple(build_of(config).languages.values())
    draft = config.extra["words"]["page.draft_language"]
    context: dict[str, Any] = {}
    if len(languages) >= MANY:
        others = [one.folder for one in languages if one.folder != current.folder][:_LIKELY]
        languages = tuple(one for one in languages if one.folder in (current.folder, *others))
        context["all_languages"] = {
            "url": current.folder + page_url(LANGUAGES_PAGE),
            "place": page_url(name),
        }
    place = page_url(name) if current.has(name) else ""
    context["languages"] = [
        {
            "lang": locale.lang,
            "dir": locale.dir,
            "name": escape(locale.endonym),
            "order": collation_key(locale.endonym),
            "draft": draft.html.replace("{share}", current.drafts[locale.lang])
            if locale.lang in current.drafts
            else "",
            "url": one.folder + place,
            "is_current": one.folder == current.folder,
        }
        for one in languages
        for locale in (one.localizer.locale,)
    ]
    return context


def likely_of(listed: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of the listed languages that the home page offers by themselves."""
    return [one for one in listed if not one["is_current"]][:_LIKELY]


def lost_in(config: MkDocsConfig, listed: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """What the page for wrong addresses says in the other languages that are listed there."""
    languages = build_of(config).languages
    others = (languages[one["lang"]] for one in listed if not one["is_current"])
    return [_said_in(one) for one in others if not one.frame.words["not_found.title"].is_fallback]


def _said_in(views: LanguageViews) -> dict[str, str]:
    """What a page for wrong addresses says in one of the other languages."""
    locale, said = views.localizer.locale, views.frame.words
    words = {name: theme_text(said[f"not_found.{name}"], locale).html for name in _LOST}
    language = f' lang="{locale.lang}" dir="{locale.dir}"'
    return {**words, "url": views.folder, "language": language}
