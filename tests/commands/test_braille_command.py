"""`make braille`: with liblouis where it is on the system, and without it."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from reports import in_short

GUIDES = ("expert", "external", "internal")

MISSING = (
    "Braille needs lou_translate of liblouis, which is not here"
    " (Debian: apt-get install liblouis-bin).\n"
)

LETTERS = """\
import sys
table = sys.argv[1]
for line in sys.stdin.buffer.read().decode().splitlines():
    print("".join(sign if "@" <= sign <= "_" or sign == " " else "#" for sign in line.upper()))
"""
"""In place of liblouis: every letter as it is, all other signs as a number sign."""


def braille(project: Path, programs: str, **environment: str) -> tuple[int, str, str]:
    """What the command gives, with the programs that are in these folders."""
    done = subprocess.run(
        [sys.executable, "-m", "guidebook", "braille"],
        cwd=project,
        env={"PATH": programs, "PYTHONPATH": "hooks", "GUIDEBOOK_LANG": "en", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, in_short(done.stdout), in_short(done.stderr)


def program(folder: Path, code: str) -> str:
    """A folder with a program that stands in place of liblouis."""
    path = folder / "programs" / "lou_translate"
    path.parent.mkdir()
    path.write_text(f"#!{sys.executable}\n{code}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path.parent)


def test_without_liblouis_one_line_says_what_to_install(project: Path) -> None:
    assert braille(project, "") == (1, "", MISSING)
    assert not (project / "braille").exists()


def test_mistakes_in_the_data_are_told_as_elsewhere(project: Path, tmp_path: Path) -> None:
    survey = project / "guides" / "2023" / "survey.yml"
    survey.write_text(
        survey.read_text("utf-8").replace("opens: 08:30", "opens: 8.75"), encoding="utf-8"
    )
    status, _, complaint = braille(project, program(tmp_path, LETTERS))
    assert status == 1
    assert "expected a time from 00:00 to 24:00, found 8.75" in complaint


def test_each_guide_has_a_file_in_indonesian_and_english(project: Path, tmp_path: Path) -> None:
    status, said, complaint = braille(project, program(tmp_path, LETTERS))
    assert (status, complaint) == (0, "")
    assert said.splitlines()[0] == "Wrote braille/spi-2023-expert-id.brf, 2 pages."
    written = sorted(path.name for path in (project / "braille").iterdir())
    assert written == [f"spi-2023-{guide}-{lang}.brf" for guide in GUIDES for lang in ("en", "id")]
    text = (project / "braille" / "spi-2023-expert-en.brf").read_bytes().decode("ascii")
    for page in text.split("\f"):
        lines = page.split("\r\n")
        assert len(lines) == 26
        assert max(map(len, lines)) <= 40
        assert lines[24].strip().startswith("#")


def test_the_address_of_the_page_is_there_where_it_is_known(project: Path, tmp_path: Path) -> None:
    site = "https://panduan.example"
    braille(project, program(tmp_path, LETTERS), SITE_URL=site)
    text = (project / "braille" / "spi-2023-expert-en.brf").read_text("ascii")
    assert "HTTPS###PANDUAN#EXAMPLE#EN######EXPERT#" in text.replace("\n  ", "")


def test_a_table_that_is_not_there_is_told_in_one_line(project: Path, tmp_path: Path) -> None:
    code = (
        'import sys\nname = sys.argv[1]\nprint(f"{name} could not be compiled", file=sys.stderr)\n'
    )
    assert braille(project, program(tmp_path, code)) == (
        1,
        "",
        "Braille needs the table id-g1.utb of liblouis, and those that it includes, which are not"
        " here or broken (Debian: apt-get install liblouis-data).\n",
    )


def test_a_text_with_a_sign_that_a_table_does_not_know_is_named(
    project: Path, tmp_path: Path
) -> None:
    survey = project / "guides" / "2023" / "survey.yml"
    text = survey.read_text("utf-8")
    survey.write_text(text.replace("name: Q7", "name: Q≈7"), encoding="utf-8")
    # As liblouis writes a sign that it does not know.
    code = LETTERS.replace("line.upper()", 'line.replace("≈", "\'\\\\X2248\'").upper()')
    code = code.replace('sign == " "', 'sign in " \\\\\'0123456789"')
    assert braille(project, program(tmp_path, code)) == (
        1,
        "",
        "expected signs that the braille table id-g1.utb has, found others in: "
        "Pengisian SPI 2023 melalui platform resmi Q≈7\n",
    )


def test_a_program_that_fails_is_told_with_what_it_says(project: Path, tmp_path: Path) -> None:
    """It writes each text alone, but not all of them."""
    code = LETTERS.replace(
        "import sys\n", "import sys\nprint('no room', file=sys.stderr)\n"
    ).replace(".splitlines():", ".splitlines()[:1]:")
    assert braille(project, program(tmp_path, code)) == (
        1,
        "",
        "expected braille by the table id-g1.utb, found: no room\n",
    )


INDONESIAN = """\
     ,PANDUAN ,PENGISIAN ,KUESIONER
           ,RESPONDEN ,EKSPER

  ,SURVEI ,PENILAIAN ,INTEGRITAS ,,SPI
#BJBC
  ,PERIODE ,SURVEI ,JULI -- ,OKTOBER
#BJBC
"""

CALL = """\
#JH3#CJ ,,WIB S4D4 #BB3#JJ ,,WIB
,,WIB1 ,WAKTU ,INDONESIA ,BARAT3
  #JH3#CJ--#BB3#JJ
,,WITA1 ,WAKTU ,INDONESIA ,TENGAH3
  #JI3#CJ--#BC3#JJ
,,WIT1 ,WAKTU ,INDONESIA ,TIMUR3
  #AJ3#CJ--#BD3#JJ
,PEMERINTAH ,DAERAH3 #JHAA #AIAI #IAIH
,KEMENTERIAN/,LEMBAGA3 #JHAA #AIJF #AAIH
"""

ENGLISH = """\
#JH3#CJ TO #BB3#JJ ,,WIB
,,WIB1 ,WESTERN ,INDONESIA ,TIME3
  #JH3#CJ,-#BB3#JJ
,,WITA1 ,CENTRAL ,INDONESIA ,TIME3
  #JI3#CJ,-#BC3#JJ
,,WIT1 ,EASTERN ,INDONESIA ,TIME3
  #AJ3#CJ,-#BD3#JJ
,LOCAL GOVERNMENT3 #JHAA"AIAI"IAIH
,MINISTRIES AND AGENCIES3
  #JHAA"AIJF"AAIH
"""


def test_liblouis_does_not_know_every_sign(project: Path) -> None:
    survey = project / "guides" / "2023" / "survey.yml"
    survey.write_text(survey.read_text("utf-8").replace("name: Q7", "name: Q≈7"), encoding="utf-8")
    unknown = (
        "expected signs that the braille table id-g1.utb has, found others in: "
        "Pengisian SPI 2023 melalui platform resmi Q≈7\n"
    )
    expected = unknown if shutil.which("lou_translate") else MISSING
    assert braille(project, os.environ["PATH"]) == (1, "", expected)


def test_liblouis_writes_the_shipped_guides_where_it_is_here(project: Path) -> None:
    """On a machine without it, the command has to say so; nothing is skipped."""
    status, said, complaint = braille(project, os.environ["PATH"])
    if shutil.which("lou_translate") is None:
        assert (status, said, complaint) == (1, "", MISSING)
        return
    assert (status, complaint) == (0, "")
    texts = {
        lang: (project / "braille" / f"spi-2023-expert-{lang}.brf")
        .read_bytes()
        .decode("ascii")
        .replace("\r\n", "\n")
        for lang in ("id", "en")
    }
    assert texts["id"].startswith(INDONESIAN)
    assert CALL in texts["id"]
    assert ENGLISH in texts["en"]
