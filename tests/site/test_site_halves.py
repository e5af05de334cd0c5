"""A survey of whose facts one half alone is known: the half is told, and nothing in its place."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from building import Site
from screens import at
from shapes import edition, page_and_papers, said

Shaped = Callable[[str], Site]


def test_a_badge_without_words_is_drawn_in_its_colour_with_its_number(shaped: Shaped) -> None:
    html = shaped("halves").html("2026/tenant/")
    [badge] = re.findall(r"<p><b>2</b> (<svg class=\"guide-badge\".*?</svg>)</p>", html)
    assert 'fill="#1271c4"' in badge
    [alt] = re.findall(r'role="img" aria-label="([^"]*)"', html)
    assert alt == (
        "Gambar pesan WhatsApp. Nomor 1: pengirim SEPARUH. Nomor 2: tanda di samping pengirim. "
        "Nomor 3: “BUKA”."
    )


def test_half_of_the_hours_is_told_on_page_and_paper(shaped: Shaped) -> None:
    for text in page_and_papers(shaped("halves"), "2026/tenant/", "*-tenant-id"):
        assert "Kantor: Senin–Jumat mulai 08:30 WIB" in text
        assert "Kantor: 1 Mei 2026 Tidak ada layanan" in text
        assert "Malam sampai 22:00 WIB" in text
        assert "Cabang Sabtu" in text
        assert "021 2557 8313: setiap hari 22:00 WP s.d. 02:00 WP hari berikutnya" in text
        assert "10:30" in text
        assert "24:00" in text
        assert "WP Waktu Pulau" in text


def test_the_chat_text_tells_as_much(shaped: Shaped) -> None:
    assert (
        "\nKantor: Senin–Jumat: mulai 08:30 WIB\n10:30 WIT, 02:30 WEST\n"
        "Kantor: 1 Mei 2026: Tidak ada layanan\n"
        "Malam: sampai 22:00 WIB\n24:00 WIT, 16:00 WEST\n"
        "Cabang: Sabtu\n"
        "021 2557 8313: setiap hari: 22:00 WP s.d. 02:00 WP hari berikutnya\n"
    ) in said(shaped("halves"), "*-whatsapp.txt")


def test_calendar_and_contacts_tell_as_much(shaped: Shaped) -> None:
    site = shaped("halves")
    assert (
        "Kantor: Senin–Jumat: mulai 08:30 WIB\\; Kantor: 1 Mei 2026: Tidak ada layanan\\; "
        "Malam: sampai 22:00 WIB\\; Cabang: Sabtu\\; "
        "021 2557 8313: setiap hari: 22:00 WP s.d. 02:00 WP hari berikutnya\n"
    ) in said(site, "separuh-2026-id.ics")
    assert "\nNOTE:sampai 22:00 WIB\n" in said(site, "separuh-2026-night-id.vcf")
    assert "\nNOTE:Sabtu\n" in said(site, "separuh-2026-branch-id.vcf")


def test_search_engines_get_no_hours_of_which_a_part_is_not_known(shaped: Shaped) -> None:
    html = shaped("halves").html("2026/tenant/")
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    points = json.loads(text)["about"]["contactPoint"]
    hours = ("hoursAvailable", "specialOpeningHoursSpecification")
    assert [[key for key in hours if key in point] for point in points] == [
        [],
        [],
        [],
        ["hoursAvailable"],
    ]


def test_programs_get_null_for_the_half_that_is_not_known(shaped: Shaped) -> None:
    data = edition(shaped("halves"))
    [invitation] = data["invitations"]
    assert invitation["badge"] == {"words": None, "color": "blue", "on_screen": False}
    assert [(row["opens"], row["closes"], row["minutes"]) for row in data["service_hours"]] == [
        ("08:30", None, None),
        (None, None, 0),
        (None, "22:00", None),
        (None, None, None),
        ("22:00", "02:00", 240),
    ]
    zones = data["service_hours"][2]["time_zones"]
    assert [(zone["id"], zone["name"] is None) for zone in zones] == [
        ("WIB", True),
        ("WIT", False),
        ("WET", True),
    ]


@pytest.mark.parametrize("moment", ["2026-06-08T03:00", "2026-06-08T23:00", "2026-06-13T05:00"])
def test_no_line_says_that_anybody_answers_now(
    shaped: Shaped, chromium: Browser, moment: str
) -> None:
    with at(shaped("halves"), chromium, "2026/tenant/", moment, "Asia/Jakarta") as page:
        assert page.locator(".guide-period-live").inner_text() == (
            "Survei sedang berlangsung, sampai Agustus 2026."
        )
        assert page.locator(".guide-live:visible").all_inner_texts() == []
        own = page.locator(".guide-own-zone:visible").all_inner_texts()
        assert own == ["zona waktu Anda", "zona waktu Anda"]


def test_who_is_in_another_zone_reads_the_tables_as_they_are(
    shaped: Shaped, chromium: Browser
) -> None:
    with at(
        shaped("halves"), chromium, "2026/tenant/", "2026-06-08T03:00", "Asia/Kathmandu"
    ) as page:
        shown = page.locator(".guide-hours:visible tbody tr").all_inner_texts()
        assert [text.split()[0] for text in shown] == ["WIB", "WIT", "WEST"] * 2
        expect(page.locator(".guide-period-live")).to_have_text(
            "Survei sedang berlangsung, sampai Agustus 2026."
        )
