"""Data for search engines, in the words of schema.org."""

from typing import Any

from guidebook.data.model import Edition
from guidebook.data.values.days import DAYS
from guidebook.localization.views import GuideView

Data = dict[str, Any]


def export_structured_data(edition: Edition, guide: GuideView, address: str) -> Data:
    """The guide and its call centre; address is that of the guide's page."""
    hours = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[number]}" for number in one.days.numbers],
            "opens": str(one.opens),
            "closes": "23:59" if str(one.closes) == "24:00" else str(one.closes),
        }
        for one in edition.weekly
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
