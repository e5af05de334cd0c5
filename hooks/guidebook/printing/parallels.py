"""A guide in its source language and another one, side by side, as data for its template.

What is in both languages is a list: of two texts, the source first, or of one where both say
the same and it is a label.
"""

from guidebook.localization.scripts import script_of
from guidebook.localization.views import (
    Block,
    ChannelView,
    EditionView,
    GuideView,
    HoursView,
    InvitationView,
    LocalizedText,
    PlatformView,
    SectionView,
    ZoneView,
)
from guidebook.printing.handouts import PAPER, document_data, endonym, footer_data, links_data
from guidebook.printing.pieces import Data, text_data, web_data


def render_bilingual(
    source_edition: EditionView,
    edition: EditionView,
    guide_id: str,
    *,
    address: str | None,
    qr_alt: str | None,
    form: str = "bilingual",
    paper: str = PAPER,
) -> Data:
    """The data of one guide, named by guide_id, of an edition in two languages.

    address and qr_alt are of the page in the other language, None where they are not known.
    """
    source = _guide(source_edition, guide_id)
    guide = _guide(edition, guide_id)
    web = web_data(edition.words, address, qr_alt) if address and qr_alt else None
    if web:
        for field, word in (
            ("address_label", "printing.web_address"),
            ("qr_caption", "printing.qr_caption"),
        ):
            web[field] = _once(source_edition.words[word], edition.words[word])
    return {
        **document_data(edition, guide.document_title, paper),
        "scripts": [script_of(one.locale.lang) for one in (edition, source_edition)],
        "languages": [text_data(endonym(item.locale)) for item in (source_edition, edition)],
        "survey_name": text_data(guide.survey_name),
        "survey": text_data(guide.survey),
        "title": _both(source.title, guide.title),
        "period": _known(source.period, guide.period),
        "extended": _known(source.extended, guide.extended),
        "notices": [text_data(notice) for notice in guide.notices],
        "sections": [
            _section(*sections) for sections in zip(source.sections, guide.sections, strict=True)
        ],
        "web": web,
        "links": links_data(edition, (guide,), {guide.id: address} if address else {}),
        "footer": footer_data(edition, form),
    }


def _guide(edition: EditionView, guide_id: str) -> GuideView:
    return next(guide for guide in edition.guides if guide.id == guide_id)


def _both(source: LocalizedText, own: LocalizedText) -> list[Data]:
    """A sentence, for two columns."""
    return [text_data(source), text_data(own)]


def _once(source: LocalizedText, own: LocalizedText) -> list[Data]:
    """A label, which is not said twice in the same words."""
    return [text_data(source)] if source.plain == own.plain else _both(source, own)


def _known(source: LocalizedText | None, own: LocalizedText | None) -> list[Data] | None:
    """A label that may be missing."""
    return _once(source, own) if source and own else None


def _section(source: SectionView, own: SectionView) -> Data:
    return {
        "id": own.id,
        "number": own.number,
        "title": _both(source.title, own.title),
        "text": [_both(*texts) for texts in zip(source.text, own.text, strict=True)],
        "steps": {
            "numbered": own.is_numbered,
            "items": [_both(*steps) for steps in zip(source.steps, own.steps, strict=True)],
        }
        if own.steps
        else None,
        "blocks": [
            _block(kind, block, other)
            for (kind, block), (_, other) in zip(source.blocks, own.blocks, strict=True)
        ],
    }


def _block(kind: str, source: Block, own: Block) -> Data:
    if isinstance(source, PlatformView) and isinstance(own, PlatformView):
        return {
            "kind": kind,
            "name": _known(source.name, own.name),
            "address": own.address,
            "address_label": _once(source.address_label, own.address_label),
        }
    entries: list[Data] = []
    items: list[Data] = []
    if isinstance(source, tuple) and isinstance(own, tuple):
        ways = {one.id: one for one in source if isinstance(one, ChannelView)}
        # The ways to ask stand in the order of the page's language.
        for one, other in zip(source, own, strict=True):
            if isinstance(one, HoursView) and isinstance(other, HoursView):
                entries.append(_hours(one, other))
            elif isinstance(one, InvitationView) and isinstance(other, InvitationView):
                entries.append(_invitation(one, other))
            elif isinstance(other, ChannelView):
                items.append(_channel(ways[other.id], other))
    return {"kind": kind, "entries": entries} if entries else {"kind": kind, "items": items}


def _channel(source: ChannelView, own: ChannelView) -> Data:
    return {
        "label": _known(source.label, own.label),
        "kind": own.kind,
        "number": own.number,
        "international": own.international,
        "lines": list(own.lines),
        "uri": own.uri,
        "details": [
            _once(one, other) for one, other in zip(source.details, own.details, strict=True)
        ],
    }


def _invitation(source: InvitationView, own: InvitationView) -> Data:
    return {
        "sender": _both(source.sender, own.sender) if source.sender and own.sender else None,
        "lists": [
            {
                "label": _both(one, other),
                "items": [_both(*texts) for texts in zip(items, others, strict=True)],
            }
            for (one, items), (other, others) in zip(source.lists, own.lists, strict=True)
        ],
        "labelled": [source.joiners.label, own.joiners.label],
        "apart": [source.joiners.apart, own.joiners.apart],
    }


def _hours(source: HoursView, own: HoursView) -> Data:
    return {
        "days": _known(source.days, own.days),
        "says_days": not own.is_in_sentence,
        "is_alone": own.is_alone,
        "statement": _once(source.statement, own.statement),
        "zones": [_zone(*zones) for zones in zip(source.zones, own.zones, strict=True)],
    }


def _zone(source: ZoneView, own: ZoneView) -> Data:
    return {
        "zone": own.zone,
        "name": _known(source.name, own.name),
        "days": _known(source.days, own.days),
        "opens": own.opens,
        "closes": own.closes,
        "clock": own.clock,
        "closes_note": _known(source.closes_note, own.closes_note),
    }
