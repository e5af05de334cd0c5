"""Two surveys in one site: an old edition, one in force, one from a day on, and a draft."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from building import SITE_URL, Site, build, serving
from projects import survey_project
from reading_back import page_text, pdf_text
from screens import PHONE, open_context, search
from verifying import Verified, built

BEFORE = "2024-04-30T23:59:00"
AFTER = "2024-05-01T00:01:00"

Reader = Callable[[str, str], Page]


@pytest.fixture(scope="module")
def verified(tmp_path_factory: pytest.TempPathFactory) -> Verified:
    folder = tmp_path_factory.mktemp("surveys")
    languages = {"id": "Bahasa Indonesia", "en": "English"}
    project = survey_project(folder / "project", "two-surveys", languages)
    return built(project, build(project, folder / "site", site_url=SITE_URL).folder)


@pytest.fixture(scope="module")
def surveys(verified: Verified) -> Site:
    return Site(verified.folder, "")


@pytest.fixture(scope="module")
def window(surveys: Site, chromium: Browser) -> Iterator[BrowserContext]:
    with (
        serving(surveys.folder) as address,
        open_context(chromium, address, PHONE) as context,
    ):
        yield context


@pytest.fixture
def reader(window: BrowserContext) -> Iterator[Reader]:
    """Opens a page at an hour of the reader's clock."""

    def opened(path: str, hour: str) -> Page:
        page = window.new_page()
        page.clock.set_fixed_time(datetime.fromisoformat(hour))
        page.goto(path)
        return page

    yield opened
    for page in window.pages:
        page.close()


def headings(page: Page) -> list[str]:
    return page.locator("article h2").all_inner_texts()


def test_every_fact_is_verified(verified: Verified) -> None:
    assert verified.problems() == []


def test_what_tells_too_much_of_an_old_edition_is_found(verified: Verified, tmp_path: Path) -> None:
    folder = verified.copy(tmp_path / "copy")
    page = folder / "2021" / "staff" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.unlink()
    changed = text.replace('<meta name="robots" content="noindex">', "").replace(
        '<bdi dir="ltr" translate="no">0811 1909 1191</bdi>',
        '<a href="tel:+6281119091191"><bdi dir="ltr">0811 1909 1191</bdi></a>',
    )
    page.write_text(changed, encoding="utf-8")
    found = "\n".join(verified.problems(folder))
    assert "robots: expected noindex" in found
    assert "tel:+6281119091191" in found
    assert len(found.splitlines()) == 2


def test_a_draft_is_not_published(surveys: Site) -> None:
    assert not (surveys.folder / "2025").exists()
    assert "2025" not in page_text(surveys.html(""))


def test_each_survey_stands_under_its_name(reader: Reader) -> None:
    page = reader("", BEFORE)
    assert headings(page) == [
        "Survei Pelayanan Loket (SPL 2023)",
        "Survei Pelayanan Loket (SPL 2024)",
        "Survei Kampus Online (SKO 2023)",
        "Simpan dan teruskan tanpa internet",
    ]
    expect(page.get_by_role("heading", level=1)).to_have_text("Panduan Responden")
    expect(page.get_by_text("Panduan SPL 2024 berlaku mulai 1 Mei 2024.")).to_be_visible()
    lines = page.locator(".guide-period-live").all_inner_texts()
    assert lines == [
        "Survei telah berakhir pada September 2023.",
        "Survei dimulai pada Juni 2024.",
        "Survei telah berakhir pada April 2023.",
    ]
    old = page.locator("#earlier-spl + ul a").all_inner_texts()
    assert old == ["Panduan untuk Pegawai – SPL 2021", "Panduan untuk Pengunjung – SPL 2021"]


def test_from_its_day_on_an_edition_comes_first(reader: Reader) -> None:
    page = reader("", AFTER)
    assert headings(page) == [
        "Survei Pelayanan Loket (SPL 2024)",
        "Survei Pelayanan Loket (SPL 2023)",
        "Survei Kampus Online (SKO 2023)",
        "Simpan dan teruskan tanpa internet",
    ]
    expect(page.get_by_text("berlaku mulai 1 Mei 2024")).to_be_hidden()
    expect(page.locator(".guide-newer")).to_have_text(
        "Panduan ini untuk SPL 2023. Sudah ada panduan yang lebih baru, yaitu untuk SPL 2024. "
        "Buka panduan SPL 2024"
    )


def test_a_guide_is_superseded_by_the_clock(reader: Reader) -> None:
    before = reader("2023/staff/", BEFORE)
    expect(before.locator(".guide-newer")).to_contain_text("Mulai 1 Mei 2024 berlaku panduan")
    expect(before.get_by_role("link", name="Telepon 0 8 1 1, 1 9 0 9, 1 1 9 3")).to_be_visible()
    after = reader("2023/staff/", AFTER)
    expect(after.locator(".guide-newer")).to_contain_text("Sudah ada panduan yang lebih baru")
    expect(after.get_by_text("0811 1909 1193")).to_be_visible()
    expect(after.locator("a[href^=tel], .guide-save, .guide-calendar")).to_have_count(0)
    robots = 'meta[name="robots"][content="noindex"]'
    assert [page.locator(robots).count() for page in (before, after)] == [0, 1]
    after.get_by_role("link", name="Buka panduan SPL 2024").click()
    expect(after).to_have_url(after.url.replace("2023/staff", "2024/staff"))


def test_an_old_guide_leads_to_the_newest_one_alone(reader: Reader) -> None:
    page = reader("2021/staff/", AFTER)
    shown = page.locator(".guide-newer").filter(visible=True)
    expect(shown).to_have_text(
        "Panduan ini untuk SPL 2021. Sudah ada panduan yang lebih baru, yaitu untuk SPL 2024. "
        "Buka panduan SPL 2024"
    )


def test_without_a_script_both_days_are_told(surveys: Site) -> None:
    text = page_text(surveys.html("2021/staff/"))
    assert "Sudah ada panduan yang lebih baru, yaitu untuk SPL 2023." in text
    assert "Mulai 1 Mei 2024 berlaku panduan yang lebih baru, yaitu untuk SPL 2024." in text
    text = page_text(surveys.html("en/2021/staff/"))
    assert "This guide is for SPL 2021. There is a newer guide, for SPL 2023." in text


def test_an_old_guide_has_no_buttons_and_its_own_site_name(surveys: Site) -> None:
    html = surveys.html("2021/staff/")
    for gone in ("tel:", "guide-save", "guide-calendar", "wa.me"):
        assert gone not in html.split("</head>")[1].split("<script>")[0]
    assert "0811 1909 1191" in page_text(html)
    assert '<meta property="og:site_name" content="Panduan Responden SPL 2021">' in html
    assert ">Pegawai, SPL 2021</a>" in html


def test_a_guide_that_the_newer_edition_lacks_leads_to_its_home(surveys: Site) -> None:
    assert '<a href="../../">Buka panduan SPL 2023</a>' in surveys.html("2021/visitors/")


def test_search_engines_and_the_search_leave_old_guides_out(surveys: Site) -> None:
    robots = '<meta name="robots" content="noindex">'
    assert [robots in surveys.html(f"{year}/staff/") for year in (2021, 2023, 2024)] == [
        True,
        False,
        False,
    ]
    sitemap = (surveys.folder / "sitemap-id.xml").read_text(encoding="utf-8")
    assert "/2021/" not in sitemap
    assert "/2023/staff/" in sitemap
    index = json.loads((surveys.folder / "search" / "search_index.json").read_text("utf-8"))
    places = {one["location"].partition("#")[0] for one in index["docs"]}
    assert not any(place.startswith("2021/") for place in places)
    assert "2023/staff/" in places


@pytest.mark.parametrize(("hour", "is_found"), [(BEFORE, True), (AFTER, False)])
def test_the_search_leaves_an_edition_out_from_the_day_of_the_newer_one(
    reader: Reader, hour: str, is_found: bool
) -> None:
    page = reader("", hour)
    search(page, "Pegawai")
    expect(page.locator(".guide-search-results a[href*='/2024/staff/']").first).to_be_visible()
    old = page.locator(".guide-search-results a[href*='/2023/staff/']")
    assert (old.count() > 0) is is_found


def test_old_papers_say_where_the_newer_guide_is(surveys: Site) -> None:
    guide = pdf_text(surveys.folder / "2021" / "staff" / "spl-2021-staff-id-a4.pdf")
    assert "Sudah ada panduan yang lebih baru, yaitu untuk SPL 2023." in guide
    assert "Panduan SPL 2023 ada di https://panduan.example/2023/staff/" in guide
    every = pdf_text(surveys.folder / "2021" / "spl-2021-all-id-a4.pdf")
    cover = every[: every.index("Daftar isi")]
    assert "Panduan SPL 2023 ada di https://panduan.example/" in cover


def answered(page: Page, code: str) -> str:
    page.get_by_label("Yang ingin Anda periksa").fill(code)
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.locator(".guide-check-answers")).to_contain_text(code)
    return page.locator(".guide-check-answers > *").first.inner_text()


def code_below(page: Page, caption: str) -> str:
    table = page.locator("table").filter(has_text=caption)
    return table.locator(".guide-code-value").first.inner_text()


@pytest.mark.parametrize(
    ("edition", "hour", "newer"),
    [(2021, BEFORE, 2023), (2021, AFTER, 2024), (2023, AFTER, 2024)],
)
def test_the_code_of_an_old_edition_is_told_with_the_newer_guide(
    reader: Reader, edition: int, hour: str, newer: int
) -> None:
    page = reader("handout/", hour)
    code = code_below(page, f"SPL {edition}")
    assert answered(page, code) == (
        f"{code} adalah kode panduan SPL {edition}. Sudah ada panduan yang lebih baru, "
        f"yaitu untuk SPL {newer}. Buka panduan SPL {newer}"
    )
    page.locator(".guide-check-answers a").first.click()
    assert page.url.endswith(f"/{newer}/staff/")


@pytest.mark.parametrize(("edition", "hour"), [("SPL 2023", BEFORE), ("SKO 2023", AFTER)])
def test_the_code_of_a_present_edition_is_the_newest(
    reader: Reader, edition: str, hour: str
) -> None:
    page = reader("handout/", hour)
    code = code_below(page, edition)
    assert answered(page, code).startswith(f"{code} adalah kode terbaru: ")


@pytest.mark.parametrize(
    ("hour", "told"),
    [
        (BEFORE, "0811 1909 1193 adalah nomor Call Center SPL 2023, dalam panduan untuk Pegawai."),
        (
            AFTER,
            "0811 1909 1193 hanya ada dalam panduan lama, yaitu untuk SPL 2023. Sudah ada panduan "
            "yang lebih baru, yaitu untuk SPL 2024.",
        ),
    ],
)
def test_a_number_that_the_newer_edition_lacks_is_old_from_its_day_on(
    reader: Reader, hour: str, told: str
) -> None:
    assert answered(reader("handout/", hour), "0811 1909 1193") == told


@pytest.mark.parametrize(("hour", "edition"), [(BEFORE, "SPL 2023"), (AFTER, "SPL 2024")])
def test_what_two_editions_state_is_told_once_and_of_the_one_that_is_in_force(
    reader: Reader, hour: str, edition: str
) -> None:
    page = reader("handout/", hour)
    assert answered(page, "0811 1909 1100") == (
        f"0811 1909 1100 adalah nomor Call Center {edition}, dalam panduan untuk Pegawai."
    )
