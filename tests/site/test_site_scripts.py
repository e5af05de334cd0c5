"""One real site in many scripts and languages: what is typed is found, and so is a language."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from building import Site, serving
from screens import DESKTOP, GUIDE, PHONE, open_context, turn_to_search
from scripts import build_scripts


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_scripts(tmp_path_factory.mktemp("scripts"))


@pytest.fixture(scope="module")
def address(scripts: Site) -> Iterator[str]:
    with serving(scripts.folder) as found:
        yield found


@pytest.fixture(scope="module")
def screen(chromium: Browser, address: str) -> Iterator[Page]:
    with open_context(chromium, address, DESKTOP) as context:
        yield context.new_page()


def found(screen: Page, folder: str, typed: str) -> list[str]:
    """What is marked in the list when a reader has typed something on a page of a language."""
    screen.goto(f"{folder}{GUIDE}")
    turn_to_search(screen)
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


@pytest.mark.parametrize(
    "typed",
    [
        "081119199198",
        "0811 1919 9198",
        "0811-1919-9198",
        "081 119 199 198",
        "+6281119199198",
        "+62 811 1919 9198",
        "+62 (0)811 1919 9198",
        "6281119199198",
        "006281119199198",
        "٠٨١١١٩١٩٩١٩٨",
    ],
)
@pytest.mark.parametrize("folder", ["", "en/", "th/", "ar/"])
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


@contextmanager
def reader(chromium: Browser, address: str, *languages: str, **options: bool) -> Iterator[Page]:
    """A reader whose browser asks for some languages."""
    with open_context(chromium, address, PHONE, **options) as context:
        context.add_init_script(
            f"Object.defineProperty(navigator, 'languages', {{ get: () => {list(languages)} }})"
        )
        yield context.new_page()


def listed(page: Page) -> list[str]:
    """The languages that the open switcher shows."""
    links = page.locator(".guide-languages li:visible a")
    return [str(link.get_attribute("hreflang")) for link in links.all()]


SORTED = ["ar", "id", "ban", "jv", "su", "min", "en", "kn", "km", "sa", "ta", "te", "th", "zh-Hans"]
"""Arab, Bahasa Indonesia, Basa Bali, Basa Jawa, Basa Sunda, Baso Minangkabau, English, …"""


def test_a_readers_own_languages_come_first_and_the_others_by_their_names(
    chromium: Browser, address: str
) -> None:
    with reader(chromium, address, "th-TH", "zh-CN", "xx") as page:
        page.goto(GUIDE)
        page.locator(".guide-languages summary").click()
        assert listed(page) == ["th", "zh-Hans", *SORTED[:-2]]
        page.get_by_role("link", name="Thai", exact=True).click()
        page.wait_for_url("**/th/2023/expert/")
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_a_script_the_languages_are_a_plain_list(chromium: Browser, address: str) -> None:
    with reader(chromium, address, java_script_enabled=False) as page:
        page.goto(GUIDE)
        page.locator(".guide-languages summary").click()
        assert listed(page) == SORTED
        expect(page.locator(".guide-find-language")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("BASA", ["ban", "jv", "su"]),
        ("tamil", ["ta"]),
        ("chin", ["zh-Hans"]),
        ("mandarin", []),
        ("qq", []),
    ],
)
def test_a_long_list_of_languages_is_shortened(
    chromium: Browser, address: str, typed: str, shown: list[str]
) -> None:
    with reader(chromium, address, "en-US") as page:
        page.goto(f"en/{GUIDE}")
        page.locator(".guide-languages summary").click()
        field = page.get_by_placeholder("Find a language")
        field.fill(typed)
        assert listed(page) == shown
        field.fill("")
        assert len(listed(page)) == len(SORTED)


def test_a_short_list_of_languages_has_no_field(site: Site) -> None:
    assert "guide-find-language" not in site.html("").split("<body")[1]


def test_a_draft_says_how_much_of_it_is_translated(chromium: Browser, address: str) -> None:
    with reader(chromium, address) as page:
        page.goto(f"en/{GUIDE}")
        page.locator(".guide-languages summary").click()
        notes = page.locator(".guide-languages li:has(small)").all_inner_texts()
        assert [re.sub(r"[1-9]\d*%", "…", " ".join(note.split())) for note in notes] == [
            "Basa Bali draft, 0%",
            "Basa Jawa draft, …",
            "Basa Sunda draft, …",
            "Baso Minangkabau draft, …",
        ]


def test_the_home_page_shows_the_languages_that_its_reader_may_want(
    chromium: Browser, address: str
) -> None:
    with reader(chromium, address, "km", "id") as page:
        page.goto("")
        links = page.locator(".guide-likely-languages a")
        assert links.all_inner_texts() == [
            "Khmer",
            "English",
            "Baso Minangkabau",
            "Basa Jawa",
            "Basa Sunda",
        ]
        links.first.click()
        page.wait_for_url("**/km/")
        assert links.all_inner_texts()[0] == "Bahasa Indonesia"


def test_the_home_page_shows_the_first_languages_without_a_script_too(
    chromium: Browser, address: str
) -> None:
    with reader(chromium, address, java_script_enabled=False) as page:
        page.goto("en/")
        assert page.locator(".guide-likely-languages a").all_inner_texts() == [
            "Bahasa Indonesia",
            "Baso Minangkabau",
            "Basa Jawa",
            "Basa Sunda",
        ]


NOTHING = "Halaman ini belum diterjemahkan dan tampil dalam bahasa Indonesia."


def test_what_nobody_has_translated_says_that_and_nothing_of_a_review(scripts: Site) -> None:
    notices = re.findall(r'<p class="guide-notice".*', scripts.html(f"ban/{GUIDE}"))
    assert notices == [f'<p class="guide-notice" lang="id" dir="ltr">{NOTHING}</p>']


OVER = "Survei telah berakhir pada Oktober 2023."


@pytest.mark.parametrize("lang", ["ar", "th"])
def test_a_borrowed_sentence_has_its_own_month_and_its_full_stop_at_its_end(
    chromium: Browser, address: str, lang: str
) -> None:
    with reader(chromium, address) as page:
        page.goto(f"{lang}/{GUIDE}")
        said = page.locator(".guide-period-live")
        expect(said).to_have_text(OVER)
        expect(said).to_have_attribute("lang", "id")
        last = said.evaluate(
            """element => [...'4.'].map((_, place) => {
              const range = document.createRange();
              const node = element.firstChild;
              range.setStart(node, node.length - 2 + place);
              range.setEnd(node, node.length - 1 + place);
              return range.getBoundingClientRect().left;
            })"""
        )
        assert last[0] < last[1]


LINES = """element => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines = [];
  while (walk.nextNode()) {
    let top = -1;
    for (const { segment, index } of new Intl.Segmenter().segment(walk.currentNode.data)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, index);
      range.setEnd(walk.currentNode, index + segment.length);
      const box = range.getBoundingClientRect();
      if (box.top > top + 5) lines.push('');
      top = box.top;
      lines[lines.length - 1] += segment;
    }
  }
  return lines;
}"""
"""What stands on each line of an element."""

WORDS = """([text, lang]) => [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
  .map(word => word.index)"""
"""Where the words of a text begin."""


@pytest.mark.parametrize("width", [320, PHONE])
@pytest.mark.parametrize("part", ["h1", ".guide-shot-name > span"])
@pytest.mark.parametrize("lang", ["th", "km"])
def test_lines_without_spaces_end_between_words(
    chromium: Browser, address: str, lang: str, part: str, width: int
) -> None:
    with reader(chromium, address) as page:
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(f"{lang}/{GUIDE}")
        lines: list[str] = page.locator(part).first.evaluate(LINES)
        text = "".join(lines)
        begins: list[int] = page.evaluate(WORDS, [text, lang])
        ends = [len("".join(lines[:count])) for count in range(1, len(lines))]
        assert [text[end - 4 : end + 4] for end in ends if end not in begins] == []


def test_a_line_ends_after_a_slash_and_not_in_a_word(chromium: Browser, address: str) -> None:
    with reader(chromium, address) as page:
        page.set_viewport_size({"width": 320, "height": 740})
        page.goto(GUIDE)
        step = page.locator(".guide-checklist li").nth(2)
        words = " ".join(step.evaluate(LINES)).split()
        assert "stakeholder" in words or "ahli/stakeholder" in words


def test_the_shield_of_a_preview_is_whole_from_right_to_left(scripts: Site) -> None:
    shields = []
    for folder, left in (("", 84), ("ar/", 1048)):
        [path] = (scripts.folder / folder / GUIDE).glob("preview-*.png")
        with Image.open(path) as preview:
            part = preview.convert("RGB").crop((left, 60, left + 68, 160))
        ground = Image.new("RGB", part.size, part.getpixel((0, 0)))
        shields.append(part.crop(ImageChops.difference(part, ground).getbbox()))
    assert shields[0].size == shields[1].size
    assert ImageChops.difference(*shields).getbbox() is None
