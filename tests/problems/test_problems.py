from guidebook.problems.problem import Place, Problem, Wrong, report


def problem(file: str, line: int, column: int = 1, path: str = "", message: str = "m") -> Problem:
    return Problem(place=Place(file, line, column), path=path, message=message, mend="Mend it.")


def test_a_place_is_written_as_editors_and_terminals_open_it() -> None:
    assert str(Place("guides/2023/expert.yml", 12, 5)) == "guides/2023/expert.yml:12:5"


def test_a_place_without_more_is_the_beginning_of_the_file() -> None:
    assert str(Place("guides/2023/expert.yml")) == "guides/2023/expert.yml:1:1"


def test_a_problem_tells_place_path_and_message_and_on_the_next_line_how_to_mend_it() -> None:
    problem = Problem(
        place=Place("guides/2023/expert.yml", 12, 5),
        path="steps.open",
        message="expected text, found a list",
        mend="Write the text on one line.",
    )
    assert str(problem) == (
        "guides/2023/expert.yml:12:5: steps.open: expected text, found a list\n"
        "    Write the text on one line."
    )


def test_a_problem_of_the_whole_file_has_no_path() -> None:
    assert str(problem("a.yml", 1)) == "a.yml:1:1: m\n    Mend it."


def test_a_report_is_sorted_by_file_line_and_column() -> None:
    found = [problem("b.yml", 1), problem("a.yml", 10), problem("a.yml", 9, 4), problem("a.yml", 9)]
    assert report(found).splitlines()[::2] == [
        "a.yml:9:1: m",
        "a.yml:9:4: m",
        "a.yml:10:1: m",
        "b.yml:1:1: m",
    ]


def test_a_report_tells_each_problem_once() -> None:
    assert report([problem("a.yml", 1), problem("a.yml", 1)]) == "a.yml:1:1: m\n    Mend it."


def test_two_problems_in_one_place_are_both_told() -> None:
    found = [problem("a.yml", 1, message="two"), problem("a.yml", 1, message="one")]
    assert report(found).splitlines()[::2] == ["a.yml:1:1: one", "a.yml:1:1: two"]


def test_a_report_on_nothing_is_empty() -> None:
    assert report([]) == ""


def test_a_wrong_value_says_what_was_found_and_how_to_mend_it() -> None:
    wrong = Wrong("expected a year, found 23", "Write the year.")
    assert (str(wrong), wrong.message, wrong.mend) == (
        "expected a year, found 23",
        "expected a year, found 23",
        "Write the year.",
    )
