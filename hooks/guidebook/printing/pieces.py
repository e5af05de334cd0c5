"""Pieces of views as the plain data that the handouts' templates are fed with."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any

from guidebook.localization.views import (
    Block,
    ChannelView,
    HoursView,
    InvitationView,
    LocalizedText,
    PictureView,
    PlatformView,
    Run,
    SectionView,
)

Data = dict[str, Any]


def text_data(text: LocalizedText) -> Data:
    """A text with its language."""
    runs: list[Data] = []
    for run in map(_run, text.runs):
        if runs and {**runs[-1], "text": run["text"]} == run:
            runs[-1] = {**run, "text": runs[-1]["text"] + run["text"]}
        else:
            runs.append(run)
    return {"lang": text.lang, "dir": text.dir, "runs": runs}


def known(text: LocalizedText | None) -> Data | None:
    """A text that may be missing."""
    return text_data(text) if text else None


def section_data(section: SectionView) -> Data:
    """A section."""
    return {
        "id": section.id,
        "number": section.number,
        "title": text_data(section.title),
        "text": [text_data(text) for text in section.text],
        "steps": {
            "numbered": section.is_numbered,
            "items": [text_data(step) for step in section.steps],
        }
        if section.steps
        else None,
        "picture": picture_data(section.picture) if section.picture else None,
        "blocks": [_block(kind, block) for kind, block in section.blocks],
    }


def picture_data(picture: PictureView) -> Data:
    """A picture of the invitation: names on the screen as they are, and our words for the rest."""
    return {
        "channel": picture.channel,
        "alt": picture.alt.plain,
        "sender": picture.sender,
        "has_badge": picture.has_badge,
        "badge": known(picture.badge),
        "name": text_data(picture.name),
        "button": picture.button,
        "menu": picture.menu,
        "marks": dict(picture.marks),
    }


def counted_data(text: LocalizedText) -> list[Data]:
    """A text with numbers that only the typesetter knows."""
    language = {"lang": text.lang, "dir": text.dir}
    return [
        {"counter": run.counter} if run.counter else {"text": run.text, **language}
        for run in text.runs
    ]


def web_data(words: Mapping[str, LocalizedText], address: str, alt: str) -> Data:
    """An address on the web with its QR code, and alt saying what that is."""
    svg, modules = _qr_code(address)
    return {
        "address": address,
        "address_label": text_data(words["printing.web_address"]),
        "qr_svg": svg,
        "qr_modules": modules,
        "qr_alt": alt,
        "qr_caption": text_data(words["printing.qr_caption"]),
    }


@cache
def _qr_code(address: str) -> tuple[str, int]:
    """The code of a page as SVG and its size in modules: the same in every format."""
    # Only a site with a public address pays for the import.
    import segno

    code = segno.make(address, error="m", micro=False)
    svg = BytesIO()
    # Scanners want a quiet zone of four modules.
    code.save(svg, kind="svg", border=4, xmldecl=False)
    return svg.getvalue().decode(), len(code.matrix)


def _block(kind: str, block: Block) -> Data:
    if isinstance(block, PlatformView):
        return {
            "kind": kind,
            "name": text_data(block.name),
            "address": block.address,
            "address_label": text_data(block.address_label),
        }
    told = [item for item in block if isinstance(item, InvitationView)]
    if told:
        return {"kind": kind, "entries": [_invitation(item) for item in told]}
    hours = [item for item in block if isinstance(item, HoursView)]
    if hours:
        return {"kind": kind, "entries": [_hours(item) for item in hours]}
    channels = [item for item in block if isinstance(item, ChannelView)]
    return {"kind": kind, "items": [_channel(item) for item in channels]}


def _channel(item: ChannelView) -> Data:
    return {
        "label": known(item.label),
        "kind": item.kind,
        "number": item.number,
        "international": item.international,
        "lines": list(item.lines),
        "uri": item.uri,
        "details": [text_data(detail) for detail in item.details],
    }


def _invitation(item: InvitationView) -> Data:
    return {
        "sender": known(item.sender),
        "lists": [
            {"label": text_data(label), "items": [text_data(one) for one in items]}
            for label, items in item.lists
        ],
        "labelled": item.joiners.label,
        "apart": item.joiners.apart,
    }


def _hours(item: HoursView) -> Data:
    return {
        "days": known(item.days),
        "says_days": not item.is_in_sentence,
        "is_alone": item.is_alone,
        "statement": text_data(item.statement),
        "zones": [
            {
                "zone": zone.zone,
                "name": known(zone.name),
                "days": known(zone.days),
                "opens": zone.opens,
                "closes": zone.closes,
                "clock": zone.clock,
                "closes_note": known(zone.closes_note),
            }
            for zone in item.zones
        ],
    }


def _run(run: Run) -> Data:
    data: Data = {"text": run.text}
    if run.strong:
        data["strong"] = True
    if run.lang:
        data["lang"] = run.lang
    if run.dir:
        data["dir"] = run.dir
    return data
