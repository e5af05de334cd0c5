"""Surveys of other shapes, built and verified as an editor builds them, and read as readers do."""

import re
from collections.abc import Callable

import pymupdf
import pytest
from playwright.sync_api import Browser

from building import Site, serving
from reading_back import pdf_text
from shapes import SHAPES, all_words, article, edition, paper, said

Shaped = Callable[[str], Site]

OWN = {
    "weekdays": ("SJK", "SURVEIJK", "1500 198", "021 2557 8311"),
    "two-lines": ("SDN", "Kantor Timur", "021 2557 8322", "0812 3456 7890"),
    "many-ways": ("SBU", "CENTANG BIRU", "BUKA FORMULIR", "Jalan Merdeka"),
    "counter": ("SPLK", "LOKETKITA", "Loket Terpadu", "0800 123 4567", "*3052"),
    "name-only": ("STF", "Survei Tanpa Fakta"),
    "halves": ("SEPARUH", "Survei Separuh", "Waktu Pulau", "021 2557 8313"),
    "three-surveys": ("SKD", "STK", "Survei Tenaga Kerja", "Kader"),
    "lisbon": ("IAB", "Biblioteca Nacional", "21 798 2000", "AZOST"),
    "county": ("CHS", "County Clerk", "1-800-SURVEYS", "1-888-787-8397"),
}
"""What stands in one of them alone."""

WRITTEN = ("privacy", "accessibility")
TRANSLATED = ("lisbon", "county")
SHIPPED = ("SPI", "Q7", "Tanya SPI", "ISI SURVEI", "CENTANG HIJAU", "0811", "62811", "Penilaian")


@pytest.mark.parametrize("name", SHAPES)
def test_a_site_has_its_own_facts_and_not_one_of_another(shaped: Shaped, name: str) -> None:
    words = all_words(shaped(name))
    foreign = [fact for other, facts in OWN.items() if other != name for fact in facts]
    assert [one for one in OWN[name] if one not in words] == []
    found = [f for f in (*SHIPPED, *foreign) if re.search(rf"(?<!\w){re.escape(f)}\b", words)]
    assert found == []


@pytest.mark.parametrize("name", SHAPES)
def test_the_build_has_verified_the_site(shaped: Shaped, name: str) -> None:
    assert "The site says what the data say." in shaped(name).output


@pytest.mark.parametrize("name", SHAPES)
def test_no_page_of_another_shape_is_wider_than_a_phone(
    shaped: Shaped, chromium: Browser, name: str
) -> None:
    site = shaped(name)
    with serving(site.folder) as address:
        page = chromium.new_page(viewport={"width": 320, "height": 640})
        for path in sorted(site.folder.rglob("index.html")):
            if path.parent.name in WRITTEN and name not in TRANSLATED:
                continue  # whose words are those of the shipped site
            page.goto(address + path.parent.relative_to(site.folder).as_posix() + "/")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        page.close()


def test_nothing_known_but_the_name_leaves_no_trace_of_anything_else(shaped: Shaped) -> None:
    site = shaped("name-only")
    assert article(site, "first/everybody/").startswith(
        "Panduan Umum Survei Tanpa Fakta STF Gelombang 1 Apakah pesan ini asli? Periksa di sini "
        "1 Tentang Survei Tanpa Fakta Survei ini segera dimulai. Cetak panduan ini"
    )
    assert article(site, "").startswith(
        "Panduan Responden Survei Tanpa Fakta Gelombang 1 Anda menerima undangan STF "
        "Gelombang 1? Panduan ini untuk Anda. Apakah pesan ini asli? Periksa di sini Anda termasuk "
        "kelompok responden yang mana?"
    )
    assert said(site, "*-whatsapp.txt") == (
        "\ufeff*Panduan Umum*\nSurvei Tanpa Fakta – *STF Gelombang 1*\n\n"
        "*Tentang Survei Tanpa Fakta*\nSurvei ini segera dimulai.\n\n"
        "Panduan lengkap:\nhttps://panduan.example/first/everybody/"
    )
    for sort in ("*.ics", "*.vcf"):
        assert list(site.folder.rglob(sort)) == []
    data = edition(site)
    assert (data["period"], data["platform"], data["calendar"]) == (None, None, None)
    assert (data["invitations"], data["contact_channels"], data["service_hours"]) == ([], [], [])
    forms = sorted(path.stem.split("-id-")[1] for path in site.folder.rglob("*.pdf"))
    assert forms == ["a4", "a4", "large-print", "leaflet"]
    for path in site.folder.rglob("*.pdf"):
        assert "Periode" not in pdf_text(path)
        assert "WIB" not in pdf_text(path)


def test_pictures_show_each_way_in_which_an_invitation_comes(shaped: Shaped) -> None:
    site = shaped("many-ways")
    html = site.html("2024/office/")
    assert re.findall(r'role="img" aria-label="([^"]*)"', html) == [
        "Gambar pesan WhatsApp. Nomor 1: pengirim Tim SBU. Nomor 1: CENTANG BIRU. "
        "Nomor 2: “BUKA FORMULIR”.",
        "Gambar surel. Nomor 1: pengirim Panitia SBU. Nomor 2: nama Anda. Nomor 3: “Isi sekarang”.",
        "Gambar surat. Nomor 1: pengirim Dinas Statistik. Nomor 2: alasan Anda terpilih.",
    ]
    [badge] = re.findall(r'class="guide-badge".*?</svg>', html)
    assert 'fill="#1271c4"' in badge
    for text in (article(site, "2024/office/"), paper(site, "*-office-id-a4.pdf")):
        assert "Pesan dari Tim SBU dengan tanda CENTANG BIRU" in text
        assert "Surel dari Panitia SBU" in text
        assert "Surat dari Dinas Statistik" in text
        assert "Petugas" not in text


def test_a_notice_a_website_and_an_sms_are_drawn_as_what_they_are(shaped: Shaped) -> None:
    site = shaped("counter")
    drawn = [
        text
        for page in ("2025/visitor/", "2025/caller/")
        for text in re.findall(r'role="img" aria-label="([^"]*)"', site.html(page))
    ]
    assert drawn == [
        "Gambar pengumuman dengan kode QR. Nomor 1: pengirim Loket Terpadu. "
        "Nomor 2: alasan Anda terpilih. Nomor 3: “Pindai dan isi”.",
        "Gambar halaman web. Nomor 1: pengirim Portal Loket. Nomor 2: “Isi survei ini”.",
        "Gambar SMS. Nomor 1: pengirim LOKETKITA. Nomor 2: nama Anda.",
    ]
    assert "Nomor atau alamat pengirim 8877" in article(site, "2025/caller/")
    assert "Undangan yang asli tidak pernah meminta kode OTP" in article(site, "2025/visitor/")


def test_short_and_free_numbers_are_dialled_as_they_are_in_their_country(shaped: Shaped) -> None:
    site = shaped("counter")
    html = site.html("2025/visitor/")
    calls = re.findall(r'<a class="guide-call" href="([^"]*)"', html)
    assert calls == [
        "tel:+628001234567",
        "tel:14045",
        "tel:*3052",
        "sms:8899",
        "tel:+622125578344",
        "https://wa.me/6281234567801",
        "tel:+622125578355;ext=204",
    ]
    chat = said(site, "*-visitor-id-whatsapp.txt")
    assert "\n- Bebas pulsa: 0800 123 4567 (Hanya dari dalam negeri)\n" in chat
    assert "\n- Dari ponsel: *3052\n- Pesan pendek: 8899 (SMS)\n" in chat
    for text in (article(site, "2025/visitor/"), paper(site, "*-visitor-id-a4.pdf")):
        for number in ("0800 123 4567", "14045", "*3052", "8899", "021 2557 8355"):
            assert number in text
    contact = (site.folder / "2025/visitor/splk-2025-desk-id.vcf").read_text("utf-8")
    contact = contact.replace("\n ", "")
    assert "\nTEL;TYPE=WORK,VOICE:+622125578355\nNOTE:ekstensi 204\\; Senin–Kamis" in contact


def test_who_is_visited_reads_of_the_interviewer_alone(shaped: Shaped) -> None:
    site = shaped("many-ways")
    html = site.html("2024/household/")
    assert re.findall(r'role="img" aria-label="([^"]*)"', html) == [
        "Gambar kartu petugas survei. Nomor 1: pengirim Petugas SBU."
    ]
    for text in (
        article(site, "2024/household/"),
        paper(site, "*-household-id-leaflet.pdf"),
        said(site, "*-household-id-whatsapp.txt").replace("*", ""),
    ):
        assert "Petugas menunjukkan kartu Petugas SBU" in text
        for other in ("Tim SBU", "Panitia SBU", "Dinas Statistik", "isi.sbu.example"):
            assert other not in text


def test_where_an_invitation_comes_from_and_what_it_never_asks_for_stand_below_it(
    shaped: Shaped,
) -> None:
    sender = "Nomor atau alamat pengirim"
    never = "Undangan yang asli tidak pernah meminta"
    site = shaped("many-ways")
    office, household = (article(site, f"2024/{name}/") for name in ("office", "household"))
    assert f"Ketuk “Isi sekarang” {sender} undangan@sbu.example 3 Undangan surat" in office
    assert f"Kartu itu memuat nama petugas {never} uang nomor rekening 2 Bertanya" in household
    assert (never in office, sender in household) == (False, False)
    for form in ("a4", "large-print"):
        assert f"{sender}: undangan@sbu.example" in paper(site, f"*-office-id-{form}.pdf")
        assert f"{never}: uang · nomor rekening" in paper(site, f"*-household-id-{form}.pdf")
    assert f"\n{sender}: undangan@sbu.example\n" in said(site, "*-office-id-whatsapp.txt")
    assert f"\n{never}: uang, nomor rekening\n" in said(site, "*-household-id-whatsapp.txt")
    shown = {
        one["id"]: (one["addresses"], one["never_asks"]) for one in edition(site)["invitations"]
    }
    assert [point["text"] for point in shown["email"][0]] == ["undangan@sbu.example"]
    assert shown["visit"] == ([], ["uang", "nomor rekening"])


def test_a_number_that_is_reached_from_abroad_is_told_so_on_paper_and_in_chats(
    shaped: Shaped,
) -> None:
    site = shaped("weekdays")
    for text in (paper(site, "*-id-a4.pdf"), paper(site, "*-id-large-print.pdf")):
        assert "+62 21 2557 8311" in text
        assert "+62 1500" not in text
    chat = said(site, "*-whatsapp.txt")
    assert "\n- Malam hari: 021 2557 8311 (+62 21 2557 8311, ekstensi 12)\n" in chat
    assert "\n- Jam kantor: 1500 198 (Bebas pulsa)\n" in chat


def test_who_can_be_asked_without_a_telephone_is_promised_no_number(shaped: Shaped) -> None:
    site = shaped("many-ways")
    html = site.html("2024/office/")
    assert 'href="mailto:tanya@sbu.example"' in html
    assert 'href="https://tanya.sbu.example/"' in html
    assert "tel:" not in html
    for page in ("2024/household/", "handout/"):
        assert "Kantor Jalan Merdeka 1, Bandung 40111" in article(site, page)
    for page in ("", "2024/office/", "2024/household/"):
        assert "Nomor Call Center" not in site.html(page)
    assert "\nEMAIL;TYPE=INTERNET:tanya@sbu.example\n" in said(site, "sbu-2024-mail-id.vcf")
    assert "\nADR;TYPE=WORK:;;Jalan Merdeka 1\\, Bandung 40111;;;;\n" in said(
        site, "sbu-2024-office-id.vcf"
    )
    channels = [(one["kind"], one["text"]) for one in edition(site)["contact_channels"]]
    assert channels == [
        ("email", "tanya@sbu.example"),
        ("web_form", "https://tanya.sbu.example/"),
        ("address", "Jalan Merdeka 1, Bandung 40111"),
    ]


def test_an_end_that_was_moved_is_shown_as_such(shaped: Shaped) -> None:
    site = shaped("many-ways")
    text = article(site, "2024/office/")
    assert "Periode Survei Mei 2024 – 15 Juli 2024" in text
    assert "Periode survei diperpanjang. Semula sampai 30 Juni 2024." in text
    assert edition(site)["period"]["extended_from"]["day"] == "2024-06-30"
    for form in ("a4", "large-print", "leaflet"):
        text = paper(site, f"*-office-id-{form}.pdf")
        assert "Periode survei diperpanjang. Semula sampai 30 Juni 2024." in text
    assert (
        "\nPeriode Survei *Mei 2024 – 15 Juli 2024*\n"
        "Periode survei diperpanjang. Semula sampai 30 Juni 2024.\n"
    ) in said(site, "*-office-id-whatsapp.txt")
    assert "\nDTSTART;VALUE=DATE:20240501\nDTEND;VALUE=DATE:20240716\n" in said(site, "*.ics")


def test_six_groups_of_one_survey_stand_beside_another_survey(shaped: Shaped) -> None:
    site = shaped("three-surveys")
    groups = ("Bidan", "Perawat", "Dokter", "Pasien", "Keluarga", "Kader")
    home = article(site, "")
    assert home.index("Survei Tenaga Kerja (STK Gelombang 2)") < home.index("(SKD 2026)")
    assert "Pekerja Anda pekerja." in home
    assert [group for group in groups if f"{group} Anda " in home] == list(groups)
    contents = paper(site, "skd-health-2026-all-id-a4.pdf")
    assert [one for one in groups if f"Panduan {one}" in contents] == list(groups)
    assert pymupdf.open(next(site.folder.rglob("skd-health-2026-all-id-a4.pdf"))).page_count == 7


def test_only_an_edition_of_the_same_survey_supersedes_one(shaped: Shaped) -> None:
    site = shaped("three-surveys")
    assert (
        "Panduan ini untuk SKD 2025. Sudah ada panduan yang lebih baru, yaitu untuk SKD 2026."
    ) in article(site, "health-2025/midwife/")
    for page in ("health-2026/midwife/", "work-2026/worker/"):
        assert "Sudah ada panduan" not in article(site, page)
    assert 'name="robots" content="noindex"' in site.html("health-2025/midwife/")
    assert "<title>Panduan Pekerja – STK Gelombang 2</title>" in site.html("work-2026/worker/")


def test_a_draft_of_a_third_survey_is_nowhere(shaped: Shaped) -> None:
    words = all_words(shaped("three-surveys"))
    for name in ("SPK", "Survei Pohon Kota", "trees-2026", "Tukang kebun"):
        assert name not in words


_LINES = """cells => cells.map(cell => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return new Set([...range.getClientRects()].map(line => line.top)).size;
})"""


@pytest.mark.parametrize("width", [320, 360, 800])
def test_no_name_and_no_code_of_a_printed_guide_breaks(
    shaped: Shaped, chromium: Browser, width: int
) -> None:
    with serving(shaped("three-surveys").folder) as address:
        page = chromium.new_page(viewport={"width": width, "height": 740})
        page.goto(f"{address}handout/")
        names = page.locator(".guide-codes tbody th").evaluate_all(_LINES)
        codes = page.locator(".guide-codes tbody td .guide-code-value").evaluate_all(_LINES)
        page.close()
    assert (names, codes) == ([1] * 8, [1] * 8)
