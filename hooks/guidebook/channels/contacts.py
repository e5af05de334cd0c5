"""The numbers of the call centre as contacts that a phone can save."""

from collections.abc import Sequence
from datetime import date

from guidebook.channels.content_lines import (
    Address,
    Components,
    ContentLine,
    identifier,
    render_lines,
)
from guidebook.channels.plain_texts import language_of, plain_text
from guidebook.localization.views import ChannelView, GuideView, HoursView


def export_contact(guide: GuideView, channel: ChannelView, address: str | None) -> str:
    """A number as vCard 3.0 (RFC 2426), which every phone reads; address is the guide's page."""
    number = channel.uri.removeprefix("tel:")
    hours = _hours(guide)
    return render_lines(
        [
            ContentLine("BEGIN", "VCARD"),
            ContentLine("VERSION", "3.0"),
            ContentLine("N", _as_family_name(channel.contact_name)),
            ContentLine("FN", channel.contact_name),
            ContentLine("ORG", Components((guide.survey_name.plain,))),
            ContentLine("TEL", number, {"TYPE": ("WORK", "VOICE")}),
            *([ContentLine("NOTE", _statement(hours))] if hours else []),
            *([ContentLine("URL", Address(address))] if address else []),
            ContentLine("END", "VCARD"),
        ]
    )


def export_contact_4(guide: GuideView, channel: ChannelView, address: str | None) -> str:
    """A number as vCard 4.0 (RFC 6350), for programs that want languages and identifiers.

    There is no LANG, which would say what languages the call centre answers in: the data do not
    tell.
    """
    hours = _hours(guide)
    survey = {"LANGUAGE": language_of(guide.survey_name)}
    return render_lines(
        [
            ContentLine("BEGIN", "VCARD"),
            ContentLine("VERSION", "4.0"),
            ContentLine("KIND", "org"),
            ContentLine("UID", Address(_identifier(guide, channel))),
            ContentLine("REV", _timestamp(guide.date)),
            ContentLine("FN", channel.contact_name),
            ContentLine("N", _as_family_name(channel.contact_name)),
            ContentLine("ORG", Components((guide.survey_name.plain,)), survey),
            _telephone(channel),
            *([_note(hours)] if hours else []),
            *([ContentLine("URL", Address(address))] if address else []),
            ContentLine("END", "VCARD"),
        ]
    )


def _as_family_name(name: str) -> Components:
    """A name as the parts of a person's, without which some phones show none."""
    return Components((name, "", "", "", ""))


def _telephone(channel: ChannelView) -> ContentLine:
    kind = ("work", "voice")
    if channel.uri.startswith("tel:+"):
        return ContentLine("TEL", Address(channel.uri), {"TYPE": kind, "VALUE": "uri"})
    # As a URI a short number such as 198 would have to name a country (RFC 3966, section 5.1.5).
    return ContentLine("TEL", channel.uri.removeprefix("tel:"), {"TYPE": kind})


def _note(hours: Sequence[HoursView]) -> ContentLine:
    return ContentLine("NOTE", _statement(hours), {"LANGUAGE": language_of(hours[0].statement)})


def _statement(hours: Sequence[HoursView]) -> str:
    return "; ".join(f"{plain_text(one.days)}: {plain_text(one.statement)}" for one in hours)


def _hours(guide: GuideView) -> list[HoursView]:
    return [
        item
        for section in guide.sections
        for _, block in section.blocks
        if isinstance(block, tuple)
        for item in block
        if isinstance(item, HoursView)
    ]


def _identifier(guide: GuideView, channel: ChannelView) -> str:
    """That of the number, in whatever language it is saved, so that it is not saved twice."""
    return identifier("contact", guide.short_name, guide.edition, channel.id)


def _timestamp(day: date) -> str:
    return f"{day:%Y%m%d}T000000Z"
