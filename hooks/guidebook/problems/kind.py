"""A kind of problem, or of anything else that an editor is told: a code and typed arguments."""

from dataclasses import fields
from typing import ClassVar

Argument = str | int | tuple[str, ...]
"""What stands in a sentence; several texts are listed with commas."""


class Kind:
    """A problem without its place. Each kind is a frozen dataclass of its arguments.

    The sentences of a kind stand in words/LANGUAGE/*.po under its code: "message" says what was
    found and what was expected, "mend" how to mend it. Where one word would change the sentence,
    the kind has several whole sentences: "message list", "message nothing", chosen by the argument
    that `by` names. Where a number does, `count` names its argument, and the sentence has plural
    forms. A kind with an argument `meant` asks at its end whether that was meant; one with an
    argument `better` knows the whole line as it should be.
    """

    code: ClassVar[str]
    by: ClassVar[str] = ""
    count: ClassVar[str] = ""

    def __init_subclass__(cls, code: str = "", by: str = "", count: str = "") -> None:
        if code:  # a class with slots is made a second time, without these
            cls.code, cls.by, cls.count = code, by, count

    @property
    def is_problem(self) -> bool:
        """Whether something has to be mended; else it is a sentence that a command prints."""
        return self.code.startswith("G")

    @property
    def arguments(self) -> dict[str, Argument]:
        """The arguments by their names."""
        return {item.name: getattr(self, item.name) for item in fields(self)}  # type: ignore[arg-type]
