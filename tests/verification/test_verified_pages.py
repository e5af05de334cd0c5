"""Pages on which one thing was changed by hand: each is read back and held against the data."""

import re
from pathlib import Path

import pytest

from verifying import GUIDE, Case, Verified, place_of, problems_of, replace

SHARE = (
    "https://wa.me/?text=Panduan%20Pengisian%20Kuesioner%20Responden%20Eksper%20%E2%80%93%20SPI"
    "%202023%20https%3A//panduan.example/2023/"
)

ON_A_PAGE = {
    "a digit of a number": Case(
        GUIDE,
        '<bdi dir="ltr" translate="no">0811 1906 1198</bdi>',
        '<bdi dir="ltr" translate="no">0811 1906 1199</bdi>',
        "a.guide-call: expected Kementerian/Lembaga 0811 1906 1198, "
        "found Kementerian/Lembaga 0811 1906 1199",
        '<a class="guide-call" href="tel:+6281119061198"',
    ),
    "another guide's number": Case(
        GUIDE,
        '<bdi dir="ltr" translate="no">0811 1906 1198</bdi>',
        '<bdi dir="ltr" translate="no">0811 1909 1198</bdi>',
        "a.guide-call: expected Kementerian/Lembaga 0811 1906 1198, "
        "found Kementerian/Lembaga 0811 1909 1198",
        '<a class="guide-call" href="tel:+6281119061198"',
    ),
    "a number that is dialled": Case(
        GUIDE,
        'href="tel:+6281119061198"',
        'href="tel:+6281119061199"',
        "a.guide-call: expected tel:+6281119061198, found tel:+6281119061199",
        '<a class="guide-call" href="tel:+6281119061199"',
    ),
    "the other number of the guide is dialled": Case(
        GUIDE,
        'href="tel:+6281119061198"',
        'href="tel:+6281119199198"',
        "a.guide-call: expected tel:+6281119061198, found tel:+6281119199198",
        '<a class="guide-call" href="tel:+6281119199198" aria-label="Telepon 0 8 1 1, 1 9 0 6, 1 1 9 8, 0811 1906',
    ),
    "a number that is read aloud": Case(
        GUIDE,
        "Telepon 0 8 1 1, 1 9 0 6, 1 1 9 8",
        "Telepon 0 8 1 1, 1 9 0 6, 1 1 8 8",
        "a.guide-call aria-label: expected Telepon 0 8 1 1, 1 9 0 6, 1 1 9 8, 0811 1906 1198, "
        "Kementerian/Lembaga, found Telepon 0 8 1 1, 1 9 0 6, 1 1 8 8, 0811 1906 1198, "
        "Kementerian/Lembaga",
        '<a class="guide-call" href="tel:+6281119061198"',
    ),
    "a time in the table": Case(
        GUIDE,
        '<td><bdi translate="no">09:30</bdi></td>',
        '<td><bdi translate="no">09:00</bdi></td>',
        "td: expected …Waktu Indonesia Tengah 09:30 23:00, "
        "found …Waktu Indonesia Tengah 09:00 23:00",
        '<td><bdi translate="no">09:00</bdi></td>',
    ),
    "the time of another zone": Case(
        GUIDE,
        '<td><bdi translate="no">09:30</bdi></td>',
        '<td><bdi translate="no">10:30</bdi></td>',
        "td: expected WITA Waktu Indonesia Tengah 09:30 23:00, "
        "found WITA Waktu Indonesia Tengah 10:30 23:00",
        '<td><bdi translate="no">10:30</bdi></td> <td><bdi translate="no">23:00',
    ),
    "the sentence with the hours": Case(
        GUIDE,
        "08:30 WIB s.d. 22:00 WIB</p>",
        "08:30 WIB s.d. 21:00 WIB</p>",
        "p.guide-hours-statement: expected 08:30 WIB s.d. 22:00 WIB, "
        "found 08:30 WIB s.d. 21:00 WIB",
        '<p class="guide-hours-statement"',
    ),
    "the clock's hours": Case(
        GUIDE,
        '"opens":510',
        '"opens":540',
        "guide-live.rows[0].opens: expected 510, found 540",
        '<script type="application/json" id="guide-live"',
    ),
    "the clock's last day": Case(
        GUIDE,
        '"last":"2023-10-31"',
        '"last":"2023-10-30"',
        "guide-live.period.last: expected 2023-10-31, found 2023-10-30",
        '<script type="application/json" id="guide-live"',
    ),
    "the clock's words": Case(
        GUIDE,
        "Survei telah berakhir pada Oktober 2023.",
        "Survei telah berakhir pada Oktober 2024.",
        "guide-live.period.over: expected Survei telah berakhir pada Oktober 2023., "
        "found Survei telah berakhir pada Oktober 2024.",
        '<script type="application/json" id="guide-live"',
    ),
    "a label": Case(
        GUIDE,
        'guide-channel-label">Pemerintah Daerah<',
        'guide-channel-label">Pemerintah Pusat<',
        "li.guide-telephone: expected Pemerintah Daerah 0811 1919 9198, found Pemerintah Pusat 0811 1919 9198",
        '<li class="guide-telephone"><span class="guide-channel-label">Pemerintah Pusat',
    ),
    "the label of another number": Case(
        GUIDE,
        'guide-channel-label">Pemerintah Daerah<',
        'guide-channel-label">Kementerian/Lembaga<',
        "li.guide-telephone: expected Pemerintah Daerah 0811 1919 9198, found Kementerian/Lembaga 0811 1919 9198",
        '<li class="guide-telephone"><span class="guide-channel-label">Kementerian/Lembaga',
    ),
    "the button's name": Case(
        GUIDE,
        '“<span translate="no">Link yang tersedia</span>”',
        '“<span translate="no">ISI SURVEI</span>”',
        'li: expected Klik "Link yang tersedia", found Klik "ISI SURVEI"',
        '<li><label><input type="checkbox" form="invitation-boxes"> <span>Klik ',
    ),
    "the period": Case(
        GUIDE,
        "<strong>Juli – Oktober 2023</strong>",
        "<strong>Juli – November 2023</strong>",
        "p.guide-period: expected Periode Survei Juli – Oktober 2023, "
        "found Periode Survei Juli – November 2023",
        '<p class="guide-period">',
    ),
    "the year of the edition": Case(
        GUIDE,
        "<strong>SPI 2023</strong></p>",
        "<strong>SPI 2022</strong></p>",
        "p.guide-edition: expected 2023, found 2022",
        '<p class="guide-edition">',
    ),
    "a sentence of a translation": Case(
        "en/2023/expert/index.html",
        'broadcast from <span translate="no">SPI 2023',
        'broadcast from <span translate="no">SPI 2024',
        "li: expected …WhatsApp broadcast from SPI 2023 with a green tick. It contains…, "
        "found …WhatsApp broadcast from SPI 2024 with a green tick. It contains…",
        '<li><label><input type="checkbox" form="invitation-boxes"> <span>You will receive',
    ),
    "a number of nobody's": Case(
        GUIDE,
        "</article>",
        "<p>Hotline: 0800 123 456</p></article>",
        "p: expected only what the data say, found 0800 123 456",
        "<p>Hotline",
    ),
    "a month of nobody's": Case(
        GUIDE,
        "</article>",
        "<p>Diperpanjang sampai Desember</p></article>",
        "p: expected only what the data say, found Desember",
        "<p>Diperpanjang",
    ),
    "an address of nobody's": Case(
        GUIDE,
        "</article>",
        "<p>Isi di https://isi-spi.example/2023</p></article>",
        "p: expected only what the data say, found https://isi-spi.example/2023",
        "<p>Isi di",
    ),
    "a link of nobody's": Case(
        GUIDE,
        "</article>",
        '<p><a href="https://isi-spi.example/">Klik</a></p></article>',
        "a: expected only links that the data give, found https://isi-spi.example/",
        '<a href="https://isi-spi',
    ),
    "the label of another guide": Case(
        "2023/internal/index.html",
        "</article>",
        "<p>Kementerian/Lembaga</p></article>",
        "p: expected only what the data say, found Kementerian/Lembaga",
        "<p>Kementerian/Lembaga",
    ),
    "the link to a language": Case(
        GUIDE,
        'href="../../en/2023/expert/"',
        'href="../../en/2023/internal/"',
        "a: expected https://panduan.example/en/2023/expert/, "
        "found https://panduan.example/en/2023/internal/",
        '<a href="../../en/2023/internal/"',
    ),
    "the page's own address": Case(
        GUIDE,
        'rel="canonical" href="https://panduan.example/2023/expert/"',
        'rel="canonical" href="https://panduan.example/2023/internal/"',
        "link canonical: expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2023/internal/",
        '<link rel="canonical"',
    ),
    "what is shared": Case(
        GUIDE,
        "https%3A//panduan.example/2023/expert/",
        "https%3A//panduan.example/2023/internal/",
        f"a.guide-share: expected {SHARE}expert/, found {SHARE}internal/",
        '<a class="guide-share"',
    ),
    "the pages of a handout": Case(
        GUIDE,
        "PDF, A4, 1 halaman",
        "PDF, A4, 2 halaman",
        "a.guide-download: expected Cetakan biasa PDF, A4, 1 halaman, N KB, "
        "found Cetakan biasa PDF, A4, 2 halaman, N KB",
        '<a class="guide-download"',
    ),
    "what search engines are told": Case(
        GUIDE,
        '"telephone":"+6281119061198"',
        '"telephone":"+6281119061199"',
        "ld+json.about.contactPoint[1].telephone: expected +6281119061198, found +6281119061199",
        '<script type="application/ld+json"',
    ),
    "the hours that search engines are told": Case(
        GUIDE,
        '"closes":"22:00"',
        '"closes":"23:00"',
        "ld+json.about.contactPoint[0].hoursAvailable[0].closes: expected 22:00, found 23:00",
        '<script type="application/ld+json"',
    ),
    "data for search engines in another shape": Case(
        GUIDE,
        re.compile(r'(?<="contactPoint":)\[.*\](?=}})'),
        '"0811"',
        "ld+json.about.contactPoint: expected 2 entries, found 0",
        '<script type="application/ld+json"',
    ),
    "the period on the home page": Case(
        "index.html",
        "Juli – Oktober 2023</strong>",
        "Juli – Oktober 2024</strong>",
        "p.guide-period: expected …Survei Juli – Oktober 2023, found …Survei Juli – Oktober 2024",
        '<p class="guide-period">',
    ),
    "a card of the home page": Case(
        "index.html",
        '<a class="guide-card" href="2023/internal/"',
        '<a class="guide-card" href="2023/external/"',
        "a.guide-card: expected https://panduan.example/2023/internal/, "
        "found https://panduan.example/2023/external/",
        '<a class="guide-card" href="2023/external/"><strong class="guide-card-audience">Internal',
    ),
    "a code on the page of codes": Case(
        "handout/index.html",
        'guide-code-value">2023-',
        'guide-code-value">2022-',
        "2023/expert/spi-2023-expert-id-a4.pdf: expected a code such as 2023-K7QM1, "
        "found 2022-CODE",
    ),
}


@pytest.mark.parametrize("case", ON_A_PAGE.values(), ids=ON_A_PAGE)
def test_a_page_that_disagrees_is_told_of_once(small: Verified, tmp_path: Path, case: Case) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]


def test_a_row_that_is_missing_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, re.compile(r'<tr data-zone="WITA">.*</tr>\n'), "")
    assert small.problems(folder) == [
        f"{GUIDE}:1:1: article: "
        "expected WITA Waktu Indonesia Tengah 09:30 23:00, found nothing like it"
    ]


@pytest.mark.parametrize("name", ["spi-2023-expert-id-a4.pdf", "spi-2023-ministries-id.vcf"])
def test_a_link_with_the_code_of_an_older_file_is_told_of(
    small: Verified, tmp_path: Path, name: str
) -> None:
    folder = small.copy(tmp_path / "site")
    [code] = re.findall(rf'href="{re.escape(name)}\?(2023-\w{{5}})"', (folder / GUIDE).read_text())
    replace(folder / GUIDE, f"{name}?{code}", f"{name}?2023-K7QM1")
    [told] = small.problems(folder)
    wanted = f"expected https://panduan.example/2023/expert/{name}?{code}, found {name}?2023-K7QM1"
    assert told.endswith(wanted)


def test_a_number_in_words_of_an_editors_own(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    old, new = "</article>", "<p>Telepon 0811-1919-9198 atau 021 2557 8300.</p></article>"
    text = replace(folder / "privacy/index.html", old, new)
    assert small.problems(folder) == [
        f"privacy/index.html:{place_of(text, '<p>Telepon')}: p: "
        "expected a number of the data, found 021 2557 8300"
    ]
