from pathlib import Path

from factories import latest, localized, read_survey
from guidebook.localization.views import CountedText, Locale
from guidebook.pages.searching import numbers_abroad, search_docs, search_words, with_spaces

LOCATIONS = (
    "",
    "2023/expert/",
    "2023/expert/#invitation",
    "english-is-no-language-folder/",
    "en/",
    "en/2023/expert/#invitation",
    "en-GB/2023/expert/",
)
FOUND = [{"location": one, "title": "Judul", "text": "teks"} for one in LOCATIONS]
INDONESIAN = Locale(lang="id", dir="ltr", endonym="Bahasa Indonesia")


def locations(folder: str) -> list[str]:
    docs = search_docs(FOUND, ["", "en/", "en-GB/", "ar/"])
    return [one["location"] for one in docs[folder]]


def test_each_language_finds_its_own_pages_below_its_own_folder() -> None:
    assert locations("") == [
        "",
        "2023/expert/",
        "2023/expert/#invitation",
        "english-is-no-language-folder/",
    ]
    assert locations("en/") == ["", "2023/expert/#invitation"]
    assert locations("en-GB/") == ["2023/expert/"]


def test_a_language_without_pages_finds_nothing() -> None:
    assert locations("ar/") == []


def test_what_is_searched_is_plain_text() -> None:
    found = {
        "location": "",
        "title": "Tanya &amp; jawab",
        "text": "<p>Buka</p><p>08:30 &lt; <b>22:00</b></p>",
    }
    assert search_docs([found], [""]) == {
        "": [{"location": "", "title": "Tanya & jawab", "text": "Buka 08:30 < 22:00"}]
    }


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
