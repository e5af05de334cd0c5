"""How a page is marked up: what may change what a browser does, shows or reads aloud."""

import re
from pathlib import Path

import pytest

from verifying import GUIDE, Verified, replace

MARK = "mark: expected only elements and attributes that the templates write, found "
NUMBER = '<bdi dir="ltr" translate="no">0811 1919 9198</bdi>'

CASES = {
    "a part that takes no taps": (
        '<ul class="guide-channels"',
        '<ul inert class="guide-channels"',
        f'{MARK}<ul inert="">',
    ),
    "steps that begin with another number": (
        '<ol class="guide-steps',
        '<ol start="3" class="guide-steps',
        f'{MARK}<ol start="3">',
    ),
    "a number with a name that is read instead": (
        NUMBER,
        NUMBER.replace("<bdi", '<bdi aria-label="SPI"'),
        f'{MARK}<bdi aria-label="SPI">',
    ),
    "a table that is none for listeners": (
        '<table class="guide-hours"',
        '<table role="presentation" class="guide-hours"',
        f'{MARK}<table role="presentation">',
    ),
    "a style of one element": (
        '<a class="guide-call"',
        '<a style="color:#fff" class="guide-call"',
        f'{MARK}<a style="color:#fff">',
    ),
    "an element of long ago": (
        NUMBER,
        f"<font>{NUMBER}</font>",
        f"{MARK}<font>",
    ),
    "a box that cannot be ticked": (
        '<input type="checkbox"',
        '<input disabled type="checkbox"',
        f'{MARK}<input disabled="">',
    ),
    "a part in another language": (
        '<article class="guide-page"',
        '<article lang="fr" dir="ltr" class="guide-page"',
        "lang: expected en ltr / id ltr, found fr ltr",
    ),
    "a text that runs the other way": (
        '<article class="guide-page"',
        '<article dir="rtl" class="guide-page"',
        f'{MARK}<article dir="rtl">',
    ),
    "a link to a section that has lost its name": (
        ' id="call-center"',
        "",
        "id: expected one place on the page with the name call-center, to which something points, "
        "found 0",
    ),
    "a name that two sections have": (
        ' id="platform"',
        ' id="call-center"',
        "id: expected one place on the page with the name call-center, to which something points, "
        "found 2",
    ),
    "a title for chats alone": (
        "<title>",
        '<meta name="twitter:title" content="SPI 2023"><title>',
        "meta twitter:title: expected nothing, found SPI 2023",
    ),
    "a page that cannot be made larger": (
        "width=device-width,initial-scale=1",
        "width=device-width,user-scalable=no",
        "meta viewport: expected width=device-width,initial-scale=1, "
        "found width=device-width,user-scalable=no",
    ),
    "another title for chats": (
        re.compile(r'(?<=og:title" content=")[^"]*'),
        "SPI 2023",
        "meta og:title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found SPI 2023",
    ),
    "no preview for chats": (
        re.compile(r'<meta property="og:image" [^>]*>\n'),
        "",
        "meta og:image: expected og:image, found nothing",
    ),
    "no address of its own": (
        re.compile(r'<link rel="canonical"[^>]*>\n'),
        "",
        "meta canonical: expected canonical, found nothing",
    ),
    "no description": (
        re.compile(r'<meta name="description"[^>]*>\n'),
        "",
        "meta description: expected Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai "
        "sebuah institusi., found nothing",
    ),
    "a description in another order": (
        'name="description" content="Anda terpilih',
        'name="description" content="terpilih Anda',
        "meta description: expected Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai "
        "sebuah institusi., found terpilih Anda sebagai eksper/ahli/stakeholder untuk menilai "
        "sebuah institusi.",
    ),
    "a step twice": (
        re.compile(r"(?=<li><label>.*?Klik)"),
        "<li>Klik “Link yang tersedia”</li>",
        "expected this no more often than the data have it, found it again: "
        'Klik "Link yang tersedia"',
    ),
    "the hours twice": (
        '<p class="guide-live"',
        '<p>08:30 WIB s.d. 22:00 WIB</p><p class="guide-live"',
        "expected this no more often than the data have it, found it again: "
        "08:30 WIB s.d. 22:00 WIB",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), CASES.values(), ids=CASES)
def test_what_changes_what_readers_get_is_told(
    small: Verified, tmp_path: Path, old: str | re.Pattern[str], new: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, old, new)
    found = [one for one in small.problems(folder) if one.startswith(GUIDE)]
    assert any(one.endswith(told) for one in found), found


@pytest.mark.parametrize(
    "pattern", [r"<tr data-zone=.*?</tr>", r'<li class="guide-telephone">.*?</li>']
)
def test_rows_in_another_order_are_told(small: Verified, tmp_path: Path, pattern: str) -> None:
    folder = small.copy(tmp_path / "site")
    page = folder / GUIDE
    first, second = re.findall(pattern, page.read_text(encoding="utf-8"), re.DOTALL)[:2]
    replace(page, f"{first}\n{second}", f"{second}\n{first}")
    [told] = [one for one in small.problems(folder) if one.startswith(GUIDE)]
    assert "expected this after what comes before it in the data, found it earlier: " in told


def test_a_language_that_leads_to_another_one_is_told(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, 'dir="ltr" hreflang="en">English<', 'dir="ltr" hreflang="id">English<')
    replace(folder / GUIDE, '<a href="../../en/2023/expert/"', '<a href="./"')
    [told] = [one for one in small.problems(folder) if one.startswith(GUIDE)]
    assert told.endswith(
        "a: expected https://panduan.example/en/2023/expert/, "
        "found https://panduan.example/2023/expert/"
    )


LOST = {
    "the head of the page": (r"<header.*?</header>", "Bagian atas halaman"),
    "the search": (r'<p class="guide-search-status".*?</p>', "Menyiapkan pencarian"),
    "a language": (r'<li><a href="[^"]*" lang="en".*?</li>', "English"),
    "a guide in the menu": (r'<li>\s*<a href="../internal/">.*?</li>', "Internal"),
    "the headings": (r'<nav class="guide-contents".*?</nav>', "Isi halaman ini"),
    "the foot of the page": (r"<footer.*?</footer>", "Bagian bawah halaman"),
}


@pytest.mark.parametrize(("pattern", "told"), LOST.values(), ids=LOST)
def test_what_is_lost_around_a_text_is_told(
    small: Verified, tmp_path: Path, pattern: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, re.compile(pattern, re.DOTALL), "")
    assert f"{GUIDE}:1:1: head: expected {told}, found nothing like it" in small.problems(folder)


def test_an_editors_own_words_may_be_marked_up_in_any_way(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(
        folder / "privacy/index.html", "</article>", '<ol start="3"><li>Baca</li></ol></article>'
    )
    # The folder to hand on and the search were made before these words came.
    others = ("guides-id.zip/", "search/")
    told = [one for one in small.problems(folder) if not one.startswith(others)]
    assert told == []


@pytest.mark.parametrize(
    "mark",
    [
        '<b onmouseover="alert(1)">',
        '<a href="java\tscript:alert(1)">',
        "<script>",
        "<meta>",
    ],
)
def test_an_editors_own_words_run_load_and_send_nothing(
    small: Verified, tmp_path: Path, mark: str
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / "privacy/index.html", "</article>", f"{mark}</article>")
    told = [one for one in small.problems(folder) if one.startswith("privacy/index.html")]
    assert any(one.endswith(f"active {MARK}{mark}") for one in told), told
