"""What the search of a language finds, held against the pages that it leads to."""

from collections.abc import Iterator, Mapping

from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.passages import squeezed
from guidebook.verification.comparing.values import compare_values
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.targets import SiteExpectation
from guidebook.verification.reading.data_reading import SEARCH_FILE
from guidebook.verification.reading.heading_reading import parts_of
from guidebook.verification.reading.site_reading import SiteFolder


def check_search(
    site: SiteFolder, expected: SiteExpectation, language: LanguageExpectation
) -> Iterator[Problem]:
    """Every page and every heading that can be led to, once, and only words that stand there.

    Where the index or one of the pages is wrong itself, that is told of there alone.
    """
    path = language.folder + SEARCH_FILE
    places = [page.removeprefix(language.folder) for page in expected.pages_of(language)]
    superseded = {one.page for one in language.guides if one.is_superseded}
    files = {
        place: f"{language.folder}{place}index.html"
        for place in places
        if language.folder + place not in superseded
    }
    if site.read.get(path) is None or not site.wrong.isdisjoint((path, *files.values())):
        return
    [entries] = [one.value for one in site.read[path][""].values if one.name == "docs"]
    parts = [
        part
        for place, file in files.items()
        for part in parts_of((site.folder / file).read_bytes(), place)
    ]
    said = {one.location: one.said for one in parts}
    told = {one["location"]: _alike(one, said.get(one["location"], {})) for one in entries}
    yield from compare_values(told, said, Place(path), "docs", "file")


def _alike(entry: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """An entry with the words of the page: spaces between pieces of a page are nobody's words."""
    told = {name: entry[name] for name in ("title", "text")}
    return {
        name: said[name] if name in said and squeezed(text) == squeezed(said[name]) else text
        for name, text in told.items()
    }
