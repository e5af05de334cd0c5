"""What a guide has to say on its page and on paper: sentences, numbers, hours, names."""

from collections.abc import Iterator

from guidebook.localization.views import (
    ChannelView,
    HoursView,
    InvitationView,
    LocalizedText,
    PlatformView,
    SectionView,
)
from guidebook.verification.comparing.comparing import Must, must
from guidebook.verification.expecting.expectations import GuideExpectation


def full(text: LocalizedText | None) -> str | None:
    """A text as readers see it, with the note on it where it is out of date."""
    return "".join(run.text for run in text.runs) if text else None


def said(text: LocalizedText) -> str:
    """A text as programs get it, without the note on it."""
    return "".join(run.text for run in text.runs if not run.is_note)


def tongue_of(text: LocalizedText) -> tuple[str, str]:
    """The language and the direction of its words: of a name from elsewhere, those of the name."""
    runs = [run for run in text.runs if not run.is_note]
    languages = {run.lang or text.lang for run in runs}
    directions = {run.dir or text.dir for run in runs}
    return (
        languages.pop() if len(languages) == 1 else text.lang,
        directions.pop() if len(directions) == 1 else text.dir,
    )


def said_with_note(text: LocalizedText | None) -> tuple[str, ...]:
    """A text as programs get it, and then the note on it."""
    if text is None:
        return ()
    return said(text), "".join(run.text for run in text.runs if run.is_note).strip()


def hours_in(section: SectionView) -> list[HoursView]:
    """The rows of service hours in a section."""
    rows = [item for _, block in section.blocks if isinstance(block, tuple) for item in block]
    return [item for item in rows if isinstance(item, HoursView)]


def guide_musts(
    expected: GuideExpectation,
    *,
    with_notices: bool = True,
    with_numbers: bool = True,
    in_rows: bool = False,
) -> Iterator[Must]:
    """What is said wherever the guide stands as a whole.

    with_numbers, each section has its number; in_rows, each time zone is a row of a table.
    """
    view = expected.view
    notices = view.notices if with_notices else ()
    dates = (view.period, view.extended)
    for text in (view.title, view.survey_name, view.survey, *dates, *notices):
        yield must(full(text))
    for section in view.sections:
        yield must(section.number if with_numbers else None, full(section.title))
        for text in (*section.text, *section.steps):
            yield must(full(text))
        for _, block in section.blocks:
            if isinstance(block, PlatformView):
                yield must(full(block.name))
                yield must(block.address)
                continue
            for item in block:
                if isinstance(item, HoursView):
                    yield from _hours(item, in_rows=in_rows)
                elif isinstance(item, InvitationView):
                    yield from invitation_musts(item)
                else:
                    yield must(full(item.label), *item.lines)
    # Where one is to be filled in, the view says so.
    yield from (must(*one.point.text.split("\n")) for one in expected.channels if one.point.text)


def order_of(expected: GuideExpectation, *, in_rows: bool = False) -> tuple[str, ...]:
    """The texts of a guide that stand one after the other wherever they stand.

    in_rows, so do its hours, their rows and its numbers.
    """
    texts: list[str | None] = []
    for section in expected.view.sections:
        texts += map(full, (section.title, *section.text, *section.steps))
        for _, block in section.blocks if in_rows else ():
            for item in block if isinstance(block, tuple) else ():
                texts += _rows_of(item)
    return tuple(text for text in texts if text)


def _rows_of(item: HoursView | ChannelView | InvitationView) -> Iterator[str | None]:
    """How a row of a page begins; a gap of a draft may stand anywhere, in a text too."""
    if isinstance(item, HoursView) and item.value is not None:
        yield full(item.statement)
        zones = () if item.is_alone else item.zones
        yield from (f"{zone.zone} {full(zone.name) or ''}" for zone in zones)
    elif isinstance(item, ChannelView) and item.is_known:
        yield from item.lines


def picture_musts(section: SectionView) -> Iterator[Must]:
    """The words in the picture of the invitation, on a page, each beside its number.

    They stand one after the other: a number beside a sign without words alone could be part of
    anything.
    """
    picture = section.picture
    if picture is None:
        return
    drawn = {
        "sender": picture.sender,
        "badge": (full(picture.badge) or "") if picture.has_badge else None,
        "name": picture.name.plain,
        "reason": picture.reason.plain,
        "button": picture.button,
        "menu": picture.menu,
    }
    marks = [(picture.marks[part], said) for part, said in drawn.items() if part in picture.marks]
    yield must(*(piece for number, said in marks if said is not None for piece in (number, said)))
    yield must(full(picture.caption))


def invitation_musts(item: InvitationView) -> Iterator[Must]:
    """What stands below the sentences on an invitation."""
    yield must(full(item.sender))
    for label, items in item.lists:
        yield from (must(full(text)) for text in (label, *items))


def _hours(item: HoursView, *, in_rows: bool) -> Iterator[Must]:
    yield must(full(item.statement))
    # A table would only say once more what stands above it; on a page it waits for the script.
    zones = () if item.is_alone else item.zones
    if item.is_alone and item.zones[0].name and not in_rows:
        yield must(item.zones[0].zone, full(item.zones[0].name))
    for zone in zones:
        clock = (zone.opens, zone.closes, full(zone.closes_note))
        if in_rows:
            yield must(zone.zone, full(zone.name), full(item.days_of(zone)), *clock)
        else:
            # On paper its hours may stand between the two.
            yield must(zone.zone)
            yield must(full(zone.name))
            yield must(*clock)
