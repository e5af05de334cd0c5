import json
from pathlib import Path

import pytest

from factories import (
    ALL_WORDS,
    ENGLISH_FILE,
    EXPERT_FILE,
    EXTERNAL,
    PO_HEADER,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    read_folder,
    survey_files,
    write,
    write_survey,
)
from guidebook.problems.problem import Place, Problem
from guidebook.translations.catalogues import MEANING, Catalogue, Translation, read_catalogue
from guidebook.translations.coverage import (
    Coverage,
    adopt_stale,
    coverage_of,
    export_coverage,
    render_details,
    render_table,
)
from guidebook.translations.extracting import Message, messages_of
from reports import report


def translated(root: Path, messages: str, *, header: str = PO_HEADER) -> Catalogue:
    """The English catalogue of the survey below a root, with what changed sentences adopt."""
    write(root, {ENGLISH_FILE: header + messages})
    problems: list[Problem] = []
    found = read_catalogue(root, "guides/translations", "en", problems)
    assert report(problems) == ""
    return adopt_stale(found, messages_of(read_folder(root)))


def rows(root: Path, messages: str, *, header: str = PO_HEADER) -> tuple[Coverage, ...]:
    catalogue = translated(root, messages, header=header)
    return coverage_of(read_folder(root), [catalogue])


EXPERT = 'msgid "Eksper"\nmsgstr "Expert"\n\n'
CLICK = 'msgid "Klik “{button}”"\nmsgstr "Click “{button}”"\n\n'
SEARCH = 'msgid "Cari"\nmsgstr "Search"\n\n'


def write_2021(root: Path) -> None:
    """An earlier edition beside the survey's."""
    earlier = {
        name.replace("/2023/", "/2021/"): text.replace("2023", "2021")
        for name, text in survey_files().items()
        if "/2023/" in name
    }
    write(root, earlier)


def test_each_guide_and_the_words_around_are_counted(tmp_path: Path) -> None:
    found = rows(write_survey(tmp_path), EXPERT + CLICK + SEARCH)
    assert [
        (row.lang, row.guide, row.translated, len(row.stale), len(row.missing), row.is_draft)
        for row in found
    ] == [("en", "expert", 2, 0, 15, False), ("en", "interface", 1, 0, len(ALL_WORDS) - 1, False)]


def test_the_share_is_of_all_messages(tmp_path: Path) -> None:
    expert, _ = rows(write_survey(tmp_path), EXPERT + CLICK)
    assert expert.share == 2 / 17
    nothing = Coverage(lang="en", guide="x", is_draft=False, translated=0, stale=(), missing=())
    assert nothing.share == 1


def test_a_sentence_of_two_guides_counts_in_both(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "[expert]", "[expert, external]"))
    write(root, {"guides/2023/external.yml": EXTERNAL})
    found = rows(root, EXPERT + CLICK)
    assert [(row.guide, row.translated) for row in found] == [
        ("expert", 2),
        ("external", 1),
        ("interface", 0),
    ]


def test_guides_of_several_editions_are_told_apart(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    write_2021(root)
    assert [row.guide for row in rows(root, EXPERT)] == ["2023/expert", "2021/expert", "interface"]


def test_a_draft_is_told(tmp_path: Path) -> None:
    header = PO_HEADER.replace("\n\n", '\n"X-Draft: yes\\n"\n\n')
    assert [row.is_draft for row in rows(write_survey(tmp_path), EXPERT, header=header)] == [
        True
    ] * 2


def test_a_text_that_equals_its_source_counts_when_the_translator_says_same(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    platform = 'msgid "Platform"\nmsgstr "Platform"\n'
    assert rows(root, platform)[0].translated == 0
    assert rows(root, f"# same\n{platform}")[0].translated == 1
    assert rows(root, f"# Ayu: same\n{platform}")[0].translated == 1
    assert rows(root, f"# not the sameness\n{platform}")[0].translated == 0


def test_an_explained_name_counts_as_a_message(tmp_path: Path) -> None:
    meaning = 'msgctxt "meaning"\nmsgid "ISI SURVEI"\nmsgstr "fill in the survey"\n'
    expert, _ = rows(write_survey(tmp_path), meaning)
    assert expert.translated == 1
    assert [one.source for one in expert.missing if one.context == MEANING] == [
        "Survei Contoh",
    ]


def test_a_fuzzy_translation_is_stale(tmp_path: Path) -> None:
    expert, _ = rows(write_survey(tmp_path), f"#, fuzzy\n{EXPERT}")
    assert [one.source for one in expert.stale] == ["Eksper"]
    assert (expert.translated, len(expert.missing)) == (0, 16)


EDITED: Change = (SECTIONS_FILE, "Klik “{button}”", "Klik tombol “{button}”")


def test_an_edited_sentence_is_stale_at_once(tmp_path: Path) -> None:
    root = write_survey(tmp_path, EDITED)
    assert translated(root, CLICK).find("Klik tombol “{button}”") == Translation(
        forms=("Click “{button}”",), is_stale=True, place=Place(ENGLISH_FILE, 6)
    )
    expert, _ = rows(root, CLICK)
    assert [one.source for one in expert.stale] == ["Klik tombol “{button}”"]


@pytest.mark.parametrize(
    "after",
    [
        "Klik “{button}” di {platform}",
        "Klik “ISI SURVEI”",
        "Klik “{button}” 2 kali",
        "Ketuk dua kali",
    ],
)
def test_a_sentence_with_other_facts_or_words_is_missing_instead(
    tmp_path: Path, after: str
) -> None:
    root = write_survey(tmp_path, (SECTIONS_FILE, "Klik “{button}”", after))
    expert, _ = rows(root, CLICK)
    assert expert.stale == ()
    assert after in [one.source for one in expert.missing]


def test_a_sentence_that_resembles_one_that_stays_is_missing(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (EXPERT_FILE, "Panduan Eksper", "Eksperi"))
    expert, _ = rows(root, EXPERT)
    assert (expert.translated, expert.stale) == (1, ())


def test_a_sentence_that_only_an_earlier_edition_still_has_is_stale_in_the_next(
    tmp_path: Path,
) -> None:
    root = write_survey(tmp_path, EDITED)
    write_2021(root)
    new, old, _ = rows(root, CLICK)
    assert (new.guide, [one.source for one in new.stale]) == (
        "2023/expert",
        ["Klik tombol “{button}”"],
    )
    assert (old.guide, old.translated, old.stale) == ("2021/expert", 1, ())


def test_what_explains_a_name_of_an_earlier_edition_does_not_explain_the_next_one(
    tmp_path: Path,
) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "ISI SURVEI", "ISI SURVEI INI"))
    write_2021(root)
    meaning = 'msgctxt "meaning"\nmsgid "ISI SURVEI"\nmsgstr "fill in the survey"\n'
    assert translated(root, meaning).find("ISI SURVEI INI", MEANING) is None
    assert translated(root, meaning).find("ISI SURVEI", MEANING) is not None


def test_what_explains_a_name_is_not_adopted_by_a_sentence(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SECTIONS_FILE, "Klik “{button}”", "ISI SURVEI INI"))
    meaning = 'msgctxt "meaning"\nmsgid "ISI SURVEI ITU"\nmsgstr "fill in that survey"\n'
    assert translated(root, meaning).find("ISI SURVEI INI") is None


def test_a_name_that_changed_is_explained_as_before_and_stale(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "ISI SURVEI", "ISI SURVEI INI"))
    meaning = 'msgctxt "meaning"\nmsgid "ISI SURVEI"\nmsgstr "fill in the survey"\n'
    found = translated(root, meaning).find("ISI SURVEI INI", MEANING)
    assert found is not None
    assert found.is_stale


def a_message(source: str, line: int) -> Message:
    return Message(source=source, places=(Place(SECTIONS_FILE, line, 3),), notes=())


ROWS = (
    Coverage(lang="en", guide="expert", is_draft=False, translated=28, stale=(), missing=()),
    Coverage(
        lang="zh-Hant",
        guide="2023/interface",
        is_draft=True,
        translated=7,
        stale=(a_message("Klik “{button}”", 7),),
        missing=(a_message("Platform", 13), a_message("Umum", 17)),
    ),
    Coverage(
        lang="ban",
        guide="expert",
        is_draft=True,
        translated=0,
        stale=(),
        missing=(a_message("Platform", 13),),
    ),
)


def test_the_table_has_a_line_a_guide_and_language() -> None:
    assert (
        render_table(ROWS)
        == """\
language  guide           translated  stale  missing  draft
en        expert                  28      0        0
zh-Hant   2023/interface           7      1        2  draft
ban       expert                   0      0        1  draft"""
    )


def test_the_table_of_no_language_is_its_head() -> None:
    assert render_table(()) == "language  guide  translated  stale  missing  draft"


def test_the_details_name_each_text_once_with_its_place_and_languages() -> None:
    assert (
        render_details(ROWS)
        == """\
stale in zh-Hant: guides/2023/sections.yml:7: Klik “{button}”
missing in zh-Hant, ban: guides/2023/sections.yml:13: Platform
missing in zh-Hant: guides/2023/sections.yml:17: Umum"""
    )


def test_a_build_names_some_of_them_the_stale_ones_first() -> None:
    assert render_details(ROWS, most=1) == (
        "stale in zh-Hant: guides/2023/sections.yml:7: Klik “{button}”\nand 2 more: make coverage"
    )
    assert "more" not in render_details(ROWS, most=3)


def test_nothing_stale_and_nothing_missing_has_no_details() -> None:
    assert render_details(ROWS[:1]) == ""


def test_the_coverage_is_exported_as_plain_data() -> None:
    assert json.loads(json.dumps(export_coverage(ROWS[:2]))) == [
        {
            "language": "en",
            "guide": "expert",
            "draft": False,
            "translated": 28,
            "stale": [],
            "missing": [],
        },
        {
            "language": "zh-Hant",
            "guide": "2023/interface",
            "draft": True,
            "translated": 7,
            "stale": [
                {
                    "source": "Klik “{button}”",
                    "context": "",
                    "places": ["guides/2023/sections.yml:7"],
                }
            ],
            "missing": [
                {"source": "Platform", "context": "", "places": ["guides/2023/sections.yml:13"]},
                {"source": "Umum", "context": "", "places": ["guides/2023/sections.yml:17"]},
            ],
        },
    ]


def test_an_indonesian_editor_reads_the_table_and_the_details_in_indonesian() -> None:
    assert render_table(ROWS[:2], "id").splitlines() == [
        "bahasa   panduan         diterjemahkan  usang  belum ada  draf",
        "en       expert                     28      0          0",
        "zh-Hant  2023/interface              7      1          2  draf",
    ]
    assert render_details(ROWS, "id", most=2) == (
        "usang dalam zh-Hant: guides/2023/sections.yml:7: Klik “{button}”\n"
        "belum ada dalam zh-Hant, ban: guides/2023/sections.yml:13: Platform\n"
        "dan 1 teks lagi: make coverage"
    )
