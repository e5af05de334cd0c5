"""How a text of the editors' is refused."""

from collections.abc import Callable

import pytest

from guidebook.problems.problem import Wrong
from guidebook.problems.words import mend_of, message_of


def refusal(parse: Callable[[str], object], text: str) -> str:
    """How a text is refused: the message, and on the next line how to mend it."""
    with pytest.raises(Wrong) as wrong:
        parse(text)
    kind = wrong.value.kind
    return f"{message_of(kind, 'en')}\n{mend_of(kind, 'en')}"
