"""The end of a guide in two languages: the period is not left alone on a page."""

import json

import pymupdf
import pytest

from factories import PROJECT
from guidebook.printing.pieces import Data
from rendered import typesetter


@pytest.fixture
def data() -> Data:
    sample = PROJECT / "hooks" / "handouts" / "samples" / "bilingual.json"
    read: Data = json.loads(sample.read_text("utf-8"))
    return read


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_the_period_stands_on_a_page_with_more_than_itself(
    data: Data, order: tuple[int, ...]
) -> None:
    data["sections"] = [data["sections"][index] for index in order]
    steps = next(one["steps"] for one in data["sections"] if one["steps"])
    # So many that the closing alone has no room on the second page.
    steps["items"] = steps["items"][:1] * 8
    document = pymupdf.open(stream=typesetter().typeset(data, "bilingual").content)
    assert document.page_count == 3
    assert not document[-1].get_text().startswith("Periode")
    assert "Periode Survei Juni" in document[-1].get_text()


@pytest.mark.parametrize(("count", "alone"), [(9, 3), (10, 4), (13, 3)])
def test_the_last_of_many_numbers_stand_on_the_page_of_the_period(
    data: Data, count: int, alone: int
) -> None:
    invitation, calls, platform = data["sections"]
    data["sections"] = [invitation, platform, calls]
    [numbers] = [one for one in calls["blocks"] if one["kind"] == "contact_channels"]
    numbers["items"] = numbers["items"][:1] * count
    document = pymupdf.open(stream=typesetter().typeset(data, "bilingual").content)
    assert [page.get_text().count("0811") for page in document.pages()] == [0, count - alone, alone]
    assert "Nomor Call Center" in document[1].get_text()
    assert "Periode Survei Juni" in document[2].get_text()
