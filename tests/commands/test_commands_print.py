"""make handouts and make proofs on a copy of the project."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from building import SITE_URL, Site
from editing import guidebook
from reading_back import pdf_text


def run(project: Path, command: str, **choices: str) -> tuple[int, str, str]:
    options = [word for name, value in choices.items() for word in (f"--{name}", value)]
    return guidebook(project, command, *options)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_handout_is_made_and_nothing_else(project: Path) -> None:
    choice = {"format": "a4", "locale": "en", "guide": "expert"}
    status, output, errors = run(project, "handouts", address=SITE_URL, **choice)
    handouts = project / "handouts"
    assert names(handouts) == ["spi-2023-expert-en-a4.pdf"]
    size = round((handouts / "spi-2023-expert-en-a4.pdf").stat().st_size / 1000)
    assert (status, output, errors) == (
        0,
        f"Wrote handouts/spi-2023-expert-en-a4.pdf: PDF, A4, 1 page, {size} KB.\n",
        "",
    )
    assert f"{SITE_URL}en/2023/expert/" in pdf_text(handouts / "spi-2023-expert-en-a4.pdf")
    assert not (project / "site").exists()


def test_choices_narrow_what_is_made(project: Path) -> None:
    assert run(project, "handouts", locale="en", guide="all")[0] == 0
    assert run(project, "handouts", locale="jv", guide="internal")[0] == 0
    assert names(project / "handouts") == [
        "spi-2023-all-en-a4.pdf",
        "spi-2023-internal-jv-a4.pdf",
        "spi-2023-internal-jv-bilingual.pdf",
        "spi-2023-internal-jv-large-print.pdf",
        "spi-2023-internal-jv-leaflet.pdf",
    ]


def test_handouts_of_an_earlier_time_go_away(project: Path) -> None:
    handouts = project / "handouts"
    handouts.mkdir()
    for name in ("sc-2022-expert-id-a4.pdf", "spi-2023-expert-en-a4.pdf", "catatan.txt"):
        (handouts / name).write_bytes(b"old")
    status, output, _ = run(project, "handouts", format="a4", locale="id", guide="expert")
    assert status == 0
    assert output.endswith(
        "Removed handouts/sc-2022-expert-id-a4.pdf, which is of an earlier time.\n"
    )
    assert names(handouts) == [
        "catatan.txt",
        "spi-2023-expert-en-a4.pdf",
        "spi-2023-expert-id-a4.pdf",
    ]


def test_a_handout_is_the_one_of_the_site(project: Path, site: Site) -> None:
    run(project, "handouts", address=SITE_URL, format="leaflet", locale="id", guide="external")
    name = "spi-2023-external-id-leaflet.pdf"
    published = site.folder / "2023" / "external" / name
    assert (project / "handouts" / name).read_bytes() == published.read_bytes()


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (
            {"format": "leaflets"},
            "FORMAT: expected one of a4, large-print, leaflet, bilingual, all, found leaflets\n"
            "    Write FORMAT= and one of them, or leave it out. Did you mean leaflet?\n",
        ),
        (
            {"locale": "xx"},
            "LOCALE: expected one of id, en, min, jv, su, found xx\n"
            "    Write LOCALE= and one of them, or leave it out.\n",
        ),
        (
            {"guide": "expret"},
            "GUIDE: expected one of expert, external, internal, all, found expret\n"
            "    Write GUIDE= and one of them, or leave it out. Did you mean expert?\n",
        ),
        (
            {"format": "bilingual", "locale": "id"},
            "expected handouts to make, found none for these choices\n"
            "    survey.yml says under handouts which formats there are. All guides in one file "
            "are FORMAT=all without GUIDE; the guides' own language has no bilingual ones.\n",
        ),
        (
            {"address": "example.org"},
            "SITE_URL:1:1: expected a web address, found example.org\n"
            "    Write the whole address as in a browser, such as https://example.org/survey. "
            "Did you mean https://example.org?\n",
        ),
    ],
)
def test_a_choice_that_is_none_is_told(project: Path, choice: dict[str, str], said: str) -> None:
    assert run(project, "handouts", **choice) == (2, "", said)


def test_without_an_address_it_is_said_that_codes_are_missing(project: Path) -> None:
    status, output, _ = run(project, "handouts", format="a4", locale="id", guide="expert")
    assert status == 0
    assert output.startswith("SITE_URL is not set: no QR codes.\n")


def allow_two_pages(project: Path) -> None:
    """In large print, which has three."""
    survey = project / "guides" / "2023" / "survey.yml"
    text = survey.read_text(encoding="utf-8")
    survey.write_text(text.replace("large-print: {pages: 4}", "large-print: {pages: 2}"), "utf-8")


def test_too_long_a_handout_is_told_and_not_made(project: Path) -> None:
    allow_two_pages(project)
    choice = {"format": "large-print", "locale": "id", "guide": "expert"}
    status, output, errors = run(project, "handouts", **choice)
    assert (status, output) == (1, "")
    assert errors.startswith(
        "guides/2023/survey.yml:56:24: handouts.large-print.pages: "
        "expected at most 2 pages for expert in id, found 3 pages\n"
        "    Shorten its texts, or allow more pages here. The longest texts are: “"
    )
    assert not (project / "handouts").exists()


def test_a_translation_that_is_too_long_is_printed_and_told(project: Path) -> None:
    allow_two_pages(project)
    choice = {"format": "large-print", "locale": "en", "guide": "expert"}
    status, output, errors = run(project, "handouts", **choice)
    assert (status, errors) == (0, "")
    assert (
        "Please check:\n"
        "guides/2023/survey.yml:56:24: handouts.large-print.pages: "
        "expected at most 2 pages for expert in en, found 3 pages\n"
        "    Shorten its texts, or allow more pages here. The longest texts are: “"
    ) in output
    assert names(project / "handouts") == ["spi-2023-expert-en-large-print.pdf"]


def test_proofs_show_every_page_of_a_handout(project: Path) -> None:
    choice = {"format": "large-print", "locale": "id", "guide": "expert"}
    status, output, _ = run(project, "proofs", **choice)
    assert status == 0
    assert output.endswith("Wrote proofs/spi-2023-expert-id-large-print.png.\n")
    sheet = Image.open(BytesIO((project / "proofs" / names(project / "proofs")[0]).read_bytes()))
    assert names(project / "proofs") == ["spi-2023-expert-id-large-print.png"]
    # Three pages of A4 side by side, below a line with the file's name.
    assert 1.9 < sheet.width / sheet.height < 2.2
