"""All words that a language of the site may have."""

from guidebook.data.model import Guidebook
from guidebook.data.values.days import DAYS
from guidebook.localization.translating import Localizer
from guidebook.verification.comparing.facts import texts_of
from guidebook.verification.comparing.vocabulary import parts_in, pieces_in, words_in

_FORMS = ("PDF", "KB", "QR", *DAYS)
"""What files are called in every language, and days in those for programs."""


def vocabulary_of(
    guidebook: Guidebook, localizer: Localizer, views: object, around: list[str]
) -> frozenset[str]:
    """The words of all texts of a language, of their sources, and of what stands around them."""
    texts = list(texts_of((guidebook.editions, guidebook.pages, guidebook.interface, views)))
    for catalogue in (localizer.catalogue, localizer.counts):
        for found in catalogue.translations.values() if catalogue else ():
            texts += found.forms
    texts += [*around, *_FORMS]
    return frozenset((*words_in(texts), *parts_in(texts), *pieces_in(texts)))
