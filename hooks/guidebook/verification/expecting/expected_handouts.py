"""What the handouts have to hold: their guides, codes, and page numbers on every sheet."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from guidebook.localization import addresses
from guidebook.localization.views import Block, ChannelView, LocalizedText
from guidebook.verification.comparing.comparing import Must, must
from guidebook.verification.comparing.content_codes import CODE_SIGN
from guidebook.verification.comparing.passages import Passage, Reading
from guidebook.verification.expecting.expectations import GuideExpectation, numbers_in, platforms_in
from guidebook.verification.expecting.expected import DocumentExpectation, Expected
from guidebook.verification.expecting.musts import full, guide_musts
from guidebook.verification.expecting.targets import HandoutTarget, SiteExpectation

_LATIN = "A-Za-zÀ-ɏḀ-ỿ"
_SAID_ADDRESS = re.compile(
    r"[a-z]+://\S*[^\s.,;:!?)”»’'\"]"
    rf"|[{_LATIN}0-9][{_LATIN}0-9._+'-]*@[{_LATIN}0-9-]+(?:\.[{_LATIN}0-9-]*[{_LATIN}0-9])+"
)
"""Web and e-mail addresses, without the signs that end a sentence.

The handouts' text.typ says the same in its own words, and is not asked: what it finds too few or
too many of is to be told here.
"""


def expect_handout(
    parts: Mapping[str, Reading], target: HandoutTarget, site: SiteExpectation
) -> dict[str, Expected]:
    """Its guides as a whole, and the code of its content on every page."""
    language, guides = target.language, target.guides
    source = _source_of(target, site)
    facts = language.facts
    for guide in (*guides, *([source] if source else [])):
        facts = facts | guide.facts
    shown = codes_in(parts[""].text, target)
    newer = _newer_addresses(target, site.address)
    linked = _said_in(_sentences_of([*guides, *([source] if source else [])]))
    facts = facts.also(
        known=[*([target.code] if target.code else shown), *newer, *linked],
        loose=[str(number) for number in range(1, target.pages + 1)],
    )
    said = [one for guide in guides for one in guide_musts(guide)]
    if source:
        said = list(_side_by_side(list(guide_musts(source, with_notices=False)), said, source))
    several = said if target.copies == 1 else [Must(one.pieces, target.copies) for one in said]
    musts = list(dict.fromkeys(several))
    shown_once = [*(guide.address for guide in guides), *newer]
    # A leaflet has room for these on some guides alone.
    if target.format.id != "leaflet":
        shown_once += [one.international for guide in guides for one in guide.view.channels]
    musts += [must(one, count=target.copies) for one in dict.fromkeys(shown_once)]
    musts += [must(full(target.name)), must(language.localizer.locale.endonym)]
    if target.code:
        musts.append(must(target.code, count=target.pages))
    if target.copies == 1:
        musts += map(must, _page_numbers(guides[0].edition_view.page_number, target.pages))
    numbers = numbers_in(guides)
    spoken = [one.spoken for guide in guides for one in guide.view.channels if one.spoken]
    outside = platforms_in(guides)
    own = [guide.page for guide in guides if guide.address]
    return {
        "": Expected(
            facts=facts,
            musts=tuple(musts),
            vocabulary=language.vocabulary
            | (site.languages[0].vocabulary if source else frozenset()),
            labels=(
                *(must(full(guide.view.title)) for guide in guides),
                *(must(number) for number in dict.fromkeys(spoken)),
            ),
            links=site.links(
                "",
                numbers=numbers,
                musts=dict.fromkeys([*numbers, *own, *sorted(outside), *sorted(linked)]),
                outside=outside | linked | {*numbers, *_said_in(facts.known)},
            ),
            values={
                "language": language.localizer.locale.lang,
                "title in archives": title_of(target),
            },
            codes=target.codes,
            document=DocumentExpectation(
                titles=tuple(_titles(target, source)),
                languages=frozenset(
                    one.localizer.locale.lang for one in (language, site.languages[0])
                ),
                pages=tuple(_page_numbers(guides[0].edition_view.page_number, target.pages))
                if target.copies == 1
                else (),
            ),
        )
    }


def _titles(target: HandoutTarget, source: GuideExpectation | None) -> Iterator[tuple[int, str]]:
    """The titles of a handout's guides and their sections, those of two languages beside."""
    words = target.guides[0].edition_view.words
    if target.guide is None:
        yield 1, words["home.title"].plain
        yield 2, words["printing.contents"].plain
    for guide in target.guides:
        own, other = guide.view, source.view if source else guide.view
        apart = own.joiners.apart if source else "{first}"

        def both(first: LocalizedText, second: LocalizedText, apart: str = apart) -> str:
            return apart.format(first=first.plain, second=second.plain)

        yield 1, both(other.title, own.title)
        for first, second in zip(other.sections, own.sections, strict=True):
            yield 2, f"{second.number} {both(first.title, second.title)}"


def _said_in(texts: Iterable[str]) -> frozenset[str]:
    """Where the addresses lead that texts say, each of which is a link on paper."""
    return frozenset(address for text in texts for address in _addresses_in(text))


@lru_cache(4096)
def _addresses_in(text: str) -> tuple[str, ...]:
    found = _SAID_ADDRESS.findall(text)
    told = (one for one in found if "://" in one or (one.isascii() and "'" not in one))
    return tuple(one if "://" in one else f"mailto:{one}" for one in told)


def _sentences_of(guides: Iterable[GuideExpectation]) -> Iterator[str]:
    """What the sentences of guides say, each in the pieces in which it is set."""
    for section in (section for guide in guides for section in guide.view.sections):
        for text in (*section.text, *section.steps):
            yield from (run.text for run in text.runs)


def title_of(target: HandoutTarget) -> str:
    """The title of a handout's document."""
    view = target.guides[0].edition_view
    return target.guide.view.document_title if target.guide else view.words["home.title"].plain


def _newer_addresses(target: HandoutTarget, address: str | None) -> tuple[str, ...]:
    """Where the guide is that has taken the place of a handout's, or takes it."""
    newer = target.guides[0].edition_view.newer[:1]
    name = target.guide.guide.id if target.guide else addresses.ALL
    folder = target.language.folder
    return tuple(f"{address}{folder}{addresses.newer_place(one, name)}" for one in newer if address)


def codes_in(passages: tuple[Passage, ...], target: HandoutTarget) -> frozenset[str]:
    """Whatever looks like the code of a handout of the same edition."""
    pattern = _code_of(target.edition.id)
    return frozenset(pattern.findall("\n".join(one.text for one in passages)))


@lru_cache
def _code_of(edition: str) -> re.Pattern[str]:
    # A line from right to left may lose the space before a code, but no letter of its own script.
    sign = "[0-9A-Za-z_-]"
    return re.compile(rf"(?<!{sign}){re.escape(edition)}-{CODE_SIGN}{{5}}(?!{sign})")


def _source_of(target: HandoutTarget, site: SiteExpectation) -> GuideExpectation | None:
    """The guide in the source language, which stands beside a bilingual one."""
    if target.format.id != "bilingual" or not target.guide:
        return None
    page = target.guide.page.removeprefix(target.language.folder)
    source = next(one for one in site.languages[0].guides if one.page == page)
    own = {channel.id: channel.lines for channel in target.guide.view.channels}
    sections = tuple(
        replace(one, blocks=tuple((name, _shared(block, own)) for name, block in one.blocks))
        for one in source.view.sections
    )
    return replace(source, view=replace(source.view, sections=sections))


def _shared(block: Block, own: Mapping[str, tuple[str, ...]]) -> Block:
    """A block with the ways to ask as they stand beside both languages: in those of the second.

    own are their numbers there, in their order; what nobody has confirmed yet has none but words.
    """
    ways = (
        [one for one in block if isinstance(one, ChannelView)] if isinstance(block, tuple) else []
    )
    if not ways:
        return block
    order = list(own)
    ways.sort(key=lambda one: order.index(one.id))
    return tuple(replace(one, lines=own[one.id]) for one in ways)


def _page_numbers(text: LocalizedText, pages: int) -> Iterator[str]:
    """What the foot of each page says."""
    for page in range(1, pages + 1):
        numbers = {"page": str(page), "pages": str(pages)}
        yield "".join(numbers.get(run.counter or "", run.text) for run in text.runs)


def _side_by_side(
    first: list[Must], second: list[Must], source: GuideExpectation
) -> Iterator[Must]:
    """The words of two languages; a number or a name that both have stands beside both once.

    Times are those of the second language, which may write them in another way.
    """
    clocks = {(zone.opens, zone.closes) for row in source.view.hours for zone in row.zones}
    shared: tuple[list[Must], list[Must]] = ([], [])
    for several, own in zip((first, second), shared, strict=True):
        for one in several:
            # A section's number stands beside both of its titles.
            if len(one.pieces) < 2 or one.pieces[0].isdigit():
                yield one
            else:
                own.append(one)
    for one, other in zip(*shared, strict=True):
        # Either both end with a telephone number, or both begin with a time zone.
        both = dict.fromkeys([*one.pieces[:-1], *other.pieces])
        if one.pieces[:2] in clocks:
            both = dict.fromkeys([*other.pieces[:2], *one.pieces[2:], *other.pieces[2:]])
        elif one.pieces[-1] != other.pieces[-1]:
            both = dict.fromkeys([*one.pieces, *other.pieces[1:]])
        yield must(*both)
