"""The built pages: addresses, languages, headings, what they say."""

import json
import re
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from building import (
    GUIDES,
    LANGUAGES,
    PAGES,
    ROOT,
    SITE_URL,
    Site,
    build,
    digests,
    lang_of,
)
from reading_back import Tags, page_text


def test_the_site_has_these_pages_and_no_others(site: Site) -> None:
    found = {
        path.relative_to(site.folder).as_posix().removesuffix("index.html")
        for path in site.folder.rglob("*.html")
    }
    assert found == {
        *PAGES,
        *(f"{folder}404.html" for folder in LANGUAGES.values()),
        *(f"{folder}guides-{lang}.html" for lang, folder in LANGUAGES.items()),
    }


def test_the_site_has_these_handouts_and_no_others(site: Site) -> None:
    found = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.pdf")}
    formats = ("a4", "large-print", "leaflet", "bilingual")
    assert found == {
        *(
            f"{folder}2023/{guide}/spi-2023-{guide}-{lang}-{form}.pdf"
            for lang, folder in LANGUAGES.items()
            for guide in GUIDES
            for form in formats
            if (lang, form) != ("id", "bilingual")
        ),
        *(f"{folder}2023/spi-2023-all-{lang}-a4.pdf" for lang, folder in LANGUAGES.items()),
    }


@pytest.mark.parametrize("address", PAGES)
def test_a_page_says_its_language_and_direction(site: Site, address: str) -> None:
    tags = Tags(site.html(address))
    assert tags.all("html")[0]["lang"] == lang_of(address)
    assert tags.all("body")[0]["dir"] == "ltr"


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("", "Panduan Responden Survei Penilaian Integritas 2023"),
        ("2023/expert/", "Panduan Pengisian Kuesioner Responden Eksper – SPI 2023"),
        ("2023/internal/", "Panduan Pengisian Kuesioner Responden Internal – SPI 2023"),
        ("privacy/", "Privasi – Panduan Responden SPI 2023"),
        ("en/privacy/", "Privacy – SPI 2023 respondent guides"),
    ],
)
def test_a_page_has_its_title_in_its_language(site: Site, address: str, title: str) -> None:
    assert f"<title>{title}</title>" in site.html(address)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_a_description(site: Site, address: str) -> None:
    found = [
        meta["content"]
        for meta in Tags(site.html(address)).all("meta")
        if meta.get("name") == "description"
    ]
    assert len(found) == 1
    assert len(found[0]) > 40


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_of_the_first_level(site: Site, address: str) -> None:
    assert len(Tags(site.html(address)).all("h1")) == 1


@pytest.mark.parametrize("guide", GUIDES)
def test_heading_anchors_are_the_same_in_all_languages(site: Site, guide: str) -> None:
    for folder in LANGUAGES.values():
        headings = Tags(site.html(f"{folder}2023/{guide}/")).all("h2")
        assert [heading["id"] for heading in headings] == [
            "invitation",
            "call-center",
            "platform",
            "handout",
        ]


@pytest.mark.parametrize(
    ("guide", "numbers"),
    [
        ("expert", ["tel:+6281119199198", "tel:+6281119061198"]),
        ("external", ["tel:+6281119091198"]),
        ("internal", ["tel:+6281119091198"]),
    ],
)
def test_every_number_is_a_link_that_dials_it(site: Site, guide: str, numbers: list[str]) -> None:
    for folder in LANGUAGES.values():
        links = Tags(site.html(f"{folder}2023/{guide}/")).all("a")
        assert [link["href"] for link in links if link["href"].startswith("tel:")] == numbers


def test_hours_stand_in_all_three_time_zones(site: Site) -> None:
    text = page_text(site.html("2023/external/"), "tbody")
    assert re.sub(r"\s+", " ", text).replace(" ", "") == (
        "WIBWaktuIndonesiaBarat08:3022:00"
        "WITAWaktuIndonesiaTengah09:3023:00"
        "WITWaktuIndonesiaTimur10:3024:00"
    )


def test_each_handout_is_offered_with_form_paper_pages_and_size(site: Site) -> None:
    guide = site.folder / "en" / "2023" / "expert"
    text = page_text(site.html("en/2023/expert/"))
    for form, name, pages in (
        ("a4", "Standard print", "1 page"),
        ("large-print", "Large print", "3 pages"),
        ("leaflet", "Two small leaflets", "1 page"),
        ("bilingual", "Bilingual, with Indonesian", "2 pages"),
    ):
        size = round((guide / f"spi-2023-expert-en-{form}.pdf").stat().st_size / 1000)
        assert f"{name} PDF, A4, {pages}, {size} KB" in text


def test_the_home_page_offers_all_guides_in_one_file(site: Site) -> None:
    size = round((site.folder / "2023" / "spi-2023-all-id-a4.pdf").stat().st_size / 1000)
    text = page_text(site.html(""))
    assert f"Cetak semua panduan Semua panduan PDF, A4, 4 halaman, {size} KB" in text
    assert 'href="2023/spi-2023-all-id-a4.pdf?2023-' in site.html("")


def test_the_source_language_is_not_offered_beside_itself(site: Site) -> None:
    assert "Dua bahasa" not in page_text(site.html("2023/expert/"))


def test_the_home_page_asks_which_of_the_three_one_is(site: Site) -> None:
    text = page_text(site.html(""))
    assert "Anda termasuk kelompok responden yang mana?" in text
    assert "Periode Survei Juli – Oktober 2023" in text
    for sentence in (
        "Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai sebuah institusi.",
        "Anda terpilih sebagai pengguna layanan untuk menilai institusi tempat Anda menerima layanan.",
        "Anda terpilih sebagai pegawai untuk menilai institusi dan unit kerja yang sesuai.",
    ):
        assert sentence in text


def test_english_keeps_what_is_seen_on_the_phone_and_explains_it(site: Site) -> None:
    text = page_text(site.html("en/2023/internal/"))
    assert "“ISI SURVEI” (fill in the survey)" in text
    assert '<span lang="id" dir="ltr" translate="no">ISI SURVEI</span>' in site.html(
        "en/2023/internal/"
    )


def test_a_badge_is_described_in_the_words_of_each_language(site: Site) -> None:
    assert "Whatsapp Blast CENTANG HIJAU dengan label SPI 2023" in page_text(
        site.html("2023/internal/")
    )
    english = page_text(site.html("en/2023/internal/"))
    assert "You will receive a WhatsApp broadcast from SPI 2023 with a green tick." in english
    assert "CENTANG HIJAU" not in site.html("en/2023/internal/")


def test_nothing_in_english_is_left_in_indonesian(site: Site) -> None:
    for guide in GUIDES:
        html = site.html(f"en/2023/{guide}/")
        article = html[html.index("<article") : html.index("</article")]
        blocks = re.findall(r"<(?:p|li|h1|h2|td|th|caption|a)[^>]* lang=\"id\"", article)
        assert blocks == []


@pytest.mark.parametrize(
    ("lang", "heading", "title", "home"),
    [
        ("id", "Halaman tidak ditemukan", "Panduan Responden SPI 2023", "/."),
        ("en", "Page not found", "SPI 2023 respondent guides", "/en/"),
    ],
)
def test_each_language_has_its_page_for_a_wrong_address(
    site: Site, lang: str, heading: str, title: str, home: str
) -> None:
    html = (site.folder / LANGUAGES[lang] / "404.html").read_text(encoding="utf-8")
    assert Tags(html).all("html")[0]["lang"] == lang
    assert heading in page_text(html)
    assert f"<title>{heading} – {title}</title>" in html
    onward = [a["href"] for a in Tags(html).all("a") if "guide-onward" in a.get("class", "")]
    assert onward[0] == home


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_search_index_of_a_language_holds_its_guides_and_no_others(
    site: Site, lang: str
) -> None:
    folder = site.folder / LANGUAGES[lang]
    index = json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    text = json.dumps(index["docs"], ensure_ascii=False)
    assert ("untuk mengetahui SPI lebih lanjut" in text) == (lang == "id")
    assert "0811 1919 9198" in text
    for entry in index["docs"]:
        location = urldefrag(entry["location"])[0]
        assert (folder / location / "index.html").is_file()
        assert location.split("/")[0] not in LANGUAGES


def test_the_same_input_gives_the_same_bytes(site: Site, tmp_path: Path) -> None:
    again = build(ROOT, tmp_path / "again", site_url=SITE_URL)
    assert digests(again.folder) == digests(site.folder)


def test_a_wrong_address_is_told_in_every_language_where_the_server_has_one_page(
    site: Site,
) -> None:
    html = site.text("404.html")
    assert re.findall(r'<section lang="(\w+)" dir="ltr">\n<h2>([^<]+)</h2>', html) == [
        ("en", "Page not found"),
        ("min", "Laman indak basuo"),
        ("jv", "Kaca boten kepanggih"),
        ("su", "Kaca teu kapendak"),
    ]
    links = re.findall(r'<a class="guide-card guide-onward" href="([^"]+)">', html)
    assert [link.rstrip(".") for link in links] == ["/", "/en/", "/min/", "/jv/", "/su/"]
    assert "<section" not in site.text("en/404.html")
