from pathlib import Path

from factories import EXPERT_FILE, SURVEY_FILE, catalogue, latest, localizer, read_survey
from guidebook.data.model import HandoutFormat
from guidebook.localization.views import EditionView, GuideView
from guidebook.printing.budgets import Excess, excess_of, too_long
from guidebook.problems.problem import Place, Problem
from guidebook.problems.words import mend_of, message_of
from reports import report, short

LARGE = HandoutFormat(id="large-print", pages=2, place=Place(SURVEY_FILE, 28, 24))


def check(form: HandoutFormat, view: GuideView | EditionView, pages: int) -> list[Problem]:
    excess = excess_of(form, view, pages)
    return list(too_long([excess] if excess else []))


def view(root: Path) -> EditionView:
    return latest(read_survey(root))


def test_a_handout_may_have_as_many_pages_as_its_format(tmp_path: Path) -> None:
    assert check(LARGE, view(tmp_path).guides[0], 2) == []


def test_one_with_more_is_told_with_its_longest_texts(tmp_path: Path) -> None:
    problems = list(check(LARGE, view(tmp_path).guides[0], 3))
    assert report(problems) == (
        "guides/2023/survey.yml:28:24: handouts.large-print.pages: "
        "expected at most 2 pages for expert in id, found 3 pages\n"
        "    Shorten its texts, or allow more pages here. The longest texts are: "
        "“Call Center dapat dihubungi setiap hari pada pukul”; "
        "“Anda menerima pesan dari SC 2023”; “Pastikan bahwa Anda eksper”"
    )


def test_all_guides_in_one_file_have_a_budget_too(tmp_path: Path) -> None:
    form = HandoutFormat(id="all", pages=1, place=Place(SURVEY_FILE, 29, 8))
    assert list(check(form, view(tmp_path), 2)) == []  # the contents, and the one guide
    (problem,) = check(form, view(tmp_path), 3)
    assert (
        message_of(problem.kind, "en")
        == "expected at most 2 pages for all guides in id, found 3 pages"
    )
    assert short(problem, "id").splitlines()[0] == (
        "guides/2023/survey.yml:29:8: handouts.all.pages: "
        "cetakan semua panduan (id) menjadi 3 halaman, padahal paling banyak 2 halaman"
    )


def test_a_limit_of_one_page_is_one_page(tmp_path: Path) -> None:
    form = HandoutFormat(id="a4", pages=1, place=Place(SURVEY_FILE, 27, 7))
    (problem,) = check(form, view(tmp_path).guides[0], 2)
    assert (
        message_of(problem.kind, "en") == "expected at most 1 page for expert in id, found 2 pages"
    )
    assert short(problem, "id").splitlines()[0] == (
        "guides/2023/survey.yml:27:7: handouts.a4.pages: "
        "cetakan panduan expert (id) menjadi 2 halaman, padahal paling banyak 1 halaman"
    )


def test_a_guide_that_waits_for_a_translator_may_have_a_page_more(tmp_path: Path) -> None:
    waiting = latest(read_survey(tmp_path), localizer(catalogue("en"))).guides[0]
    assert list(check(LARGE, waiting, 3)) == []
    (problem,) = check(LARGE, waiting, 4)
    assert (
        message_of(problem.kind, "en") == "expected at most 3 pages for expert in en, found 4 pages"
    )


def excess(guide: str | None, lang: str, found: int = 3, form: HandoutFormat = LARGE) -> Excess:
    return Excess(form=form, guide=guide, lang=lang, allowed=2, found=found, longest=("Teks",))


def test_a_guide_is_told_once_with_all_languages_in_which_it_is_too_long() -> None:
    found = [excess("expert", "id"), excess("expert", "en", 4), excess("expert", "jv")]
    assert report(too_long(found)) == (
        "guides/2023/survey.yml:28:24: handouts.large-print.pages: expected at most 2 pages "
        "for expert in en, found 4 pages; too many also in id, jv\n"
        "    Shorten its texts, or allow more pages here. The longest texts are: “Teks”"
    )
    found = [excess(None, "id"), excess(None, "en", 4)]
    assert report(too_long(found), "id") == (
        "guides/2023/survey.yml:28:24: handouts.large-print.pages: cetakan semua panduan (en) "
        "menjadi 4 halaman, padahal paling banyak 2 halaman; terlalu panjang juga dalam bahasa: id"
        "\n    Persingkat teksnya, atau izinkan lebih banyak halaman di sini. "
        "Teks yang paling panjang: “Teks”"
    )


def test_of_many_guides_three_are_told_and_the_others_counted() -> None:
    names = [f"guide-{number}" for number in range(10)]
    lines = report(too_long(excess(name, lang) for name in names for lang in ("id", "en")))
    assert [line.partition("pages: ")[2] for line in lines.splitlines()[::2]] == [
        "expected at most 2 pages for guide-0 in id, found 3 pages; too many also in en",
        "expected at most 2 pages for guide-1 in id, found 3 pages; too many also in en",
        "expected at most 2 pages for guide-2 in id, found 3 pages; too many also in en",
        "7 more guides have too many pages",
    ]


def test_a_long_text_is_named_by_its_beginning(tmp_path: Path) -> None:
    step = f"Pastikan {'bahwa Anda benar-benar ' * 9}eksper"
    long = latest(read_survey(tmp_path, (EXPERT_FILE, "Pastikan bahwa Anda eksper", step)))
    [problem] = check(LARGE, long.guides[0], 3)
    assert "are: “Pastikan bahwa Anda benar-benar bahwa Anda benar-benar…”; “Call" in mend_of(
        problem.kind, "en"
    )
