"""The picture of an invitation on paper: each channel, and only what is marked and known."""

import copy
import json
from io import BytesIO
from typing import Any

import pikepdf
import pymupdf
import pytest
import zxingcpp

from factories import PROJECT
from guidebook.printing.pieces import Data
from papers import MM, picture, spans
from rendered import typesetter

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"
INVITATIONS: list[Data] = json.loads((SAMPLES / "invitations.json").read_text("utf-8"))
WHATSAPP = INVITATIONS[0]
WIDTH = 57 * MM


def printed(invitation: Data, form: str = "a4", **of: Any) -> bytes:
    """A handout whose first section shows a picture, alone among its sections."""
    data = {**json.loads((SAMPLES / f"{form}.json").read_text("utf-8")), **of, "web": None}
    section = copy.deepcopy(data["sections"][0])
    texts = {"lang": "id", "dir": "ltr", "runs": [{"text": "…"}]}
    section["steps"] = {"numbered": False, "items": [texts]}
    data["sections"] = [{**section, "picture": invitation}]
    return typesetter().typeset(data, form).content


def words(content: bytes) -> list[str]:
    """The words in the picture, in the right half of the sheet."""
    [page] = pymupdf.open(stream=content).pages()
    half = page.rect.width / 2
    inside = [span for span in spans(page) if span["bbox"][0] > half and 90 < span["bbox"][1] < 400]
    return [span["text"].strip() for span in inside]


@pytest.mark.parametrize("invitation", INVITATIONS, ids=lambda one: one["channel"])
def test_every_channel_has_a_picture_with_its_marked_parts(invitation: Data) -> None:
    found = words(printed(invitation))
    assert set(invitation["marks"].values()) < set(found)
    said = " ".join(found)
    for part in ("sender", "button", "menu"):
        if part in invitation["marks"]:
            assert invitation[part] in said
    assert "Nama Anda" in said
    assert ("Tanda resmi" in said) == ("badge" in invitation["marks"])


@pytest.mark.parametrize("invitation", INVITATIONS, ids=lambda one: one["channel"])
def test_a_picture_has_letters_that_can_be_read_and_is_told_to_those_who_cannot_see(
    invitation: Data,
) -> None:
    for form, least in (("a4", 11), ("large-print", 18)):
        content = printed(invitation, form)
        sizes = [s["size"] for page in pymupdf.open(stream=content).pages() for s in spans(page)]
        assert min(sizes) >= least - 0.01
        with pikepdf.open(BytesIO(content)) as pdf:
            alts = [
                str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o
            ]
        assert alts == [invitation["alt"]]


def test_what_is_not_marked_is_not_drawn() -> None:
    found = words(printed({**WHATSAPP, "marks": {"sender": "1", "name": "2", "reason": "3"}}))
    assert sorted(found) == ["1", "2", "3", "Nama Anda", "SC 2023"]


def test_what_is_not_known_is_not_drawn() -> None:
    unknown = {"sender": None, "badge": None, "name": None, "button": None, "menu": None}
    assert words(printed({**WHATSAPP, **unknown})) == ["3"]


def test_no_camera_reads_the_code_on_a_drawn_notice() -> None:
    [notice] = [one for one in INVITATIONS if one["channel"] == "counter"]
    [page] = pymupdf.open(stream=printed(notice)).pages()
    assert zxingcpp.read_barcodes(picture(page, 200)) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_long_names_stay_inside_the_picture(direction: str) -> None:
    long = {
        "sender": "Survei Penilaian Integritas Nasional 2023",
        "button": "Pertanggungjawabankuesioner",
        "menu": "MW" * 30,
    }
    for invitation in INVITATIONS:
        content = printed({**invitation, **long, "marks": WHATSAPP["marks"]}, dir=direction)
        [page] = pymupdf.open(stream=content).pages()
        for left, _, right, _, word, *_ in page.get_text("words"):
            assert 16 * MM - 1 < left < right < 194 * MM + 1, word
