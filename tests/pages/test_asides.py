from guidebook.pages.asides import put_back, set_aside

PAGE = """# Title {: #title }

<div class="outer">
<div>a</div>
</div>
<p>b</p>

## Numbers {: #numbers }

- [a file](a.pdf)
"""


def test_markdown_reads_headings_and_links_alone() -> None:
    markdown, blocks = set_aside(PAGE)
    assert markdown == (
        "# Title {: #title }\n\n<!--0-->\n\n## Numbers {: #numbers }\n\n- [a file](a.pdf)\n"
    )
    assert blocks == ('<div class="outer">\n<div>a</div>\n</div>\n<p>b</p>',)


def test_what_is_set_aside_comes_back_as_it_was() -> None:
    assert put_back(*set_aside(PAGE)) == PAGE


def test_a_line_of_a_text_that_looks_like_a_heading_stays_text() -> None:
    markdown, _ = set_aside("<p>one\n\n# two\n</p>\n\n# Three\n")
    assert markdown == "<!--0-->\n\n# Three\n"


def test_what_never_ends_is_left_to_markdown() -> None:
    assert set_aside("<p>a\n\n# b\n") == ("<p>a\n\n# b\n", ())
