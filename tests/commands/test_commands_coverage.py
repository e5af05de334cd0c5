"""make coverage: what is translated, and whether it is as much as asked for."""

import json
from pathlib import Path

import pytest

from editing import guidebook
from factories import (
    ALL_WORDS,
    ENGLISH_FILE,
    INTERFACE,
    PO_HEADER,
    read_folder,
    write,
    write_review,
    write_survey,
)
from guidebook.problems.problem import Place
from guidebook.translations.coverage import Coverage, render_details
from guidebook.translations.extracting import Message, messages_of
from guidebook.translations.reviews import state_of_texts

SETTINGS = """\
plugins:
  - guide_languages:
      languages:
        - {locale: id, name: Bahasa Indonesia, default: true}
        - {locale: en, name: English}
        - {locale: ban, name: Basa Bali}
"""


def coverage(root: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """What the command gives: its status, what it prints, and what it complains of."""
    return guidebook(root, "coverage", *arguments, **environment)


def survey(root: Path, *missing: str, reviewed: str = "") -> Path:
    """A small survey whose English lacks these texts, and whose Balinese is an empty draft."""
    write_survey(root)
    messages = [f'{PO_HEADER[:-1]}"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n']
    for message in messages_of(read_folder(root)):
        context = f'msgctxt "{message.context}"\n' if message.context else ""
        source = json.dumps(message.source, ensure_ascii=False)
        said = '""' if message.source in missing else source
        plural = (
            f"msgid_plural {source}\nmsgstr[0] {said}\nmsgstr[1] {said}"
            if message.has_plural
            else ""
        )
        messages.append(f"# same\n{context}msgid {source}\n{plural or f'msgstr {said}'}\n")
    draft = PO_HEADER.replace(": en", ": ban")
    balinese = "guides/translations/ban.po"
    write(root, {ENGLISH_FILE: "\n".join(messages), balinese: draft, "mkdocs.yml": SETTINGS})
    write_review(root, "en", texts=reviewed or state_of_texts(messages_of(read_folder(root))))
    return root


def state(root: Path) -> str:
    """What is told about the source texts at the end."""
    today = state_of_texts(messages_of(read_folder(root)))
    return f"\nFor guides/translations/reviews.yml: the texts of today are {today}.\n"


SEARCH = '  open: "Cari"'
WRITTEN = "Wrote .build/coverage.json.\n"


def test_the_coverage_of_one_language_is_printed_and_written(tmp_path: Path) -> None:
    root = survey(tmp_path, "Platform", "Cari")
    assert coverage(root, "--locale", "en") == (
        0,
        f"""\
language  guide      translated  stale  missing  draft
en        expert             16      0        1
en        interface  {len(ALL_WORDS) - 1:>10}      0        1

missing in en: guides/2023/sections.yml:13: Platform
missing in en: guides/interface.yml:{INTERFACE.splitlines().index(SEARCH) + 1}: Cari
{state(root)}{WRITTEN}""",
        "",
    )
    expert, _ = json.loads((root / ".build/coverage.json").read_text(encoding="utf-8"))
    assert expert == {
        "language": "en",
        "guide": "expert",
        "draft": False,
        "translated": 16,
        "stale": [],
        "missing": [
            {"source": "Platform", "context": "", "places": ["guides/2023/sections.yml:13"]}
        ],
    }


def test_a_mistake_is_told_to_those_whose_language_it_is_and_stops_nobody(tmp_path: Path) -> None:
    root = survey(tmp_path)
    path = root / ENGLISH_FILE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('msgstr "Cari"', 'msgstr "Cari 7"'), encoding="utf-8")
    line = text.split("\n").index('msgstr "Cari"') + 1
    told = f"guides/translations/en.po:{line}:14: expected the numbers of the source, found 7"
    missing = (
        f"missing in en: guides/interface.yml:{INTERFACE.splitlines().index(SEARCH) + 1}: Cari"
    )
    status, printed, _ = coverage(root, "--locale", "en")
    assert status == 0
    assert told in printed
    assert missing in printed
    status, printed, _ = coverage(root, "--locale", "ban")
    assert status == 0
    assert told not in printed


def test_a_translation_like_its_source_is_told_with_how_to_say_that_it_is_meant(
    tmp_path: Path,
) -> None:
    root = survey(tmp_path)
    path = root / ENGLISH_FILE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('# same\nmsgid "Platform"', 'msgid "Platform"'), encoding="utf-8")
    line = path.read_text(encoding="utf-8").split("\n").index('msgid "Platform"') + 2
    status, printed, _ = coverage(root, "--locale", "en", GUIDEBOOK_LANG="en")
    assert status == 0
    assert (
        f"like its source, so it counts as missing: guides/translations/en.po:{line}: Platform "
        "(if that is meant, put the line # same above its msgid)\n"
    ) in printed
    assert "missing in en" not in printed
    status, printed, _ = coverage(root, "--locale", "en", GUIDEBOOK_LANG="id")
    assert (
        f"sama dengan teks asal, jadi dihitung belum ada: guides/translations/en.po:{line}: Platform "
        "(jika memang harus sama, tulis baris # same di atas msgid)\n"
    ) in printed


def test_nothing_missing_has_no_list(tmp_path: Path) -> None:
    root = survey(tmp_path)
    assert coverage(root, "--locale", "en", "--min", "100") == (
        0,
        f"""\
language  guide      translated  stale  missing  draft
en        expert             17      0        0
en        interface  {len(ALL_WORDS):>10}      0        0
{state(root)}{WRITTEN}""",
        "",
    )


def test_a_second_run_prints_the_same_and_writes_nothing(tmp_path: Path) -> None:
    root = survey(tmp_path, "Platform")
    first = coverage(root)
    assert coverage(root) == (0, first[1].removesuffix(WRITTEN), "")


def test_the_coverage_of_all_languages_is_printed_where_none_is_named(tmp_path: Path) -> None:
    status, printed, _ = coverage(survey(tmp_path), "--locale", "", "--min", "")
    assert status == 0
    assert [line.split()[:4] for line in printed.splitlines()[1:5]] == [
        ["en", "expert", "17", "0"],
        ["en", "interface", f"{len(ALL_WORDS)}", "0"],
        ["ban", "expert", "0", "0"],
        ["ban", "interface", "0", "0"],
    ]
    assert printed.splitlines()[4].endswith(f"{len(ALL_WORDS)}  draft")


def test_a_share_below_the_one_asked_for_fails(tmp_path: Path) -> None:
    root = survey(tmp_path, "Platform")
    status, printed, complained = coverage(root, "--locale", "en", "--min", "100")
    assert (status, complained) == (
        1,
        "expected at least 100 % translated, found en expert 94.1 %\n",
    )
    assert printed.endswith(f"guides/2023/sections.yml:13: Platform\n{state(root)}{WRITTEN}")
    assert coverage(root, "--locale", "en", "--min", "94")[0] == 0
    assert coverage(root, "--locale", "en")[0] == 0


def test_every_guide_below_the_share_is_named(tmp_path: Path) -> None:
    _, _, complained = coverage(survey(tmp_path, "Platform"), "--min", "94.5")
    assert complained == (
        "expected at least 94.5 % translated, found en expert 94.1 %, ban expert 0 %, "
        "ban interface 0 %\n"
    )


def test_a_share_just_below_is_not_rounded_up_to_the_one_asked_for(tmp_path: Path) -> None:
    root = survey(tmp_path, "Platform", "Umum")
    status, _, complained = coverage(root, "--locale", "en", "--min", "89")
    assert status == 1  # 15 of 17 are 88.2 %
    assert complained.startswith("expected at least 89 % translated, found en expert 88")


@pytest.mark.parametrize("tag", ["id", "en-GB"])
def test_an_unknown_language_has_no_coverage(tmp_path: Path, tag: str) -> None:
    assert coverage(survey(tmp_path), "--locale", tag) == (
        2,
        "",
        f"expected a language of mkdocs.yml, found {tag}\n    Write one of: en, ban.\n",
    )


@pytest.mark.parametrize("share", ["100%", "nan"])
def test_a_share_that_is_none_is_refused(tmp_path: Path, share: str) -> None:
    assert coverage(survey(tmp_path), "--min", share) == (
        2,
        "",
        f"expected MIN as a number of per cent, found {share}\n"
        "    Write a number from 0 to 100, such as MIN=95.\n",
    )


def test_a_review_of_earlier_texts_is_told_with_its_place(tmp_path: Path) -> None:
    root = survey(tmp_path, reviewed="0000000a")
    status, printed, _ = coverage(root)
    today = state_of_texts(messages_of(read_folder(root)))
    assert status == 0
    assert (
        "guides/translations/reviews.yml:1:1: en was reviewed for the texts 0000000a; "
        f"those of today are {today}\n"
        f"    Have what is new reviewed, and write texts: {today} here.\n"
    ) in printed


def test_a_text_that_waits_for_a_translator_does_nothing_to_a_terminal() -> None:
    message = Message(source="\u2067שלום\u2069\nSPI", places=(Place("a.yml", 3),), notes=())
    row = Coverage(
        lang="en", guide="x", is_draft=False, translated=0, stale=(), missing=(message,), copied={}
    )
    assert render_details([row]) == (
        "missing in en: a.yml:3: \N{WHITE SQUARE}שלום\N{WHITE SQUARE}\nSPI"
    )
