"""Advice that somebody has looked at, and needs no more: declared once, with a reason."""

import re
from dataclasses import dataclass

from guidebook.data.records.keys import Record, place_of, required
from guidebook.data.records.shapes import ListOf, Single
from guidebook.data.records.singles import fixed_words
from guidebook.data.source.nodes import Scalar
from guidebook.data.values.texts import Name
from guidebook.problems.problem import Place, Wrong
from guidebook.problems.record_kinds import NoAdvice


def _advice(text: str) -> str:
    if re.fullmatch("G9[0-9]{2}", text) is None:
        raise Wrong(NoAdvice(text))
    return text


def _code(scalar: Scalar, _: object) -> str:
    return _advice(scalar.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A piece of advice, the path that it is about, and why nothing has to be done."""

    advice: str = required(Single(_code, {"type": "string", "pattern": "^G9[0-9]{2}$"}), "G901")
    at: Name = required(fixed_words(), "0811 1909 1198")
    reason: Name = required(fixed_words(), "Kedua nomor tertulis demikian di sumbernya")
    place: Place = place_of("advice")


SETTLED = ListOf(Record(Settled))
