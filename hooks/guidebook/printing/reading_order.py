"""The order in which a PDF is read, told by its elements alone.

Where a foreign name stands in a sentence, Typst lets the sentence's element hold the words before
and after it, and between them the name's element. Programs that take what an element holds before
its elements read the name last: so the words are given elements of their own.
"""

import re
from itertools import groupby

from guidebook.printing.pdf_objects import PdfObjects

_ELEMENT = b"<</Type/StructElem"
_KIDS = re.compile(rb"/K\[((?:\d+ 0 R|\d+)(?: (?:\d+ 0 R|\d+)|(?<=R)\d+| )*)\]")
_KID = re.compile(rb"(\d+) 0 R|(\d+)")
_PAGE = re.compile(rb"/Pg (\d+) 0 R")
_PARENTS = re.compile(rb"/StructParents (\d+)")
_NUMBERS = re.compile(rb"/ParentTree<</Nums\[(.*?)\]", re.S)
_PAIR = re.compile(rb"(\d+) (\d+) 0 R")
_REFERENCE = re.compile(rb"(\d+) 0 R|null")


def part_words(pdf: PdfObjects) -> None:
    """Give the words beside an element elements of their own."""
    moved: dict[int, dict[int, int]] = {}
    for number in pdf:
        body = pdf[number]
        kids = _KIDS.search(body) if body.startswith(_ELEMENT) else None
        page = _PAGE.search(body) if kids else None
        if kids is None or page is None:
            continue
        said = _KID.findall(kids[1])
        if not any(element for element, _ in said) or sum(bool(mark) for _, mark in said) < 2:
            continue
        written = []
        for is_mark, run in groupby(said, key=lambda kid: bool(kid[1])):
            if not is_mark:
                written += [b"%b 0 R" % element for element, _ in run]
                continue
            marks = [int(mark) for _, mark in run]
            told = (number, b" ".join(b"%d" % mark for mark in marks), int(page[1]))
            own = pdf.add(b"<</Type/StructElem/S/Span/P %d 0 R/K[%b]/Pg %d 0 R>>\n" % told)
            written.append(b"%d 0 R" % own)
            moved.setdefault(int(page[1]), {}).update(dict.fromkeys(marks, own))
        pdf[number] = body.replace(kids[0], b"/K[%b]" % b" ".join(written))
    _tell_parents(pdf, moved)


def _tell_parents(pdf: PdfObjects, moved: dict[int, dict[int, int]]) -> None:
    """Put the new elements into the lists that tell each mark's element, a list a page."""
    tree = next(number for number in pdf if pdf[number].startswith(b"<</Type/StructTreeRoot"))
    found = _NUMBERS.search(pdf[tree])
    lists = dict(_PAIR.findall(found[1])) if found else {}
    for page, elements in moved.items():
        key = _PARENTS.search(pdf[page])
        if key is None:
            continue
        one = int(lists[key[1]])
        parents = [parent[0] for parent in _REFERENCE.finditer(pdf[one])]
        for mark, own in elements.items():
            parents[mark] = b"%d 0 R" % own
        pdf[one] = b"[%b]\n" % b" ".join(parents)
