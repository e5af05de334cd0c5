"""What the files for programs have to hold: guides.json, its schema, search and list of pages."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from guidebook.data.model import FORMATS, INVITATION_FACTS, Edition, Guide, invitation_facts
from guidebook.data.values.days import DAYS
from guidebook.data.values.partial_dates import PartialDate
from guidebook.localization.views import EditionView, LocalizedText
from guidebook.verification.comparing.facts import Facts, tokens_in
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting.expectations import (
    GuideExpectation,
    LanguageExpectation,
    hours_of,
)
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.musts import guide_musts
from guidebook.verification.expecting.targets import (
    CODE_PAGE,
    HandoutTarget,
    SiteExpectation,
    calendar_of,
    chat_of,
    contacts_of,
)

Parts = Mapping[str, Reading]


def expect_machine_guides(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Each fact at its place, and no other number anywhere."""
    locale = language.localizer.locale
    data = {
        "language": locale.lang,
        "direction": locale.dir,
        "language_name": locale.endonym,
        "editions": [
            _edition(edition, view, language, site)
            for edition, view in zip(language.editions, language.views, strict=True)
        ],
    }
    facts = language.facts
    for guide in language.guides:
        facts = facts | guide.facts
    dates = [
        text
        for edition in language.editions
        if edition.period
        for day in (edition.period.starts, edition.period.ends)
        if day
        for text in (str(day), day.first.isoformat(), day.last.isoformat())
    ]
    pages = [str(one.pages) for one in site.handouts_of(language)]
    # The names of other guides are data here as well.
    facts = Facts(known=facts.known | {*dates}, loose=facts.loose | {*pages, *FORMATS})
    return {"": Expected(facts=facts, some={"": data})}


def expect_schema(parts: Parts, schema: Any, site: SiteExpectation) -> dict[str, Expected]:
    """What guides.json looks like, just as it is written."""
    return {"": Expected(facts=None, values={"": schema})}


def expect_search(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """The guides, and on all other pages but an editor's own no number that is not in the data."""
    handouts = site.handouts_of(language)
    loose = {token for one in handouts for token in (str(one.pages), one.kilobytes)}
    if not all(one.is_known for one in handouts):
        loose |= tokens_in(one.text for part in parts.values() for one in part.text)
    home = Facts(known=language.facts.known, loose=language.facts.loose | loose)
    written = [*site.written_in(language), CODE_PAGE]
    expected = {page: Expected(facts=None if page in written else home) for page in parts}
    for guide in language.guides:
        # The headings stand apart from their numbers here.
        musts = tuple(guide_musts(guide, with_numbers=False))
        page = guide.page.removeprefix(language.folder)
        expected[page] = Expected(facts=guide.facts.also(loose=loose), musts=musts)
    return expected


def expect_sitemap(parts: Parts, address: str, site: SiteExpectation) -> dict[str, Expected]:
    """Every page with its address and that of each of its languages."""
    source = site.languages[0].localizer.locale.lang
    wanted: dict[str, dict[str, str]] = {}
    for pages in site.pages.values():
        # A language without the page has its home page there, which is another one.
        own = {
            lang: address + path for lang, path in pages.items() if site.pages.get(path) is pages
        }
        default = {"x-default": own[source]} if source in own else {}
        wanted |= {page: {**own, **default} for page in own.values()}
    return {"": Expected(facts=None, pages=wanted)}


def _edition(
    edition: Edition, view: EditionView, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Any]:
    guides = [one for one in language.guides if one.edition is edition]
    period, platform = edition.period, edition.platform
    return {
        "id": edition.id,
        "survey": {
            "short_name": edition.short_name.source,
            "title": f"{edition.short_name.source} {edition.display_name}",
        },
        "period": {
            "starts": _date(period.starts, period.first),
            "ends": _date(period.ends, period.last),
            "words": _said(view.period),
        }
        if period and view.period
        else None,
        "platform": {
            "name": platform.name.source if platform.name else None,
            "address": platform.address,
        }
        if platform
        else None,
        "invitation": _invitation(edition, None),
        "contact_channels": _channels(edition, guides),
        "service_hours": _hours(edition, guides),
        "handouts": _handouts(site.handouts_of(language, edition), language),
        "calendar": _address(calendar_of(guides[0]), language)
        if period and period.bounds
        else None,
        "guides": [_guide(guide, language, site) for guide in guides],
    }


def _guide(
    guide: GuideExpectation, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Any]:
    view = guide.view
    return {
        "id": guide.guide.id,
        "address": _address(guide.page, language),
        "audience": _said(view.audience),
        "title": _said(view.title),
        "summary": _said(view.summary),
        "invitation": _invitation(guide.edition, guide.guide),
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
        "handouts": _handouts(site.handouts_of(guide), language),
        "contacts": [
            {"contact_channel": name, "vcard": version, "address": _address(path, language)}
            for version, paths in (("3.0", contacts_of(guide)), ("4.0", contacts_of(guide, "4.0")))
            for name, path in paths.items()
        ],
        "chat": _address(chat_of(guide), language) if guide.address else None,
    }


def _date(said: PartialDate | None, day: date | None) -> dict[str, str] | None:
    return {"said": str(said), "day": day.isoformat()} if said and day else None


def _invitation(edition: Edition, guide: Guide | None) -> dict[str, str | None]:
    facts = invitation_facts(edition, guide)
    return {name: facts[name].source if name in facts else None for name in INVITATION_FACTS}


def _channels(edition: Edition, guides: list[GuideExpectation]) -> list[dict[str, Any]]:
    labels = {channel.id: channel.label for guide in guides for channel in guide.view.channels}
    return [
        {
            "id": one.id,
            "label": _said(label) if (label := labels[one.id]) else None,
            "telephone": one.point.text,
            "dial": one.point.uri.removeprefix("tel:"),
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
            "time_zone": hours.zone,
            "time_zones": [
                {
                    "id": zone.id,
                    "utc_offset": zone.offset,
                    "opens": str(one.opens),
                    "closes": str(one.closes),
                    "closes_next_day": one.closes_next_day,
                }
                for zone, one in zones[index * count : (index + 1) * count]
            ],
        }
        for index, hours in enumerate(edition.weekly if is_shown else ())
    ]


def _handouts(
    handouts: tuple[HandoutTarget, ...], language: LanguageExpectation
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
