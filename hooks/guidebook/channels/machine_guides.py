"""All guides of a language as data, for chat bots and apps. The schema says what each key means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guidebook.channels.machine_calls import channels_data, hours_data, period_data
from guidebook.channels.machine_texts import Data, text_data
from guidebook.data.model import (
    INVITATION_FACTS,
    Edition,
    Guide,
    facts_of,
)
from guidebook.data.values.texts import Name, Text
from guidebook.localization.addresses import SCHEMA_FILE
from guidebook.localization.views import (
    EditionView,
    GuideView,
    SectionView,
)

VERSION = "2.0"
"""The format: the first number changes when programs have to be changed, the second when there
is only more to read."""


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
            "name": text_data(view.guides[0].survey_name),
            "short_name": edition.short_name.source,
            "title": view.survey.plain,
        },
        "period": period_data(edition.period, view.period) if edition.period else None,
        "invitation": _invitation(edition),
        "platform": {
            "name": platform.name.source if platform.name else None,
            "address": platform.address,
        }
        if platform
        else None,
        "contact_channels": channels_data(edition, view),
        "service_hours": hours_data(edition, view),
        "handouts": links.to_handouts(one.handouts),
        "calendar": links.to(one.calendar) if one.calendar else None,
        "guides": [
            _guide(edition, guide, shown, one.guides[guide.id], links)
            for guide, shown in zip(edition.guides, view.guides, strict=True)
        ],
    }
    return data


def _invitation(edition: Edition, guide: Guide | None = None) -> Data:
    facts = facts_of(edition, guide)
    return {
        name: fact.source if isinstance(fact := facts.get(name), Name | Text) else None
        for name in INVITATION_FACTS
    }


def _guide(
    edition: Edition, guide: Guide, view: GuideView, files: GuideFiles, links: _Links
) -> Data:
    return {
        "id": guide.id,
        "address": links.to(files.page),
        "audience": text_data(view.audience),
        "title": text_data(view.title),
        "summary": text_data(view.summary),
        "notices": [text_data(notice) for notice in view.notices],
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
        "title": text_data(section.title),
        "text": [text_data(text) for text in section.text],
        "steps": [text_data(step) for step in section.steps],
        "is_numbered": section.is_numbered,
        "shows": [kind for kind, _ in section.blocks],
    }
