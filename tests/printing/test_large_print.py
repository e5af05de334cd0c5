"""What is read together in large print stands on one page, and a title on that of what it is above."""

import json

import pymupdf
import pytest

from factories import PROJECT
from guidebook.printing.pieces import Data
from rendered import typesetter


def words(data: Data, text: str) -> Data:
    """A text in the language of the handout."""
    return {**data["title"], "runs": [{"text": text}]}


@pytest.fixture
def sample() -> Data:
    path = PROJECT / "hooks" / "handouts" / "samples" / "large-print.json"
    data: Data = json.loads(path.read_text("utf-8"))
    return data


def pages(data: Data) -> list[str]:
    document = pymupdf.open(stream=typesetter().typeset(data, "large-print").content)
    return [" ".join(page.get_text().split()) for page in document.pages()]


def test_a_long_title_is_on_the_page_of_the_picture_below_it(sample: Data) -> None:
    sample["title"] = words(sample, "Guide to completing the questionnaire " * 4)
    step = words(sample, "Read the message to its end")
    sample["sections"][0]["steps"]["items"] = [step] * 4
    first = pages(sample)[0]
    assert "Guide to completing" in first
    assert "Your name" in first


def test_a_picture_is_on_the_page_of_all_the_steps_that_it_shows(sample: Data) -> None:
    invitation, *_, platform = sample["sections"]
    platform.update(text=[words(sample, "Please read this. " * 10)], blocks=[])
    step = words(sample, "Read the message to its end, and all that stands below it")
    invitation["steps"]["items"] = [step] * 5
    sample["sections"] = [platform, invitation]
    first, second, *_ = pages(sample)
    assert first.count("Please read this.") == 10
    assert "Your name" in second
    assert second.count("Read the message") == 5
