"""The commands on the data alone, as the Makefile runs them."""

from pathlib import Path

import pytest

from editing import guidebook

NEXT = """\
Wrote guides/translations/ban.po.
Wrote mkdocs.yml.
Added Basa Bali (ban) to mkdocs.yml.
Now translate guides/translations/ban.po, with Poedit for instance, then: make build
It is a draft until guides/translations/reviews.yml says who has reviewed it.
"""

WRONG_TAG = """\
expected a language tag of BCP 47, found {}
    Write the language with two or three small letters, and if needed script and region: ban, zh-Hant, pt-BR.{}
"""

ONE_OF_THEM = """\
expected LOCALE and NAME, found only one of them or none
    Write: make language LOCALE=ban NAME="Basa Bali"
"""


def files(project: Path) -> dict[str, bytes]:
    """All that an editor writes, byte by byte."""
    found = [*(project / "guides").rglob("*"), *project.glob("*.yml")]
    return {str(path.relative_to(project)): path.read_bytes() for path in found if path.is_file()}


def change(project: Path, file: str, before: str, after: str) -> None:
    path = project / file
    text = path.read_bytes().decode("utf-8")
    assert text.count(before) == 1
    path.write_bytes(text.replace(before, after).encode("utf-8"))


def test_a_language_is_added_with_one_command_and_one_file(project: Path) -> None:
    before = files(project)
    assert guidebook(project, "language", "--locale", "ban", "--name", "Basa Bali") == (0, NEXT, "")
    after = files(project)
    assert {name for name in after if after[name] != before.get(name)} == {
        "mkdocs.yml",
        "guides/translations/ban.po",
    }
    assert after["guides/translations/ban.po"].startswith(b"# Respondent guides: Basa Bali\n")
    new = b'        - locale: ban\n          name: "Basa Bali"\n'
    assert after["mkdocs.yml"].replace(new, b"") == before["mkdocs.yml"]


def test_a_language_added_twice_is_refused_and_nothing_changes(project: Path) -> None:
    guidebook(project, "language", "--locale", "ban", "--name", "Basa Bali")
    before = files(project)
    status, printed, complained = guidebook(
        project, "language", "--locale", "ban", "--name", "Basa Bali"
    )
    line = before["mkdocs.yml"].decode().split("\n").index("        - locale: ban") + 1
    assert (status, printed) == (1, "")
    assert complained == (
        "expected a language that is not there yet, found ban "
        f"in line {line} of mkdocs.yml\n"
        "    Choose another language, or delete that entry first.\n"
    )
    assert files(project) == before


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("jv_Java", "jv-Java"),
        ("id.po", "id"),
        *((tag, "") for tag in ("bali", "../ban")),
    ],
)
def test_a_wrong_tag_is_refused_and_nothing_changes(project: Path, tag: str, meant: str) -> None:
    before = files(project)
    found = guidebook(project, "language", "--locale", tag, "--name", "Basa Bali")
    assert found == (2, "", WRONG_TAG.format(tag, f" Did you mean {meant}?" if meant else ""))
    assert files(project) == before


def test_a_wrong_tag_is_what_is_told_where_the_name_is_not_given_either(project: Path) -> None:
    found = guidebook(project, "language", "--locale", "jv_Java")
    assert found == (2, "", WRONG_TAG.format("jv_Java", " Did you mean jv-Java?"))


@pytest.mark.parametrize(
    ("tag", "name"),
    [("th", "ไทย"), ("sr-Latn", "Srpski (latinica)"), ("es-419", "Español (Latinoamérica)")],
)
def test_a_language_without_a_name_gets_its_own_where_it_is_known(
    project: Path, tag: str, name: str
) -> None:
    status, printed, complained = guidebook(
        project, "language", "--locale", tag, GUIDEBOOK_LANG="en"
    )
    assert (status, complained) == (0, "")
    assert f"Added {name} ({tag}) to mkdocs.yml." in printed
    assert f'name: "{name}"' in (project / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("tag", "name"), [("", "Basa Bali"), ("ban", " "), ("", "")])
def test_a_language_without_tag_or_name_is_refused(project: Path, tag: str, name: str) -> None:
    before = files(project)
    found = guidebook(project, "language", "--locale", tag, "--name", name)
    assert found == (2, "", ONE_OF_THEM)
    assert files(project) == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("\x1b[31mBali", "expected text, found the control character U+001B"),
        ("Bali\udcff", "expected text, found the control character U+DCFF"),
        ("\u202eBali", "expected signs that can be seen, found U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("b" * 2_001, "expected a word of at most 2000 signs, found one of 2001"),
    ],
)
def test_a_name_that_no_reader_could_read_is_refused_and_nothing_changes(
    project: Path, name: str, said: str
) -> None:
    before = files(project)
    status, printed, complained = guidebook(project, "language", "--locale", "ban", "--name", name)
    assert (status, printed, complained.splitlines()[0]) == (2, "", said)
    assert files(project) == before


def test_a_name_of_two_lines_is_written_on_one(project: Path) -> None:
    assert guidebook(project, "language", "--locale", "ban", "--name", "Basa\n Bali")[0] == 0
    assert 'name: "Basa Bali"' in (project / "mkdocs.yml").read_text(encoding="utf-8")


def test_a_language_that_is_added_keeps_a_catalogue_that_is_there(project: Path) -> None:
    path = project / "guides/translations/ban.po"
    path.write_bytes((project / "guides/translations/en.po").read_bytes())
    before = path.read_bytes()
    _, printed, _ = guidebook(project, "language", "--locale", "ban", "--name", "Basa Bali")
    assert printed == NEXT.replace("Wrote guides/translations/ban.po.\n", "")
    assert path.read_bytes() == before


def test_a_language_is_not_added_while_the_guides_have_mistakes(project: Path) -> None:
    change(project, "guides/2023/survey.yml", "closes: 22:00", "closes: 22.75")
    before = files(project)
    status, _, complained = guidebook(project, "language", "--locale", "ban", "--name", "Bali")
    assert status == 1
    assert "found 22.75" in complained
    assert files(project) == before


def test_settings_with_windows_line_ends_keep_them(project: Path) -> None:
    path = project / "mkdocs.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert guidebook(project, "language", "--locale", "ban", "--name", "Basa Bali")[0] == 0
    new = b'        - locale: ban\r\n          name: "Basa Bali"\r\n'
    assert path.read_bytes().replace(new, b"") == before


def test_translations_of_the_shipped_guides_are_up_to_date(project: Path) -> None:
    before = files(project)
    assert guidebook(project, "translations") == (
        0,
        "All catalogues are up to date.\n",
        "",
    )
    assert files(project) == before


def test_translations_are_merged_after_a_change_and_twice_is_as_once(project: Path) -> None:
    change(project, "guides/2023/sections.yml", "title: Platform E-Survey", "title: Laman E-Survey")
    status, printed, _ = guidebook(project, "translations")
    names = ("messages.pot", "en.po", "min.po", "jv.po", "su.po")
    assert status == 0
    assert printed.splitlines() == [f"Wrote guides/translations/{name}." for name in names]
    before = files(project)
    assert guidebook(project, "translations") == (
        0,
        "All catalogues are up to date.\n",
        "",
    )
    assert files(project) == before
    assert (
        '#, fuzzy\n#| msgid "Platform E-Survey"\nmsgid "Laman E-Survey"\n'
        in before["guides/translations/en.po"].decode()
    )


def test_addresses_of_pages_stay_where_they_are_not_told_again(project: Path) -> None:
    site = "https://panduan.example/"
    status, printed, _ = guidebook(project, "translations", SITE_URL=site)
    assert (status, len(printed.splitlines())) == (0, 5)
    before = files(project)
    jv = before["guides/translations/jv.po"].decode()
    assert "#. https://panduan.example/jv/2023/expert/#platform (Platform E-Survey)\n" in jv
    assert guidebook(project, "translations") == (0, "All catalogues are up to date.\n", "")
    assert files(project) == before
    guidebook(project, "translations", SITE_URL="https://laporan.example/")
    moved = files(project)["guides/translations/jv.po"].decode()
    assert moved == jv.replace("https://panduan.example/", "https://laporan.example/")


def test_a_build_after_merging_shows_the_same_as_one_before(project: Path) -> None:
    """The preview told what is stale; make translations writes just that."""
    change(project, "guides/2023/sections.yml", "Klik **“{button}”**", "Klik **“{button}”** saja")
    before = guidebook(project, "coverage")
    guidebook(project, "translations")
    after = guidebook(project, "coverage")
    assert "stale in en, min, jv, su: guides/2023/sections.yml:17: Klik" in before[1]
    assert after[1].removesuffix("Wrote .build/coverage.json.\n") == before[1].removesuffix(
        "Wrote .build/coverage.json.\n"
    )


@pytest.mark.parametrize("name", ["en.po", "jv.po"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('msgid "Eksper"\n', '<<<<<<< HEAD\nmsgid "Eksper"\n'),
        ('msgid "Eksper"\n', 'mgid "Eksper"\n'),
        ('msgid "Eksper"\n', 'msgid "Eksper\n'),
    ],
)
def test_a_catalogue_that_is_no_po_file_is_not_written_over(
    project: Path, name: str, before: str, after: str
) -> None:
    change(project, f"guides/translations/{name}", before, after)
    kept = files(project)
    status, _, complained = guidebook(project, "translations")
    assert status == 1
    assert complained.startswith(f"guides/translations/{name}:")
    assert files(project) == kept


def test_a_catalogue_that_is_not_utf_8_is_told_and_not_written_over(project: Path) -> None:
    path = project / "guides/translations/en.po"
    path.write_bytes(path.read_bytes().replace("“".encode(), b"\x93"))
    kept = files(project)
    status, _, complained = guidebook(project, "translations")
    assert status == 1
    assert complained.startswith("guides/translations/en.po:")
    assert files(project) == kept


def test_a_catalogue_that_cannot_be_read_keeps_no_other_one_from_todays_texts(
    project: Path,
) -> None:
    change(project, "guides/interface.yml", "open: Cari\n", "open: Telusuri\n")
    path = project / "guides/translations/en.po"
    path.write_bytes(path.read_bytes().decode("utf-8").encode("utf-16"))
    kept = path.read_bytes()
    status, printed, complained = guidebook(project, "translations")
    assert status == 1
    assert complained.startswith("guides/translations/en.po:1:1: expected UTF-8 text, found UTF-16")
    assert "Wrote guides/translations/jv.po.\n" in printed
    assert 'msgid "Telusuri"\n' in (project / "guides/translations/jv.po").read_text("utf-8")
    assert path.read_bytes() == kept


@pytest.mark.parametrize(
    ("begin", "end"), [(b"\xef\xbb\xbf", b"\r\n"), (b"", b"\r")], ids=["Windows", "old Mac"]
)
def test_a_catalogue_saved_with_a_byte_order_mark_or_other_line_ends_is_merged(
    project: Path, begin: bytes, end: bytes
) -> None:
    path = project / "guides/translations/en.po"
    path.write_bytes(begin + path.read_bytes().replace(b"\n", end))
    before = path.read_bytes()
    assert guidebook(project, "translations") == (
        0,
        "All catalogues are up to date.\n",
        "",
    )
    assert path.read_bytes() == before


def test_a_language_in_the_settings_without_its_file_gets_it(project: Path) -> None:
    kept = (project / "guides/translations/jv.po").read_bytes()
    (project / "guides/translations/jv.po").unlink()
    assert guidebook(project, "translations") == (0, "Wrote guides/translations/jv.po.\n", "")
    text = (project / "guides/translations/jv.po").read_bytes()
    assert text.count(b"\nmsgid ") == kept.count(b"\nmsgid ")
    assert b'msgid "Eksper"\nmsgstr ""\n' in text


def test_check_reads_the_catalogues_too(project: Path) -> None:
    change(project, "guides/translations/en.po", 'msgstr "Expert"', 'msgstr "Expert 7"')
    status, _, complained = guidebook(project, "check")
    assert status == 1
    assert complained.startswith("guides/translations/en.po:")
    assert ": expected the numbers of the source, found 7 in the translation alone\n" in complained
