"""What a guide has to say on its page and on paper: sentences, numbers, hours, names."""

from collections.abc import Iterator

from guidebook.verification.comparing import Must, must
from guidebook.verification.expectations import GuideExpectation, hours_of
from guidebook.views import (
    ChannelView,
    HoursView,
    LocalizedText,
    PlatformView,
    SectionView,
)


def full(text: LocalizedText | None) -> str | None:
    """A text as readers see it, with the note on it where it is out of date."""
    return "".join(run.text for run in text.runs) if text else None


def guide_musts(expected: GuideExpectation, *, with_numbers: bool = True) -> Iterator[Must]:
    """What is said wherever the guide stands as a whole; with_numbers, those of the sections."""
    view = expected.view
    for text in (view.title, view.survey_name, view.survey, view.period, *view.notices):
        if text:
            yield must(full(text))
    for section in view.sections:
        yield must(section.number if with_numbers else None, full(section.title))
        for text in (*section.text, *section.steps):
            yield must(full(text))
        for _, block in section.blocks:
            if isinstance(block, PlatformView):
                yield must(full(block.name))
                yield from ([must(block.address)] if block.address else [])
                continue
            for item in block:
                yield from _hours(item) if isinstance(item, HoursView) else _channel(item)
    yield from _numbers(expected)


def picture_musts(section: SectionView) -> Iterator[Must]:
    """The words in the picture of the invitation, on a page."""
    picture = section.picture
    if picture:
        for text in (picture.sender, picture.button, picture.menu):
            yield from ([must(text)] if text else [])
        for said in (picture.name, picture.reason, picture.link):
            yield must(said.plain)
        yield must(full(picture.caption))


def _hours(item: HoursView) -> Iterator[Must]:
    yield must(full(item.statement))
    for zone in item.zones:
        yield must(zone.zone, full(zone.name))


def _channel(item: ChannelView) -> Iterator[Must]:
    yield must(full(item.label), item.number)


def _numbers(expected: GuideExpectation) -> Iterator[Must]:
    """Numbers and hours once more, straight from the data."""
    for channel in expected.channels:
        yield must(channel.telephone.text)
    if any(kind == "service_hours" for section in expected.view.sections for kind, _ in section.blocks):
        for hours in hours_of(expected.edition):
            yield must(str(hours.opens), str(hours.closes))
