"""The end of a guide in two languages: the period is not left alone on a page."""

import json

import pymupdf
import pytest

from factories import PROJECT
from guidebook.printing.pieces import Data
from rendered import typesetter


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_the_period_stands_on_a_page_with_more_than_itself(order: tuple[int, ...]) -> None:
    sample = PROJECT / "hooks" / "handouts" / "samples" / "bilingual.json"
    data: Data = json.loads(sample.read_text("utf-8"))
    data["sections"] = [data["sections"][index] for index in order]
    steps = next(one["steps"] for one in data["sections"] if one["steps"])
    # So many that the closing alone has no room on the second page.
    steps["items"] = steps["items"][:1] * 8
    document = pymupdf.open(stream=typesetter().typeset(data, "bilingual").content)
    assert document.page_count == 3
    assert not document[-1].get_text().startswith("Periode")
    assert "Periode Survei Juni" in document[-1].get_text()
