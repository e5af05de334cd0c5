"""Pseudo-languages: the source texts themselves, marked so that a word from elsewhere stands out.

Every Latin letter gets an accent, every text is 40 % longer and stands in brackets. What is not
marked on a page has not come from the data. Names that stay as they are, numbers and addresses
are facts, and keep their letters.
"""

import re
from pathlib import Path

from factories import write_review
from guidebook.data.reading import read_guidebook
from guidebook.problems.problem import Problem
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import render_new_catalogue
from reports import report

CLOCK = "HH:mm"
"""The pattern of times in the shipped words."""

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž"
_ACCENTS = str.maketrans(PLAIN, ACCENTED)

# What a sentence is made of besides words: facts, addresses, HTML, and what Markdown links to.
_KEPT = re.compile(r"\{[^{}]*\}|https?://[^\s{}]+|\]\([^)]*\)")


def accented(text: str) -> str:
    """A text with an accent on each letter, outside facts and addresses."""
    kept = _KEPT.findall(text)
    words = [part.translate(_ACCENTS) for part in _KEPT.split(text)]
    return "".join(part for pair in zip(words, [*kept, ""], strict=True) for part in pair)


def pseudo(text: str) -> str:
    """A text as a pseudo-language has it: with accents, longer, in brackets."""
    longer = len(_KEPT.sub("", text)) * 2 // 5
    # Words of a common length, so that lines break as they do in a language.
    filling = " ".join(["ôöôöôöô"] * (longer // 8) + ["ö" * (longer % 8)] * (longer % 8 > 0))
    return f"‹{accented(text)}{' ' if filling else ''}{filling}›"


def write_catalogue(project: Path, lang: str) -> None:
    """The catalogue of a pseudo-language, complete, for the guides of a project."""
    problems: list[Problem] = []
    guidebook = read_guidebook(project, problems)
    if guidebook is None:
        raise ValueError(report(problems))
    messages = messages_of(guidebook)
    header = render_new_catalogue(messages, lang, lang).split("\n\n")[0]
    count = int(re.findall(r"nplurals=(\d)", header)[0])
    entries = [header.strip()]
    for message in messages:
        lines = ["# same"] if message.source == CLOCK else []
        lines += [f'msgctxt "{message.context}"'] if message.context else []
        source, translation = _quoted(message.source), _quoted(_translated(message.source))
        lines.append(f"msgid {source}")
        if message.has_plural:
            lines.append(f"msgid_plural {source}")
            lines += [f"msgstr[{form}] {translation}" for form in range(count)]
        else:
            lines.append(f"msgstr {translation}")
        entries.append("\n".join(lines))
    path = project / "guides" / "translations" / f"{lang}.po"
    path.write_text("\n\n".join(entries) + "\n", encoding="utf-8")
    write_review(project, lang)


def retranslate(project: Path, lang: str, source: str, translation: str) -> None:
    """Translate a text of one line in another way."""
    path = project / "guides" / "translations" / f"{lang}.po"
    entry = re.compile(rf'(?<=msgid "{re.escape(source)}"\nmsgstr ").*(?="\n)')
    text, count = entry.subn(lambda _: translation, path.read_text(encoding="utf-8"))
    if count != 1:
        raise ValueError(f"{path.name} has {source} {count} times")
    path.write_text(text, encoding="utf-8")


def _translated(source: str) -> str:
    """A source in the pseudo-language; the pattern of a clock is no words."""
    return source if source == CLOCK else pseudo(source)


def accent_pages(project: Path) -> None:
    """Put accents on the pages in an editor's own words: each paragraph, heading and item."""
    for path in sorted((project / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        blocks = re.split(r"(\n{2,}|\n(?=- ))", text.strip())
        marked = "".join(block if not block.strip() else _block(block) for block in blocks)
        path.write_text(marked + "\n", encoding="utf-8")


def accent_source(project: Path) -> None:
    """Put accents on the source texts themselves, where the data write words for readers."""
    for path in sorted((project / "guides").rglob("*.yml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        accents_go_on = False
        for number, line in enumerate(lines):
            entry = re.fullmatch(r"( *)([a-z0-9_]+): +(\S.*)", line)
            # The name of a time zone, or what a badge beside a sender looks like.
            inner = re.fullmatch(r"( +(?:[A-Z]+: \{name|badge: \{words): )([^,]+)(,.*)", line)
            if inner:
                accents_go_on = False
                lines[number] = inner[1] + accented(inner[2]) + inner[3]
            elif entry:
                accents_go_on = _is_for_readers(path, entry[1], entry[2], entry[3])
                if accents_go_on and entry[3] not in (">-", CLOCK):
                    lines[number] = f"{entry[1]}{entry[2]}: {accented(entry[3])}"
            elif accents_go_on and line.startswith(" ") and ":" not in line.split()[0]:
                lines[number] = accented(line)
            else:
                accents_go_on = False
        path.write_text("\n".join(lines), encoding="utf-8")


def _is_for_readers(path: Path, indent: str, key: str, value: str) -> bool:
    if value == "each guide":
        return False
    if path.name == "interface.yml":
        return True
    if path.name == "survey.yml":
        return key == "label"
    return key in ("title", "text", "audience", "summary") or (
        bool(indent) and key not in ("list", "shows", "button")
    )


def _block(block: str) -> str:
    mark = re.match(r"#+ |- ", block)
    start = mark[0] if mark else ""
    # A block's bold words stay bold; only its words are longer.
    return start + pseudo(block.removeprefix(start))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
