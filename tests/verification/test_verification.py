"""A site in which one thing was changed by hand: each artefact is read back and held to the data."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from building import ROOT, SITE_URL
from verifying import Verified, place_of, replace, small_site

MAKERS = {"channels", "pages", "printing", "publishing"}
"""The packages that make the artefacts, and may be wrong about them."""

GUIDE = "2023/expert/index.html"
SHARE = (
    "https://wa.me/?text=Panduan%20Pengisian%20Kuesioner%20Responden%20Eksper%20%E2%80%93%20SPI"
    "%202023%20https%3A//panduan.example/2023/"
)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Verified:
    return small_site(tmp_path_factory.mktemp("verified") / "project")


@dataclass(frozen=True, slots=True)
class Case:
    """What is changed in a file, the place that is to be told, and what is to be told."""

    file: str
    old: str
    new: str
    told: str
    at: str | None = None


ON_A_PAGE = {
    "a digit of a number": Case(
        GUIDE,
        '<bdi dir="ltr">0811 1906 1198</bdi>',
        '<bdi dir="ltr">0811 1906 1199</bdi>',
        "a.guide-call: expected Kementerian/Lembaga 0811 1906 1198, "
        "found Kementerian/Lembaga 0811 1906 1199",
        '<a class="guide-call" href="tel:+6281119061198"',
    ),
    "another guide's number": Case(
        GUIDE,
        '<bdi dir="ltr">0811 1906 1198</bdi>',
        '<bdi dir="ltr">0811 1909 1198</bdi>',
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
        '<a class="guide-call" href="tel:+6281119199198" aria-label="Telepon 0811 1906',
    ),
    "a number that is read aloud": Case(
        GUIDE,
        "Telepon 0811 1906 1198",
        "Telepon 0811 1906 1188",
        "a.guide-call aria-label: expected Telepon 0811 1906 1198, Kementerian/Lembaga, "
        "found Telepon 0811 1906 1188, Kementerian/Lembaga",
        '<a class="guide-call" href="tel:+6281119061198"',
    ),
    "a time in the table": Case(
        GUIDE,
        '<td><bdi dir="ltr">09:30</bdi></td>',
        '<td><bdi dir="ltr">09:00</bdi></td>',
        "td: expected …Waktu Indonesia Tengah 09:30 23:00, "
        "found …Waktu Indonesia Tengah 09:00 23:00",
        '<td><bdi dir="ltr">09:00</bdi></td>',
    ),
    "the time of another zone": Case(
        GUIDE,
        '<td><bdi dir="ltr">09:30</bdi></td>',
        '<td><bdi dir="ltr">10:30</bdi></td>',
        "td: expected WITA Waktu Indonesia Tengah 09:30 23:00, "
        "found WITA Waktu Indonesia Tengah 10:30 23:00",
        '<td><bdi dir="ltr">10:30</bdi></td> <td><bdi dir="ltr">23:00',
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
        "guide-live.hours[0].opens: expected 510, found 540",
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
        "guide-live.period.over.text: expected Survei telah berakhir pada Oktober 2023., "
        "found Survei telah berakhir pada Oktober 2024.",
        '<script type="application/json" id="guide-live"',
    ),
    "a label": Case(
        GUIDE,
        'guide-channel-label">Pemerintah Daerah<',
        'guide-channel-label">Pemerintah Pusat<',
        "li: expected Pemerintah Daerah 0811 1919 9198, found Pemerintah Pusat 0811 1919 9198",
        '<li><span class="guide-channel-label">Pemerintah Pusat',
    ),
    "the label of another number": Case(
        GUIDE,
        'guide-channel-label">Pemerintah Daerah<',
        'guide-channel-label">Kementerian/Lembaga<',
        "li: expected Pemerintah Daerah 0811 1919 9198, found Kementerian/Lembaga 0811 1919 9198",
        '<li><span class="guide-channel-label">Kementerian/Lembaga',
    ),
    "the button's name": Case(
        GUIDE,
        "<strong>“Link yang tersedia”</strong>",
        "<strong>“ISI SURVEI”</strong>",
        'li: expected Klik "Link yang tersedia", found Klik "ISI SURVEI"',
        '<li><label><input type="checkbox"><span>Klik ',
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
        "with the label <strong>SPI 2023",
        "with the label <strong>SPI 2024",
        "li: expected …tick), with the label SPI 2023. It contains a link to the…, "
        "found …tick), with the label SPI 2024. It contains a link to the…",
        '<li><label><input type="checkbox"><span>You will receive',
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
        "a.guide-download: expected Cetak biasa PDF, A4, 1 halaman, 47 KB, "
        "found Cetak biasa PDF, A4, 2 halaman, 47 KB",
        '<a class="guide-download"',
    ),
    "what search engines are told": Case(
        GUIDE,
        '"telephone":"+6281119061198"',
        '"telephone":"+6281119061199"',
        "ld+json contactPoint[1].telephone: expected +6281119061198, found +6281119061199",
        '<script type="application/ld+json"',
    ),
    "the hours that search engines are told": Case(
        GUIDE,
        '"closes":"22:00"',
        '"closes":"23:00"',
        "ld+json contactPoint[0].hoursAvailable[0].closes: expected 22:00, found 23:00",
        '<script type="application/ld+json"',
    ),
    "data for search engines in another shape": Case(
        GUIDE,
        '"contactPoint":[',
        '"contactPoint":"0811","contactPoints":[',
        "ld+json contactPoint: expected 2 entries, found 0",
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

IN_A_FILE = {
    "vCard 3.0": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "+6281119061198",
        "+6281119061199",
        "TEL: expected +6281119061198, found +6281119061199",
        "TEL",
    ),
    "vCard 4.0": Case(
        "2023/expert/spi-2023-ministries-id-4.0.vcf",
        "+6281119061198",
        "+6281119061199",
        "TEL: expected +6281119061198, found +6281119061199",
        "TEL",
    ),
    "vCard's name": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "FN:Call Center SPI 2023",
        "FN:Call Center SPI 2022",
        "FN: expected Call Center SPI 2023, Kementerian/Lembaga, "
        "found Call Center SPI 2022, Kementerian/Lembaga",
        "FN",
    ),
    "vCard's hours": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "22:00",
        "21:00",
        "NOTE: expected 08:30 WIB s.d. 22:00 WIB, found 08:30 WIB s.d. 21:00 WIB",
        "NOTE",
    ),
    "vCard's address": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "2023/expert/",
        "2023/internal/",
        "URL: expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2023/internal/",
        "URL",
    ),
    "iCalendar": Case(
        "2023/spi-2023-id.ics",
        "DTEND;VALUE=DATE:20231101",
        "DTEND;VALUE=DATE:20231031",
        "DTEND: expected 20231101, found 20231031",
        "DTEND",
    ),
    "the text for chats": Case(
        "2023/expert/spi-2023-expert-id-whatsapp.txt",
        "0811 1906 1198",
        "0811 1906 1199",
        "expected Kementerian/Lembaga 0811 1906 1198, found Kementerian/Lembaga: 0811 1906 1199",
        "- Kementerian/Lembaga",
    ),
    "the address in the text for chats": Case(
        "2023/expert/spi-2023-expert-id-whatsapp.txt",
        "https://panduan.example/2023/expert/",
        "https://panduan.example/2023/internal/",
        "expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2023/internal/",
        "https://panduan.example/",
    ),
    "guides.json": Case(
        "guides.json",
        '"dial": "+6281119061198"',
        '"dial": "+6281119061199"',
        "editions[0].contact_channels[1].dial: expected +6281119061198, found +6281119061199",
    ),
    "the period in guides.json": Case(
        "en/guides.json",
        '"said": "2023-10"',
        '"said": "2023-11"',
        "editions[0].period.ends.said: expected 2023-10, found 2023-11",
    ),
    "a broken guides.json": Case(
        "guides.json",
        '"version"',
        '"version',
        "expected a file that can be read, found Expecting ':' delimiter: line 3 column 13 "
        "(char PLACE)",
    ),
    "the search index": Case(
        "search/search_index.json",
        "0811 1906 1198",
        "0811 1906 1199",
        "docs[N].text: expected Kementerian/Lembaga 0811 1906 1198, "
        "found Kementerian/Lembaga 0811 1906 1199",
    ),
    "the list of pages": Case(
        "sitemap.xml",
        "<loc>https://panduan.example/2023/expert/</loc>",
        "<loc>https://panduan.example/2022/expert/</loc>",
        "loc: expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2022/expert/",
    ),
    "a language in the list of pages": Case(
        "sitemap.xml",
        'hreflang="en" href="https://panduan.example/en/2023/expert/"',
        'hreflang="en" href="https://panduan.example/en/2023/internal/"',
        "https://panduan.example/2023/expert/ en: "
        "expected https://panduan.example/en/2023/expert/, "
        "found https://panduan.example/en/2023/internal/",
    ),
}


def problems_of(small: Verified, target: Path, case: Case) -> tuple[list[str], str]:
    """What is told after the change, and what is to be told."""
    folder = small.copy(target)
    changed = replace(folder / case.file, case.old, case.new)
    place = place_of(changed, case.at) if case.at else "1:1"
    if case.at and not case.at.startswith("<"):
        place = f"{place.partition(':')[0]}:1"
    told = [
        re.sub(r"docs\[\d+\]", "docs[N]", re.sub(r"2022-[0-9A-Z]{5}", "2022-CODE", one))
        for one in small.problems(folder)
    ]
    told = [re.sub(r"\(char \d+\)", "(char PLACE)", one) for one in told]
    return told, f"{case.file}:{place}: {case.told}"


@pytest.mark.parametrize("case", ON_A_PAGE.values(), ids=ON_A_PAGE)
def test_a_page_that_disagrees_is_told_of_once(small: Verified, tmp_path: Path, case: Case) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]


@pytest.mark.parametrize("case", IN_A_FILE.values(), ids=IN_A_FILE)
def test_a_file_that_disagrees_is_told_of_once(small: Verified, tmp_path: Path, case: Case) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]


def test_a_row_that_is_missing_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, re.compile(r'<tr data-zone="WITA">.*</tr>\n'), "")
    assert small.problems(folder) == [
        f"{GUIDE}:1:1: article: "
        "expected WITA Waktu Indonesia Tengah 09:30 23:00, found nothing like it"
    ]


def test_an_untouched_site_has_no_problem(small: Verified) -> None:
    assert small.problems() == []


def test_a_file_that_is_missing_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / "2023/expert/spi-2023-ministries-id-4.0.vcf").unlink()
    assert small.problems(folder) == [
        "2023/expert/spi-2023-ministries-id-4.0.vcf:1:1: expected this file, found nothing"
    ]


def test_a_file_that_is_missing_is_told_of_once(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    missing = [
        "2023/expert/spi-2023-expert-id-a4.pdf",
        "2023/expert/spi-2023-ministries-id.vcf",
        "2023/internal/index.html",
        "2023/spi-2023-id.ics",
    ]
    for path in missing:
        (folder / path).unlink()
    assert small.problems(folder) == [
        f"{path}:1:1: expected this file, found nothing" for path in missing
    ]


def test_a_number_in_words_of_an_editors_own(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    old, new = "</article>", "<p>Telepon 0811-1919-9198 atau 021 2557 8300.</p></article>"
    text = replace(folder / "privacy/index.html", old, new)
    assert small.problems(folder) == [
        f"privacy/index.html:{place_of(text, '<p>Telepon')}: p: "
        "expected a number of the data, found 021 2557 8300"
    ]


def test_a_file_of_nobodys_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / "2023/expert/spi-2022-expert-id-a4.pdf").write_bytes(b"%PDF-1.7")
    (folder / "2023/guest").mkdir()
    (folder / "2023/guest/index.html").write_text("<p>0800 123 456</p>", encoding="utf-8")
    assert small.problems(folder) == [
        "2023/expert/spi-2022-expert-id-a4.pdf:1:1: "
        "expected only files that the data want, found this one",
        "2023/guest/index.html:1:1: expected only files that the data want, found this one",
    ]


def test_several_disagreements_are_told_all_at_once(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    for case in (ON_A_PAGE["the period"], IN_A_FILE["iCalendar"], IN_A_FILE["vCard 4.0"]):
        replace(folder / case.file, case.old, case.new)
    assert [one.partition(":")[0] for one in small.problems(folder)] == [
        GUIDE,
        "2023/expert/spi-2023-ministries-id-4.0.vcf",
        "2023/spi-2023-id.ics",
    ]


def test_a_site_with_another_address_than_the_one_given_is_told_of(small: Verified) -> None:
    told = small.problems(address="https://other.example/")
    assert any(
        one.startswith("2023/spi-2023-id.ics:")
        and one.endswith(f": URL: expected https://other.example/, found {SITE_URL}")
        for one in told
    )


def test_a_folder_without_a_site_is_told_of(small: Verified, tmp_path: Path) -> None:
    assert small.problems(tmp_path) == [
        f"index.html:1:1: expected a built site in {tmp_path.name}, found none"
    ]


def test_nothing_that_makes_an_artefact_is_asked_what_it_should_be() -> None:
    folder = ROOT / "hooks" / "guidebook" / "verification"
    asked = {
        name
        for path in folder.glob("*.py")
        for name in re.findall(r"^(?:from|import) guidebook\.(\w+)", path.read_text("utf-8"), re.M)
    }
    assert asked.isdisjoint(MAKERS)
