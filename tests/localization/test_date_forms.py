"""Dates in the form that a sentence needs, in languages with cases."""

from pathlib import Path

import pytest

from factories import (
    INTERFACE_WORDS,
    SURVEY_FILE,
    read_survey,
    source_localizer,
    write,
    write_survey,
)
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.texts import Text
from guidebook.localization.date_forms import form_messages
from guidebook.localization.locales import locale_of
from guidebook.localization.translating import Localizer
from guidebook.problems.problem import Place
from guidebook.translations.catalogues import Catalogue, read_catalogue
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import merge_catalogue
from guidebook.translations.proofreading import check_catalogue
from reports import report

RUNNING = "Survei sedang berlangsung, sampai {ends}."
OCTOBER, LAST_DAY = PartialDate(2023, 10), PartialDate(2023, 10, 31)


def read(root: Path, lang: str, *entries: str) -> Catalogue:
    header = f'msgid ""\nmsgstr "Language: {lang}\\n"\n\n'
    write(root, {f"guides/translations/{lang}.po": header + "\n\n".join(entries) + "\n"})
    return read_catalogue(root, "guides/translations", lang, [])


def told(catalogue: Catalogue, day: PartialDate, source: str = RUNNING) -> str:
    localizer = Localizer(
        locale=locale_of(catalogue.lang, catalogue.lang),
        interface=INTERFACE_WORDS,
        catalogue=catalogue,
        source=source_localizer(),
    )
    text = Text(source=source, place=Place(SURVEY_FILE))
    return localizer.text(text, {"ends": day}).plain


def running(said: str) -> str:
    return f'msgid "{RUNNING}"\nmsgstr "{said}"'


@pytest.mark.parametrize(
    ("lang", "said", "day", "wanted"),
    [
        ("pl", "Badanie trwa do {ends|genitive}.", OCTOBER, "Badanie trwa do października 2023."),
        ("pl", "Badanie trwa do {ends}.", OCTOBER, "Badanie trwa do październik 2023."),
        ("cs", "Do {ends|genitive}.", OCTOBER, "Do října 2023."),
        ("cs", "Do {ends|genitive}.", LAST_DAY, "Do 31. října 2023."),
        ("uk", "До {ends | genitive}", OCTOBER, "До жовтня 2023\u202fр."),
        ("en", "Until **{ends|genitive}**.", OCTOBER, "Until October 2023."),
    ],
)
def test_the_genitive_of_a_month_is_cldrs(
    tmp_path: Path, lang: str, said: str, day: PartialDate, wanted: str
) -> None:
    assert told(read(tmp_path, lang, running(said)), day) == wanted


FINNISH = running("Kysely on käynnissä {ends|illative} asti.")
UNTIL_OCTOBER = 'msgctxt "illative"\nmsgid "Oktober 2023"\nmsgstr "lokakuuhun 2023"'


def test_a_form_that_cldr_does_not_know_is_a_text_of_its_own(tmp_path: Path) -> None:
    catalogue = read(tmp_path, "fi", FINNISH, UNTIL_OCTOBER)
    assert told(catalogue, OCTOBER) == "Kysely on käynnissä lokakuuhun 2023 asti."


def test_a_date_that_ends_with_a_full_stop_ends_its_sentence(tmp_path: Path) -> None:
    serbian = 'msgid "Survei sedang berlangsung, sampai {ends}."\nmsgstr "Traje do: {ends}."'
    assert told(read(tmp_path, "sr-Latn", serbian), OCTOBER) == "Traje do: oktobar 2023."


def test_a_form_of_another_date_is_not_taken_for_this_one(tmp_path: Path) -> None:
    catalogue = read(tmp_path, "fi", FINNISH, f'#, fuzzy\n#| msgid "Juli 2023"\n{UNTIL_OCTOBER}')
    assert told(catalogue, OCTOBER) == "Kysely on käynnissä lokakuu 2023 asti."


def test_days_of_the_week_have_forms_too(tmp_path: Path) -> None:
    days = "\n\n".join(
        f'msgctxt "on"\nmsgid "{source}"\nmsgstr "{said}"'
        for source, said in (("Senin", "w poniedziałek"), ("Rabu", "w środę"))
    )
    catalogue = read(tmp_path, "pl", days)
    localizer = Localizer(
        locale=locale_of("pl", "polski"),
        interface=INTERFACE_WORDS,
        catalogue=catalogue,
        source=source_localizer(),
    )
    assert localizer.weekdays("on")[:3] == ("w poniedziałek", "wtorek", "w środę")


def test_making_translations_asks_for_each_date_in_the_form(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    guidebook = read_survey(root)
    source = INTERFACE_WORDS.period.running.source
    catalogue = read(root, "fi", f'msgid "{source}"\nmsgstr "{{ends|illative}} asti"')
    messages = form_messages(guidebook, messages_of(guidebook), catalogue, "id")
    assert [(one.context, one.source) for one in messages] == [("illative", "Oktober 2023")]
    text = (root / "guides/translations/fi.po").read_text(encoding="utf-8")
    assert (
        "#. {ends|illative}: as the sentences need it that ask for it\n"
        f"#: {SURVEY_FILE}:1\n"
        'msgctxt "illative"\nmsgid "Oktober 2023"\nmsgstr ""\n'
    ) in merge_catalogue(text, messages, "fi")


def test_what_is_no_date_has_no_forms(tmp_path: Path) -> None:
    guidebook = read_survey(write_survey(tmp_path))
    source = INTERFACE_WORDS.period.line.source
    catalogue = read(tmp_path, "en", f'msgid "{source}"\nmsgstr "Period **{{period|genitive}}**"')

    assert report(check_catalogue(catalogue, messages_of(guidebook))) == (
        "guides/translations/en.po:5:18: expected {period}, which has no other form, "
        "found {period|genitive}\n"
        "    Only months, days and days of the week have forms: write {period}."
    )
