import pytest

from guidebook.problems.coverage_kinds import DraftMark
from guidebook.problems.kind import Kind
from guidebook.problems.printing_kinds import AllGuidesTooLong, MadeSignsWithoutFont
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.record_kinds import NoList
from guidebook.problems.value_kinds import NoCount, NoDays
from guidebook.problems.words import language_of, mend_of, message_of
from guidebook.problems.yaml_kinds import Alias, EmptyFile, ListAndKeys
from reports import report


@pytest.mark.parametrize(
    ("environment", "source", "language"),
    [
        ({"GUIDEBOOK_LANG": "en", "LANG": "id_ID.UTF-8"}, "id", "en"),
        ({"GUIDEBOOK_LANG": "ID"}, "en", "id"),
        ({"LC_ALL": "id_ID.UTF-8", "LANG": "en_US.UTF-8"}, "en", "id"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "id_ID"}, "id", "en"),
        ({"LANG": "en"}, "id", "en"),
        ({"LANG": "C.UTF-8"}, "id", "id"),
        ({"LANG": "fr_FR.UTF-8"}, "id-ID", "id"),
        ({"LANG": "POSIX"}, "ban", "en"),
        ({}, "id", "id"),
        ({}, "", "en"),
        ({"GUIDEBOOK_LANG": "fr", "LANG": "id"}, "en", "id"),
    ],
)
def test_an_editor_is_spoken_to_in_the_language_that_was_asked_for_or_is_likely(
    environment: dict[str, str], source: str, language: str
) -> None:
    assert language_of(environment, source) == language


@pytest.mark.parametrize(
    ("kind", "language", "message"),
    [
        (EmptyFile(), "en", "expected keys with values, found an empty file"),
        (EmptyFile(), "id", "seharusnya kunci dengan nilai, tetapi berkas ini kosong"),
        (NoCount("satu"), "en", "expected a number from 1 to 99, found satu"),
        (NoCount("{0} %s {x}"), "en", "expected a number from 1 to 99, found {0} %s {x}"),
        (ListAndKeys("list"), "en", "expected an item of the list, found a key"),
        (ListAndKeys("keys"), "en", "expected a key, found an item of a list"),
        (ListAndKeys("keys"), "id", "seharusnya sebuah kunci, tetapi ada butir daftar"),
        (NoList("keys"), "en", "expected a list, found keys with values"),
        (
            AllGuidesTooLong(allowed=1, found=2, lang="id", longest="x"),
            "en",
            "expected at most 1 page for all guides in id, found 2 pages",
        ),
        (
            AllGuidesTooLong(allowed=3, found=4, lang="id", longest="x"),
            "en",
            "expected at most 3 pages for all guides in id, found 4 pages",
        ),
    ],
)
def test_a_kind_is_told_in_a_whole_sentence(kind: Kind, language: str, message: str) -> None:
    assert message_of(kind, language) == message


DAYS = "Write every day, or days such as Monday, or Monday-Friday, with commas between them."


@pytest.mark.parametrize(
    ("kind", "language", "mend"),
    [
        (
            Alias("x"),
            "en",
            "Write the value itself; a text that begins with * goes between quotes.",
        ),
        (NoDays("Mondy", "Monday"), "en", f"{DAYS} Did you mean Monday?"),
        (NoDays("x", ""), "en", DAYS),
        (
            NoDays("Mondy", "Monday"),
            "id",
            "Tulis every day (setiap hari), atau nama hari seperti Monday (Senin), atau "
            "Monday-Friday (Senin–Jumat), dengan koma di antaranya. Apakah maksud Anda Monday?",
        ),
    ],
)
def test_how_to_mend_it_ends_with_the_word_that_was_meant(
    kind: Kind, language: str, mend: str
) -> None:
    assert mend_of(kind, language) == mend


def test_a_kind_without_its_sentence_is_a_bug_that_shows() -> None:
    with pytest.raises(KeyError, match="G128"):
        message_of(ListAndKeys("nothing"), "en")


def test_where_nothing_has_to_be_done_nothing_is_said() -> None:
    assert mend_of(DraftMark(), "id") == ""


def test_several_texts_are_listed_with_commas() -> None:
    assert message_of(MadeSignsWithoutFont("x", ("id", "en")), "en").endswith("id, en)")


def test_of_what_was_found_an_endless_text_is_cut() -> None:
    assert message_of(NoCount("7" * 1_000), "en").endswith(f"found {'7' * 1_000}")
    assert message_of(NoCount("7" * 9_000), "en").endswith(f"found {'7' * 1_000}…")


def test_a_report_is_in_the_language_that_is_asked_for() -> None:
    problem = Problem(place=Place("a.yml", 3), path="guides", kind=NoCount("0"))
    assert report([problem]) == (
        "a.yml:3:1: guides: expected a number from 1 to 99, found 0\n    Write a number such as 1."
    )
    assert report([problem], "id") == (
        "a.yml:3:1: guides: seharusnya bilangan dari 1 sampai 99, tetapi tertulis 0\n"
        "    Tulis bilangan, misalnya 1."
    )


def test_a_wrong_value_keeps_its_kind() -> None:
    assert Wrong(NoCount("0")).kind == NoCount("0")
    assert str(Wrong(NoCount("0"))) == "expected a number from 1 to 99, found 0"
