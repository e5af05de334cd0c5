"""Rows of hours in the year 2023, in few words."""

from datetime import date

from guidebook.data.values.clocks import parse_clock
from guidebook.data.values.days import parse_days
from guidebook.data.values.schedules import Row
from guidebook.data.values.zones import zone_clock

ZONES = {"WIB": "Asia/Jakarta", "WET": "Europe/Lisbon"}
CLOCKS = {
    name: zone_clock(zone, date(2023, 1, 1), date(2023, 12, 31)) for name, zone in ZONES.items()
}


def day(text: str) -> date | None:
    """A day such as 08-17, or none."""
    return date.fromisoformat(f"2023-{text}") if text else None


def row(said: str, days: str = "", first: str = "", last: str = "", zone: str = "WIB") -> Row:
    """A row such as 08:30–22:00, 08:30– where nobody knows the end, or closed."""
    opens, dash, closes = said.partition("–")
    return Row(
        days=parse_days(days) if days else None,
        first=day(first),
        last=day(last),
        opens=parse_clock(opens) if dash and opens else None,
        closes=parse_clock(closes) if closes else None,
        zone=zone,
        is_closed=said == "closed",
    )


WEEK = row("08:00–16:00", "Monday-Friday")
SATURDAY = row("09:00–12:00", "Saturday", "07-01", "08-31")
HOLIDAY = row("closed", first="08-17", last="08-17")
