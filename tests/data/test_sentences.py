import pytest

from guidebook.data.values.sentences import Part, Placeholder, Words, parse_sentence, placeholders
from refusing import refusal


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("Klik tautan", (Words("Klik tautan"),)),
        ("", ()),
        ("**Klik**", (Words("Klik", strong=True),)),
        ("Klik **ini** saja", (Words("Klik "), Words("ini", strong=True), Words(" saja"))),
        ("Dari {sender}.", (Words("Dari "), Placeholder("sender"), Words("."))),
        ("{ sender }", (Placeholder("sender"),)),
        ("**{sender}**", (Placeholder("sender", strong=True),)),
        (
            "**Dari {sender}!** Ya",
            (
                Words("Dari ", strong=True),
                Placeholder("sender", strong=True),
                Words("!", strong=True),
                Words(" Ya"),
            ),
        ),
        ("{a}{b}", (Placeholder("a"), Placeholder("b"))),
        ("****", ()),
    ],
)
def test_a_sentence_is_words_bold_and_facts(source: str, parts: tuple[Part, ...]) -> None:
    assert parse_sentence(source) == parts


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{sender}}", "{sender}"),
        ("{}", "{}"),
        ("{: .c}", "{: .c}"),
        ("{1}", "{1}"),
        ("{dua kata}", "{dua kata}"),
        ("}{", "}{"),
        ("{", "{"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*a* _b_ `c` [x](y)", "*a* _b_ `c` [x](y)"),
        ("<b>&amp;\\|", "<b>&amp;\\|"),
    ],
)
def test_signs_that_are_neither_bold_nor_a_fact_stay_what_they_are(source: str, shown: str) -> None:
    assert parse_sentence(source) == (Words(shown),)


@pytest.mark.parametrize("source", ["**", "a ** b", "**a** b **c", "**{sender}", "***"])
def test_bold_that_is_not_closed_is_refused(source: str) -> None:
    assert refusal(parse_sentence, source) == (
        "expected ** before and after what is bold, found a ** without its pair\n"
        "Write ** on both sides of the bold words, or delete the single **."
    )


def test_the_facts_of_a_sentence_are_named_in_order() -> None:
    assert placeholders("{b} **{a}** {{c}} {b}") == ("b", "a", "b")
