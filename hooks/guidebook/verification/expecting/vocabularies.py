"""All words that a language of the site may have."""

from collections.abc import Iterable

from guidebook.data.model import Guidebook
from guidebook.data.values.days import DAYS
from guidebook.localization.translating import Localizer
from guidebook.verification.comparing.facts import texts_of
from guidebook.verification.comparing.vocabulary import vocabulary_of

_FORMS = ("PDF", "KB", "QR", *DAYS)
"""What files are called in every language, and days in those for programs."""


def words_of_site(guidebook: Guidebook, around: Iterable[str]) -> frozenset[str]:
    """The words of all source texts, and of what stands around them on every page."""
    texts = texts_of((guidebook.editions, guidebook.pages, guidebook.interface))
    return vocabulary_of((*texts, *around, *_FORMS))


def words_of_language(localizer: Localizer, views: object) -> frozenset[str]:
    """The words of all texts of a language."""
    catalogues = (one for one in (localizer.catalogue, localizer.counts) if one)
    translated = (found.forms for one in catalogues for found in one.translations.values())
    return vocabulary_of((*texts_of(views), *(text for forms in translated for text in forms)))
