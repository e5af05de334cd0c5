"""The box that tells whether something is genuine, in a real browser."""

import gzip
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, expect

from building import LANGUAGES, SITE_URL, Site, build, copy_project, serving
from editing import change
from projects import set_languages
from reading_back import page_text
from screens import PHONE, open_context, opened

TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("genuine.yml").read_text(encoding="utf-8")
)
FIELD = "Yang ingin Anda periksa"
ALL = """texts => {
  const form = document.querySelector(".guide-check"), field = form.querySelector("textarea");
  return texts.map((text) => {
    field.value = text;
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    return [...form.querySelectorAll(".guide-check-found li")].map((one) => one.textContent);
  });
}"""
"""What is told of each text, as the button would."""


def ask(page: Page, text: str) -> list[str]:
    """What the page answers, line by line."""
    page.get_by_label(FIELD).fill(text)
    page.get_by_role("button", name="Periksa", exact=True).click()
    lines = page.locator(".guide-check-found li")
    expect(lines.first).to_be_visible()
    return lines.all_inner_texts()


@pytest.fixture(scope="module")
def context(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    with open_context(chromium, address, PHONE) as window:
        yield window


@pytest.fixture
def box(context: BrowserContext) -> Iterator[Page]:
    with opened(context) as page:
        page.goto("handout/")
        yield page


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The guides of 2023 with addresses of the survey, the sender and the call centre."""
    project = copy_project(tmp_path_factory.mktemp("stated") / "project")
    survey, address = "guides/2023/survey.yml", "https://survei.contoh.go.id/isi"
    change(project, survey, "  name: Q7\n", f"  name: Q7\n  address: {address}\n")
    sender = "    sender: SPI 2023\n"
    addresses = "    addresses: [0811 1111 2222, spi@contoh.go.id]\n"
    change(project, survey, sender, sender + addresses)
    ways = (
        "  help:\n    email: bantuan@contoh.go.id\n"
        "  form:\n    web_form: https://contoh.go.id/tanya\n  general:\n"
    )
    change(project, survey, "  general:\n", ways)
    change(project, "guides/2023/internal.yml", "[general]", "[help, form, general]")
    set_languages(project, {"id": "Bahasa Indonesia"})
    formats = (project / survey).read_text(encoding="utf-8").partition("handouts:\n")[2]
    change(project, survey, formats, "  a4: {pages: 2}\n")
    return build(project, project.parent / "site", site_url=SITE_URL)


def test_the_table_has_enough_of_each() -> None:
    assert len(TABLE["shipped"]) + len(TABLE["stated"]) >= 150


def test_everything_put_in_is_told_of_as_the_table_says(box: Page) -> None:
    ask(box, "SPI 2023")
    rows = TABLE["shipped"]
    told = box.evaluate(ALL, [row["put"] for row in rows])
    assert dict(zip([row["put"] for row in rows], told, strict=True)) == {
        row["put"]: row["told"] for row in rows
    }


def test_so_it_is_where_the_addresses_are_stated(chromium: Browser, stated: Site) -> None:
    rows = TABLE["stated"]
    with serving(stated.folder) as address, chromium.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto("handout/")
        ask(page, "SPI 2023")
        told = page.evaluate(ALL, [row["put"] for row in rows])
    assert dict(zip([row["put"] for row in rows], told, strict=True)) == {
        row["put"]: row["told"] for row in rows
    }


def test_every_answer_goes_with_what_to_do(box: Page) -> None:
    ask(box, "0811 1919 9198")
    assert (
        box.get_by_role("status")
        .inner_text()
        .endswith(
            "Yang sesuai pun belum tentu asli, karena nama dan nomor dapat dipalsukan. "
            "Jika ragu, hubungi nomor di halaman ini, bukan nomor di dalam pesan."
        )
    )
    box.get_by_role("link", name="hubungi nomor di halaman ini").click()
    expect(box.get_by_role("link", name="0811 1919 9198")).to_be_in_viewport()


def test_what_is_pasted_is_answered_at_once(box: Page) -> None:
    box.get_by_label(FIELD).focus()
    box.evaluate(
        """() => {
          const field = document.activeElement;
          field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true }));
          field.value = "0811 1919 9199";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    expect(box.get_by_role("status")).to_contain_text("berbeda satu angka")


def test_what_is_put_in_is_only_ever_text(box: Page) -> None:
    ask(box, '<img src=x onerror=alert(1)> <a href="https://bit.ly/x">0811 1919 9199</a>')
    shown = box.get_by_role("status")
    expect(shown.locator("img, a[href^=http], script")).to_have_count(0)
    expect(shown).to_contain_text("https://bit.ly/x")


def test_nothing_is_sent_and_nothing_is_kept(context: BrowserContext, box: Page) -> None:
    asked: list[str] = []
    box.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    ask(box, "https://bit.ly/abc 0811 1919 9198 spi@contoh.go.id")
    ask(box, "SPI 2024")
    assert [re.sub("[.][0-9a-f]{8}[.]", ".", one) for one in asked] == ["check.js"]
    assert box.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert context.cookies() == []
    assert "bit.ly" not in box.url
    expect(box.locator("#guide-check-privacy")).to_be_visible()


def test_where_the_script_does_not_come_the_page_says_so(box: Page) -> None:
    box.route("**/check.*.js", lambda route: route.abort())
    box.get_by_label(FIELD).fill("SPI 2023")
    box.get_by_role("button", name="Periksa", exact=True).click()
    expect(box.get_by_role("status")).to_have_text(
        "Pemeriksaan belum dapat dimuat. Coba lagi, atau bandingkan sendiri dengan daftar di bawah."
    )
    box.unroute("**/check.*.js")
    assert len(ask(box, "SPI 2023")) == 1


LONG = {
    "one digit": "1" * 100_000,
    "numbers": "0811 1919 9198 " * 6_600,
    "dots": "a." * 50_000,
    "dashes": "0-" * 50_000,
    "signs": "+(" * 50_000,
    "addresses": "a@" * 50_000,
    "links": "https://panduan.examp1e/ " * 4_000,
    "hosts": " ".join(f"https://h{number}.com/" for number in range(5_000)),
    "foreign letters": "xn--a-b." * 12_500,
    "names": "survei SPI 2024 klik " * 5_000,
}


def test_100_kb_of_text_are_read_soon(box: Page) -> None:
    ask(box, "SPI 2023")
    for name, text in LONG.items():
        start = time.monotonic()
        [told] = box.evaluate(ALL, [text])
        assert 1 <= len(told) <= 13, name
        assert time.monotonic() - start < 5, name


def test_whatever_is_put_in_there_is_an_answer_and_nothing_breaks(box: Page) -> None:
    broken: list[str] = []
    box.on("pageerror", lambda error: broken.append(str(error)))
    ask(box, "SPI 2023")
    chance = random.Random(2023)
    pieces = [str(row["put"]) for rows in TABLE.values() for row in rows]
    signs = "0811 -+().@/:\\?#[]{}<>&%$^*|~`'\"\n\t٠۹०\u200b\u202e\u0000\ud83d\ude00xn--é\u0301а。"
    texts = []
    for _ in range(1_500):
        text = list(" ".join(chance.choices(pieces, k=chance.randint(1, 3))))
        for _ in range(chance.randint(0, 6)):
            place = chance.randrange(len(text) + 1)
            text[place : place + chance.randint(0, 3)] = chance.choices(
                signs, k=chance.randint(0, 3)
            )
        texts.append("".join(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    told = box.evaluate(ALL, texts)
    assert broken == []
    assert [text for text, lines in zip(texts, told, strict=True) if not lines] == []
    [fits] = box.evaluate(ALL, ["0811 1919 9198"])
    assert fits[0].startswith("0811 1919 9198 adalah nomor Call Center SPI 2023")


def test_no_other_number_of_one_digit_more_or_less_ever_fits(box: Page) -> None:
    ask(box, "SPI 2023")
    number = "081119199198"
    others = {
        number[:place] + digit + number[place + cut :]
        for place in range(len(number))
        for digit in ("", *"0123456789")
        for cut in (0, 1)
    } - {number, number[1:]}
    told = box.evaluate(ALL, sorted(others))
    assert [
        lines for lines in told if len(lines) != 1 or "berbeda satu angka" not in lines[0]
    ] == []


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_without_a_script_all_that_is_official_is_listed(
    chromium: Browser, address: str, folder: str
) -> None:
    with chromium.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{folder}handout/")
        listed = page.locator(".guide-official").inner_text()
    for official in (
        "0811 1919 9198", "0811 1906 1198", "0811 1909 1198", "SPI 2023",
        "Tanya SPI", "ISI SURVEI", "Link yang tersedia", "Q7", f"{SITE_URL}{folder}",
    ):  # fmt: skip
        assert official in listed


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_the_page_is_one_tap_from_home_and_every_guide(site: Site, folder: str) -> None:
    for page, link in (("", "handout/"), ("2023/expert/", "../../handout/")):
        article = site.html(folder + page).partition("<article")[2].partition("</article>")[0]
        assert f'<p class="guide-check-link"><a href="{link}"' in article


@pytest.mark.parametrize("folder", LANGUAGES.values())
def test_the_first_view_is_small_and_so_is_what_comes_later(site: Site, folder: str) -> None:
    assert len(gzip.compress(site.html(f"{folder}handout/").encode(), 9)) <= 14_336
    # A tenth is left for what is still to come.
    assert len(gzip.compress(site.asset("assets/check.js").read_bytes(), 9)) <= 6_144 * 0.9


def test_what_comes_later_does_not_grow_with_languages_and_guides(site: Site) -> None:
    script = site.asset("assets/check.js").read_text("utf-8")
    codes = re.findall(r'guide-code-value">\d+-(\w{5})<', site.html("handout/"))
    assert len(codes) == 4
    assert [code for code in codes if code in script] == []
    page = site.html("en/handout/")
    assert [code for code in codes if code not in page] == []


def test_a_number_without_a_label_is_not_taken_for_that_of_the_label_above(site: Site) -> None:
    listed = page_text(site.html("handout/"))
    general, local = listed.index("0811 1909 1198"), listed.index("Pemerintah Daerah")
    assert general < local < listed.index("Kementerian/Lembaga")
