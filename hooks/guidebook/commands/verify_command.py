"""The command that reads the built site back and holds it against the data."""

import argparse
import json
from pathlib import Path

from guidebook.channels.machine_guides import read_schema
from guidebook.commands.command import Stopped, read_everything
from guidebook.data.settings import read_publish_from
from guidebook.data.values.web_addresses import parse_public_address
from guidebook.localization.languages import published_languages
from guidebook.problems.problem import Place, Problem, Wrong, report
from guidebook.verification.expecting.writing import read_written
from guidebook.verification.reading.html_reading import read_html
from guidebook.verification.site_checking import verify_site

_SHOWN = 30
"""So many disagreements are told: a site of other data has hundreds of them."""


def run_verify(root: Path, arguments: argparse.Namespace) -> None:
    """Tell every disagreement of the site in arguments.site with the data.

    The site's public address is the one that its home page names, and has to be the same
    everywhere; where arguments.address names one, it has to be that.
    """
    project, languages = read_everything(root)
    folder = root / arguments.site
    if not (folder / "index.html").is_file():
        raise Stopped(f"There is no finished site in {arguments.site}/.\n    Write: make build")
    address = _own_address(folder)
    named = _named_address(arguments.address)
    if named and named != address:
        raise Stopped(
            f"SITE_URL: expected {address or 'nothing'}, as the site was built, found {named}\n"
            "    Write the address that the site was built with, or build it again."
        )
    problems: list[Problem] = []
    languages = published_languages(project, languages, read_publish_from(root, problems))
    written = read_written(root / "docs", languages)
    schema = json.loads(read_schema())
    problems += verify_site(folder, project, languages, written, address=address, schema=schema)
    if problems:
        more = len(problems) - _SHOWN
        end = f"\nThere are {more} more like these." if more > 0 else ""
        raise Stopped(report(list(problems)[:_SHOWN]) + end)
    print("The site says what the data say.")


def _named_address(text: str) -> str | None:
    try:
        return parse_public_address(text)
    except Wrong as wrong:
        problem = Problem(place=Place("SITE_URL"), message=wrong.message, mend=wrong.mend)
        raise Stopped(report([problem])) from None


def _own_address(folder: Path) -> str | None:
    """The address that the home page of a site gives as its own."""
    home = folder / "index.html"
    page = read_html(home.read_text(encoding="utf-8"), "index.html")
    found = (link.address for link in page.around.links if link.kind == "link canonical")
    return next(found, None)
