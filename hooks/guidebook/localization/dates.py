"""Dates, days and lists as a language writes them, after CLDR."""

import re
from dataclasses import replace
from itertools import takewhile

import babel
from babel.dates import (
    format_date,
    format_interval,
    format_skeleton,
    get_day_names,
    get_month_names,
    parse_pattern,
)
from babel.lists import format_list
from babel.numbers import format_percent

from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate


def write_span(first: PartialDate, last: PartialDate, cldr: babel.Locale) -> str:
    """From when to when, as precise as the data: Juli – Oktober 2023."""
    if first == last:
        return write_date(first, cldr)
    end = write_date(last, cldr)
    if first.day and last.day and (first.year, first.month) == (last.year, last.month):
        return _days_of_month(first, last, cldr) or _range(write_date(first, cldr), end, cldr)
    if first.day or last.day or first.year != last.year:
        return _range(write_date(first, cldr), end, cldr)
    names = get_month_names("wide", locale=cldr)
    if end.startswith(names[last.month]):
        # Not the interval of CLDR: Sundanese has the year first there and last elsewhere.
        return _range(names[first.month], end, cldr)
    months = format_interval(first.first, last.first, skeleton="yMMMM", locale=cldr)
    # CLDR has thin spaces around the dash in some languages and none in others.
    return re.sub(r"\s*–\s*", " – ", str(months))


def _days_of_month(first: PartialDate, last: PartialDate, cldr: babel.Locale) -> str:
    """From one day of a month to another one; empty where CLDR has them unlike dates alone."""
    formats = cldr.interval_formats
    parts = (formats.get("yMMMMd") or formats.get("yMMMd") or {}).get("d", ())
    patterns = [re.sub(r"(?<![ML])(?:MMM|LLL)(?![ML])", "MMMM", part) for part in parts]
    days = (first.first, last.first)
    texts = [
        parse_pattern(pattern).apply(day, cldr)
        for pattern, day in zip(patterns, days, strict=False)
    ]
    # CLDR has thin spaces around the dash in some languages, which weekdays have not either.
    text = re.sub("\u2009?–\u2009?", "–", "".join(texts))
    one, other = (write_date(replace(first, day=day), cldr) for day in _UNLIKE)
    begin, end = _common(one, other), _common(one[::-1], other[::-1])[::-1]
    is_alike = text.startswith(f"{begin}{first.day}") and text.endswith(f"{last.day}{end}")
    return text if is_alike else ""


_UNLIKE = (11, 22)
"""Two days without a digit in common."""


def _common(one: str, other: str) -> str:
    """With what both texts begin."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(sign for sign, _ in pairs)


def _range(first: str, last: str, cldr: babel.Locale) -> str:
    """From one to the other, as CLDR has it where it knows no more of them."""
    pattern = str(cldr.interval_formats[None])
    # CLDR has thin spaces around the dash in some languages and none in others.
    return re.sub(r"\s*–\s*", " – ", pattern).format(first, last)


def write_date(day: PartialDate, cldr: babel.Locale) -> str:
    """A day or a month: 31 Oktober 2023, Oktober 2023."""
    if day.day is None:
        return str(format_skeleton("yMMMM", day.first, locale=cldr))
    return str(format_date(day.first, format="long", locale=cldr))


def day_names(cldr: babel.Locale) -> tuple[str, ...]:
    """The days of the week from Monday on."""
    names = get_day_names("wide", locale=cldr)
    return tuple(str(names[number]) for number in range(7))


def write_days(days: Days, cldr: babel.Locale) -> str:
    """Days of the week in the middle of a sentence: Monday–Friday and Sunday."""
    names = day_names(cldr)
    spans = [
        names[first]
        if first == last
        else re.sub(r"\s*–\s*", "–", _range(names[first], names[last], cldr))
        for first, last in _spans(days.numbers)
    ]
    return write_list(spans, cldr)


def write_list(items: list[str], cldr: babel.Locale) -> str:
    """Several things in the middle of a sentence: a, b, and c."""
    return str(format_list(items, locale=cldr))


def write_share(share: float, cldr: babel.Locale) -> str:
    """A share from 0 to 1 in whole per cents: all is what is complete."""
    return str(format_percent(int(share * 100) / 100, locale=cldr))


def language_name(tag: str, cldr: babel.Locale) -> str:
    """What a language calls another one: Bahasa Inggris is Inggris; its tag where it does not."""
    language, _, rest = tag.replace("-", "_").partition("_")
    names = cldr.languages
    return str(names.get(f"{language}_{rest}") or names.get(language) or tag)


def own_name(lang: str) -> str:
    """What a language calls itself, as CLDR has it; empty where CLDR does not know the tag."""
    try:
        cldr = babel.Locale.parse(lang, sep="-")
    except (babel.UnknownLocaleError, ValueError):
        return ""
    name = "" if cldr.variant else cldr.get_display_name() or ""
    return name[:1].upper() + name[1:]


def _spans(numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    """Days in a row as first and last: 0, 1, 2, 5 as (0, 2), (5, 5)."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans
