"""How a text of the editors' is refused."""

from collections.abc import Callable

import pytest

from guidebook.problems.problem import Wrong


def refusal(parse: Callable[[str], object], text: str) -> str:
    """How a text is refused: the message, and on the next line how to mend it."""
    with pytest.raises(Wrong) as wrong:
        parse(text)
    return f"{wrong.value.message}\n{wrong.value.mend}"
