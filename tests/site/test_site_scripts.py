"""One real site in many scripts: what a reader types is found, whatever it is written in."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from screens import DESKTOP, GUIDE, open_context, turn_to_search


@pytest.fixture(scope="module")
def screen(chromium: Browser, scripts_address: str) -> Iterator[Page]:
    with open_context(chromium, scripts_address, DESKTOP) as context:
        yield context.new_page()


def found(screen: Page, folder: str, typed: str) -> list[str]:
    """What is marked in the list when a reader has typed something on a page of a language."""
    if urlsplit(screen.url).path != f"/{folder}{GUIDE}":
        screen.goto(f"{folder}{GUIDE}")
        turn_to_search(screen)
    screen.locator("input[name=query]").fill("")
    expect(screen.locator(".guide-search-results li")).to_have_count(0)
    screen.keyboard.insert_text(typed)
    expect(screen.locator(".guide-search-results li").first).to_be_visible()
    return screen.locator(".guide-search-results mark").all_inner_texts()


@pytest.mark.parametrize(
    ("folder", "typed", "marked"),
    [
        ("ta/", "அழைப்பில்", "அழைப்பில்"),
        ("kn/", "ಆಹ್ವಾನ", "ಆಹ್ವಾನ"),
        ("te/", "ఆహ్వానంలోని", "ఆహ్వానంలోని"),
        ("sa/", "निमन्त्रणे", "निमन्त्रणे"),
        ("th/", "คำเชิญ", "คำเชิญ"),
        ("km/", "លិខិត", "លិខិត"),
        ("zh-Hans/", "邀请", "邀请"),
        ("ar/", "الدعوه", "الدَّعوة"),
    ],
)
def test_a_word_of_any_script_is_found(screen: Page, folder: str, typed: str, marked: str) -> None:
    assert set(found(screen, folder, typed)) == {marked}


def test_words_that_are_typed_without_spaces_are_found_one_by_one(screen: Page) -> None:
    assert set(found(screen, "zh-Hans/", "姓名邀请")) == {"姓名", "邀请"}


@pytest.mark.parametrize(
    ("folder", "typed", "marked"),
    [
        ("jv/", "kuesioner", "Kuésionèr"),
        ("", "KUÉSIONÈR", "Kuesioner"),
        ("en/", "invitations", "invitation"),
        ("", "undangannya", "undangan"),
        ("", "kuisioner", "Kuesioner"),
        ("", "dang", "dang"),
        ("", "kuesioner?", "Kuesioner"),
    ],
)
def test_a_word_is_found_with_other_accents_in_another_form_or_in_part(
    screen: Page, folder: str, typed: str, marked: str
) -> None:
    assert marked in found(screen, folder, typed)


SPELLINGS = (
    "081119199198",
    "0811 1919 9198",
    "0811-1919-9198",
    "081 119 199 198",
    "٠٨١١١٩١٩٩١٩٨",
    "+6281119199198",
    "+62 811 1919 9198",
    "+62 (0)811 1919 9198",
    "6281119199198",
    "006281119199198",
)


@pytest.mark.parametrize(
    ("folder", "typed"),
    [
        *(("", typed) for typed in SPELLINGS),
        *((folder, typed) for folder in ("en/", "th/", "ar/") for typed in SPELLINGS[::4]),
    ],
)
def test_a_number_is_found_however_it_is_written(screen: Page, folder: str, typed: str) -> None:
    assert set(found(screen, folder, typed)) == {"0811 1919 9198"}


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("+62", "0811 1919 9198"),
        ("+62811", "0811 1919 9198"),
        ("0811", "0811"),
        ("81119199198", "811 1919 9198"),
        ("9198", "9198"),
        ("99198", "9 9198"),
    ],
)
def test_a_number_is_found_by_its_first_or_last_digits(
    screen: Page, typed: str, marked: str
) -> None:
    assert marked in found(screen, "", typed)


def test_a_number_is_found_beside_a_word(screen: Page) -> None:
    assert {"0811 1919 9198", "undangan"} <= set(found(screen, "", "undangan +62 811 1919 9198"))


def test_what_is_found_nowhere_is_named(screen: Page) -> None:
    found(screen, "", "survei qqqq")
    expect(screen.locator(".guide-search-missing").first).to_have_text("Tidak memuat: qqqq")


def test_enter_opens_what_fits_best(screen: Page) -> None:
    found(screen, "", "9198")
    with screen.expect_navigation():
        screen.keyboard.press("Enter")
    assert screen.url.endswith("2023/expert/#call-center")
