"""Other surveys than the shipped one: no number of anything is built in."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser

from building import Site, serving
from reading_back import page_text, pdf_text

SmallSite = Callable[[str], Site]


def pages(site: Site) -> set[str]:
    return {
        path.relative_to(site.folder).as_posix().removesuffix("index.html")
        for path in site.folder.rglob("index.html")
    }


def handouts(site: Site) -> list[Path]:
    return sorted(site.folder.rglob("*.pdf"))


def test_a_survey_with_five_guides_has_five_pages_and_five_handouts(small_site: SmallSite) -> None:
    site = small_site("five-guides")
    names = ("students", "teachers", "parents", "school_board", "neighbours")
    assert pages(site) == {
        "",
        "privacy/",
        "accessibility/",
        "handout/",
        *(f"2024-spring/{name}/" for name in names),
    }
    assert len(handouts(site)) == 5
    home = page_text(site.html(""))
    for name in names:
        assert f'href="2024-spring/{name}/"' in site.html("")
    assert "Anda termasuk kelompok responden yang mana?" in home


def test_a_survey_without_hours_and_call_centre_says_nothing_of_them(small_site: SmallSite) -> None:
    site = small_site("bare")
    assert pages(site) == {
        "",
        "privacy/",
        "accessibility/",
        "handout/",
        "2025/staff/",
        "2025/visitors/",
    }
    html = site.html("2025/staff/")
    article = html[html.index("<article") : html.index("</article")]
    assert "tel:" not in article
    assert "<table" not in article
    assert "Periode" not in article
    assert 'href="https://survey.example.org/stc?tahun=2025"' in article
    assert "Periode" not in page_text(site.html(""))
    # Nor do the frame and the pages around promise what the edition does not tell.
    for page in ("", "privacy/", "accessibility/", "2025/staff/"):
        assert "Nomor Call Center" not in site.html(page)
        assert "dapat bertanya" not in site.html(page)
    for handout in handouts(site):
        assert "https://survey.example.org/stc?tahun=2025" in pdf_text(handout).replace(" ", "")
        assert "WIB" not in pdf_text(handout)


def test_a_survey_with_one_guide_and_one_short_number_is_complete(small_site: SmallSite) -> None:
    site = small_site("minimal")
    assert pages(site) == {
        "",
        "privacy/",
        "accessibility/",
        "handout/",
        "2024/respondent/",
    }
    html = site.html("2024/respondent/")
    assert '<a class="guide-call" href="tel:198"' in html
    assert "1 Bantuan" in page_text(html)
    [handout] = handouts(site)
    assert handout.name == "ssp-2024-respondent-id-a4.pdf"
    text = pdf_text(handout)
    assert "Ada pertanyaan? Hubungi kami." in text
    assert "198" in text


@pytest.mark.parametrize("name", ["five-guides", "bare", "minimal"])
def test_a_site_in_one_language_has_no_switcher(small_site: SmallSite, name: str) -> None:
    site = small_site(name)
    for page in pages(site):
        assert 'class="guide-languages' not in site.html(page)


@pytest.mark.parametrize("name", ["five-guides", "bare", "minimal"])
def test_handouts_of_other_surveys_are_dated_by_their_data(
    small_site: SmallSite, name: str
) -> None:
    for handout in handouts(small_site(name)):
        metadata = pypdf.PdfReader(handout).metadata
        assert metadata is not None
        year = "2025" if name == "bare" else "2024"
        assert str(metadata.get("/CreationDate")).startswith(f"D:{year}")


@pytest.mark.parametrize("name", ["five-guides", "bare", "minimal"])
def test_nothing_is_wider_than_a_phone(small_site: SmallSite, chromium: Browser, name: str) -> None:
    site = small_site(name)
    with serving(site.folder) as address:
        page = chromium.new_page(viewport={"width": 320, "height": 640})
        for name_ in sorted(pages(site)):
            page.goto(address + name_)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.close()
