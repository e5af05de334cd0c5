"""The facts of survey.yml: what can be written, and what is refused and why."""

from datetime import date
from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    INTERFACE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    problems_of,
    read_folder,
    read_survey,
)
from guidebook.data.model import facts_of, invitations_of, pictured
from guidebook.data.values.texts import Name, Text

SENDER = "    sender: SC 2023\n"
GENERAL = "    telephone: 0811 1909 1198\n"
HOURS = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
PERIOD = "  starts: 2023-07\n  ends: 2023-10\n"
LETTER = "  letter: {sender: Kantor SC, button: Kode QR}\n"


def survey(old: str, new: str) -> Change:
    return (SURVEY_FILE, old, new)


def test_what_is_optional_may_be_left_out(tmp_path: Path) -> None:
    least = "name: Survei\nshort_name: S\nedition: Gelombang 2\nguides: [expert]\n"
    root = tmp_path / "guides" / "2024-b"
    root.mkdir(parents=True)
    guide = "audience: Eksper\ntitle: Panduan\nsummary: Anda terpilih.\n"
    files = {
        "survey": least,
        "sections": "help:\n  title: Bantuan\n  text: Halo\n",
        "expert": guide,
    }
    for name, text in files.items():
        (root / f"{name}.yml").write_text(text, "utf-8")
    (tmp_path / "guides/interface.yml").write_text(INTERFACE, "utf-8")
    edition = read_folder(tmp_path).latest
    assert (edition.id, edition.survey, edition.display_name) == ("2024-b", "s", "Gelombang 2")
    assert (edition.state, edition.paper, edition.country) == ("published", "A4", None)
    assert edition.known_date == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("period", "first", "last", "facts"),
    [
        ("  starts: 2023-07\n", date(2023, 7, 1), None, {"starts", "period"}),
        ("  ends: 2023-10-31\n", None, date(2023, 10, 31), {"ends", "period"}),
        (PERIOD, date(2023, 7, 1), date(2023, 10, 31), {"starts", "ends", "period"}),
        (PERIOD + "  extended_from: 2023-09-30\n", date(2023, 7, 1), date(2023, 10, 31), {"period", "starts", "ends"}),
    ],
)  # fmt: skip
def test_one_end_of_the_period_does_not_demand_the_other(
    tmp_path: Path, period: str, first: date | None, last: date | None, facts: set[str]
) -> None:
    edition = read_survey(tmp_path, survey(PERIOD, period)).latest
    assert edition.period
    assert (edition.period.first, edition.period.last) == (first, last)
    assert set(facts_of(edition)) & {"starts", "ends", "period"} == facts


def test_each_fact_of_an_invitation_is_that_of_the_first_that_has_it_and_has_its_name(
    tmp_path: Path,
) -> None:
    asks = "Anda menerima {letter_sender}, {sender}, {letter_button}, {button}"
    changes = (
        survey("    button: ISI SURVEI\n", LETTER),
        (SECTIONS_FILE, "Anda menerima pesan dari **{sender}**", asks),
    )
    edition = read_survey(tmp_path, *changes).latest
    facts = {k: v.source for k, v in facts_of(edition).items() if isinstance(v, Name)}
    assert facts["sender"] == facts["whatsapp_sender"] == "SC 2023"
    assert facts["letter_sender"] == "Kantor SC"
    assert facts["button"] == facts["letter_button"] == "Kode QR"
    assert [one.comes_by for one in edition.invitations] == ["whatsapp", "letter"]


def test_a_guide_says_what_is_different_in_its_invitation(tmp_path: Path) -> None:
    own = "invitations:\n  whatsapp: {button: Mulai}\nsteps:"
    edition = read_survey(tmp_path, (EXPERT_FILE, "steps:", own)).latest
    [shared], [special] = invitations_of(edition), invitations_of(edition, edition.guides[0])
    assert (shared.facts["button"].source, special.facts["button"].source) == (
        "ISI SURVEI",
        "Mulai",
    )
    assert special.facts["sender"] == shared.facts["sender"]


@pytest.mark.parametrize(
    ("written", "is_name", "color"),
    [
        ("CENTANG HIJAU", False, None),
        ("{words: CENTANG HIJAU, color: green}", False, "green"),
        ("{words: CENTANG HIJAU, on_screen: yes}", True, None),
    ],
)
def test_a_badge_is_a_text_that_is_translated_unless_its_words_are_on_the_screen(
    tmp_path: Path, written: str, is_name: bool, color: str | None
) -> None:
    asks = (EXPERT_FILE, "title: Panduan Eksper", "title: Panduan {badge}")
    changes = (survey(SENDER, f"{SENDER}    badge: {written}\n"), asks)
    [invitation] = read_survey(tmp_path, *changes).latest.invitations
    assert invitation.badge
    assert invitation.badge.color == color
    assert isinstance(invitation.facts["badge"], Name if is_name else Text)


def test_a_picture_shows_the_invitation_that_it_names(tmp_path: Path) -> None:
    picture = "  title: Menerima undangan\n  picture: {of: letter, sender: message}\n"
    changes = (
        survey("platform:\n", f"{LETTER}platform:\n"),
        (SECTIONS_FILE, "  title: Menerima undangan\n", picture),
    )
    edition = read_survey(tmp_path, *changes).latest
    drawn = edition.sections[0].picture
    assert drawn
    one = pictured(edition, edition.guides[0], drawn)
    assert one
    assert one.id == "letter"
    assert [(mark.part, mark.step.id) for mark in drawn.marks] == [("sender", "message")]


@pytest.mark.parametrize(
    ("written", "kind", "text", "uri"),
    [
        ("telephone: 0811 1909 1198", "telephone", "0811 1909 1198", "tel:+6281119091198"),
        ("telephone: 021 2557 8300\n    extension: 12", "telephone", "021 2557 8300", "tel:+622125578300;ext=12"),
        ("whatsapp: 0811 1909 1198", "whatsapp", "0811 1909 1198", "https://wa.me/6281119091198"),
        ("sms: 1500 198", "sms", "1500 198", "sms:1500198"),
        ("email: survei@example.org", "email", "survei@example.org", "mailto:survei@example.org"),
        ("web_form: https://example.org/a", "web_form", "https://example.org/a", "https://example.org/a"),
        ("address: Jalan Contoh 1, Jakarta", "address", "Jalan Contoh 1, Jakarta", ""),
    ],
)  # fmt: skip
def test_every_way_to_ask_can_be_written(
    tmp_path: Path, written: str, kind: str, text: str, uri: str
) -> None:
    [channel] = read_survey(tmp_path, survey(GENERAL, f"    {written}\n")).latest.contact_channels
    assert (channel.point.kind, channel.point.text, channel.point.uri) == (kind, text, uri)


def test_a_number_with_a_plus_needs_no_country(tmp_path: Path) -> None:
    changes = (survey("country: ID\n", ""), survey(GENERAL, "    telephone: +62 811 1909 1198\n"))
    assert problems_of(tmp_path, *changes) == ""


def test_rows_may_name_a_schedule_dates_and_no_zone_where_there_is_one(tmp_path: Path) -> None:
    rows = (
        "  - {days: Monday-Friday, opens: 08:30, closes: 22:00}\n"
        "  - {days: Saturday, opens: 09:00, closes: 12:00, schedule: night, from: 2023-07-01, until: 2023-08}\n"
        "  - {on: 2023-08-17, closed: yes}\n"
    )
    zones = (
        "  WITA: {name: Waktu Indonesia Tengah, zone: Asia/Makassar}\n"
        "  WIT: {name: Waktu Indonesia Timur, zone: Asia/Jayapura}\n"
    )
    edition = read_survey(tmp_path, survey(HOURS, rows), survey(zones, "")).latest
    weekly, holiday = edition.rows()
    [night] = edition.rows("night")
    assert (weekly.zone, weekly.first, weekly.length) == ("WIB", None, 810)
    assert (holiday.first, holiday.last, holiday.length) == (
        date(2023, 8, 17),
        date(2023, 8, 17),
        0,
    )
    assert (night.first, night.last) == (date(2023, 7, 1), date(2023, 8, 31))


def test_a_fact_may_tell_where_it_is_from_and_when_it_was_checked(tmp_path: Path) -> None:
    changes = (
        survey("    sender: SC 2023", "    sender: {value: SC 2023, source: Surat 12, checked_on: 2023-06-30}"),
        survey("  name: Q7\n", "  name: Q7\n  source: Laman resmi\n"),
    )  # fmt: skip
    edition = read_survey(tmp_path, *changes).latest
    assert facts_of(edition)["sender"] == facts_of(read_survey(tmp_path / "short").latest)["sender"]
    assert {one.path: (one.source, one.checked_on) for one in edition.sources} == {
        "invitations.whatsapp.sender": ("Surat 12", date(2023, 6, 30)),
        "platform": ("Laman resmi", None),
    }


REFUSED: list[tuple[Change, str]] = [
    (
        survey(GENERAL, "    note: Bebas pulsa\n"),
        "16:3: contact_channels.general: expected one of telephone, text_telephone, whatsapp, sms, "
        "email, web_form, address, found none",
    ),
    (
        survey(GENERAL, f"{GENERAL}    email: a@example.org\n"),
        "19:12: contact_channels.general.email: expected one way to reach somebody, found another "
        "one besides telephone",
    ),
    (
        survey(GENERAL, "    email: a@example.org\n    extension: 12\n"),
        "19:16: contact_channels.general.extension: expected a telephone number beside the "
        "extension, found none",
    ),
    (
        survey(GENERAL, f"{GENERAL}    schedule: nigth\n"),
        "19:15: contact_channels.general.schedule: expected a schedule of service_hours, found nigth",
    ),
    (
        survey(HOURS, "  - {time_zone: WIB}\n"),
        "20:5: service_hours[1].days: expected this key, found nothing",
    ),
    (
        survey(HOURS, f"{HOURS}  - {{on: 2023-08-17, days: Monday, closed: yes}}\n"),
        "24:10: service_hours[2].on: expected one date alone, found days or a range of dates beside it",
    ),
    (
        survey(HOURS, f"{HOURS}  - {{on: 2023-08, closed: yes}}\n"),
        "24:10: service_hours[2].on: expected a day, found the month 2023-08",
    ),
    (
        survey(HOURS, f"{HOURS}  - {{on: 2023-08-17, closed: maybe}}\n"),
        "24:30: service_hours[2].closed: expected yes or no, found maybe",
    ),
    (
        survey(HOURS, f"{HOURS}  - {{on: 2023-08-17, closed: yes, opens: 09:00, closes: 10:00}}\n"),
        "24:42: service_hours[2].opens: expected no hours where it is closed, found some",
    ),
    (
        survey(HOURS, f"{HOURS}  - {{from: 2023-09, until: 2023-08, closed: yes}}\n"),
        "24:28: service_hours[2].until: expected an end after the start 2023-09, found 2023-08",
    ),
    (
        survey(PERIOD, f"{PERIOD}  extended_from: 2023-11\n"),
        "9:18: period.extended_from: expected an end before the one that holds now, found 2023-11",
    ),
    (
        survey(SENDER, "    sender: {value: SC 2023, sorce: Surat}\n"),
        "11:30: invitations.whatsapp.sender.sorce: expected a known key, found sorce",
    ),
    (
        (EXPERT_FILE, "steps:", "invitations:\n  watsapp: {button: Mulai}\nsteps:"),
        "expert.yml:5:3: invitations.watsapp: expected an invitation of survey.yml, found watsapp",
    ),
    (
        (SECTIONS_FILE, "  list: numbered\n", "  list: numbered\n  picture: {of: letter, sender: message}\n"),
        "sections.yml:4:17: invitation.picture.of: expected an invitation of survey.yml, found letter",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "expected"), REFUSED)
def test_what_cannot_be_so_is_refused_at_its_place(
    tmp_path: Path, change: Change, expected: str
) -> None:
    report = problems_of(tmp_path, change)
    assert expected in report
    assert report.count("\n") == 1


@pytest.mark.parametrize("old", [PERIOD, "platform:\n  name: Q7\n", HOURS, GENERAL])
def test_a_section_that_shows_what_is_not_known_is_no_mistake(tmp_path: Path, old: str) -> None:
    changes: list[Change] = [
        (SECTIONS_FILE, "Pengisian melalui **{platform}**", "Pengisian"),
        (SECTIONS_FILE, "Call Center dapat dihubungi {days} pada pukul", "Hubungi kami"),
    ]
    whole = {
        PERIOD: f"period:\n{PERIOD}",
        HOURS: f"service_hours:\n{HOURS}",
        GENERAL: f"contact_channels:\n  general:\n    label: Umum\n{GENERAL}",
    }
    changes.append(survey(whole.get(old, old), ""))
    if old == GENERAL:
        changes.append((EXPERT_FILE, "contact_channels: [general]\n", ""))
    assert problems_of(tmp_path, *changes) == ""
