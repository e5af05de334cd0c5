"""The commands on handouts alone: make them, and look at them before they are printed."""

from collections.abc import Collection, Iterator
from pathlib import Path

from guidebook.commands.announcements import told_of_mistakes
from guidebook.commands.command import Call, Stopped, public_address
from guidebook.commands.everything import read_everything
from guidebook.data.model import FORMATS
from guidebook.data.settings import Language
from guidebook.data.values.hints import known_word
from guidebook.localization import addresses
from guidebook.localization.languages import localize_project
from guidebook.localization.project import Project
from guidebook.printing.font_files import FONTS
from guidebook.printing.fontless import printed_languages
from guidebook.printing.orders import Order, all_orders
from guidebook.printing.presses import WORKERS, PrintShop
from guidebook.printing.printers import Handout, Printer
from guidebook.printing.proofs import draw_proofs
from guidebook.problems.command_kinds import (
    ChoiceUnknown,
    NoCodes,
    NoHandouts,
    PleaseCheck,
    Removed,
    Wrote,
    WroteHandout,
)
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import report

HANDOUTS = "handouts"
PROOFS = "proofs"


def run_handouts(call: Call) -> None:
    """Make the handouts asked for, without any page."""
    handouts, names = _printed(call)
    folder = call.root / HANDOUTS
    folder.mkdir(exist_ok=True)
    for handout in handouts:
        path = folder / Path(handout.path).name
        path.write_bytes(handout.content)
        call.say(WroteHandout(f"{HANDOUTS}/{path.name}", handout.details.plain))
    _remove_old(call, folder, {f"{name}.pdf" for name in names})


def run_proofs(call: Call) -> None:
    """Draw the pages of the handouts asked for."""
    handouts, names = _printed(call)
    folder = call.root / PROOFS
    folder.mkdir(exist_ok=True)
    for name, picture in draw_proofs((Path(one.path).name, one.content) for one in handouts):
        (folder / name).write_bytes(picture)
        call.say(Wrote(f"{PROOFS}/{name}"))
    _remove_old(call, folder, {f"{name}.png" for name in names})


def _remove_old(call: Call, folder: Path, names: Collection[str]) -> None:
    """Remove what an earlier run made, and no run of today would make."""
    endings = {Path(name).suffix for name in names}
    for path in sorted(folder.iterdir()):
        if path.suffix in endings and path.name not in names:
            path.unlink()
            call.say(Removed(f"{folder.name}/{path.name}"))


def _printed(call: Call) -> tuple[tuple[Handout, ...], frozenset[str]]:
    """The handouts asked for, and the names of all that there can be, without their endings."""
    project, languages = read_everything(call.root, for_readers=True)
    problems: list[Problem] = []
    notices: list[Problem] = []
    address = public_address(call)
    printer = Printer(
        guidebook=project.guidebook,
        shop=PrintShop(call.root / "hooks" / "handouts", workers=WORKERS),
        address=address,
        problems=problems,
        notices=notices,
    )
    orders = _orders(project, languages, printer.shop, notices)
    handouts = printer.print_all(_chosen(orders, project, languages, call))
    if problems:
        raise Stopped(*problems)
    if notices:
        call.say(PleaseCheck())
        print(report(notices, call.manner))
    for text in told_of_mistakes(project.wrong, call.manner):
        print(text)
    if not handouts:
        raise Stopped(NoHandouts(), status=2)
    if address is None:
        call.say(NoCodes())
    return handouts, frozenset(Path(order.path).stem for order in orders)


def _orders(
    project: Project, languages: tuple[Language, ...], shop: PrintShop, notices: list[Problem]
) -> tuple[Order, ...]:
    views = tuple(localize_project(project, languages))
    printed = printed_languages(views, project.guidebook, shop.templates / FONTS, notices)
    return tuple(all_orders(project.guidebook, printed, views[0]))


def _chosen(
    orders: tuple[Order, ...], project: Project, languages: tuple[Language, ...], call: Call
) -> Iterator[Order]:
    guides = [guide.id for edition in project.guidebook.editions for guide in edition.guides]
    locales = [language.lang for language in languages]
    form = _choice(call, "format", FORMATS)
    locale = _choice(call, "locale", locales)
    guide = _choice(call, "guide", [*dict.fromkeys(guides), addresses.ALL])
    for order in orders:
        if (
            form in ("", order.format.id)
            and locale in ("", order.view.locale.lang)
            and guide in ("", order.guide_id)
        ):
            yield order


def _choice(call: Call, option: str, known: Collection[str]) -> str:
    """What was chosen of these, or nothing."""
    chosen = call.option(option)
    if chosen and chosen not in known:
        meant = known_word(chosen, known)
        raise Stopped(ChoiceUnknown(option.upper(), tuple(known), chosen, meant), status=2)
    return chosen
