"""From orders to finished handouts, and pictures for chats."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guidebook.data.model import Guidebook
from guidebook.localization import addresses
from guidebook.localization.languages import LanguageViews
from guidebook.localization.localizing import (
    localize_code,
    localize_code_check,
    localize_handout_details,
    localize_qr_alt,
)
from guidebook.localization.newer_editions import localize_newer_address
from guidebook.localization.translating import Localizer
from guidebook.localization.views import GuideView, LocalizedText
from guidebook.printing.budgets import Excess, excess_of, too_long
from guidebook.printing.codes import content_code, with_code
from guidebook.printing.handouts import link_data, render_all, render_handout, render_preview
from guidebook.printing.orders import Order
from guidebook.printing.parallels import render_bilingual
from guidebook.printing.pieces import Data, text_data
from guidebook.printing.presses import PREVIEW, Job, Made, PrintShop
from guidebook.printing.refusals import Refusals
from guidebook.printing.typesetting import Pdf
from guidebook.problems.problem import Problem

_CODES = addresses.page_url(addresses.HANDOUT_PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedHandout:
    """A handout before it is typeset: its data, and the code that is made of them."""

    order: Order
    data: Data
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A finished PDF; details tell its paper, pages and size, code tells it from an older one."""

    order: Order
    code: str
    content: bytes
    pages: int
    details: LocalizedText

    @property
    def path(self) -> str:
        """Where it stands below its language's folder."""
        return self.order.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Makes handouts; address is the site's, with a slash at its end, or None if not known.

    A translation that takes more pages than a format may have is told among the notices: it keeps
    no other language from its readers.
    """

    guidebook: Guidebook
    shop: PrintShop
    address: str | None
    problems: list[Problem]
    notices: list[Problem]

    def plan(self, orders: Iterable[Order]) -> tuple[PlannedHandout, ...]:
        """What the handouts will say."""
        jobs = ((order, *self._job(order)) for order in orders)
        return tuple(
            PlannedHandout(order=order, data=data, code=code) for order, data, code in jobs
        )

    def print_all(self, orders: Iterable[Order]) -> tuple[Handout, ...]:
        """The finished handouts; what has a problem is not among them."""
        return self.print_planned(self.plan(orders))

    def print_planned(self, planned: Sequence[PlannedHandout]) -> tuple[Handout, ...]:
        """The same of handouts whose data are known already."""
        return self.print_and_draw(planned, ())[0]

    def print_and_draw(
        self, planned: Sequence[PlannedHandout], languages: Iterable[LanguageViews]
    ) -> tuple[tuple[Handout, ...], dict[tuple[str, str, str], bytes]]:
        """The same with the pictures that chats show, by language, edition and guide.

        Nobody could show one of a site whose address is not known.
        """
        drawn = [
            (one.localizer, guide)
            for one in languages
            for view in one.editions
            for guide in view.guides
            if self.address
        ]
        jobs = [Job(data=one.data, form=one.order.format.id) for one in planned]
        jobs += [Job(data=render_preview(guide), form=PREVIEW) for _, guide in drawn]
        results = self.shop.make_all(jobs)
        count = len(planned)
        return self._printed(planned, results[:count]), self._drawn(drawn, results[count:])

    def _printed(
        self, planned: Iterable[PlannedHandout], results: Iterable[Made]
    ) -> tuple[Handout, ...]:
        printed = []
        excesses: list[Excess] = []
        translated: list[Excess] = []
        refused = Refusals(self.guidebook, self.problems)
        for one, result in zip(planned, results, strict=True):
            order = one.order
            if isinstance(result, Pdf):
                excess = excess_of(order.format, order.guide or order.view, result.pages)
                if excess:
                    (translated if order.localizer.source else excesses).append(excess)
                printed.append(self._handout(order, one.code, result))
            elif not isinstance(result, bytes):
                refused.add(result, order.localizer, order.edition.id, order.guide_id)
        refused.tell()
        self.problems.extend(too_long(excesses))
        self.notices.extend(too_long(translated))
        return tuple(printed)

    def _drawn(
        self, wanted: Iterable[tuple[Localizer, GuideView]], results: Iterable[Made]
    ) -> dict[tuple[str, str, str], bytes]:
        drawn = {}
        refused = Refusals(self.guidebook, self.problems)
        for (localizer, guide), result in zip(wanted, results, strict=True):
            if isinstance(result, bytes):
                drawn[guide.locale.lang, guide.edition, guide.id] = result
            elif not isinstance(result, Pdf):
                refused.add(result, localizer, guide.edition, guide.id)
        refused.tell()
        return drawn

    def _job(self, order: Order) -> tuple[Data, str]:
        """The data of a handout, and its code."""
        data = self._rendered(order)
        if newer := self._newer_address(order):
            data["notices"].insert(1, text_data(newer))
        code = content_code(order.edition.id, data)
        arguments = (self.guidebook.interface, order.edition, order.localizer)
        check = None
        if self.address:
            codes = f"{self.address}{order.folder}{_CODES}"
            check = localize_code_check(*arguments, codes)
            data["links"].append(link_data(codes, check.plain))
        return with_code(data, localize_code(*arguments, code), check), code

    def _newer_address(self, order: Order) -> LocalizedText | None:
        """Where the guide is that has taken the place of an order's, or takes it."""
        newer = next(iter(order.view.newer), None)
        if newer is None or self.address is None:
            return None
        return localize_newer_address(
            self.guidebook.interface,
            order.edition,
            next(one for one in self.guidebook.editions if one.id == newer.edition),
            order.localizer,
            self.address + order.folder + addresses.newer_place(newer, order.guide_id),
        )

    def _rendered(self, order: Order) -> Data:
        guides = (order.guide,) if order.guide else order.view.guides
        pages = {
            guide.id: f"{self.address}{order.folder}{addresses.guide_folder(guide)}"
            for guide in guides
            if self.address
        }
        alts = {
            name: localize_qr_alt(self.guidebook.interface, order.edition, order.localizer, address)
            for name, address in pages.items()
        }
        paper = order.edition.paper
        if order.guide is None:
            return render_all(order.view, paper=paper, addresses=pages, qr_alts=alts)
        name = order.guide.id
        address, alt = pages.get(name), alts.get(name)
        if order.format.id == "bilingual":
            return render_bilingual(
                order.source, order.view, name, paper=paper, address=address, qr_alt=alt
            )
        return render_handout(
            order.view,
            order.guide,
            form=order.format.id,
            paper=paper,
            address=address,
            qr_alt=alt,
        )

    def _handout(self, order: Order, code: str, pdf: Pdf) -> Handout:
        return Handout(
            order=order,
            code=code,
            content=pdf.content,
            pages=pdf.pages,
            details=localize_handout_details(
                self.guidebook.interface,
                order.edition,
                order.localizer,
                paper=order.edition.paper,
                pages=pdf.pages,
                size=len(pdf.content),
            ),
        )
