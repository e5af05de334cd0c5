"""The files beside the pages: contacts, calendars, texts for chats, pictures, data for programs."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.channels.calendars import export_calendar
from guidebook.channels.contacts import export_contact, export_contact_4
from guidebook.channels.machine_guides import (
    GuideFiles,
    HandoutFile,
    MachineEdition,
    export_guides,
    read_schema,
)
from guidebook.data.model import Edition
from guidebook.localization import addresses
from guidebook.localization.languages import LanguageViews
from guidebook.localization.project import Project
from guidebook.localization.views import EditionView, GuideView
from guidebook.publishing.groundwork import Groundwork
from guidebook.publishing.sites import Asset


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAssets:
    """The files of one guide; contacts are by the number's name.

    chat and preview need the site's public address, and are None where it is not known.
    """

    contacts: Mapping[str, Asset]
    contacts_4: Mapping[str, Asset]
    chat: Asset | None
    preview: Asset | None

    def __iter__(self) -> Iterator[Asset]:
        yield from (*self.contacts.values(), *self.contacts_4.values())
        yield from (one for one in (self.chat, self.preview) if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMaker:
    """Makes the files of one language.

    address is the site's, with a slash at its end, or None where it is not known.
    """

    project: Project
    address: str | None
    views: LanguageViews
    groundwork: Groundwork

    def guide_assets(self, guide: GuideView) -> GuideAssets:
        """The files of a guide."""
        place = addresses.guide_folder(guide)
        page = f"{self.address}{self.views.folder}{place}" if self.address else None
        chat = self.groundwork.chats.get((guide.edition, guide.id))
        preview = self.groundwork.previews.get((guide.edition, guide.id))
        return GuideAssets(
            contacts={
                channel.id: Asset(
                    path=addresses.contact_path(guide, channel.id),
                    content=export_contact(guide, channel, page).encode(),
                )
                for channel in guide.channels
                if channel.is_known
            },
            contacts_4={
                channel.id: Asset(
                    path=addresses.contact_path(guide, channel.id, "4.0"),
                    content=export_contact_4(guide, channel, page).encode(),
                )
                for channel in guide.channels
                if channel.is_known
            },
            # With the mark browsers read it as UTF-8 from every server; a copy is without it.
            chat=Asset(path=addresses.chat_path(guide), content=chat.encode("utf-8-sig"))
            if chat
            else None,
            preview=Asset(path=place + addresses.preview_name(preview), content=preview)
            if preview
            else None,
        )

    def calendar(self, edition: Edition, view: EditionView) -> Asset | None:
        """The time of the survey, where it is known."""
        text = export_calendar(
            edition,
            view,
            title=view.words["period.calendar_title"],
            address=f"{self.address}{self.views.folder}" if self.address else None,
        )
        if text is None:
            return None
        path = addresses.calendar_path(edition.short_name.source, edition.id, view.locale.lang)
        return Asset(path=path, content=text.encode())

    def shared_assets(
        self,
        guides: Mapping[str, Mapping[str, GuideAssets]],
        calendars: Mapping[str, Asset],
    ) -> Iterator[Asset]:
        """Calendars, and all guides as data with its schema; guides are by edition and name."""
        yield from calendars.values()
        editions = [
            self._machine_edition(edition, view, guides[edition.id], calendars)
            for edition, view in zip(
                self.project.guidebook.editions, self.views.editions, strict=True
            )
        ]
        catalogue = self.views.localizer.catalogue
        data = export_guides(
            editions,
            folder=self.views.folder,
            is_draft=bool(catalogue and catalogue.is_draft),
            address=self.address,
        )
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        yield Asset(path=addresses.GUIDES_FILE, content=text.encode())
        if not self.views.folder:
            yield Asset(path=addresses.SCHEMA_FILE, content=read_schema())

    def _machine_edition(
        self,
        edition: Edition,
        view: EditionView,
        guides: Mapping[str, GuideAssets],
        calendars: Mapping[str, Asset],
    ) -> MachineEdition:
        def files(guide: str) -> tuple[HandoutFile, ...]:
            return tuple(
                HandoutFile(format=one.order.format.id, path=one.path, pages=one.pages)
                for one in self.groundwork.handouts
                if one.order.edition is edition and one.order.guide_id == guide
            )

        calendar = calendars.get(edition.id)
        return MachineEdition(
            edition=edition,
            view=view,
            guides={
                guide.id: GuideFiles(
                    page=addresses.guide_folder(guide),
                    handouts=files(guide.id),
                    contacts={
                        name: asset.path for name, asset in guides[guide.id].contacts.items()
                    },
                    contacts_4={
                        name: asset.path for name, asset in guides[guide.id].contacts_4.items()
                    },
                    chat=chat.path if (chat := guides[guide.id].chat) else None,
                )
                for guide in view.guides
            },
            handouts=files(addresses.ALL),
            calendar=calendar.path if calendar else None,
        )
