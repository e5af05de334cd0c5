"""VS Code completes keys, explains them and marks mistakes, from the schemas in the files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factories import PROJECT
from language_server import SERVER, LanguageServer, running

pytestmark = pytest.mark.skipif(
    not SERVER.is_file(), reason="make test installs yaml-language-server where npm is"
)

SURVEY = PROJECT / "guides" / "2023" / "survey.yml"


@pytest.fixture
def server() -> Iterator[LanguageServer]:
    with running() as found:
        yield found


def line_of(text: str, start: str) -> int:
    """The number of the first line that starts like this."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(start))


@pytest.mark.parametrize(
    "path",
    [SURVEY, SURVEY.with_name("expert.yml"), SURVEY.with_name("sections.yml"), PROJECT / "guides" / "interface.yml"],
    ids=lambda path: path.name,
)  # fmt: skip
def test_nothing_is_marked_in_the_shipped_files(server: LanguageServer, path: Path) -> None:
    server.open(path, path.read_text(encoding="utf-8"))
    assert server.mistakes() == []


def test_a_key_is_explained_in_indonesian_with_an_example(server: LanguageServer) -> None:
    text = SURVEY.read_text(encoding="utf-8")
    server.open(SURVEY, text)
    told = server.hover(line_of(text, "period:"), 2)
    assert "Waktu berlangsungnya survei" in told
    assert "{starts: 2023-07, ends: 2023-10}" in told


def test_keys_that_are_not_there_yet_are_offered(server: LanguageServer) -> None:
    text = SURVEY.read_text(encoding="utf-8").replace("short_name: SPI\n", "\n")
    server.open(SURVEY, text)
    offered = server.completions(line_of(text, "name:") + 1, 1)
    assert {"short_name", "state", "published", "paper"} <= offered.keys()
    assert "period" not in offered
    assert "Nama singkat" in offered["short_name"]


def test_words_of_a_key_are_offered(server: LanguageServer) -> None:
    text = SURVEY.read_text(encoding="utf-8").replace("color: green", "color: ")
    server.open(SURVEY, text)
    line = line_of(text, "    badge:")
    column = text.splitlines()[line - 1].index("color: ") + len("color: ") + 1
    assert {"green", "blue", "gold"} <= server.completions(line, column).keys()


@pytest.mark.parametrize(
    ("old", "new", "start"),
    [
        ("country: ID ", "country: IDN ", (9, 10)),
        ("period:", "perod:", (12, 1)),
        ("opens: 08:30", "opens: 25:30", (42, 12)),
    ],
)
def test_a_mistake_is_marked_while_it_is_written(
    server: LanguageServer, old: str, new: str, start: tuple[int, int]
) -> None:
    server.open(SURVEY, SURVEY.read_text(encoding="utf-8").replace(old, new))
    assert [found[:2] for found in server.mistakes()] == [start]
