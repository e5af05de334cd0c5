"""make facts and make diff: the sheet to sign, and what changed since the last edition."""

import re
from pathlib import Path

from editing import guidebook

SHEET = """\
fact | value | shown in | source | checked on
name | Survei Penilaian Integritas | every page | NO SOURCE
short_name | SPI | every page | NO SOURCE
edition | 2023 | every page | NO SOURCE
period.starts | 2023-07 | every page | NO SOURCE
period.ends | 2023-10 | every page | NO SOURCE
invitations.whatsapp.sender | SPI 2023 | invitation | Surat edaran 12/2023
invitations.whatsapp.badge | words: CENTANG HIJAU, color: green | invitation | NO SOURCE
invitations.whatsapp.menu | Tanya SPI | invitation | NO SOURCE
invitations.whatsapp.button | ISI SURVEI | invitation (external, internal) | NO SOURCE
platform.name | Q7 | platform | Situs Q7 | 2023-06-30
contact_channels.local_government.telephone | 0811 1919 9198 | call_center (expert) | NO SOURCE
contact_channels.ministries.telephone | 0811 1906 1198 | call_center (expert) | NO SOURCE
contact_channels.general.telephone | 0811 1909 1198 | call_center (external, internal) | NO SOURCE
service_hours[1] | days: every day, opens: 08:30, closes: 22:00, time_zone: WIB | call_center | NO SOURCE
expert.yml: invitations.whatsapp.button | Link yang tersedia | invitation (expert) | NO SOURCE

15 facts, 13 without a source.
"""

DIFFERENCES = """\
Facts
  survey.yml: invitations.whatsapp.sender
    - SPI 2023
    + SPI 2024
  survey.yml: platform.name
    - Q7
    ? not confirmed yet

Sentences and structure
  survey.yml: edition
    - 2023
    + 2024
  survey.yml: state
    + draft
  expert.yml: audience
    - Eksper
    + Ahli

Wrote .build/diff-2023-2024.html.
"""


def change(path: Path, *changes: tuple[str, str]) -> None:
    """Write something else for what stands in a file once."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def next_edition(project: Path) -> None:
    """A draft of 2024 in which nobody has confirmed the platform."""
    guidebook(project, "edition", "--from", "2023", "--to", "2024")
    for path in (project / "guides" / "2024").iterdir():
        path.write_text(path.read_text("utf-8").replace("#? ", ""), "utf-8")
    survey = project / "guides" / "2024" / "survey.yml"
    change(survey, ("sender: SPI 2023", "sender: SPI 2024"), ("  name: Q7", "#?   name: Q7"))
    change(project / "guides" / "2024" / "expert.yml", ("audience: Eksper", "audience: Ahli"))


def test_the_sheet_tells_each_fact_where_it_is_shown_and_where_it_is_from(project: Path) -> None:
    change(
        project / "guides" / "2023" / "survey.yml",
        ("sender: SPI 2023", "sender: {value: SPI 2023, source: Surat edaran 12/2023}"),
        ("  name: Q7", "  name: Q7\n  source: Situs Q7\n  checked_on: 2023-06-30"),
    )
    status, said, complaint = guidebook(project, "facts")
    assert (status, complaint) == (0, "")
    assert re.sub(" {2,}", " | ", said) == SHEET
    head, *rows = said.splitlines()[:-2]
    columns = [head.index(name) for name in ("value", "shown in", "source", "checked on")]
    assert all(row[:column].endswith("  ") for row in rows for column in columns[:3])


def test_a_fact_that_waits_says_so_and_an_edition_may_be_chosen(project: Path) -> None:
    next_edition(project)
    _, latest, _ = guidebook(project, "facts")
    assert "Q7 (not confirmed yet)" in latest
    _, chosen, _ = guidebook(project, "facts", "--edition", "2023", GUIDEBOOK_LANG="id")
    assert "Q7  " in chosen
    assert chosen.endswith("\n15 fakta, 15 tanpa sumber.\n")
    assert guidebook(project, "facts", "--edition", "2042") == (
        1,
        "",
        "expected one of the editions 2024, 2023, found 2042\n"
        "    Write the name of a folder in guides/.\n",
    )


def test_a_fact_that_no_guide_shows_says_so(project: Path) -> None:
    survey = project / "guides" / "2023" / "survey.yml"
    change(survey, ("  general:\n", "  office:\n    telephone: 021 2557 8300\n  general:\n"))
    _, said, _ = guidebook(project, "facts")
    [row] = [line for line in said.splitlines() if "office" in line]
    assert row.split() == [
        "contact_channels.office.telephone",
        *("021", "2557", "8300"),
        *("not", "shown", "NO", "SOURCE"),
    ]


def test_what_changed_is_told_as_text_and_as_a_page(project: Path) -> None:
    next_edition(project)
    assert guidebook(project, "diff", "--from", "2023", "--to", "2024") == (0, DIFFERENCES, "")
    page = (project / ".build" / "diff-2023-2024.html").read_text("utf-8")
    assert "<h1>What changed from 2023 to 2024</h1>" in page
    assert '<td lang="id">SPI <del>2023</del><ins>2024</ins></td>' in page
    # Last year's value is neither gone nor new.
    assert '<td lang="id">Q7<span class="waits" lang="en">not confirmed yet</span></td>' in page
    # Each file once among the facts, and once among the sentences.
    assert page.count("<code>survey.yml</code>") == 2
    assert "<code>invitations.<wbr>whatsapp.<wbr>sender</code>" in page
    assert "http" not in page


def test_a_guide_that_was_dropped_or_added_is_one_line(project: Path) -> None:
    next_edition(project)
    guide = project / "guides" / "2024" / "expert.yml"
    guide.rename(guide.with_name("staff.yml"))
    _, said, _ = guidebook(project, "diff", "--from", "2023", "--to", "2024", GUIDEBOOK_LANG="id")
    assert said.endswith(
        "  expert.yml: panduan ini tidak ada lagi\n"
        "  staff.yml: panduan ini baru\n\n"
        ".build/diff-2023-2024.html telah ditulis.\n"
    )
    page = (project / ".build" / "diff-2023-2024.html").read_text("utf-8")
    assert page.count("<td>panduan ini tidak ada lagi</td>") == 1
    assert page.count("<td>panduan ini baru</td>") == 1
    assert "Eksper" not in page


def test_editions_that_say_the_same_are_told_as_well(project: Path) -> None:
    status, said, _ = guidebook(
        project, "diff", "--from", "2023", "--to", "2023", GUIDEBOOK_LANG="id"
    )
    assert (status, said) == (
        0,
        "Isi 2023 dan 2023 sama.\n.build/diff-2023-2023.html telah ditulis.\n",
    )
    page = (project / ".build" / "diff-2023-2023.html").read_text("utf-8")
    assert '<html lang="id">' in page
    assert "<p>Isi 2023 dan 2023 sama.</p>" in page


def test_both_editions_have_to_be_told(project: Path) -> None:
    assert guidebook(project, "diff", "--from", "2023") == (
        2,
        "",
        "FROM and TO must both be written\n    Write: make diff FROM=2023 TO=2024\n",
    )
