"""A site is read back again unless all of it is as it was: bytes, data, code and address."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import pytest

from factories import write
from guidebook.commands.command import Call
from guidebook.commands.second_reading import SecondReading, unprinted_in

MANIFEST, OTHER = "a" * 64, "b" * 64
FILES = {
    "guides/2023/survey.yml": "name: SPI\n",
    "guides/2023/more/notes.yml": "one\n",
    "docs/privacy.md": "# Privasi\n",
    "hooks/guidebook/data/model.py": "A = 1\n",
    "overrides/main.html": "<p>\n",
    "mkdocs.yml": "site_name: x\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    (tmp_path / ".build").mkdir()
    return tmp_path


def reading_in(
    root: Path, environment: Mapping[str, str] = MappingProxyType({}), /, **options: str
) -> SecondReading:
    call = Call(
        root=root,
        options=options,
        environment=environment,
        language="en",
        today=date(2023, 8, 1),
    )
    return SecondReading.of(call)


def test_nothing_is_known_of_a_site_that_was_never_read(root: Path) -> None:
    reading = reading_in(root)
    assert not reading.may_be_known
    assert not reading.is_known(MANIFEST)


def test_the_same_site_of_the_same_data_is_known(root: Path) -> None:
    reading_in(root).note(MANIFEST)
    assert reading_in(root).may_be_known
    assert reading_in(root).is_known(MANIFEST)
    assert not reading_in(root).is_known(OTHER)


def test_a_file_whose_name_is_no_text_belongs_to_the_site_too(root: Path) -> None:
    (root / "docs" / "a\udcff.png").write_text("x")
    reading_in(root).note(MANIFEST)
    assert reading_in(root).is_known(MANIFEST)


@pytest.mark.parametrize("file", FILES)
def test_a_change_in_any_file_makes_it_unknown(root: Path, file: str) -> None:
    reading_in(root).note(MANIFEST)
    (root / file).write_text(FILES[file] + " ", encoding="utf-8")
    assert not reading_in(root).may_be_known
    assert not reading_in(root).is_known(MANIFEST)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file more": lambda root: (root / "guides/2023/x.yml").write_text(""),
    "a file less": lambda root: (root / "guides/2023/more/notes.yml").unlink(),
    "another name": lambda root: (root / "docs/privacy.md").rename(root / "docs/private.md"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_other_files_make_it_unknown(root: Path, change: Callable[[Path], object]) -> None:
    reading_in(root).note(MANIFEST)
    change(root)
    assert not reading_in(root).may_be_known


@pytest.mark.parametrize(
    "options",
    [{"address": "https://panduan.example/"}, {"drafts": "yes"}, {"compress": "yes"}],
    ids=["address", "drafts", "compress"],
)
def test_other_options_make_it_unknown(root: Path, options: dict[str, str]) -> None:
    reading_in(root).note(MANIFEST)
    assert not reading_in(root, **options).may_be_known


def test_what_was_saved_while_the_site_was_read_is_not_taken_for_read(root: Path) -> None:
    reading = reading_in(root)
    (root / "docs/privacy.md").write_text("# Privasi Anda\n", encoding="utf-8")
    reading.note(MANIFEST)
    assert not reading_in(root).may_be_known


def test_a_folder_behind_a_link_is_looked_into_too(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, {"survey.yml": "name: SKM\n"})
    (root / "guides/2024").symlink_to(elsewhere)
    (elsewhere / "round").symlink_to(elsewhere)
    reading_in(root).note(MANIFEST)
    assert reading_in(root).is_known(MANIFEST)
    (elsewhere / "survey.yml").write_text("name: SKP\n", encoding="utf-8")
    assert not reading_in(root).may_be_known


@pytest.mark.parametrize("spoilt", [b"", b"\xff", b"nothing", b"a b c"])
def test_a_spoilt_note_is_none(root: Path, spoilt: bytes) -> None:
    (root / ".build/verified").write_bytes(spoilt)
    assert not reading_in(root).is_known(MANIFEST)


@pytest.mark.parametrize(
    "environment",
    [
        {"SITE_URL": "https://panduan.example/"},
        {"SITE_NAME": "Panduan"},
    ],
    ids=["address", "asked for in mkdocs.yml"],
)
def test_another_environment_makes_it_unknown(root: Path, environment: dict[str, str]) -> None:
    (root / "mkdocs.yml").write_text("site_name: !ENV [SITE_NAME, x]\n", encoding="utf-8")
    reading_in(root, {"COLUMNS": "80"}).note(MANIFEST)
    assert reading_in(root, {"COLUMNS": "120"}).is_all(MANIFEST)
    assert not reading_in(root, environment).is_all(MANIFEST)


def test_another_package_makes_it_unknown(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "packages" / "material-9.8.1.dist-info"
    write(package, {"RECORD": "material/main.css,sha256=1,10\n"})
    monkeypatch.setattr(sys, "path", [*sys.path, str(package.parent)])
    reading_in(root).note(MANIFEST)
    assert reading_in(root).is_all(MANIFEST)
    write(package, {"RECORD": "material/main.css,sha256=2,10\n"})
    assert not reading_in(root).is_all(MANIFEST)
    write(package, {"RECORD": "material/main.css,sha256=1,10\n"})
    package.rename(package.with_name("material-9.8.2.dist-info"))
    assert not reading_in(root).is_all(MANIFEST)


def test_what_only_a_build_tells_has_it_built_again(root: Path) -> None:
    (root / ".build/noticed").touch()
    reading_in(root).note(MANIFEST)
    assert reading_in(root).is_known(MANIFEST)
    assert not reading_in(root).is_all(MANIFEST)
    (root / ".build/noticed").unlink()
    reading_in(root).note(MANIFEST)
    assert reading_in(root).is_all(MANIFEST)


def test_which_languages_have_no_handouts_is_known_of_that_site_alone(root: Path) -> None:
    site = root / "site"
    site.mkdir()
    (site / "manifest.sha256").write_text("", encoding="ascii")
    manifest = sha256(b"").hexdigest()
    (root / ".build/noticed").touch()
    reading_in(root).note(manifest, ["min", "zh-Hant"])
    assert unprinted_in(root, site) == {"min", "zh-Hant"}
    assert reading_in(root).is_known(manifest)
    assert not reading_in(root).is_all(manifest)
    (site / "manifest.sha256").write_text("other", encoding="ascii")
    assert unprinted_in(root, site) == set()
    assert unprinted_in(root, root / "nowhere") == set()
    reading_in(root).note(manifest)
    (site / "manifest.sha256").write_text("", encoding="ascii")
    assert unprinted_in(root, site) == set()
