"""The browser itself keeps foreign scripts, styles and addresses away from every page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from building import PAGES, Site, build, serving
from projects import survey_project
from screens import DESKTOP, GUIDE, MISSING, PHONE, open_context, search, show, wait_until

ORIGIN = "https://foreign.example"
FOREIGN = f"{ORIGIN}/"

LISTEN = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  (window.violations ??= []).push([effectiveDirective, blockedURI]);
})"""


@pytest.fixture(scope="module")
def strict_address(site: Site) -> Iterator[str]:
    with serving(site.folder, with_headers=True) as found:
        yield found


@pytest.fixture(params=["by the page alone", "by the server too"])
def context(
    request: pytest.FixtureRequest, chromium: Browser, address: str, strict_address: str
) -> Iterator[BrowserContext]:
    served = address if request.param == "by the page alone" else strict_address
    with open_context(
        chromium, served, PHONE, permissions=["clipboard-read", "clipboard-write"]
    ) as opened:
        opened.add_init_script(LISTEN)
        yield opened


@pytest.fixture
def lone(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """Where the page alone says what it may load."""
    with open_context(chromium, address, PHONE) as opened:
        opened.add_init_script(LISTEN)
        yield opened


@pytest.fixture
def told(context: BrowserContext) -> list[str]:
    """What the browser complains of, also in the search's scripts."""
    lines: list[str] = []
    context.on("console", lambda line: lines.append(line.text))
    context.on("weberror", lambda error: lines.append(str(error.error)))
    return lines


def violations(page: Page) -> list[list[str]]:
    """What was stopped; each once, though the page and the server may both forbid it."""
    found: list[list[str]] = page.evaluate("window.violations ?? []")
    return [one for index, one in enumerate(found) if one not in found[:index]]


def test_no_page_asks_for_what_it_may_not(
    context: BrowserContext, told: list[str], strict_address: str
) -> None:
    page = context.new_page()
    page.goto("")
    # The server says the same of all pages: two languages stand for all.
    pages = [one for one in PAGES if not one.startswith(("jv/", "min/", "su/"))]
    for one in pages if page.url == strict_address else PAGES:
        page.goto(one)
        assert (one, violations(page)) == (one, [])
    assert told == []
    page.goto(MISSING, wait_until="networkidle")
    expect(page.locator("#not-found")).to_be_visible()
    assert violations(page) == []
    assert [line for line in told if "404" not in line] == []


@pytest.mark.parametrize(
    ("start", "width"), [("en/privacy/", PHONE), (GUIDE, DESKTOP), (MISSING, PHONE)]
)
def test_the_search_may_load_what_it_needs(
    context: BrowserContext, told: list[str], start: str, width: int
) -> None:
    page = context.new_page()
    show(page, start, width)
    search(page, "call")
    assert violations(page) == []
    page.locator(".guide-search-link").first.click()
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert [line for line in told if "404" not in line] == []


def test_menu_languages_and_copying_work(context: BrowserContext, told: list[str]) -> None:
    page = context.new_page()
    page.goto(GUIDE)
    page.locator(".guide-menu-button").click()
    expect(page.locator(".guide-menu")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".guide-checklist input").first.check()
    page.get_by_role("link", name="Salin teks untuk WhatsApp").click()
    expect(page.locator(".guide-sharing [role=status]")).to_have_text("Teks sudah disalin")
    assert violations(page) == []
    page.locator(".guide-languages summary").click()
    page.locator(".guide-languages").get_by_role("link", name="English").click()
    page.wait_for_url("**/en/2023/expert/")
    assert violations(page) == []
    assert told == []


def test_the_check_of_what_is_genuine_works(context: BrowserContext, told: list[str]) -> None:
    page = context.new_page()
    page.goto("handout/")
    page.get_by_label("Yang ingin Anda periksa").fill("2023-ab3de")
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.locator(".guide-check-answers")).to_contain_text("2023-AB3DE bukan kode terbaru")
    assert violations(page) == []
    assert told == []


def test_enter_in_the_search_before_it_has_come_keeps_the_page(
    context: BrowserContext, told: list[str]
) -> None:
    page = context.new_page()
    page.route("**/search.*.js", lambda route: route.abort())
    show(page, GUIDE, PHONE)
    page.locator(".guide-search-button").click()
    page.keyboard.type("survei")
    page.keyboard.press("Enter")
    expect(page.locator("input[name=query]")).to_have_value("survei")
    assert page.url.endswith(GUIDE)
    assert violations(page) == []


INTRUDERS = {
    "a script of another host": (
        f'<script src="{FOREIGN}a.js"></script>',
        ["script-src-elem", f"{FOREIGN}a.js"],
    ),
    "a script in the page": (
        "<script>document.title = 'changed'</script>",
        ["script-src-elem", "inline"],
    ),
    "a script in an attribute": (
        "<img src='data:,' onerror='document.title = `changed`'>",
        ["script-src-attr", "inline"],
    ),
    "a style of another host": (
        f'<link rel="stylesheet" href="{FOREIGN}a.css">',
        ["style-src-elem", f"{FOREIGN}a.css"],
    ),
    "a style in the page": (
        "<style>h1 { display: none }</style>",
        ["style-src-elem", "inline"],
    ),
    "a style in an attribute": (
        '<p style="position: fixed; inset: 0">Halo</p>',
        ["style-src-attr", "inline"],
    ),
    "a picture of another host": (
        f'<img src="{FOREIGN}a.png">',
        ["img-src", f"{FOREIGN}a.png"],
    ),
    "a video of another host": (
        f'<video src="{FOREIGN}a.mp4"></video>',
        ["media-src", f"{FOREIGN}a.mp4"],
    ),
    "a frame": (
        f'<iframe src="{FOREIGN}"></iframe>',
        ["frame-src", ORIGIN],
    ),
    "an object": (
        f'<object data="{FOREIGN}a.pdf"></object>',
        ["object-src", ORIGIN],
    ),
    "another base": (
        f'<base href="{FOREIGN}">',
        ["base-uri", FOREIGN],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", INTRUDERS)
def test_what_somebody_puts_into_a_page_is_stopped(lone: BrowserContext, name: str) -> None:
    intruder, violation = INTRUDERS[name]
    page = changed_page(lone, intruder)
    wait_until(page, "window.violations?.length")
    assert violations(page) == [violation]
    expect(page).to_have_title("Panduan Pengisian Kuesioner Responden Eksper – SPI 2023")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_form_that_somebody_puts_into_a_page_sends_nothing(lone: BrowserContext) -> None:
    page = changed_page(lone, f'<form action="{FOREIGN}"><button>Kirim</button></form>')
    page.get_by_role("button", name="Kirim").dispatch_event("click")
    wait_until(page, "window.violations?.length")
    assert violations(page) == [["form-action", f"{FOREIGN}?"]]
    assert page.url.endswith(GUIDE)


def changed_page(context: BrowserContext, intruder: str) -> Page:
    """A guide with something put into its text; any request to another host fails the test."""
    page = context.new_page()

    def change(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace(
            '<p class="guide-edition">', f'{intruder}\n<p class="guide-edition">'
        )
        route.fulfill(response=answer, body=body)

    def refuse(route: Route) -> None:
        raise AssertionError(f"asked for {route.request.url}")

    context.route(f"{FOREIGN}**", refuse)
    page.route(f"**/{GUIDE}", change)
    page.goto(GUIDE)
    return page


def test_a_table_in_a_hand_written_page_is_aligned_without_a_style(tmp_path: Path) -> None:
    project = survey_project(tmp_path / "project", "minimal", {"id": "Bahasa Indonesia"})
    written = project / "docs" / "privacy.md"
    table = "\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n"
    written.write_text(written.read_text(encoding="utf-8") + table, encoding="utf-8")
    html = build(project, project / "built").html("privacy/")
    assert '<td align="right">2</td>' in html
    assert ' style="' not in html
