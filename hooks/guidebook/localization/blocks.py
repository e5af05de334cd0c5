"""What a section shows besides sentences, in one language: hours, numbers, platform, picture."""

from collections.abc import Mapping

from guidebook.data.model import (
    ContactChannel,
    Edition,
    Guide,
    Section,
    ServiceHours,
    facts_of,
)
from guidebook.data.records.interface import Interface
from guidebook.data.values.hours import in_zone
from guidebook.data.values.texts import Name
from guidebook.localization.dates import write_date
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
                _localize_hours(interface, edition, hours, localizer)
                for hours in edition.service_hours
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
                name=localizer.fact("platform", facts_of(edition)),
                address=platform.address,
                address_label=localizer.text(interface.platform.address, facts_of(edition)),
                address_note=localizer.text(note, facts_of(edition)),
            )


def _localize_hours(
    interface: Interface, edition: Edition, hours: ServiceHours, localizer: Localizer
) -> HoursView:
    own = next(zone for zone in edition.time_zones if zone.id == hours.time_zone.id)
    facts = facts_of(edition)
    zones = []
    for zone in edition.time_zones:
        shown = in_zone(hours, own, zone)
        zones.append(
            ZoneView(
                zone=zone.id,
                name=localizer.text(zone.name, facts),
                days=localizer.days(shown.days),
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
        "telephone": Run(text=channel.telephone.text, dir="ltr"),
    }
    label = localizer.text(channel.label, facts) if channel.label else None
    if label:
        facts["label"] = label
    return ChannelView(
        id=channel.id,
        label=label,
        number=channel.telephone.text,
        uri=channel.telephone.uri,
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
    guide: Guide,
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> PictureView | None:
    """The picture of the invitation, where the section has one."""
    if not section.picture:
        return None
    numbers = {step.id: str(number) for number, step in enumerate(section.steps, start=1)}

    def seen(name: str) -> str:
        fact = facts[name]
        return fact.source if isinstance(fact, Name) else ""

    return PictureView(
        sender=seen("sender"),
        badge=seen("badge"),
        button=seen("button"),
        menu=seen("chatbot_menu"),
        name=localizer.text(interface.picture.name, facts),
        reason=localizer.text(guide.summary, facts),
        link=localizer.text(interface.picture.link, facts),
        caption=localizer.text(interface.picture.caption, facts),
        alt=localizer.text(interface.picture.alt, facts),
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
    if period is None:
        return None
    facts: dict[str, Fact] = {
        **facts_of(edition),
        "starts": write_date(period.starts, localizer.cldr),
        "ends": write_date(period.ends, localizer.cldr),
    }
    return PeriodView(
        first=period.starts.first,
        last=period.ends.last,
        before=localizer.text(interface.period.before, facts),
        running=localizer.text(interface.period.running, facts),
        over=localizer.text(interface.period.over, facts),
    )
