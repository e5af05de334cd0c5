"""What a PDF has beside its words, and words in it that nobody sees, is told of."""

from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, String

from building import SITE_URL, Site
from tampering_documents import (
    Tampered,
    archived,
    attached,
    before_text,
    below_a_box,
    bookmark_elsewhere,
    bookmarks_exchanged,
    called,
    in_catalog,
    links_exchanged,
    of_element,
    pages_reversed,
    started,
    told_of,
    without_font,
)
from verifying import Verified, built

EXPERT = "2023/expert/spi-2023-expert-id-a4.pdf"
LARGE = "2023/expert/spi-2023-expert-id-large-print.pdf"


@pytest.mark.parametrize(
    "change",
    [
        before_text(0, "Tr", 3),
        before_text(0, "rg", 1, 1, 1),
        before_text(0, "Td", 0, 2000),
        below_a_box,
    ],
    ids=["no ink", "white on white", "outside the page", "below a box"],
)
def test_words_that_nobody_sees(small: Verified, tmp_path: Path, change: Tampered) -> None:
    assert told_of(small, tmp_path / "site", EXPERT, change)[:1] == [
        "page 1, unseen text: expected all words of a PDF to be seen, "
        "found some that are not: Survei Penilaian Integritas"
    ]


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (
            (in_catalog("/OpenAction", SCRIPT), in_catalog("/AA", Dictionary(WP=SCRIPT)), started),
            "/AA /JS /JavaScript /Launch /OpenAction",
        ),
        (
            (attached,),
            "/AFRelationship /EF /EmbeddedFile /EmbeddedFiles /Filespec /UF",
        ),
        (
            (
                called("/Author", "Kantor"),
                called("/Subject", "Survei"),
                archived(b"<dc:title>", b"<dc:creator>Kantor</dc:creator><dc:title>"),
                without_font,
            ),
            "/Author /FontDescriptor /Subject /dc:creator",
        ),
        (
            (
                of_element("/H1", "/ActualText", String("Panduan Lain")),
                of_element("/Strong", "/E", String("Panduan Lain")),
            ),
            "/ActualText /E",
        ),
    ],
    ids=["what runs", "a file inside", "what is said or lacks", "words read for others"],
)
def test_what_the_build_never_writes(
    small: Verified, tmp_path: Path, changes: tuple[Tampered, ...], found: str
) -> None:
    assert told_of(small, tmp_path / "site", EXPERT, *changes) == [
        f"object: expected a PDF with nothing in it but what the build writes, found {found}"
    ]


def test_a_title_that_archives_alone_are_told(small: Verified, tmp_path: Path) -> None:
    change = archived(b"Responden Eksper", b"Responden Ekspar")
    assert told_of(small, tmp_path / "site", EXPERT, change) == [
        "title in archives: expected Panduan Pengisian Kuesioner Responden Eksper \u2013 SPI 2023, "
        "found Panduan Pengisian Kuesioner Responden Ekspar \u2013 SPI 2023"
    ]


def test_titles_and_languages_of_other_parts(small: Verified, tmp_path: Path) -> None:
    changes = (
        of_element("/H2", "/S", Name.H1),
        of_element("/P", "/Lang", String("de")),
        bookmarks_exchanged,
    )
    assert told_of(small, tmp_path / "site", EXPERT, *changes) == [
        "bookmark: expected 1 Menerima WA Blast, found 2 Nomor Call Center SPI 2023",
        "bookmark 1 Menerima WA Blast: expected this after what comes before it in the data, "
        "found it earlier: 1 Menerima WA Blast",
        "heading: expected H2 1 Menerima WA Blast, found H1 1 Menerima WA Blast",
        "language of a part: expected id, found de",
    ]


def test_a_heading_that_is_none(small: Verified, tmp_path: Path) -> None:
    assert told_of(small, tmp_path / "site", EXPERT, of_element("/H2", "/S", Name.P)) == [
        "heading: expected 1 Menerima WA Blast, found nothing"
    ]


def test_a_bookmark_that_leads_elsewhere(small: Verified, tmp_path: Path) -> None:
    assert told_of(small, tmp_path / "site", EXPERT, bookmark_elsewhere) == [
        "bookmark 2 Nomor Call Center SPI 2023: expected this after what comes before it in the "
        "data, found it earlier: 2 Nomor Call Center SPI 2023"
    ]


def test_links_over_the_words_of_others(small: Verified, tmp_path: Path) -> None:
    assert told_of(small, tmp_path / "site", EXPERT, links_exchanged("https://")) == [
        f"page 1, line 45: expected {SITE_URL}handout/ for {SITE_URL}handout/, "
        f"found {SITE_URL}2023/expert/",
        f"page 1, line 46: expected {SITE_URL}2023/expert/ for {SITE_URL}2023/expert/, "
        f"found {SITE_URL}handout/",
    ]


def test_pages_from_the_last_to_the_first(site: Site, tmp_path: Path) -> None:
    shipped = built(Path.cwd(), site.folder)
    assert told_of(shipped, tmp_path / "site", LARGE, pages_reversed) == [
        "bookmark 3 Platform E-Survey: expected this after what comes before it in the data, "
        "found it earlier: 3 Platform E-Survey",
        "page 1: expected Halaman 1 dari 3, found nothing like it",
        "page 3: expected Halaman 3 dari 3, found nothing like it",
    ]
