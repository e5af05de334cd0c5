from pathlib import Path

from factories import SURVEY_FILE, catalogue, latest, localizer, read_survey
from guidebook.data.model import HandoutFormat
from guidebook.localization.views import EditionView
from guidebook.printing.budgets import check_budget
from guidebook.problems.problem import Place, report

LARGE = HandoutFormat(id="large-print", pages=2, place=Place(SURVEY_FILE, 28, 24))


def view(root: Path) -> EditionView:
    return latest(read_survey(root))


def test_a_handout_may_have_as_many_pages_as_its_format(tmp_path: Path) -> None:
    assert list(check_budget(LARGE, view(tmp_path).guides[0], 2)) == []


def test_one_with_more_is_told_with_its_longest_texts(tmp_path: Path) -> None:
    problems = list(check_budget(LARGE, view(tmp_path).guides[0], 3))
    assert report(problems) == (
        "guides/2023/survey.yml:28:24: handouts.large-print.pages: "
        "expected at most 2 pages for expert in id, found 3 pages\n"
        "    Shorten its texts, or allow more pages here. The longest texts are: "
        "“Call Center dapat dihubungi setiap hari pada pukul”; "
        "“Anda menerima pesan dari SC 2023”; “Pastikan bahwa Anda eksper”"
    )


def test_all_guides_in_one_file_have_a_budget_too(tmp_path: Path) -> None:
    form = HandoutFormat(id="all", pages=1, place=Place(SURVEY_FILE, 29, 8))
    assert list(check_budget(form, view(tmp_path), 2)) == []  # the contents, and the one guide
    (problem,) = check_budget(form, view(tmp_path), 3)
    assert problem.message == "expected at most 2 pages for all guides in id, found 3 pages"
    assert problem.told("id").splitlines()[0] == (
        "guides/2023/survey.yml:29:8: handouts.all.pages: "
        "cetakan semua panduan (id) menjadi 3 halaman, padahal paling banyak 2 halaman"
    )


def test_a_limit_of_one_page_is_one_page(tmp_path: Path) -> None:
    form = HandoutFormat(id="a4", pages=1, place=Place(SURVEY_FILE, 27, 7))
    (problem,) = check_budget(form, view(tmp_path).guides[0], 2)
    assert problem.message == "expected at most 1 page for expert in id, found 2 pages"
    assert problem.told("id").splitlines()[0] == (
        "guides/2023/survey.yml:27:7: handouts.a4.pages: "
        "cetakan panduan expert (id) menjadi 2 halaman, padahal paling banyak 1 halaman"
    )


def test_a_guide_that_waits_for_a_translator_may_have_a_page_more(tmp_path: Path) -> None:
    waiting = latest(read_survey(tmp_path), localizer(catalogue("en"))).guides[0]
    assert list(check_budget(LARGE, waiting, 3)) == []
    (problem,) = check_budget(LARGE, waiting, 4)
    assert problem.message == "expected at most 3 pages for expert in en, found 4 pages"
