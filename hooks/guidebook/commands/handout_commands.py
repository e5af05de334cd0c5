"""The commands on handouts alone: make them, and look at them before they are printed."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from guidebook.commands.command import Stopped, read_everything
from guidebook.data.model import FORMATS
from guidebook.data.settings import Language
from guidebook.data.values.hints import nearest
from guidebook.data.values.web_addresses import parse_public_address
from guidebook.localization import addresses
from guidebook.localization.languages import localize_project
from guidebook.localization.project import Project
from guidebook.pages.pages import PageRenderer
from guidebook.printing.orders import Order, orders_of
from guidebook.printing.presses import WORKERS, PrintShop
from guidebook.printing.printers import Handout, Printer
from guidebook.printing.proofs import draw_proofs
from guidebook.problems.problem import Place, Problem, Wrong, report

HANDOUTS = "handouts"
PROOFS = "proofs"


def run_handouts(root: Path, arguments: argparse.Namespace) -> None:
    """Make the handouts asked for, without any page."""
    handouts = _printed(root, arguments)
    folder = root / HANDOUTS
    folder.mkdir(exist_ok=True)
    for handout in handouts:
        path = folder / Path(handout.path).name
        path.write_bytes(handout.content)
        print(f"Wrote {path.relative_to(root)}: {handout.details.plain}.")


def run_proofs(root: Path, arguments: argparse.Namespace) -> None:
    """Draw the pages of the handouts asked for."""
    handouts = _printed(root, arguments)
    folder = root / PROOFS
    folder.mkdir(exist_ok=True)
    for name, picture in draw_proofs((Path(one.path).name, one.content) for one in handouts):
        (folder / name).write_bytes(picture)
        print(f"Wrote {PROOFS}/{name}.")


def _printed(root: Path, arguments: argparse.Namespace) -> tuple[Handout, ...]:
    project, languages = read_everything(root)
    problems: list[Problem] = []
    address = _address(arguments.address)
    printer = Printer(
        guidebook=project.guidebook,
        renderer=PageRenderer(root / "overrides" / "bodies"),
        shop=PrintShop(root / "hooks" / "handouts", workers=WORKERS),
        address=address,
        problems=problems,
    )
    handouts = printer.print_all(_orders(project, languages, arguments))
    if problems:
        raise Stopped(report(problems))
    if not handouts:
        raise Stopped(
            "expected handouts to make, found none for these choices\n"
            "    survey.yml says under handouts which formats there are. All guides in one file "
            "are FORMAT=all without GUIDE; the guides' own language has no bilingual ones."
        )
    if address is None:
        print("SITE_URL is not set: no QR codes.")
    return handouts


def _orders(
    project: Project, languages: tuple[Language, ...], arguments: argparse.Namespace
) -> Iterator[Order]:
    guides = [guide.id for edition in project.guidebook.editions for guide in edition.guides]
    locales = [language.lang for language in languages]
    _check_choice("FORMAT", arguments.format, list(FORMATS))
    _check_choice("LOCALE", arguments.locale, locales)
    _check_choice("GUIDE", arguments.guide, [*dict.fromkeys(guides), addresses.ALL])
    views = localize_project(project, languages)
    for one in views:
        for order in orders_of(project.guidebook, one, views[0]):
            if (
                arguments.format in ("", order.format.id)
                and arguments.locale in ("", order.view.locale.lang)
                and arguments.guide in ("", order.guide_id)
            ):
                yield order


def _check_choice(name: str, chosen: str, known: list[str]) -> None:
    if chosen and chosen not in known:
        raise Stopped(
            f"{name}: expected one of {', '.join(known)}, found {chosen}\n"
            f"    Write {name}= and one of them, or leave it out.{nearest(chosen, known)}"
        )


def _address(text: str) -> str | None:
    try:
        return parse_public_address(text)
    except Wrong as wrong:
        problem = Problem(place=Place("SITE_URL"), message=wrong.message, mend=wrong.mend)
        raise Stopped(report([problem])) from None
