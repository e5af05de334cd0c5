"""Views for machines: what a page's script reads, contacts for phones, data for search engines."""

import re
from typing import Any

from guidebook.model import Edition
from guidebook.scalars import DAYS
from guidebook.views import ChannelView, EditionView, GuideView, HoursView, LocalizedText

Data = dict[str, Any]


def export_live(edition: Edition, view: EditionView, guide: GuideView | None) -> Data:
    """What the script needs to tell by the reader's clock whether the call centre answers.

    Minutes everywhere: opens since midnight, offset east of UTC; days count from Monday, 0.
    """
    zones = {zone.id: zone.offset for zone in edition.time_zones}
    live = view.live
    data: Data = {
        "hours": [
            {
                "days": list(hours.days.numbers),
                "opens": hours.opens.minutes,
                "length": hours.length,
                "zone": hours.time_zone.id,
            }
            for hours in edition.service_hours
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


def export_contact(guide: GuideView, channel: ChannelView, address: str | None) -> str:
    """A number as vCard 3.0 (RFC 2426), which every phone reads; address is the guide's page."""
    number = channel.uri.removeprefix("tel:")
    hours = "; ".join(
        item.statement.plain
        for section in guide.sections
        for _, block in section.blocks
        if isinstance(block, tuple)
        for item in block
        if isinstance(item, HoursView)
    )
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_vcard_text(channel.contact_name)};;;;",
        f"FN:{_vcard_text(channel.contact_name)}",
        f"ORG:{_vcard_text(guide.survey_name.plain)}",
        f"TEL;TYPE=WORK,VOICE:{number}",
        *([f"NOTE:{_vcard_text(hours)}"] if hours else []),
        *([f"URL:{address}"] if address else []),
        "END:VCARD",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _vcard_text(text: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, the next ones after a space."""
    pieces = [""]
    for sign in line:
        if len((pieces[-1] + sign).encode()) > (75 if len(pieces) == 1 else 74):
            pieces.append("")
        pieces[-1] += sign
    return "\r\n ".join(pieces)


def export_structured_data(edition: Edition, guide: GuideView, address: str) -> Data:
    """The guide and its call centre in the words of schema.org, for search engines."""
    hours = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[number]}" for number in one.days.numbers],
            "opens": str(one.opens),
            "closes": "23:59" if str(one.closes) == "24:00" else str(one.closes),
        }
        for one in edition.service_hours
    ]
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": guide.document_title,
        "description": guide.summary.plain,
        "inLanguage": guide.locale.lang,
        "about": {
            "@type": "Organization",
            "name": f"{guide.survey_name.plain} ({guide.short_name})",
            "contactPoint": [
                {
                    "@type": "ContactPoint",
                    "contactType": "customer support",
                    "name": channel.contact_name,
                    "telephone": channel.uri.removeprefix("tel:"),
                    **({"hoursAvailable": hours} if hours else {}),
                }
                for channel in guide.channels
            ],
        },
    }
