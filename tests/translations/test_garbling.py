"""What a program does to the texts of a catalogue: ends of lines, letters of another encoding."""

from pathlib import Path

from factories import ENGLISH_FILE, PO_HEADER, write
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import Catalogue, read_catalogue
from reports import report


def read(root: Path, messages: str) -> tuple[Catalogue, str]:
    write(root, {ENGLISH_FILE: PO_HEADER + messages})
    problems: list[Problem] = []
    catalogue = read_catalogue(root, "guides/translations", "en", problems)
    return catalogue, report(problems)


def forms(catalogue: Catalogue, source: str) -> tuple[str, ...] | None:
    found = catalogue.find(source)
    return found.forms if found else None


def test_a_translation_is_on_one_line_where_its_source_is(tmp_path: Path) -> None:
    found, problems = read(
        tmp_path,
        'msgid "Satu dua"\nmsgstr "One\\n\\n  two\\tthree\\r\\n"\n\n'
        'msgid "Satu\\ndua"\nmsgstr "One\\ntwo"\n',
    )
    assert problems == ""
    assert forms(found, "Satu dua") == ("One two three",)
    assert forms(found, "Satu\ndua") == ("One\ntwo",)


def test_letters_that_were_read_with_another_encoding_are_told_once(tmp_path: Path) -> None:
    texts = ["vpraÅ¡alnik, reÅ¡en", "Ã©tÃ© â€” x", "CAFÉ…", "été — à", "Ã¼ber", "Zapre"]
    messages = "\n\n".join(
        f'msgid "Satu {number}"\nmsgstr "{text}"' for number, text in enumerate(texts)
    )
    found, problems = read(tmp_path, f"{messages}\n")
    assert problems == (
        "guides/translations/en.po:7:1: expected vprašalnik, found vpraÅ¡alnik: "
        "garbled letters, in 4 translations\n"
        "    A program has read this file with another encoding than UTF-8. "
        "Put the file from before back, and open it with the encoding UTF-8."
    )
    assert [source for _, source in found.translations] == ["Satu 3", "Satu 5"]
    assert found.has_lost("Satu 0")
    chance, problems = read(tmp_path, 'msgid "Satu"\nmsgstr "CAFÉ…"\n')
    assert (forms(chance, "Satu"), problems) == (("CAFÉ…",), "")
