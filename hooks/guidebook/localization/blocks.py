"""What a section shows besides sentences, in one language: hours, numbers, platform."""

from guidebook.data.model import (
    Edition,
    Guide,
    facts_of,
    sections_of,
)
from guidebook.data.records.interface import Interface
from guidebook.data.values.contact_points import NUMBER_KINDS
from guidebook.localization.channel_blocks import localize_channels
from guidebook.localization.hour_blocks import localize_hours
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import (
    Block,
    PeriodView,
    PlatformView,
)


def localize_block(
    kind: str, interface: Interface, edition: Edition, guide: Guide, localizer: Localizer
) -> Block:
    """What a section shows after its text: service_hours, contact_channels or platform."""
    match kind:
        case "service_hours":
            return localize_hours(interface, edition, guide, localizer)
        case "contact_channels":
            return localize_channels(interface, edition, guide, localizer)
        case _:
            platform = edition.platform
            if platform is None:
                raise ValueError(kind)
            if "platform.address" in edition.gaps:
                note = interface.guide.gap
            elif platform.address:
                note = interface.platform.check
            elif _can_be_called(edition, guide):
                note = interface.platform.not_stated
            else:
                note = interface.platform.unknown
            return PlatformView(
                name=localizer.fact("platform", facts_of(edition))
                if "platform" in facts_of(edition)
                else localizer.plain(platform.address or ""),
                address=platform.address,
                address_label=localizer.text(interface.platform.address, facts_of(edition)),
                address_note=localizer.text(note, facts_of(edition)),
                plain_note=localizer.text(
                    interface.platform.check_plain if note is interface.platform.check else note,
                    facts_of(edition),
                ),
            )


def _can_be_called(edition: Edition, guide: Guide) -> bool:
    """Whether a guide shows a number, and not an address alone."""
    named = {channel.id for channel in guide.contact_channels}
    is_shown = any(
        block.id == "contact_channels"
        for section in sections_of(edition, guide)
        for block in section.shows
    )
    return is_shown and any(
        channel.point.kind in NUMBER_KINDS
        for channel in edition.contact_channels
        if channel.id in named
    )


def localize_dates(
    interface: Interface, edition: Edition, localizer: Localizer
) -> PeriodView | None:
    """When the survey runs, for a clock; None where the data do not say."""
    period = edition.period
    if period is None:
        return None
    words = interface.period
    facts: dict[str, Fact] = dict(facts_of(edition))
    for name, day in (
        ("starts", period.starts),
        ("ends", period.ends),
        ("extended_from", period.extended_from),
    ):
        if day:
            facts[name] = day
    # Where nobody says when it starts, it does not run before its guide holds.
    first = period.first or edition.published
    running = words.running if period.ends else words.begun
    return PeriodView(
        first=first,
        last=period.last,
        before=localizer.text(words.before, facts) if period.starts else None,
        running=localizer.text(running, facts) if first else None,
        over=localizer.text(words.over, facts) if period.ends else None,
        extended=localizer.text(words.extended, facts) if period.extended_from else None,
    )
