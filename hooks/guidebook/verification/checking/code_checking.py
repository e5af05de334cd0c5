"""The codes by which an old handout is told from a new one: on the page and on the paper."""

import re

from guidebook.problems.problem import Place, Problem
from guidebook.verification.checking.link_checking import resolved
from guidebook.verification.checking.page_checking import MEND
from guidebook.verification.comparing.passages import settled
from guidebook.verification.expecting.targets import HandoutTarget
from guidebook.verification.reading.html_reading import HtmlReading


def codes_listed(page: HtmlReading, path: str, address: str | None) -> dict[str, str]:
    """The code of each handout on the page that lists them, by the handout's path."""
    seen = (one for one in page.article.text if not one.is_hidden)
    passages = sorted(seen, key=lambda one: one.place)
    listed = {}
    for link in page.article.links:
        target = resolved(link.address, path, address)
        following = (one for one in passages if one.place > link.place)
        code = next((one for one in following if one.path.startswith("td")), None)
        if target.endswith(".pdf") and code:
            listed[target] = settled(code.text)
    return listed


def sorted_codes(
    listed: dict[str, str], handouts: tuple[HandoutTarget, ...], file: str
) -> tuple[dict[str, str], list[Problem]]:
    """The codes that are codes of their handout's edition, and the problems of all others."""
    good: dict[str, str] = {}
    bad: dict[str, Problem] = {}
    for target in handouts:
        code = listed.get(target.path, "")
        if re.fullmatch(re.escape(target.edition.id) + r"-[0-9A-HJKMNP-TV-Z]{5}", code):
            good[target.path] = code
        else:
            # Handouts that say the same share a code.
            bad.setdefault(
                code or target.path,
                Problem(
                    place=Place(file),
                    path=target.path,
                    message=f"expected a code such as {target.edition.id}-K7QM1, "
                    f"found {code or 'nothing'}",
                    mend=MEND,
                ),
            )
    return good, list(bad.values())
