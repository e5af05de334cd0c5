"""Data for search engines, in the words of schema.org."""

from collections.abc import Iterable
from typing import Any

from guidebook.data.values.days import DAYS
from guidebook.data.values.schedules import Row
from guidebook.localization.views import ChannelView, GuideView

Data = dict[str, Any]

_REGULAR, _SPECIAL = "hoursAvailable", "specialOpeningHoursSpecification"
"""Where schema.org has hours of days of the week, and those of dates."""


_FOR_THE_DEAF = {"contactOption": "https://schema.org/HearingImpairedSupported"}
"""What tells a text telephone from one for calls."""


def export_structured_data(guide: GuideView, address: str) -> Data:
    """The guide and its call centre; address is that of the guide's page.

    Nobody is to be called any more about a survey that is over.
    """
    channels = () if guide.is_over else guide.channels
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
            "name": guide.survey_name.plain,
            "alternateName": guide.short_name,
            "contactPoint": [_contact_point(channel, guide) for channel in channels],
        },
    }


def _contact_point(channel: ChannelView, guide: GuideView) -> Data:
    rows = [one.value for one in guide.hours if one.value and one.schedule == channel.schedule]
    # What is known in part is not: without an exception the rest would be wrong on its days.
    rows = rows if all(row.is_whole for row in rows) else []
    regular = _hours(row for row in rows if row.days is not None)
    special = _hours(row for row in rows if row.days is None)
    return {
        "@type": "ContactPoint",
        "contactType": "customer support",
        "name": channel.contact_name,
        **_reached(channel),
        **({"availableLanguage": list(channel.languages)} if channel.languages else {}),
        **({_REGULAR: regular} if regular else {}),
        **({_SPECIAL: special} if special else {}),
    }


def _reached(channel: ChannelView) -> Data:
    match channel.kind:
        case "email":
            return {"email": channel.number}
        case "web_form" | "whatsapp" | "sms":
            return {"url": channel.uri}
        case "address":
            return {"description": channel.number}
    number = {"telephone": channel.uri.partition(":")[2]}
    return {**number, **_FOR_THE_DEAF} if channel.kind == "text_telephone" else number


def _hours(rows: Iterable[Row]) -> list[Data]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            **(
                {"dayOfWeek": [f"https://schema.org/{DAYS[number]}" for number in row.days.numbers]}
                if row.days
                else {}
            ),
            # What opens and closes at once is closed, in the words of schema.org.
            "opens": str(row.opens) if row.opens else "00:00",
            "closes": _closes(row),
            **({"validFrom": row.first.isoformat()} if row.first else {}),
            **({"validThrough": row.last.isoformat()} if row.last else {}),
        }
        for row in rows
    ]


def _closes(row: Row) -> str:
    closes = str(row.closes) if row.closes else "00:00"
    return "23:59" if closes == "24:00" else closes
