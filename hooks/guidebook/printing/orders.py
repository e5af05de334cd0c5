"""Which handouts there are, and how they become PDFs: every language, guide and format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidebook.data.model import Edition, Guidebook, HandoutFormat
from guidebook.data.reading import GUIDES
from guidebook.localization import addresses
from guidebook.localization.languages import LanguageViews
from guidebook.localization.localizing import (
    localize_code,
    localize_code_check,
    localize_handout_details,
    localize_qr_alt,
)
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView, GuideView, LocalizedText
from guidebook.pages.pages import PageRenderer
from guidebook.printing.budgets import check_budget
from guidebook.printing.codes import content_code, with_code
from guidebook.printing.glyphs import missing_glyphs
from guidebook.printing.handouts import render_all, render_handout, render_preview
from guidebook.printing.parallels import render_bilingual
from guidebook.printing.pieces import Data
from guidebook.printing.presses import Job, PrintShop
from guidebook.printing.typesetting import PAPERS, MissingGlyphs, Pdf, TemplateError
from guidebook.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A handout to be made: of a guide, or with no guide of all of them in one file.

    source is the edition in the source language; folder is that of the language on the site.
    """

    format: HandoutFormat
    edition: Edition
    view: EditionView
    guide: GuideView | None
    source: EditionView
    localizer: Localizer
    folder: str

    @property
    def guide_id(self) -> str:
        """The name of the guide, or all."""
        return self.guide.id if self.guide else addresses.ALL

    @property
    def title(self) -> LocalizedText:
        """What it is the handout of."""
        return self.guide.title if self.guide else self.view.words["home_title"]

    @property
    def name(self) -> LocalizedText:
        """The format in the reader's words."""
        return self.view.words[f"format_{self.format.id.replace('-', '_')}"]

    @property
    def path(self) -> str:
        """Where the handout stands below its language's folder."""
        return addresses.handout_path(
            self.edition.short_name.source,
            self.edition.id,
            self.guide_id,
            self.view.locale.lang,
            self.format.id,
        )


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


def orders_of(
    guidebook: Guidebook, views: LanguageViews, sources: LanguageViews
) -> Iterator[Order]:
    """Every handout in one language, edition by edition, guide by guide, format by format."""
    editions = zip(guidebook.editions, views.editions, sources.editions, strict=True)
    for edition, view, source in editions:
        for guide in (*view.guides, None):
            for form in edition.handouts:
                is_due = (form.id == addresses.ALL) == (guide is None)
                # Nobody needs the source language beside itself.
                if is_due and not (form.id == "bilingual" and views is sources):
                    yield Order(
                        format=form,
                        edition=edition,
                        view=view,
                        guide=guide,
                        source=source,
                        localizer=views.localizer,
                        folder=views.folder,
                    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Makes handouts; address is the site's, with a slash at its end, or None if not known."""

    guidebook: Guidebook
    renderer: PageRenderer
    shop: PrintShop
    address: str | None
    problems: list[Problem]

    def print_all(self, orders: Iterable[Order]) -> tuple[Handout, ...]:
        """The finished handouts; what has a problem is not among them."""
        jobs = [(order, *self._job(order)) for order in orders]
        results = self.shop.typeset_all(
            [Job(data=data, form=order.format.id) for order, data, _ in jobs]
        )
        made = []
        refused = _Refusals(self.guidebook, self.problems)
        for (order, _, code), result in zip(jobs, results, strict=True):
            if isinstance(result, Pdf):
                self.problems.extend(
                    check_budget(order.format, order.guide or order.view, result.pages)
                )
                made.append(self._handout(order, code, result))
            else:
                refused.add(result, order.localizer, order.edition.id, order.guide_id)
        refused.tell()
        return tuple(made)

    def draw_previews(
        self, languages: Iterable[LanguageViews]
    ) -> dict[tuple[str, str, str], bytes]:
        """The pictures that chats show, by language, edition and guide, where there is an address.

        Nobody could show one of a site whose address is not known.
        """
        wanted = [
            (one.localizer, guide)
            for one in languages
            for view in one.editions
            for guide in view.guides
            if self.address
        ]
        results = self.shop.draw_all(
            [Job(data=render_preview(guide), form="preview") for _, guide in wanted]
        )
        drawn = {}
        refused = _Refusals(self.guidebook, self.problems)
        for (localizer, guide), result in zip(wanted, results, strict=True):
            if isinstance(result, bytes):
                drawn[guide.locale.lang, guide.edition, guide.id] = result
            else:
                refused.add(result, localizer, guide.edition, guide.id)
        refused.tell()
        return drawn

    def _job(self, order: Order) -> tuple[Data, str]:
        """The data of a handout, and its code."""
        data = self._rendered(order)
        code = content_code(order.edition.id, data)
        arguments = (self.guidebook.interface, order.edition, order.localizer)
        check = (
            localize_code_check(*arguments, f"{self.address}{order.folder}{_CODES}")
            if self.address
            else None
        )
        return with_code(data, localize_code(*arguments, code), check), code

    def _rendered(self, order: Order) -> Data:
        guides = (order.guide,) if order.guide else order.view.guides
        pictures = {guide.id: self._pictures(guide) for guide in guides}
        pages = {
            guide.id: f"{self.address}{order.folder}{addresses.guide_folder(guide)}"
            for guide in guides
            if self.address
        }
        alts = {
            name: localize_qr_alt(self.guidebook.interface, order.edition, order.localizer, address)
            for name, address in pages.items()
        }
        if order.guide is None:
            return render_all(order.view, pictures, addresses=pages, qr_alts=alts)
        name = order.guide.id
        address, alt = pages.get(name), alts.get(name)
        if order.format.id == "bilingual":
            return render_bilingual(order.source, order.view, name, address=address, qr_alt=alt)
        return render_handout(
            order.view,
            order.guide,
            pictures[name],
            form=order.format.id,
            address=address,
            qr_alt=alt,
        )

    def _pictures(self, guide: GuideView) -> dict[str, str]:
        """The picture of each section that shows one, by the section's name."""
        return {
            section.id: self.renderer.render_picture(section.picture, guide.locale, is_printed=True)
            for section in guide.sections
            if section.picture
        }

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
                paper=PAPERS[order.format.id],
                pages=pdf.pages,
                size=len(pdf.content),
            ),
        )


class _Refusals:
    """What could not be typeset, told once each."""

    def __init__(self, guidebook: Guidebook, problems: list[Problem]) -> None:
        self.guidebook = guidebook
        self.problems = problems
        self.glyphs: dict[str, tuple[Localizer, dict[str, Place]]] = {}

    def add(
        self, refused: MissingGlyphs | TemplateError, localizer: Localizer, edition: str, guide: str
    ) -> None:
        """Keep what a handout or picture of a guide was refused for."""
        if isinstance(refused, MissingGlyphs):
            _, found = self.glyphs.setdefault(localizer.locale.lang, (localizer, {}))
            for glyph in refused.glyphs:
                found.setdefault(glyph, Place(f"{GUIDES}/{edition}/{guide}.yml"))
            return
        problem = Problem(
            place=refused.place,
            message=f"expected a template that Typst understands, found: {refused}",
            mend="Undo the last change of the template, or mend it here.",
        )
        if problem not in self.problems:
            self.problems.append(problem)

    def tell(self) -> None:
        """Tell the missing glyphs, each language's together."""
        for localizer, found in self.glyphs.values():
            for problem in missing_glyphs(found, self.guidebook, localizer):
                if problem not in self.problems:
                    self.problems.append(problem)


_CODES = addresses.page_url(addresses.HANDOUT_PAGE)
