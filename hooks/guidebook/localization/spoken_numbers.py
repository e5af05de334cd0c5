"""Numbers as they are read aloud: digit by digit, in the groups in which they are written."""

import re

_GROUP = re.compile(r"[^\W_]+")


def digit_by_digit(number: str) -> str:
    """0811 1919 9198 as 0 8 1 1, 1 9 1 9, 9 1 9 8; letters of a number stay together."""
    groups = _GROUP.findall(number)
    plus = "+ " if number.startswith("+") else ""
    return plus + ", ".join(" ".join(group) if group.isdigit() else group for group in groups)
