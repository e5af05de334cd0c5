"""A language whose PDFs say something else than the data: it has pages, and keeps out nobody."""

import re
import zipfile
from pathlib import Path

import pytest

from building import SITE_URL, digests
from editing import run
from shapes import make, make_build
from verifying import replace, small_project

LANGUAGES = {
    "id": "Bahasa Indonesia",
    "en": "English",
    "min": "Baso Minangkabau",
    "jv": "Basa Jawa",
    "su": "Basa Sunda",
}
INLINE = "let body = written(run.text, room, direction)"

IN_ENGLISH = {"really your name": "realy your name"}
IN_JAVANESE = {"Mangga dipunpesthèkaken": "Xyzzy. Mangga dipunpesthèkaken"}
IN_MINANGKABAU = {"Mohon pastian namo dalam undangan nan Sanak tarimo iyo ": "Indak "}

MEND = """\
    Look at them with make handouts LOCALE=LANG. Undo what was changed in hooks/handouts, or write \
these words with other signs in guides/translations/LANG.po; then build again.
"""
TAKE = """\
    Take it from the data in hooks/handouts, and build again. If nobody has changed anything there, \
a PDF of another build stands in its place.
"""
TOLD = (
    "Please check:\n"
    "en/2023/expert/spi-2023-expert-en-a4.pdf:1:1: page 1, line N: English (en) has pages, but no "
    "PDFs: these differ from the data in 1 thing, told below\n"
    + MEND.replace("LANG", "en")
    + "en/2023/expert/spi-2023-expert-en-a4.pdf:1:1: page 1, line N: expected …invitation you receive "
    "is really your name., found …invitation you receive is realy your name.\n"
    + TAKE
    + "jv/2023/expert/spi-2023-expert-jv-a4.pdf:1:1: page 1, line N: Basa Jawa (jv) has pages, but "
    "no PDFs: these differ from the data in 1 thing, told below\n"
    + MEND.replace("LANG", "jv")
    + "jv/2023/expert/spi-2023-expert-jv-a4.pdf:1:1: page 1, line N: expected only words of the data, "
    "found xyzzy\n"
    "    Build again; if it stays, take it from the data in guides/, where this is written.\n"
    + "min/2023/expert/spi-2023-expert-min-a4.pdf:1:1: page 1: Baso Minangkabau (min) has pages, but "
    "no PDFs: these differ from the data in 1 thing, told below\n"
    + MEND.replace("LANG", "min")
    + "min/2023/expert/spi-2023-expert-min-a4.pdf:1:1: page 1: expected Mohon pastian namo dalam "
    "undangan nan Sanak tarimo iyo batua namo Sanak., found nothing like it\n"
    + TAKE
    + "languages: 5; pages: 35; handouts: 12\n"
    "The site says what the data say.\n"
)
TOLD_IN_INDONESIAN = """\
Mohon diperiksa:
en/2023/expert/spi-2023-expert-en-a4.pdf:1:1: page 1, line N: English (en) mempunyai halaman web, \
tetapi tanpa PDF: 1 hal di dalamnya berbeda dari data; yang pertama disebut di bawah
    Lihatlah hasilnya dengan make handouts LOCALE=en. Batalkan perubahan di hooks/handouts, atau \
tulislah kata-kata itu dengan tanda lain di guides/translations/en.po, lalu bangun kembali.
en/2023/expert/spi-2023-expert-en-a4.pdf:1:1: page 1, line N: seharusnya …invitation you receive is \
really your name., tetapi tertulis …invitation you receive is realy your name.
"""


def lineless(said: str) -> str:
    """What a build says, without the numbers of lines, which follow from the layout."""
    return re.sub(r"line \d+", "line N", said)


def misprinted(project: Path, words: dict[str, str]) -> None:
    """Have the handouts print other words, in the languages that have these."""
    printed = "".join(f'.replace("{old}", "{new}")' for old, new in words.items())
    replace(project / "hooks/handouts/text.typ", INLINE, INLINE.replace(".text", f".text{printed}"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped guides in all languages, three of them with PDFs that say something else."""
    project = small_project(tmp_path_factory.mktemp("misread") / "project", LANGUAGES)
    misprinted(project, {**IN_ENGLISH, **IN_JAVANESE, **IN_MINANGKABAU})
    return project


@pytest.fixture(scope="module")
def said(project: Path) -> str:
    """What the build says."""
    done = make_build(project)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_each_language_is_told_once_with_its_first_text(said: str) -> None:
    assert said.count("has pages, but no PDFs") == 3
    assert TOLD in lineless(said)
    assert said.count("\nlanguage  guide ") == 1


def test_all_pages_are_published_and_the_pdfs_of_other_languages(said: str, project: Path) -> None:
    site = project / "site"
    printed = {path.name for path in site.rglob("*.pdf")}
    assert printed == {
        f"spi-2023-{guide}-{lang}-{form}.pdf"
        for guide in ("expert", "external", "internal")
        for lang in ("id", "su")
        for form in ("a4", "leaflet")
    }
    for lang in ("en", "min", "jv", "su"):
        assert (site / lang / "2023/expert/index.html").exists()
        assert (site / lang / "handout/index.html").exists()
    assert "really your name" in (site / "en/2023/expert/index.html").read_text("utf-8")


def test_nothing_leads_to_a_pdf_that_is_left_out(said: str, project: Path) -> None:
    site = project / "site"
    left_out = re.compile(rb"spi-2023-\w+-(?:en|min|jv)-(?:a4|leaflet)")
    told = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and left_out.search(path.read_bytes())
    }
    assert told == set()
    packed = [name for path in site.rglob("*.zip") for name in zipfile.ZipFile(path).namelist()]
    assert any(name.endswith("-su-a4.pdf") for name in packed)
    assert not any(left_out.search(name.encode()) for name in packed)


def test_the_finished_site_is_found_right_afterwards(said: str, project: Path) -> None:
    done = make(project, "verify")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "The site says what the data say.\n",
        "",
    )


def test_the_next_build_makes_the_same_site_and_says_so_again(said: str, project: Path) -> None:
    before = digests(project / "site")
    done = run(project, "-m", "guidebook", "build", GUIDEBOOK_LANG="id", SITE_URL=SITE_URL)
    assert (done.returncode, done.stderr) == (0, "")
    assert TOLD_IN_INDONESIAN in lineless(done.stdout)
    assert digests(project / "site") == before


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """The shipped guides in two languages, one of them the source."""
    return small_project(tmp_path / "project")


def test_once_it_is_mended_the_pdfs_are_there(pair: Path) -> None:
    misprinted(pair, IN_ENGLISH)
    assert "English (en) has pages, but no PDFs" in make_build(pair).stdout
    assert not list((pair / "site" / "en").rglob("*.pdf"))
    replace(pair / "hooks/handouts/text.typ", '.replace("really your name", "realy your name")', "")
    done = make_build(pair)
    assert (done.returncode, done.stderr) == (0, "")
    assert "has pages, but no PDFs" not in done.stdout
    assert len(list((pair / "site" / "en").rglob("*.pdf"))) == 6
    assert make(pair, "verify").stdout == "The site says what the data say.\n"


def refusal(project: Path) -> str:
    """What a build tells that publishes nothing, also not without PDFs."""
    done = make_build(project)
    assert done.returncode == 1
    assert "has pages, but no PDFs" not in done.stdout
    assert not (project / "site").exists()
    return lineless(done.stderr)


def test_a_wrong_hour_in_the_pdfs_of_a_translation_leaves_these_out(pair: Path) -> None:
    misprinted(pair, {"08:30 to": "08:20 to"})
    done = make_build(pair)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        "page 1, line N: expected 08:30 to 22:00 WIB, found 08:20 to 22:00 WIB\n" + TAKE
    ) in lineless(done.stdout)
    assert not list((pair / "site" / "en").rglob("*.pdf"))
    assert len(list((pair / "site").rglob("*.pdf"))) == 6


def test_what_is_wrong_elsewhere_too_stops_all(pair: Path) -> None:
    misprinted(pair, IN_ENGLISH)
    replace(pair / "overrides/bodies/guide.html", "</h1>", "</h1><p>0822 3456 7890</p>")
    assert "found 0822 3456 7890" in refusal(pair)


def test_other_letters_in_the_pdfs_of_the_source_stop_all(pair: Path) -> None:
    misprinted(pair, {"benar nama Anda": "benar namo Anda"})
    assert refusal(pair).startswith(
        "2023/expert/spi-2023-expert-id-a4.pdf:1:1: page 1, line N: expected …undangan adalah "
        "benar nama Anda, found …undangan adalah benar namo Anda\n" + TAKE
    )
