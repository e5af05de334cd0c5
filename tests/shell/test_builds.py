"""What make build, make check and make serve do, and that a failed build costs nothing."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pymupdf
import pytest

from building import copy_project, digests
from editing import change, run
from verifying import small_project

SURVEY = "guides/2023/survey.yml"
WRONG_HOUR = """\
guides/2023/survey.yml:43:13: service_hours[1].closes: expected a time from 00:00 to 24:00, found 22.75
    Write hours and minutes with two digits each and a colon, such as 08:30."""


UNCHANGED = "Nothing has changed: site/ is as it was built.\n"
SAID = """\
SITE_URL is not set: no QR codes, no texts for chats, no canonical links, no sitemap.
languages: 5; pages: 35; handouts: 62

language  guide          translated  stale  missing  draft
"""


def test_a_build_says_what_concerns_an_editor_and_nothing_else(tmp_path: Path) -> None:
    shipped = copy_project(tmp_path / "project")
    done = run(shipped, "-m", "guidebook", "build")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(SAID)
    rows = done.stdout.removeprefix(SAID).splitlines()
    assert [row.split()[0] for row in rows[:24]] == [
        lang for lang in ("en", "min", "jv", "su") for _ in range(6)
    ]
    assert rows[24] == ""
    assert rows[25:27] == ["The site says what the data say.", "The site is in site/."]
    manifest = (shipped / "site" / "manifest.sha256").read_bytes()
    assert rows[27:] == [f"SHA-256 of its manifest.sha256: {sha256(manifest).hexdigest()}"]


def test_a_build_says_what_mkdocs_says_where_it_is_asked_to(published: Path) -> None:
    done = run(published, "-m", "guidebook", "build", "--verbose")
    assert done.returncode == 0
    assert "Cleaning site directory" in done.stderr
    assert "Documentation built in" in done.stderr


def test_a_build_knows_no_day(published: Path) -> None:
    before = digests(published / "site")
    for day in ("soon", "", "9" * 20):
        done = run(published, "-m", "guidebook", "build", "--verbose", SOURCE_DATE_EPOCH=day)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False)
        assert digests(published / "site") == before


def test_a_build_speaks_indonesian_to_those_who_do(published: Path) -> None:
    before = digests(published / "site")
    change(published, "overrides/main.html", "{%", "{% nonsense %}{%")
    done = run(published, "-m", "guidebook", "build", GUIDEBOOK_LANG="id")
    assert done.returncode == 1
    assert done.stdout == (
        "SITE_URL belum ditulis: tidak ada kode QR, teks untuk obrolan, alamat tetap halaman "
        "untuk mesin pencari, dan peta situs.\n"
    )
    assert done.stderr.splitlines()[1:] == [
        "    Batalkan perubahan terakhir pada templat ini, atau perbaiki baris ini.",
        "Situs tidak dibuat: site/ tetap seperti semula.",
    ]
    assert digests(published / "site") == before


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project in two languages and two formats, to be changed."""
    return small_project(tmp_path / "project")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site has been published, to be copied."""
    project = small_project(tmp_path_factory.mktemp("published") / "project")
    done = run(project, "-m", "guidebook", "build")
    assert done.returncode == 0, done.stderr
    assert "\nThe site is in site/.\n" in done.stdout
    return project


@pytest.fixture
def published(built_once: Path, tmp_path: Path) -> Path:
    """A project whose site has been published, to be changed."""
    return shutil.copytree(built_once, tmp_path / "project", symlinks=True)


def test_a_failed_build_tells_the_mistakes_alone_and_leaves_the_published_site_as_it_was(
    published: Path,
) -> None:
    before = digests(published / "site")
    change(published, SURVEY, "closes: 22:00", "closes: 22.75")
    done = run(published, "-m", "guidebook", "build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{WRONG_HOUR}\nNot built: site/ is as it was.\n"
    assert digests(published / "site") == before
    change(published, SURVEY, "closes: 22.75", "closes: 21:00")
    assert run(published, "-m", "guidebook", "build").returncode == 0
    assert "08:30 WIB s.d. 21:00 WIB" in (published / "site/2023/expert/index.html").read_text(
        "utf-8"
    )


def test_a_second_build_leaves_the_site_alone_until_something_changes(published: Path) -> None:
    before = digests(published / "site")
    folder = (published / "site").stat()
    done = run(published, "-m", "guidebook", "build")
    assert (done.returncode, done.stderr) == (0, "")
    address, _, rest = done.stdout.partition("\n")
    assert address == SAID.partition("\n")[0]
    table, _, rest = rest.partition(UNCHANGED)
    assert table.split()[:5] == ["language", "guide", "translated", "stale", "missing"]
    assert re.fullmatch(r"The site is in site/.\nSHA-256 of its manifest.sha256: \w{64}\n", rest)
    assert digests(published / "site") == before
    assert (published / "site").stat() == folder
    change(published, SURVEY, "closes: 22:00", "closes: 21:00")
    done = run(published, "-m", "guidebook", "build")
    assert (done.returncode, done.stderr) == (0, "")
    after = digests(published / "site")
    changed = {name for name in before if before[name] != after.get(name)}
    assert {name for name in before if name.endswith(".pdf")} <= changed
    handout = published / "site/2023/expert/spi-2023-expert-id-a4.pdf"
    text = "".join(sheet.get_text() for sheet in pymupdf.open(handout).pages())
    assert "21:00" in text
    assert "24:00" not in text


TAMPERED: dict[str, Callable[[Path], object]] = {
    "changed": lambda site: (site / "en/index.html").write_text("Call 0811 1234 5678."),
    "removed": lambda site: (site / "2023/expert/spi-2023-expert-id-a4.pdf").unlink(),
    "added": lambda site: (site / "2023/login.html").write_text("Your password?"),
    "listed": lambda site: (site / "manifest.sha256").write_text(""),
}


def test_a_site_that_somebody_has_changed_is_made_anew(published: Path) -> None:
    before = digests(published / "site")
    for tamper in TAMPERED.values():
        tamper(published / "site")
        assert digests(published / "site") != before
        done = run(published, "-m", "guidebook", "build")
        assert (done.returncode, done.stderr) == (0, "")
        assert UNCHANGED not in done.stdout
        assert digests(published / "site") == before


def test_what_should_be_looked_at_is_told_where_nothing_has_changed_too(published: Path) -> None:
    text = (published / SURVEY).read_text("utf-8")
    (published / SURVEY).write_text(text.partition("settled:")[0], encoding="utf-8")
    first, second = (run(published, "-m", "guidebook", "build").stdout for _ in range(2))
    assert first.startswith("Please check:\nguides/2023/")
    assert "guides/2023/survey.yml:14:9: period.ends: " in first
    told = first.partition("SITE_URL is not set")[0]
    assert second.startswith(told)
    assert UNCHANGED in second


def test_a_picture_on_a_page_of_docs_is_there_in_every_language(published: Path) -> None:
    (published / "docs/assets/map.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    page = published / "docs/privacy.md"
    page.write_text(page.read_text("utf-8") + "\n![Peta](assets/map.svg)\n", encoding="utf-8")
    done = run(published, "-m", "guidebook", "build")
    assert (done.returncode, done.stderr) == (0, "")
    [picture] = (published / "site/assets").glob("map.*.svg")
    for folder, up in (("", "../"), ("en/", "../../")):
        html = (published / "site" / folder / "privacy/index.html").read_text("utf-8")
        assert f'src="{up}assets/{picture.name}"' in html
    assert not (published / "site/en/assets").exists()


def test_a_plain_mkdocs_build_with_a_mistake_leaves_the_site_too(project: Path) -> None:
    site = project / "site"
    assert run(project, "-m", "mkdocs", "build").returncode == 0
    before = digests(site)
    change(project, SURVEY, "0811 1919 9198", "0811 1919")
    done = run(project, "-m", "mkdocs", "build")
    assert done.returncode == 1
    assert (
        "contact_channels.local_government.telephone: expected a telephone number that exists, found 0811 1919"
        in done.stderr
    )
    assert digests(site) == before


def test_a_number_changed_once_is_changed_everywhere(project: Path) -> None:
    change(project, SURVEY, "0811 1909 1198", "021 2557 8300")
    assert run(project, "-m", "mkdocs", "build", "--strict").returncode == 0
    site = project / "site"
    for folder in ("", "en/"):
        for guide in ("external", "internal"):
            page = site / folder / "2023" / guide
            html = (page / "index.html").read_text("utf-8")
            assert 'href="tel:+622125578300"' in html
            assert "021 2557 8300" in html
            for handout in page.glob("*.pdf"):
                text = "".join(sheet.get_text() for sheet in pymupdf.open(handout).pages())
                assert "021 2557 8300" in text, handout
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".vcf", ".ics"):
            assert "1909 1198" not in path.read_text("utf-8"), path


def test_a_site_may_be_published_in_a_folder_of_its_host(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 80 characters, and a blank at the end.
    address = "https://panduan-responden-survei-penilaian-integritas.example.go.id/spi/2023/2/ "
    monkeypatch.setenv("SITE_URL", address)
    done = run(project, "-m", "guidebook", "build")
    assert done.returncode == 0, done.stderr
    home = address.strip()
    sitemap = (project / "site" / "sitemap-en.xml").read_text("utf-8")
    assert f"<loc>{home}en/2023/expert/</loc>" in sitemap
    [chat] = (project / "site/en/2023/expert").glob("*.txt")
    assert chat.read_text("utf-8-sig").endswith(f"{home}en/2023/expert/")


def test_check_tells_every_mistake_without_building(project: Path) -> None:
    change(project, SURVEY, "closes: 22:00", "closes: 22.75")
    change(project, "guides/2023/sections.yml", "{badge}", "{bagde}")
    change(project, "guides/2023/internal.yml", "[general]", "[generl]")
    done = run(project, "-m", "guidebook", "check")
    assert done.returncode == 1
    assert [
        line.split(": ")[0] for line in done.stderr.splitlines() if not line.startswith(" ")
    ] == [
        "guides/2023/internal.yml:10:20",
        "guides/2023/sections.yml:12:14",
        "guides/2023/survey.yml:43:13",
    ]
    assert not (project / "site").exists()


def test_check_points_out_numbers_that_differ_in_one_digit(project: Path) -> None:
    change(project, SURVEY, "reason: Ketiga", "reason: Memang ketiga")
    assert run(project, "-m", "guidebook", "check").stdout == "The guides have no mistakes.\n"
    change(project, SURVEY, "advice: G901", "advice: G910")
    done = run(project, "-m", "guidebook", "check")
    assert done.returncode == 0
    assert done.stdout.startswith("Please check:\n")
    assert "0811 1909 1198 differs in one digit from 0811 1906 1198 (line 34)" in done.stdout


@pytest.mark.parametrize(
    "wrong", ["panduan.example", "ftp://panduan.example/", "https://panduan example/"]
)
def test_a_public_address_that_is_none_is_refused(project: Path, wrong: str) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": wrong}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert re.search(r"SITE_URL|site_url", done.stderr)
    assert not (project / "site").exists()


def test_a_page_that_is_listed_has_to_be_there(project: Path) -> None:
    change(project, "mkdocs.yml", "  - privacy.md\n", "  - privacy.md\n  - kontak.md\n")
    done = run(project, "-m", "guidebook", "build")
    assert (done.returncode, done.stderr) == (
        1,
        "mkdocs.yml:46:5: nav: expected pages that docs/ has, found kontak.md\n"
        "    Delete the line, or write docs/kontak.md in the language of the guides.\n",
    )
