"""Mistakes in a whole catalogue: against the survey that it translates, and against its header."""

from pathlib import Path

import pytest

from factories import (
    ENGLISH_FILE,
    INTERFACE_WORDS,
    PO_HEADER,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    problems_in,
    write,
    write_survey,
)
from guidebook.problems.problem import Place, Problem
from guidebook.translations.asking import (
    notices_on_catalogue,
    notices_on_counts,
    notices_on_headings,
)
from guidebook.translations.catalogues import Catalogue, read_catalogue, usable
from guidebook.translations.extracting import Message
from guidebook.translations.proofreading import check_catalogue
from reports import report

WRITE_SAME = "    Write the same digits as the source, or leave facts to placeholders."

PAGES_MESSAGE = Message(
    source="{count} halaman", has_plural=True, places=(Place(SECTIONS_FILE),), notes=()
)


def read_file(root: Path, messages: str, *wanted: Message, header: str = PO_HEADER) -> str:
    """The report on a catalogue's file and on the translations in it."""
    write(root, {ENGLISH_FILE: header + messages})
    problems: list[Problem] = []
    catalogue = read_catalogue(root, "guides/translations", "en", problems)
    return report([*problems, *check_catalogue(catalogue, wanted)])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Nomor Call Center {survey}", "survey"),
        ("Periode **{period}**", "period"),
        ("Call Center dapat dihubungi {days} pada pukul", "days"),
        ("Anda menerima pesan dari **{sender}**", "sender"),
        ("Pengisian melalui **{platform}**", "platform"),
        ("Telepon {telephone}, {label}", "label"),
    ],
)
def test_a_meaning_of_what_has_none_is_refused(tmp_path: Path, source: str, name: str) -> None:
    root = write_survey(tmp_path)
    translation = f"{source} ({{{name}_meaning}})"
    write(root, {ENGLISH_FILE: f'{PO_HEADER}msgid "{source}"\nmsgstr "{translation}"\n'})
    assert problems_in(root, lang="en").startswith(
        f"guides/translations/en.po:7:{len(source) + 12}: expected the facts of the source, "
        f"found {{{name}_meaning}}\n    Write one of: "
    )


def test_the_meaning_alone_does_not_stand_for_the_name(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    text = 'msgid "Klik “{button}”"\nmsgstr "Click “{button_meaning}”"\n'
    write(root, {ENGLISH_FILE: PO_HEADER + text})
    assert problems_in(root, lang="en") == (
        "guides/translations/en.po:7:1: expected {button} as in the source, found it nowhere\n"
        "    Write {button} where the fact belongs in the sentence."
    )


def test_a_meaning_of_what_stays_as_it_is_may_be_added(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    text = 'msgid "Klik “{button}”"\nmsgstr "Click “{button}” ({button_meaning})"\n'
    write(root, {ENGLISH_FILE: PO_HEADER + text})
    assert problems_in(root, lang="en") == ""


PAGES = 'msgid "{count} halaman"\nmsgid_plural "{count} halaman"\n'
TWO_FORMS = PO_HEADER.replace(
    '"Language: en\\n"', '"Language: en\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'
)


def test_as_many_plural_forms_as_the_header_says_are_right(tmp_path: Path) -> None:
    forms = 'msgstr[0] "{count} page"\nmsgstr[1] "{count} pages"\n'
    assert read_file(tmp_path, PAGES + forms, PAGES_MESSAGE, header=TWO_FORMS) == ""


def test_more_plural_forms_than_the_header_says_are_refused(tmp_path: Path) -> None:
    forms = 'msgstr[0] "{count} page"\nmsgstr[1] "{count} pages"\nmsgstr[2] "{count} pages"\n'
    assert read_file(tmp_path, PAGES + forms, PAGES_MESSAGE, header=TWO_FORMS) != ""


def test_fewer_plural_forms_than_the_header_says_are_no_translation(tmp_path: Path) -> None:
    write(tmp_path, {ENGLISH_FILE: TWO_FORMS + PAGES + 'msgstr[0] "{count} page"\n'})
    problems: list[Problem] = []
    found = read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert (found.find("{count} halaman"), problems) == (None, [])


FRENCH = (
    "nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;",
    "nplurals=1; plural=0;",
)


@pytest.mark.parametrize("rule", FRENCH)
def test_a_header_with_other_plural_forms_than_the_language_has_is_asked_about(
    tmp_path: Path, rule: str
) -> None:
    header = PO_HEADER.replace("en", "fr").replace("\n\n", f'\n"Plural-Forms: {rule}\\n"\n\n')
    count = int(rule[9])
    forms = "".join(f'msgstr[{number}] "{{count}} pages"\n' for number in range(count))
    write(tmp_path, {"guides/translations/fr.po": header + PAGES + forms})
    problems: list[Problem] = []
    catalogue = read_catalogue(tmp_path, "guides/translations", "fr", problems)
    assert [*problems, *check_catalogue(catalogue, (PAGES_MESSAGE,))] == []
    assert report(notices_on_catalogue(catalogue, (PAGES_MESSAGE,))) == (
        f"guides/translations/fr.po:5:1: {count} plural forms stand in the header; "
        "CLDR gives this language 2\n    If your tool wrote it so, nothing has to be done."
    )
    assert catalogue.plural_forms.up_to(5)[-1] == count - 1


def test_a_rule_that_never_uses_some_forms_is_asked_about(tmp_path: Path) -> None:
    rule = "nplurals=4; plural=(n != 1);"
    header = PO_HEADER.replace("en", "sl").replace("\n\n", f'\n"Plural-Forms: {rule}\\n"\n\n')
    write(tmp_path, {"guides/translations/sl.po": header})
    catalogue = read_catalogue(tmp_path, "guides/translations", "sl", [])
    assert report(notices_on_catalogue(catalogue, ())) == (
        "guides/translations/sl.po:5:1: the rule of the header uses msgstr[2], msgstr[3] for no "
        "number\n    So these texts are never shown. If no tool of yours needs this rule, write "
        "Plural-Forms: nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 "
        "? 2 : 3);"
    )


NAMES: tuple[Change, ...] = (
    (SECTIONS_FILE, "Klik “{button}”", "Klik ISI SURVEI pada pesan SC 2023 berlabel CENTANG HIJAU"),
    (
        SURVEY_FILE,
        "    sender: SC 2023\n",
        "    sender: SC 2023\n    badge: {words: CENTANG HIJAU, on_screen: yes}\n",
    ),
)


def test_a_name_written_out_in_the_source_stays_in_the_translation(tmp_path: Path) -> None:
    source = "Klik ISI SURVEI pada pesan SC 2023 berlabel CENTANG HIJAU"
    translation = "Click ISI SURVEI in the message of SC 2023 labelled CENTANG HIJAU"
    root = write_survey(tmp_path, *NAMES)
    write(root, {ENGLISH_FILE: f'{PO_HEADER}msgid "{source}"\nmsgstr "{translation}"\n'})
    assert problems_in(root, lang="en") == ""


@pytest.mark.parametrize("name", ["ISI SURVEI", "CENTANG HIJAU", "SC 2023"])
def test_a_name_written_out_in_the_source_and_translated_is_refused(
    tmp_path: Path, name: str
) -> None:
    source = "Klik ISI SURVEI pada pesan SC 2023 berlabel CENTANG HIJAU"
    other = {"ISI SURVEI": "FILL IN", "CENTANG HIJAU": "GREEN TICK", "SC 2023": "ES 2023"}[name]
    root = write_survey(tmp_path, *NAMES)
    translation = source.replace(name, other)
    write(root, {ENGLISH_FILE: f'{PO_HEADER}msgid "{source}"\nmsgstr "{translation}"\n'})
    found = problems_in(root, lang="en")
    assert found.startswith("guides/translations/en.po:7:1: expected ")
    assert name in found


def test_a_number_is_told_in_its_line_and_keeps_its_translation_from_readers(
    tmp_path: Path,
) -> None:
    lines = 'msgstr ""\n"Click 1 time "\n"on “{button_3}”, "\n"and 3 more\\n"\n'
    write(tmp_path, {ENGLISH_FILE: f'{PO_HEADER}# 3\nmsgid "Klik 1 kali"\n{lines}'})
    problems: list[Problem] = []
    catalogue = read_catalogue(tmp_path, "guides/translations", "en", problems)
    wanted = Message(source="Klik 1 kali", places=(Place(SECTIONS_FILE),), notes=())
    [told] = [one for one in check_catalogue(catalogue, (wanted,)) if one.kind.code == "G516"]
    assert str(told) == (
        "guides/translations/en.po:11:6: expected the numbers of the source, "
        "found 3 in the translation alone"
    )
    assert usable(catalogue, [told]).find("Klik 1 kali") is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("see {sendr}", "9:7: expected no fact, as in the source, found {sendr}"),
        ("see EVIL.EXAMPLE/a", "9:6: expected the web addresses of the source, found a differen"),
        ("or ra\u00addio", "9:7: expected signs that can be seen, found the hidden sign U+00AD"),
        ("or <b>", "9:5: expected no markup but the **bold** of the source, found <b>"),
    ],
)
def test_what_is_wrong_in_a_translation_of_several_lines_is_told_where_it_stands(
    tmp_path: Path, words: str, told: str
) -> None:
    wanted = Message(source="Klik di sini", places=(Place(SECTIONS_FILE),), notes=())
    lines = f'msgstr ""\n"Click here \\"now\\", "\n"{words}"\n'
    found = read_file(tmp_path, f'msgid "Klik di sini"\n{lines}', wanted)
    assert found.startswith(f"guides/translations/en.po:{told}")


def test_problems_of_all_languages_are_told_with_file_and_line(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    text = f'{PO_HEADER}# a remark\n\nmsgid "Umum"\nmsgstr "General 1"\n'
    write(root, {ENGLISH_FILE: text})
    assert problems_in(root, lang="en") == (
        "guides/translations/en.po:9:17: expected the numbers of the source, "
        f"found 1 in the translation alone\n{WRITE_SAME}"
    )


def test_what_no_guide_shows_any_more_is_not_checked(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    write(root, {ENGLISH_FILE: f'{PO_HEADER}msgid "Tidak ada {{x}} 1"\nmsgstr "Gone "\n'})
    assert problems_in(root, lang="en") == ""


def test_a_source_language_with_plural_forms_is_asked_for_them() -> None:
    counts = Catalogue(lang="pt", translations={})
    assert report(notices_on_counts(counts, (PAGES_MESSAGE,))) == (
        "guides/2023/sections.yml:1:1: pt has 2 plural forms, and this text has one\n"
        "    Run make translations, and write the forms in guides/translations/pt.po."
    )
    assert report(notices_on_counts(Catalogue(lang="id", translations={}), (PAGES_MESSAGE,))) == ""


@pytest.mark.parametrize(
    ("opens", "closes", "now", "told"),
    [
        ("Closes", "Opens", "Open now, until {closes}", True),
        ("Opens", "Closes", "Open now, until {closes}", False),
        ("Cierra", "Abre", "Abierto ahora, hasta las {closes}", False),
        ("Closes", "Opens", "Open now, closes at {closes}", False),
        ("يغلق", "يفتح", "مفتوح الآن حتى {closes}", False),
    ],
)
def test_headings_of_hours_that_changed_places_are_asked_about(
    tmp_path: Path, opens: str, closes: str, now: str, told: bool
) -> None:
    hours = INTERFACE_WORDS.hours
    texts = ((hours.opens, opens), (hours.closes, closes), (hours.open_now, now))
    entries = (f'\nmsgid "{text.source}"\nmsgstr "{said}"\n' for text, said in texts)
    write(tmp_path, {ENGLISH_FILE: PO_HEADER + "".join(entries)})
    catalogue = read_catalogue(tmp_path, "guides/translations", "en", [])
    asked = report([*notices_on_headings(catalogue, hours)])
    assert asked == (
        "guides/translations/en.po:8:1: Closes stands above the times of opening, and Opens above "
        "those of closing\n    Compare them with the sentence that tells that it is open now. "
        "If they are right so, nothing has to be done."
        if told
        else ""
    )
