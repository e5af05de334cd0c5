"""Files that pages load have the hash of their content in their names."""

from hashlib import sha256

import pytest

from guidebook.publishing.hashed_names import hashed_name, is_loaded, named_by_content

STYLES = b".a{background:url(../pic/dot.png)}@import 'more.css';"
FILES = {
    "assets/css/all.css": STYLES,
    "assets/css/more.css": b'.b{src:url("font.woff2")}',
    "assets/css/font.woff2": b"wOF2",
    "assets/pic/dot.png": b"\x89PNG",
    "assets/go.js": b'import { one } from "./css/other.js"; fetch("guides.json");',
}


def test_a_name_has_eight_digits_of_the_hash_before_its_end() -> None:
    assert hashed_name("assets/guide.css", b"a{}") == "assets/guide.5f546eb4.css"
    assert sha256(b"a{}").hexdigest().startswith("5f546eb4")


def test_what_a_file_names_it_names_by_the_new_name() -> None:
    named = named_by_content(FILES)
    assert {name: target for name, (target, _) in named.items()} == {
        "assets/css/all.css": "assets/css/all.4fa8f992.css",
        "assets/css/more.css": "assets/css/more.4b031fdd.css",
        "assets/css/font.woff2": "assets/css/font.78636849.woff2",
        "assets/pic/dot.png": "assets/pic/dot.0f4636c7.png",
        "assets/go.js": "assets/go.60e15e12.js",
    }
    assert named["assets/css/all.css"][1] == (
        b".a{background:url(../pic/dot.0f4636c7.png)}@import 'more.4b031fdd.css';"
    )
    assert named["assets/go.js"][1] == FILES["assets/go.js"]


def test_a_changed_style_sheet_changes_its_name_and_that_of_whoever_names_it() -> None:
    before = named_by_content(FILES)
    after = named_by_content({**FILES, "assets/css/more.css": b".b{}"})
    changed = {name for name in FILES if before[name][0] != after[name][0]}
    assert changed == {"assets/css/more.css", "assets/css/all.css"}


def test_files_that_name_each_other_in_a_ring_are_refused() -> None:
    ring = {"assets/a.js": b'import "./b.js"', "assets/b.js": b'import "./a.js"'}
    with pytest.raises(ValueError, match=r"assets/a\.js → assets/b\.js → assets/a\.js"):
        named_by_content(ring)


@pytest.mark.parametrize(
    ("path", "loaded"),
    [
        ("assets/guide.css", True),
        ("en/assets/pictures/map.webp", True),
        ("assets/fonts/a.woff2", True),
        ("assets/form.pdf", False),
        ("2023/expert/spi-2023-ministries-id.vcf", False),
        ("2023/expert/preview-1a2b3c4d5e6f.png", False),
        ("guides.json", False),
        ("favicon.ico", False),
        ("logo.png", False),
    ],
)
def test_only_what_pages_load_is_renamed(path: str, loaded: bool) -> None:
    assert is_loaded(path) is loaded
