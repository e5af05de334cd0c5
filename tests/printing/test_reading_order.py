"""What a screen reader goes by: elements, and the marks of a page that belong to them."""

import re
from io import BytesIO

import pikepdf

from papers import Handouts


def held(element: pikepdf.Object) -> list[pikepdf.Object | int]:
    """What an element holds: marks of its page, elements, and references to links."""
    kids = element.get("/K", pikepdf.Array())
    return list(kids.as_list()) if isinstance(kids, pikepdf.Array) else [kids]


def has_kind(kid: pikepdf.Object | int) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def test_all_that_is_read_is_painted_in_that_order_and_belongs_to_its_element(
    handouts: Handouts, form: str
) -> None:
    for (lang, guide, name), made in handouts.items():
        if name != form:
            continue
        with pikepdf.open(BytesIO(made.content)) as pdf:
            nums = pdf.Root.StructTreeRoot.ParentTree.Nums
            lists = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
            for page in pdf.pages:
                content = page.Contents.read_bytes()
                painted = [int(mark) for mark in re.findall(rb"/MCID (\d+)", content)]
                assert painted
                assert painted == sorted(painted), f"{guide} {lang}"
                parents = lists[int(page.obj.StructParents)]
                for mark in painted:
                    assert mark in held(parents[mark]), f"{guide} {lang}"


def test_no_element_holds_words_on_both_sides_of_another(handouts: Handouts, form: str) -> None:
    for (lang, guide, name), made in handouts.items():
        if name != form:
            continue
        with pikepdf.open(BytesIO(made.content)) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem":
                    kinds = [isinstance(kid, int) for kid in held(one)]
                    elements = [kid for kid in held(one) if has_kind(kid)]
                    assert not elements or sum(kinds) < 2, f"{guide} {lang}"


def test_the_picture_of_the_invitation_has_content(handouts: Handouts) -> None:
    with pikepdf.open(BytesIO(handouts["id", "expert", "a4"].content)) as pdf:
        [figure] = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and len(one) > 4
            if "WhatsApp" in str(one.get("/Alt", ""))
        ]
        assert [kid for kid in held(figure) if isinstance(kid, int)]
