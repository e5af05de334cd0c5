"""Data for scripts and search engines inside the pages."""

from collections.abc import Iterator
from typing import Any

from guidebook.channels.live import export_live
from guidebook.data.model import Edition
from guidebook.data.values.contact_points import ContactPoint
from guidebook.data.values.days import DAYS
from guidebook.data.values.schedules import Row
from guidebook.localization.views import EditionView, GuideView
from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.values import compare_values
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.reading.html_reading import HtmlReading


def check_live(
    page: HtmlReading, edition: Edition, view: EditionView, guide: GuideView | None, mend: str
) -> Iterator[Problem]:
    """The data that the page's clock goes by; pages that show no clock may have none."""
    if "guide-live" not in page.data:
        return
    found, place = page.data["guide-live"]
    expected = export_live(edition, view, guide)
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
    yield from compare_values(
        [
            {
                "name": point.get("name"),
                "reached": next((point[key] for key in _REACHED if key in point), None),
                "hours": [
                    _told_hours(one)
                    for key in ("hoursAvailable", "specialOpeningHoursSpecification")
                    for one in map(_keyed, _listed(point.get(key)))
                ],
            }
            for point in map(_keyed, points)
        ],
        [
            {
                "name": shown.contact_name,
                "reached": _reached(channel.point),
                "hours": [
                    _said_hours(row)
                    for is_dated in (False, True)
                    for row in expected.edition.rows(
                        channel.schedule.id if channel.schedule else None
                    )
                    if (row.days is None) == is_dated
                ],
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


_REACHED = ("telephone", "email", "url", "description")
"""Where schema.org has a number or an address."""


def _reached(point: ContactPoint) -> str:
    match point.kind:
        case "web_form" | "whatsapp":
            return point.uri
        case "email" | "address":
            return point.text.replace("\n", ", ")
        case _:
            return point.uri.partition(":")[2]


def _told_hours(one: dict[str, Any]) -> dict[str, Any]:
    days = [str(day).rpartition("/")[2] for day in _listed(one.get("dayOfWeek"))]
    names = ("opens", "closes", "validFrom", "validThrough")
    return {"days": days, **{name: one.get(name) for name in names}}


def _said_hours(row: Row) -> dict[str, Any]:
    closes = str(row.closes or "00:00")
    return {
        "days": [DAYS[number] for number in row.days.numbers] if row.days else [],
        "opens": str(row.opens or "00:00"),
        # schema.org knows no 24:00, and what opens and closes at once is closed.
        "closes": "23:59" if closes == "24:00" else closes,
        "validFrom": row.first.isoformat() if row.first else None,
        "validThrough": row.last.isoformat() if row.last else None,
    }
