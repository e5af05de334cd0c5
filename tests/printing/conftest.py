"""The handouts that the tests of layouts look at, made once."""

import shutil

import pytest

from factories import INDONESIAN, PROJECT, SITES
from guidebook.data.settings import Language
from guidebook.localization.project import read_project
from guidebook.printing.typesetting import Typesetter
from papers import FORMATS, LONG_ADDRESS, Handouts, printed
from shipped import shipped


@pytest.fixture(scope="session")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> Handouts:
    """The handouts of the shipped guides, and the Arabic ones."""
    root = tmp_path_factory.mktemp("rtl")
    shutil.copytree(SITES / "rtl" / "guides", root / "guides")
    shutil.copy(PROJECT / "guides" / "interface.yml", root / "guides")
    languages = (INDONESIAN, Language(lang="ar", endonym="العربية"))
    rtl = read_project(root, languages, [])
    assert rtl
    arabic = {key: made for key, made in printed(rtl, languages).items() if key[0] == "ar"}
    return {**printed(*shipped()), **arabic}


@pytest.fixture(scope="session")
def far_handouts() -> Handouts:
    """The handouts of the shipped guides on a site with a long address."""
    return printed(*shipped(), LONG_ADDRESS)


@pytest.fixture(scope="session")
def with_more_fonts(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    """Templates with fonts that are not the project's own."""
    folder = tmp_path_factory.mktemp("more") / "handouts"
    shutil.copytree(PROJECT / "hooks" / "handouts", folder)
    for font in (PROJECT / "tests" / "fonts").glob("*.ttf"):
        shutil.copy(font, folder / "fonts")
    return Typesetter(folder)


@pytest.fixture(params=FORMATS)
def form(request: pytest.FixtureRequest) -> str:
    """Each format."""
    name: str = request.param
    return name
