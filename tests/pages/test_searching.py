from pathlib import Path

from factories import latest, localized, read_survey
from guidebook.localization.views import CountedText, Locale
from guidebook.pages.searching import numbers_abroad, search_docs, search_words, with_spaces

INDONESIAN = Locale(lang="id", dir="ltr", endonym="Bahasa Indonesia")


def test_a_part_of_a_page_is_found_at_its_heading() -> None:
    html = """<h1 id="guide">Panduan</h1><p>Satu</p>
<h2 class="numbered" id="numbers"><span>2</span> Nomor</h2><ul><li>a</li><li>b</li></ul>"""
    assert search_docs(html, "2023/expert/", "Panduan SPI") == [
        {"location": "2023/expert/", "title": "Panduan", "text": "Satu"},
        {"location": "2023/expert/#numbers", "title": "2 Nomor", "text": "a b"},
    ]


def test_what_stands_before_any_heading_has_the_title_of_its_page() -> None:
    assert search_docs("<p>Satu</p><h2 id='a'>A</h2>", "a/", "Tanya &amp; jawab") == [
        {"location": "a/", "title": "Tanya & jawab", "text": "Satu"},
        {"location": "a/#a", "title": "A", "text": ""},
    ]


def test_what_is_searched_is_plain_text() -> None:
    html = (
        '<p title="a > b">Tanya &amp; jawab</p><p>08:30 &lt; <b>22:00</b>/<wbr>23:00<!-- x --></p>'
    )
    assert search_docs(html, "", "")[0]["text"] == "Tanya & jawab 08:30 < 22:00/23:00"


def test_what_is_excluded_and_what_only_programs_read_is_not_found() -> None:
    html = """<div data-search-exclude><div>a<img data-search-exclude></div>b</div>c
<script>const d = "<p>e";</script><style>f { g: h }</style><svg><path d="i"/></svg>"""
    assert search_docs(html, "", "")[0]["text"] == "c"


def test_neighbours_are_searched_apart() -> None:
    html = "<dd>0811 1906 1198</dd><dd>0811 1909 1198</dd>\n<p>a</p><p>b</p>"
    assert with_spaces(html) == "<dd>0811 1906 1198</dd> <dd>0811 1909 1198</dd>\n<p>a</p> <p>b</p>"


def test_words_of_the_search_say_their_language_where_it_is_not_the_pages() -> None:
    words = {f"search.{name}": localized("kata") for name in ("type", "none")}
    words["search.missing"] = localized("not there:", "en")
    found = CountedText(forms=(localized("{count} kata"),), rule=(0, 0, 0))
    more = CountedText(forms=(localized("one", "en"), localized("many", "en")), rule=(1, 0, 1))
    counted = {"search.found": found, "search.more": more}
    assert search_words(words, counted, INDONESIAN) == {
        "type": "kata",
        "none": "kata",
        "missing": {"text": "not there:", "lang": "en", "dir": "ltr"},
        "found": "{count} kata",
        "more": {"forms": ["one", "many"], "rule": "101", "lang": "en", "dir": "ltr"},
    }


def test_numbers_are_known_as_they_are_called_from_abroad(tmp_path: Path) -> None:
    view = latest(read_survey(tmp_path))
    assert numbers_abroad(view.guides) == {"0811 1909 1198": "6281119091198"}
