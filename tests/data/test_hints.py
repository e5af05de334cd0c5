import pytest

from guidebook.data.values.hints import nearest


@pytest.mark.parametrize(
    ("word", "hint"), [("platfrom", " Did you mean platform?"), ("xyz", ""), ("", "")]
)
def test_the_nearest_known_word_is_a_hint(word: str, hint: str) -> None:
    assert nearest(word, ["platform", "period"]) == hint
