"""Handouts as PDF, set by Typst from hand-written templates. The only importer of typst."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import typst

from guidebook.printing.finishing import finished, pages_of_contents
from guidebook.printing.font_signs import signs_of, unprintable
from guidebook.printing.glyph_letters import fonts_by_name
from guidebook.printing.picture_words import with_words
from guidebook.printing.readable_texts import is_read_wrongly, readable
from guidebook.printing.typst_tags import with_typst_tags
from guidebook.problems.problem import Place

FORMATS = ("a4", "large-print", "leaflet", "bilingual", "all")
"""The formats of handouts."""

_SCALES = {"a4": 6, "leaflet": 4, "all": 6}
"""Formats that should put a guide on one page, each with how often it can be set tighter."""

_MANY = 20
"""From so many guides in one document on, Typst remembers too much of it."""

_REMEMBERED = 10

_NUMBERED = ("a4", "leaflet")
"""Formats whose pages have a number only where there are several."""

_STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]
"""Archivable and accessible; UA-1 also turns a missing glyph into an error."""


_UNSHOWN = re.compile(r'the text (?:contains the disallowed codepoint )?`"(.+?)"`')
_LOCATION = re.compile(r"┌─ (\S+):(\d+):(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A finished document."""

    content: bytes
    pages: int

    def stored(self) -> bytes:
        """All of it as bytes."""
        return b"%d " % self.pages + self.content

    @classmethod
    def taken(cls, stored: bytes) -> "Pdf":
        """The one that was stored so."""
        pages, _, content = stored.partition(b" ")
        return cls(content=content, pages=int(pages))


class MissingGlyphs(Exception):
    """Signs in the texts that no font of ours has."""

    def __init__(self, glyphs: tuple[str, ...]) -> None:
        super().__init__(", ".join(glyphs))
        self.glyphs = glyphs


class TemplateError(Exception):
    """A template that Typst does not understand; place is where in it."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place


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

    @cached_property
    def _fonts(self) -> Mapping[str, Path]:
        return fonts_by_name(self.templates / "fonts")

    def typeset(self, data: Mapping[str, Any], form: str) -> Pdf:
        """A handout of a format (a4) from its data; MissingGlyphs, or TemplateError."""
        data, langs = with_typst_tags(data)
        made = self._fitted(data, form)
        is_leaflet = form == "leaflet"
        content = finished(
            made.content, data["links"], direction=data["dir"], is_leaflet=is_leaflet
        )
        if is_read_wrongly(set(json.dumps(data, ensure_ascii=False)), langs):
            content = readable(content, self._fonts, langs)
        return Pdf(content=content, pages=made.pages)

    def draw(self, data: Mapping[str, Any], form: str) -> bytes:
        """A picture (preview) from its data, as PNG of two pixels a point, with its words."""
        data, _ = with_typst_tags(data)
        picture = self._compiled(data, form, input=_source(data, form), format="png", ppi=144.0)
        return with_words(picture, data)

    def _fitted(self, data: Mapping[str, Any], form: str) -> Pdf:
        """A handout as Typst makes it.

        Templates estimate in which size a guide fits on a page. Where the estimate was a little
        wrong, the handout is set again more tightly; and as one of several pages, each with its
        number, where it fits on none.
        """
        pdf = self._typeset(data, form)
        guides = len(data.get("guides", ()))
        wanted = guides + pages_of_contents(pdf.content) if guides else 1
        if form not in _SCALES or pdf.pages <= wanted:
            return pdf
        # What needs far more pages is set only once more, as much more tightly as may be.
        steps = range(1, _SCALES[form] + 1) if pdf.pages <= 2 * wanted else (_SCALES[form],)
        for tighter in steps:
            again = self._typeset(_tightened(data, tighter), form)
            if again.pages <= wanted:
                return again
        if form not in _NUMBERED:
            return again if again.pages < pdf.pages else pdf
        several = {**data, "is_several": True}
        loosely = self._typeset(several, form)
        tightly = self._typeset(_tightened(several, _SCALES[form]), form)
        return tightly if tightly.pages < loosely.pages else loosely

    def _forget(self) -> None:
        """Have Typst throw away what it remembers of other documents, as it does after ten more.

        Of one with hundreds of pages those are hundreds of megabytes.
        """
        for number in range(_REMEMBERED + 1):
            self.compiler.compile(input=b"%d" % number, format="pdf")

    def _typeset(self, data: Mapping[str, Any], form: str) -> Pdf:
        if len(data.get("guides", ())) > _MANY:
            self._forget()
        year, month, day = data["date"]
        content = self._compiled(
            data,
            form,
            input=_source(data, form),
            format="pdf",
            pdf_standards=_STANDARDS,
            timestamp=datetime.datetime(year, month, day, tzinfo=datetime.UTC),
        )
        # Typst writes page objects uncompressed, so they can be counted without reading the PDF.
        return Pdf(content=content, pages=len(re.findall(rb"/Type\s*/Page\b", content)))

    def _unprintable(self, named: tuple[str, ...], data: Mapping[str, Any]) -> tuple[str, ...]:
        return unprintable(named, data, signs_of(self.templates / "fonts"))

    def _compiled(self, data: Mapping[str, Any], form: str, **arguments: Any) -> bytes:
        try:
            content = self.compiler.compile(**arguments)
        except typst.TypstError as error:
            named = tuple(
                dict.fromkeys(_unescaped(name) for name in _UNSHOWN.findall(error.diagnostic))
            )
            if named:
                raise MissingGlyphs(self._unprintable(named, data)) from None
            raise TemplateError(self._place(error, form), error.message) from None
        if not isinstance(content, bytes):
            raise TypeError(f"{form}: a picture of several pages")
        return content

    def _place(self, error: typst.TypstError, form: str) -> Place:
        found = _LOCATION.search(error.diagnostic)
        name = Path(found[1]).name if found else f"{form}.typ"
        # Typst counts lines from 1 and columns from 0.
        line, column = (int(found[2]), int(found[3]) + 1) if found else (1, 1)
        return Place(f"hooks/handouts/{name}", line, column)


def _unescaped(glyph: str) -> str:
    """The sign that Typst names by its number, as it does where nothing would be seen."""
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), glyph)


def _tightened(data: Mapping[str, Any], tighter: int) -> dict[str, Any]:
    """The data of a handout that is to be set so many steps more tightly than estimated."""
    guides = [{**guide, "tighter": tighter} for guide in data.get("guides", ())]
    return {**data, "tighter": tighter, **({"guides": guides} if guides else {})}


def _source(data: Mapping[str, Any], form: str) -> bytes:
    """A document that does nothing but hand the data to the template.

    The data could come as sys_inputs too, but then Typst reads the templates again every time.
    """
    text = json.dumps(data, ensure_ascii=False).replace("\\", "\\\\").replace('"', '\\"')
    return f'#import "{form}.typ": sheet\n#sheet(json(bytes("{text}")))'.encode()
