"""How a language writes a time of day: patterns of CLDR such as HH:mm and h:mm a."""

import re

from guidebook.data.values.clocks import Clock
from guidebook.data.values.look_alikes import refused
from guidebook.problems.hour_kinds import NoClockPattern

_TOKEN = re.compile(r"'([^']*)'|(HH?|hh?|mm|a)|([^A-Za-z']+)")


def parse_clock_pattern(text: str) -> str:
    """A pattern with hours (H or HH, or h and a) and minutes (mm); words stand in quotes.

    Source: Unicode Technical Standard 35, Date Format Patterns.
    """
    tokens = [match[2] for match in _TOKEN.finditer(text) if match[2]]
    hours = [token for token in tokens if token[0] in "Hh"]
    is_whole = "".join(match[0] for match in _TOKEN.finditer(text)) == text
    needs = ["mm"] if hours and hours[0][0] == "H" else ["a", "mm"]
    if is_whole and len(hours) == 1 and sorted(set(tokens) - {hours[0]}) == needs:
        return text
    raise refused(text, NoClockPattern(text))


def write_clock(clock: Clock, pattern: str, halves: tuple[str, str]) -> str:
    """A time of day by a pattern; halves are the words for before and after noon.

    The page's script, live.html, does the same.
    """
    hour, minute = divmod(clock.minutes, 60)
    values = {
        "H": f"{hour}",
        "HH": f"{hour:02}",
        "h": f"{(hour + 11) % 12 + 1}",
        "hh": f"{(hour + 11) % 12 + 1:02}",
        "mm": f"{minute:02}",
        "a": halves[hour % 24 >= 12],
    }
    return _TOKEN.sub(lambda found: values[found[2]] if found[2] else found[1] or found[0], pattern)
