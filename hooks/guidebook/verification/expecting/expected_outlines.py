"""How guides and home pages are made up: what each piece of its text is, one after the other."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from guidebook.localization.views import (
    ChannelView,
    EditionView,
    HoursView,
    InvitationView,
    LocalizedText,
    PictureView,
    PlatformView,
    Run,
    SectionView,
)
from guidebook.verification.expecting.expectations import GuideExpectation, LanguageExpectation
from guidebook.verification.expecting.targets import HandoutTarget
from guidebook.verification.reading.outlines import drawing, marked, piece

_COLOURS = {
    "green": "#17804a",
    "blue": "#1271c4",
    "yellow": "#8a6a00",
    "gold": "#8f6410",
    "orange": "#b34e00",
    "red": "#c22c2c",
    "purple": "#7443b6",
    "grey": "#5f6b73",
    "black": "#000",
}
"""What the badge of an invitation is painted with."""


def outline_of_guide(
    guide: GuideExpectation, handouts: tuple[HandoutTarget, ...]
) -> tuple[str, ...]:
    """All pieces of the page of a guide, whose handouts are known."""
    return tuple(_pieces(guide, handouts))


def outline_of_home(
    language: LanguageExpectation, handouts: Mapping[str, tuple[HandoutTarget, ...]]
) -> tuple[str, ...]:
    """All pieces of a home page; handouts are those of all guides, by their edition."""
    return tuple(_home(language, handouts))


def _home(
    language: LanguageExpectation, handouts: Mapping[str, tuple[HandoutTarget, ...]]
) -> Iterator[str]:
    frame, words = language.frame, language.frame.words
    yield piece("h1#home", _rich(words["home.title"]))
    between = frame.latest.guides[0].joiners.between_sentences
    yield piece("p", between.join(map(_rich, frame.lead)))
    yield piece("p", marked("a", _rich(words["check.link"])))
    if not frame.is_single:
        yield from (piece("p", _rich(one)) for one in frame.latest.notices)
    for survey in frame.surveys:
        for view in survey.present:
            yield from _of_edition(view, handouts[view.id], is_single=frame.is_single)
        if survey.earlier and frame.is_single:
            yield piece("h2#earlier-editions", _rich(words["home.earlier_editions"]))
        elif survey.earlier:
            heading = f"h3#earlier-{survey.id.replace('_', '-')}"
            yield piece(heading, _rich(survey.earlier[0].words["home.earlier_of"]))
        for guide in (guide for old in survey.earlier for guide in old.guides):
            said = guide.joiners.titled(_rich(guide.title), _rich(guide.survey))
            yield piece("ul li", marked("a", said))
    yield piece("h2#offline", _rich(words["sharing.offline"]))
    for name in ("one_file", "folder"):
        said = f"{_rich(words[f'sharing.{name}'])} {_rich(words[f'sharing.{name}_details'])}"
        yield piece("ul li", marked("a", said))


def _of_edition(
    view: EditionView, handouts: tuple[HandoutTarget, ...], *, is_single: bool
) -> Iterator[str]:
    """A present edition on the home page; of several, each has its own heading."""
    notices = list(view.standing)
    if is_single:
        notices += view.notices
    else:
        yield piece(f"h2#edition-{view.id}", _rich(view.words["home.edition"]))
        for newer in view.newer:
            link = marked(f"a#edition-{newer.edition}", _rich(newer.link))
            yield piece("p", f"{_rich(notices.pop(0))} {link}")
    yield from (piece("p", _rich(one)) for one in notices)
    if view.begins:
        yield piece("p", _rich(view.begins))
    if view.period:
        yield piece("p", _rich(view.period))
        if not view.guides[0].is_over:
            yield piece("p", marked("a", _rich(view.words["period.calendar_link"])))
    if is_single:
        yield piece("h2#guides", _rich(view.words["home.question"]))
    for guide in view.guides:
        said = f"{marked('strong', _rich(guide.audience))} {_rich(guide.summary)}"
        yield piece("ul li", marked("a", said))
    if handouts:
        heading = "h2#handout" if is_single else f"h3#handout-{view.id}"
        yield piece(heading, _rich(view.words["printing.all_heading"]))
        yield from map(_download, handouts)


def _download(one: HandoutTarget) -> str:
    return piece("ul li", marked("a", f"{_rich(one.name)} {_rich(one.details)}"))


def _pieces(guide: GuideExpectation, handouts: tuple[HandoutTarget, ...]) -> Iterator[str]:
    view, words = guide.view, guide.edition_view.words
    yield piece("h1#guide", _rich(view.title))
    for newer, notice in zip(view.newer, view.notices, strict=False):
        yield piece("p", f"{_rich(notice)} {marked('a', _rich(newer.link))}")
    if guide.edition_view.begins:
        yield piece("p", _rich(guide.edition_view.begins))
    yield piece("p", f"{_rich(view.survey_name)} {marked('strong', _rich(view.survey))}")
    for text in (view.period, view.extended):
        if text:
            yield piece("p", _rich(text))
    if view.dates and not view.is_over:
        yield piece("p", marked("a", _rich(words["period.calendar_link"])))
    yield piece("p", marked("a", _rich(words["check.link"])))
    for notice in view.notices[len(view.newer) :]:
        yield piece("p", _rich(notice))
    for section in view.sections:
        yield from _of_section(section, guide)
    if handouts:
        yield piece("h2#handout", _rich(words["printing.heading"]))
        yield from map(_download, handouts)
        yield piece("p", marked("a#codes", _rich(words["codes.link"])))
    if guide.address and not view.is_over:
        links = (marked("a", _rich(words[f"sharing.{name}"])) for name in ("link", "copy"))
        yield piece("p", " ".join(links))


def _of_section(section: SectionView, guide: GuideExpectation) -> Iterator[str]:
    yield piece(f"h2#{section.id}", f"{section.number} {_rich(section.title)}")
    yield from (piece("p", _rich(text)) for text in section.text)
    if section.picture:
        yield from _of_picture(section.picture)
    name = "ol li" if section.is_numbered else "ul li"
    yield from (piece(name, _rich(step)) for step in section.steps)
    for _, block in section.blocks:
        if isinstance(block, PlatformView):
            yield from _of_platform(block)
            continue
        alone = ""
        for item in block:
            if isinstance(item, InvitationView):
                yield from _of_invitation(item)
            elif isinstance(item, HoursView):
                yield from _of_hours(item, guide, alone, is_only=len(block) == 1)
                alone = item.zones[0].zone if item.is_alone and item.zones[0].name else alone
            else:
                yield piece("ul li", _channel(item, guide))


def _of_picture(picture: PictureView) -> Iterator[str]:
    """The parts of the invitation that are drawn, each with its number."""
    marks = {name: marked("b", number) for name, number in picture.marks.items()}
    colour = _COLOURS.get(picture.badge_color or "")
    tick = drawing(("circle", colour or "none"), ("path", "none"))
    has_badge = "badge" in marks and picture.has_badge
    if "sender" in marks and picture.sender:
        beside = tick if picture.has_badge and not has_badge else ""
        yield piece("p", f"{marks['sender']} {marked('kept', picture.sender)} {beside}")
    if has_badge:
        said = _rich(picture.badge) if picture.badge else ""
        yield piece("p", f"{marks['badge']} {tick} {said}")
    for name, text in (("name", picture.name), ("reason", picture.reason)):
        if name in marks:
            yield piece("p", f"{marks[name]} {_rich(text)}")
    if "button" in marks and picture.button:
        is_code = picture.channel == "counter"
        code = drawing(("path", "none"), ("path", "currentColor")) if is_code else ""
        yield piece("p", f"{marks['button']} {code} {marked('kept', picture.button)}")
    if "menu" in marks and picture.menu:
        yield piece("p", f"{marks['menu']} {marked('kept', picture.menu)}")
    yield piece("figcaption", _rich(picture.caption))


def _of_invitation(item: InvitationView) -> Iterator[str]:
    if item.sender:
        yield piece("p", _rich(item.sender))
    for label, items in item.lists:
        yield piece("dt", _rich(label))
        yield from (piece("dd", _rich(one)) for one in items)


def _of_hours(
    item: HoursView, guide: GuideExpectation, alone: str, *, is_only: bool
) -> Iterator[str]:
    """A sentence with hours, and the table of the zones; alone is the zone that was told last."""
    words = guide.edition_view.words
    if item.days and not (is_only and item.is_in_sentence):
        yield piece("p", _rich(item.days))
    yield piece("p", _rich(item.statement))
    if not item.zones:
        return
    first = item.zones[0]
    if item.is_alone and first.name and first.zone != alone:
        yield piece("p", f"{first.zone} {_rich(first.name)}")
    yield piece("caption", _rich(words["hours.caption"]))
    yield piece("th", _rich(words["hours.time_zone"]))
    for name in ("opens", "closes"):
        if getattr(first, name):
            yield piece("th", _rich(words[f"hours.{name}"]))
    for zone in item.zones:
        texts = [text for text in (zone.name, item.days_of(zone)) if text]
        yield piece("th", " ".join((marked("kept", zone.zone), *map(_rich, texts))))
        if zone.opens:
            yield piece("td", marked("kept", zone.opens))
        if zone.closes:
            note = _rich(zone.closes_note) if zone.closes_note else ""
            yield piece("td", f"{marked('kept', zone.closes)} {note}")


def _channel(item: ChannelView, guide: GuideExpectation) -> str:
    """A way to ask, with what is to be tapped."""
    number = marked("ltr", marked("kept", item.number))
    if not item.uri:
        number = "\n".join(item.lines)
    elif not guide.view.is_over:
        sign = drawing(("path", "")) if item.kind == "telephone" else ""
        number = marked("a", sign + number)
    said = [_rich(item.label) if item.label else "", number, *map(_rich, item.details)]
    if item.is_known and not guide.view.is_over:
        said.append(marked("a", _rich(guide.edition_view.words["contacts.save"])))
    return " ".join(said)


def _of_platform(block: PlatformView) -> Iterator[str]:
    if block.name.plain != block.address:
        yield piece("p", marked("strong", marked("kept", _rich(block.name))))
    if block.address:
        host = block.address.split("/")[2]
        before, after = block.address.split(host, 1)
        address = marked("ltr", marked("kept", f"{before}{marked('strong', host)}{after}"))
        yield piece("p", f"{_rich(block.address_label)} {marked('a', address)}")
    yield piece("p", _rich(block.address_note))


def _rich(text: LocalizedText) -> str:
    """A text with what of it is bold, and what of it is read elsewhere just so."""
    looks = groupby(text.runs, key=lambda run: (run.strong, run.is_note))
    pieces = ((strong, "".join(_run(one, text) for one in runs)) for (strong, _), runs in looks)
    return "".join(marked("strong", said) if strong else said for strong, said in pieces)


def _run(run: Run, text: LocalizedText) -> str:
    said = marked("kept", run.text) if run.is_name else run.text
    is_turned = run.dir and run.dir != text.dir and (not run.lang or run.lang == text.lang)
    return marked(f"{run.dir}", said) if is_turned else said
