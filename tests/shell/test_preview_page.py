"""What the preview adds to a page, in a real browser."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from editing import change
from previews import preview
from screens import DESKTOP, PHONE, open_context
from verifying import small_project

SECTIONS = "guides/2023/sections.yml"
TITLE = "Menerima WA Blast"
OTHER_YEAR = "2019 names another year than the edition 2023"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project in two languages, to be changed."""
    return small_project(tmp_path / "project")


@contextmanager
def looking(project: Path, chromium: Browser, page: str, width: int) -> Iterator[Page]:
    """The preview of a project at a page, as an editor has it open."""
    with preview(project) as shown:
        shown.wait_for(page, "08:30")
        with open_context(chromium, f"http://127.0.0.1:{shown.port}/", width) as window:
            opened = window.new_page()
            said: list[str] = []
            opened.on("console", lambda one: said.append(one.text))
            opened.on("pageerror", lambda error: said.append(f"script: {error}"))
            opened.goto(page)
            yield opened
            assert [one for one in said if "script" in one or "Policy" in one] == []


def test_the_open_page_loads_anew_after_a_save_and_after_a_mistake(
    project: Path, chromium: Browser
) -> None:
    with looking(project, chromium, "2023/expert/", PHONE) as page:
        expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
        change(project, SECTIONS, TITLE, "Menerima Pesan")
        expect(page.get_by_role("heading", name="Menerima Pesan")).to_be_visible(timeout=20_000)
        change(project, SECTIONS, "list: checklist", "list: ceklis")
        expect(page.get_by_text("found ceklis")).to_be_visible(timeout=20_000)
        change(project, SECTIONS, "list: ceklis", "list: checklist")
        expect(page.get_by_role("heading", name="Menerima Pesan")).to_be_visible(timeout=20_000)


def test_the_page_to_which_a_saved_file_belongs_is_opened(project: Path, chromium: Browser) -> None:
    with looking(project, chromium, "2023/expert/", PHONE) as page:
        change(
            project,
            "guides/translations/en.po",
            "When you receive the WhatsApp",
            "Getting the WhatsApp",
        )
        expect(page.get_by_role("heading", name="Getting the WhatsApp message")).to_be_visible(
            timeout=20_000
        )
        assert page.url.endswith("/en/2023/expert/")
        change(project, "guides/2023/internal.yml", "menilai institusi", "menilai kantor")
        expect(page).to_have_url(re.compile("/en/2023/internal/$"), timeout=20_000)
        change(project, "guides/2023/survey.yml", "name: Q7", "name: Q8")
        expect(page.get_by_text("Q8").first).to_be_visible(timeout=20_000)
        assert page.url.endswith("/en/2023/internal/")


def test_advice_stands_beside_its_text_and_the_rest_above(project: Path, chromium: Browser) -> None:
    change(project, SECTIONS, f"title: {TITLE}", f"title: {TITLE} 2019")
    survey = "guides/2023/survey.yml"
    change(project, survey, "at: 0811 1909 1198", "at: 0811 1906 1198")
    change(project, survey, "sender: SPI 2023", "sender: SPI 2018")
    change(project, survey, "starts: 2023-07\n  ends: 2023-10", "starts: 2022-07\n  ends: 2022-10")
    with looking(project, chromium, "2023/internal/", PHONE) as page:
        heading = page.get_by_role("heading", name=f"{TITLE} 2019")
        expect(heading.locator(".preview-marked")).to_have_text(f"{TITLE} 2019")
        beside = page.locator("h2 + .preview-beside")
        expect(beside).to_contain_text(f"{SECTIONS}:7:10 G905")
        expect(beside).to_contain_text(OTHER_YEAR)
        step = page.locator("li", has=page.locator(".preview-marked", has_text="SPI 2018"))
        expect(step.locator(".preview-beside")).to_contain_text(
            "2018 names another year than the edition 2023"
        )
        period = page.locator(".guide-period:has(.preview-marked) + .preview-beside")
        expect(period).to_contain_text(f"{survey}:14:9 G906")
        number = page.locator(".guide-channels li .preview-beside")
        expect(number).to_contain_text("0811 1909 1198 differs")
        rest = page.locator(".preview-rest")
        expect(rest).to_contain_text("nothing is asked by G901 at 0811 1906 1198")
        expect(rest).not_to_contain_text(OTHER_YEAR)
        page.goto("privacy/")
        expect(rest).to_contain_text(OTHER_YEAR)


def test_advice_on_a_language_stands_on_its_own_pages_alone(
    project: Path, chromium: Browser
) -> None:
    catalogue = "guides/translations/en.po"
    change(project, catalogue, 'msgstr "Expert"', 'msgstr "."')
    change(project, SECTIONS, f"title: {TITLE}", f"title: {TITLE} 2019")
    with looking(project, chromium, "en/2023/internal/", PHONE) as page:
        rest = page.locator(".preview-rest")
        expect(rest).to_contain_text(f"{catalogue}:")
        expect(rest).to_contain_text("nothing to read")
        page.goto("2023/internal/")
        expect(page.locator(".preview-beside")).to_contain_text(OTHER_YEAR)
        expect(page.get_by_text("nothing to read")).to_have_count(0)


def test_the_handout_of_the_page_stands_beside_it_until_it_is_hidden(
    project: Path, chromium: Browser
) -> None:
    with looking(project, chromium, "en/2023/external/", DESKTOP) as page:
        frame = page.locator("iframe[title='The handout of this page']")
        expect(frame).to_be_visible()
        assert "/en/2023/external/spi-2023-external-en-a4.pdf?" in frame.evaluate("one => one.src")
        page.get_by_role("button", name="Hide the handout").click()
        expect(frame).to_be_hidden()
        page.reload()
        button = page.get_by_role("button", name="Show the handout")
        expect(button).to_be_visible()
        expect(frame).to_be_hidden()
        button.click()
        expect(frame).to_be_visible()
        page.set_viewport_size({"width": PHONE, "height": 740})
        expect(frame).to_be_hidden()
