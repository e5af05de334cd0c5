"""Days of the week."""

import re
from dataclasses import dataclass

from guidebook.data.values.hints import known_word
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import NoDays

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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


def parse_days(text: str) -> Days:
    """Every day, Monday, Monday-Friday, or several of these with commas between them."""
    if text.strip().lower() == "every day":
        return Days(tuple(range(len(DAYS))))
    names = {name.lower(): number for number, name in enumerate(DAYS)}
    found: set[int] = set()
    for piece in text.split(","):
        ends = [end.strip() for end in re.split(r"[-–]", piece)]
        numbers = [names.get(end.lower()) for end in ends]
        if None in numbers or len(numbers) > 2:
            word = next((e for e, n in zip(ends, numbers, strict=True) if n is None), piece)
            raise Wrong(NoDays(text, known_word(word.capitalize(), DAYS)))
        first, last = numbers[0] or 0, numbers[-1] or 0
        found.update((first + step) % len(DAYS) for step in range((last - first) % len(DAYS) + 1))
    return Days(tuple(sorted(found)))
