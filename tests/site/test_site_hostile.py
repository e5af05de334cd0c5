"""Hostile words in every field of guides/ are words, wherever they are read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest
import vobject
from playwright.sync_api import Browser

from building import Site, serving
from hostile_projects import make_hostile
from screens import PHONE, open_context
from shapes import all_words, make_build, shape_project

FIELDS = {"many-ways": 200, "two-lines": 200}
"""How many fields of a shape take any text, at least: the words around the guides are most."""

MADE_BY_WORDS = """[...document.querySelectorAll(
  '[onerror],[onclick],[onmouseover],[onload],[src="x"],[src*="evil"],[href^="http://evil"],#evil,svg svg,'
  + '[href^="javascript"],title ~ title,h1 ~ h1'
)].map((one) => one.outerHTML)"""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A site, and what its fields say."""

    site: Site
    said: dict[str, str]


@pytest.fixture(scope="module", params=FIELDS)
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    project = shape_project(tmp_path_factory.mktemp("hostile") / "project", request.param)
    said = make_hostile(project)
    assert len(said) > FIELDS[request.param]
    done = make_build(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The site says what the data say.\n" in done.stdout
    return Hostile(Site(project / "site", done.stdout), said)


@pytest.fixture(scope="module")
def told(hostile: Hostile, chromium: Browser) -> Iterator[list[str]]:
    """What the words do in a browser that lets scripts call what they ask for."""
    found: list[str] = []
    with serving(hostile.site.folder) as address, open_context(chromium, address, PHONE) as context:
        context.add_init_script("window.hit = () => console.error('hit')")
        context.on("console", lambda line: found.append(line.text))
        context.on("weberror", lambda error: found.append(str(error.error)))
        context.on("dialog", lambda dialog: found.append(dialog.message))
        page = context.new_page()
        page.on(
            "request",
            lambda one: None if one.url.startswith((address, "data:")) else found.append(one.url),
        )
        for path in sorted(hostile.site.folder.rglob("*.html")):
            page.goto(path.relative_to(hostile.site.folder).as_posix())
            found.extend(page.evaluate(MADE_BY_WORDS))
        yield found


def test_no_word_becomes_markup_or_runs_or_asks_for_anything(told: list[str]) -> None:
    assert told == []


def test_contacts_and_calendars_have_the_lines_of_the_data_alone(hostile: Hostile) -> None:
    cards = sorted(hostile.site.folder.rglob("*.vcf"))
    for path in (*cards, *hostile.site.folder.rglob("*.ics")):
        [read] = vobject.readComponents(path.read_bytes().decode())
        assert {"VCARD": 0, "VCALENDAR": 1}[read.name] == len(list(read.components()))
        if read.name == "VCARD":
            assert len(list(read.contents["fn"])) == 1
            assert all(one.value != "1" for one in read.contents.get("tel", []))


def test_programs_read_the_words_as_they_stand(hostile: Hostile) -> None:
    folder = hostile.site.folder
    name = hostile.said["survey:name"]
    editions = json.loads(hostile.site.text("guides.json"))["editions"]
    assert editions[0]["survey"]["name"]["text"] == name
    for path in folder.glob("sitemap*.xml"):
        ElementTree.parse(path)
    assert name in all_words(hostile.site).replace("\n", " ")
