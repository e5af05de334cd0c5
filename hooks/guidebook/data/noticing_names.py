"""What may be right in names, labels and hours, but should be looked at."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from guidebook.data.model import Edition, Guide
from guidebook.data.showing import texts_of
from guidebook.data.source.signs import sign_name
from guidebook.data.values.contact_points import NUMBER_KINDS
from guidebook.data.values.look_alikes import LOOK_ALIKES
from guidebook.data.values.texts import Name, Text, unquoted
from guidebook.problems.advice_kinds import (
    GreenBadge,
    HoursInPart,
    HoursOutside,
    LabelOfTwo,
    MixedSigns,
    OverMidnight,
    QuotesAround,
)
from guidebook.problems.problem import Problem

_BLUE_SINCE = 2024
"""WhatsApp's badge of companies turned blue in this year."""


def names_are_plain(edition: Edition) -> Iterator[Problem]:
    """Names with the quotes of a word processor, which would stand in sentences twice."""
    for invitation in edition.invitations:
        for name, fact in invitation.facts.items():
            if (plain := unquoted(fact.source)) != fact.source:
                path = f"invitations.{invitation.id}.{name}"
                yield Problem(place=fact.place, path=path, kind=QuotesAround(fact.source, plain))


def signs_are_of_one_script(edition: Edition) -> Iterator[Problem]:
    """Words in which one letter only looks like those around it, or all of them like Latin ones.

    The latter are asked about where they stand among words in Latin letters.
    """
    texts = list(words_of(edition))
    letters = Counter(_script(sign) for said in texts for sign in said.source)
    is_latin = letters["LATIN"] > letters["CYRILLIC"] + letters["GREEK"]
    for said in texts:
        for word in re.findall(r"\w+", said.source):
            disguised = word[0] if is_latin and all(sign in LOOK_ALIKES for sign in word) else ""
            if sign := _foreign(word) or disguised:
                yield Problem(place=said.place, kind=MixedSigns(word, sign_name(sign)))


def _foreign(word: str) -> str:
    """The first sign of a word that is of another script than its Latin letters or digits."""
    scripts = {sign: _script(sign) for sign in word}
    if "LATIN" not in scripts.values() and not re.search("[0-9]", word):
        wide = (sign for sign in word if _is_wide(sign))
        return next(wide, "")
    return next(
        (sign for sign in word if scripts[sign] in ("CYRILLIC", "GREEK") or _is_wide(sign)), ""
    )


def _is_wide(sign: str) -> bool:
    return "\uff01" <= sign <= "\uff5e"


def _script(sign: str) -> str:
    return unicodedata.name(sign, "").partition(" ")[0] if sign.isalpha() else ""


def labels_differ(edition: Edition) -> Iterator[Problem]:
    """One label with two numbers of one kind."""
    labelled = [
        one for one in edition.contact_channels if one.label and one.point.kind in NUMBER_KINDS
    ]
    for first, second in combinations(labelled, 2):
        same = first.label == second.label and first.point.kind == second.point.kind
        if same and first.point.uri != second.point.uri and first.schedule == second.schedule:
            path = f"contact_channels.{second.id}.label"
            label = second.label.source if second.label else ""
            yield Problem(place=second.place, path=path, kind=LabelOfTwo(label, first.place.line))


def hours_end_on_their_day(edition: Edition) -> Iterator[Problem]:
    """Hours that end on the next day, which may be two times in the wrong order."""
    for number, hours in enumerate(edition.service_hours, start=1):
        if hours.opens and hours.closes and hours.closes.minutes < hours.opens.minutes:
            path = f"service_hours[{number}].closes"
            kind = OverMidnight(str(hours.opens), str(hours.closes))
            yield Problem(place=hours.closing_place, path=path, kind=kind)


def hours_hold_in_the_survey(edition: Edition) -> Iterator[Problem]:
    """Hours on dates on which the survey does not run, such as holidays of last year."""
    if edition.window is None:
        return
    first, last = edition.window
    for number, hours in enumerate(edition.service_hours, start=1):
        row = hours.row()
        if (row.first or first) > last or (row.last or last) < first:
            kind = HoursOutside(first, last)
            yield Problem(place=hours.place, path=f"service_hours[{number}]", kind=kind)


def hours_are_whole(edition: Edition) -> Iterator[Problem]:
    """Hours of which only a part is known: it may be that a key was forgotten."""
    has_zones = len(edition.time_zones) > 1
    for number, hours in enumerate(edition.service_hours, start=1):
        row = hours.row()
        given = {
            "opens": row.opens is not None,
            "closes": row.closes is not None,
            "days": any(one is not None for one in (row.days, row.first, row.last)),
            "time_zone": hours.time_zone is not None or not has_zones,
        }
        lacks = [name for name, is_given in given.items() if not is_given]
        if lacks and not row.is_closed:
            what = "times" if lacks[:2] == ["opens", "closes"] else lacks[0]
            path = f"service_hours[{number}]"
            yield Problem(place=hours.place, path=path, kind=HoursInPart(what))


def badges_are_of_their_year(edition: Edition) -> Iterator[Problem]:
    """A green badge in an edition of a year in which WhatsApp has blue ones."""
    if edition.year is None or edition.year < _BLUE_SINCE:
        return
    for one in edition.invitations:
        if one.comes_by == "whatsapp" and one.badge and one.badge.color == "green":
            path = f"invitations.{one.id}.badge"
            yield Problem(place=(one.badge.words or one).place, path=path, kind=GreenBadge())


def words_of(edition: Edition) -> Iterator[Name | Text]:
    """The names, labels and sentences of an edition that readers see."""
    yield edition.name
    guides: tuple[Guide, ...] = edition.guides
    for one in (*edition.invitations, *(own for guide in guides for own in guide.invitations)):
        yield from (*one.facts.values(), *one.never_asks)
    if edition.platform and edition.platform.name:
        yield edition.platform.name
    for channel in edition.contact_channels:
        yield from (text for text in (channel.label, channel.note) if text)
    for guide in guides:
        yield from texts_of(edition, guide)
