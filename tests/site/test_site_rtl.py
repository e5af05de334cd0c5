"""A small survey in Indonesian and Arabic, built for real: mirrored, with numbers left to right."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from building import SITE_URL, Site, build, serving
from projects import survey_project
from reading_back import page_text, printed_lines
from screens import order_on_screen, search, wait_until

MM = 72 / 25.4

LANGUAGES = {"id": "Bahasa Indonesia", "ar": "العربية"}
PAGES = ("ar/", "ar/2024/pilgrim/", "ar/2024/staff/")
GUIDE = "ar/2024/pilgrim/"
NUMBERS = {"tel:+6281119199198": "0811 1919 9198", "tel:+966126642000": "+966 12 664 2000"}


@pytest.fixture(scope="module")
def rtl_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = survey_project(tmp_path_factory.mktemp("rtl") / "project", "rtl", LANGUAGES)
    return build(root, root / "built", site_url=SITE_URL)


@pytest.fixture(scope="module")
def rtl_address(rtl_site: Site) -> Iterator[str]:
    with serving(rtl_site.folder) as found:
        yield found


@pytest.fixture(scope="module", params=[360, 1280])
def screen(chromium: Browser, rtl_address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a phone's and of a computer's width."""
    with chromium.new_context(
        base_url=rtl_address,
        viewport={"width": request.param, "height": 740},
        timezone_id="Asia/Jakarta",
    ) as context:
        yield context.new_page()


def handout(site: Site, guide: str = "pilgrim", lang: str = "ar") -> Path:
    folder = site.folder / ("ar" if lang == "ar" else "") / "2024" / guide
    return folder / f"slh-2024-{guide}-{lang}-a4.pdf"


def edges(page: Page, selector: str) -> list[tuple[float, float]]:
    """The left and right edges of what a selector finds."""
    boxes = [found.bounding_box() for found in page.locator(selector).all()]
    return [(box["x"], box["x"] + box["width"]) for box in boxes if box]


def test_the_guides_are_translated_in_full(rtl_site: Site) -> None:
    rows = re.findall(r"^ar +(\w+) +\d+ +(\d+) +(\d+)", rtl_site.output, re.MULTILINE)
    assert rows == [
        (part, "0", "0") for part in ("pilgrim", "staff", "interface", "accessibility", "privacy")
    ]


@pytest.mark.parametrize("address", [*PAGES, "ar/handout/"])
def test_a_page_does_not_say_that_it_is_partly_translated(rtl_site: Site, address: str) -> None:
    assert '<p class="guide-notice"' not in rtl_site.html(address)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_arabic_and_runs_from_right_to_left(rtl_site: Site, address: str) -> None:
    html = rtl_site.html(address)
    assert re.search(r"<html[^>]* lang=\"ar\"", html)
    assert re.search(r"<body[^>]* dir=\"rtl\"", html)


def test_the_source_language_still_runs_from_left_to_right(rtl_site: Site) -> None:
    assert re.search(r"<body[^>]* dir=\"ltr\"", rtl_site.html("2024/pilgrim/"))


def test_names_seen_on_the_phone_stay_and_say_their_language(rtl_site: Site) -> None:
    html = rtl_site.html(GUIDE)
    assert '<span lang="id" dir="ltr" translate="no">MULAI SURVEI</span>' in html
    assert '<span lang="id" dir="ltr" translate="no">CENTANG HIJAU</span>' in html
    assert "«MULAI SURVEI» (ابدأ الاستبيان)" in page_text(html)
    assert "CENTANG HIJAU (علامة صح خضراء)" in page_text(html)


def test_numbers_can_be_dialled(rtl_site: Site) -> None:
    found = re.findall(r'href="(tel:[^"]*)"', rtl_site.html(GUIDE))
    assert found == list(NUMBERS)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_mirrored(screen: Page, address: str) -> None:
    screen.goto(address)
    width = screen.evaluate("innerWidth")
    [(_, brand)] = edges(screen, ".md-header .guide-brand")
    [(search, _)] = edges(screen, "input[name=query]" if width > 960 else ".guide-search-button")
    assert brand > width * 0.8
    assert search < width * 0.2
    [(left, right)] = edges(screen, "article h1")
    text = screen.evaluate(
        "() => { const range = document.createRange();"
        "range.selectNodeContents(document.querySelector('h1'));"
        "return range.getBoundingClientRect().right }"
    )
    assert right - text < 2
    assert left < right


def test_discs_marks_and_arrows_stand_on_the_right(screen: Page) -> None:
    screen.goto(GUIDE)
    [(_, article)] = edges(screen, "article h1")
    numbers = edges(screen, ".guide-number")
    assert len(numbers) == 3
    assert all(abs(right - article) < 2 for _, right in numbers)
    padding = screen.evaluate(
        "() => { const style = getComputedStyle(document.querySelector('.guide-steps > li'));"
        "const mark = getComputedStyle(document.querySelector('.guide-steps > li'), '::before');"
        "const edge = parseFloat(mark.right) + parseFloat(mark.marginRight);"
        "return [style.paddingRight, style.paddingLeft, edge] }"
    )
    assert padding == ["44px", "0px", 0]
    icon, number = edges(screen, ".guide-call svg")[0], edges(screen, ".guide-call bdi")[0]
    assert icon[0] > number[1]
    [(_, text), *_] = edges(screen, ".guide-download-details")
    [(_, button), *_] = edges(screen, ".guide-download")
    assert button - text < 30  # the arrow is at the other end


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_the_window(screen: Page, address: str) -> None:
    screen.goto(address)
    width = screen.evaluate("innerWidth")
    assert screen.evaluate("document.documentElement.scrollWidth") == width
    assert screen.evaluate("document.body.scrollWidth") == width


def test_what_opens_over_the_page_lies_in_the_window(screen: Page) -> None:
    screen.goto(GUIDE)
    width = screen.evaluate("innerWidth")
    screen.locator(".guide-languages summary").click()
    [(left, right)] = edges(screen, ".guide-languages div")
    assert 0 <= left < right <= width
    screen.locator(".guide-languages summary").click()
    search(screen, "الوارد")
    [(left, right)] = edges(screen, ".guide-search-output")
    assert 0 <= left < right <= width


@pytest.mark.parametrize("screen", [360], indirect=True)
def test_the_drawer_comes_from_the_right(screen: Page) -> None:
    screen.goto(GUIDE)
    screen.locator(".guide-menu-button").click()
    drawer = screen.locator(".guide-menu")
    expect(drawer.get_by_role("link", name="العاملون في خدمة الحجاج")).to_be_visible()
    wait_until(screen, "document.querySelector('.guide-menu').getBoundingClientRect().right <= 360")
    [(left, right)] = edges(screen, ".guide-menu")
    assert right == 360
    assert 60 < left < 180
    link = drawer.locator("a", has_text="إمكانية الوصول")
    assert link.evaluate("link => link.scrollWidth <= link.clientWidth")


def test_numbers_times_and_addresses_run_from_left_to_right(screen: Page) -> None:
    screen.goto(GUIDE)
    assert order_on_screen(screen, ".guide-call bdi") == list(NUMBERS.values())
    assert order_on_screen(screen, ".guide-hours td bdi") == ["08 30", "22 00", "04 30", "18 00"]
    assert order_on_screen(screen, ".guide-platform-address bdi") == [
        # It may break before the dot.
        "https survei .example haji 2024"
    ]
    assert order_on_screen(screen, ".guide-edition strong") == ["SLH 2024"]
    assert order_on_screen(screen, ".guide-hours-statement") == ["WIB 22 00 إلى 08 30 من"]


def test_a_fact_does_not_tear_the_sentence_around_it(screen: Page) -> None:
    screen.goto(GUIDE)
    details = order_on_screen(screen, ".guide-download-details")
    assert len(details) == 4
    assert re.fullmatch(r"كيلوبايت \d+ صفحة، 1 ، A4 PDF، ملف", details[0])


def test_the_search_finds_arabic_words_in_the_arabic_index(rtl_site: Site, screen: Page) -> None:
    screen.goto("ar/")
    if screen.evaluate("innerWidth") < 960:
        screen.locator(".guide-search-button").click()
    query = screen.locator("input[name=query]")
    query.click()
    query.type("الوارد")
    results = screen.locator(".guide-search-link")
    expect(results.first).to_be_visible()
    expect(screen.locator(".guide-search-status")).to_have_text("صفحتان مطابقتان")
    expect(screen.locator(".guide-search-results")).to_contain_text("الاسم الوارد في الدعوة")
    index = json.loads((rtl_site.folder / "ar/search/search_index.json").read_text("utf-8"))
    assert {entry["location"].split("#")[0] for entry in index["docs"]} == {
        "",
        "handout/",
        "privacy/",
        "accessibility/",
        "2024/pilgrim/",
        "2024/staff/",
    }


@pytest.mark.parametrize("guide", ["pilgrim", "staff"])
def test_a_handout_is_arabic_accessible_and_one_page(rtl_site: Site, guide: str) -> None:
    with pikepdf.open(handout(rtl_site, guide)) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang) == "ar"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
    fonts = pymupdf.open(handout(rtl_site, guide))[0].get_fonts()
    assert {re.sub(r"^[A-Z]{6}\+|-Identity-H$", "", font[3]) for font in fonts} == {
        "NotoSans-Bold",
        "NotoSans-Regular",
        "NotoSansArabic-Bold",
        "NotoSansArabic-Regular",
    }


def test_headings_of_a_handout_begin_at_the_right_edge(rtl_site: Site) -> None:
    page = pymupdf.open(handout(rtl_site))[0]
    edge = page.rect.width - 16 * MM
    spans = [
        span
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
    ]
    titles = [span for span in spans if span["size"] > 17.9 and "Arabic" in span["font"]]
    assert max(span["bbox"][2] for span in titles) == pytest.approx(edge, abs=3)
    discs = [
        span for span in spans if span["text"] in ("1", "2", "3") and span["color"] == 0xFFFFFF
    ]
    assert len(discs) == 3
    assert all(edge - 30 < span["bbox"][2] < edge for span in discs)
    [survey] = [span for span in spans if span["text"] == "SLH 2024" and span["size"] > 20]
    assert survey["bbox"][0] == pytest.approx(16 * MM, abs=3)


def test_numbers_times_and_addresses_of_a_handout_run_from_left_to_right(rtl_site: Site) -> None:
    text = "\n".join(printed_lines(handout(rtl_site)))
    for fact in (
        "0811 1919 9198",
        "+966 12 664 2000",
        "08:30–22:00",
        "04:30–18:00",
        "https://survei.example/haji/2024",
        "https://panduan.example/ar/2024/pilgrim/",
        "SLH 2024",
        "Survei Layanan Jemaah Haji",
    ):
        assert fact in text, fact
    links = [link["uri"] for link in pymupdf.open(handout(rtl_site))[0].get_links()]
    assert [link for link in links if link.startswith("tel:")] == list(NUMBERS)


@pytest.mark.parametrize(
    ("tag", "name", "translation", "letters"),
    [
        ("ta", "தமிழ்", "வழிகாட்டி", "க ங ச ட த"),
        ("zh-Hant", "中文", "中文指南", "一 中 六 南 指"),
    ],
)
def test_a_language_without_a_font_has_pages_and_no_handouts_and_stops_no_other_one(
    tmp_path: Path, tag: str, name: str, translation: str, letters: str
) -> None:
    project = survey_project(tmp_path / "project", "rtl", {"id": "Bahasa Indonesia", tag: name})
    catalogue = project / "guides" / "translations" / f"{tag}.po"
    title = "Panduan Pengisian Kuesioner Jemaah Haji"
    catalogue.write_text(f'msgid "{title}"\nmsgstr "{translation}"\n', encoding="utf-8")
    site = build(project, tmp_path / "site", site_url=SITE_URL)
    assert f"<h1>{translation}</h1>" in re.sub(
        r"<h1 [^>]*>", "<h1>", site.html(f"{tag}/2024/pilgrim")
    )
    assert [path.name for path in (site.folder / tag).rglob("*.pdf")] == []
    assert (site.folder / "2024/pilgrim/slh-2024-pilgrim-id-a4.pdf").is_file()
    assert (
        f"{name} ({tag}) has pages, but no PDFs: its letters, such as {letters}, need the fonts Noto"
    ) in site.output


def test_on_the_narrowest_screen_the_time_zone_stays_with_its_time(screen: Page) -> None:
    screen.set_viewport_size({"width": 320, "height": 740})
    screen.goto(GUIDE)
    pieces = screen.locator(".guide-hours-statement").first.locator("bdi").all()
    opens, closes, zone = [box["y"] for box in map(Locator.bounding_box, pieces) if box]
    assert opens < closes == zone
