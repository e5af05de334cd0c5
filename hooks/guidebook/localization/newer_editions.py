"""What a guide says of the newer editions of its survey, and of its own edition's standing."""

from datetime import date

from guidebook.data.model import Edition, Guidebook, facts_of
from guidebook.data.records.interface import Interface
from guidebook.data.values.partial_dates import PartialDate
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import LocalizedText, NewerView, Run


def localize_newer(
    guidebook: Guidebook, edition: Edition, localizer: Localizer
) -> tuple[NewerView, ...]:
    """The edition that has taken the place of this one, and those that do from a day on."""
    newer, words = guidebook.newer(edition), guidebook.interface
    views = []
    for one in (*([newer] if newer else []), *guidebook.coming(edition)):
        facts = _facts(edition, one)
        views.append(
            NewerView(
                edition=one.id,
                guides=tuple(guide.id for guide in one.guides),
                since=None if one is newer else one.published,
                held=localizer.text(words.guide.superseded, facts),
                link=localizer.text(words.guide.newer_link, facts),
                answer=localizer.text(
                    words.codes.superseded, {**facts, "code": Run(text="{code}")}
                ),
            )
        )
    return tuple(views)


def localize_standing(
    guidebook: Guidebook, edition: Edition, localizer: Localizer
) -> tuple[LocalizedText, ...]:
    """What is to be known of an edition on page and paper: first one sentence a newer edition."""
    newer, words = guidebook.newer(edition), guidebook.interface.guide
    said = [localizer.text(words.superseded, _facts(edition, newer))] if newer else []
    for one in guidebook.coming(edition):
        facts = {**_facts(edition, one), "published": _day(one.published)}
        said.append(localizer.text(words.superseded_from, facts))
    if edition.state == "closed" and not newer:
        said.append(localizer.text(words.closed, facts_of(edition)))
    if edition.state == "draft":
        said.append(localizer.text(words.draft, facts_of(edition)))
    return tuple(said)


def localize_beginning(
    guidebook: Guidebook, edition: Edition, localizer: Localizer
) -> LocalizedText | None:
    """From when on an edition holds, where its survey has nothing newer that does."""
    present = guidebook.present[edition.survey]
    if edition.is_in_force or edition.state == "draft" or edition not in present:
        return None
    facts = {**facts_of(edition), "published": _day(edition.published)}
    return localizer.text(guidebook.interface.guide.begins, facts)


def localize_newer_address(
    interface: Interface, edition: Edition, newer: Edition, localizer: Localizer, address: str
) -> LocalizedText:
    """Where the newer guide is, on paper."""
    facts = {**_facts(edition, newer), "address": Run(text=address, dir="ltr")}
    return localizer.text(interface.guide.newer_address, facts)


def _facts(edition: Edition, newer: Edition) -> dict[str, Fact]:
    return {**facts_of(edition), "latest": facts_of(newer)["survey"]}


def _day(day: date | None) -> PartialDate:
    if day is None:
        raise ValueError(day)
    return PartialDate(day.year, day.month, day.day)
