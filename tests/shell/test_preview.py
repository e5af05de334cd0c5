"""What make serve does: the site while it is edited, and every mistake as a page."""

import json
import re
import socket
from pathlib import Path

import pymupdf
import pytest

from building import copy_project
from editing import change, run
from previews import preview
from projects import set_languages

SURVEY = "guides/2023/survey.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project in three languages, to be changed."""
    project = copy_project(tmp_path / "project")
    set_languages(project, {"id": "Bahasa Indonesia", "en": "English", "su": "Basa Sunda"})
    return project


def test_the_preview_follows_saves_and_shows_mistakes_as_a_page(project: Path) -> None:
    with preview(project) as shown:
        shown.wait_for("2023/expert/", "08:30 WIB s.d. 22:00 WIB")
        change(project, SURVEY, "closes: 22:00", "closes: 22.75")
        html = shown.wait_for("2023/expert/", "found 22.75")
        assert "guides/2023/survey.yml:43:13" in html
        assert "livereload" in html  # the page comes back by itself
        assert b"found 22.75" in shown.get("nowhere/")
        change(project, SURVEY, "closes: 22.75", "closes: 20:00")
        shown.wait_for("2023/expert/", "08:30 WIB s.d. 20:00 WIB")
        pdf = shown.get("2023/expert/spi-2023-expert-id-a4.pdf")
        assert "08:30 WIB s.d. 20:00 WIB" in pymupdf.open(stream=pdf)[0].get_text()
        change(
            project,
            "guides/translations/en.po",
            'msgstr "Local government"',
            'msgstr "Local administrations"',
        )
        shown.wait_for("en/2023/expert/", "Local administrations")
        change(project, "overrides/bodies/guide.html", "guide-period", "guide-period changed")
        shown.wait_for("2023/expert/", "guide-period changed")
    assert "Traceback" not in (project / "log").read_text("utf-8")


def test_whoever_asks_after_a_save_gets_what_was_saved_and_nothing_older(project: Path) -> None:
    def text_of(address: str) -> str:
        pages = pymupdf.open(stream=shown.get(address)).pages()
        return "\n".join(page.get_text() for page in pages)

    with preview(project) as shown:
        shown.wait_for("su/2023/expert/", "0811 1906 1198")
        change(project, SURVEY, "0811 1906 1198", "0811 1906 1299")
        assert "0811 1906 1299" in shown.get("su/2023/expert/").decode("utf-8")
        assert "0811 1906 1299" in text_of("su/2023/expert/spi-2023-expert-su-a4.pdf")
        assert "0811 1906 1299" in shown.get("en/2023/expert/").decode("utf-8")
        assert "0811 1906 1299" in text_of("2023/spi-2023-all-id-a4.pdf")
        change(project, SURVEY, "0811 1906 1299", "0811 1906 1300")
        assert "0811 1906 1300" in shown.get("en/guides-en.html").decode("utf-8")
        change(project, SURVEY, "0811 1906 1300", "0811 1906 1400")
        assert "0811 1906 1400" in shown.get("su/search/search_index.json").decode("utf-8")
        change(project, SURVEY, "opens: 08:30", "opens: 8x30")
        assert "found 8x30" in shown.get("2023/expert/").decode("utf-8")
        assert b"found 8x30" in shown.get("2023/expert/spi-2023-expert-id-a4.pdf")
        change(project, SURVEY, "opens: 8x30", "opens: 09:30")
        assert "09:30 WIB s.d. 22:00 WIB" in shown.get("2023/expert/").decode("utf-8")
        assert "09:30 WIB s.d. 22:00 WIB" in text_of("2023/expert/spi-2023-expert-id-a4.pdf")
        assert b"0811 1906 1198" not in shown.get("handout/")


def test_an_address_without_its_last_slash_leads_to_the_page(project: Path) -> None:
    with preview(project) as shown:
        assert "08:30 WIB" in shown.wait_for("2023/expert", "08:30 WIB s.d. 22:00 WIB")
        lost = shown.get("2023/nowhere").decode("utf-8")
    assert "<h1" in lost
    assert "08:30" not in lost


def test_a_preview_for_translators_tells_each_texts_line_in_the_catalogue(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    catalogue = project / "guides" / "translations" / "jv.po"
    lines = catalogue.read_text(encoding="utf-8").split("\n")
    number = lines.index('msgstr "Nampi WA Blast"') + 1
    said = f'<span title="guides/translations/jv.po:{number}">Nampi WA Blast</span>'
    with preview(project, "preview", "--locale", "jv") as shown:
        html = shown.wait_for("jv/2023/expert/", said)
        assert "<title>Pandhuan" in html
        assert 'title="guides/' not in shown.get("en/2023/expert/").decode("utf-8")
        privacy = shown.get("jv/privacy/").decode("utf-8")
        number = lines.index('msgstr "Boten ngginakaken kuki."') + 1
        assert f'title="guides/translations/jv.po:{number}">Boten ngginakaken kuki.' in privacy


def test_a_preview_for_translators_tells_their_mistakes_and_waits_for_no_other_language(
    tmp_path: Path,
) -> None:
    project = copy_project(tmp_path / "project")
    folder = project / "guides" / "translations"
    english = folder / "en.po"
    english.write_bytes(english.read_text(encoding="utf-8").encode("utf-16"))
    text = (folder / "jv.po").read_text(encoding="utf-8")
    number = text.split("\n").index('msgstr "Nampi WA Blast"') + 1
    change(project, "guides/translations/jv.po", "Nampi WA Blast", "Nampi 3 WA Blast")
    with preview(project, "preview", "--locale", "jv") as shown:
        html = shown.wait_for("jv/2023/expert/", '"G516"')
        heading = r'<span title="([^"]*)"[^>]*>Menerima WA Blast'
        assert re.findall(heading, html) == [f"guides/translations/jv.po:{number}"]
        notes = json.loads(html.partition('id="preview-notes" lang="en">')[2].partition("<")[0])
        assert [one["line"] for one in notes["advice"] if one["code"] == "G516"] == [
            f"guides/translations/jv.po:{number}"
        ]
        assert "Menerima WA Blast" in shown.get("en/2023/expert/").decode("utf-8")


def test_a_preview_that_starts_with_a_mistake_shows_it(project: Path) -> None:
    change(project, SURVEY, "closes: 22:00", "closes: 22.75")
    with preview(project) as shown:
        shown.wait_for("", "found 22.75")
        change(project, SURVEY, "closes: 22.75", "closes: 22:00")
        shown.wait_for("2023/expert/", "08:30 WIB s.d. 22:00 WIB")
    assert shown.status == 0  # whoever stops a preview has looked enough


def test_whatever_breaks_is_shown_and_the_next_good_save_brings_the_page_back(
    project: Path,
) -> None:
    page, settings = project / "docs/privacy.md", project / "mkdocs.yml"
    styles = project / "docs/assets/guide.css"
    catalogue = project / "guides/translations/su.po"
    whole, listed = page.read_bytes(), settings.read_text("utf-8")
    with preview(project) as shown:
        shown.wait_for("privacy/", "Privasi")
        page.write_bytes(whole + b"caf\xe9\n")
        assert "docs/privacy.md:" in shown.wait_for("privacy/", "the byte 0xE9")
        page.write_bytes(whole)
        shown.wait_for("privacy/", "Privasi")
        settings.write_text(listed.replace("theme:\n", "theme: [\n"), "utf-8")
        assert "mkdocs.yml" in shown.wait_for("2023/expert/", "mistake")
        sundanese = "        - locale: su\n          name: Basa Sunda\n"
        settings.write_text(listed.replace(sundanese, ""), "utf-8")
        shown.wait_for("2023/expert/", "expected a language of mkdocs.yml, found su")
        text = catalogue.read_bytes()
        catalogue.unlink()
        shown.wait_for("2023/expert/", "08:30 WIB s.d. 22:00 WIB")
        catalogue.write_bytes(text)
        styles.rename(project / "guide.css")
        settings.write_text(listed, "utf-8")
        shown.wait_for("2023/expert/", "the preview could not be built: FileNotFoundError")
        (project / "guide.css").rename(styles)
        shown.wait_for("su/2023/expert/", "08:30 WIB")
    assert shown.status == 0


def test_a_template_or_setting_with_a_mistake_is_shown_until_it_is_mended(project: Path) -> None:
    with preview(project) as shown:
        shown.wait_for("2023/expert/", "08:30 WIB s.d. 22:00 WIB")
        change(project, "overrides/main.html", "{% block content %}", "{% blok content %}")
        html = shown.wait_for("2023/expert/", "Encountered unknown tag")
        assert re.search(r"<code>overrides/main.html:\d+:1</code>", html)
        change(
            project,
            "overrides/main.html",
            "{% blok content %}",
            "{% block content %}{{ pgae }}",
        )
        shown.wait_for("2023/expert/", "&#x27;pgae&#x27; is undefined")
        change(project, "overrides/main.html", "{{ pgae }}", "")
        shown.wait_for("2023/expert/", "08:30 WIB s.d. 22:00 WIB")
        change(project, "mkdocs.yml", "name: material", "name: materil")
        html = shown.wait_for("2023/expert/", "does not take this setting")
        assert "<code>mkdocs.yml:9:3</code> G834 theme" in html
        change(project, "mkdocs.yml", "name: materil", "name: material")
        shown.wait_for("en/2023/expert/", "08:30")
    log = (project / "log").read_text("utf-8")
    assert "Traceback" not in log
    assert f"The preview is at http://127.0.0.1:{shown.port}/ (to stop it: Ctrl-C).\n" in log


def test_a_taken_port_is_told_with_a_free_one(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(project, "-m", "guidebook", "serve", "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    said, mend = done.stderr.splitlines()
    assert said == f"another program listens at port {port} already"
    free = re.fullmatch(r"    Write: make serve PORT=(\d+)", mend)
    assert free
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", int(free[1])))


@pytest.mark.parametrize("port", ["http", "0", "65536", "8000.5", "-1", "9" * 5000])
def test_a_port_that_is_none_is_told(project: Path, port: str) -> None:
    done = run(project, "-m", "guidebook", "serve", f"--port={port}")
    shown = port if len(port) < 10 else f"{'9' * 1000}…"
    assert (done.returncode, done.stderr) == (
        2,
        f"expected PORT as a number from 1 to 65535, found {shown}\n"
        "    Write: make serve PORT=8000\n",
    )


def test_an_address_of_another_machine_is_told(project: Path) -> None:
    done = run(project, "-m", "guidebook", "serve", "--host", "192.0.2.1", "--port", "8000")
    assert done.returncode == 2
    assert done.stderr == (
        "the preview cannot be served at 192.0.2.1, port 8000: Cannot assign requested address\n"
        "    Leave out HOST and PORT, or write: make serve HOST=127.0.0.1 PORT=8000\n"
    )


@pytest.mark.parametrize("host", ["\udcff", "x" * 5000, "a..b"])
def test_what_is_no_name_of_a_machine_is_told(project: Path, host: str) -> None:
    done = run(project, "-m", "guidebook", "serve", "--host", host, "--port", "8000")
    assert done.returncode == 2
    assert done.stderr.startswith("the preview cannot be served at ")
    assert ", port 8000: " in done.stderr


def test_settings_with_a_mistake_start_no_preview(project: Path) -> None:
    change(project, "mkdocs.yml", "name: material", "name: materil")
    done = run(project, "-m", "guidebook", "serve", "--port", "8765")
    assert done.returncode == 1
    assert done.stderr.startswith("mkdocs.yml:9:3: theme: MkDocs does not take this setting: ")
    assert "Traceback" not in done.stderr
