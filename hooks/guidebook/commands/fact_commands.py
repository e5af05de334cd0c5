"""The commands on the facts of editions: the sheet to sign, and what changed since the last one."""

from collections.abc import Sequence

from guidebook.commands.command import Call, Stopped, write_file
from guidebook.commands.edition_command import edition_texts
from guidebook.data.differences import Difference, Piece, differences, pieces_of
from guidebook.data.fact_sheet import EVERYWHERE, FactRow, fact_rows
from guidebook.data.model import Edition
from guidebook.data.reading import read_guidebook
from guidebook.data.settings import read_languages, source_language
from guidebook.data.source.paths import SURVEY_FILE
from guidebook.data.values.hints import known_word
from guidebook.pages.pages import PageRenderer
from guidebook.problems.command_kinds import EditionUnknown
from guidebook.problems.excerpts import shown_lines
from guidebook.problems.fact_kinds import (
    DifferenceHeading,
    DifferencesIncomplete,
    DifferenceTitle,
    FactHead,
    FactNote,
    FactsCounted,
    NoDifferences,
)
from guidebook.problems.problem import Problem
from guidebook.problems.words import message_of


def run_facts(call: Call) -> None:
    """Print each fact of an edition, where it is shown, and where it is from."""
    edition = _edition(call)
    rows = fact_rows(edition, edition_texts(call, edition.id))
    print(_table([_head(call), *(_cells(row, call.language) for row in rows)]))
    print()
    call.say(FactsCounted(len(rows), sum(not row.source for row in rows)))


def _edition(call: Call) -> Edition:
    """The edition asked for, or the latest, drafts included."""
    problems: list[Problem] = []
    source = source_language(read_languages(call.root, []))
    guidebook = read_guidebook(call.root, problems, with_drafts=True, lang=source)
    if guidebook is None or problems:
        raise Stopped(*problems)
    name = call.option("edition")
    known = tuple(edition.id for edition in guidebook.editions)
    if not name:
        return guidebook.editions[0]
    if name not in known:
        raise Stopped(EditionUnknown(name, known, known_word(name, known)))
    return guidebook.editions[known.index(name)]


_COLUMNS = ("fact", "value", "shown", "source", "checked_on")


def _head(call: Call) -> tuple[str, ...]:
    return tuple(message_of(FactHead(column), call.language) for column in _COLUMNS)


def _cells(row: FactRow, language: str) -> tuple[str, ...]:
    def note(what: str) -> str:
        return message_of(FactNote(what), language)

    shown = (note("everywhere") if one == EVERYWHERE else one for one in row.shown)
    return (
        row.path if row.file == SURVEY_FILE else f"{row.file}: {row.path}",
        f"{row.value} ({note('waits')})" if row.waits else row.value,
        "; ".join(shown) or note("nowhere"),
        row.source or note("no_source"),
        row.checked_on.isoformat() if row.checked_on else "",
    )


def _table(lines: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return shown_lines(
        "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        )
    )


def run_diff(call: Call) -> None:
    """Tell what changed from one edition to another, as text and as a page for staff."""
    old, new = call.option("from").strip(), call.option("to").strip()
    if not old or not new:
        raise Stopped(DifferencesIncomplete(), status=2)
    found = differences(edition_texts(call, old), edition_texts(call, new))
    groups = [
        (heading, [one for one in found if one.is_fact == is_fact])
        for heading, is_fact in (("facts", True), ("texts", False))
    ]
    if not found:
        call.say(NoDifferences(old, new))
    for heading, ones in groups:
        if ones:
            print(message_of(DifferenceHeading(heading), call.language))
            print(shown_lines("".join(_lines(one, call.language) for one in ones)))
    path = call.root / ".build" / f"diff-{old}-{new}.html"
    path.parent.mkdir(exist_ok=True)
    write_file(call, path, _page(call, old, new, groups))


def _lines(one: Difference, language: str) -> str:
    if one.whole_guide:
        return f"  {one.file}: {message_of(FactNote(one.whole_guide), language)}\n"
    lines = [f"  {one.file}: {one.path}"]
    if one.old is not None:
        lines.append(f"    - {one.old}")
    if one.waits:
        lines.append(f"    ? {message_of(FactNote('waits'), language)}")
    elif one.new is not None:
        lines.append(f"    + {one.new}")
    return "\n".join(lines) + "\n"


def _page(
    call: Call, old: str, new: str, groups: Sequence[tuple[str, Sequence[Difference]]]
) -> str:
    languages = read_languages(call.root, [])

    def words(what: str) -> str:
        return message_of(DifferenceHeading(what), call.language)

    return PageRenderer(call.root / "overrides" / "staff").render(
        "differences.html",
        language=call.language,
        source=languages[0].lang if languages else call.language,
        title=message_of(DifferenceTitle(old, new), call.language),
        nothing=message_of(NoDifferences(old, new), call.language),
        notes={
            what: message_of(FactNote(what), call.language)
            for what in ("waits", "guide_gone", "guide_new")
        },
        columns=(words("where"), words("before_and_after")),
        groups=[
            (
                words(heading),
                [(one, _pieces(one)) for one in ones],
            )
            for heading, ones in groups
            if ones
        ],
    )


def _pieces(one: Difference) -> tuple[Piece, ...]:
    """What went and came; a value that waits is last year's, and neither gone nor new."""
    new = one.new or ""
    return pieces_of(new if one.waits else one.old or "", new)
