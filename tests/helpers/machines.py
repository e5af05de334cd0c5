"""Guides as the data that machines read, and their schema."""

import json
from pathlib import Path
from typing import Any

import jsonschema

from factories import (
    Change,
    latest,
    read_survey,
)
from guidebook.channels.machine_guides import (
    GuideFiles,
    HandoutFile,
    MachineEdition,
    export_guides,
    read_schema,
)
from guidebook.data.model import Guidebook
from guidebook.localization.localizing import localize_edition
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView
from shipped import shipped, shipped_view

SITE = "https://panduan.example/"
Data = dict[str, Any]

VALIDATOR = jsonschema.Draft202012Validator(
    json.loads(read_schema()), format_checker=jsonschema.FormatChecker()
)


def files(guide: str) -> GuideFiles:
    """The files of a guide."""
    return GuideFiles(
        page=f"2023/{guide}/",
        handouts=(HandoutFile(format="large-print", path=f"2023/{guide}/a.pdf", pages=4),),
        contacts={"general": f"2023/{guide}/general.vcf"},
        contacts_4={"general": f"2023/{guide}/general-4.0.vcf"},
        chat=f"2023/{guide}/chat.txt",
    )


def machine(guidebook: Guidebook, view: EditionView) -> MachineEdition:
    """An edition with the files of its guides."""
    return MachineEdition(
        edition=guidebook.latest,
        view=view,
        guides={guide.id: files(guide.id) for guide in view.guides},
        handouts=(HandoutFile(format="a4", path="2023/all.pdf", pages=5),),
        calendar="2023/period.ics",
    )


def export(root: Path, *changes: Change, address: str | None = SITE, **of: Any) -> Data:
    """What machines read of the small survey."""
    guidebook = read_survey(root, *changes)
    edition = machine(guidebook, latest(guidebook, of.pop("writer", None)))
    return export_guides([edition], address=address, **{"folder": "", "is_draft": False, **of})


def text(words: str, language: str = "id", **of: Any) -> Data:
    """A text as machines read it."""
    return {"text": words, "language": language, "direction": "ltr", **of}


def errors(data: Data) -> list[str]:
    """What does not fit the schema."""
    return [error.message for error in VALIDATOR.iter_errors(data)]


def real(lang: str, writer: Localizer | None = None) -> Data:
    """What machines read of the shipped guides."""
    guidebook = shipped()[0].guidebook
    view = localize_edition(guidebook, guidebook.latest, writer) if writer else shipped_view(lang)
    folder = "" if lang == "id" else f"{lang}/"
    return export_guides([machine(guidebook, view)], folder=folder, is_draft=False, address=SITE)
