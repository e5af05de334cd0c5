"""The ways to reach the call centre as contacts that a phone can save."""

from collections.abc import Sequence

from guidebook.channels.content_lines import (
    Address,
    Components,
    ContentLine,
    identifier,
    render_lines,
    revision_of,
)
from guidebook.channels.plain_texts import language_of, plain_text
from guidebook.localization.views import ChannelView, GuideView, HoursView

_END = "END:VCARD\r\n"


def export_contact(guide: GuideView, channel: ChannelView, address: str | None) -> str:
    """A way as vCard 3.0 (RFC 2426), which every phone reads; address is the guide's page."""
    notes = [*map(plain_text, channel.details), *_statements(guide, _hours(guide, channel))]
    said = render_lines(
        [
            ContentLine("N", _as_family_name(channel.contact_name)),
            ContentLine("FN", channel.contact_name),
            ContentLine("ORG", Components((guide.survey_name.plain,))),
            _reached(channel),
            *([ContentLine("NOTE", guide.joiners.stated(notes))] if notes else []),
            *_page(channel, address),
        ]
    )
    head = render_lines(
        [
            ContentLine("BEGIN", "VCARD"),
            ContentLine("VERSION", "3.0"),
            ContentLine("UID", _identifier(guide, channel)),
            ContentLine("REV", revision_of(said).stamp(guide.date)),
        ]
    )
    return head + said + _END


def export_contact_4(guide: GuideView, channel: ChannelView, address: str | None) -> str:
    """A way as vCard 4.0 (RFC 6350), for programs that want languages and identifiers."""
    survey = {"LANGUAGE": language_of(guide.survey_name)}
    said = render_lines(
        [
            ContentLine("FN", channel.contact_name),
            ContentLine("N", _as_family_name(channel.contact_name)),
            ContentLine("ORG", Components((guide.survey_name.plain,)), survey),
            _reached_4(channel),
            *(ContentLine("LANG", tag) for tag in channel.languages),
            *(
                ContentLine("NOTE", plain_text(detail), {"LANGUAGE": language_of(detail)})
                for detail in channel.details
            ),
            *_notes_on_hours(guide, _hours(guide, channel)),
            *_page(channel, address),
        ]
    )
    head = render_lines(
        [
            ContentLine("BEGIN", "VCARD"),
            ContentLine("VERSION", "4.0"),
            ContentLine("KIND", "org"),
            ContentLine("UID", Address(_identifier(guide, channel))),
            ContentLine("REV", revision_of(said).stamp(guide.date)),
        ]
    )
    return head + said + _END


def _page(channel: ChannelView, address: str | None) -> list[ContentLine]:
    """The guide's page, unless the contact itself is one."""
    if address is None or channel.kind == "web_form":
        return []
    return [ContentLine("URL", Address(address))]


def _as_family_name(name: str) -> Components:
    """A name as the parts of a person's, without which some phones show none."""
    return Components((name, "", "", "", ""))


def _reached(channel: ChannelView) -> ContentLine:
    """The number or address; what vCard 3.0 has no kind for is a number all the same."""
    match channel.kind:
        case "email":
            return ContentLine("EMAIL", channel.number, {"TYPE": "INTERNET"})
        case "web_form":
            return ContentLine("URL", Address(channel.uri))
        case "address":
            return ContentLine("ADR", _as_street(channel), {"TYPE": "WORK"})
        case "whatsapp" | "sms":
            return ContentLine("TEL", _dialled(channel), {"TYPE": ("WORK", "CELL")})
        case _:
            # Phones take the letters of ;ext= for digits; the note tells the extension.
            number = _dialled(channel).partition(";")[0]
            return ContentLine("TEL", number, {"TYPE": ("WORK", "VOICE")})


_TYPES = {"sms": "text", "whatsapp": "text", "text_telephone": "textphone"}
"""What a number of a kind is for, in vCard 4.0; else calls."""


def _reached_4(channel: ChannelView) -> ContentLine:
    match channel.kind:
        case "email":
            return ContentLine("EMAIL", channel.number, {"TYPE": "work"})
        case "web_form":
            return ContentLine("URL", Address(channel.uri))
        case "address":
            return ContentLine("ADR", _as_street(channel), {"TYPE": "work"})
    kind = ("work", _TYPES.get(channel.kind, "voice"))
    number = _dialled(channel)
    if number.startswith("+"):
        return ContentLine("TEL", Address(f"tel:{number}"), {"TYPE": kind, "VALUE": "uri"})
    # As a URI a short number such as 198 would have to name a country (RFC 3966, section 5.1.5).
    return ContentLine("TEL", number, {"TYPE": kind})


def _dialled(channel: ChannelView) -> str:
    """The number without its scheme: +6281119199198, 198."""
    number = channel.uri.removeprefix("https://wa.me/")
    return f"+{number}" if number != channel.uri else channel.uri.partition(":")[2]


def _as_street(channel: ChannelView) -> Components:
    """An address whose parts nobody has told apart: all of it where the street stands."""
    return Components(("", "", channel.number, "", "", "", ""))


def _notes_on_hours(guide: GuideView, hours: Sequence[HoursView]) -> list[ContentLine]:
    if not hours:
        return []
    language = {"LANGUAGE": language_of(hours[0].statement)}
    return [ContentLine("NOTE", guide.joiners.stated(_statements(guide, hours)), language)]


def _statements(guide: GuideView, hours: Sequence[HoursView]) -> list[str]:
    return [
        guide.joiners.labelled(plain_text(one.when), plain_text(one.statement))
        if one.when and one.when != one.statement
        else plain_text(one.statement)
        for one in hours
    ]


def _hours(guide: GuideView, channel: ChannelView) -> list[HoursView]:
    """The hours of the channel, as the guide shows them."""
    return [item for item in guide.hours if item.schedule == channel.schedule]


def _identifier(guide: GuideView, channel: ChannelView) -> str:
    """That of the number, in whatever language it is saved, so that it is not saved twice."""
    return identifier("contact", guide.short_name, guide.edition, channel.id)
