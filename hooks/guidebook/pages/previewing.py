"""What editors see in the preview: advice on a page, or a page of mistakes in its place."""

import html
import re
from collections.abc import Iterable, Mapping

from guidebook.data.source.paths import GUIDES, TRANSLATIONS
from guidebook.pages.tidying import json_in_html
from guidebook.problems.build_kinds import (
    GuidesComeBack,
    HandoutBeside,
    HandoutHidden,
    HandoutShown,
    MistakesToMend,
)
from guidebook.problems.command_kinds import PleaseCheck
from guidebook.problems.excerpts import better_of, excerpt_of, shown_text
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import Manner
from guidebook.problems.words import mend_of, message_of

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{heading}</title>
<style>
body {{ margin: 0; background: #f6f4ef; color: #1d2126; font: 1rem/1.55 system-ui, sans-serif }}
main {{ max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }}
h1 {{ font-size: 1.5rem; margin: 0 0 .25rem }}
ol {{ list-style: none; margin: 2rem 0 0; padding: 0 }}
li {{ margin: 0 0 1rem; padding: 1rem 1.25rem; background: #fff; border-inline-start: .35rem solid
  #b3261e; border-radius: .25rem; box-shadow: 0 1px 3px #0002; overflow-wrap: anywhere }}
code {{ font-weight: 700 }}
p, pre {{ margin: .35rem 0 0 }}
pre {{ overflow-x: auto }}
mark {{ background: #b3261e2e; color: inherit }}
@media (prefers-color-scheme: dark) {{
  body {{ background: #15181c; color: #e8e6e1 }} li {{ background: #21262c }} }}
</style>
</head>
<body>
<main>
<h1>{heading}</h1>
<p>{then}</p>
<ol>
{items}
</ol>
</main>
</body>
</html>
"""

_CATALOGUE = re.compile(rf"{GUIDES}/{TRANSLATIONS}/([^/]+)\.po")
_GUIDE = re.compile(rf"{GUIDES}/([^/]+)/([^/]+)\.yml")
_WRITTEN = re.compile(r"docs/([^/]+)\.md")

_NOTES = '<script type="application/json" id="preview-notes" lang="{language}">{data}</script>'

_ITEM = "<li><code>{place}</code> {code} {path}{line}<p>{message}</p><p>{mend}</p>{better}</li>"
_LINE = "<pre>{before}<mark>{found}</mark>{after}</pre>"
_BETTER = "<pre>{line}</pre>"


def page_of(file: str, page: str, folders: Mapping[str, str]) -> str | None:
    """The place of the page that a file of a project belongs to, for who looks at another one.

    folders are those of the languages. What belongs to every page has no place, or one where no
    page is.
    """
    own = next((one for one in folders.values() if one and page.startswith(one)), "")
    if found := _CATALOGUE.fullmatch(file):
        folder = folders.get(found[1])
        return None if folder is None else folder + page.removeprefix(own)
    if found := _GUIDE.fullmatch(file):
        return f"{own}{found[1]}/{found[2]}/"
    if found := _WRITTEN.fullmatch(file):
        return f"{own}{found[1]}/"
    return None


def page_notes(advice: Iterable[Problem], manner: Manner) -> str:
    """What the script of the preview shows on a page, as an element to put into it.

    Advice stands beside the text in whose line it is, as far as the page tells lines; on a single
    language it stands on that language's pages alone.
    """
    language = manner.language
    said = {
        "heading": message_of(PleaseCheck(), language),
        "handout": message_of(HandoutBeside(), language),
        "show": message_of(HandoutShown(), language),
        "hide": message_of(HandoutHidden(), language),
        "advice": [
            {
                "place": str(one.place),
                "line": f"{one.place.file}:{one.text_place.line}",
                "code": one.kind.code,
                "language": _language_of(one),
                "said": message_of(one.kind, language),
                "mend": mend_of(one.kind, language),
            }
            for one in sorted(set(advice))
        ],
    }
    return _NOTES.format(language=language, data=json_in_html(said))


def _language_of(advice: Problem) -> str:
    """The only language whose pages advice is for, where it is for one alone."""
    if found := _CATALOGUE.fullmatch(advice.place.file):
        return found[1]
    lang: str = getattr(advice.kind, "lang", "")
    return lang


def error_page(problems: Iterable[Problem], manner: Manner) -> str:
    """All problems as a page that stands alone, in the language of who reads it."""
    language = manner.language
    found = sorted(set(problems))
    return _PAGE.format(
        language=language,
        heading=html.escape(message_of(MistakesToMend(len(found)), language)),
        then=html.escape(message_of(GuidesComeBack(), language)),
        items="\n".join(_item(problem, manner) for problem in found),
    )


def _item(problem: Problem, manner: Manner) -> str:
    excerpt = excerpt_of(problem, manner.lines)
    better = better_of(problem.kind, excerpt)
    line = ""
    if excerpt:
        line = _LINE.format(
            before=html.escape(shown_text(excerpt.line[: excerpt.start])),
            found=html.escape(shown_text(excerpt.line[excerpt.start : excerpt.end])),
            after=html.escape(shown_text(excerpt.line[excerpt.end :])),
        )
    return _ITEM.format(
        place=html.escape(str(problem.place)),
        code=problem.kind.code,
        path=html.escape(problem.path),
        line=line,
        message=html.escape(message_of(problem.kind, manner.language)),
        mend=html.escape(mend_of(problem.kind, manner.language)),
        better=_BETTER.format(line=html.escape(better)) if better else "",
    )
