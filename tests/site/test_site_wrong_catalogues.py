"""A catalogue with mistakes keeps no language from its readers, not even its own."""

import re
import subprocess
from pathlib import Path

import pytest

from building import Site
from editing import run
from projects import survey_project
from pseudo import retranslate, write_catalogue

LANGUAGES = {
    "id": "Bahasa Indonesia",
    "aa": "Qafar",
    "pl": "polski",
    "pt": "português",
    "fr": "français",
    "de": "Deutsch",
    "es": "español",
    "nl": "Nederlands",
    "it": "italiano",
    "sv": "svenska",
}

ASKED = "Ada pertanyaan? Hubungi kami."


def told(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    """What an English editor is told by a command."""
    return run(project, "-m", "guidebook", command, GUIDEBOOK_LANG="en", SITE_URL="")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small survey in ten languages, of whose catalogues two can be read in full."""
    project = survey_project(tmp_path_factory.mktemp("wrong") / "project", "minimal", LANGUAGES)
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("publish_from: 0 ", "publish_from: 60 "), encoding="utf-8")
    folder = project / "guides" / "translations"
    folder.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        if lang != "id":
            write_catalogue(project, lang)
    whole = {lang: (folder / f"{lang}.po").read_text("utf-8") for lang in LANGUAGES if lang != "id"}
    retranslate(project, "pl", ASKED, "Pytania? Zadzwoń pod 112.")
    retranslate(project, "pl", "Responden", "Badani")
    polish = (folder / "pl.po").read_text(encoding="utf-8")
    (folder / "pl.po").write_text(polish.replace('msgid "Bantuan"', "msgid Bantuan"), "utf-8")
    (folder / "pt.po").write_text(whole["pt"], encoding="utf-16")
    (folder / "fr.po").write_bytes('msgid ""\nmsgstr "Français"\n'.encode("cp1252"))
    (folder / "de.po").write_bytes(b"")
    (folder / "es.po").write_bytes(b"PK\x03\x04\x14\x00")
    (folder / "nl.po").unlink()
    (folder / "nl.po").mkdir()
    (folder / "xx.po").write_text(whole["pl"], encoding="utf-8")
    half = whole["it"].index("msgid", len(whole["it"]) // 3)
    (folder / "it.po").write_text(whole["it"][: half + 9], encoding="utf-8")
    swedish = whole["sv"].replace("Language: sv", "Language: fi")
    (folder / "sv.po").write_text(swedish, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def built(project: Path) -> subprocess.CompletedProcess[str]:
    return told(project, "build")


@pytest.fixture(scope="module")
def site(project: Path, built: subprocess.CompletedProcess[str]) -> Site:
    assert (built.returncode, built.stderr) == (0, "")
    return Site(project / "site", built.stdout)


GUIDE = "2024/respondent"


def test_other_languages_have_their_pages_as_if_nothing_were_wrong(site: Site) -> None:
    assert "‹Åðå þéŕţåñýååñ? Ĥûƀûñĝî ķåḿî." in site.html(f"aa/{GUIDE}").replace("ṁ", "ḿ")
    assert ASKED in site.html(GUIDE)


def test_a_wrong_translation_is_not_shown_and_the_rest_of_its_language_is(site: Site) -> None:
    page = site.html(f"pl/{GUIDE}")
    assert "112" not in page
    assert re.search(rf'<[a-z]+ [^>]*lang="?id"?[^>]*>{re.escape(ASKED)}', page)
    assert "Badani" in page


@pytest.mark.parametrize("lang", ["pt", "fr", "de", "es", "nl", "sv"])
def test_the_pages_of_a_catalogue_that_cannot_be_read_stand_in_the_words_of_the_source(
    site: Site, lang: str
) -> None:
    page = site.html(f"{lang}/{GUIDE}")
    assert ASKED in page
    assert "tel:198" in page
    assert (site.folder / lang / GUIDE / f"ssp-2024-respondent-{lang}-a4.pdf").is_file()


def test_of_a_catalogue_that_was_cut_what_is_left_is_shown(site: Site) -> None:
    page = site.html(f"it/{GUIDE}")
    assert "‹Åðå þéŕţåñýååñ?" in page
    assert 'lang="id" dir="ltr">Langsung ke isi<' in page


TOLD = (
    "guides/translations/pl.po:{asked}:30: expected the numbers of the source, found 112",
    "guides/translations/pl.po:{help}:1: expected a line of a PO file, found msgid Bantuan",
    "guides/translations/pt.po:1:1: expected UTF-8 text, found UTF-16",
    "guides/translations/fr.po:2:13: expected UTF-8 text, found another encoding, perhaps Windows-1252",
    "guides/translations/de.po:1:1: expected a PO file, found an empty file",
    "guides/translations/es.po:1:1: expected plain text, found a file of a word processor",
    "guides/translations/nl.po:1:1: expected a file, found a folder",
    "guides/translations/it.po:{cut}:1: expected a line of a PO file",
    "guides/translations/xx.po:1:1: expected a language of mkdocs.yml, found xx",
    "guides/translations/sv.po:5:1: expected Language: sv, found fi",
)


def test_each_mistake_is_told_with_its_place_by_a_build_that_goes_on_and_a_check_that_fails(
    project: Path, site: Site
) -> None:
    checked = told(project, "check")
    assert checked.returncode == 1
    lines = (project / "guides/translations/pl.po").read_text("utf-8").split("\n")
    places = {
        "asked": lines.index(f'msgid "{ASKED}"') + 2,
        "help": lines.index("msgid Bantuan") + 1,
        "cut": len((project / "guides/translations/it.po").read_text("utf-8").split("\n")),
    }
    for one in TOLD:
        assert one.format(**places) in checked.stderr
        assert one.format(**places) in site.output
    assert (
        "Wrong in the translations. It stops no build: what is wrong is left out, "
        "and readers get the source text there.\n"
    ) in site.output
