"""Files beside the pages in which one thing was changed by hand, and sites that are not whole."""

import re
from pathlib import Path

import pytest

from building import ROOT, SITE_URL
from verifying import GUIDE, Case, Verified, problems_of, replace

MAKERS = {"channels", "pages", "printing", "publishing"}
"""The packages that make the artefacts, and may be wrong about them."""

IN_A_FILE = {
    "vCard 3.0": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "+6281119061198",
        "+6281119061199",
        "TEL: expected +6281119061198, found +6281119061199",
        "TEL",
    ),
    "vCard 4.0": Case(
        "2023/expert/spi-2023-ministries-id-4.0.vcf",
        "+6281119061198",
        "+6281119061199",
        "TEL: expected +6281119061198, found +6281119061199",
        "TEL",
    ),
    "vCard's name": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "FN:Call Center SPI 2023",
        "FN:Call Center SPI 2022",
        "FN: expected Call Center SPI 2023, Kementerian/Lembaga, "
        "found Call Center SPI 2022, Kementerian/Lembaga",
        "FN",
    ),
    "vCard's hours": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "22:00",
        "21:00",
        "NOTE: expected 08:30 WIB s.d. 22:00 WIB, found 08:30 WIB s.d. 21:00 WIB",
        "NOTE",
    ),
    "vCard's address": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "2023/expert/",
        "2023/internal/",
        "URL: expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2023/internal/",
        "URL",
    ),
    "iCalendar": Case(
        "2023/spi-2023-id.ics",
        "DTEND;VALUE=DATE:20231101",
        "DTEND;VALUE=DATE:20231031",
        "DTEND: expected 20231101, found 20231031",
        "DTEND",
    ),
    "a vCard that is a fax's": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "TYPE=WORK,VOICE",
        "TYPE=FAX",
        "properties[7]: expected TEL;TYPE=WORK,VOICE, found TEL;TYPE=FAX",
    ),
    "a vCard without its end": Case(
        "en/2023/expert/spi-2023-ministries-en-4.0.vcf",
        "END:VCARD\r\n",
        "",
        "properties: expected 12 entries, found 11",
    ),
    "a vCard of another language": Case(
        "en/2023/expert/spi-2023-ministries-en-4.0.vcf",
        "NOTE;LANGUAGE=en",
        "NOTE;LANGUAGE=fr",
        "properties[9]: expected NOTE;LANGUAGE=en, found NOTE;LANGUAGE=fr",
    ),
    "a vCard of an earlier state": Case(
        "2023/expert/spi-2023-ministries-id.vcf",
        "REV:20230701T050913Z",
        "REV:20230701T050912Z",
        "REV: expected 20230701T050913Z, found 20230701T050912Z",
        "REV",
    ),
    "an iCalendar that takes the event away": Case(
        "2023/spi-2023-id.ics",
        "PRODID",
        "METHOD:CANCEL\r\nPRODID",
        "properties: expected 15 entries, found 16",
    ),
    "an iCalendar whose day is no day": Case(
        "2023/spi-2023-id.ics",
        "DTSTART;VALUE=DATE:",
        "DTSTART:",
        "properties[7]: expected DTSTART;VALUE=DATE, found DTSTART",
    ),
    "an iCalendar that keeps people from other things": Case(
        "2023/spi-2023-id.ics",
        "TRANSPARENT",
        "OPAQUE",
        "properties[12]: expected TRANSP:TRANSPARENT, found TRANSP:OPAQUE",
    ),
    "an iCalendar that calendars take for an old one": Case(
        "2023/spi-2023-id.ics",
        "SEQUENCE:452285904",
        "SEQUENCE:452285903",
        "SEQUENCE: expected 452285904, found 452285903",
        "SEQUENCE",
    ),
    "the text for chats": Case(
        "2023/expert/spi-2023-expert-id-whatsapp.txt",
        "0811 1906 1198",
        "0811 1906 1199",
        "expected Kementerian/Lembaga 0811 1906 1198 +62 811 1906 1198, "
        "found Kementerian/Lembaga: 0811 1906 1199 (+62 811 1906 1198",
        "- Kementerian/Lembaga",
    ),
    "the number from abroad in the text for chats": Case(
        "2023/expert/spi-2023-expert-id-whatsapp.txt",
        "+62 811 1906 1198",
        "+62 811 1906 1199",
        "expected Kementerian/Lembaga 0811 1906 1198 +62 811 1906 1198, "
        "found Kementerian/Lembaga: 0811 1906 1198 (+62 811 1906 1199",
        "- Kementerian/Lembaga",
    ),
    "the address in the text for chats": Case(
        "2023/expert/spi-2023-expert-id-whatsapp.txt",
        "https://panduan.example/2023/expert/",
        "https://panduan.example/2023/internal/",
        "expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2023/internal/",
        "https://panduan.example/",
    ),
}


@pytest.mark.parametrize("case", IN_A_FILE.values(), ids=IN_A_FILE)
def test_a_file_that_disagrees_is_told_of_once(small: Verified, tmp_path: Path, case: Case) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]


def test_a_text_for_chats_without_its_steps_has_to_say_the_sender_and_the_badge(
    small: Verified, tmp_path: Path
) -> None:
    folder, path = small.copy(tmp_path / "site"), "2023/expert/spi-2023-expert-id-whatsapp.txt"
    steps = re.compile(r"(?:\d\. .*\n)+")
    replace(folder / path, steps, "")

    def told() -> list[str]:
        return [one for one in small.problems(folder) if one.startswith(path)]

    assert told() == [
        f"{path}:1:1: expected Nama pengirim SPI 2023, found nothing like it",
        f"{path}:1:1: expected Tanda di samping nama pengirim CENTANG HIJAU, found nothing like it",
    ]
    said = "Nama pengirim: SPI 2023\nTanda di samping nama pengirim: CENTANG HIJAU\n"
    title = small.project.guidebook.latest.sections[0].title.source
    replace(folder / path, f"*{title}*\n", f"*{title}*\n{said}")
    assert told() == []


def test_an_untouched_site_has_no_problem(small: Verified) -> None:
    assert small.problems() == []


def test_a_file_that_is_missing_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / "2023/expert/spi-2023-ministries-id-4.0.vcf").unlink()
    assert small.problems(folder) == [
        "2023/expert/spi-2023-ministries-id-4.0.vcf:1:1: expected this file, found nothing"
    ]


def test_a_file_that_is_missing_is_told_of_once(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    missing = [
        "2023/expert/spi-2023-expert-id-a4.pdf",
        "2023/expert/spi-2023-ministries-id.vcf",
        "2023/internal/index.html",
        "2023/spi-2023-id.ics",
    ]
    for path in missing:
        (folder / path).unlink()
    assert small.problems(folder) == [
        f"{path}:1:1: expected this file, found nothing" for path in missing
    ]


def test_a_file_of_nobodys_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / "2023/expert/spi-2022-expert-id-a4.pdf").write_bytes(b"%PDF-1.7")
    (folder / "2023/guest").mkdir()
    (folder / "2023/guest/index.html").write_text("<p>0800 123 456</p>", encoding="utf-8")
    assert small.problems(folder) == [
        "2023/expert/spi-2022-expert-id-a4.pdf:1:1: "
        "expected only files that the data want, found this one",
        "2023/guest/index.html:1:1: expected only files that the data want, found this one",
    ]


def test_several_disagreements_are_told_all_at_once(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, "<strong>Juli – Oktober 2023</strong>", "<strong>Juli 2023</strong>")
    for case in (IN_A_FILE["iCalendar"], IN_A_FILE["vCard 4.0"]):
        replace(folder / case.file, case.old, case.new)
    assert [one.partition(":")[0] for one in small.problems(folder)] == [
        GUIDE,
        "2023/expert/spi-2023-ministries-id-4.0.vcf",
        "2023/spi-2023-id.ics",
    ]


def test_a_site_with_another_address_than_the_one_given_is_told_of(small: Verified) -> None:
    told = small.problems(address="https://other.example/")
    assert any(
        one.startswith("2023/spi-2023-id.ics:")
        and one.endswith(f": URL: expected https://other.example/, found {SITE_URL}")
        for one in told
    )


def test_a_folder_without_a_site_is_told_of(small: Verified, tmp_path: Path) -> None:
    assert small.problems(tmp_path) == [
        f"index.html:1:1: expected a built site in {tmp_path.name}, found none"
    ]


def test_nothing_that_makes_an_artefact_is_asked_what_it_should_be() -> None:
    folder = ROOT / "hooks" / "guidebook" / "verification"
    asked = {
        name
        for path in folder.rglob("*.py")
        for name in re.findall(r"^from guidebook\.([\w.]+)", path.read_text("utf-8"), re.M)
    }
    # Which signs the fonts have is no artefact, nor how a style is written without its spaces.
    others = {"printing.font_signs", "pages.tidying"}
    assert asked >= others
    assert {name.partition(".")[0] for name in asked - others}.isdisjoint(MAKERS)
