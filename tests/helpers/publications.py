"""All sites of a publication, made in the order in which a build makes them."""

from guidebook.publishing.publication import Publication
from guidebook.publishing.sites import LanguageSite


def sites_made(publication: Publication) -> tuple[LanguageSite, ...]:
    """First what may have mistakes, of all languages together, and then each site."""
    laid = publication.groundwork(publication.languages)
    return tuple(
        publication.site(one, laid[one.localizer.locale.lang]) for one in publication.languages
    )
