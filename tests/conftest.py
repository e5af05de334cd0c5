"""What the tests of whole sites share: each shape of a site is built once, for real."""

import functools
import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser import LAUNCH_ARGUMENTS, chromium_path
from building import LANGUAGES, ROOT, SITE_URL, Site, build, copy_project, serving
from scripts import build_scripts
from shapes import shape
from verifying import Verified, small_verified

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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped guides, with a public address."""
    return build(ROOT, tmp_path_factory.mktemp("site") / "site", site_url=SITE_URL)


@pytest.fixture(scope="session")
def unaddressed_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped guides, built where no public address is known."""
    return build(ROOT, tmp_path_factory.mktemp("plain") / "site")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to be changed."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Builds one of the small surveys of tests/sites, in Indonesian alone, once."""

    @functools.cache
    def built(name: str) -> Site:
        root = copy_project(tmp_path_factory.mktemp(name) / "project")
        interface = root / "guides" / "interface.yml"
        kept = interface.read_bytes()
        shutil.rmtree(root / "guides")
        shutil.copytree(ROOT / "tests" / "sites" / name / "guides", root / "guides")
        if not interface.exists():
            interface.write_bytes(kept)
        settings = root / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        others = re.compile(r"        - locale: (?!id\n).*\n          name: .*\n")
        assert len(others.findall(text)) == len(LANGUAGES) - 1
        settings.write_text(others.sub("", text), encoding="utf-8")
        return build(root, root / "built", site_url=SITE_URL)

    return built


@pytest.fixture(scope="session")
def shaped(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Builds and verifies one of the surveys of other shapes, once."""
    return functools.cache(lambda name: shape(tmp_path_factory.mktemp(name) / "project", name))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Verified:
    """The shipped guides in two languages and two formats, ready to be tampered with."""
    return small_verified(tmp_path_factory.mktemp("verified") / "project")


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
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped guides in many scripts, and in a language of which nothing is translated."""
    return build_scripts(tmp_path_factory.mktemp("scripts"))


@pytest.fixture(scope="session")
def scripts_address(scripts: Site) -> Iterator[str]:
    """Where that site is served."""
    with serving(scripts.folder) as found:
        yield found
