"""What becomes of translations when the texts change, and of what translators have written."""

import pytest

from factories import EXPERT_FILE
from guidebook.problems.problem import Place
from guidebook.translations.catalogues import MEANING
from guidebook.translations.extracting import Message
from guidebook.translations.merging import merge_catalogue

HEADER = """\
# Panduan untuk responden
# Translators:
# Ayu <ayu@example.org>, 2023.
#
msgid ""
msgstr ""
"Project-Id-Version: SPI\\n"
"POT-Creation-Date: 2023-06-30 09:00+0700\\n"
"PO-Revision-Date: 2023-07-01 10:00+0700\\n"
"Last-Translator: Ayu <ayu@example.org>\\n"
"Language-Team: \\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"X-Generator: Poedit 3.4.1\\n"
"X-Poedit-Bookmarks: 3,-1,-1,-1,-1,-1,-1,-1,-1,-1\\n"
"""

CLICK = 'msgid "Klik tombol di bawah"\nmsgstr "Click the button below"\n'


def message(source: str, context: str = "", line: int = 7) -> Message:
    return Message(
        source=source, context=context, places=(Place(EXPERT_FILE, line),), notes=("step",)
    )


def pages() -> Message:
    return Message(
        source="{count} halaman", has_plural=True, places=(Place(EXPERT_FILE, 8),), notes=()
    )


def merged(text: str, *messages: Message, header: str = HEADER) -> str:
    """The messages of a catalogue after merging twice, which is the same as once."""
    once = merge_catalogue(f"{header}\n{text}", messages, "en")
    assert merge_catalogue(once, messages, "en") == once
    assert once.startswith(f"{header}\n")
    return once.removeprefix(f"{header}\n")


def test_the_header_of_the_translators_is_kept_to_the_letter() -> None:
    assert merged(CLICK, message("Klik tombol di bawah")).endswith(CLICK)


def test_a_place_and_a_note_that_changed_are_written_anew() -> None:
    old = f"#. heading\n#: guides/2022/expert.yml:99\n{CLICK}"
    assert merged(old, message("Klik tombol di bawah")) == (
        f"#. step\n#: guides/2023/expert.yml:7\n{CLICK}"
    )


def test_a_changed_sentence_keeps_its_translation_as_fuzzy_with_the_sentence_before() -> None:
    once = merge_catalogue(f"{HEADER}\n{CLICK}", (message("Klik tombol di atas"),), "en")
    assert (
        once
        == f"""\
{HEADER}
#. step
#: guides/2023/expert.yml:7
#, fuzzy
#| msgid "Klik tombol di bawah"
msgid "Klik tombol di atas"
msgstr "Click the button below"
"""
    )


def test_the_sentence_before_is_still_there_after_merging_again() -> None:
    messages = (message("Klik tombol di atas"),)
    once = merge_catalogue(f"{HEADER}\n{CLICK}", messages, "en")
    assert merge_catalogue(once, messages, "en") == once


def test_a_sentence_that_changes_twice_keeps_the_sentence_that_was_translated() -> None:
    """What the translator compares with is the sentence of the translation, not one between."""
    once = merge_catalogue(f"{HEADER}\n{CLICK}", (message("Klik tombol di atas"),), "en")
    twice = merge_catalogue(once, (message("Klik tombol di atas ini"),), "en")
    assert twice.count("Klik tombol di") == 2
    assert '#| msgid "Klik tombol di bawah"\nmsgid "Klik tombol di atas ini"\n' in twice


def test_a_long_sentence_before_is_kept_in_full() -> None:
    long = "Pastikan bahwa Anda benar terpilih sebagai pengguna layanan untuk menilai institusi itu"
    old = f'msgid ""\n"{long} dan "\n"unit kerjanya"\nmsgstr "Make sure"\n'
    messages = (message(f"{long} dan unit kerja"),)
    once = merge_catalogue(f"{HEADER}\n{old}", messages, "en")
    before = [line.removeprefix("#| ") for line in once.splitlines() if line.startswith("#| ")]
    assert "".join(before).replace('""', "").replace('msgid "', "") == f'{long} dan unit kerjanya"'
    assert merge_catalogue(once, messages, "en") == once


def test_a_sentence_that_is_gone_stands_at_the_end() -> None:
    assert (
        merged(f'{CLICK}\nmsgid "Isi"\nmsgstr "Fill in"\n', message("Isi"))
        == f"""\
#. step
#: guides/2023/expert.yml:7
msgid "Isi"
msgstr "Fill in"

#~ {CLICK.replace(chr(10), chr(10) + "#~ ", 1)}"""
    )


def test_a_sentence_that_comes_back_has_its_translation_again() -> None:
    gone = merge_catalogue(
        f'{HEADER}\n{CLICK}\nmsgid "Isi"\nmsgstr "Fill in"\n', (message("Isi"),), "en"
    )
    back = merge_catalogue(gone, (message("Isi"), message("Klik tombol di bawah")), "en")
    assert CLICK in back
    assert "#~" not in back


def test_what_explains_a_name_is_never_taken_for_a_sentence() -> None:
    old = 'msgctxt "meaning"\nmsgid "Isi survei"\nmsgstr "fill in the survey"\n'
    messages = (message("Isi survei", MEANING), message("Isi survei ini"))
    found = merge_catalogue(f"{HEADER}\n{old}", messages, "en")
    assert found.endswith('msgid "Isi survei ini"\nmsgstr ""\n')


def test_a_sentence_that_resembles_one_that_stays_has_no_translation() -> None:
    """As in the preview: only what is gone can have become another sentence."""
    messages = (message("Klik tombol di bawah"), message("Klik tombol di bawah ini"))
    found = merge_catalogue(f"{HEADER}\n{CLICK}", messages, "en")
    assert found.endswith('msgid "Klik tombol di bawah ini"\nmsgstr ""\n')


def test_remarks_of_translators_and_the_remark_same_are_kept() -> None:
    old = '# same\n# Ayu: the name of the app\nmsgid "WhatsApp"\nmsgstr "WhatsApp"\n'
    assert (
        merged(old, message("WhatsApp"))
        == """\
# same
# Ayu: the name of the app
#. step
#: guides/2023/expert.yml:7
msgid "WhatsApp"
msgstr "WhatsApp"
"""
    )


def test_flags_are_kept_but_the_one_that_takes_facts_for_pythons() -> None:
    old = f"#, python-brace-format, no-wrap, fuzzy\n{CLICK}"
    found = merged(old, message("Klik tombol di bawah"))
    assert "#, fuzzy, no-wrap\n" in found
    assert "python" not in found


def test_a_sentence_with_facts_gets_no_flag() -> None:
    assert "#," not in merged("", message("Klik {button} di {platform} 100%s %(a)s"))


def test_plural_forms_are_kept() -> None:
    old = """\
#: guides/2023/expert.yml:8
msgid "{count} halaman"
msgid_plural "{count} halaman"
msgstr[0] "{count} page"
msgstr[1] "{count} pages"
"""
    assert merged(old, pages()) == old


def test_one_text_that_gets_plural_forms_is_fuzzy() -> None:
    old = 'msgid "{count} halaman"\nmsgstr "{count} pages"\n'
    assert (
        merged(old, pages())
        == """\
#: guides/2023/expert.yml:8
#, fuzzy
msgid "{count} halaman"
msgid_plural "{count} halaman"
msgstr[0] "{count} pages"
msgstr[1] ""
"""
    )


def test_windows_line_ends_become_plain_ones() -> None:
    text = f"{HEADER}\n{CLICK}"
    messages = (message("Klik tombol di bawah"),)
    assert merge_catalogue(text.replace("\n", "\r\n"), messages, "en") == merge_catalogue(
        text, messages, "en"
    )


@pytest.mark.parametrize(
    "header",
    [
        HEADER.replace("#\n", "\n"),
        f"\n{HEADER}",
        f"# A licence.\n\n{HEADER}",
        HEADER.removesuffix("\n") + "\n\n",
    ],
)
def test_a_header_is_kept_wherever_empty_lines_stand(header: str) -> None:
    once = merge_catalogue(f"{header}\n{CLICK}", (message("Klik tombol di bawah"),), "en")
    assert '"X-Generator: Poedit 3.4.1\\n"\n' in once
    assert "# Ayu <ayu@example.org>, 2023.\n" in once
    assert once.count('msgid ""\n') == 1
    assert merge_catalogue(once, (message("Klik tombol di bawah"),), "en") == once


def test_a_message_right_after_the_header_is_none_of_it() -> None:
    once = merge_catalogue(HEADER + CLICK, (message("Klik tombol di bawah"),), "en")
    assert once.count("Klik tombol di bawah") == 1


def test_a_file_without_a_header_keeps_its_messages_once() -> None:
    once = merge_catalogue(CLICK, (message("Klik tombol di bawah"),), "en")
    assert once.count("Klik tombol di bawah") == 1
