"""What guides.json has to hold, put together once more from the data: all of it, and no more."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from guidebook.data.model import Edition, Guide, Invitation, Period, invitations_of
from guidebook.data.values.days import DAYS
from guidebook.data.values.partial_dates import PartialDate
from guidebook.localization import addresses
from guidebook.localization.views import EditionView, HoursView, LocalizedText, SectionView
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.comparing.values import ANY
from guidebook.verification.expecting.expectations import GuideExpectation, LanguageExpectation
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.musts import said, said_with_note, tongue_of
from guidebook.verification.expecting.targets import (
    HandoutTarget,
    SiteExpectation,
    calendar_of,
    chat_of,
    contacts_of,
)

Data = dict[str, Any]

_VERSION = "2.0"
"""The format that programs were written for: another one is another promise."""


def expect_machine_guides(
    parts: Mapping[str, Reading], language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Every edition and guide as the data have it, key by key."""
    return {"": Expected(facts=None, values={"": _Guides(language, site).data()})}


class _Guides:
    """The guides of a language; all addresses begin with that of the language, if it is known."""

    def __init__(self, language: LanguageExpectation, site: SiteExpectation) -> None:
        self.language, self.site = language, site

    def data(self) -> Data:
        """The whole file."""
        language, locale = self.language, self.language.localizer.locale
        root = self.site.address or "../" * language.folder.count("/")
        catalogue = language.localizer.catalogue
        return {
            "$schema": root + addresses.SCHEMA_FILE,
            "version": _VERSION,
            "language": locale.lang,
            "direction": locale.dir,
            "language_name": locale.endonym,
            "is_draft": bool(catalogue and catalogue.is_draft),
            "address": self._at(language.folder),
            "editions": [
                self._edition(*one) for one in zip(language.editions, language.views, strict=True)
            ],
        }

    def _at(self, path: str) -> str:
        below = path.removeprefix(self.language.folder)
        return f"{self.language.home or ''}{below}" or "./"

    def _edition(self, edition: Edition, view: EditionView) -> Data:
        guides = [one for one in self.language.guides if one.edition is edition]
        platform, name = edition.platform, view.guides[0].survey_name
        return {
            "id": edition.id,
            "name": edition.display_name,
            "state": edition.state,
            "published": _day(edition.published),
            "survey": {
                "id": edition.survey,
                "name": _text(name),
                "short_name": edition.short_name.source,
                "title": f"{edition.short_name.source} {edition.display_name}",
            },
            "period": _period(edition.period, view.period) if edition.period else None,
            "invitations": _invitations(edition, None),
            "platform": platform
            and {
                "name": platform.name.source if platform.name else None,
                "address": platform.address,
            },
            "contact_channels": _channels(edition, guides),
            "service_hours": _service_hours(edition, view),
            "handouts": self._handouts(self.site.handouts_of(self.language, edition)),
            "calendar": self._at(calendar_of(guides[0])) if edition.period else None,
            "guides": [self._guide(one) for one in guides],
        }

    def _guide(self, guide: GuideExpectation) -> Data:
        view = guide.view
        return {
            "id": guide.guide.id,
            "address": self._at(guide.page),
            "audience": _text(view.audience),
            "title": _text(view.title),
            "summary": _text(view.summary),
            "notices": _texts(view.notices),
            "invitations": _invitations(guide.edition, guide.guide),
            "contact_channels": [one.id for one in guide.channels],
            "sections": [_section(one) for one in view.sections],
            "handouts": self._handouts(self.site.handouts_of(guide)),
            "contacts": [
                {"contact_channel": name, "vcard": version, "address": self._at(path)}
                for version, named in (("3.0", ""), ("4.0", "4.0"))
                for name, path in contacts_of(guide, named).items()
            ],
            "chat": self._at(chat_of(guide)) if guide.address else None,
        }

    def _handouts(self, handouts: Iterable[HandoutTarget]) -> list[Data]:
        """PDFs; how many pages one has that is missing is not known."""
        return [
            {"format": one.format.id, "pages": one.pages or ANY, "address": self._at(one.path)}
            for one in handouts
        ]


def _text(text: LocalizedText | None) -> Data | None:
    """A text with what is wrong with it, where something is."""
    if text is None:
        return None
    language, direction = tongue_of(text)
    told = {
        "is_fallback": text.is_fallback,
        "is_stale": text.is_stale,
        "note": said_with_note(text)[1],
    }
    own = {"text": said(text), "language": language, "direction": direction}
    return own | {name: value for name, value in told.items() if value}


def _texts(texts: Iterable[LocalizedText]) -> list[Data | None]:
    return [_text(one) for one in texts]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _period(period: Period, words: LocalizedText | None) -> Data:
    moved = period.extended_from
    return {
        "starts": _date(period.starts, period.first),
        "ends": _date(period.ends, period.last),
        "extended_from": _date(moved, moved.last if moved else None),
        "words": _text(words),
    }


def _date(told: PartialDate | None, day: date | None) -> Data | None:
    if told is None or day is None:
        return None
    precision = "day" if told.day else "month"
    return {"said": str(told), "precision": precision, "day": day.isoformat()}


def _invitations(edition: Edition, guide: Guide | None) -> list[Data]:
    return [_invitation(one) for one in invitations_of(edition, guide)]


def _invitation(one: Invitation) -> Data:
    facts = {name: fact.source for name, fact in one.facts.items()}
    badge = one.badge if one.badge and one.badge.is_drawn else None
    return {
        "id": one.id,
        "channel": one.comes_by,
        "sender": facts.get("sender"),
        "addresses": [
            {"kind": point.kind, "text": point.text, "address": point.uri or None}
            for point in one.addresses
        ],
        "badge": badge
        and {
            "words": badge.words.source if badge.words else None,
            "color": badge.color,
            "on_screen": badge.on_screen,
        },
        "menu": facts.get("menu"),
        "button": facts.get("button"),
        "never_asks": [text.source for text in one.never_asks],
    }


def _channels(edition: Edition, guides: Iterable[GuideExpectation]) -> list[Data]:
    """The ways to ask that any guide shows, in the order of the data."""
    shown = {one.id: one for guide in guides for one in guide.view.channels}
    return [
        {
            "id": one.id,
            "kind": one.point.kind,
            "label": _text(shown[one.id].label),
            "text": shown[one.id].number,
            "international": one.point.international or None,
            "address": one.point.uri or None,
            "languages": list(shown[one.id].languages),
            "schedule": one.schedule.id or None if one.schedule else None,
            "details": _texts(shown[one.id].details),
        }
        for one in edition.contact_channels
        if one.id in shown
    ]


def _service_hours(edition: Edition, view: EditionView) -> list[Data]:
    """The hours that any guide shows, each once."""
    names = {zone.id: zone.zone or None for zone in edition.time_zones}
    rows: dict[Any, Data] = {}
    for item in (item for guide in view.guides for item in guide.hours):
        key = (item.schedule, item.value)
        if item.value and key not in rows:
            rows[key] = _hours(item, names)
    return [*rows.values()]


def _hours(item: HoursView, names: Mapping[str, str | None]) -> Data:
    row: Any = item.value
    return {
        "schedule": item.schedule or None,
        "days": [DAYS[number] for number in row.days.numbers] if row.days else None,
        **_open(row),
        "minutes": row.length if row.is_closed or row.length else None,
        "time_zone": row.zone or None,
        "words": {"days": _text(item.when), "hours": _text(item.statement)},
        "time_zones": [
            {
                "id": zone.id,
                "zone": names[zone.id],
                "abbreviation": zone.zone,
                "name": _text(zone.name),
                "days": _text(zone.when),
                **_open(zone.value),
                "closes_next_day": zone.value.closes_next_day,
            }
            for zone in item.zones
        ],
    }


def _open(hours: Any) -> Data:
    """From when to when, on which days of the calendar."""
    return {
        "valid_from": _day(hours.first),
        "valid_through": _day(hours.last),
        "opens": str(hours.opens) if hours.opens else None,
        "closes": str(hours.closes) if hours.closes else None,
    }


def _section(section: SectionView) -> Data:
    return {
        "id": section.id,
        "title": _text(section.title),
        "text": _texts(section.text),
        "steps": _texts(section.steps),
        "is_numbered": section.is_numbered,
        "shows": [kind for kind, _ in section.blocks],
    }
