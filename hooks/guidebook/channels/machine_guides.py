"""All guides of a language as data, for chat bots and apps. The schema says what each key means."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from guidebook.channels import machine_records as records
from guidebook.channels.declared_data import Data, as_data, schema_of_record
from guidebook.channels.machine_calls import channels_data, hours_data, period_data
from guidebook.channels.machine_invitations import invitations_data
from guidebook.channels.machine_texts import text_data, texts_data
from guidebook.channels.machine_types import VERSION
from guidebook.data.model import Edition, Guide
from guidebook.localization.addresses import SCHEMA_FILE
from guidebook.localization.views import (
    EditionView,
    GuideView,
    SectionView,
)


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
    schema = schema_of_record(records.Guides, "https://json-schema.org/draft/2020-12/schema")
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


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
    guides = records.Guides(
        schema=f"{root}{SCHEMA_FILE}",
        version=VERSION,
        language=locale.lang,
        direction=locale.dir,
        language_name=locale.endonym,
        is_draft=is_draft,
        address=links.to(""),
        editions=tuple(_edition(one, links) for one in editions),
    )
    data: Data = as_data(guides)
    return data


@dataclass(frozen=True, slots=True, kw_only=True)
class _Links:
    """Leads to files of the language."""

    base: str

    def to(self, path: str) -> str:
        return f"{self.base}{path}" or "./"

    def to_handouts(self, handouts: Sequence[HandoutFile]) -> tuple[records.Handout, ...]:
        return tuple(
            records.Handout(format=one.format, pages=one.pages, address=self.to(one.path))
            for one in handouts
        )


def _edition(one: MachineEdition, links: _Links) -> records.Edition:
    edition, view = one.edition, one.view
    platform = edition.platform
    return records.Edition(
        id=edition.id,
        name=edition.display_name,
        state=edition.state,
        published=edition.published.isoformat() if edition.published else None,
        survey=records.Survey(
            id=edition.survey,
            name=text_data(view.guides[0].survey_name),
            short_name=edition.short_name.source,
            title=view.survey.plain,
        ),
        period=period_data(edition.period, view.period) if edition.period else None,
        invitations=invitations_data(edition),
        platform=records.Platform(
            name=platform.name.source if platform.name else None, address=platform.address
        )
        if platform
        else None,
        contact_channels=channels_data(edition, view),
        service_hours=hours_data(edition, view),
        handouts=links.to_handouts(one.handouts),
        calendar=links.to(one.calendar) if one.calendar else None,
        guides=tuple(
            _guide(one, guide, shown, links)
            for guide, shown in zip(edition.guides, view.guides, strict=True)
        ),
    )


def _guide(one: MachineEdition, guide: Guide, view: GuideView, links: _Links) -> records.Guide:
    files = one.guides[guide.id]
    return records.Guide(
        id=guide.id,
        address=links.to(files.page),
        audience=text_data(view.audience),
        title=text_data(view.title),
        summary=text_data(view.summary),
        notices=texts_data(view.notices),
        invitations=invitations_data(one.edition, guide),
        contact_channels=tuple(channel.id for channel in view.channels),
        sections=tuple(_section(section) for section in view.sections),
        handouts=links.to_handouts(files.handouts),
        contacts=tuple(
            records.Contact(contact_channel=name, vcard=version, address=links.to(path))
            for version, paths in (("3.0", files.contacts), ("4.0", files.contacts_4))
            for name, path in paths.items()
        ),
        chat=links.to(files.chat) if files.chat else None,
    )


def _section(section: SectionView) -> records.Section:
    return records.Section(
        id=section.id,
        title=text_data(section.title),
        text=texts_data(section.text),
        steps=texts_data(section.steps),
        is_numbered=section.is_numbered,
        shows=tuple(kind for kind, _ in section.blocks),
    )
