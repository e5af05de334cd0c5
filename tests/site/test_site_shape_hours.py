"""Hours, clocks and numbers of other shapes: holidays, a night line, daylight saving, AM and PM."""

import re
from collections.abc import Callable

import pymupdf
import pytest
from playwright.sync_api import Browser, expect

from building import Site
from screens import at
from shapes import all_words, article, edition, page_and_papers, paper, said

Shaped = Callable[[str], Site]

NIGHT = "20:00 WIB s.d. 02:00 WIB hari berikutnya"


def test_holidays_and_a_night_line_are_told_on_page_and_paper(shaped: Shaped) -> None:
    for text in page_and_papers(shaped("weekdays"), "2025/resident/", "*-id"):
        assert "Jam kantor: Senin–Jumat 08:00 WIB s.d. 16:00 WIB" in text
        assert "Jam kantor: 31 Maret 2025 Tidak ada layanan" in text
        assert "Jam kantor: 18 April 2025 09:00 WIB s.d. 11:30 WIB" in text
        assert f"Malam hari: setiap hari {NIGHT}" in text
        assert "1500 198" in text
        assert "Bebas pulsa" in text
        assert "021 2557 8311" in text
        assert "ekstensi 12" in text


def test_the_chat_text_and_the_contacts_know_holidays_and_schedules(shaped: Shaped) -> None:
    site = shaped("weekdays")
    assert (
        "\nJam kantor: Senin–Jumat: 08:00 WIB s.d. 16:00 WIB\n"
        "Jam kantor: 31 Maret 2025: Tidak ada layanan\n"
        f"Jam kantor: 18 April 2025: 09:00 WIB s.d. 11:30 WIB\nMalam hari: setiap hari: {NIGHT}\n"
        "- Jam kantor: 1500 198 (Bebas pulsa)\n- Malam hari: 021 2557 8311 (+62 21 2557 8311, ekstensi 12)\n"
    ) in said(site, "*-whatsapp.txt")
    calendar = said(site, "sjk-2025-id.ics")
    assert (
        "\nDESCRIPTION:Periode Survei 3 Maret 2025 – 30 April 2025\\nCall Center SJK 2025: "
        "Jam kantor: Senin–Jumat: 08:00 WIB s.d. 16:00 WIB\\; "
        "Jam kantor: 31 Maret 2025: Tidak ada layanan\\; "
        f"Jam kantor: 18 April 2025: 09:00 WIB s.d. 11:30 WIB\\; Malam hari: setiap hari: {NIGHT}\n"
    ) in calendar
    office = said(site, "sjk-2025-office-id.vcf")
    assert "\nTEL;TYPE=WORK,VOICE:1500198\n" in office
    assert (
        "\nNOTE:Bebas pulsa\\; Senin–Jumat: 08:00 WIB s.d. 16:00 WIB\\; "
        "31 Maret 2025: Tidak ada layanan\\; 18 April 2025: 09:00 WIB s.d. 11:30 WIB\n"
    ) in office
    night = said(site, "sjk-2025-night-id.vcf")
    assert "\nTEL;TYPE=WORK,VOICE:+622125578311\n" in night
    assert f"\nNOTE:ekstensi 12\\; setiap hari: {NIGHT}\n" in night


def test_programs_and_search_engines_know_holidays_and_schedules(shaped: Shaped) -> None:
    site = shaped("weekdays")
    rows = [
        (one["schedule"], one["valid_from"], one["opens"], one["closes"])
        for one in edition(site)["service_hours"]
    ]
    assert rows == [
        (None, None, "08:00", "16:00"),
        (None, "2025-03-31", None, None),
        (None, "2025-04-18", "09:00", "11:30"),
        ("night", None, "20:00", "02:00"),
    ]
    assert (
        '"specialOpeningHoursSpecification":[{"@type":"OpeningHoursSpecification",'
        '"opens":"00:00","closes":"00:00","validFrom":"2025-03-31","validThrough":"2025-03-31"},'
    ) in site.html("2025/resident/")


@pytest.mark.parametrize(
    ("moment", "office", "night"),
    [
        # A Friday at ten, and the Monday on which nobody answers
        ("2025-03-28T03:00", "Buka sekarang, sampai pukul 16:00 WIB", "hari ini pukul 20:00 WIB"),
        ("2025-03-31T03:00", "Tutup, buka besok pukul 08:00 WIB", "hari ini pukul 20:00 WIB"),
        ("2025-04-18T05:00", "Tutup, buka hari Senin pukul 08:00 WIB", "hari ini pukul 20:00 WIB"),
        # One o'clock in the night
        ("2025-04-01T18:00", "Tutup, buka hari ini pukul 08:00 WIB", "sampai pukul 02:00 WIB"),
    ],
)
def test_each_line_has_a_clock_of_its_own(
    shaped: Shaped, chromium: Browser, moment: str, office: str, night: str
) -> None:
    with at(shaped("weekdays"), chromium, "2025/resident/", moment, "Asia/Jakarta") as page:
        lines = page.locator(".guide-live:visible")
        expect(lines).to_have_count(2)
        expect(lines.nth(0)).to_contain_text(office)
        expect(lines.nth(1)).to_contain_text(night)


def test_hours_of_one_zone_stand_in_a_table_only_for_who_is_in_another_one(
    shaped: Shaped, chromium: Browser
) -> None:
    site, moment = shaped("weekdays"), "2025-03-28T03:00"
    with at(site, chromium, "2025/resident/", moment, "Asia/Jakarta") as page:
        expect(page.locator(".guide-hours").first).to_be_hidden()
        expect(page.locator(".guide-zone-alone")).to_have_text("WIB Waktu Indonesia Barat")
    with at(site, chromium, "2025/resident/", moment, "Asia/Jayapura") as page:
        first = page.locator(".guide-hours").first
        expect(first).to_be_visible()
        expect(first.locator("tbody tr").first).to_contain_text("10:00")
        expect(first.locator("tbody tr").nth(1)).to_contain_text("08:00")
    for form in ("a4", "large-print", "leaflet"):
        text = paper(site, f"*-id-{form}.pdf")
        copies = 2 if form == "leaflet" else 1
        assert (text.count("08:00"), text.count("Waktu Indonesia Barat")) == (copies, copies)


def test_two_lines_have_their_hours_in_two_time_zones(shaped: Shaped) -> None:
    site = shaped("two-lines")
    west, east = "08:00 WIB s.d. 15:30 WIB", "10:00 WIT s.d. 13:00 WIT"
    for text in (
        *page_and_papers(site, "2026/buyer/", "*-buyer-id"),
        paper(site, "sdn-2026-all-id-a4.pdf"),
    ):
        assert f"Kantor Barat: Senin–Jumat {west}" in text
        assert f"Kantor Timur: Sabtu–Minggu {east}" in text
    for text in (article(site, "2026/seller/"), paper(site, "*-seller-id-a4.pdf")):
        assert f"Kantor Timur: Sabtu–Minggu {east}" in text
        assert west not in text
        assert "021 2557 8322" not in text
    assert (
        f"\nKantor Barat: Senin–Jumat: {west}\n10:00–17:30 WIT\n"
        f"Kantor Timur: Sabtu–Minggu: {east}\n08:00–11:00 WIB\n"
    ) in said(site, "*-buyer-id-whatsapp.txt")
    assert 'href="https://wa.me/6281234567890"' in site.html("2026/seller/")
    [buyer, _] = sorted(site.folder.rglob("sdn-2026-east-id.vcf"))
    assert "\nTEL;TYPE=WORK,CELL:+6281234567890\r\n" in buyer.read_bytes().decode()


def test_ranges_of_dates_and_hours_over_midnight_are_told_in_headline_and_chat(
    shaped: Shaped,
) -> None:
    site = shaped("counter")
    when = "Meja bantuan: Senin–Kamis (1 September 2025 – 31 Oktober 2025)"
    hours = "18:30 WITA s.d. 01:00 WITA hari berikutnya"
    for text in (article(site, "2025/visitor/"), paper(site, "*-visitor-id-a4.pdf")):
        assert f"{when} {hours}" in text
    assert f"\n{when}: {hours}\n" in said(site, "*-visitor-id-whatsapp.txt")
    [always, *desk] = edition(site)["service_hours"]
    assert always["words"]["days"]["text"] == "setiap hari"
    assert [one["words"]["days"]["text"] for one in desk] == [
        "Senin–Kamis (1 September 2025 – 31 Oktober 2025)",
        "Jumat",
        "24 Desember 2025 – 26 Desember 2025",
    ]


def test_what_never_closes_does_so_on_no_clock(shaped: Shaped, chromium: Browser) -> None:
    site = shaped("counter")
    with at(site, chromium, "2025/visitor/", "2025-09-10T02:00", "Europe/London") as page:
        rows = page.locator(".guide-hours").first.locator("tbody tr").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == [
        "UTC+01:00 zona waktu Anda 00:00 24:00",
        "WITA Waktu Indonesia Tengah 00:00 24:00",
        "WIT Waktu Indonesia Timur 00:00 24:00",
    ]


def test_a_survey_of_which_only_the_end_is_known_says_until_then(shaped: Shaped) -> None:
    site = shaped("two-lines")
    for text in (
        article(site, ""),
        article(site, "2026/buyer/"),
        paper(site, "*-seller-id-leaflet.pdf"),
        said(site, "*-buyer-id-whatsapp.txt").replace("*", ""),
    ):
        assert "Periode Survei sampai 31 Oktober 2026" in text
    calendar = said(site, "*.ics")
    assert "\nDTSTART;VALUE=DATE:20261031\nDTEND;VALUE=DATE:20261101\n" in calendar
    assert "\nDESCRIPTION:Periode Survei sampai 31 Oktober 2026\n" in calendar
    period = edition(site)["period"]
    assert (period["starts"], period["ends"]["day"]) == (None, "2026-10-31")


def test_a_survey_in_portuguese_has_no_word_of_indonesian(shaped: Shaped) -> None:
    site = shaped("lisbon")
    assert '<html lang="pt"' in site.html("2026/reader/")
    text = article(site, "2026/reader/")
    assert "Período do inquérito: 1 de março de 2026 – 30 de abril de 2026" in text
    assert "Atendemos segunda-feira–sexta-feira: das 09:00 às 17:30 (WET/WEST)" in text
    assert "Impressão normal PDF, A4, 1 página, " in text
    assert "Letra grande PDF, A4, 3 páginas, " in text
    words = all_words(site)
    for word in ("Panduan", "Survei", "halaman", "Jam layanan", "hari", "Anda", "WIB"):
        assert not re.search(rf"\b{word}\b", words), word


def test_hours_in_summer_and_winter_have_both_names_of_their_zone(shaped: Shaped) -> None:
    site = shaped("lisbon")
    text = article(site, "2026/reader/")
    assert "WET/WEST Hora de Lisboa 09:00 17:30" in text
    assert "AZOT/AZOST Hora dos Açores 08:00 16:30" in text
    text = paper(site, "*-reader-pt-large-print.pdf")
    assert "WET/WEST Hora de Lisboa 09:00–17:30" in text
    assert "AZOT/AZOST Hora dos Açores 08:00–16:30" in text
    assert "das 09:00 às 17:30 (WET/WEST)\n08:00–16:30 AZOT/AZOST\n" in said(site, "*-whatsapp.txt")
    assert "\nTEL;TYPE=WORK,VOICE:+351217982000\n" in said(site, "iab-2026-library-pt.vcf")


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        # The clocks are put forward on 29 March: the same hour of the world, another one in Lisbon
        ("2026-03-27T08:30", "Fechado, abre hoje às 09:00 WET"),
        ("2026-03-30T08:30", "Aberto agora, até às 17:30 WEST"),
        ("2026-03-27T17:05", "Ainda aberto, fecha daqui a 25 minutos, às 17:30 WET"),
        ("2026-03-30T16:45", "Fechado, abre amanhã às 09:00 WEST"),
    ],
)
def test_the_clock_of_a_page_follows_daylight_saving(
    shaped: Shaped, chromium: Browser, moment: str, told: str
) -> None:
    with at(shaped("lisbon"), chromium, "2026/reader/", moment, "Europe/Lisbon") as page:
        expect(page.locator(".guide-live")).to_have_text(told)


def test_americans_see_twelve_hours_and_spanish_readers_twenty_four(shaped: Shaped) -> None:
    site = shaped("county")
    for text in (article(site, "2025/tenant/"), paper(site, "*-tenant-en-a4.pdf")):
        assert "In English: Monday–Friday 8:00 AM to 5:30 PM EDT" in text
        assert "In English: July 4, 2025 No service" in text
        assert "In Spanish: Saturday 9:00 AM to 12:00 PM EDT" in text
        assert "Survey period: June 1, 2025 – August 31, 2025" in text
    for text in (article(site, "es/2025/tenant/"), paper(site, "*-tenant-es-a4.pdf")):
        assert "En inglés: lunes–viernes de 8:00 a 17:30 EDT" in text
        assert "En inglés: 4 de julio de 2025 Cerrado" in text
        assert "AM" not in text
    assert (
        "\nIn English: Monday–Friday: 8:00 AM to 5:30 PM EDT\nIn English: July 4, 2025: No service\n"
        in said(site, "*-tenant-en-whatsapp.txt")
    )


def test_letters_of_a_number_stay_and_their_digits_are_dialled(shaped: Shaped) -> None:
    site = shaped("county")
    assert '<a class="guide-call" href="tel:+18007878397"' in site.html("2025/tenant/")
    for text in (article(site, "2025/tenant/"), paper(site, "*-tenant-en-leaflet.pdf")):
        assert "1-800-SURVEYS" in text
        assert "800-787" not in text
    assert "\nTEL;TYPE=WORK,VOICE:+18007878397\n" in said(site, "chs-2025-english-en.vcf")
    [english, spanish] = edition(site)["contact_channels"]
    assert (english["text"], english["languages"]) == ("1-800-SURVEYS", ["en"])
    assert (spanish["text"], spanish["schedule"]) == ("1-888-787-8397", "spanish")


@pytest.mark.parametrize(
    ("folder", "first", "second"),
    [("", "1-800-SURVEYS", "1-888-787-8397"), ("es/", "1-888-787-8397", "1-800-SURVEYS")],
)
def test_the_line_of_a_language_comes_first_on_its_pages(
    shaped: Shaped, folder: str, first: str, second: str
) -> None:
    site = shaped("county")
    lang = folder.rstrip("/") or "en"
    for text in (
        article(site, f"{folder}2025/tenant/"),
        paper(site, f"*-tenant-{lang}-large-print.pdf"),
        said(site, f"*-tenant-{lang}-whatsapp.txt"),
    ):
        assert text.index(first) < text.index(second)
    bilingual = paper(site, "*-tenant-es-bilingual.pdf")
    assert bilingual.index("1-888-787-8397") < bilingual.index("1-800-SURVEYS")


def test_american_paper_is_letter(shaped: Shaped) -> None:
    site = shaped("county")
    for path in site.folder.rglob("*.pdf"):
        sizes = {tuple(sorted(map(round, page.rect[2:]))) for page in pymupdf.open(path).pages()}
        assert sizes == {(612, 792)}, path.name
    assert "Standard print PDF, Letter, 1 page, " in article(site, "2025/tenant/")
