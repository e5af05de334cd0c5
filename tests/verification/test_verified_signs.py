import re
from pathlib import Path

import pytest

from verifying import Case, Verified, added, changed, problems_of, replace

CALL = '<bdi dir="ltr" translate="no">0811 1919 9198</bdi>'

CASES = {
    "a letter in a button": changed(
        'aria-label="Cari"',
        'aria-label="Curi"',
        '<button class="md-header__button guide-search-button"',
        "button.md-header__button aria-label: expected only words of the data, found curi",
    ),
    "a letter in the menu": changed(
        ">Semua panduan<",
        ">Semua panduam<",
        '<nav class="guide-menu"',
        "nav.guide-menu: expected only words of the data, found panduam",
    ),
    "a word that no text has": added(
        "<p>Survei ini palsu</p>", "p: expected only words of the data, found palsu"
    ),
    "a sign that turns a number round": changed(
        CALL,
        '<bdi dir="ltr">0811 \u202e1919 9198</bdi>',
        '<a class="guide-call"',
        "a.guide-call: expected a number without signs that nobody sees, "
        "found RIGHT-TO-LEFT OVERRIDE",
    ),
    "a sign that chooses a form in a number": changed(
        CALL,
        '<bdi dir="ltr">0811 19\ufe0f19 9198</bdi>',
        '<a class="guide-call"',
        "a.guide-call: expected a number without signs that nobody sees, "
        "found VARIATION SELECTOR-16",
    ),
    "a script that stands nowhere": changed(
        "script-src 'self'",
        "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
        "<!doctype",
        "meta content-security-policy: expected only scripts and styles of this page to be "
        "allowed, found 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    ),
    "a style without leave": changed(
        "</head>",
        "<style>b{}</style></head>",
        "<style>b{}",
        "style: expected a script or a style that the policy of the page allows, found b{}",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_a_reader_would_hardly_see_is_told(
    small: Verified, tmp_path: Path, case: Case
) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert expected in told


def test_steps_in_another_order_are_told(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    page = folder / "2023" / "expert" / "index.html"
    first, second = re.findall(r"<li><label>.*?</li>", page.read_text(encoding="utf-8"))[:2]
    replace(page, f"{first}\n{second}", f"{second}\n{first}")
    [told] = small.problems(folder)
    assert told.endswith(
        "expected this after what comes before it in the data, found it earlier: Pastikan nama "
        "yang Anda terima dalam undangan adalah benar nama Anda"
    )


@pytest.mark.parametrize("tag", ["s", "del", "strike", "bdo"])
def test_a_number_that_is_struck_out_or_turned_round_is_told(
    small: Verified, tmp_path: Path, tag: str
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / "2023" / "expert" / "index.html", CALL, f"<{tag}>{CALL}</{tag}>")
    told = small.problems(folder)
    assert any("0811 1919 9198 where it is seen, found it hidden" in one for one in told)


def test_headers_that_ask_for_less_than_the_pages_do_are_told(
    small: Verified, tmp_path: Path
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / "_headers", "nosniff", "sniff")
    assert small.problems(folder) == [
        "_headers:1:1: X-Content-Type-Options: expected nosniff, found sniff"
    ]


def test_a_file_of_the_theme_that_is_not_as_it_came_is_told(
    small: Verified, tmp_path: Path
) -> None:
    folder = small.copy(tmp_path / "site")
    [drawing] = (folder / "assets").glob("favicon.*.svg")
    replace(drawing, "svg", "SVG")
    assert small.problems(folder) == [
        "assets/favicon.7fddb298.svg:1:1: expected favicon.8e9658f9.svg, found favicon.7fddb298.svg"
    ]
    drawing.rename(drawing.with_name("favicon.8e9658f9.svg"))
    assert small.problems(folder) == [
        "assets/favicon.8e9658f9.svg:1:1: expected a copy of favicon.svg, found something else"
    ]


def test_a_page_that_loads_a_file_that_is_not_there_is_told(
    small: Verified, tmp_path: Path
) -> None:
    folder = small.copy(tmp_path / "site")
    # The one is named by every page, the other by a script.
    for name in ("matching.*.js", "search.*.css"):
        [file] = (folder / "assets/search").glob(name)
        file.unlink()
        assert small.problems(folder) == [
            f"assets/search/{file.name}:1:1: expected this file, found nothing"
        ]
        file.write_bytes((small.folder / "assets/search" / file.name).read_bytes())
