"""The next edition: every fact of the last one waits to be confirmed, all else stays as it is."""

from guidebook.data.next_edition import next_edition
from guidebook.data.source.confirming import marked, unmarked

SURVEY = """\
# Fakta survei
name: Survei Contoh
short_name: SC
edition: "2023"   # nama edisi
published: 2023-05-01
guides: [expert]

# Bulan atau tanggal
period:
  starts: 2023-07   # awal
  # akhir belum pasti
  ends: {value: 2023-10, source: Surat 1}

invitations:
  whatsapp:
    channel: whatsapp
    sender:
      value: SC 2023
      source: Surat 2
    never_asks: [kata sandi]
    source: Surat 3
  letter: {channel: letter, sender: Panitia}
contact_channels:
  general:
    label: Umum
    telephone: 0811 1909 1198
    note: Bebas pulsa
    # Alamat baru
  office:
    address: |
      Jalan Contoh 1
      Jakarta
service_hours:
- days: every day
  opens: 08:30

  closes: 22:00
- {on: 2023-08-17, closed: yes}
time_zones:
  WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}
"""

NEXT = """\
# Fakta survei
name: Survei Contoh
short_name: SC
edition: "2024"   # nama edisi
state: draft
#? published: 2023-05-01
guides: [expert]

# Bulan atau tanggal
period:
#?   starts: 2023-07   # awal
  # akhir belum pasti
#?   ends: {value: 2023-10, source: Surat 1}

invitations:
  whatsapp:
    channel: whatsapp
#?     sender:
#?       value: SC 2023
#?       source: Surat 2
#?     never_asks: [kata sandi]
#?     source: Surat 3
#?   letter: {channel: letter, sender: Panitia}
contact_channels:
  general:
    label: Umum
#?     telephone: 0811 1909 1198
#?     note: Bebas pulsa
    # Alamat baru
  office:
#?     address: |
#?       Jalan Contoh 1
#?       Jakarta
service_hours:
#? - days: every day
#?   opens: 08:30

#?   closes: 22:00
#? - {on: 2023-08-17, closed: yes}
time_zones:
  WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}
"""


def survey(text: str, name: str = "2024", old: str = "2023") -> str:
    """What becomes of a survey.yml."""
    return next_edition({"survey.yml": text}, old, name)["survey.yml"]


def test_every_fact_waits_and_all_else_stays() -> None:
    assert survey(SURVEY) == NEXT


def test_sections_stay_and_of_guides_only_invitations_wait() -> None:
    sections = "invitation:\n  title: Menerima undangan 2023\n"
    expert = "audience: Eksper\ninvitations:\n  whatsapp:\n    button: Tautan\nomits: [chatbot]\n"
    assert next_edition({"sections.yml": sections, "expert.yml": expert}, "2023", "2024") == {
        "sections.yml": sections,
        "expert.yml": "audience: Eksper\ninvitations:\n  whatsapp:\n#?     button: Tautan\n"
        "omits: [chatbot]\n",
    }


def test_line_ends_of_windows_stay() -> None:
    text = "edition: 2023\r\nplatform:\r\n  name: Q7\r\n"
    expected = "edition: 2024\r\nstate: draft\r\nplatform:\r\n#?   name: Q7\r\n"
    assert survey(text) == expected


def test_a_state_is_changed_where_it_stands() -> None:
    assert survey("state: closed  # selesai\nedition: 2023") == (
        "state: draft  # selesai\nedition: 2024"
    )


def test_the_last_line_of_a_file_may_be_the_edition() -> None:
    assert survey("edition: 2023") == "edition: 2024\nstate: draft\n"


def test_a_name_that_yaml_takes_for_nothing_stands_in_quotes() -> None:
    assert survey("edition: 2023\n", "null") == 'edition: "null"\nstate: draft\n'


def test_a_name_that_is_not_that_of_the_folder_waits_to_be_confirmed() -> None:
    text = "name: Sakernas\nedition: Agustus 2026  # nama edisi\nguides: [expert]\n"
    assert survey(text, "sakernas-2027", old="sakernas-2026") == (
        "name: Sakernas\n#? edition: Agustus 2026  # nama edisi\nstate: draft\nguides: [expert]\n"
    )


def test_what_waits_in_a_draft_already_waits_once() -> None:
    assert survey("edition: 2023\n#? published: 2023-05-01\n").endswith(
        "state: draft\n#? published: 2023-05-01\n"
    )


def test_a_mark_goes_without_a_trace_wherever_an_editor_put_it() -> None:
    text = "period:\n  #? starts: 2023-07\n#?   ends: 2023-10\n#?\n# ?\n"
    assert unmarked(text) == (
        "period:\n  starts: 2023-07\n  ends: 2023-10\n\n# ?\n",
        frozenset({2, 3, 4}),
    )


def test_marks_go_before_lines() -> None:
    assert marked("a\n  b\nc", {2, 3}) == "a\n#?   b\n#? c"


def test_what_was_settled_is_asked_about_anew() -> None:
    settled = "\n# Sudah diperiksa\nsettled:\n  - {advice: G901, at: general, reason: Benar}\n"
    assert next_edition({"survey.yml": SURVEY + settled}, "2023", "2024") == {"survey.yml": NEXT}
    before = SURVEY.replace("contact_channels:", settled.lstrip("\n") + "contact_channels:")
    assert next_edition({"survey.yml": before}, "2023", "2024") == {"survey.yml": NEXT}
