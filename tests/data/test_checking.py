from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    INTERFACE_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    problems_in,
    problems_of,
    write_survey,
)

HOURS = """\
  - days: every day
    opens: 08:30
    closes: 22:00
"""
PERIOD = "  starts: 2023-07\n  ends: 2023-10\n"
GENERAL = "  general:\n    label: Umum\n    telephone: 0811 1909 1198\n"


def entry(days: str, opens: str, closes: str) -> str:
    return f"  - days: {days}\n    opens: {opens}\n    closes: {closes}\n"


def hours(*entries: tuple[str, str, str]) -> Change:
    """Other opening hours in the survey."""
    return (SURVEY_FILE, HOURS, "    time_zone: WIB\n".join(entry(*one) for one in entries))


def test_the_valid_survey_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == ""


FACTS = "{survey_name}, {short_name}, {edition}, {survey}, {sender}, {button}, {platform}, {period}, {starts}, {ends}, {days}"

REFUSED: list[tuple[Change, str]] = [
    (
        (SURVEY_FILE, PERIOD, "  starts: 2023-07-15\n  ends: 2023-06\n"),
        "guides/2023/survey.yml:8:9: period.ends: expected an end after the start 2023-07-15, "
        "found 2023-06\n"
        "    Correct one of the two.",
    ),
    (
        (SURVEY_FILE, "    time_zone: WIB", "    time_zone: WIBB"),
        "guides/2023/survey.yml:23:16: service_hours[1].time_zone: expected a time zone of "
        "time_zones, found WIBB\n"
        "    Write one of: WIB, WITA, WIT. Did you mean WIB?",
    ),
    (
        hours(("every day", "08:30", "08:30")),
        "guides/2023/survey.yml:21:12: service_hours[1].opens: expected hours of some length, "
        "found 08:30 to 08:30\n"
        "    Write opens: 00:00 and closes: 24:00 for the whole day.",
    ),
    (
        hours(("every day", "24:00", "08:30")),
        "guides/2023/survey.yml:21:12: service_hours[1].opens: expected hours of some length, "
        "found 24:00 to 08:30\n"
        "    Write opens: 00:00 and closes: 24:00 for the whole day.",
    ),
    (
        hours(("Monday-Friday", "08:30", "22:00"), ("Friday", "21:00", "23:00")),
        "guides/2023/survey.yml:25:12: service_hours[2].opens: expected hours that do not "
        "overlap, found two entries for one time\n"
        "    Compare with the entry in line 21 and correct the days or the times.",
    ),
    (
        hours(("Sunday", "22:00", "06:00"), ("Monday", "05:00", "12:00")),
        "guides/2023/survey.yml:25:12: service_hours[2].opens: expected hours that do not "
        "overlap, found two entries for one time\n"
        "    Compare with the entry in line 21 and correct the days or the times.",
    ),
    (
        (SECTIONS_FILE, "  title: Platform\n  text: Pengisian melalui **{platform}**\n  shows: [platform]\n", "  title: Platform\n"),
        "guides/2023/sections.yml:12:1: platform: expected text, steps or shows, found a title "
        "alone\n"
        "    Add what the section says, or delete it.",
    ),
    (
        (SECTIONS_FILE, "  shows: [platform]", "  shows: [platfrom]"),
        "guides/2023/sections.yml:15:11: platform.shows[1]: expected one of service_hours, "
        "contact_channels, platform, found platfrom\n"
        "    Write one of these words. Did you mean platform?",
    ),
    (
        (SECTIONS_FILE, "  title: Platform\n", "  title: Platform\n  steps: {open: Buka}\n"),
        "guides/2023/sections.yml:14:11: platform.steps.open: expected a name of its own, found "
        "open again (first in line 7)\n"
        "    Give this step another name.",
    ),
    (
        (SECTIONS_FILE, "    open: Klik “{button}”", "    platform: Klik"),
        "guides/2023/sections.yml:7:5: invitation.steps.platform: expected a name of its own, "
        "found platform again (first in line 12)\n"
        "    Give this step another name.",
    ),
    (
        (EXPERT_FILE, "  chosen: Pastikan", "  open: each guide\n  chosen: Pastikan"),
        "guides/2023/expert.yml:5:9: steps.open: expected the step's sentence, found each guide\n"
        "    Write what this guide says.",
    ),
    (
        (EXPERT_FILE, "steps:\n  chosen: Pastikan bahwa Anda eksper\n", ""),
        "guides/2023/expert.yml:1:1: steps.chosen: expected this step's sentence, found nothing\n"
        "    Add chosen: and the sentence under steps, since sections.yml leaves it to "
        "each guide; or write omits: [chosen] if this guide has no such step.",
    ),
    (
        (EXPERT_FILE, "  chosen: Pastikan", "  opne: Klik\n  chosen: Pastikan"),
        "guides/2023/expert.yml:5:3: steps.opne: expected a step of sections.yml, found opne\n"
        "    Write one of: message, chosen, open. Did you mean open?",
    ),
    (
        (EXPERT_FILE, "  chosen: Pastikan", "  ready: Siapkan ponsel\n  chosen: Pastikan"),
        "guides/2023/expert.yml:5:3: steps.ready: expected a step of sections.yml, found ready\n"
        "    Write one of: message, chosen, open. For a new step, first write ready: each guide "
        "under steps of its section in sections.yml.",
    ),
    (
        (EXPERT_FILE, "contact_channels: [general]", "omits: [opn]\ncontact_channels: [general]"),
        "guides/2023/expert.yml:6:9: omits: expected a section or step of sections.yml, found opn\n"
        "    Write one of: invitation, call_center, platform, message, chosen, open. "
        "Did you mean open?",
    ),
    (
        (EXPERT_FILE, "[general]", "[general, genral]"),
        "guides/2023/expert.yml:6:29: contact_channels: expected a contact channel of survey.yml, "
        "found genral\n"
        "    Write one of: general. Did you mean general?",
    ),
    (
        (EXPERT_FILE, "[general]", "[general, general]"),
        "guides/2023/expert.yml:6:29: contact_channels: expected each name once, found general "
        "again\n"
        "    Delete one of the two.",
    ),
    (
        (SECTIONS_FILE, "pesan dari **{sender}**", "pesan dari **{sendr}**"),
        "guides/2023/sections.yml:5:14: invitation.steps.message: expected a fact between braces, "
        "found {sendr}\n"
        f"    Write one of: {FACTS}. Did you mean sender? "
        "For braces as such write {{ and }}.",
    ),
    (
        (EXPERT_FILE, "title: Panduan Eksper", 'title: "{who}"'),
        "guides/2023/expert.yml:2:8: title: expected a fact between braces, found {who}\n"
        f"    Write one of: {FACTS}. For braces as such write {{{{ and }}}}.",
    ),
    (
        (SECTIONS_FILE, "Klik “{button}”", "Klik **“{button”**"),
        "guides/2023/sections.yml:7:11: invitation.steps.open: expected {button}, "
        "found {button without its }\n"
        "    Write {button} with both braces. For braces as such write {{ and }}.",
    ),
    (
        (SECTIONS_FILE, "Klik “{button}”", "Klik “{button”, lalu {sender}"),
        "guides/2023/sections.yml:7:11: invitation.steps.open: expected {button}, "
        "found {button without its }\n"
        "    Write {button} with both braces. For braces as such write {{ and }}.",
    ),
    (
        (SECTIONS_FILE, "Klik “{button}”", "Klik “{button”, lalu OK}"),
        "guides/2023/sections.yml:7:11: invitation.steps.open: expected {button}, "
        "found {button without its }\n"
        "    Write {button} with both braces. For braces as such write {{ and }}.",
    ),
    (
        (SECTIONS_FILE, "Klik “{button}”", "Klik “button}”"),
        "guides/2023/sections.yml:7:11: invitation.steps.open: expected {button}, "
        "found button} without its {\n"
        "    Write {button} with both braces. For braces as such write {{ and }}.",
    ),
    (
        (SURVEY_FILE, "label: Umum", "label: Umum {survey"),
        "guides/2023/survey.yml:17:12: contact_channels.general.label: expected {survey}, "
        "found {survey without its }\n"
        "    Write {survey} with both braces. For braces as such write {{ and }}.",
    ),
    (
        (SURVEY_FILE, "service_hours:\n" + HOURS + "    time_zone: WIB\n", "service_hours: []\n"),
        "guides/2023/survey.yml:19:16: service_hours: expected opening hours, "
        "found an empty list\n"
        "    Write the hours, or delete service_hours.",
    ),
    (
        (EXPERT_FILE, "  chosen: Pastikan", "  chosen: Pastikan {button_meaning}"),
        "guides/2023/expert.yml:5:11: steps.chosen: expected a fact between braces, "
        "found {button_meaning}\n"
        f"    Write one of: {FACTS}. Did you mean button? For braces as such write {{{{ and }}}}.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "expected"), REFUSED)
def test_what_does_not_fit_together_is_refused(
    tmp_path: Path, change: Change, expected: str
) -> None:
    assert problems_of(tmp_path, change) == expected


@pytest.mark.parametrize("name", ["all", "index", "survey", "sections"])
def test_a_name_that_the_site_itself_uses_is_refused(tmp_path: Path, name: str) -> None:
    assert (
        f"guides/2023/survey.yml:4:18: guides: expected another name, found {name}, "
        "which the site itself uses\n"
        "    Rename the guide's file, and its name here."
    ) in problems_of(tmp_path, (SURVEY_FILE, "[expert]", f"[expert, {name}]"))


@pytest.mark.parametrize(
    ("key", "below", "old", "fact"),
    [
        ("name", "platform", "platform:\n  name: Q7\n", "platform"),
        ("starts", "period", "period:\n" + PERIOD, "period"),
        ("ends", "period", "  ends: 2023-10\n", "ends"),
        ("sender", "invitations", "    sender: SC 2023\n", "sender"),
        ("sender", "whatsapp", "    sender: SC 2023\n", "whatsapp_sender"),
    ],
)
def test_a_fact_that_the_survey_does_not_state_cannot_be_asked_for(
    tmp_path: Path, key: str, below: str, old: str, fact: str
) -> None:
    report = problems_of(
        tmp_path,
        (SURVEY_FILE, old, ""),
        (EXPERT_FILE, "title: Panduan Eksper", f'title: "{{{fact}}}"'),
    )
    assert (
        f"expert.yml:2:8: title: expected a fact that survey.yml states, found {{{fact}}}, "
        "which is not stated\n"
        f"    Where it is known, write {key}: below {below}: in survey.yml. "
        f"Where there is none, word the text without {{{fact}}}, or delete the text."
    ) in report


def test_a_word_of_the_interface_asks_only_for_its_own_facts(tmp_path: Path) -> None:
    change = (INTERFACE_FILE, 'Telepon {telephone}"', 'Telepon {telephone} {label}"')
    assert "contacts.call: expected a fact between braces, found {label}" in problems_of(
        tmp_path, change
    )


def test_a_word_of_the_interface_is_refused_with_half_a_fact(tmp_path: Path) -> None:
    change = (INTERFACE_FILE, 'Telepon {telephone}"', 'Telepon {telephone"')
    assert "contacts.call: expected {telephone}, found {telephone without its }" in problems_of(
        tmp_path, change
    )


def test_an_edition_without_sections_is_refused(tmp_path: Path) -> None:
    root = write_survey(
        tmp_path, (EXPERT_FILE, "steps:\n  chosen: Pastikan bahwa Anda eksper\n", "")
    )
    (root / SECTIONS_FILE).write_text("{}\n", encoding="utf-8")
    assert problems_in(root) == (
        "guides/2023/sections.yml:1:1: expected sections, found none\n"
        "    Write the sections, as in sections.yml of another edition."
    )


def test_a_fact_that_only_one_guide_gives_is_enough_for_that_guide(tmp_path: Path) -> None:
    changes = [
        (SURVEY_FILE, "    button: ISI SURVEI\n", ""),
        (EXPERT_FILE, "steps:", "invitations:\n  whatsapp:\n    button: Mulai\nsteps:"),
    ]
    assert problems_of(tmp_path, *changes) == ""


@pytest.mark.parametrize(
    "change",
    [
        (SURVEY_FILE, PERIOD, "  starts: 2023-07-15\n  ends: 2023-07\n"),
        (SURVEY_FILE, PERIOD, "  starts: 2023-07-15\n  ends: 2023-07-15\n"),
        hours(("every day", "22:00", "06:00")),
        hours(("every day", "00:00", "24:00")),
        hours(("Monday", "08:30", "12:00"), ("Monday", "12:00", "22:00")),
        hours(("Sunday", "22:00", "06:00"), ("Monday", "06:00", "12:00")),
        (SECTIONS_FILE, "pesan dari **{sender}**", "pesan {{sendr}}"),
        (SECTIONS_FILE, "Klik “{button}”", "Klik { {sender} button"),
        (SECTIONS_FILE, "Klik “{button}”", "Klik } sender { dan tombol }"),
        (SECTIONS_FILE, "Klik “{button}”", "Klik {{button dan button}} dan {{button}}"),
        (SECTIONS_FILE, "Klik “{button}”", "Klik {{{button}}} {buttons tombolbutton}"),
        (EXPERT_FILE, "steps:\n  chosen: Pastikan bahwa Anda eksper\n", "omits: [chosen]\n"),
        (EXPERT_FILE, "steps:\n  chosen: Pastikan bahwa Anda eksper\n", "omits: [invitation]\n"),
        (EXPERT_FILE, "contact_channels: [general]", "omits: [call_center]"),
        (EXPERT_FILE, "  chosen: Pastikan", "  open: Klik saja\n  chosen: Pastikan"),
    ],
)
def test_what_fits_together_is_accepted(tmp_path: Path, change: Change) -> None:
    assert problems_of(tmp_path, change) == ""
