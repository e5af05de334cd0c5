"""The command that holds the built site against the data."""

from datetime import date
from pathlib import Path

import pytest

from building import SITE_URL, build
from guidebook.commands.command import Call, Stopped
from guidebook.commands.verify_command import run_verify
from guidebook.publishing.manifest import write_manifest
from reports import in_short
from verifying import replace, small_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_project(tmp_path_factory.mktemp("command") / "project")
    build(root, root / "site", site_url=SITE_URL)
    write_manifest(root / "site")
    return root


def verify(root: Path, *, site: str = "site", address: str = SITE_URL) -> None:
    options = {"site": site, "address": address}
    run_verify(
        Call(root=root, options=options, environment={}, language="en", today=date(2023, 8, 1))
    )


def test_a_site_that_agrees_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verify(project)
    assert capsys.readouterr().out == "The site says what the data say.\n"


def test_without_an_address_the_site_is_asked_for_its_own(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(project, address="")
    assert capsys.readouterr().out == "The site says what the data say.\n"


def test_a_site_of_other_data_stops_the_command(project: Path) -> None:
    survey = project / "guides/2023/survey.yml"
    kept = survey.read_bytes()
    replace(survey, "0811 1906 1198", "0811 1906 1188")
    try:
        with pytest.raises(Stopped) as stopped:
            verify(project)
    finally:
        survey.write_bytes(kept)
    told = in_short(str(stopped.value))
    assert (
        "2023/expert/spi-2023-ministries-id.vcf:8:1: TEL: expected +6281119061188, "
        "found +6281119061198\n    Build again; if it stays" in told
    )


def test_an_address_that_is_none_stops_the_command(project: Path) -> None:
    with pytest.raises(Stopped) as stopped:
        verify(project, address="panduan")
    assert stopped.value.status == 2
    assert str(stopped.value) == (
        "SITE_URL:1:1: G207\n"
        "    expected a web address, found panduan\n"
        "    Write the whole address as in a browser, such as https://example.org/survey."
    )


def test_a_folder_without_a_site_stops_the_command(project: Path) -> None:
    with pytest.raises(Stopped) as stopped:
        verify(project, site="nowhere")
    assert str(stopped.value) == ("There is no finished site in nowhere/.\n    Write: make build")


def test_another_address_than_that_of_the_site_is_told_once(project: Path) -> None:
    with pytest.raises(Stopped) as stopped:
        verify(project, address="https://elsewhere.example/")
    assert str(stopped.value) == (
        f"SITE_URL: expected {SITE_URL}, as the site was built, "
        "found https://elsewhere.example/\n"
        "    Write the address that the site was built with, or build it again."
    )
