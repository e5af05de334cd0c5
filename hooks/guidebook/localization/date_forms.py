"""Dates in the form that a sentence needs: {ends|genitive}, or any other that a translator names.

A form is a context in the catalogue, whose entries are the dates of the guides as the source
language writes them. What has no entry is written as CLDR does.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

import babel
from babel.dates import get_month_names

from guidebook.data.model import Edition, Guidebook
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.sentences import forms_in
from guidebook.localization.dates import day_names, write_date
from guidebook.problems.problem import Place, Wrong
from guidebook.translations.catalogues import Catalogue
from guidebook.translations.extracting import Message
from guidebook.translations.headers import cldr_locale

GENITIVE = "genitive"
"""The form that CLDR knows in many languages: the month as it stands after a day."""

_WEEKDAY = "day"


def form_of(catalogue: Catalogue | None, form: str, source: str) -> str | None:
    """What a translator has written for a date in a form."""
    found = catalogue.find(source, form) if catalogue and form else None
    # One that was made for another date tells nothing of this one.
    return found.forms[0] if found and not found.is_stale else None


def write_form(day: PartialDate, form: str, cldr: babel.Locale) -> str:
    """A date in a form as CLDR knows it: października 2023 is the genitive of październik 2023."""
    written = write_date(day, cldr)
    if form != GENITIVE:
        return written
    alone = get_month_names("wide", context="stand-alone", locale=cldr)[day.month]
    return written.replace(alone, get_month_names("wide", locale=cldr)[day.month])


def form_messages(
    guidebook: Guidebook, messages: Iterable[Message], catalogue: Catalogue, lang: str
) -> tuple[Message, ...]:
    """The dates that the translations of messages ask for in forms in one language, by the form.

    lang is the source language, which the dates are written in.
    """
    source = cldr_locale(lang) or babel.Locale("en")
    found: dict[tuple[str, str], Message] = {}
    for message in messages:
        for name, form in _asked_for(catalogue, message):
            for written, place in _dates(guidebook, name, source):
                note = f"{{{name}|{form}}}: as the sentences need it that ask for it"
                found.setdefault(
                    (form, written),
                    Message(source=written, context=form, places=(place,), notes=(note,)),
                )
    return tuple(found.values())


def _asked_for(catalogue: Catalogue, message: Message) -> Iterable[tuple[str, str]]:
    """The facts that a translation asks for in a form; none where it cannot be read, as is told."""
    translation = catalogue.find(message.source, message.context)
    try:
        # Few have any, and all are looked at in every language.
        forms = (form for form in (translation.forms if translation else ()) if "|" in form)
        found = [forms_in(form) for form in forms]
    except Wrong:
        return ()
    return dict.fromkeys(chain.from_iterable(found))


def _dates(guidebook: Guidebook, name: str, source: babel.Locale) -> Iterator[tuple[str, Place]]:
    """Every date that a fact may be, as the source language writes it, and where it stands."""
    interface = guidebook.interface
    if name == _WEEKDAY:
        yield from ((day, interface.hours.opens_on.place) for day in day_names(source))
        return
    for edition in guidebook.editions:
        day = _date(edition, name)
        if day:
            yield write_date(day, source), edition.name.place


def _date(edition: Edition, name: str) -> PartialDate | None:
    period, day = edition.period, edition.published
    match name:
        case "starts":
            return period.starts if period else None
        case "ends":
            return period.ends if period else None
        case "extended_from":
            return period.extended_from if period else None
        case _:
            return PartialDate(day.year, day.month, day.day) if day else None
