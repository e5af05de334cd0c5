"""Where the links of the built pages lead, and what is asked of other hosts."""

import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from building import LANGUAGES, PAGES, SITE_URL, Site, lang_of
from reading_back import Tags, page_text


@pytest.mark.parametrize("address", [*PAGES, "404"])
def test_the_switcher_leads_to_the_same_page_by_the_languages_own_names(
    site: Site, address: str
) -> None:
    is_error = address == "404"
    html = (
        (site.folder / "404.html").read_text(encoding="utf-8") if is_error else site.html(address)
    )
    links = {a["hreflang"]: a["href"] for a in Tags(html).all("a") if "hreflang" in a}
    own = "" if is_error else address.removeprefix(LANGUAGES[lang_of(address)])
    base = f"{SITE_URL}{'' if is_error else address}"
    assert {lang: urljoin(base, href) for lang, href in links.items()} == {
        lang: SITE_URL + folder + own for lang, folder in LANGUAGES.items()
    }
    header = page_text(html, "header")
    assert "Bahasa Indonesia" in header
    assert "English" in header
    assert "Basa Jawa" in header


def links_of(html: str) -> Iterator[str]:
    for tag, attributes in Tags(html).tags:
        for name in ("href", "src"):
            if name in attributes and not (tag == "link" and attributes.get("rel") == "canonical"):
                yield attributes[name]


@pytest.mark.parametrize("address", [*PAGES, "404.html", "en/404.html"])
def test_every_link_leads_to_something_on_the_site(site: Site, address: str) -> None:
    path = site.folder / address
    html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
    for link in links_of(html):
        if link.startswith(("tel:", "data:", "https://wa.me/?text=")):
            continue
        target, fragment = urldefrag(urljoin(SITE_URL + address, link))
        assert target.startswith(SITE_URL), link
        found = site.folder / urlsplit(target).path.lstrip("/")
        found = found / "index.html" if found.is_dir() else found
        assert found.is_file(), link
        if fragment and not fragment.startswith("__"):
            ids = [a["id"] for _, a in Tags(found.read_text(encoding="utf-8")).tags if "id" in a]
            assert fragment in ids, link


def test_no_file_asks_another_host_for_anything(site: Site) -> None:
    for path in [*site.folder.rglob("*.html"), *site.folder.rglob("assets/*.css")]:
        text = path.read_text(encoding="utf-8")
        addresses = set(re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]+[^\s\"'<)]*", text))
        own = (SITE_URL, "http://www.w3.org/", "https://wa.me/?text=", "https://schema.org")
        assert {a for a in addresses if not a.startswith(own)} == set()


def test_the_sitemaps_name_every_page_with_its_translations(site: Site) -> None:
    names = re.findall(f"<loc>{SITE_URL}(.*?)</loc>", site.text("sitemap.xml"))
    assert names == [f"sitemap-{lang}.xml" for lang in LANGUAGES]
    pages = [page for name in names for page in re.findall(r"<loc>(.*?)</loc>", site.text(name))]
    assert sorted(pages) == sorted(SITE_URL + address for address in PAGES)
    text = site.text("sitemap-en.xml")
    entry = text[text.index(f"<loc>{SITE_URL}en/2023/expert/</loc>") :]
    entry = entry[: entry.index("</url>")]
    assert re.findall(r'hreflang="(.*?)" href="(.*?)"', entry) == [
        *((lang, f"{SITE_URL}{folder}2023/expert/") for lang, folder in LANGUAGES.items()),
        ("x-default", f"{SITE_URL}2023/expert/"),
    ]


def test_robots_find_the_sitemaps(site: Site) -> None:
    assert f"Sitemap: {SITE_URL}sitemap.xml\n" in site.text("robots.txt")


def test_without_a_public_address_nothing_guesses_one(unaddressed_site: Site) -> None:
    assert not (unaddressed_site.folder / "sitemap.xml").exists()
    for path in unaddressed_site.folder.rglob("*.html"):
        assert 'rel="canonical"' not in path.read_text(encoding="utf-8")
    assert (
        "SITE_URL is not set: no QR codes, no texts for chats, no canonical links, no sitemap."
        in unaddressed_site.output
    )


def test_the_canonical_link_is_the_public_address(site: Site) -> None:
    assert f'<link rel="canonical" href="{SITE_URL}en/2023/expert/">' in site.html(
        "en/2023/expert/"
    )
