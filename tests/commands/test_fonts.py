"""The command that puts the font of a language where the PDFs find it."""

import hashlib
import shutil
from datetime import date
from pathlib import Path

import pytest
from fontTools.subset import Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

from factories import PROJECT
from guidebook.commands.command import Call, Stopped
from guidebook.commands.fonts_command import run_fonts
from guidebook.printing.font_files import damaged_fonts
from guidebook.printing.font_signs import signs_of, write_from_collection
from guidebook.printing.script_fonts import font_of
from guidebook.problems.reporting import Manner
from reports import in_short

PACKAGE = "node_modules/@fontsource/noto-sans-thai"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with fonts, and no more."""
    fonts = tmp_path / "hooks" / "handouts" / "fonts"
    fonts.mkdir(parents=True)
    shutil.copy(PROJECT / "hooks" / "handouts" / "fonts" / "scripts.json", fonts)
    return tmp_path


def run(root: Path, language: str = "en", **options: str) -> None:
    """What the command does on a machine whose own fonts are those below share/."""
    environment = {"XDG_DATA_DIRS": f"{root / 'local'}:{root / 'share'}"}
    run_fonts(
        Call(
            root=root,
            options=options,
            environment=environment,
            language=language,
            today=date(2023, 8, 1),
        )
    )


def refusal(root: Path, language: str = "en", **options: str) -> str:
    with pytest.raises(Stopped) as stopped:
        run(root, language, **options)
    return in_short(stopped.value.told(Manner(language=language))).rstrip()


def give_thai(root: Path) -> None:
    """Thai as npm's package has it."""
    files = root / PACKAGE / "files"
    files.mkdir(parents=True)
    (root / PACKAGE / "LICENSE").write_text("SIL Open Font License", "utf-8")
    for weight in (400, 700):
        with TTFont(PROJECT / "tests" / "fonts" / "NotoSansThai-Regular.ttf") as font:
            font.flavor = "woff2"
            font.save(files / f"noto-sans-thai-thai-{weight}-normal.woff2")
        (files / f"noto-sans-thai-latin-{weight}-normal.woff2").write_bytes(b"other letters")


def test_a_font_is_taken_from_npm_with_licence_and_hash(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    give_thai(root)
    run(root, locale="th")
    fonts = root / "hooks" / "handouts" / "fonts"
    assert "ค" in signs_of(fonts)
    assert (fonts / "NotoSansThai-LICENSE.txt").read_text("utf-8") == "SIL Open Font License"
    sums = (fonts / "SHA256SUMS").read_text("utf-8").splitlines()
    regular = hashlib.sha256((fonts / "NotoSansThai-Regular.ttf").read_bytes()).hexdigest()
    assert sums[0].split("  ")[1] in ("NotoSansThai-Bold.ttf", "NotoSansThai-Regular.ttf")
    assert f"{regular}  NotoSansThai-Regular.ttf" in sums
    said = capsys.readouterr().out
    assert "Wrote hooks/handouts/fonts/NotoSansThai-Bold.ttf, from " in said
    run(root, locale="th")
    assert capsys.readouterr().out == (
        "The fonts of th are there: NotoSansThai-Regular.ttf, NotoSansThai-Bold.ttf.\n"
    )


def test_a_font_is_taken_from_the_machine_with_licence_and_hash(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fonts, package = root / "share/fonts/truetype/noto", root / "share/doc/fonts-noto-core"
    fonts.mkdir(parents=True)
    package.mkdir(parents=True)
    for weight in ("Regular", "Bold"):
        thai = PROJECT / "tests" / "fonts" / "NotoSansThai-Regular.ttf"
        shutil.copy(thai, fonts / f"NotoSansThai-{weight}.ttf")
    (package / "copyright").write_text("SIL Open Font License", "utf-8")
    run(root, locale="th")
    assert capsys.readouterr().out == (
        f"Wrote hooks/handouts/fonts/NotoSansThai-Regular.ttf, from {fonts}/NotoSansThai-Regular.ttf.\n"
        f"Wrote hooks/handouts/fonts/NotoSansThai-Bold.ttf, from {fonts}/NotoSansThai-Bold.ttf.\n"
        f"Wrote hooks/handouts/fonts/NotoSansThai-LICENSE.txt, from {package}/copyright.\n"
    )
    own = root / "hooks" / "handouts" / "fonts"
    assert (own / "NotoSansThai-LICENSE.txt").read_text("utf-8") == "SIL Open Font License"
    assert [line[64:] for line in (own / "SHA256SUMS").read_text("utf-8").splitlines()] == [
        "  NotoSansThai-Bold.ttf",
        "  NotoSansThai-Regular.ttf",
    ]


def test_a_font_that_has_been_damaged_since_is_put_there_again(root: Path) -> None:
    give_thai(root)
    run(root, locale="th")
    fonts = root / "hooks" / "handouts" / "fonts"
    (fonts / "NotoSansThai-Bold.ttf").write_bytes(b"cut")
    assert [one.place.file for one in damaged_fonts(fonts)] == [
        "hooks/handouts/fonts/NotoSansThai-Bold.ttf"
    ]
    run(root, locale="th")
    assert list(damaged_fonts(fonts)) == []


def test_where_no_font_is_the_files_and_packages_are_named(root: Path) -> None:
    told = refusal(root, locale="bug-Bugi")
    assert "expected these fonts on this machine: NotoSansBuginese-Regular.ttf" in told
    assert "Install Debian's package fonts-noto-core or npm's @fontsource/noto-sans-bugin" in told
    told = refusal(root, "id", locale="zh-Hant")
    assert "fon ini tidak ada di komputer ini: NotoSansTC-Regular.ttf, NotoSansTC-Bold.ttf" in told


@pytest.mark.parametrize(
    ("lang", "files"),
    [
        ("dz", "NotoSerifTibetan-Regular.ttf, NotoSerifTibetan-Bold.ttf"),
        ("dv", "NotoSansThaana-Regular.ttf, NotoSansThaana-Bold.ttf"),
        ("sat", "NotoSansOlChiki-Regular.ttf, NotoSansOlChiki-Bold.ttf"),
        ("syr", "NotoSansSyriac-Regular.ttf"),
    ],
)
def test_scripts_of_few_readers_have_a_font_too(root: Path, lang: str, files: str) -> None:
    assert f"fonts on this machine: {files}" in refusal(root, locale=lang)


def test_a_script_that_no_font_is_known_for_is_told(root: Path) -> None:
    told = refusal(root, locale="got")
    assert "no font is known for the script of got" in told
    assert "Put a font that has its letters into hooks/handouts/fonts, regular and bold." in told


def test_a_call_without_a_language_is_refused(root: Path) -> None:
    told = refusal(root)
    assert "expected the language that needs a font" in told
    assert "Name it: make fonts LOCALE=th" in told


def test_of_npms_parts_of_a_script_the_whole_is_taken(root: Path) -> None:
    files = root / "node_modules/@fontsource/noto-sans-sc/files"
    files.mkdir(parents=True)
    whole = PROJECT / "tests" / "fonts" / "NotoSansSC-Regular.ttf"
    for weight in (400, 700):
        for part, text in (("104", "专"), ("chinese-simplified", "专家受访者问卷"), ("latin", "a")):
            with TTFont(whole) as font:
                subsetter = Subsetter()
                subsetter.populate(text=text)
                subsetter.subset(font)
                font.flavor = "woff2"
                font.save(files / f"noto-sans-sc-{part}-{weight}-normal.woff2")
    run(root, locale="zh-Hans")
    assert "问" in signs_of(root / "hooks" / "handouts" / "fonts")


def test_a_font_of_the_system_comes_with_its_packages_licence(root: Path) -> None:
    (root / "share" / "doc" / "fonts-noto-core").mkdir(parents=True)
    (root / "share" / "doc" / "fonts-noto-core" / "copyright").write_text("OFL", "utf-8")
    (root / "share" / "fonts" / "noto").mkdir(parents=True)
    for weight in ("Regular", "Bold"):
        target = root / "share" / "fonts" / "noto" / f"NotoSansThai-{weight}.ttf"
        shutil.copy(PROJECT / "tests" / "fonts" / "NotoSansThai-Regular.ttf", target)
    run(root, locale="th")
    fonts = root / "hooks" / "handouts" / "fonts"
    assert "ค" in signs_of(fonts)
    assert (fonts / "NotoSansThai-LICENSE.txt").read_text("utf-8") == "OFL"


def test_one_family_is_taken_out_of_a_file_that_has_several(tmp_path: Path) -> None:
    collection = TTCollection()
    fonts = PROJECT / "tests" / "fonts"
    names = ("NotoSansSC-Regular.ttf", "NotoSansJP-Regular.ttf")
    collection.fonts = [TTFont(fonts / name) for name in names]
    collection.save(tmp_path / "NotoSansCJK-Regular.ttc")
    target = tmp_path / "out" / "NotoSansJP-Regular.ttf"
    target.parent.mkdir()
    write_from_collection(tmp_path / "NotoSansCJK-Regular.ttc", "Noto Sans CJK JP", target)
    with TTFont(target) as font:
        assert font["name"].getBestFamilyName() == "Noto Sans CJK JP"
    assert "調" in signs_of(target.parent)


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("zh", "SC"),
        ("zh-Hans-SG", "SC"),
        ("zh-TW", "TC"),
        ("zh-Hant", "TC"),
        ("ja", "JP"),
        ("ko", "KR"),
    ],
)
def test_chinese_japanese_and_korean_have_each_their_own_shapes(
    root: Path, lang: str, name: str
) -> None:
    told = refusal(root, locale=lang)
    assert f"fonts on this machine: NotoSans{name}-Regular.ttf, NotoSans{name}-Bold.ttf" in told
    assert (
        f"Install Debian's package fonts-noto-cjk or npm's @fontsource/noto-sans-{name.lower()}"
        in told
    )
    font = font_of(lang, root / "hooks" / "handouts" / "fonts")
    assert font is not None
    assert font.collections == ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
