from pathlib import Path

import pytest

from factories import write
from guidebook.data.page_links import broken_links
from reports import report

MADE = {"2023", "handout", "index"}


def told(root: Path, text: str) -> str:
    files = {"docs/privacy.md": text, "docs/a/b.md": "# B\n", "docs/assets/x.svg": "<svg/>"}
    return report(list(broken_links(write(root, files), MADE)))


@pytest.mark.parametrize(
    ("to", "hint"), [("pirvacy.md", " Did you mean privacy.md?"), ("assets/foto.png", "")]
)
def test_a_link_to_nothing_is_told_at_its_place(tmp_path: Path, to: str, hint: str) -> None:
    assert told(tmp_path, f"# P\n\nLihat [ini]({to}#x).\n") == (
        f"docs/privacy.md:3:13: expected a link to a page or file that docs/ has, found {to}\n"
        f"    Correct the link, add the file to docs/, or delete the link.{hint}"
    )


@pytest.mark.parametrize(
    "link",
    [
        "[a](a/b.md#c)",
        "![x](assets/x.svg)",
        "[a](index.md)",
        "[a](2023/expert.md)",
        "[a](handout.md)",
        "[a](https://example.org/x.md)",
        "[a](mailto:a@example.org)",
        "[a](#bagian)",
        "`[a](none.md)`",
        "```\n[a](none.md)\n```",
    ],
)
def test_a_link_that_leads_somewhere_is_not(tmp_path: Path, link: str) -> None:
    assert told(tmp_path, f"# P\n\n{link}\n") == ""


def test_a_link_to_a_name_that_no_system_takes_leads_nowhere(tmp_path: Path) -> None:
    name = f"{'a' * 300}.md"
    assert told(tmp_path, f"# P\n\n[x]({name})\n").startswith(
        f"docs/privacy.md:3:5: expected a link to a page or file that docs/ has, found {name}\n"
    )


def test_of_a_page_full_of_broken_links_a_hundred_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, "# P\n\n" + "[a](b.md) `[c](d.md)`\n" * 101).count(", found b.md") == 100
