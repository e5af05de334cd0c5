"""The data for scripts and search engines that stand inside the pages."""

from typing import Any

from guidebook.channels.live import export_home_live, export_live
from guidebook.data.model import Edition, Guidebook
from guidebook.data.values.contact_points import ContactPoint
from guidebook.data.values.days import DAYS
from guidebook.data.values.schedules import Row
from guidebook.localization.frames import FrameView
from guidebook.localization.views import EditionView, GuideView
from guidebook.verification.expecting.expectations import GuideExpectation


def clock_data(edition: Edition, view: EditionView, guide: GuideView) -> dict[str, Any]:
    """What the clock of a page goes by."""
    return export_live(edition, view, guide)


def home_clock_data(guidebook: Guidebook, frame: FrameView) -> dict[str, Any]:
    """What the clock of the home page goes by."""
    return export_home_live(guidebook, frame)


def search_engine_data(guide: GuideExpectation) -> dict[str, Any]:
    """The facts that search engines are told."""
    view = guide.view
    points = [
        {
            "name": shown.contact_name,
            **_reached(channel.point),
            **_hours(guide.edition.rows(channel.schedule.id if channel.schedule else None)),
        }
        for channel, shown in zip(guide.channels, view.channels, strict=True)
    ]
    return {
        "url": guide.address,
        "name": f"{view.title.plain} – {view.survey.plain}",
        "description": view.summary.plain,
        "inLanguage": view.locale.lang,
        "about": {"contactPoint": points},
    }


def _reached(point: ContactPoint) -> dict[str, str]:
    match point.kind:
        case "web_form" | "whatsapp":
            return {"url": point.uri}
        case "email":
            return {"email": point.text}
        case "address":
            return {"description": point.text.replace("\n", ", ")}
        case _:
            return {"telephone": point.uri.partition(":")[2]}


def _hours(rows: tuple[Row, ...]) -> dict[str, Any]:
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
        **(
            {"dayOfWeek": [f"https://schema.org/{DAYS[number]}" for number in days]} if days else {}
        ),
        "opens": str(row.opens or "00:00"),
        # schema.org knows no 24:00, and what opens and closes at once is closed.
        "closes": "23:59" if closes == "24:00" else closes,
        **({"validFrom": row.first.isoformat()} if row.first else {}),
        **({"validThrough": row.last.isoformat()} if row.last else {}),
    }
