"""Leaflets of several pages: whole after the cut, however the sheets were turned."""

import json
import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from building import copy_project
from editing import change
from factories import PROJECT
from guidebook.data.settings import read_languages
from guidebook.localization.languages import localize_project
from guidebook.localization.project import read_project
from guidebook.printing.orders import orders_of
from guidebook.printing.pieces import Data
from guidebook.printing.typesetting import Pdf
from papers import ADDRESS, Handouts, picture, printer_for
from rendered import typesetter


@pytest.fixture(scope="module")
def leaflet() -> Pdf:
    sample = PROJECT / "hooks" / "handouts" / "samples" / "leaflet.json"
    data: Data = json.loads(sample.read_text("utf-8"))
    data["sections"] *= 3
    return typesetter().typeset(data, "leaflet")


def halves(page: pymupdf.Page) -> list[str]:
    """What stands on each half of a sheet, but for the line where it is cut."""
    middle, height = page.rect.width / 2, page.rect.height
    areas = ((0, middle - 5), (middle + 15, page.rect.width))
    return [page.get_text(clip=pymupdf.Rect(left, 0, right, height)) for left, right in areas]


def test_both_halves_of_each_side_are_alike(leaflet: Pdf) -> None:
    assert leaflet.pages > 1
    for page in pymupdf.open(stream=leaflet.content).pages():
        left, right = halves(page)
        assert left == right
        paper = picture(page, dpi=144)
        half = paper.width // 2
        first, second = (
            paper.crop((start, 0, start + half - 40, paper.height)).tobytes() for start in (0, half)
        )
        assert sum(abs(a - b) > 160 for a, b in zip(first, second, strict=True)) < len(first) / 200


def test_each_part_tells_its_page_and_code(leaflet: Pdf) -> None:
    for number, page in enumerate(pymupdf.open(stream=leaflet.content).pages(), start=1):
        for half in halves(page):
            said = re.sub(r"\s+", " ", half)
            assert f"Kaca {number} saking {leaflet.pages}" in said
            assert "2023-" in said


def test_printers_are_asked_for_both_sides_and_the_size_as_it_is(
    leaflet: Pdf, handouts: Handouts
) -> None:
    with pikepdf.open(BytesIO(leaflet.content)) as pdf:
        asked = pdf.Root.ViewerPreferences
        assert asked.PrintScaling == "/None"
        assert asked.Duplex == "/DuplexFlipShortEdge"
    for made in handouts.values():
        with pikepdf.open(BytesIO(made.content)) as pdf:
            assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
            assert "/Duplex" not in pdf.Root.ViewerPreferences
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"


def test_each_part_is_read_once_and_tapped_on_both_halves(leaflet: Pdf) -> None:
    with pikepdf.open(BytesIO(leaflet.content)) as pdf:
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        elements = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
        assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) > max(elements)
        found = 0
        for page in pdf.pages:
            for link in page.get("/Annots", []):
                element = elements[int(link.StructParent)]
                assert element.S == "/Link"
                kids = [one for one in element.K if isinstance(one, pikepdf.Dictionary)]
                owned = [one.Obj.objgen for one in kids if "/Obj" in one]
                assert link.objgen in owned
                assert len(owned) % 2 == 0
                found += 1
        assert found > 4


def test_the_fullest_leaflet_says_whence_an_invitation_comes_and_what_it_never_asks_for(
    tmp_path: Path,
) -> None:
    root = copy_project(tmp_path / "project")
    never = ["kata sandi", "kode OTP", *(f"alamat rumah {number}" for number in range(20))]
    more = f"    addresses: [0811 1111 1111]\n    never_asks: [{', '.join(never)}]\n"
    change(root, "guides/2023/survey.yml", "    menu: Tanya SPI\n", f"    menu: Tanya SPI\n{more}")
    languages = read_languages(root, [])
    project = read_project(root, languages, [])
    assert project is not None
    views = localize_project(project, languages)[0]
    orders = orders_of(project.guidebook, views, views)
    wanted = [one for one in orders if (one.guide_id, one.format.id) == ("expert", "leaflet")]
    [made] = printer_for(project, ADDRESS).print_all(wanted)
    document = pymupdf.open(stream=made.content)
    assert document.page_count == 1
    said = " ".join(document[0].get_text().split())
    # So full that it does without the numbers from abroad.
    assert "+62 811 1919 9198" not in said
    assert "0811 1111 1111" in said
    assert " · ".join(never) in said
