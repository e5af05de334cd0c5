from pathlib import Path

import pytest

from factories import ENGLISH_FILE, PO_HEADER, write
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import MEANING, read_catalogue
from po_reading import COMPARE, forms, read
from reports import report


def test_a_translation_is_found_by_its_source(tmp_path: Path) -> None:
    found, problems = read(tmp_path, 'msgid "Cari"\nmsgstr "Search"\n')
    assert (forms(found, "Cari"), problems) == (("Search",), "")


def test_a_translation_knows_its_line(tmp_path: Path) -> None:
    found, _ = read(tmp_path, '#. a note\nmsgid "Cari"\nmsgstr "Search"\n')
    translation = found.find("Cari")
    assert translation is not None
    assert str(translation.place) == "guides/translations/en.po:8:1"


def test_texts_on_several_lines_with_quotes_and_backslashes_are_read(tmp_path: Path) -> None:
    found, _ = read(tmp_path, 'msgid ""\n"Satu "\n"dua"\nmsgstr ""\n"One \\"two\\" \\\\\\n"\n"é"\n')
    assert forms(found, "Satu dua") == ('One "two" \\ é',)


def test_plural_forms_are_read_in_their_order(tmp_path: Path) -> None:
    found, _ = read(
        tmp_path,
        'msgid "{count} halaman"\nmsgid_plural "{count} halaman"\n'
        'msgstr[0] "{count} page"\nmsgstr[1] "{count} pages"\n',
        header=PO_HEADER.replace(
            '"Language: en\\n"',
            '"Language: en\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
        ),
    )
    assert forms(found, "{count} halaman") == ("{count} page", "{count} pages")


def test_a_meaning_is_no_translation(tmp_path: Path) -> None:
    found, _ = read(
        tmp_path, 'msgctxt "meaning"\nmsgid "ISI SURVEI"\nmsgstr "fill in the survey"\n'
    )
    assert forms(found, "ISI SURVEI", MEANING) == ("fill in the survey",)
    assert forms(found, "ISI SURVEI") is None


def test_a_fuzzy_translation_is_stale(tmp_path: Path) -> None:
    found, _ = read(
        tmp_path,
        '#, fuzzy\n#| msgid "Car"\nmsgid "Cari"\nmsgstr "Search"\n\nmsgid "Isi"\nmsgstr "Contents"\n',
    )
    stale, fresh = found.find("Cari"), found.find("Isi")
    assert stale is not None
    assert fresh is not None
    assert (stale.is_stale, fresh.is_stale) == (True, False)


@pytest.mark.parametrize(
    "message",
    [
        'msgid "Cari"\nmsgstr ""\n',
        '#~ msgid "Cari"\n#~ msgstr "Search"\n',
        'msgid "{count} halaman"\nmsgid_plural "x"\nmsgstr[0] "{count} page"\nmsgstr[1] ""\n',
        "",
    ],
)
def test_what_is_empty_or_obsolete_is_no_translation(tmp_path: Path, message: str) -> None:
    found, problems = read(tmp_path, message)
    assert (dict(found.translations), problems) == ({}, "")


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    text = (PO_HEADER + 'msgid "Cari"\nmsgstr "Search"\n').replace("\n", "\r\n")
    write(tmp_path, {ENGLISH_FILE: b"\xef\xbb\xbf" + text.encode()})
    problems: list[Problem] = []
    found = read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert (forms(found, "Cari"), problems) == (("Search",), [])


NO_LINE = (
    "    Write it like its neighbours: a text stands between two straight quotation marks, "
    '"so", and has “ and ” inside.'
)


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        ('mgid "Cari"\n', '6:1: expected a line of a PO file, found mgid "Cari"'),
        ('msgid "Cari\nmsgstr "Search"\n', '6:1: expected a line of a PO file, found msgid "Cari'),
        ("msgid Cari\n", "6:1: expected a line of a PO file, found msgid Cari"),
        (
            'msgid "Cari"\nmsgstr "Search\\"\n',
            '7:1: expected a line of a PO file, found msgstr "Search\\"',
        ),
        ('msgid "Cari" x\n', '6:1: expected a line of a PO file, found msgid "Cari" x'),
    ],
)
def test_a_line_that_is_none_is_told_with_how_a_text_is_written(
    tmp_path: Path, messages: str, expected: str
) -> None:
    _, problems = read(tmp_path, messages)
    assert problems == f"guides/translations/en.po:{expected}\n{NO_LINE}"


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (
            'msgid "Cari"\nmsgid "Isi"\nmsgstr "Contents"\n',
            "7:1: expected msgid_plural or msgstr, found msgid",
        ),
        ('msgstr "Search"\nmsgstr "Find"\n', "6:1: expected msgctxt or msgid, found msgstr"),
        (
            'msgctxt "meaning"\nmsgstr "Search"\n',
            "7:1: expected msgid, found msgstr",
        ),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
            "8:1: expected msgstr[, found msgstr",
        ),
    ],
)
def test_what_is_no_po_file_is_refused_with_its_line(
    tmp_path: Path, messages: str, expected: str
) -> None:
    found, problems = read(tmp_path, messages)
    assert problems == f"guides/translations/en.po:{expected}\n{COMPARE}"
    assert dict(found.translations) == {}


def test_a_file_that_ends_in_the_middle_of_a_message_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, 'msgid "Cari"\n')
    assert problems.startswith("guides/translations/en.po:")
    assert "expected msgid_plural or msgstr, found the end of the file" in problems


def test_a_text_that_belongs_to_no_message_is_refused(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "", header='"Search"\n')
    assert problems == (
        f"guides/translations/en.po:1:1: expected msgid, found a text alone\n{COMPARE}"
    )


def test_a_catalogue_that_is_missing_is_refused(tmp_path: Path) -> None:
    problems: list[Problem] = []
    found = read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert report(problems) == (
        "guides/translations/en.po:1:1: expected this file, found nothing\n"
        "    Was it deleted by mistake? Bring it back from Git: git checkout HEAD -- "
        "guides/translations/en.po. Is the language to be gone? Delete its entry, locale: "
        "en, from languages: in mkdocs.yml. Is it a new one? Delete the entry too, and "
        "type: make language LOCALE=en"
    )
    assert dict(found.translations) == {}


def test_a_catalogue_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {ENGLISH_FILE: PO_HEADER.encode() + b'msgid "caf\xe9"\nmsgstr "x"\n'})
    problems: list[Problem] = []
    read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert report(problems) == (
        "guides/translations/en.po:6:11: expected UTF-8 text, found another encoding, "
        "perhaps Windows-1252, in which the byte 0xE9 is é\n"
        "    Is é right there? Then open the file with the encoding Windows-1252, else with that of "
        "your language, such as Windows-1250. Save it with the encoding UTF-8."
    )


@pytest.mark.parametrize(
    "header",
    [
        PO_HEADER.replace("UTF-8", "none-such"),
        PO_HEADER.replace("Language: en", "Language: none-such"),
        PO_HEADER.replace("Language: en", "Plural-Forms: nonsense"),
        PO_HEADER.replace("Language: en", "PO-Revision-Date: yesterday"),
        PO_HEADER.replace("Language: en", "no colon here"),
        "#, fuzzy\n" + PO_HEADER,
        "",
    ],
)
def test_an_odd_header_shows_no_traceback(tmp_path: Path, header: str) -> None:
    found, problems = read(tmp_path, 'msgid "Cari"\nmsgstr "Search"\n', header)
    assert forms(found, "Cari") == ("Search",) or problems.startswith("guides/translations/en.po:")


def report_on(root: Path, lang: str, header: str) -> str:
    """The report on a catalogue of a language with this header and one message."""
    text = header + 'msgid "Cari"\nmsgstr "Search"\n'
    write(root, {f"guides/translations/{lang}.po": text})
    problems: list[Problem] = []
    read_catalogue(root, "guides/translations", lang, problems)
    return report(problems)


def test_a_catalogue_that_says_another_language_is_refused(tmp_path: Path) -> None:
    header = PO_HEADER.replace("Language: en", "Language: jv")
    assert report_on(tmp_path, "su", header) == (
        "guides/translations/su.po:4:1: expected Language: su, found jv\n"
        "    Are the texts below in su? Correct this line. If not, put the right file in its place."
    )


def test_the_language_of_a_header_on_one_line_is_read_too(tmp_path: Path) -> None:
    header = 'msgid ""\nmsgstr "Language: jv\\nX-Draft: yes\\n"\n\n'
    assert report_on(tmp_path, "su", header).startswith(
        "guides/translations/su.po:2:1: expected Language: su, found jv\n"
    )


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "en"),
        ("pt-BR", "pt_BR"),
        ("zh-Hant", "zh-hant"),
        ("jv-Java", "jv-Java"),
        ("su", ""),
        ("ur", "ur_PK"),
        ("es", "es-419"),
    ],
)
def test_a_language_may_be_written_as_gettext_does_or_not_at_all(
    tmp_path: Path, lang: str, written: str
) -> None:
    header = PO_HEADER.replace("Language: en", f"Language: {written}")
    assert report_on(tmp_path, lang, header) == ""
    assert report_on(tmp_path, lang, PO_HEADER.replace('"Language: en\\n"\n', "")) == ""
    assert report_on(tmp_path, lang, "") == ""


def test_a_text_about_languages_is_no_header(tmp_path: Path) -> None:
    _, problems = read(tmp_path, 'msgid "Bahasa"\nmsgstr "Language: jv"\n')
    assert problems == ""


@pytest.mark.parametrize("charset", ["ISO-8859-1", "CHARSET", "windows-1252"])
def test_a_catalogue_that_says_another_encoding_is_refused(tmp_path: Path, charset: str) -> None:
    assert report_on(tmp_path, "en", PO_HEADER.replace("UTF-8", charset)) == (
        f"guides/translations/en.po:3:1: expected charset=UTF-8, found charset={charset}\n"
        "    Write charset=UTF-8 here, and save the file with the encoding UTF-8."
    )


@pytest.mark.parametrize("content", ["", "\n\n", "# Basa Sunda\n", '#~ msgid "a"\n#~ msgstr "b"\n'])
def test_an_empty_catalogue_is_refused(tmp_path: Path, content: str) -> None:
    _, problems = read(tmp_path, content, header="")
    assert problems == (
        "guides/translations/en.po:1:1: expected a PO file, found an empty file\n"
        "    Put the translations back, or delete the file and add the language again."
    )


@pytest.mark.parametrize("extra", ["-1", "2", "99"])
def test_a_plural_form_of_an_odd_number_shows_no_traceback(tmp_path: Path, extra: str) -> None:
    message = f'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[{extra}] "d"\n'
    found, problems = read(tmp_path, message)
    assert (forms(found, "a") or ())[:1] == ("c",) or problems.startswith(
        "guides/translations/en.po:"
    )


def test_a_message_that_is_there_twice_is_refused_and_not_lost_in_silence(tmp_path: Path) -> None:
    message = 'msgid "Cari"\nmsgstr "Search"\n\n'
    _, problems = read(tmp_path, message + message.replace("Search", "Find"))
    assert problems.startswith("guides/translations/en.po:9:1: ")


def test_a_message_of_two_contexts_is_not_twice(tmp_path: Path) -> None:
    message = 'msgid "Cari"\nmsgstr "Search"\n\n'
    found, problems = read(tmp_path, f'{message}msgctxt "meaning"\n{message}')
    assert (forms(found, "Cari", MEANING), problems) == (("Search",), "")
