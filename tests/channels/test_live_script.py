"""The page's script tells at every moment what the core tells, in a real browser."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Browser, Page, expect

from factories import PROJECT
from guidebook.channels.live import export_rows, export_zones
from guidebook.data.values.answers import ClosesSoon, OpensAt, OpenUntil, answer
from guidebook.data.values.schedules import Row
from guidebook.pages.tidying import json_in_html
from schedule_rows import CLOCKS, HOLIDAY, WEEK, row

NIGHT = row("22:00–06:00", "every day")
LISBON = row("09:00–18:00", "Monday-Saturday", zone="WET")
LEAVE = row("closed", first="12-18", last="12-29")
EVE = row("10:00–12:00", first="12-24", last="12-24")
SCHEDULES: dict[str, tuple[Row, ...]] = {
    "weekdays with a holiday": (WEEK, HOLIDAY),
    "nights with a holiday": (NIGHT, HOLIDAY),
    "a leave with a day in it": (WEEK, row("09:00–12:00", "Saturday"), LEAVE, EVE),
    "summer only": (row("08:00–16:00", "every day", "06-01", "08-31"),),
    "without a Sunday": (row("00:00–24:00", "every day"), row("closed", "Sunday")),
    "nights of some dates": (row("22:00–02:00", first="08-15", last="08-17"), WEEK),
    "daylight saving": (LISBON, row("22:00–04:00", "Saturday", zone="WET")),
    "half of the hours": (WEEK, row("09:00–", "Saturday")),
    "never closed": (row("00:00–24:00", "every day"),),
}
WORDS = {
    "open_now": "open until {closes}",
    "closes_soon": "closes in {minutes} at {closes}",
    "opens_today": "opens {opens}",
    "opens_tomorrow": "opens {opens}",
    "opens_on": "opens {opens}",
    "own_time_zone": "yours",
    "next_day": "next day",
}


TOLD = """(one, moments) => moments.map((minute) => {
  Date.now = () => minute * 60000;
  document.dispatchEvent(new Event('DOMContentLoaded'));
  return one.checkVisibility() ? one.innerText : '';
})"""
"""What the script tells when it is asked anew at each of some moments."""


def data_of(rows: tuple[Row, ...], **more: Any) -> dict[str, Any]:
    zones = {one.zone for one in rows if one.zone}
    return {
        "rows": export_rows({"": rows}, CLOCKS),
        "zones": export_zones({zone: (CLOCKS[zone], zone) for zone in sorted(zones)}),
        "days": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        "clock": "HH:mm",
        "halves": ["AM", "PM"],
        "beside": "{text} ({note})",
        "words": {name: {"text": text, "lang": "en", "dir": "ltr"} for name, text in WORDS.items()},
        **more,
    }


@contextmanager
def opened(chromium: Browser, data: dict[str, Any], zone: str, moment: str) -> Iterator[Page]:
    """A page with the script alone, in a reader's time zone."""
    environment = Environment(
        loader=FileSystemLoader(PROJECT / "overrides"), undefined=StrictUndefined
    )
    body = '<p class="guide-live" hidden></p>'
    page = SimpleNamespace(meta={"live": json_in_html(data)}, content='<p class="guide-live">')
    script = environment.get_template("partials/live.html").render(page=page)
    with chromium.new_context(timezone_id=zone) as context:
        shown = context.new_page()
        errors: list[str] = []
        shown.on("pageerror", lambda error: errors.append(str(error)))
        shown.clock.install(time=datetime.fromisoformat(moment).replace(tzinfo=UTC))
        shown.set_content(f"<!doctype html><head>{script}</head><body>{body}</body>")
        yield shown
        assert errors == []


def told_by_the_core(rows: tuple[Row, ...], now: int) -> str:
    zones = {one.zone for one in rows if one.zone}
    found = answer(rows, {zone: CLOCKS[zone] for zone in zones}, now)
    if found is None:
        return ""
    minutes = CLOCKS[found.zone].local(found.moment) % 1440
    if not minutes and not isinstance(found, OpensAt):
        minutes = 1440
    at = f"{minutes // 60:02}:{minutes % 60:02} {found.zone}"
    match found:
        case OpenUntil():
            return f"open until {at}"
        case ClosesSoon(minutes=left):
            return f"closes in {left} at {at}"
        case OpensAt():
            return f"opens {at}"


@pytest.mark.parametrize("name", SCHEDULES)
def test_the_script_tells_what_the_core_tells(chromium: Browser, name: str) -> None:
    rows = SCHEDULES[name]
    zone = "Europe/Lisbon" if rows[0].zone == "WET" else "Asia/Jakarta"
    first = int(datetime(2023, 1, 3, tzinfo=UTC).timestamp()) // 60
    draw = random.Random(name)
    moments = sorted(
        {
            *(first + draw.randrange(361 * 1440) for _ in range(30)),
            *(first + draw.randrange(224, 229) * 1440 + draw.randrange(1440) for _ in range(15)),
            *(first + draw.randrange(345, 361) * 1440 + draw.randrange(1440) for _ in range(15)),
        }
    )
    with opened(chromium, data_of(rows), zone, "2023-01-02T00:00") as page:
        told: list[str] = page.locator(".guide-live").evaluate(TOLD, moments)
    for moment, text in zip(moments, told, strict=True):
        at = f"{datetime.fromtimestamp(moment * 60, UTC):%Y-%m-%d %H:%M}"
        assert (at, text) == (at, told_by_the_core(rows, moment))


def test_a_time_is_written_by_the_pattern_of_the_language(chromium: Browser) -> None:
    data = data_of((WEEK,), clock="h:mm a")
    with opened(chromium, data, "Asia/Jakarta", "2023-08-16T02:00") as page:
        expect(page.locator(".guide-live")).to_have_text("open until 4:00 PM WIB")


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2023-08-16T08:59", "jedna minuta"),
        ("2023-08-16T08:58", "2 minuty"),
        ("2023-08-16T08:55", "5 minut"),
        ("2023-08-16T08:38", "22 minuty"),
    ],
)
def test_minutes_take_the_plural_form_of_the_language(
    chromium: Browser, moment: str, told: str
) -> None:
    data = data_of((WEEK,))
    rule = "2011122222222222222222111222222"
    forms = ["jedna minuta", "{minutes} minuty", "{minutes} minut"]
    data["words"]["closes_soon"] = {"forms": forms, "rule": rule, "lang": "pl", "dir": "ltr"}
    with opened(chromium, data, "Asia/Jakarta", moment) as page:
        live = page.locator(".guide-live")
        expect(live).to_have_text(told)
        expect(live).to_have_attribute("lang", "pl")


def test_a_reader_elsewhere_sees_both_times(chromium: Browser) -> None:
    with opened(chromium, data_of((LISBON,)), "Asia/Jakarta", "2023-08-16T10:00") as page:
        expect(page.locator(".guide-live")).to_have_text("open until 18:00 WET (24:00 UTC+07:00)")


def test_both_times_are_put_together_as_the_language_does(chromium: Browser) -> None:
    data = data_of((LISBON,), beside="{text}（{note}）")
    with opened(chromium, data, "Asia/Jakarta", "2023-08-16T10:00") as page:
        expect(page.locator(".guide-live")).to_have_text("open until 18:00 WET（24:00 UTC+07:00）")


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2023-06-30T02:00", ""),
        ("2023-07-03T02:00", "open until 16:00 WIB"),
        ("2023-10-31T02:00", "open until 16:00 WIB"),
        ("2023-11-01T02:00", ""),
    ],
)
def test_before_and_after_the_survey_nobody_is_said_to_answer(
    chromium: Browser, moment: str, told: str
) -> None:
    said = {"text": "the survey", "lang": "en", "dir": "ltr"}
    period = {"first": "2023-07-01", "last": "2023-10-31", "running": said}
    with opened(chromium, data_of((WEEK,), period=period), "Asia/Jakarta", moment) as page:
        live = page.locator(".guide-live")
        assert (live.inner_text() if live.is_visible() else "") == told
