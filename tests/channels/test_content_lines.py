import subprocess
import sys

from factories import PROJECT
from guidebook.channels.content_lines import (
    Address,
    Components,
    ContentLine,
    identifier,
    render_lines,
)


def test_signs_that_mean_something_are_escaped_but_not_in_addresses() -> None:
    assert render_lines(
        [
            ContentLine("NOTE", "a, b; c \\ d: e\nf", {"LANGUAGE": "zh-Hant"}),
            ContentLine("N", Components(("Pusat; Bantuan", "", "", "", ""))),
            ContentLine("URL", Address("https://panduan.example/?a=1,2;b")),
            ContentLine("TEL", "198", {"TYPE": ("work", "voice")}),
        ]
    ) == (
        "NOTE;LANGUAGE=zh-Hant:a\\, b\\; c \\\\ d: e\\nf\r\n"
        "N:Pusat\\; Bantuan;;;;\r\n"
        "URL:https://panduan.example/?a=1,2;b\r\n"
        "TEL;TYPE=work,voice:198\r\n"
    )


def test_long_lines_are_folded_at_75_bytes_and_never_inside_of_a_sign() -> None:
    name = "Survèi pambijiné " * 12
    text = render_lines([ContentLine("FN", name)])
    lines = text.removesuffix("\r\n").split("\r\n")
    assert len(lines) > 2
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    assert text.replace("\r\n ", "") == f"FN:{name}\r\n"


def test_the_same_names_have_the_same_identifier_for_ever() -> None:
    assert identifier("contact", "SPI", "2023", "general") == (
        "urn:uuid:0622aa7b-0a0c-5afd-8173-124bfcb6b334"
    )
    assert identifier("contact", "SPI", "2023", "ministries") != identifier(
        "contact", "SPI", "2023", "general"
    )


def test_only_who_writes_lines_waits_for_the_library() -> None:
    code = "import sys, guidebook.channels.contacts, guidebook.channels.calendars; print('icalendar' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(PROJECT / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
