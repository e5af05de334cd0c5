"""Which numbers and addresses of a text the data say."""

import pytest

from guidebook.verification.comparing.facts import Facts, said_in, strays_in
from guidebook.verification.comparing.passages import settled


@pytest.mark.parametrize(
    "sentence",
    [
        "Surel: a.b-c_d+e@sub.contoh-kantor.co.id.",
        "Kirim ke (bantuan@contoh.go.id), lalu buka <https://contoh.go.id/a_b/c?d=e&f=%20#g>.",
    ],
)
def test_what_a_sentence_of_the_data_says_may_stand_there(sentence: str) -> None:
    facts = Facts(known=frozenset(said_in([sentence])), loose=frozenset())
    assert list(strays_in(settled(sentence), facts)) == []


def test_an_address_with_another_end_is_strange() -> None:
    facts = Facts(known=frozenset(said_in(["a@sub.contoh-kantor.co.id"])), loose=frozenset())
    found = [one.text for one in strays_in("a@sub.contoh-kantol.co.id", facts)]
    assert found == ["a@sub.contoh-kantol.co.id"]
