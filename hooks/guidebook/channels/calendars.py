"""The time in which a survey runs, for calendars."""

from datetime import timedelta

from guidebook.channels.content_lines import (
    Address,
    ContentLine,
    identifier,
    render_lines,
    revision_of,
)
from guidebook.channels.plain_texts import plain_text
from guidebook.data.model import Edition
from guidebook.localization.views import EditionView, LocalizedText

_PRODUCT = "-//respondent-guides//period 1.0//EN"


def export_calendar(
    edition: Edition, view: EditionView, *, title: LocalizedText, address: str | None
) -> str | None:
    """The period as one event of whole days in iCalendar (RFC 5545); None where it is not known.

    title names the event, address is that of the home page. The period in words, as precise as
    the data, is its description, also that it was extended: a calendar knows only days, even where
    the data name a month. Where one end of the period is not known, the event is on the other.
    When the call centre answers is told where all guides tell the same.
    """
    bounds = edition.period.bounds if edition.period else None
    if bounds is None or view.period is None:
        return None
    first, last = bounds
    told = [plain_text(text) for text in (view.period, view.guides[0].extended) if text]
    is_date = {"VALUE": "DATE"}
    # No text says its language: some programs read nothing that has a parameter.
    said = [
        ContentLine("DTSTART", f"{first:%Y%m%d}", is_date),
        ContentLine("DTEND", f"{last + timedelta(days=1):%Y%m%d}", is_date),
        ContentLine("SUMMARY", plain_text(title)),
        ContentLine("DESCRIPTION", "\n".join([*told, *_calls(view)])),
        *([ContentLine("URL", Address(address))] if address else []),
        # The reader is as free on these days as on others.
        ContentLine("TRANSP", "TRANSPARENT"),
    ]
    revision = revision_of(render_lines(said))
    # Programs keep what they have saved where the number is lower (RFC 5546, section 2.1.5), some
    # also where it is the same. So it grows as the end moves on, and is another one for other
    # words: of two contents with one end nobody knows, without a clock, which is the later one.
    event = [
        ContentLine("UID", identifier("period", edition.short_name.source, edition.id)),
        ContentLine("DTSTAMP", revision.stamp(edition.date)),
        ContentLine("SEQUENCE", str(revision.sequence(last))),
        *said,
    ]
    return render_lines(
        [
            ContentLine("BEGIN", "VCALENDAR"),
            ContentLine("VERSION", "2.0"),
            ContentLine("PRODID", _PRODUCT),
            ContentLine("BEGIN", "VEVENT"),
            *event,
            ContentLine("END", "VEVENT"),
            ContentLine("END", "VCALENDAR"),
        ]
    )


def _calls(view: EditionView) -> list[str]:
    """When the call centre answers, and when not."""
    hours = {
        tuple(
            guide.joiners.labelled(plain_text(item.days), plain_text(item.statement))
            if item.days
            else plain_text(item.statement)
            for item in guide.hours
        )
        for guide in view.guides
    }
    told = hours.pop()
    if hours or not told:
        return []
    name = plain_text(view.words["contacts.name"])
    return [view.guides[0].joiners.labelled(name, "; ".join(told))]
