"""Browsers keep for ever what a page loads: another content has another name."""

import re
from hashlib import sha256

from building import LANGUAGES, ROOT, Site

NAME = re.compile(r"assets/(?:search/)?[a-z]+\.[0-9a-f]{8}\.(?:css|js|svg)")
NAMED = re.compile(r"""["'](?:\.{1,2}/|/)*(assets/[^"']+)["']""")


def assets_of(site: Site) -> dict[str, bytes]:
    paths = [path for path in (site.folder / "assets").rglob("*") if path.is_file()]
    return {path.relative_to(site.folder).as_posix(): path.read_bytes() for path in paths}


def test_every_asset_has_the_hash_of_its_content_in_its_name(site: Site) -> None:
    found = assets_of(site)
    assert len(found) == 6
    for name, content in found.items():
        assert NAME.fullmatch(name), name
        assert name.split(".")[1] == sha256(content).hexdigest()[:8]


def test_no_page_names_a_file_that_is_not_there(site: Site) -> None:
    found = assets_of(site)
    for page in site.folder.rglob("*.html"):
        named = set(NAMED.findall(page.read_text(encoding="utf-8")))
        assert named <= {*found}, page
        if page.name == "index.html":
            assert len(named) >= 2


def test_no_script_names_a_file_that_is_not_there(site: Site) -> None:
    found = assets_of(site)
    named = {
        f"assets/search/{one}"
        for name, content in found.items()
        if name.endswith(".js")
        for one in re.findall(r'"\./([^"]+)"', content.decode())
    }
    assert sorted(name.split(".")[0] for name in named) == [
        "assets/search/finding",
        "assets/search/matching",
        "assets/search/search",
    ]
    assert named <= {*found}


def test_the_pages_for_wrong_addresses_name_the_same_files(site: Site) -> None:
    named = {
        tuple(sorted(set(NAMED.findall((site.folder / folder / "404.html").read_text("utf-8")))))
        for folder in LANGUAGES.values()
    }
    assert len(named) == 1


def test_a_file_is_as_it_stands_in_the_source_but_for_names(site: Site) -> None:
    for name, content in assets_of(site).items():
        if name.startswith("assets/search/"):
            plain = re.sub(r"\.[0-9a-f]{8}\.", ".", name)
            text = re.sub(rb"\.[0-9a-f]{8}(\.(?:js|css)\")", rb"\1", content)
            assert text == (ROOT / "docs" / plain).read_bytes()
