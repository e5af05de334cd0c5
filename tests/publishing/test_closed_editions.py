"""A survey that is closed before its last day: nothing says that it runs, or that one may call."""

from pathlib import Path

from factories import SURVEY_FILE, write_survey
from guidebook.publishing.sites import LanguageSite, Page
from rendered import published

ADDRESS = "https://panduan.example/"


def site(root: Path, state: str) -> LanguageSite:
    changes = (
        (SURVEY_FILE, "edition: 2023", f"edition: 2023\nstate: {state}"),
        (SURVEY_FILE, "  ends: 2023-10", "  ends: 2099-10"),
        (SURVEY_FILE, "handouts:\n  a4: {pages: 1}\n", ""),
    )
    [made], report = published(write_survey(root, *changes), address=ADDRESS)
    assert "G6" not in report
    return made


def page(made: LanguageSite, source: str) -> Page:
    return next(one for one in made.pages if one.source == source)


def test_no_clock_no_button_and_no_search_engine_says_that_a_closed_survey_runs(
    tmp_path: Path,
) -> None:
    running, closed = site(tmp_path / "running", "published"), site(tmp_path / "closed", "closed")
    for made, is_open in ((running, True), (closed, False)):
        home, guide = page(made, "index.md"), page(made, "2023/expert.md")
        assert ("guide-calendar" in home.body) is is_open
        assert ("guide-calendar" in guide.body) is is_open
        assert ('class="guide-live"' in guide.body) is is_open
        for one in (home, guide):
            assert one.live is not None
            assert set(one.live["period"]) == {
                "first",
                "last",
                "over",
                *({"before", "running"} if is_open else ()),
            }
        assert guide.structured_data is not None
        assert bool(guide.structured_data["about"]["contactPoint"]) is is_open
        assert ("tel:" in guide.body) is is_open
        # The number itself stays readable.
        assert "0811 1909 1198" in guide.body
