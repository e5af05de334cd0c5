"""Days of the week."""

import re
from dataclasses import dataclass

from guidebook.data.values.hints import known_word
from guidebook.data.values.own_words import NO_OWN_WORDS, OwnWords, plain
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import NoDays

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_ENGLISH = {name.lower(): number for number, name in enumerate(DAYS)}
_RANGE = re.compile(
    r"[-\u2010-\u2015]|\s(?:s\.? ?d\.?|s/d|sampai(?: dengan)?|hingga|to|until|through)\s", re.I
)
_AND = re.compile(r",|\s(?:dan|and|&)\s", re.I)
"""What people write between the ends of a range, and between days, in Indonesian and English."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week, 0 for Monday, in their order."""

    numbers: tuple[int, ...]

    @property
    def is_every_day(self) -> bool:
        """Whether no day is left out."""
        return len(self.numbers) == len(DAYS)

    def shifted(self, days: int) -> "Days":
        """The same, so many days later."""
        return Days(tuple(sorted((number + days) % len(DAYS) for number in self.numbers)))


def parse_days(text: str, own: OwnWords = NO_OWN_WORDS) -> Days:
    """Every day, Monday, Monday-Friday, or several of these with commas between them.

    The days may have the names of the editors' own language.
    """
    if plain(text) in {"every day", *own.every_day}:
        return Days(tuple(range(len(DAYS))))
    names = {**own.days, **_ENGLISH}
    found: set[int] = set()
    for piece in _AND.split(text):
        ends = [end.strip() for end in _RANGE.split(piece)]
        if plain(piece) in names:  # a name with a hyphen, such as segunda-feira
            ends = [piece.strip()]
        numbers = [names.get(plain(end)) for end in ends]
        if None in numbers or len(numbers) > 2:
            word = next((e for e, n in zip(ends, numbers, strict=True) if n is None), piece)
            raise Wrong(NoDays(text, known_word(word.capitalize(), DAYS) or own.day_meant(word)))
        first, last = numbers[0] or 0, numbers[-1] or 0
        found.update((first + step) % len(DAYS) for step in range((last - first) % len(DAYS) + 1))
    return Days(tuple(sorted(found)))


def write_days(days: Days) -> str:
    """Days in the one form that all files have: every day, or Monday-Wednesday, Friday."""
    if days.is_every_day:
        return "every day"
    runs: list[list[int]] = []
    for number in days.numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    if len(run) < 3:
        return ", ".join(DAYS[number] for number in run)
    return f"{DAYS[run[0]]}-{DAYS[run[-1]]}"
