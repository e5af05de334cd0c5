"""The clock and the check page of an American survey: AM and PM, and a number in letters."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from building import Site
from screens import at

Shaped = Callable[[str], Site]

SATURDAY = "Closed, opens on Saturday at 9:00 AM EDT"


@pytest.mark.parametrize(
    ("folder", "moment", "told"),
    [
        ("", "2025-07-31T21:00", ["Open, closes in 30 min, at 5:30 PM EDT", SATURDAY]),
        (
            "es/",
            "2025-06-03T14:00",
            ["Open now, until 17:30 EDT", "Closed, opens on Saturday at 9:00 EDT"],
        ),
        # Nobody has said that anybody answers after the end, 31 August.
        ("", "2025-08-29T22:00", ["", "Closed, opens tomorrow at 9:00 AM EDT"]),
        ("", "2025-08-30T22:00", ["", ""]),
    ],
)
def test_the_clock_of_a_page_tells_in_the_way_of_its_language(
    shaped: Shaped, chromium: Browser, folder: str, moment: str, told: list[str]
) -> None:
    site = shaped("county")
    with at(site, chromium, f"{folder}2025/tenant/", moment, "America/New_York") as page:
        expect(page.locator(".guide-live")).to_have_text(told)


def test_the_check_page_knows_a_number_in_letters(shaped: Shaped, chromium: Browser) -> None:
    with at(shaped("county"), chromium, "handout/", "2025-06-03T10:00", "America/New_York") as page:
        for typed in ("1-800-SURVEYS", "1-800-787-8397", "(800) 787-8397", "1 800 surveys"):
            page.locator("form:has(textarea) textarea").fill(typed)
            page.locator("form:has(textarea) button").click()
            expect(page.locator(".guide-check-found li")).to_have_text(
                re.compile(f"^{re.escape(typed)} is the number of the CHS 2025 call centre")
            )
