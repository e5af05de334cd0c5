"""Which differences in a handout are letters alone: no number or address may hide among them."""

from dataclasses import replace

import pytest

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import LinkElsewhere
from guidebook.problems.words import mend_of
from guidebook.verification.comparing.comparing import compare, must
from guidebook.verification.comparing.facts import Facts
from guidebook.verification.comparing.passages import Passage, Reading
from guidebook.verification.letters import is_of_letters
from guidebook.verification.site_checking import once_a_place

HANDOUT = "en/2023/expert/spi-2023-expert-en-a4.pdf"
FACTS = Facts(
    known=frozenset({"0811 1906 1198", "08:30", "22:00", "https://spi.example/a"}),
    loose=frozenset(),
)


def told(lines: list[str], *wanted: str, made: str = "handout", count: int = 1) -> list[Problem]:
    """What is told where a page has these lines, and has to have these words so many times."""
    text = tuple(
        Passage(text=line, place=Place(HANDOUT), path=f"page 1, line {number}")
        for number, line in enumerate(lines, start=1)
    )
    reading = Reading(file=HANDOUT, whole="page 1", text=text, is_flowing=True)
    return list(
        compare(reading, text, tuple(must(one, count=count) for one in wanted), FACTS, made)
    )


@pytest.mark.parametrize(
    ("line", "wanted", "message"),
    [
        ("The name is yoour own.", "The name is your own.", "expected The name is your own., found The name is yoour own."),
        ("Call from 08:30 too 22:00.", "Call from 08:30 to 22:00.", "expected Call from 08:30 to 22:00., found Call from 08:30 too 22:00."),
        ("Open https://spi.example/a nouw.", "Open https://spi.example/a now.", "expected …https://spi.example/a now., found …https://spi.example/a nouw."),
        ("เพ่ิ่มม", "The name is your own.", "expected The name is your own., found nothing like it"),
    ],
    ids=["words", "beside times", "beside an address", "nothing like it"],
)  # fmt: skip
def test_words_with_other_letters_beside_right_facts(line: str, wanted: str, message: str) -> None:
    [problem] = told([line], wanted)
    assert str(problem).endswith(f": {message}")
    assert is_of_letters(problem)
    assert mend_of(problem.kind, "en") == (
        "Undo what was changed in hooks/handouts, or write these words with other signs in guides/; "
        "then build again."
    )


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Call from 08:20 too 22:00.", "Call from 08:30 to 22:00."),
        ("Call from 22:00 too 08:30.", "Call from 08:30 to 22:00."),
        ("Call from 08:30 too 08:30.", "Call from 08:30 to 22:00."),
        ("Call from 08:30 onn.", "Call from 08:30 to 22:00."),
        ("Call from 08.30 too 22:00.", "Call from 08:30 to 22:00."),
        ("Call us on 0811 1906 1199 noow.", "Call us on 0811 1906 1198 now."),
        ("Open https://spi.example/b nouw.", "Open https://spi.example/a now."),
        ("Opeen it noow.", "Open https://spi.example/a now."),
        ("The name is yoour own 7.", "The name is your own."),
        ("เพ่ิ่มม", "Call from 08:30 to 22:00."),
    ],
)
def test_a_fact_that_is_not_as_it_should_be(line: str, wanted: str) -> None:
    problems = told([line], wanted)
    assert problems
    assert not any(map(is_of_letters, problems))


def test_a_wrong_number_is_told_before_the_letters_beside_it() -> None:
    [problem] = told(
        ["The name is yoour own. Call 0811 1906 1199."],
        "The name is your own.",
        "Call 0811 1906 1198.",
    )
    assert str(problem) == (
        f"{HANDOUT}:1:1: page 1, line 1: expected Call 0811 1906 1198., found Call 0811 1906 1199."
    )
    assert not is_of_letters(problem)


def test_a_time_that_is_written_otherwise_is_told_with_its_words() -> None:
    [problem] = told(["Call from 08.30 too 22:00."], "Call from 08:30 to 22:00.")
    assert str(problem) == (
        f"{HANDOUT}:1:1: page 1, line 1: expected Call from 08:30 to 22:00., "
        "found Call from 08.30 too 22:00."
    )


def test_a_number_that_one_copy_of_a_leaflet_lacks() -> None:
    [problem] = told(["Call 0811 1906 1198 now.", "Call now."], "Call 0811 1906 1198 now.", count=2)
    assert not is_of_letters(problem)


def test_where_a_link_leads_is_told_before_the_letters_of_its_line() -> None:
    [letters] = told(["Write to us noow."], "Write to us now.")
    link = replace(letters, kind=LinkElsewhere("mailto:other@example.org", "handout"))
    assert list(once_a_place([letters, link])) == [link]


@pytest.mark.parametrize("sign", ["\u034f", "\u1160", "\u17b4", "\u180b", "\ufe0f", "\U000e0100"])
def test_a_sign_that_nothing_is_drawn_for_is_no_letter(sign: str) -> None:
    assert told(["The name is your own."], f"The name is yo{sign}ur own.") == []


@pytest.mark.parametrize("made", ["page", "file"])
def test_letters_of_anything_else_pass_through_no_font(made: str) -> None:
    [problem] = told(["The name is yoour own."], "The name is your own.", made=made)
    assert not is_of_letters(problem)
