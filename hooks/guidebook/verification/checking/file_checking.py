"""Contacts, calendars and texts for chats."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta

from guidebook.data.model import ContactChannel
from guidebook.localization.views import ChannelView, HoursView, PlatformView
from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.comparing import Must, compare, must
from guidebook.verification.comparing.passages import Passage, settled, squeezed
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.reading.line_reading import Property, read_lines, read_properties

MEND = "Build again; if it stays, take it from the data in hooks/guidebook, where this is written."

_ABOUT_THE_FILE = frozenset(
    [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "KIND",
        "UID",
        "REV",
        "DTSTAMP",
        "TRANSP",
        "CALSCALE",
        "METHOD",
        "N",
    ]
)
"""Properties that say nothing to a reader, or only repeat what another one says."""


def check_contact(
    text: str,
    file: str,
    expected: GuideExpectation,
    channel: ContactChannel,
    shown: ChannelView,
    version: str,
) -> Iterator[Problem]:
    """A vCard: whose number it is, the number itself, the hours, the page's address."""
    found = read_properties(text, file)
    number = channel.telephone.uri.removeprefix("tel:")
    wanted = {
        "VERSION": version,
        "FN": shown.contact_name,
        "ORG": expected.edition.name.source,
        "TEL": number,
    }
    if expected.address:
        wanted["URL"] = expected.address
    yield from _check_properties(found, file, wanted)
    notes = [
        must("".join(run.text for run in hours.statement.runs if not run.is_note))
        for hours in _hours_of(expected)
    ]
    yield from _check_texts(found, {"NOTE": notes}, expected, file, skip=wanted)


def check_calendar(text: str, file: str, expected: GuideExpectation) -> Iterator[Problem]:
    """A calendar: the first and the last day of the survey, what it is, the home's address."""
    period = expected.edition.period
    found = read_properties(text, file)
    if period is None or expected.view.period is None:
        return
    wanted = {
        "DTSTART": f"{period.starts.first:%Y%m%d}",
        # A calendar's end is the day after.
        "DTEND": f"{period.ends.last + timedelta(days=1):%Y%m%d}",
        "SUMMARY": expected.edition_view.words["period.calendar_title"].plain,
        "DESCRIPTION": expected.view.period.plain,
    }
    if expected.address:
        home = f"{expected.edition.id}/{expected.guide.id}/"
        wanted["URL"] = expected.address.removesuffix(home)
    yield from _check_properties(found, file, wanted)
    yield from _check_texts(found, {}, expected, file, skip=wanted)


def check_chat(text: str, file: str, expected: GuideExpectation) -> Iterator[Problem]:
    """A text for chats: title, period, numbers with their labels, hours, platform, address."""
    lines = read_lines(text, file)
    # What is bold stands between asterisks; the signs that format may be wide ones.
    plain = tuple(
        Passage(text=one.text.replace("*", ""), place=one.place, path=one.path) for one in lines
    )
    view = expected.view
    musts: list[Must] = [must(_plain(view.title)), must(view.survey_name.plain, view.survey.plain)]
    if view.period:
        musts.append(must(_plain(view.period)))
    musts += [must(_plain(item.statement)) for item in _hours_of(expected)]
    musts += [
        must(_plain(shown.label) if shown.label else None, channel.telephone.text)
        for shown, channel in zip(view.channels, expected.channels, strict=True)
    ]
    for section in view.sections:
        for _, block in section.blocks:
            if isinstance(block, PlatformView):
                musts.append(must(block.name.plain))
                musts += [must(block.address)] if block.address else []
    musts += [must(expected.address)] if expected.address else []
    whole = Passage(text="", place=Place(file), path="")
    yield from compare(plain, tuple(musts), expected.facts, mend=MEND, whole=whole)
    last = lines[-1] if lines else whole
    is_there = any(expected.address == settled(line.text) for line in lines)
    if expected.address and is_there and settled(last.text) != expected.address:
        yield _problem(last.place, "last line", expected.address, last.text)


def _plain(text: object) -> str:
    runs = getattr(text, "runs", ())
    return "".join(run.text for run in runs).replace("*", "")


def _hours_of(expected: GuideExpectation) -> list[HoursView]:
    return [
        item
        for section in expected.view.sections
        for _, block in section.blocks
        if isinstance(block, tuple)
        for item in block
        if isinstance(item, HoursView)
    ]


def _check_properties(
    found: tuple[Property, ...], file: str, wanted: dict[str, str]
) -> Iterator[Problem]:
    """Each property once, with just its value."""
    counted = Counter(one.name for one in found)
    for name, value in wanted.items():
        if not counted[name]:
            yield _problem(Place(file), name, value, "nothing")
    for one in found:
        value = one.value.removeprefix("tel:") if one.name == "TEL" else one.value
        if one.name in wanted and squeezed(value) != squeezed(wanted[one.name]):
            yield _problem(one.place, one.name, wanted[one.name], settled(value))


def _check_texts(
    found: tuple[Property, ...],
    musts: dict[str, list[Must]],
    expected: GuideExpectation,
    file: str,
    *,
    skip: Iterable[str],
) -> Iterator[Problem]:
    """All other properties say only what the data say."""
    passages = tuple(
        Passage(text=one.value, place=one.place, path=one.name)
        for one in found
        if one.name not in _ABOUT_THE_FILE and one.name not in skip
    )
    whole = Passage(text="", place=Place(file), path=next(iter(musts), ""))
    texts = tuple(one for several in musts.values() for one in several)
    yield from compare(passages, texts, expected.facts, mend=MEND, whole=whole)


def _problem(place: Place, path: str, expected: str, found: str) -> Problem:
    return Problem(place=place, path=path, message=f"expected {expected}, found {found}", mend=MEND)
