"""What a page's script reads, to tell by the reader's clock whether the call centre answers."""

from typing import Any

from guidebook.data.model import Edition
from guidebook.localization.views import EditionView, GuideView, LocalizedText

Data = dict[str, Any]


def export_live(edition: Edition, view: EditionView, guide: GuideView | None) -> Data:
    """Hours, time zones and period of an edition, with the words of a page about them.

    Minutes everywhere: opens since midnight, offset east of UTC; days count from Monday, 0.
    """
    zones = {zone.id: zone.offset for zone in edition.time_zones}
    live = view.live
    data: Data = {
        "hours": [
            {
                "days": list(hours.days.numbers),
                "opens": hours.opens.minutes,
                "length": hours.row.length,
                "zone": hours.zone,
            }
            for hours in edition.weekly
        ],
        "zones": zones,
        "days": list(live.day_names),
        "words": {
            name: _said(getattr(live, name))
            for name in (
                "open_now",
                "closes_soon",
                "opens_today",
                "opens_tomorrow",
                "opens_on",
                "own_time_zone",
                "next_day",
            )
        },
    }
    dates = guide.dates if guide else next((one.dates for one in view.guides), None)
    if dates:
        data["period"] = {
            "first": dates.first.isoformat(),
            "last": dates.last.isoformat(),
            "before": _said(dates.before),
            "running": _said(dates.running),
            "over": _said(dates.over),
        }
    return data


def _said(text: LocalizedText) -> Data:
    return {"text": text.plain, "lang": text.lang, "dir": text.dir}
