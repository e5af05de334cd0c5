from pathlib import Path

import pytest

from factories import PROJECT, write
from guidebook.data.settings import (
    Language,
    add_language,
    read_languages,
    read_publish_from,
)
from guidebook.problems.problem import Problem, Wrong
from refusing import refusal
from reports import report
from settings_text import SETTINGS

BALINESE = Language(lang="ban", endonym="Basa Bali")

BEFORE = f"""\
{SETTINGS}        # add yours above this line

hooks:   [hooks/guide_site.py]
"""

SECOND = "          locale: en        # two letters\n"
AFTER = BEFORE.replace(
    SECOND,
    f"""{SECOND}        - locale: ban
          name: "Basa Bali"
""",
)

LISTED = (("id", "Bahasa Indonesia"), ("en", "English"))


def languages(root: Path, text: str) -> tuple[list[tuple[str, str]], str]:
    """What the settings list, and the report on them."""
    write(root, {"mkdocs.yml": text})
    problems: list[Problem] = []
    found = read_languages(root, problems)
    return [(one.lang, one.endonym) for one in found], report(problems)


def test_a_language_is_added_and_all_else_stays_to_the_letter() -> None:
    assert add_language(BEFORE, BALINESE) == AFTER


def test_the_shipped_settings_get_two_lines_more() -> None:
    before = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    after = add_language("\n".join(before) + "\n", BALINESE).splitlines()
    new = ["        - locale: ban", '          name: "Basa Bali"']
    place = after.index(new[0])
    assert after == [*before[:place], *new, *before[place:]]
    assert before[place - 2].startswith("        - locale: ")


def test_added_languages_are_read_in_their_order(tmp_path: Path) -> None:
    text = add_language(add_language(BEFORE, BALINESE), Language(lang="ace", endonym="Acèh"))
    assert languages(tmp_path, text) == (
        [("id", "Bahasa Indonesia"), ("en", "English"), ("ban", "Basa Bali"), ("ace", "Acèh")],
        "",
    )


def test_the_default_language_is_first_wherever_it_stands(tmp_path: Path) -> None:
    text = BEFORE.replace("          default: true\n", "").replace(
        "# two letters\n", "\n          default: true\n"
    )
    assert languages(tmp_path, text)[0] == [("en", "English"), ("id", "Bahasa Indonesia")]


@pytest.mark.parametrize(
    "name",
    [
        'Basa "Bali"',
        "Basa 'Bali'",
        "ꦧꦱꦗꦮ",
        "العربية",
        "中文（繁體）",
        "yes",
        "null",
        "# Bali",
        "a: b",
        "- Bali",
        "\\x41",
        "{{ x }}",
        "!ENV [HOME]",
        "Baso😀",
    ],
)
def test_every_name_is_read_back_as_it_was_written(tmp_path: Path, name: str) -> None:
    text = add_language(BEFORE, Language(lang="ban", endonym=name))
    assert languages(tmp_path, text)[0][-1] == ("ban", name)


@pytest.mark.parametrize("lang", ["no", "ne", "id-ID", "zh-Hant", "es-419", "sl-rozaj"])
def test_every_tag_is_read_back_as_it_was_written(tmp_path: Path, lang: str) -> None:
    text = add_language(BEFORE, Language(lang=lang, endonym="x"))
    assert languages(tmp_path, text) == (
        [("id", "Bahasa Indonesia"), ("en", "English"), (lang, "x")],
        "",
    )


@pytest.mark.parametrize(("lang", "line"), [("en", 16), ("id", 11)])
def test_a_language_that_is_there_is_refused(lang: str, line: int) -> None:
    language = Language(lang=lang, endonym="x")
    assert refusal(lambda text: add_language(text, language), BEFORE) == (
        f"expected a language that is not there yet, found {lang} in line {line} of mkdocs.yml\n"
        "Choose another language, or delete that entry first."
    )


def test_a_tag_that_differs_in_capitals_alone_is_there() -> None:
    text = BEFORE.replace("locale: en", "locale: pt-br")
    with pytest.raises(Wrong, match=r"found pt-BR in line 16 of mkdocs\.yml"):
        add_language(text, Language(lang="pt-BR", endonym="x"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plugins: []\n",
        "plugins:\n  - search\n",
        "plugins:\n  - guide_languages:\n      languages: []\n",
        "plugins:\n  - guide_languages:\n      languages: [{locale: id, name: x}]\n",
        "plugins:\n  - guide_languages:\n      languages: [id, en]\n",
        "plugins: {\n",
    ],
)
def test_settings_without_the_list_are_refused(text: str) -> None:
    assert refusal(lambda text: add_language(text, BALINESE), text) == (
        "expected the list of languages in mkdocs.yml, found none\n"
        "Write the languages under plugins, guide_languages, languages, each beginning with "
        "'- locale:'."
    )


@pytest.mark.parametrize(
    "last",
    [
        '        - name: "English"\n          locale: en',
        "        - {locale: en, name: English}",
        "        -   locale: en\n            name: English",
        "        - name: English\n          locale: en\n          nav_translations:\n"
        "            Home: Start\n            About: This site",
        "        - locale: en\n          name: >-\n            English of\n            Britain",
        "        - locale: en\n          name: English of\n            Britain",
    ],
)
def test_however_the_last_language_is_written_the_new_one_comes_after_it(
    tmp_path: Path, last: str
) -> None:
    head = BEFORE[: BEFORE.index('        - name: "English"')]
    text = add_language(f"{head}{last}\n", BALINESE)
    found, problems = languages(tmp_path, text)
    assert problems == ""
    assert found[:2] in ([*LISTED], [LISTED[0], ("en", "English of Britain")])
    assert found[2:] == [("ban", "Basa Bali")]


@pytest.mark.parametrize("end", ["\n", "", "\n\n# the end", "\nhooks: [x]\n", "   # two letters"])
def test_whatever_comes_after_the_last_language_comes_after_the_new_one(
    tmp_path: Path, end: str
) -> None:
    head = BEFORE[: BEFORE.index("        # two letters")]
    text = add_language(head + end, BALINESE)
    assert languages(tmp_path, text) == ([*LISTED, ("ban", "Basa Bali")], "")
    assert text.count("ban") == 1
    before, _, after = text.partition('        - locale: ban\n          name: "Basa Bali"')
    assert "".join((before + after).split()) == "".join((head + end).split())


def test_settings_without_a_default_language_are_refused(tmp_path: Path) -> None:
    assert languages(tmp_path, BEFORE.replace("          default: true\n", ""))[1] == (
        "mkdocs.yml:11:9: plugins.guide_languages.languages: "
        "expected a language with default: true, found none\n"
        "    Add default: true to the language that the guides are written in."
    )


def test_settings_that_are_missing_are_refused(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_languages(tmp_path, problems) == ()
    assert report(problems) == (
        "mkdocs.yml:1:1: expected this file, found nothing\n"
        "    It has to be there. Was it deleted by mistake? Bring it back from Git: git "
        "checkout HEAD -- mkdocs.yml"
    )


def published_from(root: Path, said: str) -> tuple[float, str]:
    """From how many per cent on a language is published, and the report on it."""
    write(root, {"mkdocs.yml": f"plugins:\n  - guide_languages:\n      {said}\n"})
    problems: list[Problem] = []
    return read_publish_from(root, problems), report(problems)


@pytest.mark.parametrize(
    ("said", "share"),
    [("languages: []", 60), ("publish_from: 0", 0), ("publish_from: 87.5", 87.5),
     ("publish_from: 100 # all", 100)],
)  # fmt: skip
def test_the_share_to_publish_from_is_a_number_of_per_cent(
    tmp_path: Path, said: str, share: float
) -> None:
    assert published_from(tmp_path, said) == (share, "")


@pytest.mark.parametrize("found", ["101", "-1", "60%", "sixty", "1e1"])
def test_what_is_no_share_is_refused(tmp_path: Path, found: str) -> None:
    assert published_from(tmp_path, f"publish_from: {found}") == (
        60,
        "mkdocs.yml:3:21: plugins.guide_languages.publish_from: "
        f"expected a number of per cent from 0 to 100, found {found}\n"
        "    Write a number such as 60.",
    )


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ('!!python/object/apply:os.system ["true"]', "python/object/apply:os.system"),
        ("!!python/object/new:os.x []", "python/object/new:os.x"),
        ("!<tag:yaml.org,2002:python/module:antigravity> ''", "python/module:antigravity"),
    ],
)
def test_settings_that_would_run_something_are_refused(
    tmp_path: Path, value: str, tag: str
) -> None:
    problems: list[Problem] = []
    text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    write(tmp_path, {"mkdocs.yml": f"{text}\nextra:\n  x: {value}\n"})
    read_languages(tmp_path, problems)
    [problem] = problems
    assert problem.path == "extra.x"
    assert f"expected a value, found the tag tag:yaml.org,2002:{tag}" in str(problem)


def test_settings_from_a_file_that_nobody_looks_at_are_refused(tmp_path: Path) -> None:
    assert languages(tmp_path, f"INHERIT: other.yml\n{SETTINGS}") == (
        [],
        "mkdocs.yml:1:10: INHERIT: expected all settings in this file, found INHERIT, which "
        "takes them from another one\n"
        "    Write the settings of that file into this one, and delete the line.",
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("docs_dir: halaman", "11: docs_dir: expected docs, for nothing else is built here, found halaman"),
        ("site_dir: /srv/www", "11: site_dir: expected site, for nothing else is built here, found /srv/www"),
        ("use_directory_urls: false", "21: use_directory_urls: expected true, for nothing else is built here, found false"),
    ],
)  # fmt: skip
def test_settings_that_have_but_one_value_here_are_told(
    tmp_path: Path, line: str, told: str
) -> None:
    assert languages(tmp_path, f"{line}\n{SETTINGS}")[1] == (
        f"mkdocs.yml:1:{told}\n    Delete the line."
    )


@pytest.mark.parametrize(
    "line", ["docs_dir: ./docs/", "site_dir: site", "use_directory_urls: True"]
)
def test_settings_that_say_what_is_so_anyway_may_stand(tmp_path: Path, line: str) -> None:
    assert languages(tmp_path, f"{line}\n{SETTINGS}")[1] == ""
