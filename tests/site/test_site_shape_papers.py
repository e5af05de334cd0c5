"""What is read together stands together on the paper of surveys of other shapes."""

from collections.abc import Callable

import pymupdf
import pytest

from building import Site
from shapes import SHAPES

Shaped = Callable[[str], Site]


@pytest.mark.parametrize(
    ("name", "file", "number", "together"),
    [
        (
            "weekdays",
            "*-resident-id-large-print.pdf",
            2,
            ("Senin–Jumat", "1500 198", "ekstensi 12"),
        ),
        (
            "county",
            "*-tenant-en-large-print.pdf",
            2,
            ("In English: Monday–Friday", "1-800-SURVEYS"),
        ),
        (
            "many-ways",
            "*-office-id-large-print.pdf",
            2,
            ("Undangan surel", "Surel dari", "Isi sekarang"),
        ),
    ],
)
def test_in_large_print_a_box_and_a_picture_with_its_steps_are_not_torn_apart(
    shaped: Shaped, name: str, file: str, number: int, together: tuple[str, ...]
) -> None:
    [path] = shaped(name).folder.rglob(file)
    with pymupdf.open(path) as pages:
        texts = [" ".join(page.get_text().split()) for page in pages]
    for words in together:
        assert [page for page, text in enumerate(texts, start=1) if words in text] == [number], (
            words
        )


def test_in_large_print_the_title_is_not_alone_above_its_first_section(shaped: Shaped) -> None:
    [path] = shaped("two-lines").folder.rglob("*-buyer-id-large-print.pdf")
    with pymupdf.open(path) as pages:
        first = " ".join(pages[0].get_text().split())
    assert "Panduan Pembeli 1 Bertanya" in first
    assert "021 2557 8322" in first


def test_the_title_of_all_guides_has_no_number_alone_on_its_last_line(shaped: Shaped) -> None:
    [path] = shaped("counter").folder.rglob("splk-2025-all-id-a4.pdf")
    with pymupdf.open(path) as pages:
        lines = [line.strip() for line in pages[0].get_text().splitlines()]
    assert "Loket Gelombang 2" in lines


@pytest.mark.parametrize(
    ("name", "guide", "words"),
    [
        ("many-ways", "household", "uang · nomor rekening"),
        ("weekdays", "resident", "kata sandi · uang"),
    ],
)
def test_what_is_never_asked_for_stands_on_a_line_below_its_label_without_room_beside_it(
    shaped: Shaped, name: str, guide: str, words: str
) -> None:
    [path] = shaped(name).folder.rglob(f"*-{guide}-id-large-print.pdf")
    with pymupdf.open(path) as pages:
        assert words in [line.strip() for line in pages[0].get_text().splitlines()]


def test_all_formats_of_all_shapes_are_there(shaped: Shaped) -> None:
    forms = {
        path.stem.rpartition(f"-{lang}-")[2]
        for name, languages in SHAPES.items()
        for lang in languages
        for path in shaped(name).folder.rglob(f"*-{lang}-*.pdf")
    }
    assert forms == {"a4", "large-print", "leaflet", "bilingual"}
    assert sorted(path.name for path in shaped("county").folder.rglob("*-all-*.pdf")) == [
        "chs-2025-all-en-a4.pdf",
        "chs-2025-all-es-a4.pdf",
    ]
