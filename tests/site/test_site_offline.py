"""What a language is handed on with: one file for a chat, a folder for a stick. Neither has a server."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from building import GUIDES, LANGUAGES, SITE_URL, Site
from reading_back import Tags, page_text

MOST = 150_000
FACTS = (
    "0811 1919 9198", "0811 1906 1198", "0811 1909 1198", "08:30 WIB s.d. 22:00 WIB",
    "Waktu Indonesia Timur", "SPI 2023", "Tanya SPI", "Link yang tersedia", "Q7",
    "Juli – Oktober 2023",
)  # fmt: skip


def one_file(site: Site, lang: str) -> Path:
    return site.folder / LANGUAGES[lang] / f"guides-{lang}.html"


def members(site: Site, lang: str) -> dict[str, bytes]:
    path = site.folder / LANGUAGES[lang] / f"guides-{lang}.zip"
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@contextmanager
def opened(chromium: Browser, path: Path) -> Iterator[tuple[Page, list[str]]]:
    """A file as a phone without internet opens it, with all that it asks for beside itself."""
    with chromium.new_context(viewport={"width": 360, "height": 740}, offline=True) as context:
        screen = context.new_page()
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        screen.goto(path.as_uri())
        asked.clear()
        yield screen, asked


@pytest.fixture
def stick(site: Site, tmp_path: Path) -> Path:
    """A folder as it is unpacked onto a stick."""
    for name, content in members(site, "en").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_are_small_enough_for_a_chat(site: Site, lang: str) -> None:
    assert one_file(site, lang).stat().st_size <= MOST
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members(site, lang).items():
            if not name.endswith(".pdf"):
                archive.writestr(name, member)
    assert len(content.getvalue()) <= MOST


def test_one_file_has_every_fact_of_every_guide(site: Site) -> None:
    text = page_text(one_file(site, "id").read_text("utf-8"), "main")
    for fact in FACTS:
        assert fact in text
    assert "Tempelkan pesan" not in text  # there is no box
    for guide in GUIDES:
        own = page_text(site.html(f"2023/{guide}/")).split("Cetak panduan ini")[0]
        assert own.strip() in text


def test_one_file_asks_for_nothing_and_has_no_script(site: Site, chromium: Browser) -> None:
    html = one_file(site, "id").read_text("utf-8")
    assert "<script" not in html
    assert "default-src 'none'" in html
    with opened(chromium, one_file(site, "id")) as (screen, asked):
        screen.locator(".guide-cards a").nth(1).click()
        expect(screen.locator("#\\32 023-external > h1")).to_be_in_viewport()
        screen.locator(".guide-brand").click()
        expect(screen.locator("#home > h1")).to_be_in_viewport()
        screen.locator("#home .guide-check-link a").click()
        expect(screen.locator("#handout > h1")).to_be_in_viewport()
        assert asked == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_of_one_file_leads_into_it_or_to_the_site(site: Site, lang: str) -> None:
    html = one_file(site, lang).read_text("utf-8")
    names = re.findall(r'\sid="([^"]+)"', html)
    assert len({*names}) == len(names)
    links = [one["href"] for one in Tags(html).all("a")]
    assert f"#2023-{GUIDES[0]}" in links
    for link in links:
        assert (
            link[1:] in names
            if link[0] == "#"
            else link.startswith((SITE_URL, "tel:", "https://wa.me/"))
        )


def test_from_a_stick_menu_and_pages_open_and_the_search_is_not_offered(
    stick: Path, chromium: Browser
) -> None:
    with opened(chromium, stick / "index.html") as (screen, asked):
        expect(screen.locator(".guide-search-button")).to_be_hidden()
        expect(screen.locator(".guide-search")).to_be_hidden()
        screen.locator(".guide-menu-button").click()
        screen.locator(".guide-menu").get_by_text("Internal", exact=True).click()
        expect(screen.locator("h1")).to_contain_text("internal respondents")
        screen.locator(".guide-check-link a").click()
        screen.locator("#guide-check").fill("0811 1919 9199")
        screen.locator(".guide-check button").click()
        expect(screen.locator(".guide-check-found li")).to_contain_text("0811 1919 9198")
        screen.locator(".guide-brand").first.click()
        expect(screen.locator("#home")).to_be_visible()
        root = stick.as_uri()
        assert [one for one in asked if not one.startswith(root)] == []
        assert [one for one in asked if one.endswith("/")] == []


def test_a_saved_copy_does_not_tell_which_printed_guide_is_the_latest(
    site: Site, stick: Path, chromium: Browser
) -> None:
    pages = [page.read_text("utf-8") for page in sorted(stick.rglob("*.html"))]
    for html in (one_file(site, "en").read_text("utf-8"), *pages):
        text = page_text(html)
        assert "latest" not in text
        assert "#codes" not in html
    with opened(chromium, stick / "handout/index.html") as (screen, _):
        for code in ("2023-ABCD2", "2024-ABCD2"):
            screen.locator("#guide-check").fill(code)
            screen.locator(".guide-check button").click()
            expect(screen.locator(".guide-check-found li")).to_have_text(
                "There is no number, link, name or code in this text that can be compared. "
                "Compare it yourself with the list below."
            )


def test_from_a_stick_every_link_leads_to_a_file_or_to_the_site(stick: Path) -> None:
    pages = sorted(stick.rglob("*.html"))
    assert len(pages) == 7
    files = set()
    for page in pages:
        for tag in Tags(page.read_text("utf-8")).all("a"):
            link = tag["href"].partition("#")[0]
            if link and not link.startswith((SITE_URL, "tel:", "https://wa.me/")):
                assert (page.parent / link).is_file(), f"{link} of {page}"
                files.add((page.parent / link).resolve())
    assert len([one for one in files if one.suffix == ".pdf"]) == 13
    assert f'href="{SITE_URL}jv/"' in (stick / "index.html").read_text("utf-8")


def test_without_an_address_no_link_leads_nowhere(unaddressed_site: Site) -> None:
    html = one_file(unaddressed_site, "id").read_text("utf-8")
    assert {one["href"][0] for one in Tags(html).all("a") if "href" in one} == {"#", "t"}
    assert "Simpan kontak" not in html
    folder = members(unaddressed_site, "id")
    for name, content in folder.items():
        if name.endswith(".html"):
            assert ".guide-languages,.guide-likely-languages{display:none" in content.decode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_home_page_offers_both(site: Site, lang: str) -> None:
    html = site.html(LANGUAGES[lang])
    for ending in ("html", "zip"):
        assert f'<a class="guide-download" href="guides-{lang}.{ending}" download>' in html
