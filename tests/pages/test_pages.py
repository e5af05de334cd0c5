import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    PROJECT,
    SECTIONS_FILE,
    SITES,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localized,
    localizer,
    read_folder,
    read_survey,
    write_site,
)
from guidebook.localization.frames import frame_of
from guidebook.localization.locales import locale_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import LocalizedText, Run
from guidebook.pages.pages import PageRenderer, html_of, language_attributes
from hostile import EMOJI, HOSTILE
from rendered import guide_html

INDONESIAN = locale_of("id", "Bahasa Indonesia")


class _Page(HTMLParser):
    """The elements of a page with their attributes, and the text in each of them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.texts: dict[str, list[str]] = {}
        self.open: list[tuple[str, list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        texts: list[str] = []
        self.texts.setdefault(tag, [])
        if tag not in ("br", "input", "wbr"):
            self.open.append((tag, texts))

    def handle_endtag(self, tag: str) -> None:
        name, texts = self.open.pop()
        assert name == tag, f"<{name}> is closed by </{tag}>"
        self.texts[tag].append("".join(texts))

    def handle_data(self, data: str) -> None:
        for _, texts in self.open:
            texts.append(data)


def page(root: Path, *changes: Change, writer: Localizer | None = None) -> _Page:
    """A guide's page of the valid survey with some changes."""
    view = latest(read_survey(root, *changes), writer)
    return _Page(guide_html(view, view.guides[0]))


def hostile_changes(text: str) -> list[Change]:
    """A text in all places of a page where editors can write one."""
    written = json.dumps(text, ensure_ascii=False)
    return [
        (EXPERT_FILE, "title: Panduan Eksper", f"title: {written}"),
        (SECTIONS_FILE, "title: Platform", f"title: {written}"),
        (SECTIONS_FILE, "text: Pengisian melalui **{platform}**", f"text: {written}"),
        (SECTIONS_FILE, "message: Anda menerima pesan dari **{sender}**", f"message: {written}"),
        (SURVEY_FILE, "label: Umum", f"label: {written}"),
        (SURVEY_FILE, "name: Q7", f"name: {written}"),
        (SURVEY_FILE, "name: Survei Contoh", f"name: {written}"),
        (SURVEY_FILE, "{name: Waktu Indonesia Barat,", f"{{name: {written},"),
    ]


@pytest.mark.parametrize("written", [*HOSTILE, EMOJI])
def test_every_sign_is_shown_as_it_was_written(tmp_path: Path, written: str) -> None:
    plain = page(tmp_path / "plain", *hostile_changes("kata"))
    found = page(tmp_path / "hostile", *hostile_changes(written))
    shown = written.replace("{{", "{").replace("}}", "}")
    name = written  # names are no sentences: their braces stay
    assert (found.tags, found.attributes) == (plain.tags, plain.attributes)
    assert found.texts["h1"] == [shown]
    assert found.texts["h2"][2] == f"3 {shown}"
    assert f"{shown}" in found.texts["p"]
    assert found.texts["li"][0] == shown
    assert found.texts["li"][3] == f"{shown} 0811 1909 1198 contacts save"
    assert found.texts["strong"].count(name) == 1
    assert found.texts["p"][0] == f"{name} SC 2023"
    assert found.texts["th"][3] == f"WIB {shown}"


def test_bold_is_bold(tmp_path: Path) -> None:
    assert page(tmp_path).texts["strong"] == [
        "SC 2023",
        "Juli – Oktober 2023",
        "SC 2023",
        "Q7",
        "Q7",
    ]


@pytest.mark.parametrize("written", ["satu\ndua", "satu\n\ndua", "satu\n===", "satu\n    dua"])
def test_a_title_of_several_lines_is_one_heading(tmp_path: Path, written: str) -> None:
    found = page(tmp_path, *hostile_changes(written))
    assert [" ".join(text.split()) for text in found.texts["h1"]] == [" ".join(written.split())]
    assert len(found.texts["h2"]) == 4


def test_a_heading_has_no_attribute_but_its_own(tmp_path: Path) -> None:
    assert ":" not in page(tmp_path).attributes


def test_anchors_of_headings_are_the_same_in_all_languages(tmp_path: Path) -> None:
    english = localizer(
        catalogue(text={"Panduan Eksper": "Guide for Experts", "Platform": "The platform"})
    )
    indonesian = page(tmp_path / "id")
    assert page(tmp_path / "en", writer=english).ids == indonesian.ids
    assert indonesian.ids[-4:] == ["invitation", "call-center", "platform", "handout"]


@pytest.mark.parametrize("name", ["handouts", "invitation_handout"])
def test_no_anchor_is_there_twice(tmp_path: Path, name: str) -> None:
    ids = page(tmp_path, (SECTIONS_FILE, "platform:\n  title", f"{name}:\n  title")).ids
    assert len(ids) == len(set(ids))


def test_a_fallback_says_its_language_and_direction(tmp_path: Path) -> None:
    view = latest(read_survey(tmp_path), localizer(catalogue("ar", text={"Klik “{button}”": "x"})))
    html = guide_html(view, view.guides[0])
    assert re.search(r'<h1 [^>]*lang="id"[^>]*>Panduan Eksper</h1>', html)
    assert re.search(r'<h2 [^>]*lang="id"[^>]*>.*Platform</h2>', html)
    assert re.search(r'lang="id" dir="ltr">Anda menerima pesan', html)


def test_a_page_in_its_own_language_marks_nothing(tmp_path: Path) -> None:
    assert "lang" not in page(tmp_path).attributes


def test_steps_are_numbered_where_the_data_say_so(tmp_path: Path) -> None:
    assert page(tmp_path / "a").tags.count("ol") == 1
    bulleted = (SECTIONS_FILE, "  list: numbered\n", "")
    assert page(tmp_path / "b", bulleted).tags.count("ol") == 0


def test_steps_to_which_the_numbers_of_a_picture_lead_are_numbered(tmp_path: Path) -> None:
    pictured = (SECTIONS_FILE, "  list: numbered\n", "  picture: {button: open}\n")
    assert page(tmp_path, pictured).tags.count("ol") == 1


def test_a_number_is_a_link_that_dials_and_says_so(tmp_path: Path) -> None:
    view = latest(read_survey(tmp_path))
    html = guide_html(view, view.guides[0])
    assert 'href="tel:+6281119091198"' in html
    assert 'aria-label="Telepon 0 8 1 1, 1 9 0 9, 1 1 9 8, 0811 1909 1198, Umum"' in html


@pytest.mark.parametrize("name", ["five-guides", "bare", "minimal"])
def test_a_page_of_every_guide_of_every_small_survey_is_sound(tmp_path: Path, name: str) -> None:
    view = latest(read_folder(write_site(tmp_path, SITES / name)))
    for guide in view.guides:
        html = guide_html(view, guide)
        found = _Page(html)
        assert found.texts["h1"] == [guide.title.plain]
        assert len(found.texts["h2"]) == len(guide.sections) + 1
        assert not re.search(r"None|{:|{{|}}|&lt;|\*\*", html)


def test_a_platform_with_an_address_is_a_link(tmp_path: Path) -> None:
    view = latest(read_folder(write_site(tmp_path, SITES / "bare")))
    html = guide_html(view, view.guides[0])
    assert 'href="https://survey.example.org/stc?tahun=2025"' in html


def test_the_home_page_leads_to_every_guide(tmp_path: Path) -> None:
    guidebook = read_folder(write_site(tmp_path, SITES / "five-guides"))
    view = latest(guidebook)
    frame = frame_of(guidebook, (view,))
    html = PageRenderer(PROJECT / "overrides" / "bodies").render(
        "home.html",
        frame=frame,
        words=frame.words,
        check="handout/",
        offline={"one_file": "guides-id.html", "folder": "guides-id.zip"},
        calendars={view.id: ""},
        handouts={view.id: ()},
    )
    assert re.findall(r'href="(guides-[^"]*)" download', html) == [
        "guides-id.html",
        "guides-id.zip",
    ]
    assert _Page(html).texts["h1"] == ["Panduan Survei Lima Kelompok 2024-spring"]
    names = ["students", "teachers", "parents", "school_board", "neighbours"]
    assert re.findall(r'href="2024-spring/(\w+)/', html) == names


def test_a_run_is_html_of_its_look_and_language() -> None:
    text = LocalizedText(
        runs=(Run(text="a<"), Run(text="b&", strong=True, lang="id", dir="ltr")),
        lang="en",
        dir="ltr",
    )
    assert html_of(text) == 'a&lt;<strong><span lang="id" dir="ltr">b&amp;</span></strong>'


def test_a_language_is_told_where_it_is_not_that_of_the_page() -> None:
    assert language_attributes(localized("Cari", "id"), INDONESIAN) == ""
    assert language_attributes(localized("Search", "en"), INDONESIAN) == ' lang="en" dir="ltr"'
