"""The shipped guides in pseudo-languages: every word a reader meets comes from the data.

What has no accent on a page of such a language is a fact, or a mistake.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from building import GUIDES, SITE_URL, Site, build, copy_project, serving
from projects import set_languages
from pseudo import PLAIN, accent_pages, accent_source, accented, pseudo, write_catalogue
from reading_back import pdf_text
from visits import Visit, strange, strangers, visit

PSEUDO = {"en-XA": "ltr", "ar-XB": "rtl"}
PAGES = ("", *(f"2023/{guide}/" for guide in GUIDES), "privacy/", "accessibility/", "handout/")
FORMATS = ("a4", "large-print", "leaflet", "bilingual")
HANDOUTS = [*((guide, form) for guide in GUIDES for form in FORMATS), ("all", "a4")]

WRONG_ADDRESS = "en-XA/2023/nobody/"


@pytest.fixture(scope="module")
def pseudo_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = copy_project(tmp_path_factory.mktemp("pseudo") / "project")
    names = {lang: pseudo("Basa " + direction) for lang, direction in PSEUDO.items()}
    set_languages(project, {"id": "Bahasa Indonesia", **names})
    for lang in PSEUDO:
        write_catalogue(project, lang)
    allow_a_page_more(project)
    return build(project, project / "built", site_url=SITE_URL)


@pytest.fixture(scope="module")
def accented_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of a source language that has accents itself: also its page for a wrong address."""
    project = copy_project(tmp_path_factory.mktemp("accented") / "project")
    set_languages(project, {"id": accented("Bahasa")})
    accent_source(project)
    shutil.rmtree(project / "guides" / "translations")
    accent_pages(project)
    allow_a_page_more(project)
    return build(project, project / "built", site_url=SITE_URL)


def allow_a_page_more(project: Path) -> None:
    """Let every guide have a page more than it may have, in whatever format."""
    survey = project / "guides" / "2023" / "survey.yml"
    text = survey.read_text(encoding="utf-8")
    for form, pages, more in (
        ("a4", 1, 2),
        ("large-print", 4, 5),
        ("leaflet", 1, 2),
        ("bilingual", 2, 3),
        ("all", 1, 2),
    ):
        assert text.count(f"  {form}: {{pages: {pages}}}") == 1
        text = text.replace(f"  {form}: {{pages: {pages}}}", f"  {form}: {{pages: {more}}}")
    survey.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def pseudo_page(chromium: Browser, pseudo_site: Site) -> Iterator[Page]:
    with (
        serving(pseudo_site.folder) as address,
        chromium.new_context(base_url=address, timezone_id="UTC") as context,
    ):
        yield context.new_page()


@pytest.fixture(scope="module")
def visits(pseudo_page: Page) -> dict[tuple[str, str], Visit]:
    """Every page of both pseudo-languages, opened once."""
    return {
        (lang, address): visit(pseudo_page, f"{lang}/{address}")
        for lang in PSEUDO
        for address in PAGES
    }


def handout(site: Site, guide: str, lang: str, form: str = "a4") -> Path:
    folder = site.folder / ("" if lang == "id" else lang) / "2023"
    return folder / ("" if guide == "all" else guide) / f"spi-2023-{guide}-{lang}-{form}.pdf"


def test_accents_leave_facts_alone_and_touch_every_letter() -> None:
    assert accented("Klik **“{button}”**, https://a.example/b") == (
        "Ķļîķ **“{button}”**, https://a.example/b"
    )
    assert pseudo("Periode Survei **{period}**") == "‹Þéŕîöðé Šûŕṽéî **{period}** ööööööö›"
    assert strange(accented(PLAIN)) == ""
    assert strange("Ķļîķ ISI SURVEI, SPI 2023 WIBB") == "WIBB"


@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize("address", PAGES)
def test_every_word_of_a_page_comes_from_the_data(
    visits: dict[tuple[str, str], Visit], lang: str, address: str
) -> None:
    assert visits[lang, address].language == [lang, PSEUDO[lang]]
    assert strangers(visits[lang, address]) == []


@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize("address", PAGES)
def test_longer_words_are_not_cut_and_do_not_widen_the_page(
    visits: dict[tuple[str, str], Visit], lang: str, address: str
) -> None:
    assert visits[lang, address].widths == {360: 360, 320: 320}
    assert visits[lang, address].cut == {360: [], 320: []}


@pytest.mark.parametrize("lang", PSEUDO)
def test_every_word_of_the_search_comes_from_the_data(pseudo_page: Page, lang: str) -> None:
    pseudo_page.set_viewport_size({"width": 360, "height": 740})
    pseudo_page.goto(f"{lang}/2023/expert/")
    pseudo_page.locator(".guide-search-button").click()
    query = pseudo_page.locator("input[name=query]")
    meta = pseudo_page.locator(".guide-search-status")
    for typed, count in (("", ""), ("þļåţƒöŕṁ", "#"), ("xyz", "0"), ("0811 xyz", "#")):
        query.fill(typed)
        pseudo_page.keyboard.press("Shift")
        expect(meta).to_contain_text({"": "Ķéţîķ", "0": "Ţîðåķ åðå", "#": "çöçöķ"}[count])
        for found in pseudo_page.locator(".guide-search").all_inner_texts():
            # The name of the survey is a fact, of which an excerpt may end with the first word.
            assert strange(found.replace("xyz", "").replace("Survei …", "")) == ""


@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize(("guide", "form"), HANDOUTS)
def test_every_word_of_a_handout_comes_from_the_data(
    pseudo_site: Site, lang: str, guide: str, form: str
) -> None:
    path = handout(pseudo_site, guide, lang, form)
    # In lines from right to left the reader keeps marks of direction and joins cells.
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", pdf_text(path))
    # The numbers in the picture stand before its words.
    text = re.sub(r"(?<![\w-])([1-9])(?=[A-Z])", r"\1 ", text)
    if form == "bilingual":
        # Beside it stands the source, which has no accents.
        source = set(re.split(r"[\s/]+", pdf_text(handout(pseudo_site, guide, "id"))))
        text = re.sub(r"https?://\S+(\s+handout/)?", "", text)
        text = " ".join(word for word in re.split(r"[\s/]+", text) if word not in source)
    assert strange(text.replace("Survei Penilaian Integritas", " ")) == ""
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == lang
        title = str(pdf.docinfo["/Title"])
        # A guide's title is a text of its own, put into the one that adds the survey.
        assert title.startswith("‹‹Þåñðûåñ Þéñĝîšîåñ" if guide != "all" else "‹Þåñðûåñ Ŕéšþöñðéñ")
        assert ("– SPI 2023" if guide != "all" else "Survei Penilaian Integritas 2023") in title
        assert strange(title) == ""
        alternatives = list(alternatives_of(pdf.Root.StructTreeRoot))
    last = guide if guide != "all" else GUIDES[-1]
    assert alternatives[-1] == f"‹Ķöðé ǪŔ ûñţûķ åļåṁåţ {SITE_URL}{lang}/2023/{last}/ ôöôöôöô›"
    assert [strange(text) for text in alternatives] == [""] * len(alternatives)


def alternatives_of(element: Any) -> Iterator[str]:
    """The texts in a PDF's structure that stand for pictures."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from alternatives_of(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/Alt" in element:
            yield str(element["/Alt"])
        if "/K" in element:
            yield from alternatives_of(element["/K"])


@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("form", ["a4", "large-print", "leaflet"])
def test_a_handout_grows_by_no_more_than_a_page(
    pseudo_site: Site, lang: str, guide: str, form: str
) -> None:
    with (
        pikepdf.open(handout(pseudo_site, guide, "id", form)) as source,
        pikepdf.open(handout(pseudo_site, guide, lang, form)) as longer,
    ):
        assert len(longer.pages) <= len(source.pages) + 1


@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize("guide", GUIDES)
def test_every_word_of_the_text_for_chats_comes_from_the_data(
    pseudo_site: Site, lang: str, guide: str
) -> None:
    path = pseudo_site.folder / lang / "2023" / guide / f"spi-2023-{guide}-{lang}-whatsapp.txt"
    text = path.read_text(encoding="utf-8-sig")
    assert len(text) <= 1500
    assert strange(text) == ""


@pytest.fixture(scope="module")
def accented_visits(chromium: Browser, accented_site: Site) -> dict[str, Visit]:
    with (
        serving(accented_site.folder) as root,
        chromium.new_context(base_url=root, timezone_id="UTC") as context,
    ):
        page = context.new_page()
        return {address: visit(page, address) for address in (*PAGES, WRONG_ADDRESS)}


@pytest.mark.parametrize("address", [*PAGES, WRONG_ADDRESS])
def test_every_word_of_the_source_language_comes_from_the_data(
    accented_visits: dict[str, Visit], address: str
) -> None:
    found = accented_visits[address]
    assert ("Ĥåļåṁåñ ţîðåķ ðîţéṁûķåñ" in found.title) == (address == WRONG_ADDRESS)
    assert strangers(found) == []
