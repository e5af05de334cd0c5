"""The data for scripts and search engines that stand inside the pages."""

from typing import Any

from guidebook.data.model import Edition
from guidebook.data.values.days import DAYS
from guidebook.localization.views import EditionView, GuideView, LocalizedText
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.expecting.musts import said

_SAID = (
    "open_now",
    "closes_soon",
    "opens_today",
    "opens_tomorrow",
    "opens_on",
    "own_time_zone",
    "next_day",
)


def clock_data(edition: Edition, view: EditionView, guide: GuideView) -> dict[str, Any]:
    """What the clock of a page goes by."""
    data: dict[str, Any] = {
        "hours": [
            {
                "days": list(hours.days.numbers),
                "opens": hours.opens.minutes,
                "length": (hours.closes.minutes - hours.opens.minutes - 1) % 1440 + 1,
                "zone": hours.zone,
            }
            for hours in edition.weekly
        ],
        "zones": {zone.id: zone.offset for zone in edition.time_zones},
        "days": list(view.live.day_names),
        "words": {name: _said(getattr(view.live, name)) for name in _SAID},
    }
    bounds = edition.period.bounds if edition.period else None
    if bounds and guide.dates:
        data["period"] = {
            "first": bounds[0].isoformat(),
            "last": bounds[1].isoformat(),
            "before": _said(guide.dates.before),
            "running": _said(guide.dates.running),
            "over": _said(guide.dates.over),
        }
    return data


def search_engine_data(guide: GuideExpectation) -> dict[str, Any]:
    """The facts that search engines are told."""
    view = guide.view
    hours = [
        {
            "dayOfWeek": [f"https://schema.org/{DAYS[number]}" for number in one.days.numbers],
            "opens": str(one.opens),
            # schema.org knows no 24:00.
            "closes": "23:59" if one.closes.minutes == 1440 else str(one.closes),
        }
        for one in guide.edition.weekly
    ]
    points = [
        {
            "name": shown.contact_name,
            "telephone": channel.point.uri.removeprefix("tel:"),
            **({"hoursAvailable": hours} if hours else {}),
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


def _said(text: LocalizedText) -> dict[str, str]:
    return {"text": said(text), "lang": text.lang, "dir": text.dir}
