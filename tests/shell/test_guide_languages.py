import subprocess
from pathlib import Path

import pytest
from mkdocs.config.base import ValidationError

from building import copy_project
from editing import run
from guide_languages import GuideLanguages, GuideLanguagesConfig, LanguageTag
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.problems.problem import Wrong

RIGHT = (
    "id",
    "ban",
    "min",
    "zh-Hant",
    "zh-Hant-TW",
    "pt-BR",
    "jv-Java",
    "es-419",
    "sl-rozaj",
    "sl-rozaj-biske",
    "de-1996",
    "ca-ES-valencia",
    "zh-cmn-Hans",
    "en-u-hc-h12",
    "de-x-leicht",
)

WRONG = ("", "x", "bali", "ban-", "-ban", "ban--ID", "../ban", "ban/x", "id-ID-ID", "bän", "null")

NEAR = {
    "BAN": "ban",
    "Ban": "ban",
    "ban_ID": "ban-ID",
    "ban-id": "ban-ID",
    "zh-hant": "zh-Hant",
    "zh-HANT": "zh-Hant",
    "pt-br": "pt-BR",
    "jv_Java": "jv-Java",
    "sr@latin": "sr-Latn",
    "sr_RS.UTF-8@latin": "sr-Latn-RS",
    "ca@valencia": "ca-valencia",
    "EN-X-ABCD": "en-x-abcd",
    " ban": "ban",
    "ban\n": "ban",
    "ban-abcd": "ban-Abcd",
}
"""Tags in other forms than the custom's, with those."""


def validated(tag: object) -> object:
    """What the plugin's setting gives for a tag."""
    return LanguageTag(str).validate(tag)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("tag", RIGHT)
def test_a_tag_as_bcp_47_writes_it_is_a_language(tag: str) -> None:
    assert validated(tag) == tag


@pytest.mark.parametrize("tag", WRONG)
def test_what_is_no_tag_is_refused(tag: str) -> None:
    with pytest.raises(ValidationError) as caught:
        validated(tag)
    assert str(caught.value) == (
        f"expected a language tag of BCP 47 such as ban, zh-Hant or pt-BR, found {tag}"
    )


@pytest.mark.parametrize("tag", NEAR)
def test_a_tag_in_another_form_is_told_with_the_right_one(tag: str) -> None:
    with pytest.raises(ValidationError) as caught:
        validated(tag)
    assert str(caught.value) == f"expected the language tag {NEAR[tag]}, found {tag}"


@pytest.mark.parametrize("tag", RIGHT)
def test_make_language_takes_the_same_tags(tag: str) -> None:
    assert parse_language_tag(tag) == tag


@pytest.mark.parametrize("tag", [*WRONG, *NEAR])
def test_make_language_refuses_the_same_tags(tag: str) -> None:
    with pytest.raises(Wrong):
        parse_language_tag(tag)


def test_a_tag_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        validated(False)


def settings(*languages: dict[str, object]) -> tuple[GuideLanguagesConfig, list[str]]:
    """The plugin's settings with these languages, and what is wrong with them."""
    config = GuideLanguages.config_class()
    config.load_dict({"languages": list(languages), "docs_structure": "suffix"})
    errors, _ = config.validate()
    return config, [str(error) for _, error in errors]


def test_the_plugin_takes_languages_that_static_i18n_refuses() -> None:
    config, errors = settings(
        {"locale": "id", "name": "Bahasa Indonesia", "default": True},
        {"locale": "ban", "name": "Basa Bali"},
        {"locale": "zh-Hant", "name": "Chinese"},
    )
    assert errors == []
    assert [one.locale for one in config.languages] == ["id", "ban", "zh-Hant"]


def test_the_plugin_refuses_a_language_that_stands_twice() -> None:
    _, errors = settings(
        {"locale": "id", "name": "Bahasa Indonesia", "default": True},
        {"locale": "id", "name": "Indonesia"},
    )
    assert errors == ["expected each language once, found id twice"]


def test_the_plugin_names_the_tag_that_is_wrong() -> None:
    _, errors = settings(
        {"locale": "id", "name": "Bahasa Indonesia", "default": True},
        {"locale": "BAN", "name": "Basa Bali"},
    )
    assert len(errors) == 1
    assert "found BAN" in errors[0]


def build(project: Path) -> subprocess.CompletedProcess[str]:
    return run(project, "-m", "mkdocs", "build", "--site-dir", "built", GUIDEBOOK_LANG="en")


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("locale: min", "locale: MIN", "found MIN"),
        ("locale: min", "locale: en", "en"),
        ("          default: true\n", "", "default: true"),
        ("locale: min", "locale: ace", "guides/translations/ace.po:1:1: expected this file"),
    ],
)
def test_a_mistake_in_the_list_of_languages_stops_the_build_and_is_named(
    tmp_path: Path, before: str, after: str, named: str
) -> None:
    project = copy_project(tmp_path / "project")
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")
    done = build(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert named in done.stderr
    assert not (project / "built").exists()
