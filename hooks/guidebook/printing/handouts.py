"""Views as the plain data that the handouts' templates are fed with, one renderer a document.

The form is told in the samples beside the templates, in hooks/handouts/samples. A handout is
rendered without its code, since the code is made of it: see guidebook.printing.codes.
"""

from collections.abc import Iterable, Mapping

from guidebook.localization.scripts import script_of
from guidebook.localization.views import (
    EditionView,
    GuideView,
    Locale,
    LocalizedText,
    PlatformView,
    Run,
)
from guidebook.printing.pieces import Data, counted_data, known, section_data, text_data, web_data

PAPER = "A4"
"""The paper of handouts whose edition names no other."""


def render_handout(
    edition: EditionView,
    guide: GuideView,
    *,
    form: str = "a4",
    paper: str = PAPER,
    address: str | None,
    qr_alt: str | None,
) -> Data:
    """The data of one guide as a4, large-print or leaflet.

    address is that of the web page and qr_alt says what its QR code is; both None where the
    site's public address is not known.
    """
    return {
        **document_data(edition, guide.document_title, paper),
        **_guide(edition, guide, address, qr_alt),
        "links": links_data(edition, (guide,), {guide.id: address} if address else {}),
        "ruler": text_data(edition.words["printing.ruler"]) if form == "leaflet" else None,
        "footer": footer_data(edition, form),
    }


def render_all(
    edition: EditionView,
    *,
    addresses: Mapping[str, str],
    qr_alts: Mapping[str, str],
    form: str = "all",
    paper: str = PAPER,
) -> Data:
    """The data of all guides of an edition in one document.

    addresses and qr_alts are by the guide's name, and empty where the site's public address is not
    known.
    """
    title = edition.words["home.title"]
    first = edition.guides[0]
    return {
        **document_data(edition, title.plain, paper),
        "survey_name": text_data(first.survey_name),
        "survey": text_data(edition.survey),
        "title": text_data(title),
        "period": known(edition.period),
        "extended": known(first.extended),
        "notices": [text_data(notice) for notice in edition.standing],
        "links": links_data(edition, edition.guides, addresses),
        "contents_title": text_data(edition.words["printing.contents"]),
        "guides": [
            {
                "id": guide.id,
                **_guide(edition, guide, addresses.get(guide.id), qr_alts.get(guide.id)),
            }
            for guide in edition.guides
        ],
        "footer": footer_data(edition, form),
    }


def render_preview(guide: GuideView) -> Data:
    """The data of the picture that a chat shows with the address of a guide."""
    return {
        "lang": guide.locale.lang,
        "dir": guide.locale.dir,
        "scripts": [script_of(guide.locale.lang)],
        "title": text_data(guide.title),
        "survey_name": text_data(guide.survey_name),
        "survey": text_data(guide.survey),
        "period": known(guide.period),
    }


def footer_data(edition: EditionView, form: str) -> Data:
    """What the foot of each page says, but for the code."""
    return {
        "edition": text_data(edition.survey),
        "language": text_data(endonym(edition.locale)),
        "format": text_data(edition.words["formats." + form.replace("-", "_")]),
        "code": None,
        "code_check": None,
        "page": counted_data(edition.page_number),
        "apart": edition.guides[0].joiners.apart,
    }


def document_data(edition: EditionView, title: str, paper: str) -> Data:
    """What a PDF says about itself, and the paper that it is for: A4 or Letter."""
    date = edition.guides[0].date
    return {
        "lang": edition.locale.lang,
        "dir": edition.locale.dir,
        "date": [date.year, date.month, date.day],
        "scripts": [script_of(edition.locale.lang)],
        "paper": paper,
        "document_title": title,
    }


def endonym(locale: Locale) -> LocalizedText:
    """A language's own name."""
    return LocalizedText(runs=(Run(text=locale.endonym),), lang=locale.lang, dir=locale.dir)


def _guide(
    edition: EditionView,
    guide: GuideView,
    address: str | None,
    qr_alt: str | None,
) -> Data:
    return {
        "survey_name": text_data(guide.survey_name),
        "survey": text_data(guide.survey),
        "title": text_data(guide.title),
        "period": known(guide.period),
        "extended": known(guide.extended),
        "notices": [text_data(notice) for notice in guide.notices],
        "sections": [section_data(section) for section in guide.sections],
        "web": web_data(edition.words, address, qr_alt) if address and qr_alt else None,
    }


def links_data(
    edition: EditionView, guides: Iterable[GuideView], addresses: Mapping[str, str]
) -> list[Data]:
    """What links are called in the document's language; # begins those to a page of it.

    A number is spoken digit by digit.
    """
    links = []
    for guide in guides:
        links.append(link_data(f"#{guide.id}", guide.title.plain))
        if guide.id in addresses:
            label = edition.words["printing.web_address"]
            links.append(link_data(addresses[guide.id], label.plain))
        for _, block in (one for section in guide.sections for one in section.blocks):
            if isinstance(block, PlatformView) and block.address:
                links.append(link_data(block.address, block.address_label.plain))
        for channel in (one for one in guide.channels if one.uri):
            links.append(link_data(channel.uri, channel.link_label.plain, channel.spoken))
    return links


def link_data(address: str, name: str, spoken: str = "") -> Data:
    """What a link is called, and how a number is spoken."""
    return {"address": address, "name": name, "spoken": spoken}
