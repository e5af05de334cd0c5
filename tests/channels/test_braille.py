"""The layout of braille: cells, lines and pages. Texts here are in Braille ASCII already."""

from pathlib import Path

from factories import SECTIONS_FILE, SURVEY_FILE, latest, read_survey
from guidebook.channels.braille import Passage, file_name, passages_of, render_brf, wrap

ADDRESS = "https://panduan.example/2023/expert/"


def pages(*passages: tuple[str, str]) -> list[list[str]]:
    """The lines of each page, of passages that are braille already."""
    brf = render_brf(
        [Passage(kind, braille, "id") for kind, braille in passages], lambda passage: passage.text
    )
    found = []
    for page in brf.split("\f"):
        assert page.endswith("\r\n")
        found.append(page.removesuffix("\r\n").split("\r\n"))
    return found


def test_lines_have_forty_cells_and_break_at_spaces() -> None:
    assert wrap(",JIKA TERDAPAT PERTANYAAN LEBIH LANJUT1 ,ANDA DAPAT") == [
        ",JIKA TERDAPAT PERTANYAAN LEBIH LANJUT1",
        ",ANDA DAPAT",
    ]
    assert wrap("A" * 20 + " " + "B" * 19) == ["A" * 20 + " " + "B" * 19]
    assert wrap("A" * 20 + " " + "B" * 20) == ["A" * 20, "B" * 20]


def test_a_paragraph_begins_in_cell_three_and_an_item_goes_on_there() -> None:
    text = "AAAAAAAAA BBBBBBBBB CCCCCCCCC DDDDDDDDD EEEEEEEEE"
    assert wrap(text, first=2) == ["  AAAAAAAAA BBBBBBBBB CCCCCCCCC", "DDDDDDDDD EEEEEEEEE"]
    assert wrap(text, further=2) == ["AAAAAAAAA BBBBBBBBB CCCCCCCCC DDDDDDDDD", "  EEEEEEEEE"]


def test_a_telephone_number_stands_on_one_line() -> None:
    # 0811 1906 1198 in Indonesian braille, where each group has a number sign ...
    assert wrap(",KEMENTERIAN/,LEMBAGA3 ABCDEF #JHAA #AIJF #AAIH1 ,,WIB") == [
        ",KEMENTERIAN/,LEMBAGA3 ABCDEF",
        "#JHAA #AIJF #AAIH1 ,,WIB",
    ]
    # ... and in Unified English Braille, where a dot holds the groups together.
    assert wrap(',MINISTRIES AND AGENCIES3 #JHAA"AIJF"AAIH') == [
        ",MINISTRIES AND AGENCIES3",
        '#JHAA"AIJF"AAIH',
    ]


def test_what_is_longer_than_a_line_breaks_after_a_slash_or_else_where_the_line_ends() -> None:
    address = "HTTPS3//PANDUAN4EXAMPLE/#BJBC/EXPERT/ABC/"
    assert wrap(address, further=2) == ["HTTPS3//PANDUAN4EXAMPLE/#BJBC/EXPERT/", "  ABC/"]
    assert wrap("X " + "A" * 50, further=2) == ["X", "  " + "A" * 38, "  " + "A" * 12]


def test_nothing_makes_no_line() -> None:
    assert wrap("", first=2) == []


def test_a_page_has_title_text_and_number_in_twenty_five_lines() -> None:
    [page] = pages(
        ("title", ",PANDUAN ,PENGISIAN ,KUESIONER ,RESPONDEN ,EKSPER"),
        ("paragraph", ",SURVEI"),
        ("heading", "#A4 ,MENERIMA"),
        ("item", "#A4 ,KLIK"),
    )
    assert page == [
        "     ,PANDUAN ,PENGISIAN ,KUESIONER",
        "           ,RESPONDEN ,EKSPER",
        "",
        "  ,SURVEI",
        "",
        "    #A4 ,MENERIMA",
        "#A4 ,KLIK",
        *[""] * 17,
        "                                      #A",
    ]
    assert len(page) == 25


def test_a_full_page_goes_on_with_the_next_number() -> None:
    first, second = pages(*[("item", ",A")] * 30)
    assert first == [*[",A"] * 24, "#A".rjust(40)]
    assert second == [*[",A"] * 6, *[""] * 18, "#B".rjust(40)]
    assert pages(*[("item", ",A")] * (24 * 9 + 1))[9][24] == "#AJ".rjust(40)


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    first, second = pages(*[("item", ",A")] * 22, ("heading", ",H"), ("item", ",B"))
    assert first[21:24] == [",A", "", ""]
    assert second[:2] == ["    ,H", ",B"]
    [only] = pages(*[("item", ",A")] * 21, ("heading", ",H"), ("item", ",B"))
    assert only[20:24] == [",A", "", "    ,H", ",B"]


def test_a_guide_is_told_in_the_order_of_its_page(tmp_path: Path) -> None:
    view = latest(read_survey(tmp_path))
    [guide] = view.guides
    assert file_name(guide) == "sc-2023-expert-id.brf"
    assert [(one.kind, one.text) for one in passages_of(view, guide, ADDRESS)] == [
        ("title", "Panduan Eksper"),
        ("paragraph", "Survei Contoh SC 2023"),
        ("paragraph", "Periode Juli – Oktober 2023"),
        ("heading", "1. Menerima undangan"),
        ("item", "1. Anda menerima pesan dari SC 2023"),
        ("item", "2. Pastikan bahwa Anda eksper"),
        ("item", "3. Klik “ISI SURVEI”"),
        ("heading", "2. Nomor Call Center SC 2023"),
        ("paragraph", "Call Center dapat dihubungi setiap hari pada pukul"),
        ("item", "08:30 WIB s.d. 22:00 WIB"),
        ("item", "WIB, Waktu Indonesia Barat: 08:30–22:00"),
        ("item", "WITA, Waktu Indonesia Tengah: 09:30–23:00"),
        ("item", "WIT, Waktu Indonesia Timur: 10:30–24:00"),
        ("item", "Umum: 0811 1909 1198"),
        ("heading", "3. Platform"),
        ("paragraph", "Pengisian melalui Q7"),
        ("item", "Q7"),
        ("paragraph", "platform not stated"),
        ("heading", "printing web address"),
        ("item", ADDRESS),
    ]


def test_days_and_the_platforms_address_are_told_where_there_are_some(tmp_path: Path) -> None:
    hours = (
        "  - days: Friday\n    opens: 08:30\n    closes: 22:30\n    time_zone: WIB\n"
        "  - days: Saturday\n    opens: 23:30\n    closes: 01:00\n"
    )
    view = latest(
        read_survey(
            tmp_path,
            (SURVEY_FILE, "  - days: every day\n    opens: 08:30\n    closes: 22:00\n", hours),
            (SURVEY_FILE, "  name: Q7\n", "  name: Q7\n  address: https://q7.example\n"),
            (SURVEY_FILE, "    label: Umum\n", ""),
            (SECTIONS_FILE, "  list: numbered\n", ""),
        )
    )
    said = [passage.text for passage in passages_of(view, view.guides[0], None)]
    assert said[said.index("Jumat:") :] == [
        "Jumat:",
        "08:30 WIB s.d. 22:30 WIB",
        "WIB, Waktu Indonesia Barat: 08:30–22:30",
        "WITA, Waktu Indonesia Tengah: 09:30–23:30",
        "WIT, Waktu Indonesia Timur: 10:30–00:30 (hari berikutnya)",
        "Sabtu:",
        "23:30 WIB s.d. 01:00 WIB hari berikutnya",
        "WIB, Waktu Indonesia Barat: 23:30–01:00 (hari berikutnya)",
        "WITA, Waktu Indonesia Tengah: Minggu 00:30–02:00",
        "WIT, Waktu Indonesia Timur: Minggu 01:30–03:00",
        "0811 1909 1198",
        "3. Platform",
        "Pengisian melalui Q7",
        "Q7",
        "platform address: https://q7.example",
        "platform check plain",
    ]
    assert "Klik “ISI SURVEI”" in said
