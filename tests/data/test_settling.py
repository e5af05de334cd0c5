"""Advice that somebody has looked at, and that is not given again."""

from pathlib import Path

from factories import EXPERT_FILE, SURVEY_FILE, Change, problems_of
from noticed import notices


def settled(*entries: tuple[str, str]) -> Change:
    """Advice that somebody has looked at."""
    rows = "".join(
        f'  - {{advice: {advice}, at: "{at}", reason: Sudah dicocokkan}}\n'
        for advice, at in entries
    )
    return (SURVEY_FILE, "handouts:\n", f"settled:\n{rows}handouts:\n")


def test_what_somebody_has_settled_is_not_asked_again(tmp_path: Path) -> None:
    late = (SURVEY_FILE, "opens: 08:30", "opens: 23:30")
    year = (EXPERT_FILE, "title: Panduan Eksper", "title: Panduan Eksper 2022")
    kept = settled(("G910", "service_hours[1].closes"), ("G905", "2022"))
    assert notices(tmp_path, late, year, kept) == ""


def test_what_is_settled_in_vain_is_asked_about(tmp_path: Path) -> None:
    assert notices(tmp_path, settled(("G910", "service_hours[1].closes"))) == (
        "guides/2023/survey.yml:29:14: settled[1]: nothing is asked by G910 at "
        "service_hours[1].closes\n"
        "    Was what it names changed just now? Compare that with its source first. Then delete "
        "this entry of settled, or correct it."
    )


def test_a_mistake_cannot_be_settled(tmp_path: Path) -> None:
    assert problems_of(tmp_path, settled(("G201", "period"))) == (
        "guides/2023/survey.yml:29:14: settled[1].advice: expected the code of advice, found G201\n"
        "    Write the code that the advice shows, such as G901; mistakes cannot be settled."
    )
