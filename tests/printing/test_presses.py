import json
import shutil
from pathlib import Path

import pytest

from factories import PROJECT
from guidebook.printing.pieces import Data
from guidebook.printing.presses import Job, PrintShop
from guidebook.printing.typesetting import MissingGlyphs, Pdf, TemplateError, Typesetter

TEMPLATES = PROJECT / "hooks" / "handouts"


def sample(form: str, title: str = "Panduan") -> Data:
    data: Data = json.loads((TEMPLATES / "samples" / f"{form}.json").read_text("utf-8"))
    return {**data, "document_title": title}


def job(title: str, form: str = "a4") -> Job:
    return Job(data=sample(form, title), form=form)


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A copy of the templates, to be changed."""
    copied = tmp_path / "handouts"
    shutil.copytree(TEMPLATES, copied)
    return copied


@pytest.mark.parametrize("workers", [1, 2])
def test_handouts_come_in_the_order_of_the_jobs_with_the_bytes_of_a_single_one(
    workers: int,
) -> None:
    jobs = [
        job(f"Panduan {number}", form)
        for number in range(3)
        for form in ("a4", "large-print", "leaflet")
    ]
    alone = Typesetter(TEMPLATES)
    assert PrintShop(TEMPLATES, workers=workers).make_all(jobs) == [
        alone.typeset(one.data, one.form) for one in jobs
    ]


def test_nothing_is_made_for_no_jobs() -> None:
    assert PrintShop(TEMPLATES).make_all([]) == []


def test_a_handout_that_has_not_changed_is_not_made_again() -> None:
    shop = PrintShop(TEMPLATES)
    first = shop.make_all([job("A"), job("B"), job("C")])
    again = shop.make_all([job("C"), job("B2"), job("A")])
    assert again[0] is first[2]
    assert again[2] is first[0]
    assert again[1] != first[1]


def test_two_jobs_that_are_alike_are_one() -> None:
    first, second = PrintShop(TEMPLATES).make_all([job("A"), job("A")])
    assert first is second


def test_the_same_data_in_another_format_are_another_handout() -> None:
    data = sample("a4", "A")
    a4, large = PrintShop(TEMPLATES).make_all(
        [Job(data=data, form="a4"), Job(data=data, form="large-print")]
    )
    assert a4 != large


def test_only_what_the_last_finished_build_had_is_kept() -> None:
    shop = PrintShop(TEMPLATES)
    a, b = shop.make_all([job("A"), job("B")])
    shop.end_build()
    [kept] = shop.make_all([job("B")])
    assert shop.make_all([job("A")]) == [a]
    shop.end_build()
    [kept] = shop.make_all([job("B")])
    shop.end_build()
    anew, still_kept = shop.make_all([job("A"), job("B")])
    assert kept is still_kept is b
    assert anew is not a
    assert anew == a


def test_pictures_and_handouts_do_not_push_each_other_out() -> None:
    shop = PrintShop(TEMPLATES)
    data = json.loads((TEMPLATES / "samples" / "preview.json").read_text("utf-8"))
    picture = Job(data=data, form="preview")
    [handout] = shop.make_all([job("A")])
    [drawn] = shop.make_all([picture])
    assert shop.make_all([job("A")])[0] is handout
    assert shop.make_all([picture])[0] is drawn
    assert isinstance(drawn, bytes)
    assert drawn.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["a4.typ", "calls.typ"])
def test_another_template_makes_every_handout_anew(templates: Path, name: str) -> None:
    shop = PrintShop(templates)
    [before] = shop.make_all([job("A")])
    path = templates / name
    path.write_text(
        path.read_text("utf-8")
        .replace("thin + black", "2 * thin + black")
        .replace("smallest = 11pt", "smallest = 11.2pt"),
        "utf-8",
    )
    [after] = shop.make_all([job("A")])
    assert after != before
    assert [after] == PrintShop(templates).make_all([job("A")])


def test_another_font_makes_every_handout_anew(templates: Path) -> None:
    shop = PrintShop(templates)
    [before] = shop.make_all([job("A")])
    fonts = templates / "fonts"
    shutil.copy(fonts / "NotoSans-Regular.ttf", fonts / "NotoSans-Bold.ttf")
    [after] = shop.make_all([job("A")])
    assert after != before


def test_what_is_wrong_with_a_handout_stands_in_its_place(templates: Path) -> None:
    (templates / "broken.typ").write_text("#nothing()", "utf-8")
    wrong = sample("a4")
    wrong["title"]["runs"] = [{"text": "漢"}]
    shop = PrintShop(templates, workers=2)
    results = shop.make_all(
        [
            job("A"),
            Job(data=wrong, form="a4"),
            Job(data=sample("a4"), form="broken"),
            *(job(title) for title in "BCD"),
        ]
    )
    assert [type(one) for one in results] == [Pdf, MissingGlyphs, TemplateError, Pdf, Pdf, Pdf]


def test_a_build_that_nobody_needs_any_more_stops_and_what_it_made_is_kept() -> None:
    shop = PrintShop(TEMPLATES)
    looks = []

    def stop_at_the_third() -> None:
        looks.append("look")
        if len(looks) == 3:
            raise InterruptedError

    jobs = [job("A"), job("B"), job("C")]
    shop.before_each = stop_at_the_third
    with pytest.raises(InterruptedError):
        shop.make_all(jobs)
    made = shop.make_all(jobs)
    assert len(looks) == 5  # C alone was left, and after it nothing
    assert made == PrintShop(TEMPLATES).make_all(jobs)


def test_a_mended_template_is_tried_again(templates: Path) -> None:
    good = (templates / "a4.typ").read_text("utf-8")
    (templates / "a4.typ").write_text("#nothing()", "utf-8")
    shop = PrintShop(templates)
    [refused] = shop.make_all([job("A")])
    (templates / "a4.typ").write_text(good, "utf-8")
    [pdf] = shop.make_all([job("A")])
    assert isinstance(refused, TemplateError)
    assert isinstance(pdf, Pdf)
