from guidebook.problems.problem import Place, Problem
from guidebook.problems.value_kinds import NoCount
from reports import report, short


def problem(file: str, line: int, column: int = 1, found: str = "0") -> Problem:
    return Problem(place=Place(file, line, column), kind=NoCount(found))


MEND = "    Write a number such as 1."


def told(found: str = "0") -> str:
    return f"expected a number from 1 to 99, found {found}"


def test_a_place_is_written_as_editors_and_terminals_open_it() -> None:
    assert str(Place("guides/2023/expert.yml", 12, 5)) == "guides/2023/expert.yml:12:5"


def test_a_place_without_more_is_the_beginning_of_the_file() -> None:
    assert str(Place("guides/2023/expert.yml")) == "guides/2023/expert.yml:1:1"


def test_a_problem_tells_place_path_and_message_and_on_the_next_line_how_to_mend_it() -> None:
    problem = Problem(
        place=Place("guides/2023/expert.yml", 12, 5),
        path="steps.open",
        kind=NoCount("satu"),
    )
    assert short(problem) == (
        "guides/2023/expert.yml:12:5: steps.open: expected a number from 1 to 99, found satu\n"
        "    Write a number such as 1."
    )


def test_a_problem_of_the_whole_file_has_no_path() -> None:
    assert short(problem("a.yml", 1)) == f"a.yml:1:1: {told()}\n{MEND}"


def test_a_report_is_sorted_by_file_line_and_column() -> None:
    found = [problem("b.yml", 1), problem("a.yml", 10), problem("a.yml", 9, 4), problem("a.yml", 9)]
    assert report(found).splitlines()[::2] == [
        f"a.yml:9:1: {told()}",
        f"a.yml:9:4: {told()}",
        f"a.yml:10:1: {told()}",
        f"b.yml:1:1: {told()}",
    ]


def test_a_report_tells_each_problem_once() -> None:
    assert report([problem("a.yml", 1), problem("a.yml", 1)]) == f"a.yml:1:1: {told()}\n{MEND}"


def test_two_problems_in_one_place_are_both_told() -> None:
    found = [problem("a.yml", 1, found="two"), problem("a.yml", 1, found="one")]
    assert report(found).splitlines()[::2] == [
        f"a.yml:1:1: {told('one')}",
        f"a.yml:1:1: {told('two')}",
    ]


def test_a_report_on_nothing_is_empty() -> None:
    assert report([]) == ""
