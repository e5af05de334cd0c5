"""Handouts as PDF, set by Typst from hand-written templates. The only importer of typst."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from guidebook.problems import Wrong

PAPERS = {"a4": "A4"}
"""The formats of handouts, each with its paper."""

_STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]
"""Archivable and accessible; UA-1 also turns a missing glyph into an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A finished document."""

    content: bytes
    pages: int


class Typesetter:
    """One compiler for all handouts, so that fonts and templates are read once."""

    def __init__(self, templates: Path) -> None:
        self.templates = templates
        self.compiler = typst.Compiler(
            root=str(templates),
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[str(templates / "fonts")],
            ),
        )

    def typeset(self, data: Mapping[str, Any], form: str) -> Pdf:
        """A handout of a format (a4) from its data; Wrong where it cannot be set."""
        year, month, day = data["date"]
        date = datetime.datetime(year, month, day, tzinfo=datetime.UTC)
        try:
            content = self.compiler.compile(
                input=str(self.templates / f"{form}.typ"),
                format="pdf",
                sys_inputs={"handout": json.dumps(data, ensure_ascii=False)},
                pdf_standards=_STANDARDS,
                timestamp=date,
            )
        except typst.TypstError as error:
            hints = " ".join(error.hints)
            raise Wrong(
                f"expected a handout {data['document_title']} ({data['lang']}), "
                f"found: {error.message}",
                hints or "Look for an unusual sign or emoji in this guide's texts.",
            ) from None
        if not isinstance(content, bytes):
            raise TypeError(content)
        # Typst writes page objects uncompressed, so they can be counted without reading the PDF.
        return Pdf(content=content, pages=len(re.findall(rb"/Type\s*/Page\b", content)))
