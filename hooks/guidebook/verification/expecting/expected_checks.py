"""What the check page has to hold: all that is official, what its script compares, the codes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from guidebook.data.model import Edition, invitation_facts, invitations_of
from guidebook.localization.official_facts import OfficialView, localize_official
from guidebook.verification.comparing.comparing import Must, must
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.expected_facts import numbers_of
from guidebook.verification.expecting.expected_pages import other_page
from guidebook.verification.expecting.musts import full
from guidebook.verification.expecting.page_data import said_on
from guidebook.verification.expecting.targets import CHECK_PAGE, SiteExpectation
from guidebook.verification.reading.html_reading import AROUND, ARTICLE


def expect_check_page(
    parts: Mapping[str, Reading], language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Everything official of the present editions, and the codes, which PDFs are held against."""
    codes = [one.listed for one in site.handouts_of(language) if one.listed]
    page = other_page(language.folder + CHECK_PAGE, language, site, "check.title")
    present = [one for one in language.editions if language.frame.is_present(one.id)]
    listed = {one.edition.id for one in site.handouts_of(language) if one.listed}
    old = [view for view in language.views if view.newer and view.id in listed]
    by_edition = {
        one.id: localize_official(
            site.guidebook, one, language.localizer, site.address, language.folder
        )
        for one in language.editions
    }
    official = [fact for one in present for fact in by_edition[one.id]]
    points = [channel.point for one in present for channel in one.contact_channels]
    known = {fact.text.plain for fact in official}.union(
        codes, *(numbers_of(channel) for one in present for channel in one.contact_channels)
    )
    links = page[ARTICLE].links
    return {
        ARTICLE: Expected(
            facts=language.facts.also(known=known),
            vocabulary=language.vocabulary,
            musts=(
                *(must(full(text)) for view in old for text in view.standing),
                *(one for edition in present for one in _musts(edition, official, language)),
            ),
            links=links
            and replace(
                links,
                numbers={one.uri: one.text for one in points if one.uri.startswith("tel:")},
                outside=frozenset(one.uri for one in points),
                codes=site.codes,
            ),
            some={"guide-check-data": _data(by_edition.values(), language, site)},
        ),
        AROUND: page[AROUND],
    }


def _musts(
    edition: Edition, official: list[OfficialView], language: LanguageExpectation
) -> Iterator[Must]:
    """What a person has to find who compares by eye."""
    for channel in edition.contact_channels:
        if shown := channel.point.text.replace("\n", ", "):
            view = next((one for one in official if one.text.plain == shown), None)
            label, note = (view.label, view.note) if view else (None, None)
            yield must(full(label) if label else None, shown, full(note) if note else None)
    for guide in edition.guides:
        # A badge that is described is so in the words of the language.
        facts = invitation_facts(edition, guide)
        yield from (must(full(language.localizer.fact(name, facts))) for name in facts)
        for invitation in invitations_of(edition, guide):
            yield from (must(one.text) for one in invitation.addresses if one.kind != "address")
    if edition.platform:
        name = edition.platform.name
        yield must(name.source if name else None)
        yield must(edition.platform.address)


def _data(
    official: Iterable[tuple[OfficialView, ...]],
    language: LanguageExpectation,
    site: SiteExpectation,
) -> dict[str, Any]:
    """What the script goes by: every fact with its forms and what is said of it."""
    found = [fact for one in official for fact in one]
    known = {(one.kind, form) for one in found if not one.is_old for form in one.forms}
    shown = [
        one
        for one in found
        if not one.is_old or not any((one.kind, form) in known for form in one.forms)
    ]
    return {
        "facts": [
            {
                "kind": one.kind,
                "text": one.text.plain,
                "forms": list(one.forms),
                "answer": said_on(one.answer, language.localizer.locale),
                **({"since": one.since.isoformat()} if one.since else {}),
                **({"until": one.until.isoformat()} if one.until else {}),
                **({"later": said_on(one.later, language.localizer.locale)} if one.later else {}),
            }
            for one in shown
        ],
        "stated": _stated(one for line in site.guidebook.present.values() for one in line),
        **({"others": codes} if (codes := _codes(site)) is not None else {}),
    }


def _codes(site: SiteExpectation) -> dict[str, dict[str, str]] | None:
    """The codes of every language, as its own page lists them; none where one is unknown."""
    wanted: dict[str, dict[str, str]] = {}
    for language in site.languages:
        codes = [one.code or "" for one in site.handouts_of(language)]
        if "" in codes:
            return None
        if codes:
            wanted[language.localizer.locale.endonym] = {
                edition.id: "".join(
                    dict.fromkeys(one[-5:] for one in codes if one[:-6] == edition.id)
                )
                for edition in language.editions
                if any(one[:-6] == edition.id for one in codes)
            }
    return wanted


def _stated(present: Iterable[Edition]) -> dict[str, bool]:
    """What every present edition tells of: nothing may be called wrong by what one leaves out."""
    stated = {"number": True, "email": True, "link": True, "name": True}
    for edition in present:
        kinds = {point.kind for one in edition.invitations for point in one.addresses}
        platform = edition.platform
        stated["number"] &= not kinds <= {"email", "web_form", "address"}
        stated["email"] &= "email" in kinds
        stated["link"] &= platform is not None and platform.address not in (None, "")
        stated["name"] &= any(one.sender for one in edition.invitations)
    return stated
