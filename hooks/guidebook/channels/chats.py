"""A guide as a message for WhatsApp, which staff paste into a chat."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from guidebook.channels.plain_texts import isolated
from guidebook.localization.joiners import Joiners
from guidebook.localization.views import (
    Block,
    ChannelView,
    GuideView,
    HoursView,
    InvitationView,
    LocalizedText,
    PlatformView,
    SectionView,
    ZoneView,
)
from guidebook.problems.printing_kinds import TooLongForChat
from guidebook.problems.problem import Place, Problem

LIMIT = 1500
"""Characters that a message may have: more than about three screens of a phone are not read to
their end, where the address stands."""

_DISPENSABLE = ("zones", "steps", "texts", "advice", "invited")
"""What a message that is too long does without, the first of them first.

Never left out are numbers, hours, platform, its address, what an invitation never asks for,
notices, and the address of the page. Its sender and badge are the last to go.
"""

_FULL_WIDTH = str.maketrans("*_~`", "＊＿～｀")
"""WhatsApp knows no way to escape the signs that it formats by, but does not know their twins."""

_WEB_ADDRESS = re.compile(r"(https?://\S+)")


Words = Mapping[str, LocalizedText]
"""The words around the guides, by their names."""


def render_chat(guide: GuideView, *, words: Words, address: str) -> str:
    """The message, with the address of the guide's page as the last thing in it.

    It is as short as it can be where that is still too long.
    """
    for count in range(len(_DISPENSABLE) + 1):
        message = _message(guide, frozenset(_DISPENSABLE[:count]), words, address)
        if len(message) <= LIMIT:
            break
    return message


def check_chat(guide: GuideView, message: str, place: Place) -> Iterator[Problem]:
    """What an editor can do about a message that is too long; place is that of the guide's file."""
    if len(message) > LIMIT:
        kind = TooLongForChat(LIMIT, len(message), guide.id, guide.locale.lang)
        yield Problem(place=place, kind=kind)


def _message(guide: GuideView, without: frozenset[str], words: Words, address: str) -> str:
    head = [
        _bold(_formatted(guide.title, bold=False)),
        guide.joiners.titled(_formatted(guide.survey_name), _bold(_formatted(guide.survey))),
    ]
    head += [_formatted(text) for text in (guide.period, guide.extended) if text]
    paragraphs = [head, [_as_sentence(_formatted(notice)) for notice in guide.notices]]
    paragraphs += [_section(section, guide, without, words) for section in guide.sections]
    paragraphs.append([_formatted(words["sharing.more"]), address])
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def _section(
    section: SectionView, guide: GuideView, without: frozenset[str], words: Words
) -> list[str]:
    texts = () if "texts" in without else section.text
    steps = () if "steps" in without else section.steps
    lines = [_as_sentence(_formatted(text)) for text in texts]
    for number, step in enumerate(steps, start=1):
        lines.append(f"{number}. {_formatted(step)}" if section.is_numbered else _item(step))
    if "steps" in without and "invited" not in without:
        # Without them nobody would know which invitation is the genuine one.
        lines += [
            guide.joiners.labelled(_formatted(words[f"check.{name}"]), _formatted(fact))
            for name, fact in section.invited
            if not any(fact.plain in text.plain for text in texts)
        ]
    for _, block in section.blocks:
        lines += _block(block, texts, guide, without)
    return [_bold(_formatted(section.title, bold=False)), *lines] if lines else []


def _block(
    block: Block, texts: Iterable[LocalizedText], guide: GuideView, without: frozenset[str]
) -> Iterator[str]:
    around, joiners = guide.locale.dir, guide.joiners
    if isinstance(block, PlatformView):
        yield from _platform(block, texts, without)
        return
    for item in block:
        if isinstance(item, ChannelView):
            is_place = item.kind == "address"
            number = _neutral(item.number) if is_place else isolated(item.number, "ltr", around)
            abroad = [isolated(item.international, "ltr", around)] if item.international else []
            beside = [*abroad, *map(_formatted, item.details)]
            told = joiners.beside(number, joiners.listed(beside)) if beside else number
            yield f"- {joiners.labelled(_formatted(item.label), told) if item.label else told}"
        elif isinstance(item, InvitationView):
            yield from [_bold(_formatted(item.sender, bold=False))] if item.sender else []
            for label_of_list, items in item.lists:
                row = joiners.listed(map(_formatted, items))
                yield joiners.labelled(_formatted(label_of_list), row)
        else:
            # One entry alone may have its days in the text above it.
            says_days = len(block) > 1 or "texts" in without or not item.is_in_sentence
            told = _formatted(item.statement)
            days = _formatted(item.days) if item.days and says_days else ""
            yield joiners.labelled(days, told) if days else told
            if "zones" not in without:
                yield from _other_zones(item, around, joiners)


def _other_zones(hours: HoursView, around: str, joiners: Joiners) -> Iterator[str]:
    others = [zone for zone in hours.zones if zone.id != hours.own_zone]
    if others:
        yield joiners.listed(_zone(zone, hours, around, joiners) for zone in others)


def _zone(zone: ZoneView, hours: HoursView, around: str, joiners: Joiners) -> str:
    clock = isolated(f"{zone.clock} {zone.zone}", "ltr", around)
    own = hours.days_of(zone)
    days = f"{_formatted(own)} " if own else ""
    told = joiners.beside(clock, _formatted(zone.closes_note)) if zone.closes_note else clock
    return f"{days}{told}"


def _platform(
    platform: PlatformView, texts: Iterable[LocalizedText], without: frozenset[str]
) -> Iterator[str]:
    name = platform.name.plain
    if name != platform.address and not any(name in text.plain for text in texts):
        yield _bold(_formatted(platform.name, bold=False))
    if platform.address:
        yield f"{_formatted(platform.address_label)}:"
        # On a line of its own, where it needs no marks that would get into the link.
        yield platform.address
    if "advice" not in without:
        yield _formatted(platform.plain_note)


def _item(text: LocalizedText) -> str:
    return f"- {_formatted(text)}"


def _formatted(text: LocalizedText, *, bold: bool = True) -> str:
    """A text on one line, bold where it is strong."""
    pieces = [
        (
            is_strong,
            "".join(isolated(_neutral(run.text), run.dir, text.dir) for run in runs),
        )
        for is_strong, runs in groupby(text.runs, key=lambda run: bold and run.strong)
    ]
    written = ""
    for index, (is_strong, piece) in enumerate(pieces):
        after = pieces[index + 1][1] if index + 1 < len(pieces) else ""
        # WhatsApp makes nothing bold that begins or ends in the middle of a word.
        is_word = not (_touch(written, piece) or _touch(piece, after))
        written += _bold(piece) if is_strong and is_word else piece
    return re.sub(r"\s+", " ", written).strip()


def _touch(before: str, after: str) -> bool:
    return before[-1:].isalnum() and after[:1].isalnum()


def _bold(text: str) -> str:
    """Bold, where WhatsApp wants the signs close to the words: not * so*."""
    words = text.strip()
    return text.replace(words, f"*{words}*") if words else text


def _neutral(text: str) -> str:
    """A text without signs that would format it; a web address is left as it is."""
    pieces = _WEB_ADDRESS.split(text)
    pieces[::2] = [re.sub(r"[*_~`]+", _as_twins, piece) for piece in pieces[::2]]
    return "".join(pieces)


def _as_twins(signs: re.Match[str]) -> str:
    before, after = signs.string[: signs.start()], signs.string[signs.end() :]
    # Between two letters or digits they do not format: a name such as a_b stays.
    if before[-1:].isalnum() and after[:1].isalnum():
        return signs[0]
    return signs[0].translate(_FULL_WIDTH)


def _as_sentence(line: str) -> str:
    """A line that WhatsApp does not take for an item of a list or for a quotation."""
    # A word joiner is not seen, and a list begins only at the beginning of a line.
    return re.sub(r"^(?=([-*>]|\d+\.) )", "\u2060", line)
