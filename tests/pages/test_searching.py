from typing import Any

from guidebook.pages.searching import split_index, stemmer_files


def entry(location: str) -> dict[str, Any]:
    return {"location": location, "title": location, "text": "teks"}


INDEX: dict[str, Any] = {
    "config": {"lang": ["en"], "separator": "[ ]+", "pipeline": ["stopWordFilter"]},
    "docs": [
        entry(""),
        entry("2023/expert/"),
        entry("2023/expert/#invitation"),
        entry("english-is-no-language-folder/"),
        entry("en/"),
        entry("en/2023/expert/#invitation"),
        entry("en-GB/2023/expert/"),
    ],
}
FOLDERS = {"id": "", "en": "en/", "en-GB": "en-GB/"}


def locations(folder: str) -> list[str]:
    split = split_index(INDEX, FOLDERS, {"en"})
    return [one["location"] for one in split[folder]["docs"]]


def test_each_language_finds_its_own_pages_below_its_own_folder() -> None:
    assert locations("") == [
        "",
        "2023/expert/",
        "2023/expert/#invitation",
        "english-is-no-language-folder/",
    ]
    assert locations("en/") == ["", "2023/expert/#invitation"]
    assert locations("en-GB/") == ["2023/expert/"]


def test_a_language_with_a_stemmer_is_searched_by_stems() -> None:
    config = split_index(INDEX, FOLDERS, {"en"})["en/"]["config"]
    assert config == {"lang": ["en"], "separator": "[ ]+", "pipeline": ["stopWordFilter"]}


def test_a_language_without_a_stemmer_is_searched_by_whole_words() -> None:
    config = split_index(INDEX, FOLDERS, {"en"})[""]["config"]
    assert config == {"lang": ["en"], "separator": "[ ]+", "pipeline": []}


def test_a_language_without_pages_has_an_empty_index() -> None:
    assert split_index(INDEX, {**FOLDERS, "ar": "ar/"}, {"en"})["ar/"]["docs"] == []


def test_the_one_index_stays_as_it_was() -> None:
    before = repr(INDEX)
    split_index(INDEX, FOLDERS, set())
    assert repr(INDEX) == before


def test_a_search_loads_the_endings_of_its_language_alone() -> None:
    assert stemmer_files({"fr"}) == {"min/lunr.fr.min.js", "min/lunr.stemmer.support.min.js"}


def test_japanese_and_thai_need_to_be_told_where_words_end() -> None:
    assert stemmer_files({"ja", "th"}) == {
        "min/lunr.ja.min.js",
        "min/lunr.th.min.js",
        "min/lunr.stemmer.support.min.js",
        "tinyseg.js",
        "wordcut.js",
    }


def test_a_language_without_a_stemmer_needs_no_file() -> None:
    assert stemmer_files(set()) == set()
