"""What an editor is told of a template that cannot be used."""

from pathlib import Path

import jinja2
import pytest
from mkdocs.exceptions import ConfigurationError

from guide_mistakes import Mistakes, Unknown, problems_of
from guidebook.problems.file_kinds import FileMissing
from guidebook.problems.problem import Place, Problem
from guidebook.problems.reporting import Manner
from reports import report


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with templates of its own and those of a theme."""
    for name in ("overrides", "theme"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rendered(root: Path, text: str, folder: str = "overrides") -> str:
    """What a template becomes."""
    (root / folder / "page.html").write_text(text, encoding="utf-8")
    loader = jinja2.FileSystemLoader([root / "overrides", root / "theme"])
    environment = jinja2.Environment(
        loader=loader, undefined=Unknown
    )  # escapes nothing, as MkDocs'
    return environment.get_template("page.html").render(page={"title": "Panduan"})


def told(root: Path, text: str) -> str:
    """What is said of a template."""
    with pytest.raises((jinja2.TemplateError, TypeError)) as error:
        rendered(root, text)
    return report(problems_of(error.value, root), "en")


UNDO = "    Undo the last change of this template, or mend this line."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "<p>\n{{ page.title }",
            "overrides/page.html:2:1: expected a template that Jinja can read, found: "
            f"unexpected '}}'\n{UNDO}",
        ),
        (
            "<p>\n\n{{ page.title | shout }}",
            "overrides/page.html:3:1: expected a template that Jinja can read, found: "
            f"No filter named 'shout'.\n{UNDO}",
        ),
        (
            "<p>\n{{ pgae }}",
            "overrides/page.html:2:1: expected a template that can be filled in, found: "
            f"'pgae' is undefined\n{UNDO}",
        ),
        (
            "<p>\n{{ pgae.title }}",
            "overrides/page.html:2:1: expected a template that can be filled in, found: "
            f"'pgae' is undefined\n{UNDO}",
        ),
        (
            "<p>\n{{ page.title + 1 }}",
            "overrides/page.html:2:1: expected a template that can be filled in, found: "
            f'can only concatenate str (not "int") to str\n{UNDO}',
        ),
        (
            '<p>\n{% include "nowhere.html" %}',
            "overrides/page.html:2:1: expected the template nowhere.html, found nothing\n"
            "    Put the template back, or mend the line that takes it in.",
        ),
    ],
)
def test_a_template_with_a_mistake_is_told_with_its_line(root: Path, text: str, said: str) -> None:
    assert told(root, text) == said


def test_a_name_that_is_only_asked_for_is_no_mistake(root: Path) -> None:
    assert rendered(root, "{% if subtitle %}{{ subtitle }}{% endif %}{{ page.title }}") == "Panduan"


def test_what_a_page_has_not_said_may_be_printed(root: Path) -> None:
    assert rendered(root, "{{ page.description }}{{ page.title }}") == "Panduan"


def test_the_theme_prints_unknown_names_as_its_authors_are_used_to(root: Path) -> None:
    assert rendered(root, "{{ pgae }}{{ page.title }}", folder="theme") == "Panduan"


def test_a_mistake_of_ours_is_no_mistake_of_an_editor(root: Path) -> None:
    with pytest.raises(TypeError) as error:
        len(5)  # type: ignore[arg-type]
    assert problems_of(error.value, root) == ()


def test_what_mkdocs_says_of_its_settings_is_passed_on(root: Path) -> None:
    assert report(problems_of(ConfigurationError("no dictionary"), root), "en") == (
        "mkdocs.yml:1:1: MkDocs does not take this setting: no dictionary\n"
        "    Undo the last change of this setting."
    )


def test_a_plain_mkdocs_prints_the_mistakes_and_nothing_around_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    problem = Problem(
        place=Place("guides/2023/survey.yml"),
        kind=FileMissing("guides/2023/survey.yml", "file", "", ""),
    )
    Mistakes((problem,), Manner(language="id")).show()
    assert capsys.readouterr().err == (
        "guides/2023/survey.yml:1:1: G102\n"
        "    berkas ini tidak ada\n"
        "    Berkas ini harus ada. Apakah berkas ini terhapus? Ambil kembali dari Git:\n"
        "      git checkout HEAD -- guides/2023/survey.yml\n"
    )
