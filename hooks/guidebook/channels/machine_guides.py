"""All guides of a language as data, for chat bots and apps. The schema says what each key means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from guidebook.channels.plain_texts import direction_of, language_of
from guidebook.data.model import (
    INVITATION_FACTS,
    Edition,
    Guide,
    Period,
    WeeklyHours,
    facts_of,
)
from guidebook.data.values.days import DAYS
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.texts import Name, Text
from guidebook.localization.addresses import SCHEMA_FILE
from guidebook.localization.views import (
    ChannelView,
    EditionView,
    GuideView,
    HoursView,
    LocalizedText,
    SectionView,
)

VERSION = "1.0"
"""The format: the first number changes when programs have to be changed, the second when there
is only more to read."""

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutFile:
    """A PDF that was made; path is below the language's folder."""

    format: str
    path: str
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFiles:
    """What else there is of a guide; all paths are below the language's folder.

    contacts has the path of a vCard 3.0 by the name of its number, contacts_4 that of a 4.0.
    """

    page: str
    handouts: tuple[HandoutFile, ...] = ()
    contacts: Mapping[str, str] = field(default_factory=dict)
    contacts_4: Mapping[str, str] = field(default_factory=dict)
    chat: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineEdition:
    """An edition, its view in the language, and the files that were made; guides by name."""

    edition: Edition
    view: EditionView
    guides: Mapping[str, GuideFiles]
    handouts: tuple[HandoutFile, ...] = ()
    calendar: str | None = None


def read_schema() -> bytes:
    """The JSON Schema of what is exported, as it is published."""
    return Path(__file__).with_name(SCHEMA_FILE).read_bytes()


def export_guides(
    editions: Sequence[MachineEdition], *, folder: str, is_draft: bool, address: str | None
) -> Data:
    """All guides of all editions in one language, the latest edition first.

    folder is that of the language, empty or such as en/. address is that of the site with a slash
    at its end; where it is not known, all addresses are relative to the file in that folder.
    """
    links = _Links(base=f"{address}{folder}" if address else "")
    root = address or "../" * folder.count("/")
    locale = editions[0].view.locale
    return {
        "$schema": f"{root}{SCHEMA_FILE}",
        "version": VERSION,
        "language": locale.lang,
        "direction": locale.dir,
        "language_name": locale.endonym,
        "is_draft": is_draft,
        "address": links.to(""),
        "editions": [_edition(one, links) for one in editions],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Links:
    """Leads to files of the language."""

    base: str

    def to(self, path: str) -> str:
        return f"{self.base}{path}" or "./"

    def to_handouts(self, handouts: Sequence[HandoutFile]) -> list[Data]:
        return [
            {"format": one.format, "pages": one.pages, "address": self.to(one.path)}
            for one in handouts
        ]


def _edition(one: MachineEdition, links: _Links) -> Data:
    edition, view = one.edition, one.view
    platform = edition.platform
    data: Data = {
        "id": edition.id,
        "survey": {
            "name": _text(view.guides[0].survey_name),
            "short_name": edition.short_name.source,
            "title": view.survey.plain,
        },
        "period": _period(edition.period, view.period) if edition.period else None,
        "invitation": _invitation(edition),
        "platform": {
            "name": platform.name.source if platform.name else None,
            "address": platform.address,
        }
        if platform
        else None,
        "contact_channels": _channels(edition, view),
        "service_hours": _service_hours(edition, view),
        "handouts": links.to_handouts(one.handouts),
        "calendar": links.to(one.calendar) if one.calendar else None,
        "guides": [
            _guide(edition, guide, shown, one.guides[guide.id], links)
            for guide, shown in zip(edition.guides, view.guides, strict=True)
        ],
    }
    return data


def _period(period: Period, words: LocalizedText | None) -> Data:
    return {
        "starts": _date(period.starts, period.first),
        "ends": _date(period.ends, period.last),
        "words": _text(words) if words else None,
    }


def _date(said: PartialDate | None, day: date | None) -> Data | None:
    if said is None or day is None:
        return None
    precision = "day" if said.day else "month"
    return {"said": str(said), "precision": precision, "day": day.isoformat()}


def _invitation(edition: Edition, guide: Guide | None = None) -> Data:
    facts = facts_of(edition, guide)
    return {
        name: fact.source if isinstance(fact := facts.get(name), Name | Text) else None
        for name in INVITATION_FACTS
    }


def _channels(edition: Edition, view: EditionView) -> list[Data]:
    shown = {channel.id: channel for guide in view.guides for channel in guide.channels}
    return [_channel(shown[one.id]) for one in edition.contact_channels if one.id in shown]


def _channel(channel: ChannelView) -> Data:
    return {
        "id": channel.id,
        "label": _text(channel.label) if channel.label else None,
        "telephone": channel.number,
        "dial": channel.uri.removeprefix("tel:"),
    }


def _service_hours(edition: Edition, view: EditionView) -> list[Data]:
    shown = next(
        (
            block
            for guide in view.guides
            for section in guide.sections
            for kind, block in section.blocks
            if kind == "service_hours" and isinstance(block, tuple)
        ),
        (),
    )
    return [
        _hours(edition, hours, entry)
        for hours, entry in zip(edition.weekly, shown, strict=False)
        if isinstance(entry, HoursView)
    ]


def _hours(edition: Edition, hours: WeeklyHours, shown: HoursView) -> Data:
    offsets = {zone.id: zone.offset for zone in edition.time_zones}
    return {
        "days": [DAYS[number] for number in hours.days.numbers],
        "opens": str(hours.opens),
        "closes": str(hours.closes),
        "minutes": hours.row.length,
        "time_zone": hours.zone,
        "words": {"days": _text(shown.days), "hours": _text(shown.statement)},
        "time_zones": [
            {
                "id": zone.zone,
                "name": _text(zone.name),
                "utc_offset": offsets[zone.zone],
                "days": _text(zone.days),
                "opens": zone.opens,
                "closes": zone.closes,
                "closes_next_day": zone.closes_note is not None,
            }
            for zone in shown.zones
        ],
    }


def _guide(
    edition: Edition, guide: Guide, view: GuideView, files: GuideFiles, links: _Links
) -> Data:
    return {
        "id": guide.id,
        "address": links.to(files.page),
        "audience": _text(view.audience),
        "title": _text(view.title),
        "summary": _text(view.summary),
        "notices": [_text(notice) for notice in view.notices],
        "invitation": _invitation(edition, guide),
        "contact_channels": [channel.id for channel in view.channels],
        "sections": [_section(section) for section in view.sections],
        "handouts": links.to_handouts(files.handouts),
        "contacts": [
            {"contact_channel": name, "vcard": version, "address": links.to(path)}
            for version, paths in (("3.0", files.contacts), ("4.0", files.contacts_4))
            for name, path in paths.items()
        ],
        "chat": links.to(files.chat) if files.chat else None,
    }


def _section(section: SectionView) -> Data:
    return {
        "id": section.id,
        "title": _text(section.title),
        "text": [_text(text) for text in section.text],
        "steps": [_text(step) for step in section.steps],
        "is_numbered": section.is_numbered,
        "shows": [kind for kind, _ in section.blocks],
    }


def _text(text: LocalizedText) -> Data:
    """A text without its looks; what is wrong with it stands there only where something is."""
    note = "".join(run.text for run in text.runs if run.is_note).strip()
    return {
        "text": text.plain,
        "language": language_of(text),
        "direction": direction_of(text),
        **({"is_fallback": True} if text.is_fallback else {}),
        **({"is_stale": True} if text.is_stale else {}),
        **({"note": note} if note else {}),
    }
