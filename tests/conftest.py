"""What the tests of whole sites share: each shape of a site is built once in a run, for real."""

import functools
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser import LAUNCH_ARGUMENTS, chromium_path
from building import ROOT, SITE_URL, Site, build, copy_project, serving
from projects import survey_project
from scripts import build_scripts
from shapes import shape
from verifying import Verified, build_small, built
from workshop import made_once, open_workshop

os.environ["GUIDEBOOK_LANG"] = "en"  # the tests' own; a few ask for another one


@pytest.fixture(autouse=True)
def _no_test_waits_for_ever() -> Iterator[None]:
    """A browser that never answers is a failure, not a run without an end."""

    def stop(number: int, frame: object) -> None:
        raise TimeoutError("this test took more than five minutes")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(300)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session", autouse=True)
def _sites_are_built_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """All processes of a run build each site together once."""
    own = tmp_path_factory.getbasetemp()
    is_one_of_several = "PYTEST_XDIST_WORKER" in os.environ
    open_workshop((own.parent if is_one_of_several else own) / "workshop")


@pytest.fixture(scope="session")
def site() -> Site:
    """The shipped guides, with a public address."""
    return made_once("shipped", lambda folder: build(ROOT, folder / "site", site_url=SITE_URL))


@pytest.fixture(scope="session")
def unaddressed_site() -> Site:
    """The shipped guides, built where no public address is known."""
    return made_once("unaddressed", lambda folder: build(ROOT, folder / "site"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to be changed."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def small_site() -> Callable[[str], Site]:
    """Builds one of the small surveys of tests/sites, in Indonesian alone, once."""

    def made(folder: Path, name: str) -> Site:
        root = survey_project(folder / "project", name, {"id": "Bahasa Indonesia"})
        return build(root, root / "built", site_url=SITE_URL)

    return functools.cache(lambda name: made_once(f"small-{name}", lambda at: made(at, name)))


@pytest.fixture(scope="session")
def shaped() -> Callable[[str], Site]:
    """Builds and verifies one of the surveys of other shapes, once."""
    return functools.cache(
        lambda name: made_once(f"shape-{name}", lambda folder: shape(folder / "project", name))
    )


@pytest.fixture(scope="session")
def small() -> Verified:
    """The shipped guides in two languages and two formats, ready to be tampered with."""
    site = made_once("verified", lambda folder: build_small(folder / "project"))
    return built(site.folder.parent, site.folder)


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Where the shipped site is served."""
    with serving(site.folder) as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser; without one these tests fail, they do not skip."""
    path = chromium_path()
    assert path, "no Chromium: make test installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(LAUNCH_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def scripts() -> Site:
    """The shipped guides in many scripts, and in a language of which nothing is translated."""
    return made_once("scripts", build_scripts)


@pytest.fixture(scope="session")
def scripts_address(scripts: Site) -> Iterator[str]:
    """Where that site is served."""
    with serving(scripts.folder) as found:
        yield found
