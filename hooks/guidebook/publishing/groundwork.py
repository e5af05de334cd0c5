"""What is made of a language before its pages: what may have mistakes, all told at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidebook.channels.chats import check_chat, render_chat
from guidebook.data.source.paths import GUIDES
from guidebook.localization.addresses import guide_folder
from guidebook.localization.languages import LanguageViews
from guidebook.printing.printers import Handout, PlannedHandout, Printer
from guidebook.problems.problem import Place

GuideName = tuple[str, str]
"""An edition and one of its guides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groundwork:
    """The handouts of one language, the pictures and the texts for chats of its guides.

    Pictures and texts lead to the site, and are made only where its address is known.
    """

    handouts: tuple[Handout, ...]
    previews: Mapping[GuideName, bytes]
    chats: Mapping[GuideName, str]


def lay_groundwork(
    languages: Sequence[LanguageViews],
    printed: Iterable[LanguageViews],
    planned: Iterable[PlannedHandout],
    printer: Printer,
) -> dict[str, Groundwork]:
    """That of some languages, by their tags; printed and planned are those of all languages."""
    folders = {one.folder for one in languages}
    handouts, previews = printer.print_and_draw(
        [one for one in planned if one.order.folder in folders],
        [one for one in printed if one.folder in folders],
    )
    laid = {}
    for one in languages:
        lang = one.localizer.locale.lang
        laid[lang] = Groundwork(
            handouts=tuple(made for made in handouts if made.order.folder == one.folder),
            previews={
                (edition, guide): picture
                for (language, edition, guide), picture in previews.items()
                if language == lang
            },
            chats=dict(_chats(one, printer)),
        )
    return laid


def _chats(views: LanguageViews, printer: Printer) -> Iterator[tuple[GuideName, str]]:
    for edition in views.editions if printer.address else ():
        for guide in edition.guides:
            address = f"{printer.address}{views.folder}{guide_folder(guide)}"
            text = render_chat(guide, words=edition.words, address=address)
            place = Place(f"{GUIDES}/{guide.edition}/{guide.id}.yml")
            # Once a guide: what is too long in one language mostly is so in others.
            told = {(one.place, type(one.kind)) for one in printer.notices}
            found = list(check_chat(guide, text, place))
            printer.notices.extend(one for one in found if (one.place, type(one.kind)) not in told)
            yield (guide.edition, guide.id), text
