"""A kind of problem, or of anything else that an editor is told: a code and typed arguments."""

from datetime import date
from typing import ClassVar, dataclass_transform

Argument = str | int | date | tuple[str, ...]
"""What stands in a sentence; several texts are listed with commas.

The sentence says how a date is written, by a pattern of CLDR: {ends:MMMM y}, else d MMMM y.
"""


@dataclass_transform(frozen_default=True)
class Kind:
    """A problem without its place. Each kind is a frozen record of its arguments.

    The sentences of a kind stand in words/LANGUAGE/*.po under its code: "message" says what was
    found and what was expected, "mend" how to mend it. Where one word would change the sentence,
    the kind has several whole sentences: "message list", "message nothing", chosen by the argument
    that `by` names. Where a number does, `count` names its argument, and the sentence has plural
    forms. A kind with an argument `meant` asks at its end whether that was meant; one with an
    argument `better` knows the whole line as it should be.

    There are hundreds of kinds, and a build meets a handful. As dataclasses, which Python makes
    anew at each start, they took a tenth of the whole build.
    """

    code: ClassVar[str]
    by: ClassVar[str]
    count: ClassVar[str]
    parameters: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls, *, code: str, by: str = "", count: str = "") -> None:
        cls.code, cls.by, cls.count = code, by, count
        cls.parameters = tuple(cls.__annotations__)

    def __init__(self, *values: Argument, **named: Argument) -> None:
        vars(self).update(zip(self.parameters, values, strict=False), **named)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.arguments == other.arguments

    def __hash__(self) -> int:
        return hash((self.code, *self.arguments.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.arguments})"

    @property
    def is_problem(self) -> bool:
        """Whether something has to be mended; else it is a sentence that a command prints."""
        return self.code.startswith("G")

    @property
    def arguments(self) -> dict[str, Argument]:
        """The arguments by their names."""
        return {name: getattr(self, name) for name in self.parameters}
