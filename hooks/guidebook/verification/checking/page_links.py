"""Where the links of a page lead, by what they show."""

from collections.abc import Iterator

from guidebook.verification.checking.link_checking import resolved
from guidebook.verification.comparing.facts import tokens_in
from guidebook.verification.comparing.passages import settled
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.musts import full
from guidebook.verification.expecting.targets import HandoutTarget, Targets
from guidebook.verification.reading.html_reading import HtmlReading


def pages_named(language: LanguageExpectation) -> dict[str, frozenset[str]]:
    """Where links lead that show nothing but the name of a guide, with its summary or without."""
    pages: dict[str, set[str]] = {}
    for guide in language.guides:
        audience, summary, title = (
            settled(full(text) or "")
            for text in (guide.view.audience, guide.view.summary, guide.view.title)
        )
        is_latest = guide.edition_view is language.latest
        names = [audience, f"{audience} {summary}"] if is_latest else [title]
        for name in names:
            pages.setdefault(name, set()).add(guide.page)
    return {name: frozenset(several) for name, several in pages.items()}


def handouts_named(handouts: tuple[HandoutTarget, ...]) -> dict[str, frozenset[str]]:
    """Where links to handouts lead, by the format and the details that they show."""
    return {
        settled(f"{full(one.name)} {full(one.details)}"): frozenset((one.path,))
        for one in handouts
        if one.is_known
    }


def unknown_handouts(handouts: tuple[HandoutTarget, ...]) -> frozenset[str]:
    """The handouts that are not there, or are not what they should be."""
    return frozenset(one.path for one in handouts if not one.is_known)


def handout_numbers(
    handouts: tuple[HandoutTarget, ...], page: HtmlReading, path: str, targets: Targets
) -> Iterator[str]:
    """The pages and sizes of handouts that a page tells; any, where a handout is not known."""
    unknown = unknown_handouts(handouts)
    for one in handouts:
        yield from (str(one.pages), one.kilobytes)
    for link in page.article.links:
        if resolved(link.address, path, targets.address) in unknown:
            yield from tokens_in([link.text])
