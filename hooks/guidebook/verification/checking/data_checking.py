"""Data for scripts and search engines inside the pages."""

from collections.abc import Iterator
from typing import Any

from guidebook.data.model import Edition
from guidebook.data.values.days import DAYS
from guidebook.localization.views import EditionView, GuideView, LocalizedText
from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.values import compare_values
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.reading.html_reading import HtmlReading

_SAID = (
    "open_now",
    "closes_soon",
    "opens_today",
    "opens_tomorrow",
    "opens_on",
    "own_time_zone",
    "next_day",
)


def check_live(
    page: HtmlReading, edition: Edition, view: EditionView, guide: GuideView | None, mend: str
) -> Iterator[Problem]:
    """The data that the page's clock goes by; pages that show no clock may have none."""
    if "guide-live" not in page.data:
        return
    found, place = page.data["guide-live"]
    dates = guide.dates if guide else view.guides[0].dates
    expected: dict[str, Any] = {
        "hours": [
            {
                "days": list(hours.days.numbers),
                "opens": hours.opens.minutes,
                "length": (hours.closes.minutes - hours.opens.minutes - 1) % 1440 + 1,
                "zone": hours.time_zone.id,
            }
            for hours in edition.service_hours
        ],
        "zones": {zone.id: zone.offset for zone in edition.time_zones},
        "days": list(view.live.day_names),
        "words": {name: _said(getattr(view.live, name)) for name in _SAID},
    }
    if edition.period and dates:
        expected["period"] = {
            "first": edition.period.starts.first.isoformat(),
            "last": edition.period.ends.last.isoformat(),
            "before": _said(dates.before),
            "running": _said(dates.running),
            "over": _said(dates.over),
        }
    yield from compare_values(found, expected, place=place, path="guide-live", mend=mend)


def check_structured_data(
    page: HtmlReading, expected: GuideExpectation, mend: str
) -> Iterator[Problem]:
    """The facts that search engines are told."""
    if not isinstance(page.data.get("application/ld+json", (None,))[0], dict):
        yield Problem(
            place=Place(page.article.file),
            path="application/ld+json",
            message="expected data for search engines, found none",
            mend=mend,
        )
        return
    found, place = page.data["application/ld+json"]
    view = expected.view
    wanted = {
        "url": expected.address,
        "name": f"{view.title.plain} – {view.survey.plain}",
        "description": view.summary.plain,
        "inLanguage": view.locale.lang,
    }
    told = {name: found.get(name) for name in wanted}
    yield from compare_values(told, wanted, place=place, path="ld+json", mend=mend)
    points = _listed(_keyed(found.get("about")).get("contactPoint"))
    hours = [
        {
            "days": [DAYS[number] for number in one.days.numbers],
            "opens": str(one.opens),
            # schema.org knows no 24:00.
            "closes": "23:59" if one.closes.minutes == 1440 else str(one.closes),
        }
        for one in expected.edition.service_hours
    ]
    yield from compare_values(
        [
            {
                "name": point.get("name"),
                "telephone": point.get("telephone"),
                "hoursAvailable": [
                    {
                        "days": [
                            str(day).rpartition("/")[2] for day in _listed(one.get("dayOfWeek"))
                        ],
                        "opens": one.get("opens"),
                        "closes": one.get("closes"),
                    }
                    for one in map(_keyed, _listed(point.get("hoursAvailable")))
                ],
            }
            for point in map(_keyed, points)
        ],
        [
            {
                "name": shown.contact_name,
                "telephone": channel.telephone.uri.removeprefix("tel:"),
                "hoursAvailable": hours,
            }
            for channel, shown in zip(expected.channels, view.channels, strict=True)
        ],
        place=place,
        path="ld+json contactPoint",
        mend=mend,
    )


def _keyed(value: object) -> dict[str, Any]:
    """A value as an object, and as an empty one where it is something else."""
    return value if isinstance(value, dict) else {}


def _listed(value: object) -> list[Any]:
    """A value as a list, and as an empty one where it is something else."""
    return value if isinstance(value, list) else []


def _said(text: LocalizedText) -> dict[str, str]:
    words = "".join(run.text for run in text.runs if not run.is_note)
    return {"text": words, "lang": text.lang, "dir": text.dir}
