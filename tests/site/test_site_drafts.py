"""The next edition as a draft, through a real build: gaps where facts wait, and nowhere else."""

import json
import re
from pathlib import Path

import pymupdf
import pytest

from building import Site
from reading_back import page_text, pdf_text
from shapes import make, make_build, shape_project
from verifying import replace, small_project

GAP = "[belum diisi]"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A survey whose next edition has been begun, and little in it is confirmed."""
    project = shape_project(tmp_path_factory.mktemp("drafts") / "project", "weekdays")
    done = make(project, "edition", "--from", "2025", "--to", "2026")
    assert done.returncode == 0, done.stdout + done.stderr
    survey = project / "guides" / "2026" / "survey.yml"
    replace(survey, "#?   starts: 2025-03-03\n#?   ends: 2025-04-30", "  ends: 2026-04-30")
    # Of the night line the number holds, but not its extension.
    replace(survey, "#?     telephone: 021 2557 8311", "    telephone: 021 2557 8311")
    return project


@pytest.fixture(scope="module")
def drafted(project: Path) -> Site:
    """The site with its draft."""
    done = make_build(project, "--drafts")
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(project / "site", done.stdout + done.stderr)


def test_each_fact_that_waits_is_a_gap_on_the_page(drafted: Site) -> None:
    text = page_text(drafted.html("2026/resident/"))
    assert "Panduan SJK 2026 ini masih draf dan belum terbit." in text
    assert "Periode Survei sampai 30 April 2026" in text
    assert f"SMS dari {GAP}" in text
    assert f"Anda menerima SMS dari {GAP}" in text
    assert f"Nomor atau alamat pengirim {GAP}" in text
    assert f"Kami menjawab {GAP}, kecuali pada hari libur." in text
    assert f"Undangan yang asli tidak pernah meminta {GAP}" in text
    assert f"Jam kantor {GAP} {GAP}" in text
    assert f"Malam hari {GAP}" in text
    for old in ("SURVEIJK", "8888", "1500 198", "021 2557 8311", "08:00", "20:00", "2025-"):
        assert old not in text


def test_the_picture_shows_what_waits_as_gaps_too(drafted: Site) -> None:
    html = drafted.html("2026/resident/")
    [picture] = re.findall(r'<figure class="guide-picture".*?</figure>', html, re.DOTALL)
    assert f'aria-label="Gambar SMS. Nomor 1: pengirim {GAP}."' in picture
    assert f'<b>1</b> <i></i><bdi translate="no">{GAP}</bdi>' in picture


def test_each_fact_that_waits_is_a_gap_on_paper(drafted: Site) -> None:
    for form in ("a4", "large-print", "leaflet"):
        [path] = drafted.folder.rglob(f"*-2026-resident-id-{form}.pdf")
        text = " ".join(pdf_text(path).split())
        assert f"Anda menerima SMS dari {GAP}" in text
        assert f"Kami menjawab {GAP}, kecuali" in text
        for old in ("SURVEIJK", "8888", "1500 198", "021 2557 8311", "08:00", "20:00"):
            assert old not in text


def test_no_number_that_waits_can_be_called_or_saved(drafted: Site) -> None:
    html = drafted.html("2026/resident/")
    for call in ("tel:", "wa.me/6", "Simpan ke kontak", ".vcf"):
        assert call not in html
    assert list((drafted.folder / "2026").rglob("*.vcf")) == []
    assert html.count(f'<span class="guide-address">{GAP}</span>') == 2
    editions = json.loads(drafted.text("guides.json"))["editions"]
    [draft] = [one for one in editions if one["id"] == "2026"]
    assert draft["guides"][0]["contacts"] == []
    assert [one["address"] for one in draft["contact_channels"]] == [None, None]
    [paper] = drafted.folder.rglob("*-2026-resident-id-a4.pdf")
    with pymupdf.open(paper) as document:
        uris = [str(link.get("uri", "")) for page in document for link in page.get_links()]
    assert not any(uri.startswith("tel:") for uri in uris)


def test_hours_that_wait_are_gaps_in_place_of_the_hours(drafted: Site) -> None:
    html = drafted.html("2026/resident/")
    assert html.count(f'<p class="guide-hours-statement">{GAP}</p>') == 4
    assert 'class="guide-hours"' not in html


def test_the_edition_that_holds_keeps_its_facts(drafted: Site) -> None:
    text = page_text(drafted.html("2025/resident/"))
    assert GAP not in text
    assert "SMS dari SURVEIJK" in text
    assert "08:00 WIB s.d. 16:00 WIB" in text


def test_a_draft_is_verified_as_any_edition_is(drafted: Site) -> None:
    assert "The site says what the data say." in drafted.output


def test_a_build_with_drafts_ends_with_that_it_is_not_to_be_published(
    project: Path, drafted: Site
) -> None:
    told = (
        "site/ holds drafts too: 2026. Do not publish it. "
        "make build without DRAFTS=1 makes the site that readers get."
    )
    assert drafted.output.splitlines()[-1] == told
    again = make_build(project, "--drafts")
    assert again.stdout.splitlines()[-1] == told


def test_the_next_edition_of_the_shipped_guides_is_built_beside_another_language(
    tmp_path: Path,
) -> None:
    project = small_project(tmp_path / "project")
    survey = project / "guides" / "2023" / "survey.yml"
    replace(survey, "  leaflet: {pages: 1}\n", "  bilingual: {pages: 2}\n")
    done = make(project, "edition", "--from", "2023", "--to", "2024")
    assert done.returncode == 0, done.stdout + done.stderr
    done = make_build(project, "--drafts")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The site says what the data say." in done.stdout + done.stderr
    [paper] = (project / "site").rglob("*-2024-expert-en-bilingual.pdf")
    text = " ".join(pdf_text(paper).split())
    assert "Pemerintah Daerah Local government [not filled in yet]" in text
    assert "Klik “[belum diisi]”" in text
    for old in ("SPI 2023", "ISI SURVEI", "0811", "Q7", "08:30"):
        assert old not in text


def test_without_a_flag_the_draft_is_nowhere(project: Path, drafted: Site) -> None:
    done = make_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "drafts too" not in done.stdout
    assert not (project / "site" / "2026").exists()
    assert GAP not in page_text((project / "site" / "index.html").read_text("utf-8"))
