"""What each piece of a page is and where it leads: changes that leave every word of it as it was."""

import re
from pathlib import Path

import pytest

from sealing import sealed
from verifying import GUIDE, Verified, replace

HOME = "index.html"
NUMBER = '<bdi dir="ltr" translate="no">0811 1919 9198</bdi>'
OVER = "<p>Survei telah berakhir pada Oktober 2023.</p>"
SAID_OVER = "found p: Survei telah berakhir pada Oktober 2023."
PLATFORM = '<h2 class="guide-numbered" id="platform"'
SPOKEN = "Telepon 0 8 1 1, 1 9 1 9, 9 1 9 8, 0811 1919 9198, Pemerintah Daerah"
OTHERS = "Telepon 0 8 1 1, 1 9 0 6, 1 1 9 8, 0811 1906 1198, Kementerian/Lembaga"

PIECES = {
    "a sentence of the data in a wrong place": (
        GUIDE,
        PLATFORM,
        OVER + PLATFORM,
        f"outline: expected h2#platform: 3 Platform E-Survey, {SAID_OVER}",
    ),
    "a sentence of the data at the end": (
        GUIDE,
        "</article>",
        f"{OVER}</article>",
        "outline: expected nothing, found p: Survei telah berakhir pada Oktober 2023.",
    ),
    "a sentence of the data on a home page": (
        HOME,
        '<h2 id="guides"',
        f'{OVER}<h2 id="guides"',
        f"outline: expected h2#guides: Anda termasuk kelompok responden yang mana?, {SAID_OVER}",
    ),
    "headings of a table exchanged": (
        GUIDE,
        '<span>Buka</span></th> <th scope="col"><span>Tutup</span>',
        '<span>Tutup</span></th> <th scope="col"><span>Buka</span>',
        "outline: expected th: Buka, found th: Tutup",
    ),
    "a number that has lost its direction": (
        GUIDE,
        NUMBER,
        NUMBER.replace(' dir="ltr"', ""),
        "found ul li: Pemerintah Daerah <a>[path]<kept>0811 1919 9198</kept></a> "
        "<a>Simpan ke kontak</a>",
    ),
    "a number that programs may translate": (
        GUIDE,
        NUMBER,
        NUMBER.replace(' translate="no"', ""),
        "found ul li: Pemerintah Daerah <a>[path]<ltr>0811 1919 9198</ltr></a> "
        "<a>Simpan ke kontak</a>",
    ),
    "words that are bold no more": (
        GUIDE,
        "<strong>benar nama Anda</strong>",
        "benar nama Anda",
        "found ol li: Pastikan nama yang Anda terima dalam undangan adalah benar nama Anda",
    ),
    "words that have become bold": (
        GUIDE,
        "Pastikan nama",
        "<strong>Pastikan</strong> nama",
        "found ol li: <strong>Pastikan</strong> nama yang Anda terima dalam undangan adalah "
        "<strong>benar nama Anda</strong>",
    ),
    "a badge of no colour": (
        GUIDE,
        'fill="#17804a"',
        'fill="none"',
        "outline: expected p: <b>1</b> <kept>SPI 2023</kept> [circle #17804a path none], "
        "found p: <b>1</b> <kept>SPI 2023</kept> [circle none path none]",
    ),
    "no badge": (
        GUIDE,
        re.compile(r'<svg class="guide-badge".*?</svg>'),
        "",
        "outline: expected p: <b>1</b> <kept>SPI 2023</kept> [circle #17804a path none], "
        "found p: <b>1</b> <kept>SPI 2023</kept>",
    ),
    "no note on the address": (
        GUIDE,
        re.compile(r'<p class="guide-address-note">.*?</p>'),
        "",
        "outline: expected p: Alamat web survei tidak tercantum di panduan ini. Jika ragu, "
        "tanyakan kepada Call Center., found h2#handout: Cetak panduan ini",
    ),
    "a link to another part of a page": (
        GUIDE,
        "handout/#codes",
        "handout/#official",
        "outline: expected p: <a#codes>Periksa panduan cetak Anda</a#codes>, "
        "found p: <a#official>Periksa panduan cetak Anda</a#official>",
    ),
}
LINKS = {
    "the link to the page that tells what is official": (
        GUIDE,
        'guide-check-link"><a href="../../handout/"',
        'guide-check-link"><a href="../../privacy/"',
        "a: expected https://panduan.example/handout/, found https://panduan.example/privacy/",
    ),
    "a section in the contents": (
        GUIDE,
        '<li><a href="#platform">',
        '<li><a href="#invitation">',
        "a: expected #platform, found #invitation",
    ),
    "where help is": (
        GUIDE,
        '<li><a href="#call-center">Nomor Call Center</a>',
        '<li><a href="#platform">Nomor Call Center</a>',
        "a: expected #call-center, found #platform",
    ),
    "where the text begins": (
        GUIDE,
        '<a href="#guide"',
        '<a href="#handout"',
        "a.md-skip: expected #guide, found #handout",
    ),
    "words of the foot exchanged": (
        GUIDE,
        '<li><a href="../../handout/">Apakah ini asli?',
        '<li><a href="../../handout/">Privasi',
        "a: expected https://panduan.example/privacy/, found https://panduan.example/handout/",
    ),
    "the way home": (
        GUIDE,
        '<a href="../..">Semua panduan</a>',
        '<a href="../../privacy/">Semua panduan</a>',
        "a: expected https://panduan.example/, found https://panduan.example/privacy/",
    ),
    "the picture of another guide": (
        GUIDE,
        re.compile(r"(?<=2023/)expert(?=/preview-)"),
        "internal",
        re.compile(
            r"meta og:image: expected https://panduan.example/2023/expert/preview-…, "
            r"found https://panduan.example/2023/internal/preview-\w+.png"
        ),
    ),
}
DATA = {
    "the clock of a zone": (
        GUIDE,
        '"WITA":480',
        '"WITA":540',
        "guide-live.zones.WITA: expected 480, found 540",
    ),
    "the form of a time": (
        GUIDE,
        '"clock":"HH:mm"',
        '"clock":"hh:mm"',
        "guide-live.clock: expected HH:mm, found hh:mm",
    ),
    "the language of what the clock says": (
        GUIDE,
        '"lang":"id","dir"',
        '"lang":"en","dir"',
        "guide-live.lang: expected id, found en",
    ),
    "the first day of the hours": (
        GUIDE,
        '"first":19539',
        '"first":19639',
        "guide-live.first: expected 19539, found 19639",
    ),
    "a short name for search engines": (
        GUIDE,
        '"alternateName":"SPI"',
        '"alternateName":"SPX"',
        "ld+json.about.alternateName: expected SPI, found SPX",
    ),
    "more for search engines": (
        GUIDE,
        '"@type":"WebPage"',
        '"@type":"WebPage","author":"KPK"',
        "ld+json.author: expected nothing, found KPK",
    ),
    "the territory for chats": (
        GUIDE,
        'content="id_ID"',
        'content="en_US"',
        "meta og:locale: expected id_ID, found en_US",
    ),
    "no data for the clock": (
        GUIDE,
        re.compile(r'<script type="application/json" id="guide-live">.*?</script>'),
        "",
        "guide-live: expected data for programs, found none",
    ),
}
CASES = {**PIECES, **LINKS, **DATA}


def told(small: Verified, folder: Path, file: str) -> list[str]:
    return [one for one in small.problems(folder) if one.startswith(f"{file}:")]


@pytest.mark.parametrize(("file", "old", "new", "wanted"), CASES.values(), ids=CASES)
def test_a_change_that_leaves_the_words_is_told(
    small: Verified,
    tmp_path: Path,
    file: str,
    old: str | re.Pattern[str],
    new: str,
    wanted: str | re.Pattern[str],
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / file, old, new)
    found = told(small, folder, file)
    pattern = re.escape(wanted) if isinstance(wanted, str) else wanted.pattern
    assert any(re.search(f"{pattern}$", one) for one in found), found


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"(?<=<style>).*?(?=</style>)", "style-src needed: expected <style>, found nothing"),
        (r"(?<=<script>)if.*?(?=</script>)", "script-src needed: expected <script>, found nothing"),
        (r"<script>{.*?</script>", "script-src needed: expected <script>, found nothing"),
    ],
)
def test_a_script_or_a_style_that_is_lost_is_told(
    small: Verified, tmp_path: Path, pattern: str, wanted: str
) -> None:
    folder = small.copy(tmp_path / "site")
    html = (folder / GUIDE).read_text(encoding="utf-8")
    without = re.sub(pattern, "", html, count=1, flags=re.DOTALL)
    replace(folder / GUIDE, html, sealed(without))
    assert any(one.endswith(wanted) for one in told(small, folder, GUIDE))


@pytest.mark.parametrize(
    "rule",
    [
        ".guide-call{color:#fff;background:#fff",
        "@media print{.guide-channels{display:none",
        "body::after{content:'';position:fixed;inset:0;background:#fff",
    ],
)
def test_a_rule_that_no_style_of_the_site_has_is_told(
    small: Verified, tmp_path: Path, rule: str
) -> None:
    folder = small.copy(tmp_path / "site")
    html = (folder / GUIDE).read_text(encoding="utf-8")
    closed = rule + "}" * rule.count("{")
    replace(folder / GUIDE, html, sealed(html.replace("</style>", f"{closed}</style>", 1)))
    found = told(small, folder, GUIDE)
    assert any(one.endswith(f"style: expected nothing, found {rule}") for one in found), found


@pytest.mark.parametrize(
    ("pattern", "other", "wanted"),
    [
        (r'<ol class="guide-steps.*?</ol>', ("ol", "ul"), "found ul li: "),
        (f"{PLATFORM}.*?</h2>", ("h2", "h3"), "found h3#platform: 3 Platform E-Survey"),
    ],
)
def test_a_list_or_a_heading_of_another_kind_is_told(
    small: Verified, tmp_path: Path, pattern: str, other: tuple[str, str], wanted: str
) -> None:
    folder = small.copy(tmp_path / "site")
    [element] = re.findall(pattern, (folder / GUIDE).read_text(encoding="utf-8"), re.DOTALL)
    old, new = other
    as_new = re.sub(rf"(?<=<){old}\b|(?<=</){old}(?=>)", new, element)
    replace(folder / GUIDE, element, as_new)
    [problem] = told(small, folder, GUIDE)
    assert "outline: expected " in problem
    assert wanted in problem


def test_names_that_are_read_aloud_exchanged_are_told(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, SPOKEN, "-")
    replace(folder / GUIDE, OTHERS, SPOKEN)
    replace(folder / GUIDE, 'aria-label="-"', f'aria-label="{OTHERS}"')
    found = told(small, folder, GUIDE)
    assert len(found) == 2
    assert f"expected {SPOKEN}" in found[0]
    assert f"expected {OTHERS}" in found[1]
