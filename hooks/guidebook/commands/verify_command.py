"""The command that reads the built site back and holds it against the data."""

import argparse
import json
from pathlib import Path

from guidebook.channels.machine_guides import read_schema
from guidebook.commands.command import Stopped, read_everything
from guidebook.data.values.web_addresses import parse_public_address
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem, Wrong, report
from guidebook.problems.verification_kinds import (
    MoreLikeThese,
    NoAddress,
    NoSiteYet,
    OtherAddress,
    SiteVerified,
)
from guidebook.problems.words import mend_of, message_of
from guidebook.verification.expecting.writing import read_written
from guidebook.verification.reading.html_reading import AROUND, read_html
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
        raise _stopped(NoSiteYet(arguments.site))
    address = _own_address(folder)
    named = _named_address(arguments.address)
    if named and named != address:
        raise _stopped(OtherAddress(address, named) if address else NoAddress(named))
    written = read_written(root / "docs", languages)
    schema = json.loads(read_schema())
    problems = verify_site(folder, project, languages, written, address=address, schema=schema)
    if problems:
        more = len(problems) - _SHOWN
        end = f"\n{message_of(MoreLikeThese(more), 'en')}" if more > 0 else ""
        raise Stopped(report(list(problems)[:_SHOWN]) + end)
    print(message_of(SiteVerified(), "en"))


def _stopped(kind: Kind) -> Stopped:
    return Stopped(f"{message_of(kind, 'en')}\n    {mend_of(kind, 'en')}")


def _named_address(text: str) -> str | None:
    try:
        return parse_public_address(text)
    except Wrong as wrong:
        raise Stopped(report([Problem(place=Place("SITE_URL"), kind=wrong.kind)])) from None


def _own_address(folder: Path) -> str | None:
    """The address that the home page of a site gives as its own."""
    page = read_html((folder / "index.html").read_bytes(), "index.html")
    found = (link.address for link in page[AROUND].links if link.kind == "link canonical")
    return next(found, None)
