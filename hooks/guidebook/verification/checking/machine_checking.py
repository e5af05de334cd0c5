"""All guides of a language for programs, in guides.json."""

from collections.abc import Iterator
from typing import Any

from guidebook.data.model import FORMATS, Edition, Invitation
from guidebook.data.values.days import DAYS
from guidebook.localization.views import EditionView, LocalizedText
from guidebook.problems.problem import Place, Problem
from guidebook.verification.checking.file_checking import MEND
from guidebook.verification.comparing.comparing import compare
from guidebook.verification.comparing.facts import Facts
from guidebook.verification.comparing.passages import Passage
from guidebook.verification.comparing.values import compare_values
from guidebook.verification.expecting.expectations import (
    GuideExpectation,
    LanguageExpectation,
    hours_of,
)
from guidebook.verification.expecting.targets import (
    HandoutTarget,
    Targets,
    calendar_of,
    chat_of,
    newer_contact_of,
)

_UNSAID = frozenset(("address", "calendar", "chat", "vcard", "$schema", "version"))
"""Keys whose values are compared as they stand, or say nothing of a survey."""


def check_machine_guides(
    data: Any, file: str, language: LanguageExpectation, targets: Targets
) -> Iterator[Problem]:
    """Each fact at its place, and no other number anywhere."""
    place = Place(file)
    locale = language.localizer.locale
    expected = {
        "language": locale.lang,
        "direction": locale.dir,
        "language_name": locale.endonym,
        "editions": [
            _edition(edition, view, language, targets)
            for edition, view in zip(language.editions, language.views, strict=True)
        ],
    }
    told = list(compare_values(_like(data, expected), expected, place=place, path="", mend=MEND))
    yield from told
    facts = language.facts
    for guide in language.guides:
        facts = facts | guide.facts
    loose = [str(one.pages) for one in targets.handouts if one.language is language]
    passages = tuple(
        passage
        for passage in _leaves(data, "", place)
        if not any(passage.path == one.path for one in told)
    )
    dates = [
        text
        for edition in language.editions
        if edition.period
        for day in (edition.period.starts, edition.period.ends)
        for text in (str(day), day.first.isoformat(), day.last.isoformat())
    ]
    facts = Facts(known=facts.known | {*dates}, loose=facts.loose | {*loose} | {*FORMATS})
    yield from compare(passages, (), facts, mend=MEND)


def _edition(
    edition: Edition, view: EditionView, language: LanguageExpectation, targets: Targets
) -> dict[str, Any]:
    guides = [one for one in language.guides if one.edition is edition]
    period, platform = edition.period, edition.platform
    return {
        "id": edition.id,
        "survey": {
            "short_name": edition.short_name.source,
            "title": f"{edition.short_name.source} {edition.id}",
        },
        "period": {
            "starts": {"said": str(period.starts), "day": period.starts.first.isoformat()},
            "ends": {"said": str(period.ends), "day": period.ends.last.isoformat()},
            "words": _said(view.period),
        }
        if period and view.period
        else None,
        "platform": {"name": platform.name.source, "address": platform.address}
        if platform
        else None,
        "invitation": {
            name: value.source if (value := getattr(edition.invitation, name)) else None
            for name in Invitation.__slots__
        },
        "contact_channels": _channels(edition, guides),
        "service_hours": _hours(edition, guides),
        "handouts": _handouts(
            [
                one
                for one in targets.handouts
                if one.language is language and one.guide is None and one.edition is edition
            ],
            language,
        ),
        "calendar": _address(calendar_of(guides[0]), language) if period else None,
        "guides": [_guide(guide, language, targets) for guide in guides],
    }


def _guide(
    guide: GuideExpectation, language: LanguageExpectation, targets: Targets
) -> dict[str, Any]:
    view = guide.view
    names = {
        name: getattr(guide.guide.invitation, name) or getattr(guide.edition.invitation, name)
        for name in Invitation.__slots__
    }
    return {
        "id": guide.guide.id,
        "address": _address(guide.page, language),
        "audience": _said(view.audience),
        "title": _said(view.title),
        "summary": _said(view.summary),
        "invitation": {name: one.source if one else None for name, one in names.items()},
        "contact_channels": [channel.id for channel in guide.channels],
        "sections": [
            {
                "id": section.id,
                "title": _said(section.title),
                "text": [_said(text) for text in section.text],
                "steps": [_said(step) for step in section.steps],
            }
            for section in view.sections
        ],
        "handouts": _handouts(targets.handouts_of(guide), language),
        "contacts": [
            {"contact_channel": name, "vcard": version, "address": _address(path, language)}
            for version, paths in (
                ("3.0", targets.contacts_of(guide)),
                ("4.0", {one.id: newer_contact_of(guide, one.id) for one in guide.channels}),
            )
            for name, path in paths.items()
        ],
        "chat": _address(chat_of(guide), language) if guide.address else None,
    }


def _channels(edition: Edition, guides: list[GuideExpectation]) -> list[dict[str, Any]]:
    labels = {channel.id: channel.label for guide in guides for channel in guide.view.channels}
    return [
        {
            "id": one.id,
            "label": _said(label) if (label := labels[one.id]) else None,
            "telephone": one.telephone.text,
            "dial": one.telephone.uri.removeprefix("tel:"),
        }
        for one in edition.contact_channels
        if one.id in labels
    ]


def _hours(edition: Edition, guides: list[GuideExpectation]) -> list[dict[str, Any]]:
    is_shown = any(
        kind == "service_hours"
        for guide in guides
        for section in guide.view.sections
        for kind, _ in section.blocks
    )
    zones = list(hours_of(edition))
    count = len(edition.time_zones)
    return [
        {
            "days": [DAYS[number] for number in hours.days.numbers],
            "opens": str(hours.opens),
            "closes": str(hours.closes),
            "time_zone": hours.time_zone.id,
            "time_zones": [
                {
                    "id": one.zone.id,
                    "utc_offset": one.zone.offset,
                    "opens": str(one.opens),
                    "closes": str(one.closes),
                    "closes_next_day": one.closes_next_day,
                }
                for one in zones[index * count : (index + 1) * count]
            ],
        }
        for index, hours in enumerate(edition.service_hours if is_shown else ())
    ]


def _handouts(
    handouts: "list[HandoutTarget] | tuple[HandoutTarget, ...]", language: LanguageExpectation
) -> list[dict[str, Any]]:
    return [
        {
            "format": one.format.id,
            "address": _address(one.path, language),
            **({"pages": one.pages} if one.is_known else {}),
        }
        for one in handouts
    ]


def _address(path: str, language: LanguageExpectation) -> str:
    below = path.removeprefix(language.folder)
    return f"{language.home}{below}" if language.home else below


def _said(text: LocalizedText | None) -> dict[str, str]:
    return {"text": "".join(run.text for run in text.runs if not run.is_note)} if text else {}


def _like(found: Any, expected: Any) -> Any:
    """What was found, without keys that are not compared."""
    if isinstance(found, dict) and isinstance(expected, dict):
        return {key: _like(found[key], expected[key]) for key in expected if key in found}
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        return [_like(one, other) for one, other in zip(found, expected, strict=True)]
    return found


def _leaves(value: Any, path: str, place: Place) -> Iterator[Passage]:
    """The texts in the data, with where they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _UNSAID:
                yield from _leaves(inner, f"{path}.{key}" if path else key, place)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{index}]", place)
    elif isinstance(value, str):
        yield Passage(text=value, place=place, path=path)
