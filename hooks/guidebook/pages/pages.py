"""Views as the bodies of pages: HTML, or an editor's own Markdown. The only importer of jinja2."""

import html
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from guidebook.localization.views import Locale, LocalizedText, Run

_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
"""Chromium ends no line there by itself."""


@dataclass(frozen=True, slots=True)
class ThemeText:
    """A text for the theme, which escapes nothing itself.

    html is for the content of an element and plain for an attribute, where the element takes
    language too: lang and dir, if they differ from those of the page.
    """

    html: Markup
    plain: Markup
    language: Markup


def theme_text(text: LocalizedText, page: Locale) -> ThemeText:
    """A text in the forms that the theme needs."""
    language = language_attributes(text, page)
    content = html_of(text)
    return ThemeText(
        html=Markup("<span{}>{}</span>").format(language, content) if language else content,
        plain=Markup(html.escape(text.plain)),
        language=language,
    )


class PageRenderer:
    """Renders the bodies of pages from the templates in a folder.

    compiled keeps what Jinja makes of them.
    """

    def __init__(self, templates: Path, compiled: jinja2.BytecodeCache | None = None) -> None:
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            bytecode_cache=compiled,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.filters.update(
            runs=html_of, markup=markup_of, language=language_attributes
        )
        self._pieces: dict[tuple[Hashable, ...], Markup] = {}

    def render(self, template: str, **values: Any) -> str:
        """The body of a page."""
        return self.environment.get_template(template).render(**values)

    def piece(self, template: str, **values: Hashable) -> Markup:
        """A piece that is the same on many pages, and made once."""
        key = (template, *values.items())
        if key not in self._pieces:
            self._pieces[key] = Markup(self.render(template, **values).rstrip())
        return self._pieces[key]


def html_of(text: LocalizedText) -> Markup:
    """A text as HTML: bold, and each piece in its language."""
    return _html(text, _breakable)


def markup_of(text: LocalizedText) -> Markup:
    """A text that is Markdown already."""
    return _html(text, str)


def language_attributes(text: LocalizedText, page: Locale) -> Markup:
    """The attributes lang and dir of an element, where they differ from those of the page."""
    if text.lang == page.lang:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(text.lang, text.dir)


def _html(text: LocalizedText, escape: Callable[[str], str]) -> Markup:
    """A text as HTML; neighbours of one look share their elements."""
    looks = groupby(text.runs, key=lambda run: (run.strong, run.is_note))
    content = "".join(
        _dressed(strong, is_note, "".join(_html_run(run, text, escape) for run in runs))
        for (strong, is_note), runs in looks
    )
    return Markup(_with_entry(content, text.entry))


def _dressed(strong: bool, is_note: bool, content: str) -> str:
    content = f"<strong>{content}</strong>" if strong else content
    return f'<span class="guide-stale">{content}</span>' if is_note else content


def _with_entry(content: str, entry: str) -> str:
    return f'<span title="{html.escape(entry)}">{content}</span>' if entry else content


def _html_run(run: Run, text: LocalizedText, escape: Callable[[str], str]) -> str:
    content = _with_entry(escape(run.text), run.entry)
    kept = ' translate="no"' if run.is_name else ""
    if run.lang and run.lang != text.lang:
        return f'<span lang="{run.lang}" dir="{run.dir or text.dir}"{kept}>{content}</span>'
    if run.dir and run.dir != text.dir:
        return f'<bdi dir="{run.dir}"{kept}>{content}</bdi>'
    return f"<span{kept}>{content}</span>" if kept else content


def _breakable(text: str) -> str:
    """A text in which a line may end after a slash between words, rather than within a word."""
    return _SLASH.sub("/<wbr>", html.escape(text))
