"""A page of which the network brings one piece after the other."""

from collections.abc import Callable

from playwright.sync_api import Browser

from building import Site
from screens import at


def test_a_page_that_comes_in_slowly_has_the_readers_zone_in_every_table(
    shaped: Callable[[str], Site], chromium: Browser
) -> None:
    site = shaped("two-lines")
    html = site.html("2026/buyer")
    second = html.index('<table class="guide-hours"', html.index('<table class="guide-hours"') + 1)
    cut = html.index(">", second) + 1
    with at(site, chromium, "2026/buyer/", "2026-03-10T03:00", "Asia/Tokyo") as page:
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(error.message))
        page.evaluate(
            """async ([first, rest]) => {
              document.open();
              document.write(first);
              await new Promise((done) => setTimeout(done, 200));
              document.write(rest);
              document.close();
            }""",
            [html[:cut], html[cut:]],
        )
        rows = page.locator(".guide-hours tbody tr:first-child")
        assert [row.locator(".guide-own-zone").count() for row in rows.all()] == [1, 1]
        assert wrong == []
