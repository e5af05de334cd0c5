"""What a section shows besides sentences, in one language: hours, numbers, platform, picture."""

from collections.abc import Mapping

from guidebook.data.model import (
    ContactChannel,
    Edition,
    Guide,
    Section,
    WeeklyHours,
    facts_of,
    pictured,
)
from guidebook.data.records.interface import Interface
from guidebook.data.values.zone_hours import hours_in_zone
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import (
    Block,
    ChannelView,
    HoursView,
    PeriodView,
    PictureView,
    PlatformView,
    Run,
    ZoneView,
)


def localize_block(
    kind: str, interface: Interface, edition: Edition, guide: Guide, localizer: Localizer
) -> Block:
    """What a section shows after its text: service_hours, contact_channels or platform."""
    match kind:
        case "service_hours":
            return tuple(
                _localize_hours(interface, edition, hours, localizer) for hours in edition.weekly
            )
        case "contact_channels":
            channels = {channel.id: channel for channel in edition.contact_channels}
            return tuple(
                _localize_channel(interface, edition, channels[reference.id], localizer)
                for reference in guide.contact_channels
            )
        case _:
            platform = edition.platform
            if platform is None:
                raise ValueError(kind)
            if platform.address:
                note = interface.platform.check
            elif guide.contact_channels:
                note = interface.platform.not_stated
            else:
                note = interface.platform.unknown
            return PlatformView(
                name=localizer.fact("platform", facts_of(edition))
                if platform.name
                else localizer.plain(platform.address or ""),
                address=platform.address,
                address_label=localizer.text(interface.platform.address, facts_of(edition)),
                address_note=localizer.text(note, facts_of(edition)),
            )


def _localize_hours(
    interface: Interface, edition: Edition, hours: WeeklyHours, localizer: Localizer
) -> HoursView:
    own = next(zone for zone in edition.time_zones if zone.id == hours.zone)
    facts = facts_of(edition)
    zones = []
    pairs = (
        (zone, shown)
        for zone in edition.time_zones
        for shown in hours_in_zone(hours.row, own.zone, zone.zone, edition.window)
    )
    for zone, shown in pairs:
        zones.append(
            ZoneView(
                zone=zone.id,
                name=localizer.text(zone.name, facts),
                days=localizer.days(shown.days or hours.days),
                opens=str(shown.opens),
                closes=str(shown.closes),
                closes_note=localizer.text(interface.hours.next_day, facts)
                if shown.closes_next_day
                else None,
            )
        )
    clocks: dict[str, Fact] = {
        **facts,
        "opens": str(hours.opens),
        "closes": str(hours.closes),
        "time_zone": own.id,
    }
    return HoursView(
        days=localizer.days(hours.days),
        statement=localizer.text(interface.hours.line, clocks),
        zones=tuple(zones),
    )


def _localize_channel(
    interface: Interface, edition: Edition, channel: ContactChannel, localizer: Localizer
) -> ChannelView:
    facts: dict[str, Fact] = {
        **facts_of(edition),
        "telephone": Run(text=channel.point.text, dir="ltr"),
    }
    label = localizer.text(channel.label, facts) if channel.label else None
    if label:
        facts["label"] = label
    return ChannelView(
        id=channel.id,
        label=label,
        number=channel.point.text,
        uri=channel.point.uri,
        link_label=localizer.text(
            interface.contacts.call_line if label else interface.contacts.call, facts
        ),
        save_label=localizer.text(interface.contacts.save_label, facts),
        contact_name=localizer.text(
            interface.contacts.name_line if label else interface.contacts.name, facts
        ).plain,
    )


def localize_picture(
    interface: Interface,
    section: Section,
    edition: Edition,
    guide: Guide,
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> PictureView | None:
    """The picture of the invitation, where the section has one."""
    invitation = pictured(edition, guide, section.picture) if section.picture else None
    if section.picture is None or invitation is None:
        return None
    numbers = {step.id: str(number) for number, step in enumerate(section.steps, start=1)}

    own = invitation.facts

    def seen(name: str) -> str:
        return own[name].source if name in own else ""

    # A sentence that tells of more than the picture shows is not said of it.
    has_all = {"sender", "badge", "button", "menu"} <= own.keys()
    alt = interface.picture.alt if has_all else interface.picture.caption
    return PictureView(
        sender=seen("sender"),
        badge=seen("badge"),
        button=seen("button"),
        menu=seen("menu"),
        name=localizer.text(interface.picture.name, facts),
        reason=localizer.text(guide.summary, facts),
        link=localizer.text(interface.picture.link, facts),
        caption=localizer.text(interface.picture.caption, facts),
        alt=localizer.text(alt, {**facts, **own}),
        marks={
            mark.part: numbers[mark.step.id]
            for mark in section.picture.marks
            if mark.step.id in numbers
        },
    )


def localize_dates(
    interface: Interface, edition: Edition, localizer: Localizer
) -> PeriodView | None:
    """When the survey runs, for a clock; None where the data do not say."""
    period = edition.period
    bounds = period.bounds if period else None
    if bounds is None:
        return None
    facts = facts_of(edition)
    return PeriodView(
        first=bounds[0],
        last=bounds[1],
        before=localizer.text(interface.period.before, facts),
        running=localizer.text(interface.period.running, facts),
        over=localizer.text(interface.period.over, facts),
    )
