"""What a site can have too much or too little of, told in whole sentences."""

from pathlib import Path

import pytest

from building import SITE_URL
from verifying import GUIDE, Verified, replace

EXPERT = "2023/expert/spi-2023-expert-id"
LOC = f"<loc>{SITE_URL}2023/expert/</loc>"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "sitemap-id.xml",
            LOC,
            f'{LOC}<xhtml:link rel="alternate" hreflang="jv" href="{SITE_URL}jv/"/>',
            f"{SITE_URL}2023/expert/ jv: expected nothing, found {SITE_URL}jv/",
        ),
        (
            "sitemap-id.xml",
            "</urlset>",
            f"<url><loc>{SITE_URL}gone/</loc></url></urlset>",
            f"loc: expected only pages of the site, found {SITE_URL}gone/",
        ),
        (
            GUIDE,
            "</article>",
            '<a href="gone/">x</a></article>',
            "expected a link to something that is there, found gone/",
        ),
        (
            "index.html",
            "</article>",
            '<a href="tel:+6281119191198">x</a></article>',
            "expected no number, found tel:+6281119191198",
        ),
        (
            "privacy/index.html",
            "<title>",
            "<titel>",
            "title: expected a title, found nothing",
        ),
        (
            GUIDE,
            'type="application/ld+json"',
            'type="application/json"',
            "expected data for programs, found none",
        ),
    ],
)
def test_what_a_page_has_too_much_or_too_little_is_told(
    small: Verified, tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / file, old, new)
    assert [one for one in small.problems(folder) if one.endswith(told)] != []


@pytest.mark.parametrize(
    ("file", "by", "told"),
    [
        (
            f"{EXPERT}-a4.pdf",
            f"{EXPERT}-leaflet.pdf",
            f"expected no QR code but those of its guides, found {SITE_URL}2023/expert/",
        ),
        (
            f"{EXPERT}-leaflet.pdf",
            f"{EXPERT}-a4.pdf",
            f"QR codes: expected {SITE_URL}2023/expert/, found none that can be read",
        ),
    ],
)
def test_a_handout_with_more_or_fewer_qr_codes_is_told(
    small: Verified, tmp_path: Path, file: str, by: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / file).unlink()
    (folder / file).write_bytes((folder / by).read_bytes())
    assert [one for one in small.problems(folder) if one.endswith(told)] != []


def test_a_guide_without_its_picture_is_told(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    for picture in (folder / "2023" / "expert").glob("*.png"):
        picture.unlink()
    assert [one for one in small.problems(folder) if "expected one such file, found 0" in one] != []
