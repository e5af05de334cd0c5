"""The hours of the small survey with other rows, as its guide tells them."""

from pathlib import Path

from factories import SURVEY_FILE, Change, latest, read_survey, source_localizer
from guidebook.localization.translating import Localizer
from guidebook.localization.views import HoursView

INDONESIAN = source_localizer()
HOURS = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
PERIOD = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
ZONES = (
    "  WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}\n"
    "  WITA: {name: Waktu Indonesia Tengah, zone: Asia/Makassar}\n"
    "  WIT: {name: Waktu Indonesia Timur, zone: Asia/Jayapura}\n"
)
LISBON = (
    "  WET:\n    name: Waktu Lisboa\n    zone: Europe/Lisbon\n"
    "    daylight: {abbreviation: WEST, name: Waktu Musim Panas Lisboa}\n"
)


def entries(root: Path, *changes: Change, writer: Localizer = INDONESIAN) -> list[HoursView]:
    """The entries of the only guide."""
    guide = latest(read_survey(root, *changes), writer).guides[0]
    shown = dict(guide.sections[1].blocks)["service_hours"]
    assert isinstance(shown, tuple)
    return [entry for entry in shown if isinstance(entry, HoursView)]


def rows(*said: str) -> Change:
    """Other rows in the survey, each as YAML writes it between braces."""
    return (SURVEY_FILE, HOURS, "".join(f"  - {{{one}}}\n" for one in said))


def said(found: list[HoursView]) -> list[str]:
    """The days and the sentence of each entry."""
    return [f"{one.days.plain if one.days else 'no days'}: {one.statement.plain}" for one in found]


def in_zones(entry: HoursView) -> list[str]:
    """The hours of an entry in each time zone, with their days."""
    days = [one.days.plain if one.days else "no days" for one in entry.zones]
    return [
        f"{one.zone} {one.opens}–{one.closes} {said}"
        for one, said in zip(entry.zones, days, strict=True)
    ]


def lisbon(*periods: str) -> tuple[Change, ...]:
    """Hours in a zone that puts its clocks forward, beside one that does not."""
    period = "".join(periods)
    return (
        rows("days: every day, opens: 09:00, closes: 18:00, time_zone: WET"),
        (SURVEY_FILE, ZONES, LISBON + ZONES.partition("\n")[0] + "\n"),
        (SURVEY_FILE, PERIOD, period),
    )
