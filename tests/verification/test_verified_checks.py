"""The check page with one thing changed by hand: all that it compares with is held against the data."""

from pathlib import Path

import pytest

from verifying import Case, Verified, changed, problems_of

CHECK = "handout/index.html"
DATA = '<script type="application/json" id="guide-check-data"'
ON_THE_CHECK_PAGE = {
    "a number in the list": changed(
        'translate="no">0811 1919 9198</bdi>',
        'translate="no">0811 1919 9199</bdi>',
        '<a href="tel:+6281119199198"',
        "a: expected Pemerintah Daerah 0811 1919 9198, found Pemerintah Daerah 0811 1919 9199",
        CHECK,
    ),
    "the sender in the list": changed(
        'translate="no">SPI 2023</span></strong></dd>',
        'translate="no">SPI 2024</span></strong></dd>',
        '<dd><strong><span translate="no">SPI 2024',
        "dd: expected 2023, found 2024",
        CHECK,
    ),
    "a form in which a number is recognised": changed(
        '"6281119199198"', '"6281119199199"', DATA,
        "guide-check-data.facts[0].forms[0]: expected 6281119199198, found 6281119199199",
        CHECK,
    ),
    "what is said of a number": changed(
        "untuk Pemerintah Daerah, dalam", "untuk Pemerintah Pusat, dalam", DATA,
        "guide-check-data.facts[0].answer: expected {found} adalah nomor Call Center SPI 2023 untuk "
        "Pemerintah Daerah, dalam panduan untuk Eksper., found {found} adalah nomor Call Center "
        "SPI 2023 untuk Pemerintah Pusat, dalam panduan untuk Eksper.",
        CHECK,
    ),
    "what is said to be stated": changed(
        '"link":false', '"link":true', DATA,
        "guide-check-data.stated.link: expected False, found True",
        CHECK,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ON_THE_CHECK_PAGE.values(), ids=ON_THE_CHECK_PAGE)
def test_a_check_page_that_disagrees_is_told_of_once(
    small: Verified, tmp_path: Path, case: Case
) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]
