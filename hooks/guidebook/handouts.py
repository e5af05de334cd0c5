"""A guide's view as the plain data that a handout's template is fed with.

The form is told in the samples beside the templates, in hooks/handouts/samples.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from guidebook.views import (
    Block,
    ChannelView,
    EditionView,
    GuideView,
    HoursView,
    LocalizedText,
    PlatformView,
    Run,
    SectionView,
)

Data = dict[str, Any]


def render_handout(
    edition: EditionView,
    guide: GuideView,
    pictures: Mapping[str, str],
    *,
    address: str | None,
    qr_alt: str | None,
) -> Data:
    """The data of one handout.

    pictures has the SVG of each section that shows one, by the section's name.
    address is that of the web page and qr_alt says what its QR code is; both None where the
    site's public address is not known.
    """
    words = edition.words
    return {
        "lang": guide.locale.lang,
        "dir": guide.locale.dir,
        "date": [guide.date.year, guide.date.month, guide.date.day],
        "document_title": guide.document_title,
        "survey_name": _text(guide.survey_name),
        "survey": _text(guide.survey),
        "title": _text(guide.title),
        "period": _text(guide.period) if guide.period else None,
        "notices": [_text(notice) for notice in guide.notices],
        "sections": [_section(section, pictures) for section in guide.sections],
        "footer": {
            "language": _plain(guide, guide.locale.endonym),
            "page": _counted(edition.page_number),
            "address": address,
            "address_label": _text(words["web_address"]),
            "qr_svg": _qr_code(address) if address else None,
            "qr_alt": qr_alt,
            "qr_caption": _text(words["qr_caption"]),
        },
    }


def render_preview(guide: GuideView) -> Data:
    """The data of the picture that a chat shows with the address of a guide."""
    return {
        "lang": guide.locale.lang,
        "dir": guide.locale.dir,
        "title": _text(guide.title),
        "survey_name": _text(guide.survey_name),
        "survey": _text(guide.survey),
        "period": _text(guide.period) if guide.period else None,
    }


def _section(section: SectionView, pictures: Mapping[str, str]) -> Data:
    return {
        "id": section.id,
        "number": section.number,
        "title": _text(section.title),
        "text": [_text(text) for text in section.text],
        "steps": {
            "numbered": section.is_numbered,
            "items": [_text(step) for step in section.steps],
        }
        if section.steps
        else None,
        "picture": {"svg": pictures[section.id], "alt": section.picture.alt.plain}
        if section.picture
        else None,
        "blocks": [_block(kind, block) for kind, block in section.blocks],
    }


def _block(kind: str, block: Block) -> Data:
    if isinstance(block, PlatformView):
        return {
            "kind": kind,
            "name": _text(block.name),
            "address": block.address,
            "address_label": _text(block.address_label),
        }
    hours = [item for item in block if isinstance(item, HoursView)]
    if hours:
        return {"kind": kind, "entries": [_hours(item) for item in hours]}
    channels = [item for item in block if isinstance(item, ChannelView)]
    return {"kind": kind, "items": [_channel(item) for item in channels]}


def _channel(item: ChannelView) -> Data:
    return {
        "label": _text(item.label) if item.label else None,
        "number": item.number,
        "uri": item.uri,
    }


def _hours(item: HoursView) -> Data:
    return {
        "days": _text(item.days),
        "statement": _text(item.statement),
        "zones": [
            {
                "zone": zone.zone,
                "name": _text(zone.name),
                "days": _text(zone.days),
                "opens": zone.opens,
                "closes": zone.closes,
                "closes_note": _text(zone.closes_note) if zone.closes_note else None,
            }
            for zone in item.zones
        ],
    }


def _counted(text: LocalizedText) -> list[Data]:
    language = {"lang": text.lang, "dir": text.dir}
    return [
        {"counter": run.counter} if run.counter else {"text": run.text, **language}
        for run in text.runs
    ]


def _qr_code(address: str) -> str:
    """The address as a QR code in SVG, with the quiet zone of four modules that scanners want."""
    # Only a site with a public address pays for the import.
    import segno

    svg = BytesIO()
    segno.make(address, error="m", micro=False).save(svg, kind="svg", border=4, xmldecl=False)
    return svg.getvalue().decode()


def _plain(guide: GuideView, text: str) -> Data:
    return {"lang": guide.locale.lang, "dir": guide.locale.dir, "runs": [{"text": text}]}


def _text(text: LocalizedText) -> Data:
    return {"lang": text.lang, "dir": text.dir, "runs": [_run(run) for run in text.runs]}


def _run(run: Run) -> Data:
    data: Data = {"text": run.text}
    if run.strong:
        data["strong"] = True
    if run.lang:
        data["lang"] = run.lang
    if run.dir:
        data["dir"] = run.dir
    return data
