import pytest

from guidebook.data.values.hints import known_word


@pytest.mark.parametrize(("word", "meant"), [("platfrom", "platform"), ("xyz", ""), ("", "")])
def test_the_known_word_that_was_meant_is_found(word: str, meant: str) -> None:
    assert known_word(word, ["platform", "period"]) == meant
