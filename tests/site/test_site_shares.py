"""Which languages readers get, and a site whose source language is not Indonesian."""

from pathlib import Path

import pytest

from building import Site, build, run_mkdocs
from projects import survey_project
from pseudo import write_catalogue
from shapes import make

LANGUAGES = {"id": "Bahasa Indonesia", "aa": "Qafar", "ban": "Basa Bali"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small survey in three languages: the source, one translated, and one just added."""
    project = survey_project(tmp_path_factory.mktemp("shares") / "project", "minimal", LANGUAGES)
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("publish_from: 0 ", "publish_from: 60 "), encoding="utf-8")
    (project / "guides" / "translations").mkdir(exist_ok=True)
    write_catalogue(project, "aa")
    header = 'msgid ""\nmsgstr "Language: ban\\n"\n'
    (project / "guides/translations/ban.po").write_text(header, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Site:
    return build(project, project / "built")


def test_a_language_of_which_nothing_is_translated_is_not_published(site: Site) -> None:
    assert not (site.folder / "ban").exists()
    assert "Basa Bali" not in site.html("")
    assert "Qafar" in site.html("")
    assert "languages: 2; " in site.output


def test_the_build_says_which_languages_wait(site: Site) -> None:
    assert "In previews only, for less than 60 % is translated: ban" in site.output


def test_a_site_without_the_languages_that_wait_is_verified(project: Path) -> None:
    done = make(project, "build", site_url="")
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "site" / "aa" / "index.html").is_file()
    assert not (project / "site" / "ban").exists()


def test_what_is_wrong_in_a_language_that_waits_is_told_and_keeps_no_other_from_its_readers(
    project: Path,
) -> None:
    catalogue = project / "guides/translations/ban.po"
    before = catalogue.read_text(encoding="utf-8")
    wrong = (
        '\nmsgid "Cari"\nmsgstr "Rereh\n\n'
        'msgid "Panduan Responden {survey}"\nmsgstr "Panuntun {survei}"\n\n'
        'msgid "Kosong"\nmsgstr "“Puyung"”\n'
    )
    catalogue.write_text(before + wrong, encoding="utf-8")
    try:
        built, checked = make(project, "build", site_url=""), make(project, "check", site_url="")
    finally:
        catalogue.write_text(before, encoding="utf-8")
    assert (built.returncode, built.stderr) == (0, "")
    assert (project / "site" / "aa" / "index.html").is_file()
    assert checked.returncode == 1
    for told in (built.stdout, checked.stderr):
        assert "guides/translations/ban.po:5:1: expected a line of a PO file" in told
        assert (
            "guides/translations/ban.po:8:19: expected the facts of the source, found {survei}"
            in told
        )
        assert "guides/translations/ban.po:11:1: expected a line of a PO file" in told


@pytest.mark.parametrize("share", ["101", "half"], ids=["more", "word"])
def test_a_share_that_is_none_is_refused_with_its_place(project: Path, share: str) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("publish_from: 60 ", f"publish_from: {share} "), "utf-8")
    try:
        done = run_mkdocs(project, project / "refused")
    finally:
        settings.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert (
        "plugins.guide_languages.publish_from: expected a number of per cent from 0 to 100, "
        f"found {share}\n"
    ) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def portuguese(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A survey whose source language has two plural forms, and no hand-written page."""
    folder = tmp_path_factory.mktemp("pt")
    project = survey_project(folder / "project", "minimal", {"pt": "Português"})
    catalogue = project / "guides" / "translations" / "pt.po"
    catalogue.parent.mkdir(exist_ok=True)
    catalogue.write_text(
        'msgid "{count} halaman"\nmsgid_plural "{count} halaman"\n'
        'msgstr[0] "{count} página"\nmsgstr[1] "{count} páginas"\n',
        encoding="utf-8",
    )
    return build(project, project / "built")


def test_a_source_language_with_plural_forms_has_them_from_its_catalogue(portuguese: Site) -> None:
    html = portuguese.html("2024/respondent")
    assert "PDF, A4, 1 página, " in html
    assert '<html lang="pt"' in html
