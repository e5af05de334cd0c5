"""What the files beside a guide have to hold: contacts, calendars, texts for chats, pictures."""

import itertools
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID, uuid5

from guidebook.data.model import ContactChannel, Edition
from guidebook.data.values.contact_points import ContactPoint
from guidebook.localization.views import InvitationView, LocalizedText, PlatformView
from guidebook.verification.comparing.comparing import Must, must
from guidebook.verification.comparing.passages import Reading, squeezed
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.musts import (
    full,
    hours_in,
    invitation_musts,
    order_of,
    said,
    tongue_of,
)
from guidebook.verification.expecting.targets import SiteExpectation

Parts = Mapping[str, Reading]

_NAMESPACE = UUID("5b0f4f0a-5c55-4d8c-9b52-9d2a5a2f6d10")
"""Of the identifiers, by which phones and calendars know what they have saved: never another."""

_FIRST_DAY = date(1900, 1, 1)
_CONTENTS = 10_000
"""From when days are counted where a later state has a larger number, and how many a day has."""

_ROOM = 1500
"""Characters that a text for a chat may have."""


def expect_contact(
    parts: Parts, subject: tuple[GuideExpectation, str, str], site: SiteExpectation
) -> dict[str, Expected]:
    """A vCard: whose number it is, the number itself, the hours, the page's address."""
    guide, name, version = subject
    channel = next(one for one in guide.channels if one.id == name)
    named = next(one.contact_name for one in guide.view.channels if one.id == name)
    values = {
        "VERSION": version,
        "properties": _contact_properties(guide, channel, version),
        "UID": _identifier("contact", guide.edition, name),
        "FN": named,
        "N": f"{named};;;;",
        "ORG": guide.edition.name.source,
        **({"URL": guide.address} if guide.address else {}),
        **_reached(channel.point, version),
    }
    following = {
        "REV": _stamp(guide.edition.date, parts[""]),
    }
    schedule = channel.schedule.id if channel.schedule else ""
    notes = tuple(
        must(said(hours.statement)) for hours in guide.view.hours if hours.schedule == schedule
    )
    return {"": _said(guide, musts=notes, values=values, following=following)}


def expect_calendar(
    parts: Parts, guide: GuideExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """The first and the last day of the survey, what it is, the home's address."""
    period, view = guide.edition.period, guide.view
    bounds = period.bounds if period else None
    if bounds is None or view.period is None:
        return {}
    properties = [
        *("BEGIN:VCALENDAR", "VERSION", "PRODID:-//respondent-guides//period 1.0//EN"),
        *("BEGIN:VEVENT", "UID", "DTSTAMP", "SEQUENCE"),
        *("DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION"),
        *(["URL"] if guide.address else []),
        *("TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"),
    ]
    values = {
        "VERSION": "2.0",
        "properties": properties,
        "UID": _identifier("period", guide.edition),
        "DTSTART": f"{bounds[0]:%Y%m%d}",
        # A calendar's end is the day after.
        "DTEND": f"{bounds[1] + timedelta(days=1):%Y%m%d}",
        "SUMMARY": guide.edition_view.words["period.calendar_title"].plain,
        "DESCRIPTION": "\n".join(_described(guide)),
    }
    later = (bounds[1] - _FIRST_DAY).days * _CONTENTS
    following = {
        "DTSTAMP": _stamp(guide.edition.date, parts[""]),
        "SEQUENCE": str(later + _number(parts[""]) % _CONTENTS),
    }
    if guide.address:
        values["URL"] = guide.address.removesuffix(f"{guide.edition.id}/{guide.guide.id}/")
    return {"": _said(guide, values=values, following=following)}


def _contact_properties(
    guide: GuideExpectation, channel: ContactChannel, version: str
) -> list[str]:
    """All properties of a vCard with what is told about each, in their order."""
    is_old, view = version == "3.0", guide.view
    shown = next(one for one in view.channels if one.id == channel.id)
    schedule = channel.schedule.id if channel.schedule else ""
    hours = [one for one in view.hours if one.schedule == schedule]
    names = ["N", "FN", "ORG"] if is_old else ["FN", "N", f"ORG{_language(view.survey_name)}"]
    notes = [f"NOTE{_language(text)}" for text in shown.details]
    notes += [f"NOTE{_language(hours[0].statement)}"] if hours else []
    is_page = guide.address and channel.point.kind != "web_form"
    return [
        *("BEGIN:VCARD", "VERSION", *([] if is_old else ["KIND:org"]), "UID", "REV"),
        *(*names, _kind_of(channel.point, is_old=is_old)),
        *([] if is_old else ["LANG"] * len(shown.languages)),
        *(["NOTE"] * bool(notes) if is_old else notes),
        *(["URL"] if is_page else []),
        "END:VCARD",
    ]


def _language(text: LocalizedText) -> str:
    return f";LANGUAGE={tongue_of(text)[0]}"


def _kind_of(point: ContactPoint, *, is_old: bool) -> str:
    """The property of the number or address with its kind: a number without one is a voice."""
    work, is_chat = "WORK" if is_old else "work", point.kind in ("whatsapp", "sms")
    match point.kind:
        case "email":
            return "EMAIL;TYPE=INTERNET" if is_old else "EMAIL;TYPE=work"
        case "web_form":
            return "URL"
        case "address":
            return f"ADR;TYPE={work}"
    if is_old:
        return f"TEL;TYPE=WORK,{'CELL' if is_chat else 'VOICE'}"
    is_typed = point.kind == "text_telephone"
    kind = "text" if is_chat else "textphone" if is_typed else "voice"
    # Numbers that only one country has are no addresses.
    is_address = _reached(point, "4.0")["TEL"].startswith("+")
    return f"TEL;TYPE=work,{kind}" + (";VALUE=uri" if is_address else "")


def _identifier(kind: str, edition: Edition, *names: str) -> str:
    parts = (kind, edition.short_name.source, edition.id, *names)
    return f"urn:uuid:{uuid5(_NAMESPACE, '/'.join(parts))}"


def _number(reading: Reading) -> int:
    return next(int(one.value) for one in reading.values if one.name == "number")


def _stamp(day: date, reading: Reading) -> str:
    """A moment of the day, which is another one for another content."""
    seconds = _number(reading) % (24 * 60 * 60)
    return f"{datetime.combine(day, time()) + timedelta(seconds=seconds):%Y%m%dT%H%M%SZ}"


def _described(guide: GuideExpectation) -> Iterator[str]:
    """The period in words, and the hours where no guide of the edition has others."""
    view, every = guide.view, guide.edition_view.guides
    yield from (text.plain for text in (view.period, view.extended) if text)
    told = [[(full(one.days), one.statement.plain) for one in other.hours] for other in every]
    if told[0] and all(one == told[0] for one in told):
        hours = "; ".join(itertools.starmap(view.joiners.labelled, told[0]))
        yield view.joiners.labelled(guide.edition_view.words["contacts.name"].plain, hours)


def expect_chat(
    parts: Parts, guide: GuideExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Title, period, numbers with their labels, hours, platform; at the end the address."""
    view, address = guide.view, guide.address
    musts: list[Must] = [must(view.survey_name.plain, view.survey.plain)]
    musts += [must(full(text)) for text in (view.title, view.period, view.extended)]
    musts += [must(full(row.statement)) for one in view.sections for row in hours_in(one)]
    musts += [
        must(full(shown.label) if shown.label else None, shown.number, shown.international)
        for shown, channel in zip(view.channels, guide.channels, strict=True)
    ]
    for section in view.sections:
        for _, block in section.blocks:
            if isinstance(block, PlatformView):
                musts += [must(block.name.plain), must(block.address)]
                continue
            told = [item for item in block if isinstance(item, InvitationView)]
            musts += [one for item in told for one in invitation_musts(item)]
    musts += _senders(parts[""], guide)
    musts.append(must(address))
    is_there = any(squeezed(one.text) == address for one in parts[""].text)
    last = {"last line": address} if is_there else {}
    return {"": _said(guide, musts=tuple(musts), values=last, order=order_of(guide))}


def _senders(chat: Reading, guide: GuideExpectation) -> list[Must]:
    """Sender and badge of sections whose steps, which say them, had no room in a chat.

    They are the last to be left out: only where their lines would take more than the room.
    """
    lines = [_bare(one.text) for one in chat.text]
    whole = "".join(lines)
    [length] = (one.value for one in chat.values if one.name == "length")
    musts: list[Must] = []
    for section in guide.view.sections:
        if all(_bare(full(step) or "") in whole for step in section.steps):
            continue
        title = full(section.title) or ""
        if _bare(title) not in whole:
            # It comes with the lines, bold and after an empty one.
            length += len(title) + len("**\n\n")
        for name, fact in section.invited:
            label, said = full(guide.edition_view.words[f"check.{name}"]) or "", full(fact) or ""
            texts = (full(text) or "" for text in section.text)
            if any(said in one and _bare(one) in whole for one in texts):
                continue
            musts.append(must(label, said))
            if not any(_bare(label) in line and _bare(said) in line for line in lines):
                # A name from left to right has a mark on each side in other languages.
                marks = 2 * len(fact.runs)
                length += len(guide.view.joiners.labelled(label, said)) + marks + len("\n")
    return musts if length <= _ROOM else []


def _bare(text: str) -> str:
    """A text without spaces and asterisks, also those that make nothing bold, and their twins."""
    return unicodedata.normalize("NFKC", squeezed(text)).replace("*", "")


def _said(guide: GuideExpectation, **wanted: Any) -> Expected:
    """What a file in the words of a guide holds."""
    return Expected(facts=guide.facts, vocabulary=guide.vocabulary, **wanted)


def expect_preview(
    parts: Parts, guide: GuideExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """The words that a preview picture was made of."""
    view = guide.view
    texts = (view.title, view.survey_name, view.survey, view.period)
    words = "\n".join(full(text) or "" for text in texts if text)
    values = {"Description": words}
    told = {one.name: one.value for one in parts[""].values}
    if told["Description"] == words:
        # Its name tells its content, since chats keep pictures by their names.
        named = PurePosixPath(parts[""].file).stem.removeprefix("preview-")
        values["SHA-256"] = named + told["SHA-256"][len(named) :]
    return {"": Expected(facts=None, values=values)}


def _reached(point: ContactPoint, version: str) -> dict[str, str]:
    """The property of a contact that says how it is reached; the old version has no extensions."""
    match point.kind:
        case "email":
            return {"EMAIL": point.text}
        case "web_form":
            return {"URL": point.uri}
        case "address":
            return {}
        case "whatsapp":
            return {"TEL": f"+{point.uri.rpartition('/')[2]}"}
        case _:
            number = point.uri.partition(":")[2]
            return {"TEL": number if version == "4.0" else number.partition(";")[0]}
