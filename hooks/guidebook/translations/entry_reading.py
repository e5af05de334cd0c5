"""A PO file to its entries; what is no PO is told with its line."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from guidebook.data.source.lengths import overlong_text
from guidebook.problems.kind import Kind
from guidebook.problems.po_kinds import (
    CatalogueEmpty,
    MessageTwice,
    NoPoLine,
    OddEscape,
    PluralFormOutOfOrder,
    PoCutShort,
    PoOutOfOrder,
    PoTextAlone,
)
from guidebook.problems.problem import Place, Problem
from guidebook.translations.entries import KNOWN_ESCAPES, Entry, unescaped

_TEXT = re.compile(
    r"(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[(?P<form>\d{1,3})\])?)?"
    r'\s*"(?P<text>[^"\\]*(?:\\.[^"\\]*)*)"'
)

_MARKS = frozenset({"#|", "#,", "#=", "#.", "#:"})
"""How a comment begins that no translator has written; #~ is no comment."""

_AFTER = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[",),
    "msgstr": ("msgctxt", "msgid"),
    "msgstr[": ("msgstr[", "msgctxt", "msgid"),
}
"""Which keyword of a PO file may follow which."""

_TRANSLATED = frozenset({"msgstr", "msgstr["})


def read_entries(text: str, file: str, problems: list[Problem]) -> tuple[Entry, ...]:
    """All entries of a file, the obsolete ones too, and a problem for each that is no PO."""
    entries, found = _entries(text, file)
    problems.extend(found)
    return entries


@lru_cache(maxsize=128)  # after a save a preview reads all files again, of which one has changed
def _entries(text: str, file: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    reader, problems = _Reader(), []
    text = text if "\n" in text else text.replace("\r", "\n")
    lines = [line.rstrip("\r") for line in text.split("\n")]
    is_lost = False
    for number, line in enumerate(lines, start=1):
        is_lost = is_lost and bool(line.strip())
        try:
            if not is_lost:
                reader.read(number, line.strip())
        except _Stop as stop:
            problems.append(Problem(place=Place(file, stop.line), kind=stop.kind))
            reader.forget(stop.line)
            if len(problems) == _MOST_STOPS:
                break
            is_lost = True  # until the next entry
    try:
        reader.end(len(lines))
    except _Stop as stop:
        reader.forget(stop.line)
        if not problems:
            problems.append(Problem(place=Place(file, stop.line), kind=stop.kind))
    entries: list[Entry] = []
    seen: dict[tuple[str, str], int] = {}
    for entry in (draft.entry(lines) for draft in reader.drafts):
        overlong = [kind for text in _texts_of(entry) for kind in overlong_text(text)]
        if overlong:
            place = Place(file, entry.said)
            problems.extend(Problem(place=place, kind=kind) for kind in overlong)
            continue
        first = entry.line if entry.is_obsolete else seen.setdefault(entry.key, entry.line)
        if first == entry.line:
            entries.append(entry)
        else:
            problems.append(Problem(place=Place(file, entry.line), kind=MessageTwice(first)))
    return tuple(entries), tuple(problems)


def _texts_of(entry: Entry) -> tuple[str, ...]:
    """The texts of an entry that are looked at; those of an obsolete one only stay."""
    return () if entry.is_obsolete else (entry.context, entry.source, *entry.forms)


_MOST_STOPS = 10
"""After so many lines that are no PO the rest of a file is not read."""


class _Stop(Exception):
    """What follows cannot be understood."""

    def __init__(self, line: int, kind: Kind) -> None:
        super().__init__(kind)
        self.line, self.kind = line, kind


@dataclass(slots=True)
class _Draft:
    """An entry of which not all lines are read yet."""

    first: int
    last: int = 0
    line: int = 0
    said: int = 0
    is_obsolete: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    forms: list[str] = field(default_factory=list)
    previous: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    def entry(self, lines: list[str]) -> Entry:
        return Entry(
            context=self.texts.get("msgctxt", ""),
            source=self.texts["msgid"],
            is_plural="msgid_plural" in self.texts,
            forms=tuple(self.forms),
            remarks=tuple(self.remarks),
            notes=" ".join(self.notes),
            places=tuple(self.places),
            flags=frozenset(self.flags),
            previous=self.previous.get("msgid"),
            previous_context=self.previous.get("msgctxt", ""),
            is_obsolete=self.is_obsolete,
            line=self.line,
            said=self.said,
            text="\n".join(lines[self.first - 1 : self.last]),
        )


class _Reader:
    """Takes one line after the other."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self._keyword = ""
        self._previous = ""

    def read(self, number: int, line: str) -> None:
        """Take a line."""
        if not line:
            return
        if line[0] != "#":
            self._text(number, line, is_obsolete=False)
        elif line[:2] != "#~":
            mark = line[:2] if line[:2] in _MARKS else "#"
            self._comment(number, mark, line[len(mark) :].strip())
        elif line[:3] == "#~|":
            self._comment(number, "#|", line[3:].strip())
        else:
            self._text(number, line[2:].strip(), is_obsolete=True)

    def forget(self, number: int) -> None:
        """Leave out the entry to which a line belongs; one that is whole before it stays."""
        self._keyword = ""
        if self.drafts and (not self.drafts[-1].forms or self.drafts[-1].last == number - 1):
            self.drafts.pop()

    def end(self, number: int) -> None:
        """Look whether the file ends where an entry ends."""
        if self._keyword and self._keyword not in _TRANSLATED:
            raise _Stop(number, PoCutShort(self._keyword))
        if self.drafts and not self.drafts[-1].forms:
            self.drafts.pop()  # remarks after the last entry
        if all(draft.is_obsolete for draft in self.drafts):
            raise _Stop(1, CatalogueEmpty())

    def _draft(self, number: int) -> _Draft:
        """The entry to which a line before its texts belongs."""
        if not self.drafts or self.drafts[-1].forms:
            self.drafts.append(_Draft(first=number))
        return self.drafts[-1]

    def _comment(self, number: int, mark: str, rest: str) -> None:
        if self._keyword and self._keyword not in _TRANSLATED:
            return  # in the middle of an entry
        draft = self._draft(number)
        match mark:
            case "#:":
                draft.places.extend(rest.split())
            case "#.":
                draft.notes.append(rest)
            case "#," | "#=":
                draft.flags.update(flag.strip() for flag in rest.split(",") if flag.strip())
            case "#|":
                keyword, _, text = self._matched(number, rest)
                self._previous = keyword or self._previous
                draft.previous[self._previous] = draft.previous.get(self._previous, "") + text
            case _:
                draft.remarks.append(rest)

    def _text(self, number: int, line: str, *, is_obsolete: bool) -> None:
        keyword, form, text = self._matched(number, line)
        if not keyword:
            self._more(number, line, text, is_obsolete=is_obsolete)
            return
        plain, before = "msgstr[" if form else keyword, self._keyword
        if plain not in _AFTER[before]:
            raise _Stop(number, PoOutOfOrder(before or "nothing", plain))
        if plain == "msgctxt" or (plain == "msgid" and before != "msgctxt"):
            draft = self._draft(number)
            draft.is_obsolete = is_obsolete
        else:
            draft = self.drafts[-1]
            if draft.is_obsolete != is_obsolete:
                raise _Stop(number, NoPoLine(line))
        if plain == "msgid":
            draft.line = number
        elif form and int(form) != len(draft.forms):
            raise _Stop(number, PluralFormOutOfOrder(f"msgstr[{len(draft.forms)}]", keyword))
        draft.last = number
        self._keyword = plain
        if plain in _TRANSLATED:
            draft.said = draft.said or number
            draft.forms.append(text)
        else:
            draft.texts[plain] = draft.texts.get(plain, "") + text

    def _more(self, number: int, line: str, text: str, *, is_obsolete: bool) -> None:
        """Take a line that goes on with the text before it."""
        is_translated = self._keyword in _TRANSLATED
        if not self._keyword or (is_translated and not self.drafts[-1].forms):
            raise _Stop(number, PoTextAlone())
        draft = self.drafts[-1]
        if draft.is_obsolete != is_obsolete:
            raise _Stop(number, NoPoLine(line))
        draft.last = number
        if is_translated:
            draft.forms[-1] += text
        else:
            draft.texts[self._keyword] += text

    def _matched(self, number: int, line: str) -> tuple[str, str, str]:
        """The keyword of a line of text, the number of its plural form, and what it says."""
        found = _TEXT.fullmatch(line)
        if found is None:
            raise _Stop(number, NoPoLine(line))
        keyword, form, text = found.groups("")
        if "\\" in text:
            for escape in re.findall(r"\\(.)", text):
                if escape not in KNOWN_ESCAPES:
                    raise _Stop(number, OddEscape(f"\\{escape}"))
            text = unescaped(text)
        return keyword, form, text
