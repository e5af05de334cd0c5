"""What a page's script reads, to tell by the reader's clock whether the call centre answers."""

from collections.abc import Container, Mapping
from typing import Any

from guidebook.data.model import Edition, Guidebook, TimeZone
from guidebook.data.timetables import timetable_of
from guidebook.data.values.schedules import Row
from guidebook.data.values.zones import ZoneClock, number_of
from guidebook.localization.frames import FrameView
from guidebook.localization.script_texts import counted_in, said_in
from guidebook.localization.views import EditionView, GuideView, Locale, PeriodView

Data = dict[str, Any]

_SAID = (
    "open_now",
    "opens_today",
    "opens_tomorrow",
    "opens_on",
    "own_time_zone",
    "next_day",
)


def export_live(edition: Edition, view: EditionView, guide: GuideView | None) -> Data:
    """Hours, time zones and period of an edition, with the words of a page about them.

    Minutes everywhere: opens since midnight, shifts ahead of UTC from a moment on, a moment since
    1970. Days of the week count from Monday, 0, and dates from 1 January 1970, 0.
    """
    record = next((one for one in edition.guides if guide and one.id == guide.id), None)
    timetable = timetable_of(edition, record)
    live = view.live
    data: Data = {
        "rows": export_rows(timetable.schedules, timetable.clocked),
        "zones": export_zones(
            {
                name: (clock, _forward(timetable.zones[name]))
                for name, clock in timetable.clocks.items()
            }
        ),
        "days": list(live.day_names),
        "clock": live.clock,
        **({"halves": list(live.halves)} if "a" in live.clock else {}),
        "beside": view.guides[0].joiners.beside("{text}", "{note}"),
        "lang": view.locale.lang,
        "dir": view.locale.dir,
        "words": {
            **{name: said_in(getattr(live, name), view.locale) for name in _SAID},
            "closes_soon": counted_in(live.closes_soon, view.locale),
        },
    }
    if timetable.window:
        data["first"], data["last"] = map(number_of, timetable.window)
    dates = guide.dates if guide else next((one.dates for one in view.guides), None)
    if dates:
        data["period"] = _period(dates, view.locale)
    return data


def export_home_live(guidebook: Guidebook, frame: FrameView) -> Data:
    """What the home page's script reads: where there are several editions, the period of each."""
    data = export_live(guidebook.latest, frame.latest, None)
    if not frame.is_single:
        data.pop("period", None)
        shown = [view.guides[0] for survey in frame.surveys for view in survey.present]
        data["periods"] = {
            guide.edition: _period(guide.dates, guide.locale) for guide in shown if guide.dates
        }
    return data


def _period(dates: PeriodView, page: Locale) -> Data:
    return {
        **({"first": dates.first.isoformat()} if dates.first else {}),
        **({"last": dates.last.isoformat()} if dates.last else {}),
        **({"before": said_in(dates.before, page)} if dates.before else {}),
        **({"running": said_in(dates.running, page)} if dates.running else {}),
        **({"over": said_in(dates.over, page)} if dates.over else {}),
    }


def export_rows(schedules: Mapping[str, tuple[Row, ...]], known: Container[str]) -> list[Data]:
    """All rows with what they say; what is closed has no length.

    The rows of a schedule of which one says no more than a part, or is in no known zone, have none
    that a page could ask for.
    """
    return [
        {
            **_schedule(name, all(_is_certain(row, known) for row in rows)),
            **({"days": list(row.days.numbers)} if row.days else {"span": row.span}),
            **({"from": number_of(row.first)} if row.first else {}),
            **({"to": number_of(row.last)} if row.last else {}),
            **(
                {"opens": row.opens.minutes, "length": row.length, "zone": row.zone}
                if row.opens and row.length
                else {}
            ),
        }
        for name, rows in schedules.items()
        for row in rows
    ]


def export_zones(clocks: Mapping[str, tuple[ZoneClock, str]]) -> Data:
    """The clocks of zones, each with what the zone is called while clocks are put forward.

    Where no clock ever is, a zone has its offset alone.
    """
    if all(clock.until is None for clock, _ in clocks.values()):
        return {name: clock.shifts[0].offset for name, (clock, _) in clocks.items()}
    return {
        name: {
            "shifts": [
                [
                    0 if clock.until is None else shift.since,
                    shift.offset,
                    forward if shift.is_daylight else name,
                ]
                for shift in clock.shifts
            ],
            **({"until": clock.until} if clock.until else {}),
        }
        for name, (clock, forward) in clocks.items()
    }


def _schedule(name: str, is_known: bool) -> Data:
    if not is_known:
        return {"schedule": None}
    return {"schedule": name} if name else {}


def _forward(zone: TimeZone) -> str:
    return (zone.daylight.abbreviation if zone.daylight else None) or zone.id


def _is_certain(row: Row, known: Container[str]) -> bool:
    return row.is_whole and (row.is_closed or row.zone in known)
