"""A further build makes only the handouts that have changed, and none that is not right."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factories import PROJECT
from guidebook.printing.presses import Job, PrintShop, Wanted
from guidebook.printing.shelves import Shelf
from guidebook.printing.typesetting import MissingGlyphs, Pdf

TEMPLATES = PROJECT / "hooks" / "handouts"
KEY, OTHER = b"1" * 32, b"2" * 32


def shelf_in(folder: Path, state: str = "code of today") -> Shelf:
    return Shelf(folder=folder / "handouts", state=state)


def test_what_was_put_on_a_shelf_is_there_for_the_same_code_alone(tmp_path: Path) -> None:
    shelf_in(tmp_path).write(KEY, b"%PDF")
    assert shelf_in(tmp_path).read(KEY) == b"%PDF"
    assert shelf_in(tmp_path).read(OTHER) is None
    assert shelf_in(tmp_path, "code of tomorrow").read(KEY) is None


@pytest.mark.parametrize("spoilt", [b"", b"x", b"%PDF", b"0" * 32 + b"%PDF"])
def test_a_file_that_is_not_whole_is_as_good_as_none(tmp_path: Path, spoilt: bytes) -> None:
    shelf = shelf_in(tmp_path)
    shelf.write(KEY, b"%PDF")
    [file] = shelf.folder.iterdir()
    file.write_bytes(spoilt)
    assert shelf.read(KEY) is None


def test_what_nobody_asked_for_is_thrown_away(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    shelf.write(KEY, b"one")
    shelf.write(OTHER, b"two")
    shelf.keep_only({OTHER})
    assert (shelf.read(KEY), shelf.read(OTHER)) == (None, b"two")


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "handouts").write_text("a file", encoding="utf-8")
    shelf = shelf_in(tmp_path)
    assert not shelf.write(KEY, b"one")
    shelf.keep_only(set())
    assert shelf.read(KEY) is None


def test_a_second_shop_takes_the_same_bytes_from_the_shelf_and_makes_nothing(
    tmp_path: Path,
) -> None:
    data = json.loads((TEMPLATES / "samples" / "a4.json").read_text("utf-8"))
    job = Job(data=data, form="a4")
    first = PrintShop(TEMPLATES, shelf=shelf_in(tmp_path))
    [made] = first.make_all([job])
    first.end_build()
    without_templates = tmp_path / "templates"
    without_templates.mkdir()
    second = PrintShop(without_templates, shelf=shelf_in(tmp_path))
    [again] = second.make_all([job])
    assert isinstance(again, Pdf)
    assert again == made


def test_what_others_put_onto_the_shelf_is_the_same_and_they_refuse_the_same(
    tmp_path: Path,
) -> None:
    data = json.loads((TEMPLATES / "samples" / "a4.json").read_text("utf-8"))
    private = {**data["survey"], "runs": [{"text": "\ue000"}]}
    jobs = [Job(data={**data, "document_title": f"Panduan {one}"}, form="a4") for one in range(6)]
    jobs.insert(2, Job(data={**data, "survey": private}, form="a4"))
    shared = []

    def apart(work: Callable[[Wanted], None], wanted: Sequence[Wanted], workers: int) -> None:
        shared.append((len(wanted), workers))
        for one in wanted:
            work(one)

    shop = PrintShop(TEMPLATES, workers=2, shelf=shelf_in(tmp_path), apart=apart)
    made, alone = shop.make_all(jobs), PrintShop(TEMPLATES).make_all(jobs)
    assert shared == [(7, 2)]
    refused = made.pop(2)
    assert isinstance(refused, MissingGlyphs)
    assert refused.glyphs == ("\ue000",)
    del alone[2]
    assert made == alone
    # From now on this process has used Typst, and nothing may be left to a copy of it.
    [later] = shop.make_all([Job(data={**data, "document_title": "Panduan 7"}, form="a4")])
    assert isinstance(later, Pdf)
    assert shared == [(7, 2)]
