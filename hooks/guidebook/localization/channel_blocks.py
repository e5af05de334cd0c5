"""The ways to reach the call centre in one language."""

from collections.abc import Iterator, Mapping

from guidebook.data.model import ContactChannel, Edition, Guide, facts_of
from guidebook.data.records.interface import Interface
from guidebook.data.values.texts import Gap, Text
from guidebook.localization.joiners import joiners_of
from guidebook.localization.runs import line_of
from guidebook.localization.spoken_numbers import digit_by_digit
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import ChannelView, LocalizedText, Run

_LINKS = {
    "telephone": ("call", "call_line"),
    "text_telephone": ("text_telephone", "text_telephone_line"),
    "whatsapp": ("whatsapp", "whatsapp_line"),
    "sms": ("sms", "sms_line"),
    "email": ("email", "email_line"),
    "web_form": ("web_form", "web_form_line"),
}
"""What is read aloud for each kind, without and with a label; nobody taps a postal address."""

_KINDS = {"whatsapp": "kind_whatsapp", "sms": "kind_sms", "text_telephone": "kind_text_telephone"}
"""What stands beside a number that is not for calls, since nobody sees it by the number."""

_READ = ("address", "email", "web_form")
"""What is no number, and read as it stands."""


def localize_channels(
    interface: Interface, edition: Edition, guide: Guide, localizer: Localizer
) -> tuple[ChannelView, ...]:
    """The ways that a guide names.

    On a page of a language the ways of that language alone come first, and those of other
    languages last.
    """
    channels = {channel.id: channel for channel in edition.contact_channels}
    named = [channels[reference.id] for reference in guide.contact_channels]
    return tuple(
        _localize_channel(interface, edition, channel, localizer)
        for channel in sorted(named, key=lambda one: _rank(one.languages, localizer.locale.lang))
    )


def _rank(spoken: tuple[str, ...], lang: str) -> int:
    if not spoken:
        return 1
    languages = {tag.partition("-")[0] for tag in spoken}
    if lang.partition("-")[0] not in languages:
        return 2
    return 0 if len(languages) == 1 else 1


def _localize_channel(
    interface: Interface, edition: Edition, channel: ContactChannel, localizer: Localizer
) -> ChannelView:
    words, point = interface.contacts, channel.point
    gap = localizer.text(interface.guide.gap, {})
    lines = tuple((point.text if point.is_known else gap.plain).split("\n"))
    joiners = joiners_of(interface, localizer.catalogue)
    number = joiners.listed(lines)
    shown = Run(text=number, dir=None if point.kind == "address" else "ltr")
    facts: dict[str, Fact] = {**facts_of(edition), "telephone": shown, "address": shown}
    # What is seen has to be heard too, so that a link is found by what stands there.
    is_read = point.kind in _READ or not point.is_known
    spoken = "" if is_read else digit_by_digit(number)
    heard = Run(text=joiners.listed((spoken, number)), dir="ltr") if spoken else shown
    label = localizer.text(channel.label, facts) if channel.label else None
    if label:
        facts["label"] = label
    links = _LINKS.get(point.kind)
    line = line_of(channel.place)
    return ChannelView(
        id=channel.id,
        kind=point.kind,
        label=label,
        number=number,
        is_known=point.is_known,
        lines=lines,
        international=point.international,
        spoken=spoken,
        uri=point.uri,
        link_label=localizer.text(getattr(words, links[bool(label)]), {**facts, "telephone": heard})
        if links
        else localizer.plain(number),
        save_label=localizer.text(words.save_label, facts),
        contact_name=_contact_name(interface, edition, channel, facts, localizer),
        details=tuple(_details(interface, edition, channel, facts, localizer)),
        languages=channel.languages,
        schedule=channel.schedule.id if channel.schedule else "",
        entry=line if line in localizer.told else "",
    )


def _contact_name(
    interface: Interface,
    edition: Edition,
    channel: ContactChannel,
    facts: dict[str, Fact],
    localizer: Localizer,
) -> str:
    """Whose contact it is, with the number where several of the edition are called alike."""
    words, point = interface.contacts, channel.point
    name = localizer.text(words.name_line if channel.label else words.name, facts).plain
    labels = [one.label.source if one.label else "" for one in edition.contact_channels]
    if labels.count(channel.label.source if channel.label else "") == 1 or not point.is_known:
        return name
    joiners = joiners_of(interface, localizer.catalogue)
    number = joiners.listed(point.text.split("\n"))
    if localizer.locale.dir == "rtl":
        # Between words of such a script the groups of a number would change places.
        number = f"\u2066{number}\u2069"
    told = [number]
    if kind := kind_word(interface, channel, facts, localizer):
        told.append(kind.plain)
    if point.extension:
        told.append(_extension(interface, point.extension, facts, localizer).plain)
    return joiners.beside(name, joiners.listed(told))


def _extension(
    interface: Interface, extension: str, facts: Mapping[str, Fact], localizer: Localizer
) -> LocalizedText:
    """What is dialled after a number, as it stands beside it."""
    said = Run(text=extension, dir="ltr")
    return localizer.text(interface.contacts.extension, {**facts, "extension": said})


def kind_word(
    interface: Interface, channel: ContactChannel, facts: Mapping[str, Fact], localizer: Localizer
) -> LocalizedText | None:
    """What kind of number it is, where it is not one for calls."""
    name = _KINDS.get(channel.point.kind)
    word: Text | None = getattr(interface.contacts, name) if name else None
    return localizer.text(word, facts) if word else None


def _details(
    interface: Interface,
    edition: Edition,
    channel: ContactChannel,
    facts: dict[str, Fact],
    localizer: Localizer,
) -> Iterator[LocalizedText]:
    """What stands beside a number."""
    waits = {name for name in ("note", "languages") if _path(channel, name) in edition.gaps}
    words, point = interface.contacts, channel.point
    if kind := kind_word(interface, channel, facts, localizer):
        yield kind
    if point.extension:
        yield _extension(interface, point.extension, facts, localizer)
    if channel.note:
        yield localizer.text(channel.note, facts)
    elif "note" in waits:
        yield localizer.text(interface.guide.gap, {})
    if "languages" in waits:
        yield localizer.text(words.spoken, {**facts, "languages": Gap()})
    elif channel.languages:
        spoken = localizer.writer(words.spoken).languages(channel.languages)
        yield localizer.text(words.spoken, {**facts, "languages": spoken})


def _path(channel: ContactChannel, name: str) -> str:
    return f"contact_channels.{channel.id}.{name}"
