from pathlib import Path

import jinja2
import pytest
from mkdocs.exceptions import ConfigurationError

from factories import write
from guide_mistakes import problems_of
from guidebook.problems.problem import report


def told(root: Path, template: str) -> str:
    """What an editor is told of a template."""
    write(root, {"overrides/main.html": template})
    loader = jinja2.FileSystemLoader(root / "overrides")
    environment = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined)
    with pytest.raises(Exception) as raised:  # noqa: PT011
        environment.get_template("main.html").render()
    assert isinstance(raised.value, Exception)
    return report(problems_of(raised.value, root))


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        (
            "<p>\n{% if x %}\n",
            "overrides/main.html:2:1: expected a template that Jinja can read, found: Unexpected "
            "end of template. Jinja was looking for the following tags: 'elif' or 'else' or "
            "'endif'. The innermost block that needs to be closed is 'if'.\n"
            "    Undo the last change of this template, or mend this line.",
        ),
        (
            "<p>\n\n{{ nobody }}\n",
            "overrides/main.html:3:1: expected a template that can be filled in, found: "
            "'nobody' is undefined\n"
            "    Undo the last change of this template, or mend this line.",
        ),
        (
            "<p>\n{% include 'gone.html' %}\n",
            "overrides/main.html:2:1: expected the template gone.html, found nothing\n"
            "    Put the template back, or mend the line that takes it in.",
        ),
    ],
)
def test_a_mistake_in_a_template_is_told_at_its_line(
    tmp_path: Path, template: str, problem: str
) -> None:
    assert told(tmp_path, template) == problem


def test_a_setting_that_mkdocs_does_not_take_is_told(tmp_path: Path) -> None:
    assert report(problems_of(ConfigurationError("no such theme"), tmp_path)) == (
        "mkdocs.yml:1:1: MkDocs does not take this setting: no such theme\n"
        "    Undo the last change of this setting."
    )


def test_a_mistake_of_ours_is_no_editors(tmp_path: Path) -> None:
    assert problems_of(ValueError("x"), tmp_path) == ()
