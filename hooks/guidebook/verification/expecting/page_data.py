"""The data for scripts and search engines that stand inside the pages."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from guidebook.data.model import Edition, Guide
from guidebook.data.timetables import Timetable, timetable_of
from guidebook.data.values.contact_points import ContactPoint
from guidebook.data.values.days import DAYS
from guidebook.data.values.schedules import Row
from guidebook.localization.frames import FrameView
from guidebook.localization.views import (
    CountedText,
    EditionView,
    GuideView,
    HoursView,
    Locale,
    LocalizedText,
    PeriodView,
)
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.expecting.musts import said

_SAID = ("open_now", "opens_today", "opens_tomorrow", "opens_on", "own_time_zone", "next_day")

CLOCK = "guide-live"
"""The data that the clock of a page goes by."""


def data_of_guide(guide: GuideExpectation) -> dict[str, Any]:
    """All data that the page of a guide has for programs."""
    clock = clock_data(guide.edition, guide.edition_view, guide.guide)
    return {
        **({CLOCK: clock} if _has_clock(guide.view) else {}),
        **({"ld+json": search_engine_data(guide)} if guide.address else {}),
    }


def _has_clock(view: GuideView) -> bool:
    """Whether a clock tells something on the page of a guide: of the survey, or of its hours."""
    blocks = (block for one in view.sections for _, block in one.blocks if isinstance(block, tuple))
    hours = (one for block in blocks for one in block if isinstance(one, HoursView))
    return view.dates is not None or (not view.is_over and any(one.is_first for one in hours))


def clock_data(edition: Edition, view: EditionView, guide: Guide | None) -> dict[str, Any]:
    """The hours, the period and the words that the clock of a page goes by."""
    shown = next((one for one in view.guides if guide is None or one.id == guide.id), None)
    dates = shown.dates if shown else None
    words = {name: said_on(getattr(view.live, name), view.locale) for name in _SAID}
    words["closes_soon"] = _counted(view.live.closes_soon, view.locale)
    timetable = timetable_of(edition, guide)
    data: dict[str, Any] = {
        "rows": list(_clock_rows(timetable)),
        "zones": _zones(timetable),
        "days": list(view.live.day_names),
        "clock": view.live.clock,
        "beside": view.guides[0].joiners.beside("{text}", "{note}"),
        "lang": view.locale.lang,
        "dir": view.locale.dir,
        "words": words,
        **({"halves": list(view.live.halves)} if "a" in view.live.clock else {}),
    }
    if timetable.window:
        first, last = timetable.window
        data |= {"first": _day(first), "last": _day(last)}
    return {**data, "period": _period(dates, view.locale)} if dates else data


def home_clock_data(latest: Edition, frame: FrameView) -> dict[str, Any]:
    """What the clock of the home page goes by: of several editions, the period of each."""
    data = clock_data(latest, frame.latest, None)
    if frame.is_single:
        return data
    data.pop("period", None)
    views = [view for survey in frame.surveys for view in survey.present]
    dated = {view.id: view.guides[0].dates for view in views}
    periods = {name: _period(dates, frame.latest.locale) for name, dates in dated.items() if dates}
    return {**data, "periods": periods}


def _period(dates: PeriodView, page: Locale) -> dict[str, Any]:
    period = {
        "first": dates.first and dates.first.isoformat(),
        "last": dates.last and dates.last.isoformat(),
        "before": dates.before and said_on(dates.before, page),
        "running": dates.running and said_on(dates.running, page),
        "over": dates.over and said_on(dates.over, page),
    }
    return {name: value for name, value in period.items() if value}


def search_engine_data(guide: GuideExpectation) -> dict[str, Any]:
    """The facts that search engines are told."""
    view = guide.view
    points = [
        {
            "@type": "ContactPoint",
            "contactType": "customer support",
            "name": shown.contact_name,
            **({"availableLanguage": list(shown.languages)} if shown.languages else {}),
            **_reached(channel.point, gap=shown.number),
            **_hours(
                [one.value for one in view.hours if one.value and one.schedule == shown.schedule]
            ),
        }
        for channel, shown in zip(guide.channels, view.channels, strict=True)
        if not view.is_over
    ]
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": guide.address,
        "url": guide.address,
        "name": view.document_title,
        "description": view.summary.plain,
        "inLanguage": view.locale.lang,
        "about": {
            "@type": "Organization",
            "name": view.survey_name.plain,
            "alternateName": view.short_name,
            "contactPoint": points,
        },
    }


def _clock_rows(timetable: Timetable) -> Iterator[dict[str, Any]]:
    """The rows in minutes since midnight, and in days since 1970; no page asks for unsure ones."""
    for name, rows in timetable.schedules.items():
        is_sure = all(
            row.is_whole and (row.is_closed or row.zone in timetable.clocked) for row in rows
        )
        schedule = {"schedule": name} if name else {}
        for row in rows:
            dates = {"from": row.first, "to": row.last}
            yield {
                **(schedule if is_sure else {"schedule": None}),
                **({"days": list(row.days.numbers)} if row.days else {"span": row.span}),
                **{name: _day(day) for name, day in dates.items() if day},
                **(
                    {"opens": row.opens.minutes, "length": row.length, "zone": row.zone}
                    if row.opens and row.closes and row.length
                    else {}
                ),
            }


def _zones(timetable: Timetable) -> dict[str, Any]:
    """How far the clocks of zones are ahead, and from when on where any is ever changed."""
    clocks = timetable.clocks
    if not any(clock.until for clock in clocks.values()):
        return {name: clock.shifts[0].offset for name, clock in clocks.items()}
    zones: dict[str, Any] = {}
    for name, clock in clocks.items():
        summer = timetable.zones[name].daylight
        later = summer.abbreviation if summer and summer.abbreviation else name
        shifts = [
            [one.since if clock.until else 0, one.offset, later if one.is_daylight else name]
            for one in clock.shifts
        ]
        zones[name] = {"shifts": shifts, **({"until": clock.until} if clock.until else {})}
    return zones


def _day(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def _reached(point: ContactPoint, *, gap: str) -> dict[str, str]:
    """How somebody is reached; gap is what a draft says where that is to be filled in."""
    match point.kind:
        case "web_form" | "whatsapp" | "sms":
            return {"url": point.uri}
        case "email":
            return {"email": point.text}
        case "address":
            return {"description": point.text.replace("\n", ", ") or gap}
        case "text_telephone":
            option = "https://schema.org/HearingImpairedSupported"
            return {"telephone": point.uri.partition(":")[2], "contactOption": option}
        case _:
            return {"telephone": point.uri.partition(":")[2]}


def _hours(rows: list[Row]) -> dict[str, Any]:
    if not all(row.is_whole for row in rows):
        return {}
    weekly = [_row(row) for row in rows if row.days]
    dated = [_row(row) for row in rows if row.days is None]
    return {
        **({"hoursAvailable": weekly} if weekly else {}),
        **({"specialOpeningHoursSpecification": dated} if dated else {}),
    }


def _row(row: Row) -> dict[str, Any]:
    closes = str(row.closes or "00:00")
    days = row.days.numbers if row.days else ()
    return {
        "@type": "OpeningHoursSpecification",
        **(
            {"dayOfWeek": [f"https://schema.org/{DAYS[number]}" for number in days]} if days else {}
        ),
        "opens": str(row.opens or "00:00"),
        # schema.org knows no 24:00, and what opens and closes at once is closed.
        "closes": "23:59" if closes == "24:00" else closes,
        **({"validFrom": row.first.isoformat()} if row.first else {}),
        **({"validThrough": row.last.isoformat()} if row.last else {}),
    }


def said_on(text: LocalizedText, page: Locale) -> dict[str, Any] | str:
    """A text, with its language where that is not the page's."""
    if (text.lang, text.dir) == (page.lang, page.dir):
        return said(text)
    return {"text": said(text), "lang": text.lang, "dir": text.dir}


def _counted(text: CountedText, page: Locale) -> dict[str, Any] | str:
    """A text about a number, in as many forms as it has."""
    told = said_on(text.forms[0], page)
    if all(said(form) == said(text.forms[0]) for form in text.forms):
        return told
    language = {} if isinstance(told, str) else {"lang": told["lang"], "dir": told["dir"]}
    rule = "".join(str(form) for form in text.rule)
    return {"forms": [said(form) for form in text.forms], "rule": rule, **language}
