"""Languages added with one command: real builds of pages that are not translated at all, or half."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest

from building import GUIDES, SITE_URL, Site, build, copy_project, publish_all
from factories import write_review
from guidebook.data.reading import read_guidebook
from guidebook.translations.catalogues import MEANING
from guidebook.translations.extracting import messages_of
from reading_back import pdf_text
from shapes import make, make_build
from verifying import small_project

ADDED = {
    "ban": "Basa Bali",
    "zh-Hant": "Tiong-bun",
    "pt-BR": "Português",
    "jv-Java": "Basa Jawa (Jawa)",
    "bbc": "Batak Toba",
}
HALF = "bjn"

NOTHING = "Halaman ini belum diterjemahkan dan tampil dalam bahasa Indonesia."
PARTLY = "Sebagian halaman ini belum diterjemahkan dan tampil dalam bahasa Indonesia."

_VOID = {"br", "hr", "img", "input", "link", "meta", "path", "wbr"}
_READ_ALOUD = ("aria-label", "alt", "title", "placeholder")


class Spoken(HTMLParser):
    """Every word of a page that is shown or read aloud, with the language that it is said to be.

    titles are those of the window.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.titles: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        lang = named.get("lang") or (self.open[-1][1] if self.open else "")
        self.attributes += [(lang, named[name] or "") for name in _READ_ALOUD if name in named]
        if tag not in _VOID:
            self.open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while self.open and tag not in _VOID and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, lang = self.open[-1] if self.open else ("", "")
        if re.search(r"[^\W\d_]", data) and tag not in ("script", "style", "svg"):
            texts = self.titles if tag == "title" else self.texts
            texts.append((lang, re.sub(r"\s+", " ", data).strip()))


def added(project: Path, tag: str, name: str) -> None:
    command = [sys.executable, "-m", "guidebook", "language", "--locale", tag, "--name", name]
    subprocess.run(command, cwd=project, env={"PYTHONPATH": "hooks"}, check=True)


def half_translated(project: Path) -> None:
    """Translate the guides' own texts into words that one can tell, and nothing around them."""
    guidebook = read_guidebook(project, [])
    assert guidebook is not None
    path = project / "guides" / "translations" / f"{HALF}.po"
    text = path.read_text(encoding="utf-8")
    for message in messages_of(guidebook):
        if message.places[0].file != "guides/interface.yml" and message.context != MEANING:
            entry = f"msgid {json.dumps(message.source, ensure_ascii=False)}\n"
            said = json.dumps(f"Banjar {message.source}", ensure_ascii=False)
            text = re.sub(r'msgid ""\n((?:".*"\n)+)msgstr ""\n', _joined, text)
            text = text.replace(f'{entry}msgstr ""\n', f"{entry}msgstr {said}\n")
    path.write_text(text, encoding="utf-8")
    write_review(project, HALF)


def _joined(match: re.Match[str]) -> str:
    if "Project-Id-Version" in match[1]:
        return match[0]
    return 'msgid "' + "".join(line[1:-1] for line in match[1].splitlines()) + '"\nmsgstr ""\n'


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped guides in six more languages, each added with the command."""
    project = copy_project(tmp_path_factory.mktemp("many") / "project")
    for tag, name in {**ADDED, HALF: "Bahasa Banjar"}.items():
        added(project, tag, name)
    publish_all(project)
    half_translated(project)
    return build(project, project / "built", site_url=SITE_URL)


@pytest.mark.parametrize("lang", ADDED)
def test_an_added_language_has_its_pages_and_handouts(many: Site, lang: str) -> None:
    for guide in GUIDES:
        folder = many.folder / lang / "2023" / guide
        assert {path.name for path in folder.iterdir()} >= {
            "index.html",
            f"spi-2023-{guide}-{lang}-a4.pdf",
        }
    assert f'<html lang="{lang}"' in many.html(f"{lang}/2023/expert")
    assert f'<html lang="{lang}"' in many.html(lang)


@pytest.mark.parametrize("lang", ADDED)
def test_the_handout_of_an_added_language_is_marked_where_it_is_indonesian(
    many: Site, lang: str
) -> None:
    path = many.folder / lang / "2023/expert" / f"spi-2023-expert-{lang}-a4.pdf"
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == lang
        langs = {
            str(item.get("/Lang"))
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/Lang" in item
        }
    assert "id" in langs
    text = pdf_text(path)
    assert (text.count(NOTHING), text.count(PARTLY)) == (1, 0)


@pytest.mark.parametrize("lang", ADDED)
def test_the_switcher_of_every_language_leads_to_an_added_one(many: Site, lang: str) -> None:
    for folder in ("", "en/", "ban/"):
        html = many.html(f"{folder}2023/expert/")
        [link] = re.findall(f'<a href="([^"]*)" lang="{lang}" dir="ltr" hreflang="{lang}"', html)
        up = "../" * (2 + folder.count("/"))
        assert link == ("./" if folder == f"{lang}/" else f"{up}{lang}/2023/expert/")
        assert f">{ADDED[lang]}</a>" in html


@pytest.mark.parametrize("lang", ADDED)
def test_an_added_language_is_in_the_sitemap(many: Site, lang: str) -> None:
    text = many.text(f"sitemap-{lang}.xml")
    for page in ("", "2023/expert/", "2023/external/", "2023/internal/"):
        assert f"<loc>{SITE_URL}{lang}/{page}</loc>" in text
        link = f'hreflang="{lang}" href="{SITE_URL}{lang}/{page}" />'
        assert text.count(link) == 1
        assert many.text("sitemap-id.xml").count(link) == 1


@pytest.mark.parametrize("lang", ADDED)
def test_an_added_language_has_its_search_index(many: Site, lang: str) -> None:
    path = many.folder / lang / "search" / "search_index.json"
    docs = json.loads(path.read_text(encoding="utf-8"))["docs"]
    locations = {entry["location"].split("#")[0] for entry in docs}
    assert locations == {
        "",
        "handout/",
        "2023/expert/",
        "2023/external/",
        "2023/internal/",
        "privacy/",
        "accessibility/",
    }


@pytest.mark.parametrize("lang", ADDED)
def test_a_page_that_is_not_translated_says_so_once_and_speaks_of_no_review(
    many: Site, lang: str
) -> None:
    for page in ("", "handout/", "2023/expert/"):
        notices = re.findall(r'<p class="guide-notice".*', many.html(f"{lang}/{page}"))
        assert notices == [f'<p class="guide-notice" lang="id" dir="ltr">{NOTHING}</p>']


def test_pages_about_the_site_are_there_in_every_language_by_translating_alone(
    many: Site,
) -> None:
    html = many.html("ban/2023/expert/")
    assert '<a href="../../privacy/"><span lang="id" dir="ltr">Privasi</span></a>' in html
    html = many.html("ban/privacy/")
    assert '<html lang="ban"' in html
    assert '<h2 dir="ltr" id="server-web" lang="id">Server web</h2>' in html
    assert '<li><span lang="id" dir="ltr">Tidak memakai kuki.</span></li>' in html
    assert re.findall(r'<p class="guide-notice".*', html) == [
        f'<p class="guide-notice" lang="id" dir="ltr">{NOTHING}</p>'
    ]


OWN = re.compile(
    r"WIB|WITA|WIT|SPI 2023|Q7|[\s()/–,:]*|\d\d:\d\d"  # names and times are of no language
)


@pytest.mark.parametrize("page", ["", "2023/expert/"])
@pytest.mark.parametrize("lang", ["ban", "zh-Hant"])
def test_every_borrowed_word_on_a_page_says_that_it_is_indonesian(
    many: Site, lang: str, page: str
) -> None:
    spoken = Spoken(many.html(f"{lang}/{page}"))
    names = {"English", "Bahasa Indonesia", "Bahasa Banjar", *ADDED.values()}
    unmarked = [
        text
        for said, text in spoken.texts
        if said == lang and text not in names and not OWN.fullmatch(text)
    ]
    assert unmarked == []


@pytest.mark.parametrize("page", ["", "2023/expert/"])
def test_every_borrowed_word_that_is_read_aloud_says_that_it_is_indonesian(
    many: Site, page: str
) -> None:
    spoken = Spoken(many.html(f"ban/{page}"))
    assert [text for lang, text in spoken.attributes if lang != "id"] == []


@pytest.mark.parametrize("page", ["", "2023/expert/"])
def test_a_borrowed_title_of_the_window_says_that_it_is_indonesian(many: Site, page: str) -> None:
    [(lang, _)] = Spoken(many.html(f"ban/{page}")).titles
    assert lang == "id"


@pytest.mark.parametrize("page", ["", "2023/expert/"])
def test_translated_words_are_not_said_to_be_indonesian(many: Site, page: str) -> None:
    """Also not where the name of what surrounds them is not translated."""
    spoken = Spoken(many.html(f"{HALF}/{page}"))
    found = [(lang, text) for lang, text in spoken.texts if text.startswith("Banjar ")]
    assert len(found) > 2
    assert [(lang, text) for lang, text in found if lang != HALF] == []


def test_a_half_translated_page_is_no_draft(many: Site) -> None:
    html = many.html(f"{HALF}/2023/expert/")
    assert re.findall(r'<p class="guide-notice".*', html) == [
        f'<p class="guide-notice" lang="id" dir="ltr">{PARTLY}</p>'
    ]


def test_a_name_that_no_font_can_write_costs_its_language_its_pdfs_alone(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    added(project, "zh-Hant", "中文")
    publish_all(project)
    done = make_build(project)
    assert done.returncode == 0
    assert done.stderr == ""
    assert (
        "mkdocs.yml:1:1: 中文 (zh-Hant) has pages, but no PDFs: its letters, such as 中 文, need the "
        "fonts NotoSansTC-Regular.ttf, NotoSansTC-Bold.ttf\n"
        "    Run make fonts LOCALE=zh-Hant, or put these files into hooks/handouts/fonts.\n"
    ) in done.stdout
    assert list((project / "site").glob("*/*/*.pdf"))
    assert not list((project / "site" / "zh-Hant").rglob("*.pdf"))
    assert (project / "site" / "zh-Hant" / "2023" / "expert" / "index.html").exists()
    done = make(project, "handouts", "--format", "leaflet", "--guide", "expert")
    assert done.returncode == 0
    assert "mkdocs.yml:1:1: 中文 (zh-Hant) has pages, but no PDFs: " in done.stdout
    assert "spi-2023-expert-id-leaflet.pdf" in done.stdout
    assert not list((project / "handouts").glob("*zh-Hant*"))


@pytest.mark.parametrize("signs", ["→", "x\u064b"])
def test_a_sign_that_no_font_has_costs_a_translation_its_pdfs_alone(
    tmp_path: Path, signs: str
) -> None:
    project = small_project(tmp_path / "project")
    path = project / "guides" / "translations" / "en.po"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index("is **really your name**")].count("\n") + 1
    path.write_text(text.replace("**really your name**", f"**your** {signs}"), encoding="utf-8")
    done = make_build(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        f"guides/translations/en.po:{line}:1: English (en) has pages, but no PDFs: no font in "
        f"hooks/handouts/fonts has {signs} in: Make sure that the name in the invitation you "
        f"receive is **your** {signs}.\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts.\n"
    ) in done.stdout
    assert list((project / "site").glob("2023/*/*.pdf"))
    assert not list((project / "site" / "en").rglob("*.pdf"))
    assert signs in (project / "site" / "en" / "2023" / "expert" / "index.html").read_text("utf-8")
