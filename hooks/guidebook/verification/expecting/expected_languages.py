"""What the page with all languages has to hold, on a site that has many."""

from collections.abc import Mapping
from dataclasses import replace

from guidebook.verification.comparing.comparing import must
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.expected_pages import other_page
from guidebook.verification.expecting.targets import LANGUAGES, SiteExpectation
from guidebook.verification.reading.html_reading import ARTICLE


def expect_languages_page(
    parts: Mapping[str, Reading], language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Every language by its own name, with how much of it is translated where it is a draft."""
    page = other_page(language.folder + LANGUAGES, language, site, "page.all_languages")
    homes = {one.localizer.locale.lang: one.folder for one in site.languages}
    musts = [
        must(one.localizer.locale.endonym, language.shares.get(one.localizer.locale.lang))
        for one in site.languages
    ]
    links = page[ARTICLE].links
    return {
        **page,
        ARTICLE: replace(
            page[ARTICLE],
            musts=tuple(musts),
            links=links and replace(links, musts=dict.fromkeys(homes.values()), languages=homes),
        ),
    }
