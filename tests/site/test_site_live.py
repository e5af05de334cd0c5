"""What a respondent sees by the clock, and what helps to tell a genuine invitation."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from building import LANGUAGES, SITE_URL, Site, serving
from guidebook.printing.codes import file_code


@contextmanager
def at(
    chromium: Browser, address: str, moment: str, zone: str, page: str = "2023/expert/"
) -> Iterator[Page]:
    """A page as somebody sees it at a moment (UTC) in a time zone."""
    with chromium.new_context(
        base_url=address, timezone_id=zone, viewport={"width": 360, "height": 740}
    ) as context:
        opened = context.new_page()
        opened.clock.install(time=datetime.fromisoformat(moment).replace(tzinfo=UTC))
        opened.goto(page)
        yield opened


@pytest.mark.parametrize(
    ("moment", "zone", "said"),
    [
        ("2023-08-15T05:00", "Asia/Jakarta", "Buka sekarang, sampai pukul 22:00 WIB"),
        ("2023-08-15T05:00", "Asia/Jayapura", "Buka sekarang, sampai pukul 22:00 WIB (24:00 WIT)"),
        ("2023-08-15T05:00", "Asia/Makassar", "Buka sekarang, sampai pukul 22:00 WIB (23:00 WITA)"),
        ("2023-08-15T01:29", "Asia/Jakarta", "Tutup, buka hari ini pukul 08:30 WIB"),
        ("2023-08-15T01:30", "Asia/Jakarta", "Buka sekarang, sampai pukul 22:00 WIB"),
        ("2023-08-15T15:00", "Asia/Jakarta", "Tutup, buka besok pukul 08:30 WIB"),
        (
            "2023-08-15T14:59",
            "Asia/Makassar",
            "Masih buka, tutup 1 menit lagi, pukul 22:00 WIB (23:00 WITA)",
        ),
        ("2023-08-15T15:30", "Asia/Jayapura", "Tutup, buka hari ini pukul 08:30 WIB (10:30 WIT)"),
        ("2023-08-15T14:40", "Asia/Jakarta", "Masih buka, tutup 20 menit lagi, pukul 22:00 WIB"),
        ("2023-08-15T20:00", "UTC", "Tutup, buka besok pukul 08:30 WIB (01:30 UTC)"),
        (
            "2023-08-15T05:00",
            "Asia/Kolkata",
            "Buka sekarang, sampai pukul 22:00 WIB (20:30 UTC+05:30)",
        ),
        (
            "2023-07-31T16:00",
            "America/New_York",
            "Tutup, buka hari ini pukul 08:30 WIB (21:30 UTC−04:00)",
        ),
    ],
)
def test_the_page_says_whether_somebody_answers_now(
    chromium: Browser, address: str, moment: str, zone: str, said: str
) -> None:
    with at(chromium, address, moment, zone) as page:
        expect(page.locator(".guide-live")).to_have_text(said)


def test_what_the_page_says_changes_while_it_is_open(chromium: Browser, address: str) -> None:
    with at(chromium, address, "2023-08-15T14:50", "Asia/Jakarta", "en/2023/external/") as page:
        expect(page.locator(".guide-live")).to_contain_text("10 min")
        page.clock.fast_forward(11 * 60 * 1000)
        expect(page.locator(".guide-live")).to_contain_text("tomorrow")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2023-06-30T12:00", "Survei dimulai pada Juli 2023."),
        ("2023-07-01T00:00", "Survei sedang berlangsung, sampai Oktober 2023."),
        ("2023-10-31T16:59", "Survei sedang berlangsung, sampai Oktober 2023."),
        ("2023-10-31T17:00", "Survei telah berakhir pada Oktober 2023."),
    ],
)
def test_the_page_says_whether_the_survey_runs(
    chromium: Browser, address: str, moment: str, said: str
) -> None:
    with at(chromium, address, moment, "Asia/Jakarta") as page:
        expect(page.locator(".guide-period-live")).to_have_text(said)
        expect(page.locator(".guide-period")).to_have_text("Periode Survei Juli – Oktober 2023")


@pytest.mark.parametrize(
    ("moment", "zone", "said"),
    [
        (
            "2023-10-31T12:00",
            "Pacific/Kiritimati",
            "Survei sedang berlangsung, sampai Oktober 2023.",
        ),
        ("2023-10-31T17:00", "Pacific/Honolulu", "Survei telah berakhir pada Oktober 2023."),
        ("2023-06-30T14:59", "Pacific/Kiritimati", "Survei dimulai pada Juli 2023."),
        ("2023-06-30T15:00", "Pacific/Honolulu", "Survei sedang berlangsung, sampai Oktober 2023."),
    ],
)
def test_the_surveys_own_time_zones_decide_and_not_the_readers(
    chromium: Browser, address: str, moment: str, zone: str, said: str
) -> None:
    with at(chromium, address, moment, zone) as page:
        expect(page.locator(".guide-period-live")).to_have_text(said)


@pytest.mark.parametrize("moment", ["2023-10-31T17:00", "2026-11-22T05:00"])
def test_after_the_survey_that_is_said_beside_the_numbers_and_nobody_answers(
    chromium: Browser, address: str, moment: str
) -> None:
    with at(chromium, address, moment, "Asia/Jakarta") as page:
        expect(page.locator(".guide-live")).to_have_text("Survei telah berakhir pada Oktober 2023.")
        expect(page.locator(".guide-open")).to_have_count(0)
        expect(page.locator(".guide-hours-statement")).to_have_text("08:30 WIB s.d. 22:00 WIB")


def test_hours_on_other_days_than_the_table_says_are_left_to_it(
    chromium: Browser, small_site: Callable[[str], Site]
) -> None:
    with (
        serving(small_site("five-guides").folder) as root,
        at(chromium, root, "2024-12-20T05:00", "America/New_York", "2024-spring/students/") as page,
    ):
        tables = page.locator(".guide-hours tbody")
        assert [table.locator("tr").count() for table in tables.all()] == [3, 2]
        assert "07:00" in tables.first.locator("tr").first.inner_text()


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Asia/Jayapura", "WIT Waktu Indonesia Timur zona waktu Anda 10:30 24:00"),
        ("Asia/Jakarta", "WIB Waktu Indonesia Barat zona waktu Anda 08:30 22:00"),
        ("UTC", "UTC zona waktu Anda 01:30 15:00"),
        ("America/New_York", "UTC−04:00 zona waktu Anda 21:30 11:00 hari berikutnya"),
    ],
)
def test_the_readers_own_time_zone_comes_first(
    chromium: Browser, address: str, zone: str, first: str
) -> None:
    with at(chromium, address, "2023-08-15T05:00", zone) as page:
        row = page.locator(".guide-hours tbody tr").first
        assert re.sub(r"\s+", " ", row.inner_text()) == first


def test_without_a_script_all_hours_stand_there_and_nothing_live(
    chromium: Browser, address: str
) -> None:
    with chromium.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("2023/expert/")
        assert page.locator(".guide-hours tbody tr").count() == 3
        expect(page.locator(".guide-live")).to_be_hidden()


def test_the_check_list_can_be_ticked_and_remembers_nothing(
    chromium: Browser, address: str
) -> None:
    with chromium.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("2023/internal/")
        boxes = page.locator(".guide-checklist input[type=checkbox]")
        assert boxes.count() == 5
        page.get_by_text("benar nama Anda").click()
        expect(boxes.nth(1)).to_be_checked()
        page.reload()
        expect(boxes.nth(1)).not_to_be_checked()


@pytest.mark.parametrize(
    ("guide", "button"), [("expert", "Link yang tersedia"), ("internal", "ISI SURVEI")]
)
def test_the_picture_shows_the_invitation_with_the_numbers_of_its_steps(
    site: Site, guide: str, button: str
) -> None:
    html = site.html(f"2023/{guide}/")
    picture = picture_of(html)
    assert picture.names == ["SPI 2023", button, "Tanya SPI"]
    assert picture.texts[0] == "Nama Anda"
    assert picture.marks == ["1", "2", "3", "4", "5"]
    assert picture.label == (
        "Gambar pesan WhatsApp. Nomor 1: pengirim SPI 2023 dengan CENTANG HIJAU. "
        "Nomor 2: nama Anda. Nomor 3: alasan Anda terpilih. "
        f"Nomor 4: “{button}”. Nomor 5: menu “Tanya SPI”."
    )


def test_the_picture_is_in_the_pages_language_but_for_what_is_on_the_phone(site: Site) -> None:
    picture = picture_of(site.html("en/2023/internal/"))
    assert picture.texts[0] == "Your name"
    assert picture.names == ["SPI 2023", "ISI SURVEI", "Tanya SPI"]
    assert "Number 4: “ISI SURVEI” (fill in the survey)." in picture.label


@dataclass(frozen=True, slots=True)
class Picture:
    """What the picture of a page says: names on the phone, our words, numbers, and its label."""

    names: list[str]
    texts: list[str]
    marks: list[str]
    label: str


def picture_of(html: str) -> Picture:
    drawn = html[html.index('<figure class="guide-picture"') : html.index("</figure>")]
    return Picture(
        names=re.findall(r"<bdi[^>]*>(.*?)</bdi>", drawn),
        texts=re.findall("<span[^>]*>(.*?)</span>", drawn),
        marks=re.findall("<b>(.*?)</b>", drawn),
        label=re.findall('role="img" aria-label="(.*?)"', drawn)[0],
    )


def test_an_address_that_the_data_lack_is_said_to_be_not_stated(site: Site) -> None:
    assert (
        "Alamat web survei tidak tercantum di panduan ini. Jika ragu, tanyakan kepada Call Center."
        in site.html("2023/expert/")
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_number_can_be_saved_as_a_contact(site: Site, lang: str) -> None:
    folder = site.folder / LANGUAGES[lang] / "2023" / "expert"
    assert {path.name for path in folder.glob("*.vcf")} == {
        f"spi-2023-local-government-{lang}.vcf",
        f"spi-2023-local-government-{lang}-4.0.vcf",
        f"spi-2023-ministries-{lang}.vcf",
        f"spi-2023-ministries-{lang}-4.0.vcf",
    }
    card = (folder / f"spi-2023-ministries-{lang}.vcf").read_bytes().decode()
    assert "TEL;TYPE=WORK,VOICE:+6281119061198" in card
    code = file_code("2023", card.encode())
    link = f'href="spi-2023-ministries-{lang}.vcf?{code}"'
    assert link in site.html(f"{LANGUAGES[lang]}2023/expert/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_chats_get_title_text_and_a_picture_of_1200_by_630(site: Site, lang: str) -> None:
    address = f"{LANGUAGES[lang]}2023/external/"
    html = site.html(address)
    [picture] = re.findall(r'<meta property="og:image" content="(.*?)">', html)
    assert picture.startswith(f"{SITE_URL}{address}preview-")
    path = site.folder / picture.removeprefix(SITE_URL)
    content = path.read_bytes()
    assert len(content) < 300_000
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (1200, 630)
    assert f'<meta property="og:url" content="{SITE_URL}{address}">' in html


def test_sharing_is_a_plain_link_with_title_and_address(site: Site) -> None:
    assert (
        'href="https://wa.me/?text=Panduan%20Pengisian%20Kuesioner%20Responden%20Internal%20%E2%80%93'
        '%20SPI%202023%20https%3A//panduan.example/2023/internal/"' in site.html("2023/internal/")
    )


def test_without_a_public_address_nothing_is_shared(unaddressed_site: Site) -> None:
    html = unaddressed_site.html("2023/internal/")
    assert "og:" not in html
    assert "wa.me" not in html
    assert "ld+json" not in html
    assert list(unaddressed_site.folder.rglob("preview-*.png")) == []
