"""What may be right but should be looked at: nothing that stops a build."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from guidebook.data.model import INVITATION_DETAILS, Edition, waiting_hours
from guidebook.data.noticing_names import (
    badges_are_of_their_year,
    hours_are_whole,
    hours_end_on_their_day,
    hours_hold_in_the_survey,
    labels_differ,
    names_are_plain,
    signs_are_of_one_script,
    words_of,
)
from guidebook.data.noticing_texts import (
    guides_agree,
    safety_has_a_source,
    sentences_are_short,
    texts_have_no_markup,
    words_are_not_loud,
)
from guidebook.data.settling import unsettled
from guidebook.data.showing import shown_in
from guidebook.data.values.contact_points import NUMBER_KINDS
from guidebook.problems.advice_kinds import (
    BlockNotGiven,
    ChannelsNotGiven,
    EditionsAlike,
    FactUnused,
    NumbersAlike,
    OtherYear,
    PeriodOutsideYear,
)
from guidebook.problems.problem import Place, Problem


def notices_of(edition: Edition, later: Iterable[Edition] = ()) -> Iterator[Problem]:
    """What may be right but should be looked at: nothing that stops a build.

    later are the editions that come after it, as far as their order is known.
    """
    own = [notice for rule in _RULES for notice in rule(edition)]
    yield from unsettled(edition, [*own, *_editions_differ(edition, later)])


def _editions_differ(edition: Edition, later: Iterable[Edition]) -> Iterator[Problem]:
    name = _name_of(edition)
    for other in later:
        is_one_name = name == _name_of(other)
        is_superseded = edition.survey == other.survey and other.is_in_force
        # Folders such as 2023-1 and 2023-2 tell it by their numbers.
        numbers = [re.findall(r"\d+", one.id) for one in (edition, other)]
        is_one_date = edition.known_date == other.known_date and numbers[0] == numbers[1]
        if is_one_name or (is_superseded and is_one_date):
            kind = EditionsAlike(name, other.id, "name" if is_one_name else "date")
            yield Problem(place=edition.place, path="edition", kind=kind)


def _name_of(edition: Edition) -> str:
    return f"{edition.short_name.source} {edition.display_name}"


def _numbers_look_alike(edition: Edition) -> Iterator[Problem]:
    numbers = [
        (one, one.point) for one in edition.contact_channels if one.point.kind in NUMBER_KINDS
    ]
    lengths = Counter(len(point.uri) for _, point in numbers)
    told = set()
    for (first, one), (second, two) in combinations(numbers, 2):
        how = _likeness(one.uri, two.uri)
        if how == "length":
            # It is the one that is alone in its length that has a digit too few or too many.
            if lengths[len(one.uri)] < lengths[len(two.uri)]:
                first, one, second, two = second, two, first, one
            if second.id in told:
                continue
            told.add(second.id)
        if how:
            yield Problem(
                place=second.place,
                path=f"contact_channels.{second.id}.{two.kind}",
                kind=NumbersAlike(two.text, one.text, first.place.line, how),
            )


_NETWORK = len("tel:+62811")
"""Where the digits of a network or a town end, about."""


def _likeness(one: str, two: str) -> str:
    """How two numbers differ that are easily taken for each other; empty where they are not."""
    if len(one) != len(two):
        # Those of one network and one office are as long as each other.
        is_near = one[:_NETWORK] == two[:_NETWORK] and abs(len(one) - len(two)) <= 2
        return "length" if is_near else ""
    places = [place for place, pair in enumerate(zip(one, two, strict=True)) if len(set(pair)) > 1]
    if len(places) == 1:
        return "one"
    if len(places) != 2:
        return ""
    first, last = places
    return "swapped" if one[first] == two[last] and one[last] == two[first] else "two"


def _facts_are_shown(edition: Edition) -> Iterator[Problem]:
    shown = shown_in(edition)
    for channel in edition.contact_channels:
        if channel.id not in shown.channels:
            what = "number" if channel.point.kind in NUMBER_KINDS else "address"
            yield Problem(
                place=channel.place,
                path=f"contact_channels.{channel.id}",
                kind=FactUnused(what),
            )
    if edition.service_hours and "service_hours" not in shown.blocks:
        place = edition.service_hours[0].place
        yield Problem(place=place, path="service_hours", kind=FactUnused("hours"))
    if edition.platform and "platform" not in shown.blocks:
        place, is_named = edition.platform.place, shown.names_platform
        if not is_named:
            yield Problem(place=place, path="platform", kind=FactUnused("platform"))
        elif edition.platform.address:
            yield Problem(place=place, path="platform.address", kind=FactUnused("platform_address"))
    for invitation in edition.invitations:
        for name, fact in invitation.facts.items():
            if (invitation.id, name) not in shown.facts:
                path = f"invitations.{invitation.id}.{name}"
                yield Problem(place=fact.place, path=path, kind=FactUnused("invitation"))
        is_wordless = invitation.badge is not None and "badge" not in invitation.facts
        if is_wordless and (invitation.id, "badge") not in shown.facts:
            path = f"invitations.{invitation.id}.badge"
            yield Problem(place=invitation.place, path=path, kind=FactUnused("invitation"))
        for name in INVITATION_DETAILS:
            if getattr(invitation, name) and (invitation.id, name) not in shown.facts:
                path = f"invitations.{invitation.id}.{name}"
                kind = FactUnused("untold")
                yield Problem(place=invitation.place, path=path, kind=kind)


def _blocks_are_given(edition: Edition) -> Iterator[Problem]:
    given = {
        "service_hours": edition.service_hours or waiting_hours(edition),
        "contact_channels": edition.contact_channels,
        "platform": edition.platform,
    }
    for section in edition.sections:
        for block in section.shows:
            if not given[block.id]:
                path = f"{section.id}.shows"
                yield Problem(place=block.place, path=path, kind=BlockNotGiven(block.id))


def _guides_have_channels_to_show(edition: Edition) -> Iterator[Problem]:
    for guide in edition.guides:
        omitted = {one.id for one in guide.omits}
        for section in edition.sections:
            shown = {block.id for block in section.shows}
            is_shown = "contact_channels" in shown and section.id not in omitted
            if is_shown and edition.contact_channels and not guide.contact_channels:
                kind = ChannelsNotGiven(section.id)
                yield Problem(place=guide.place, path="contact_channels", kind=kind)


_YEAR = re.compile(r"(?<!\d)(?<!\d[ -])(?:19|20)\d\d(?![ -]?\d)")
"""A year, and no piece of a telephone number."""


_SCHOOL_YEAR = re.compile(r"((?:19|20)\d\d)\s*[-–/]\s*(\d\d)(?!\d)")


def _years_of(edition: Edition) -> set[int]:
    """The years that an edition is named after: 2023, Gelombang 2 2023, 2023/24; its folder's."""
    for name in (edition.display_name, edition.id):
        years = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", name)}
        for year, next_year in _SCHOOL_YEAR.findall(name):
            if int(next_year) == (int(year) + 1) % 100:
                years.add(int(year) + 1)
        if years:
            return years
    return set()


def _the_year_is_right(edition: Edition) -> Iterator[Problem]:
    """What is left over from the edition that was copied."""
    years, period = _years_of(edition), edition.period
    if not years:
        return
    if period:
        is_later = period.first is not None and period.first.year > max(years)
        is_earlier = period.last is not None and period.last.year < min(years)
        if is_later or is_earlier:
            told = " – ".join(str(end) for end in (period.starts, period.ends) if end)
            kind = PeriodOutsideYear(told, edition.display_name)
            yield Problem(place=period.place, path="period", kind=kind)
    texts = [(_YEAR.findall(said.source), said.place) for said in words_of(edition)]
    for found, place in (*texts, *_years_in_addresses(edition)):
        for year in found:
            if int(year) not in years:
                yield Problem(place=place, kind=OtherYear(year, edition.display_name))


def _years_in_addresses(edition: Edition) -> Iterator[tuple[list[str], Place]]:
    """The years in web and e-mail addresses, such as those of last year's survey."""
    addresses = [(one.point, one.place) for one in edition.contact_channels]
    addresses += [(one, it.place) for it in edition.invitations for one in it.addresses]
    told = [(one.text, place) for one, place in addresses if one.kind in ("email", "web_form")]
    if edition.platform and edition.platform.address:
        told.append((edition.platform.address, edition.platform.place))
    for text, place in told:
        yield re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text), place


_RULES: tuple[Callable[[Edition], Iterator[Problem]], ...] = (
    _numbers_look_alike,
    _facts_are_shown,
    _blocks_are_given,
    _guides_have_channels_to_show,
    _the_year_is_right,
    names_are_plain,
    signs_are_of_one_script,
    labels_differ,
    hours_end_on_their_day,
    hours_hold_in_the_survey,
    hours_are_whole,
    badges_are_of_their_year,
    sentences_are_short,
    texts_have_no_markup,
    words_are_not_loud,
    safety_has_a_source,
    guides_agree,
)
