"""The command that reads the built site back and holds it against the data."""

import argparse
from pathlib import Path

from guidebook.commands.command import Stopped, read_everything
from guidebook.data.scalars import parse_public_address
from guidebook.problems import Place, Problem, Wrong, report
from guidebook.verification.html_reading import read_html
from guidebook.verification.site_checking import verify_site
from guidebook.verification.writing import read_written


def run_verify(root: Path, arguments: argparse.Namespace) -> None:
    """Tell every disagreement of the site in arguments.site with the data.

    arguments.address is the site's public address; where it is empty, the one that the site itself
    names is taken, and has to be the same everywhere.
    """
    project, languages = read_everything(root)
    folder = root / arguments.site
    try:
        address = parse_public_address(arguments.address) or _own_address(folder)
    except Wrong as wrong:
        problem = Problem(place=Place("SITE_URL"), message=wrong.message, mend=wrong.mend)
        raise Stopped(report([problem])) from None
    written = read_written(root / "docs", languages)
    problems = verify_site(folder, project, languages, written, address=address)
    if problems:
        raise Stopped(report(problems))
    print("The site says what the data say.")


def _own_address(folder: Path) -> str | None:
    """The address that the home page of a site gives as its own."""
    home = folder / "index.html"
    if not home.is_file():
        return None
    page = read_html(home.read_text(encoding="utf-8"), "index.html")
    found = (link.address for link in page.around.links if link.kind == "link canonical")
    return next(found, None)
