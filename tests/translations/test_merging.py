from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    EXTERNAL,
    SECTIONS_FILE,
    SURVEY_FILE,
    problems_in,
    read_folder,
    read_survey,
    write,
    write_survey,
)
from guidebook.translations.extracting import guide_messages, messages_of
from guidebook.translations.merging import merge_catalogue, render_new_catalogue, render_template

TEMPLATE_HEADER = """\
# Texts of the respondent guides, for translators.
msgid ""
msgstr ""
"Project-Id-Version: respondent-guides\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"

"""

BALINESE_HEADER = """\
# Respondent guides: Basa Bali
msgid ""
msgstr ""
"Project-Id-Version: respondent-guides\\n"
"Language: ban\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""

GUIDE = """\
#. name of the survey; stays as it is, and this explains it
#: guides/2023/survey.yml:1
msgctxt "meaning"
msgid "Survei Contoh"
msgstr ""

#. button or link to tap, on the phone; stays as it is, and this explains it
#: guides/2023/survey.yml:12
msgctxt "meaning"
msgid "ISI SURVEI"
msgstr ""

#. title of a guide
#: guides/2023/expert.yml:2
msgid "Panduan Eksper"
msgstr ""

#. a group of respondents
#: guides/2023/expert.yml:1
msgid "Eksper"
msgstr ""

#. one sentence that tells for whom a guide is
#: guides/2023/expert.yml:3
msgid "Anda terpilih sebagai eksper."
msgstr ""

#. heading of a section
#: guides/2023/sections.yml:2
msgid "Menerima undangan"
msgstr ""

#. step
#. {sender}: the sender's label of the message (SC 2023); stays as it is
#: guides/2023/sections.yml:5
msgid "Anda menerima pesan dari **{sender}**"
msgstr ""

#. step
#: guides/2023/expert.yml:5
msgid "Pastikan bahwa Anda eksper"
msgstr ""

#. step
#. {button}: the button or link to tap (ISI SURVEI); stays as it is, {button_meaning} explains it
#: guides/2023/sections.yml:7
msgid "Klik “{button}”"
msgstr ""

#. heading of a section
#. {survey}: abbreviation and year
#: guides/2023/sections.yml:9
msgid "Nomor Call Center {survey}"
msgstr ""

#. text of a section
#. {days}: days of the week, or every day
#: guides/2023/sections.yml:10
msgid "Call Center dapat dihubungi {days} pada pukul"
msgstr ""

#. name of a time zone
#: guides/2023/survey.yml:25
msgid "Waktu Indonesia Barat"
msgstr ""

#. name of a time zone
#: guides/2023/survey.yml:26
msgid "Waktu Indonesia Tengah"
msgstr ""

#. name of a time zone
#: guides/2023/survey.yml:27
msgid "Waktu Indonesia Timur"
msgstr ""

#. label of a telephone number
#: guides/2023/survey.yml:17
msgid "Umum"
msgstr ""

#. heading of a section
#: guides/2023/sections.yml:13
msgid "Platform"
msgstr ""

#. text of a section
#. {platform}: the platform on which the survey runs (Q7); stays as it is
#: guides/2023/sections.yml:14
msgid "Pengisian melalui **{platform}**"
msgstr ""
"""
"""The texts of the small survey's guide, as translators get them."""


def test_the_template_holds_every_text_with_its_notes_and_its_place(tmp_path: Path) -> None:
    edition = read_survey(tmp_path).latest
    messages = guide_messages(edition, edition.guides[0])
    assert render_template(messages) == TEMPLATE_HEADER + GUIDE


def test_the_words_around_the_guides_come_after_the_guides(tmp_path: Path) -> None:
    text = render_template(messages_of(read_survey(tmp_path)))
    assert text.startswith(TEMPLATE_HEADER + GUIDE)
    assert text[len(TEMPLATE_HEADER + GUIDE) :].startswith("""
#. name of the whole site
#. {survey}: abbreviation and year
#: guides/interface.yml:2
msgid "Panduan {survey}"
msgstr ""
""")


def test_a_new_catalogue_has_no_translations(tmp_path: Path) -> None:
    edition = read_survey(tmp_path).latest
    messages = guide_messages(edition, edition.guides[0])
    assert render_new_catalogue(messages, "ban", "Basa Bali") == BALINESE_HEADER + GUIDE


@pytest.mark.parametrize(
    ("lang", "plural_forms"),
    [
        ("en", "nplurals=2; plural=(n != 1);"),
        ("jv", "nplurals=1; plural=0;"),
        ("su", "nplurals=1; plural=0;"),
        ("yo", "nplurals=1; plural=0;"),
        ("ban", "nplurals=1; plural=0;"),
        ("zh-Hant", "nplurals=1; plural=0;"),
        ("pt-BR", "nplurals=2; plural=(n > 1);"),
        (
            "ar",
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
            "n%100>=0 && n%100<=2 ? 4 : 5);",
        ),
    ],
)
def test_a_new_catalogue_has_the_plural_forms_of_its_language(
    tmp_path: Path, lang: str, plural_forms: str
) -> None:
    text = render_new_catalogue(messages_of(read_survey(tmp_path)), lang, lang)
    assert f'"Language: {lang}\\n"' in text
    assert f'"Plural-Forms: {plural_forms}\\n"' in text


def test_the_new_catalogue_has_as_many_texts_for_a_number_as_its_language(tmp_path: Path) -> None:
    messages = messages_of(read_survey(tmp_path))
    start = 'msgid "{count} halaman"\nmsgid_plural "{count} halaman"\nmsgstr[0] ""\n'
    assert f'{start}msgstr[1] ""\n\n' in render_new_catalogue(messages, "en", "English")
    assert f"{start}\n" in render_new_catalogue(messages, "ban", "Basa Bali")


def test_a_sentence_of_two_guides_is_one_message_with_both_places(tmp_path: Path) -> None:
    root = write_survey(
        tmp_path,
        (SURVEY_FILE, "[expert]", "[expert, external]"),
        (EXPERT_FILE, "Pastikan bahwa Anda eksper", "Pastikan"),
    )
    own = EXTERNAL.replace("Pastikan bahwa Anda pengguna layanan", "Pastikan")
    write(root, {"guides/2023/external.yml": own})
    text = render_template(messages_of(read_folder(root)))
    assert (
        "#. step\n#: guides/2023/expert.yml:5 guides/2023/external.yml:5\n"
        'msgid "Pastikan"\nmsgstr ""\n'
    ) in text
    assert text.count('msgid "Pastikan"') == 1


def test_a_copy_of_the_template_gets_the_header_of_its_language(tmp_path: Path) -> None:
    messages = messages_of(read_survey(tmp_path))
    merged = merge_catalogue(render_template(messages), messages, "ban")
    assert merged.startswith(
        TEMPLATE_HEADER.replace("Language: ", "Language: ban").replace(
            "nplurals=INTEGER; plural=EXPRESSION;", "nplurals=1; plural=0;"
        )
    )


def test_a_long_sentence_is_broken_into_lines_and_stays_the_same(tmp_path: Path) -> None:
    long = f"{'kata ' * 40}“akhir” \\\\ dan 'kutip'"
    root = write_survey(tmp_path, (EXPERT_FILE, "Anda terpilih sebagai eksper.", f'"{long}"'))
    messages = messages_of(read_folder(root))
    text = render_template(messages)
    assert max(len(line) for line in text.splitlines()) < 100
    source = long.replace("\\\\", "\\")
    assert source in [message.source for message in messages]
    joined = text.replace('"\n"', "")
    assert f'msgid "{long}"\nmsgstr ""\n' in joined


def test_merging_into_a_complete_catalogue_changes_nothing() -> None:
    """The shipped catalogues are as make translations leaves them."""
    project = Path(__file__).parents[2]
    messages = messages_of(read_folder(project))
    for path in (project / "guides" / "translations").glob("*.po"):
        text = path.read_text(encoding="utf-8")
        assert merge_catalogue(text, messages, "ban") == text, path
    template = (project / "guides" / "translations" / "messages.pot").read_text(encoding="utf-8")
    assert render_template(messages) == template


def test_a_changed_sentence_does_not_break_the_build_after_merging(tmp_path: Path) -> None:
    """Its old translation lacks a fact of the new sentence, so it may not stand for it."""
    root = write_survey(tmp_path, (EXPERT_FILE, "Panduan Eksper", "Panduan Eksper {survey}"))
    text = BALINESE_HEADER + 'msgid "Panduan Eksper"\nmsgstr "Pituduh Ahli"\n'
    merged = merge_catalogue(text, messages_of(read_folder(root)), "ban")
    write(root, {"guides/translations/ban.po": merged})
    assert problems_in(root, lang="ban") == ""


def test_a_sentence_that_resembles_one_that_stays_does_not_break_the_build(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SECTIONS_FILE, "title: Platform", "title: Panduan {platform}"))
    text = BALINESE_HEADER + 'msgid "Panduan {survey}"\nmsgstr "Pituduh {survey}"\n'
    merged = merge_catalogue(text, messages_of(read_folder(root)), "ban")
    write(root, {"guides/translations/ban.po": merged})
    assert problems_in(root, lang="ban") == ""
