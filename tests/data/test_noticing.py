"""What may be right but should be looked at."""

from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    read_survey,
)
from noticed import notices
from reports import report

COMPARE = "    Compare with the source: is it left over from an earlier edition? If it is right, settle it with that reason."
NEXT_YEAR: Change = (SURVEY_FILE, "edition: 2023", "edition: 2024")


GENERAL = "  general:\n    label: Umum\n    telephone: 0811 1909 1198\n"


def channels(*extra: tuple[str, str]) -> Change:
    """More telephone numbers in the survey."""
    more = "".join(f"  {name}:\n    telephone: {number}\n" for name, number in extra)
    return (SURVEY_FILE, GENERAL, GENERAL + more)


def test_a_lazy_copy_is_asked_about(tmp_path: Path) -> None:
    assert notices(tmp_path, NEXT_YEAR) == (
        "guides/2023/survey.yml:8:9: period: the survey runs 2023-07 – 2023-10, outside the year "
        f"of the edition 2024\n{COMPARE}\n"
        f"guides/2023/survey.yml:11:13: 2023 names another year than the edition 2024\n{COMPARE}"
    )


def test_a_sentence_that_names_another_year_is_asked_about(tmp_path: Path) -> None:
    change = (EXPERT_FILE, "title: Panduan Eksper", "title: Panduan Eksper 2022")
    assert notices(tmp_path, change) == (
        f"guides/2023/expert.yml:2:8: 2022 names another year than the edition 2023\n{COMPARE}"
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ((SURVEY_FILE, "  name: Q7\n", "  name: Q7\n  address: https://q7.example/2022/isi\n"), "14:9"),
        ((SURVEY_FILE, "telephone: 0811 1909 1198", "email: sc2022@kantor.example"), "18:12"),
        ((SURVEY_FILE, "    button", "    addresses: sc2022@kantor.example\n    button"), "10:3"),
        ((SURVEY_FILE, "    button", "    never_asks: [biaya SC 2022]\n    button"), "12:18"),
    ],
)  # fmt: skip
def test_an_address_of_another_year_is_asked_about(
    tmp_path: Path, change: Change, place: str
) -> None:
    assert notices(tmp_path, change) == (
        f"guides/2023/survey.yml:{place}: 2022 names another year than the edition 2023\n{COMPARE}"
    )


def test_the_address_of_a_platform_that_a_sentence_only_names_is_published_nowhere(
    tmp_path: Path,
) -> None:
    address = (SURVEY_FILE, "  name: Q7\n", "  name: Q7\n  address: https://q7.example/isi\n")
    guidebook = read_survey(tmp_path, address, (SECTIONS_FILE, "  shows: [platform]\n", ""))
    assert report(guidebook.notices) == (
        "guides/2023/survey.yml:14:9: platform.address: no guide shows the address of the platform\n"
        "    Name platform under shows of a section, or delete the address. Until then it is "
        "published nowhere."
    )
    platform = guidebook.latest.platform
    assert platform is not None
    assert platform.name is not None
    assert (platform.name.source, platform.address) == ("Q7", None)


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        ("edition: Gelombang 2 2024", 2),
        ("edition: 2024/25", 2),
        ("edition: 2022/23", 0),
        ("edition: 2023-24", 0),
    ],
)
def test_an_edition_may_be_named_after_more_than_its_year(
    tmp_path: Path, edition: str, told: int
) -> None:
    found = read_survey(tmp_path, (SURVEY_FILE, "edition: 2023", edition)).notices
    assert len(found) == told


@pytest.mark.parametrize(
    "change",
    [
        (SURVEY_FILE, "edition: 2023", "edition: Gelombang 2"),
        (SURVEY_FILE, "  ends: 2023-10", "  ends: 2024-01"),
        (SURVEY_FILE, "label: Umum", "label: Umum 0811 1919 9198"),
    ],
)
def test_what_fits_the_year_or_has_none_is_not_asked_about(tmp_path: Path, change: Change) -> None:
    assert notices(tmp_path, change) == ""


def test_a_fact_that_no_guide_shows_is_asked_about_and_published_nowhere(tmp_path: Path) -> None:
    changes: list[Change] = [
        (SURVEY_FILE, "    sender: SC 2023\n", "    sender: SC 2023\n    menu: Tanya SC\n"),
        (SECTIONS_FILE, "  title: Platform\n  text: Pengisian melalui **{platform}**\n  shows: [platform]\n", "  title: Platform\n  text: Isi\n"),
        (SECTIONS_FILE, "  text: Call Center dapat dihubungi {days} pada pukul\n  shows: [service_hours, contact_channels]\n", "  text: Tanya\n"),
    ]  # fmt: skip
    guidebook = read_survey(tmp_path, *changes)
    assert report(guidebook.notices).splitlines()[::2] == [
        "guides/2023/survey.yml:12:11: invitations.whatsapp.menu: no guide shows this fact of the "
        "invitation",
        "guides/2023/survey.yml:15:9: platform: no guide shows the platform",
        "guides/2023/survey.yml:19:16: contact_channels.general: no guide shows this number",
        "guides/2023/survey.yml:22:12: service_hours: no guide shows these hours",
    ]
    edition = guidebook.latest
    assert edition.invitations[0].facts.keys() == {"sender", "button"}
    assert (edition.platform, edition.contact_channels, edition.service_hours) == (None, (), ())


def test_what_stands_beside_an_invitation_of_which_no_guide_tells_is_asked_about(
    tmp_path: Path,
) -> None:
    letter = "    button: ISI SURVEI\n  letter: {never_asks: [uang], addresses: [Jalan Contoh 1]}\n"
    guidebook = read_survey(tmp_path, (SURVEY_FILE, "    button: ISI SURVEI\n", letter))
    mend = (
        "    Draw the invitation in a section, or use one of its facts in a sentence: then this "
        "stands below. Or delete it. Until then it is published nowhere."
    )
    assert report(guidebook.notices) == (
        "guides/2023/survey.yml:13:3: invitations.letter.addresses: no guide tells of this "
        f"invitation, and so none shows this\n{mend}\n"
        "guides/2023/survey.yml:13:3: invitations.letter.never_asks: no guide tells of this "
        f"invitation, and so none shows this\n{mend}"
    )
    hidden = guidebook.latest.invitations[1]
    assert (hidden.addresses, hidden.never_asks) == ((), ())


def test_a_section_that_shows_what_is_not_given_is_asked_about(tmp_path: Path) -> None:
    changes: list[Change] = [
        (SURVEY_FILE, "platform:\n  name: Q7\n", ""),
        (SECTIONS_FILE, "  text: Pengisian melalui **{platform}**\n", ""),
    ]
    assert notices(tmp_path, *changes) == (
        "guides/2023/sections.yml:14:11: platform.shows: the section shows platform, which "
        "survey.yml does not give\n"
        "    Is it not known? Then nothing has to be done, and it is left out. If it is, add "
        "platform to survey.yml."
    )


def test_a_guide_that_names_no_channel_for_a_section_with_them_is_asked_about(
    tmp_path: Path,
) -> None:
    change = (EXPERT_FILE, "contact_channels: [general]\n", "")
    assert (
        "guides/2023/expert.yml:1:1: contact_channels: the section call_center shows contact "
        "channels, and this guide names none"
    ) in notices(tmp_path, change)


def test_two_addresses_that_are_alike_are_not_asked_about(tmp_path: Path) -> None:
    general = "    telephone: 0811 1909 1198\n"
    more = "    email: survei1@example.org\n  other:\n    email: survei2@example.org\n"
    changes: list[Change] = [
        (SURVEY_FILE, general, more),
        (EXPERT_FILE, "[general]", "[general, other]"),
    ]
    assert notices(tmp_path, *changes) == ""


def test_two_numbers_that_differ_in_one_digit_are_noticed(tmp_path: Path) -> None:
    assert notices(
        tmp_path,
        channels(("ministries", "0811 1906 1198")),
        (EXPERT_FILE, "[general]", "[general, ministries]"),
    ) == (
        "guides/2023/survey.yml:20:16: contact_channels.ministries.telephone: 0811 1906 1198 "
        "differs in one digit from 0811 1909 1198 (line 18)\n"
        "    Compare both with their source, digit by digit. If both are right, settle it with that reason."
    )


def test_numbers_that_differ_more_are_not_noticed(tmp_path: Path) -> None:
    assert (
        notices(
            tmp_path,
            channels(("other", "0811 1919 9199"), ("short", "112")),
            (EXPERT_FILE, "[general]", "[general, other, short]"),
        )
        == ""
    )


def test_an_address_that_no_guide_shows_is_noticed(tmp_path: Path) -> None:
    change = (SURVEY_FILE, GENERAL, f"{GENERAL}  mail:\n    email: survei@example.org\n")
    assert (
        notices(tmp_path, change)
        .splitlines()[0]
        .endswith("contact_channels.mail: no guide shows this address")
    )


def test_a_number_that_no_guide_shows_is_noticed(tmp_path: Path) -> None:
    assert notices(tmp_path, channels(("other", "112"))) == (
        "guides/2023/survey.yml:20:16: contact_channels.other: no guide shows this number\n"
        "    Name it under contact_channels of a guide, or delete it."
    )


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        (channels(("other", "0811 1909 1189")), "0811 1909 1189 has two digits in another order than 0811 1909 1198 (line 18)"),
        (channels(("other", "0811 1909 1134")), "0811 1909 1134 differs in two digits from 0811 1909 1198 (line 18)"),
        (channels(("other", "0811 1906 119")), "0811 1906 119 has not as many digits as 0811 1909 1198 (line 18)"),
        (channels(("other", "0811 2909 1199")), "0811 2909 1199 differs in two digits from 0811 1909 1198 (line 18)"),
        ((SURVEY_FILE, "button: ISI SURVEI", "button: “ISI SURVEI”"), "invitations.whatsapp.button: expected a name without quotes around it, found “ISI SURVEI”"),
        ((SURVEY_FILE, "sender: SC 2023", "sender: SС 2023"), "expected a word of one script, found U+0421 CYRILLIC CAPITAL LETTER ES in SС"),
        ((SURVEY_FILE, "sender: SC 2023", "sender: ЅС 2023"), "expected a word of one script, found U+0405 CYRILLIC CAPITAL LETTER DZE in ЅС"),
        ((SURVEY_FILE, "sender: SC 2023", "sender: SC ２０２３"), "expected a word of one script, found U+FF12 FULLWIDTH DIGIT TWO in ２０２３"),
        ((SURVEY_FILE, GENERAL, GENERAL + "  two:\n    label: Umum\n    telephone: 0811 1333 4444\n"), "contact_channels.two.label: Umum is the label of another number too (line 18)"),
        ((SURVEY_FILE, "opens: 08:30", "opens: 23:30"), "guides/2023/survey.yml:22:13: service_hours[1].closes: the hours begin at 23:30 and end at 22:00 on the next day"),
    ],
    ids=["swapped", "two", "length", "two apart", "quotes", "cyrillic", "disguised", "wide", "label", "overnight"],
)  # fmt: skip
def test_what_is_suspicious_is_asked_about(tmp_path: Path, change: Change, asked: str) -> None:
    assert asked in notices(tmp_path, change)


def test_of_numbers_of_two_lengths_the_odd_one_is_asked_about_once(tmp_path: Path) -> None:
    more = channels(("two", "0811 1906 1198"))
    short = (SURVEY_FILE, "telephone: 0811 1909 1198", "telephone: 0811 1909 119")
    third = (SURVEY_FILE, "  two:", "  three:\n    telephone: 0811 1919 9198\n  two:")
    told = [line for line in notices(tmp_path, more, third, short).splitlines() if "many" in line]
    assert told == [
        "guides/2023/survey.yml:18:16: contact_channels.general.telephone: "
        "0811 1909 119 has not as many digits as 0811 1919 9198 (line 20)"
    ]


@pytest.mark.parametrize("number", ["0811 1909 9918", "0811 2909 2199", "0811 1909 1198 12"])
def test_numbers_that_nobody_mixes_up_are_not_asked_about(tmp_path: Path, number: str) -> None:
    assert "digit" not in notices(tmp_path, channels(("other", number.removesuffix(" 12"))))


def test_a_green_badge_is_asked_about_from_2024_on(tmp_path: Path) -> None:
    badge = (
        SURVEY_FILE,
        "    button: ISI",
        "    badge: {words: HIJAU, color: green}\n    button: ISI",
    )
    asked = "this badge is green, but badges of WhatsApp have been blue since 2024"
    assert asked not in notices(tmp_path / "before", badge)
    assert f"invitations.whatsapp.badge: {asked}" in notices(tmp_path / "after", badge, NEXT_YEAR)


def test_hours_on_no_day_of_the_survey_are_asked_about(tmp_path: Path) -> None:
    held = (SURVEY_FILE, "service_hours:\n", "service_hours:\n  - {on: 2023-08-17, closed: yes}\n")
    lazy = (SURVEY_FILE, "service_hours:\n", "service_hours:\n  - {on: 2022-08-17, closed: yes}\n")
    assert notices(tmp_path / "held", held) == ""
    assert notices(tmp_path / "lazy", lazy) == (
        "guides/2023/survey.yml:20:10: service_hours[1]: these hours hold on no day from 1 July "
        "2023 to 31 October 2023, the days of this edition, so no reader sees them\n"
        "    Are they of last year? Write the dates of this one, or delete the entry. If it is to "
        "stay as it is, settle it with that reason."
    )
