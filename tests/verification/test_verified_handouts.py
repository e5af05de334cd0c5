"""PDFs and pictures that disagree with the data are told of before anything is published."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from building import SITE_URL, Site, build
from factories import PO_HEADER, write
from projects import survey_project
from verifying import Verified, built, replace, small_project

EXPERT = "2023/expert/spi-2023-expert-id-a4.pdf"
INTERNAL = "2023/internal/spi-2023-internal-id-a4.pdf"
ENGLISH = "en/2023/expert/spi-2023-expert-en-a4.pdf"


@pytest.fixture(scope="module")
def careless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site made by somebody who wrote facts into templates and code."""
    project = small_project(tmp_path_factory.mktemp("careless") / "project")
    replace(
        project / "hooks/handouts/calls.typ",
        "left-to-right(number)",
        'left-to-right(number.replace("1906 1198", "1906 1199"))',
    )
    replace(
        project / "hooks/guidebook/printing/pieces.py",
        "segno.make(address,",
        'segno.make(address.replace("/en/", "/"),',
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(project / "hooks"))
        return build(project, project / "built", site_url=SITE_URL).folder


@pytest.fixture(scope="module")
def yesterday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site from the data of yesterday, when a number had another digit."""
    project = small_project(tmp_path_factory.mktemp("yesterday") / "project")
    replace(project / "guides/2023/survey.yml", "0811 1906 1198", "0811 1906 1188")
    return build(project, project / "built", site_url=SITE_URL).folder


def told(small: Verified, target: Path, path: str, other: Path) -> list[str]:
    """What is told where another file stands in place of one; lines have no numbers."""
    folder = small.copy(target)
    (folder / path).unlink()
    shutil.copy(other, folder / path)
    return [re.sub(r"line \d+", "line N", one) for one in small.problems(folder)]


def test_a_number_that_a_template_changes(small: Verified, careless: Path, tmp_path: Path) -> None:
    assert told(small, tmp_path / "site", EXPERT, careless / EXPERT) == [
        f"{EXPERT}:1:1: page 1, line N: "
        "expected Kementerian/Lembaga 0811 1906 1198, found Kementerian/Lembaga 0811 1906 1199"
    ]


def test_a_qr_code_that_leads_to_another_language(
    small: Verified, careless: Path, tmp_path: Path
) -> None:
    path = "en/2023/internal/spi-2023-internal-en-a4.pdf"
    assert told(small, tmp_path / "site", path, careless / path) == [
        f"{path}:1:1: page 1, QR code: expected {SITE_URL}en/2023/internal/, "
        f"found {SITE_URL}2023/internal/",
    ]


def test_a_pdf_made_from_the_data_of_yesterday(
    small: Verified, yesterday: Path, tmp_path: Path
) -> None:
    [problem] = told(small, tmp_path / "site", EXPERT, yesterday / EXPERT)
    code = "2023-[0-9A-Z]{5}"
    assert re.fullmatch(f"{EXPERT}:1:1: code: expected {code}, found {code}", problem)


def test_the_pdf_of_another_guide(small: Verified, tmp_path: Path) -> None:
    assert told(small, tmp_path / "site", EXPERT, small.folder / INTERNAL) == [
        f"{EXPERT}:1:1: title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found Panduan Pengisian Kuesioner Responden Internal – SPI 2023"
    ]


def test_the_pdf_of_another_language(small: Verified, tmp_path: Path) -> None:
    assert told(small, tmp_path / "site", EXPERT, small.folder / ENGLISH) == [
        f"{EXPERT}:1:1: title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found Questionnaire guide for expert respondents – SPI 2023"
    ]


def test_a_pdf_that_cannot_be_read(small: Verified, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"%PDF-1.7\n")
    assert told(small, tmp_path / "site", EXPERT, empty) == [
        f"{EXPERT}:1:1: expected a file that can be read, "
        "found Failed to load document (PDFium: Data format error)."
    ]


def test_the_preview_of_another_guide(small: Verified, tmp_path: Path) -> None:
    [expert] = (small.folder / "2023/expert").glob("preview-*.png")
    [internal] = (small.folder / "2023/internal").glob("preview-*.png")
    path = expert.relative_to(small.folder).as_posix()
    assert told(small, tmp_path / "site", path, internal) == [
        f"{path}:1:1: Description: "
        "expected Panduan Pengisian Kuesioner Responden Eksper Survei Penilaian Integritas "
        "SPI 2023 Periode Survei Juli – Oktober 2023, "
        "found Panduan Pengisian Kuesioner Responden Internal Survei Penilaian Integritas "
        "SPI 2023 Periode Survei Juli – Oktober 2023"
    ]


def test_the_shipped_site_has_no_problem(site: Site) -> None:
    assert built(Path.cwd(), site.folder).problems() == []


def test_without_a_public_address_the_shipped_site_has_no_problem(unaddressed_site: Site) -> None:
    assert built(Path.cwd(), unaddressed_site.folder).problems(address=None) == []


@pytest.mark.parametrize("name", ["minimal", "bare", "five-guides"])
def test_a_small_survey_has_no_problem(name: str, small_site: Callable[[str], Site]) -> None:
    site = small_site(name)
    assert built(site.folder.parent, site.folder).problems() == []


def test_a_language_from_right_to_left_has_no_problem(tmp_path: Path) -> None:
    languages = {"id": "Bahasa Indonesia", "ar": "العربية"}
    project = survey_project(tmp_path / "project", "rtl", languages)
    folder = build(project, project / "built", site_url=SITE_URL).folder
    assert built(project, folder).problems() == []


def test_a_sign_without_a_font_that_no_pdf_prints_keeps_no_translation_from_its_pdfs(
    tmp_path: Path,
) -> None:
    languages = {"id": "Bahasa Indonesia", "en": "English"}
    project = survey_project(tmp_path / "project", "minimal", languages)
    replace(
        project / "guides/2024/respondent.yml",
        "sebagai responden.",
        "sebagai responden \U0001d400.",
    )
    write(project, {"guides/translations/en.po": PO_HEADER})
    site = built(project, build(project, tmp_path / "built", site_url=SITE_URL).folder)
    assert site.problems() == []
    assert list(site.folder.glob("en/2024/*/*.pdf"))


def test_an_address_in_a_sentence_that_is_no_link(tmp_path: Path) -> None:
    project = survey_project(tmp_path / "project", "any-words", {"id": "Bahasa Indonesia"})
    replace(
        project / "hooks/handouts/text.typ",
        "if target == none { shown } else { link(target, shown) }",
        "shown",
    )
    site = built(project, build(project, tmp_path / "built", site_url=SITE_URL).folder)
    path = "2024/external2/s2-2024-external2-id-a4.pdf"
    assert [one for one in site.problems() if one.startswith(path)] == [
        f"{path}:1:1: expected a link to {address}, found none"
        for address in (
            "https://tanya.kantor.example/?a=1_2*3",
            "https://www.example.org/a_b/c-d?x=1&y=2#bagian-4",
            "mailto:bantuan.survei+2024@kantor-3.example.org",
        )
    ]
