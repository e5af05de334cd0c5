"""Signs that nothing is drawn for: a text that lost one on its way says the same."""

import pytest

from guidebook.problems.problem import Place
from guidebook.verification.comparing.comparing import compare, must
from guidebook.verification.comparing.facts import Facts
from guidebook.verification.comparing.passages import Passage, Reading


@pytest.mark.parametrize("sign", ["\u034f", "\u1160", "\u17b4", "\u180b", "\ufe0f", "\U000e0100"])
def test_a_sign_that_nothing_is_drawn_for_is_no_letter(sign: str) -> None:
    file = "en/2023/expert/spi-2023-expert-en-a4.pdf"
    text = (Passage(text="The name is your own.", place=Place(file), path="page 1, line 1"),)
    reading = Reading(file=file, whole="page 1", text=text, is_flowing=True)
    wanted = (must(f"The name is yo{sign}ur own.", count=1),)
    nothing = Facts(known=frozenset(), loose=frozenset())
    assert list(compare(reading, text, wanted, nothing, "handout")) == []
