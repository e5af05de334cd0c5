"""What is told of one translation of one text."""

from factories import ENGLISH_FILE, SECTIONS_FILE
from guidebook.problems.problem import Place
from guidebook.translations.asking import notices_on_catalogue
from guidebook.translations.catalogues import Catalogue, Translation
from guidebook.translations.extracting import Message
from guidebook.translations.headers import plural_forms
from guidebook.translations.proofreading import check_catalogue
from reports import report

PLACE = "guides/translations/en.po:9:1: "
WRITE_SAME = "    Write the same digits as the source, or leave facts to placeholders."


def one_of(source: str, *forms: str) -> tuple[Message, Catalogue]:
    """A message, and the catalogue that has its translation, with a form for each number."""
    message = Message(source=source, places=(Place(SECTIONS_FILE),), notes=())
    found = Translation(forms=forms, is_stale=False, place=Place(ENGLISH_FILE, 9))
    own = plural_forms("en")
    return message, Catalogue(lang="en", plural_forms=own, translations={("", source): found})


def read(source: str, translation: str) -> str:
    """The report on one translation."""
    message, catalogue = one_of(source, translation)
    return report(check_catalogue(catalogue, (message,)))


def asked(source: str, translation: str) -> str:
    """What is asked about one translation."""
    message, catalogue = one_of(source, translation)
    return report(notices_on_catalogue(catalogue, (message,)))
