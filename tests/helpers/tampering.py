"""Random changes of one sign in what readers see or hear of a finished site, as mistakes make them.

A kind of change takes the content of a file and gives it changed, or None where the file has
nothing of that kind.
"""

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sealing import sealed
from tampering_marks import MARKS, replaced
from tampering_pdfs import Change, glyph, in_pdf, of_dictionaries, off_by_one

_TEXT = re.compile(r"(?<=>)([^<>{}]*\w[^<>{}]*)(?=<)")
_UNREAD = re.compile(r"<(script|style|svg)\b.*?</\1>|<title>.*?</title>", re.DOTALL)
_NUMBER = re.compile(r"(?<=<bdi dir=\"ltr\" translate=\"no\">)\+?[\d ]{6,}(?=</bdi>)")
_STEPS = re.compile(r"<li><label>.*?</li>", re.DOTALL)
_UNSEEN = "\u200b\u200e\u200f\u202e\u2060\u00ad"


@dataclass(frozen=True, slots=True)
class Tampering:
    """A change of a file, which verification has to name."""

    kind: str
    file: str
    content: bytes


def tamperings(folder: Path, rng: random.Random) -> Iterator[Tampering]:
    """A change of each kind in turn, without an end, in files taken by chance."""
    files = {
        path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()
    }
    while True:
        for kind, (pattern, change) in KINDS.items():
            names = sorted(name for name in files if re.fullmatch(pattern, name))
            rng.shuffle(names)
            for name in names:
                before = files[name].read_bytes()
                after = change(rng, before)
                if after is not None and after != before:
                    yield Tampering(kind, name, after)
                    break
        for kind, (name, content) in MADE.items():
            name = name.replace("*", f"{rng.randrange(10**6)}")
            yield Tampering(kind, name, content)


def _within(html: str, start: str, end: str) -> tuple[int, int] | None:
    first = html.find(start)
    last = html.find(end, first)
    return (first, last) if 0 <= first < last else None


def _in_text(start: str, end: str, pattern: re.Pattern[str] = _TEXT, group: int = 1) -> Change:
    """A letter or a digit of what stands between two pieces of HTML."""

    def change(rng: random.Random, content: bytes) -> bytes | None:
        html = content.decode()
        span = _within(html, start, end)
        if span is None:
            return None
        unread = [found.span() for found in _UNREAD.finditer(html)]
        if pattern is not _TEXT:
            unread = []
        found = [
            one.span(group)
            for one in pattern.finditer(html, *span)
            if not any(a <= one.start() < b for a, b in unread)
        ]
        if not found:
            return None
        first, last = rng.choice(found)
        # Entities stay as they are.
        said = off_by_one(rng, html[first:last], r"(?<![&#\w])[^\W_](?![\w]*;)|[^\W_](?=[^;]*$)")
        return None if said is None else (html[:first] + said + html[last:]).encode()

    return change


def _attribute(name: str) -> re.Pattern[str]:
    return re.compile(rf' {name}="([^"]*\w[^"]*)"')


def _meta(name: str) -> re.Pattern[str]:
    return re.compile(rf'<meta (?:name|property)="{name}" content="([^"]*)"')


def _with_unseen(rng: random.Random, number: str) -> str:
    place = rng.randrange(1, len(number))
    return number[:place] + rng.choice(_UNSEEN) + number[place:]


def _struck(rng: random.Random, number: str) -> str:
    tag = rng.choice(["s", "del", "bdo"])
    return f"<{tag}>{number}</{tag}>" if tag != "bdo" else f'<bdo dir="rtl">{number}</bdo>'


def _exchanged_steps(rng: random.Random, content: bytes) -> bytes | None:
    html = content.decode()
    steps = [found.span() for found in _STEPS.finditer(html)]
    if len(steps) < 2:
        return None
    number = rng.randrange(len(steps) - 1)
    (a, b), (c, d) = steps[number], steps[number + 1]
    return (html[:a] + html[c:d] + html[b:c] + html[a:b] + html[d:]).encode()


def _hiding_style(rng: random.Random, content: bytes) -> bytes | None:
    rule = rng.choice(
        [
            "bdi{display:none}",
            ".guide-call bdi{visibility:hidden}",
            "main .guide-channels{opacity:0}",
            ".guide-call{font-size:0}",
            "li a bdi{position:absolute;left:-9999px}",
            ".guide-call bdi::after{content:'1'}",
            ".guide-steps{counter-reset:step 2}",
            ".guide-hours tbody{display:flex;flex-direction:column-reverse}",
        ]
    )
    html = content.decode()
    if "guide-call" not in html:
        return None
    # As if a template had it, so that the page allows it.
    return sealed(html.replace("</style>", f"{rule}</style>", 1)).encode()


def _in_line(name: str) -> Change:
    """A letter or a digit of a property of a contact or a calendar."""

    def spelt(rng: random.Random, line: str) -> str:
        head, _, value = line.partition(":")
        return f"{head}:{off_by_one(rng, value) or value}"

    return replaced(re.compile(rf"(?m)^{name}[:;][^\r\n]*"), spelt)


def _in_json(*keys: str) -> Change:
    """A letter of a text in data."""

    def change(rng: random.Random, content: bytes) -> bytes | None:
        data = json.loads(content)
        places = [(owner, key) for owner, key in _places(data) if key in keys]
        places = [(owner, key) for owner, key in places if re.search(r"\w", owner[key])]
        if not places:
            return None
        owner, key = rng.choice(places)
        owner[key] = off_by_one(rng, re.sub(r"<[^>]*>", " ", owner[key])) or ""
        return json.dumps(data, ensure_ascii=False).encode()

    return change


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        if isinstance(inner, str):
            yield value, key
        elif isinstance(inner, dict | list):
            yield from _places(inner)


def _cut(rng: random.Random, content: bytes) -> bytes:
    return content[: rng.randrange(len(content) // 2, len(content) - 8)]


def _spoilt(rng: random.Random, content: bytes) -> bytes:
    place = rng.randrange(len(content) // 4, len(content) - 20)
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def _text_sign(rng: random.Random, content: bytes) -> bytes | None:
    said = off_by_one(rng, content.decode())
    return said.encode() if said else None


_PAGE = r"(?:.*/)?index\.html"
_GUIDE = r"(?:en/)?2023/\w+/index\.html"
_WRITTEN = r"(?:.*/)?(?:privacy|accessibility)/index\.html"

KINDS: Mapping[str, tuple[str, Change]] = {
    "the text of a guide": (_GUIDE, _in_text("<article", "</article>")),
    "a heading": (_GUIDE, _in_text("<article", "</article>", re.compile(r"<h\d[^>]*>(.*?)</h"))),
    "a number": (_GUIDE, replaced(_NUMBER, lambda rng, said: off_by_one(rng, said) or said)),
    "an unseen sign in a number": (_GUIDE, replaced(_NUMBER, _with_unseen)),
    "a number struck out": (_GUIDE, replaced(_NUMBER, _struck)),
    "steps exchanged": (_GUIDE, _exchanged_steps),
    "a style that hides numbers": (_GUIDE, _hiding_style),
    **{kind: (_GUIDE, replaced(*change)) for kind, change in MARKS.items()},
    "an alternative text": (
        _GUIDE,
        _in_text("<figure", "</figure>", _attribute("aria-label")),
    ),
    "a label that is read aloud": (_PAGE, _in_text("<body", "</body>", _attribute("aria-label"))),
    "a hint in a field": (_PAGE, _in_text("<body", "</body>", _attribute("placeholder"))),
    "an answer of a button": (_PAGE, _in_text("<body", "</body>", _attribute("data-copied"))),
    "the navigation": (_PAGE, _in_text('id="guide-menu"', "</nav>")),
    "the head of a page": (_PAGE, _in_text("<header", "</header>")),
    "the foot of a page": (_PAGE, _in_text("<footer", "</footer>")),
    "a window's title": (
        _PAGE,
        _in_text("<title", "<style", re.compile(r"<title[^>]*>(.*?)</title>")),
    ),
    "a description": (_PAGE, _in_text("<head", "</head>", _meta("description"))),
    "what a chat shows": (
        _PAGE,
        _in_text("<head", "</head>", _meta("og:(?:title|description|site_name|image:alt)")),
    ),
    "what search engines are told": (
        _GUIDE,
        _in_text("ld+json", "</script>", re.compile(r'"(?:name|telephone|opens)":"([^"]*)"')),
    ),
    "what the clock says": (
        _GUIDE,
        _in_text('id="guide-live"', "</script>", re.compile(r'"(?:open_now|running)":"([^"{]*)')),
    ),
    "the text of a home page": (r"(?:en/)?index\.html", _in_text("<article", "</article>")),
    "the text of the page of codes": (
        r"(?:en/)?handout/index\.html",
        _in_text("<article", "</article>"),
    ),
    "the page for a wrong address": (
        r"(?:en/)?404\.html",
        _in_text("<article", "</article>"),
    ),
    "a number in an editor's page": (
        _WRITTEN,
        replaced(re.compile("</article>"), lambda *_: "<p>0811 1919 9199</p></article>"),
    ),
    "a contact's name": (r".*\.vcf", _in_line("(?:FN|N|ORG)")),
    "a contact's number": (r".*\.vcf", _in_line("TEL")),
    "a contact's note": (r".*\.vcf", _in_line("NOTE")),
    "a calendar": (r".*\.ics", _in_line("(?:SUMMARY|DTSTART|DTEND|DESCRIPTION|URL)")),
    "a text for a chat": (r".*\.txt", _text_sign),
    "what the search finds": (r".*search_index\.json", _in_json("title", "text")),
    "data for programs": (r"(?:en/)?guides\.json", _in_json("text", "title", "summary", "label")),
    "the list of pages": (
        r"(?:.*/)?sitemap.*\.xml",
        replaced(re.compile("expert"), lambda *_: "expart"),
    ),
    "a preview picture cut short": (r".*\.png", _cut),
    "a preview picture spoilt": (r".*preview.*\.png", _spoilt),
    "the glyphs of a handout": (r".*\.pdf", in_pdf(glyph)),
    "an alternative text of a handout": (r".*\.pdf", in_pdf(of_dictionaries("/Alt"))),
    "a bookmark of a handout": (r".*\.pdf", in_pdf(of_dictionaries("/Title"))),
    "a script of the theme": (r"assets/.*\.js", _text_sign),
    "a style of the theme": (r"assets/.*\.css", _text_sign),
    "the headers": (r"_headers", _text_sign),
}
"""Every kind of change with the files that it can be made in."""

MADE: Mapping[str, tuple[str, bytes]] = {
    "a page that nobody made": ("en/2023/page-*.html", b"<!doctype html><title>x</title>"),
    "a script that nobody made": ("assets/javascripts/x-*.js", b"alert(1)"),
    "a file that nobody made": ("2023/expert/note-*", b"0811 1919 9199"),
}
"""Files that are no change of any other one."""
