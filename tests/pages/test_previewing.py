import json

import pytest

from guidebook.pages.previewing import error_page, page_notes, page_of
from guidebook.problems.printing_kinds import ScriptWithoutFont
from guidebook.problems.problem import Place, Problem
from guidebook.problems.reporting import Manner
from guidebook.problems.translation_kinds import SaysNothing
from guidebook.problems.value_kinds import NoCount, NoDays


def problem(line: int, found: str = "satu") -> Problem:
    return Problem(
        place=Place("guides/2023/expert.yml", line, 5),
        path="steps.open",
        kind=NoCount(found),
    )


def test_the_page_tells_place_path_message_and_mend() -> None:
    assert (
        "<li><code>guides/2023/expert.yml:12:5</code> G210 steps.open"
        "<p>expected a number from 1 to 99, found satu</p><p>Write a number such as 1.</p></li>"
    ) in error_page([problem(12)], Manner())


def test_the_page_is_sorted_by_place_and_tells_each_mistake_once() -> None:
    page = error_page([problem(12), problem(2), problem(12)], Manner())
    assert page.index("expert.yml:2:5") < page.index("expert.yml:12:5")
    assert page.count("<li>") == 2


def test_the_page_counts_the_mistakes() -> None:
    assert "<h1>1 mistake to mend</h1>" in error_page([problem(1)], Manner())
    assert "<h1>2 mistakes to mend</h1>" in error_page([problem(1), problem(2)], Manner())


def test_what_an_editor_wrote_is_shown_and_never_run() -> None:
    page = error_page([problem(1, "<script>alert('{x}')</script> & \"more\"")], Manner())
    assert "&lt;script&gt;alert(&#x27;{x}&#x27;)&lt;/script&gt; &amp; &quot;more&quot;" in page
    assert "<script" not in page


def test_the_page_asks_no_other_host_for_anything() -> None:
    page = error_page([problem(1)], Manner())
    assert all(word not in page for word in ("http", "src=", "href=", "@import", "url("))


def test_the_page_speaks_indonesian_to_those_who_do() -> None:
    page = error_page([problem(1), problem(2)], Manner(language="id"))
    assert '<html lang="id">' in page
    assert "<h1>2 kesalahan untuk diperbaiki</h1>" in page


def test_the_page_shows_the_line_and_the_line_as_it_should_be() -> None:
    manner = Manner(lines=lambda file: ("days: <Mondy>",))
    wrong = Problem(place=Place("a.yml", 1, 8), path="days", kind=NoDays("Mondy", "Monday"))
    page = error_page([wrong], manner)
    assert "<pre>days: &lt;<mark>Mondy</mark>&gt;</pre>" in page
    assert "<pre>days: &lt;Monday&gt;</pre>" in page


def test_notes_tell_each_advice_with_the_line_of_its_text_in_the_editors_language() -> None:
    notes = page_notes([problem(12), problem(2), problem(12)], Manner(language="id"))
    start = '<script type="application/json" id="preview-notes" lang="id">'
    assert notes.startswith(start)
    said = json.loads(notes.removeprefix(start).removesuffix("</script>"))
    assert said["heading"] == "Mohon diperiksa:"
    assert said["handout"] == "Lembar cetak halaman ini"
    assert said["advice"] == [
        {
            "place": f"guides/2023/expert.yml:{line}:5",
            "line": f"guides/2023/expert.yml:{line}",
            "code": "G210",
            "language": "",
            "said": "seharusnya bilangan dari 1 sampai 99, tetapi tertulis satu",
            "mend": "Tulis bilangan, misalnya 1.",
        }
        for line in (2, 12)
    ]


def test_advice_on_a_single_language_tells_which() -> None:
    advice = [
        Problem(place=Place("guides/translations/ban.po", 7), kind=SaysNothing()),
        Problem(place=Place("mkdocs.yml"), kind=ScriptWithoutFont("th", "ไทย", "ก")),
    ]
    notes = page_notes(advice, Manner())
    said = json.loads(notes.partition(">")[2].removesuffix("</script>"))
    assert [one["language"] for one in said["advice"]] == ["ban", "th"]


def test_notes_end_where_their_element_does() -> None:
    notes = page_notes([problem(1, "</script><script>alert(1)")], Manner())
    assert notes.count("</script>") == 1


@pytest.mark.parametrize(
    ("file", "page", "place"),
    [
        ("guides/2023/expert.yml", "", "2023/expert/"),
        ("guides/2023/expert.yml", "en/privacy/", "en/2023/expert/"),
        ("guides/2023/survey.yml", "en/", "en/2023/survey/"),  # there is no such page to open
        ("guides/translations/en.po", "2023/expert/", "en/2023/expert/"),
        ("guides/translations/jv.po", "en/2023/expert/", "jv/2023/expert/"),
        ("guides/translations/id.po", "en/2023/expert/", "2023/expert/"),
        ("guides/translations/xx.po", "2023/expert/", None),
        ("docs/privacy.md", "jv/", "jv/privacy/"),
        ("docs/assets/guide.css", "", None),
        ("guides/interface.yml", "", None),
        ("mkdocs.yml", "", None),
    ],
)
def test_a_file_has_the_page_that_it_belongs_to(file: str, page: str, place: str | None) -> None:
    assert page_of(file, page, {"id": "", "en": "en/", "jv": "jv/"}) == place
