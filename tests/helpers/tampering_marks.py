"""Changes of how a page is marked up, which change no word of it."""

import random
import re
from collections.abc import Callable, Mapping

from tampering_pdfs import Change


def replaced(old: re.Pattern[str], new: Callable[[random.Random, str], str]) -> Change:
    """One of the places that a pattern finds, with something else in its place."""

    def change(rng: random.Random, content: bytes) -> bytes | None:
        text = content.decode()
        found = list(old.finditer(text))
        if not found:
            return None
        one = rng.choice(found)
        return (text[: one.start()] + new(rng, one[0]) + text[one.end() :]).encode()

    return change


def _nothing(rng: random.Random, found: str) -> str:
    return ""


def _twice(rng: random.Random, found: str) -> str:
    return f"{found}\n{found}"


def _other_mark(rng: random.Random, found: str) -> str:
    mark = rng.choice(["inert", 'lang="fr"', 'dir="rtl"', 'role="none"', 'style="color:#fff"'])
    return f"{found} {mark}"


def _other_list(rng: random.Random, found: str) -> str:
    return found.replace("ol", "ul") if "ol" in found else found.replace("ul", "ol")


def _lower(rng: random.Random, found: str) -> str:
    return found.replace("h2", rng.choice(["h3", "h4"]))


def _exchanged(rng: random.Random, found: str) -> str:
    """The words of the last two elements in each other's place."""
    said = re.findall(r">([^<>]*\w[^<>]*)<", found)
    first, second = said[-2:]
    return found.replace(first, "\0").replace(second, first).replace("\0", second)


def _bold(rng: random.Random, found: str) -> str:
    return f"<strong>{found}</strong>"


def _elsewhere(rng: random.Random, found: str) -> str:
    return rng.choice([one for one in ("#guide", "#handout", "#platform") if one != found])


def _over(rng: random.Random, found: str) -> str:
    return f"<p>Survei telah berakhir pada Oktober 2023.</p>{found}"


def _other_value(rng: random.Random, found: str) -> str:
    return f"{int(found) + rng.randrange(1, 60)}"


MARKS: Mapping[str, tuple[re.Pattern[str], Callable[[random.Random, str], str]]] = {
    "a mark that no template writes": (re.compile("<(?:ul|ol|h2|bdi|table)(?= )"), _other_mark),
    "a step or a number twice": (
        re.compile(r"<li(?:><label| class=\"guide-telephone).*?</li>", re.DOTALL),
        _twice,
    ),
    "a heading that has lost its name": (
        re.compile(r"(?<=<h2 class=\"guide-numbered\") id=\"[^\"]*\""),
        _nothing,
    ),
    "a piece of the menus is lost": (
        re.compile(
            r"<header.*?</header>|<footer.*?</footer>|<nav class=\"guide-c.*?</nav>", re.DOTALL
        ),
        _nothing,
    ),
    "a sentence that is out of place": (re.compile("<h2|</article>|<figure|<table"), _over),
    "a list of another kind": (
        re.compile('(?<=<)ol class="guide-steps|(?<=<)ul class'),
        _other_list,
    ),
    "a heading of another level": (re.compile("<h2.*?</h2>"), _lower),
    "headings of a table exchanged": (
        re.compile(r"<th scope=\"col\"><span>[^<]*</span></th> <th scope=\"col\"><span>[^<]*<"),
        _exchanged,
    ),
    "words of the foot exchanged": (
        re.compile(r"<li><a href=\"[^\"#]*\">[^<]*</a></li>\s*<li><a href=\"[^\"#]*\">[^<]*</a>"),
        _exchanged,
    ),
    "a link to another section": (re.compile('(?<=href=")#[a-z-]+'), _elsewhere),
    "a direction or a name that is kept lost": (
        re.compile('(?<=<bdi)(?: dir="ltr"| translate="no"(?=>\\d))'),
        _nothing,
    ),
    "words bold no more": (re.compile("</?strong>(?=[^<]*</)"), _nothing),
    "words in bold": (re.compile(r"(?<=<span>)[A-Z]\w+ \w+(?= )"), _bold),
    "a drawing lost": (re.compile(r"<svg class=\"guide-badge.*?</svg>"), _nothing),
    "a number of the clock": (
        re.compile(r"(?<=\"(?:WIT|WIB)\":)\d+|(?<=\"last\":)\d+"),
        _other_value,
    ),
    "what chats are told is lost": (re.compile(r"<meta property=\"og:[^>]*>"), _nothing),
}
"""Each with what is replaced on the page of a guide, and what by."""
