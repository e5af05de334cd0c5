"""Pages in an editor's own words, divided into what is translated."""

from pathlib import Path

import pytest

from factories import problems_in, write, write_survey
from guidebook.data.written_pages import WrittenPage, read_written_pages
from guidebook.problems.problem import Problem
from reports import report

PAGE = """\
# Tentang *kami*

Kalimat yang panjang
berlanjut di baris kedua.

- **Satu.** Butir yang
  juga berlanjut.
- Dua.
1. Nomor satu.
   Masih nomor satu.

## Tentang kami
### Jam { #jam }

| A | B |
|---|---|
| 1 | 2 |

```
kode
 tetap

kode
```

Judul
-----
Baris satu\\
baris dua.
***
<p>Isi</p>
"""


def page(root: Path, text: str) -> WrittenPage:
    problems: list[Problem] = []
    [found] = read_written_pages(write(root, {"docs/kami.md": text}), problems)
    assert problems == []
    return found


def test_a_page_is_divided_into_headings_paragraphs_and_points(tmp_path: Path) -> None:
    blocks = page(tmp_path, PAGE).blocks
    assert [
        (one.text.place.line, one.before, one.text.source, one.anchor) for one in blocks if one.text
    ] == [
        (1, "# ", "Tentang *kami*", "tentang-kami"),
        (3, "", "Kalimat yang panjang berlanjut di baris kedua.", ""),
        (6, "- ", "**Satu.** Butir yang juga berlanjut.", ""),
        (8, "- ", "Dua.", ""),
        (9, "1. ", "Nomor satu. Masih nomor satu.", ""),
        (12, "## ", "Tentang kami", "tentang-kami-2"),
        (13, "### ", "Jam", "jam"),
        (15, "", "| A | B |\n|---|---|\n| 1 | 2 |", ""),
        (26, "## ", "Judul", "judul"),
        (28, "", "Baris satu\\  \nbaris dua.", ""),
        (31, "", "<p>Isi</p>", ""),
    ]
    assert [one.before for one in blocks if not one.text] == [
        "```\nkode\n tetap\n\nkode\n```",
        "***",
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "\r\n \r\n"])
def test_an_empty_page_has_nothing_to_translate(tmp_path: Path, text: str) -> None:
    assert page(tmp_path, text).blocks == ()


def test_line_ends_of_windows_are_no_part_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "kami.md").write_bytes(b"# Judul\r\n\r\nSatu\r\ndua.\r\n")
    [found] = read_written_pages(tmp_path, [])
    assert [text.source for text in found.texts] == ["Judul", "Satu dua."]


def test_a_page_of_one_language_has_its_place_in_that_languages_catalogue(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    write(root, {"docs/privacy.zh-Hant.md": "# X\n", "docs/release-1.2.md": "# Y\n"})
    assert problems_in(root) == (
        "docs/privacy.zh-Hant.md:1:1: expected a page in the language of the guides, docs/privacy.md, "
        "found one for zh-Hant alone\n"
        "    Name it docs/privacy.md if zh-Hant is the language of the guides. If not, run make "
        "translations, move its texts to guides/translations/zh-Hant.po, and delete it here."
    )


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Kebijakan privasi", "kebijakan-privasi"),
        ("privasi é", "privasi-e"),
        ('a"onload=x', "a-onload-x"),
        ("сведения", "page"),
    ],
)
def test_a_page_whose_name_cannot_be_an_address_is_named(
    tmp_path: Path, name: str, wanted: str
) -> None:
    problems: list[Problem] = []
    root = write(tmp_path, {f"docs/{name}.md": "# Judul\n"})
    assert read_written_pages(root, problems) == ()
    assert " ".join(report(problems).split()) == (
        f"docs/{name}.md:1:1: expected a name of letters from a to z, digits, hyphens and dots, "
        f"for it becomes the page's address, found {name}.md Rename the file to {wanted}.md."
    )


def test_a_long_paragraph_that_no_catalogue_could_hold_is_refused(tmp_path: Path) -> None:
    problems: list[Problem] = []
    paragraph = "# Judul\n\n" + ("kata " * 200 + "\n") * 21
    assert read_written_pages(write(tmp_path, {"docs/kami.md": paragraph}), problems) == ()
    assert report(problems) == (
        "docs/kami.md:3:1: expected a text of at most 20000 signs, found one of 20999\n"
        "    Is a quote not closed? Close it, or divide the text."
    )


def test_keys_at_the_head_of_a_page_are_not_published_as_its_words(tmp_path: Path) -> None:
    problems: list[Problem] = []
    root = write(tmp_path, {"docs/info.md": "---\ntitle: Info\nhide: [toc]\n---\n# Info\n"})
    assert read_written_pages(root, problems) == ()
    assert report(problems) == (
        "docs/info.md:1:1: expected the text of the page, found keys between lines of hyphens, "
        "the first of them title\n"
        "    Delete these lines. The title of a page is its first heading: # Title."
    )


@pytest.mark.parametrize("text", ["---\n\n# Info\n\n---\n", "# Info\n---\nKata: dua\n---\n"])
def test_lines_of_hyphens_by_themselves_stay(tmp_path: Path, text: str) -> None:
    problems: list[Problem] = []
    assert len(read_written_pages(write(tmp_path, {"docs/info.md": text}), problems)) == 1
    assert problems == []
