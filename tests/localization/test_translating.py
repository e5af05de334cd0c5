from dataclasses import replace
from pathlib import Path

import pytest

from factories import (
    ENGLISH_FILE,
    SECTIONS_FILE,
    catalogue,
    localizer,
    problems_in,
    read_survey,
    source_localizer,
    write,
    write_survey,
)
from guidebook.data.model import facts_of
from guidebook.data.values.texts import Name, Text
from guidebook.localization.locales import locale_of
from guidebook.localization.views import LocalizedText, Run
from guidebook.problems.problem import Place, Problem
from guidebook.translations.catalogues import Catalogue, read_catalogue

BUTTON = Name(source="ISI SURVEI", place=Place("guides/2023/survey.yml"))
SENDER = Name(source="SC 2023", place=Place("guides/2023/survey.yml"), has_meaning=False)
ISI_SURVEI = Run(text="ISI SURVEI", is_name=True, lang="id", dir="ltr")


def a_text(source: str) -> Text:
    """A sentence of the data."""
    return Text(source=source, place=Place(SECTIONS_FILE))


def text_of(*runs: Run, lang: str = "en") -> LocalizedText:
    return LocalizedText(runs=runs, lang=lang, dir="ltr")


def test_the_source_language_says_what_the_data_say() -> None:
    said = source_localizer().text(a_text("Klik **“{button}”** saja"), {"button": BUTTON})
    assert said == text_of(
        Run(text="Klik "),
        Run(text="“", strong=True),
        Run(text="ISI SURVEI", strong=True, is_name=True),
        Run(text="”", strong=True),
        Run(text=" saja"),
        lang="id",
    )


def test_a_translation_stands_for_its_source() -> None:
    english = localizer(catalogue(text={"Klik": "Tap"}))
    assert english.text(a_text("Klik"), {}) == text_of(Run(text="Tap"))


def test_a_text_tells_its_line_where_a_preview_tells_it() -> None:
    told = frozenset({f"{SECTIONS_FILE}:1", f"{ENGLISH_FILE}:7"})
    source = replace(source_localizer(), told=told)
    places = {("", "Klik"): Place(ENGLISH_FILE, 7), ("", "Isi"): Place(ENGLISH_FILE, 9)}
    translations = replace(catalogue(text={"Klik": "Tap", "Isi": "Fill in"}), places=places)
    english = replace(localizer(translations), told=told, source=source)
    assert source.text(a_text("Klik"), {}).entry == f"{SECTIONS_FILE}:1"
    assert english.text(a_text("Klik"), {}).entry == f"{ENGLISH_FILE}:7"
    assert english.text(a_text("Isi"), {}).entry == ""
    assert english.text(a_text("Tutup"), {}).entry == f"{SECTIONS_FILE}:1"  # borrowed
    assert source_localizer().text(a_text("Klik"), {}).entry == ""


def test_a_text_without_a_translation_is_the_source_and_says_so() -> None:
    said = localizer(catalogue()).text(a_text("Klik **ini**"), {})
    assert said == LocalizedText(
        runs=(Run(text="Klik "), Run(text="ini", strong=True)),
        lang="id",
        dir="ltr",
        is_fallback=True,
    )


def test_a_fallback_on_a_right_to_left_page_keeps_its_own_direction() -> None:
    arabic = localizer(catalogue("ar", text={"Klik": "انقر"}))
    assert (arabic.text(a_text("Klik"), {}).lang, arabic.text(a_text("Klik"), {}).dir) == (
        "ar",
        "rtl",
    )
    assert (arabic.text(a_text("Cari"), {}).lang, arabic.text(a_text("Cari"), {}).dir) == (
        "id",
        "ltr",
    )


def test_a_translation_of_a_text_that_has_changed_is_stale(tmp_path: Path) -> None:
    write(tmp_path, {ENGLISH_FILE: '#, fuzzy\nmsgid "Klik"\nmsgstr "Tap"\n'})
    problems: list[Problem] = []
    english = localizer(read_catalogue(tmp_path, "guides/translations", "en", problems))
    said = english.text(a_text("Klik"), {})
    assert (said.runs[0], said.lang, said.is_stale) == (Run(text="Tap"), "en", True)


def test_a_badge_that_changed_is_never_called_what_it_was(tmp_path: Path) -> None:
    entries = (
        'msgid "Pesan dengan {badge}"\nmsgstr "A message with {badge}"\n\n'
        '#, fuzzy\nmsgid "CENTANG BIRU"\nmsgstr "a green tick"\n'
    )
    write(tmp_path, {ENGLISH_FILE: entries})
    english = localizer(read_catalogue(tmp_path, "guides/translations", "en", []))
    said = english.text(a_text("Pesan dengan {badge}"), {"badge": a_text("CENTANG BIRU")})
    assert said.plain == "A message with CENTANG BIRU"
    assert not said.is_stale


def test_a_stale_translation_is_followed_by_the_source_of_today(tmp_path: Path) -> None:
    write(tmp_path, {ENGLISH_FILE: '#, fuzzy\nmsgid "Klik {button}"\nmsgstr "Tap {button}"\n'})
    problems: list[Problem] = []
    english = localizer(read_catalogue(tmp_path, "guides/translations", "en", problems))
    notes = [
        run for run in english.text(a_text("Klik {button}"), {"button": BUTTON}).runs if run.is_note
    ]
    assert "".join(run.text for run in notes) == " (berubah: Klik ISI SURVEI)"
    assert {run.lang for run in notes[1:]} == {"id"}


def test_words_seen_on_the_phone_stay_indonesian_and_say_so() -> None:
    english = localizer(catalogue(text={"Klik {button}": "Tap {button} now"}))
    assert english.text(a_text("Klik {button}"), {"button": BUTTON}) == text_of(
        Run(text="Tap "), ISI_SURVEI, Run(text=" now")
    )


def test_names_that_mean_nothing_stay_as_they_are_without_a_language() -> None:
    english = localizer(catalogue(text={"Dari {sender}": "From {sender}"}))
    assert english.text(a_text("Dari {sender}"), {"sender": SENDER}) == text_of(
        Run(text="From "), Run(text="SC 2023", is_name=True)
    )


def test_words_that_stay_are_explained_where_the_translation_wants_it() -> None:
    english = localizer(
        catalogue(
            text={"Klik **{button}**": "Tap **{button}** ({button_meaning})"},
            meaning={"ISI SURVEI": "fill in the survey"},
        )
    )
    assert english.text(a_text("Klik **{button}**"), {"button": BUTTON}) == text_of(
        Run(text="Tap "),
        Run(text="ISI SURVEI", strong=True, is_name=True, lang="id", dir="ltr"),
        Run(text=" (fill in the survey)"),
    )


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        ("Tap {button} ({button_meaning}) now", "Tap ISI SURVEI now"),
        ("点击{button}（{button_meaning}）", "点击ISI SURVEI"),
        ("Tap {button}, {button_meaning}", "Tap ISI SURVEI, ISI SURVEI"),
        ("Tap “{ button_meaning }”: {button}", "Tap “ISI SURVEI”: ISI SURVEI"),
    ],
)
def test_a_translation_that_explains_a_name_without_meaning_stays_without_the_explanation(
    translation: str, said: str
) -> None:
    english = localizer(catalogue(text={"Klik {button}": translation}))
    found = english.text(a_text("Klik {button}"), {"button": BUTTON})
    assert (found.plain, found.lang, found.is_fallback) == (said, "en", False)


def test_a_borrowed_fact_within_a_translated_sentence_says_its_language(tmp_path: Path) -> None:
    facts = facts_of(read_survey(tmp_path).latest)
    english = localizer(catalogue(text={"Buka {days}": "Open {days}"}))
    assert english.text(a_text("Buka {days}"), facts) == text_of(
        Run(text="Open "), Run(text="setiap hari", lang="id", dir="ltr")
    )


def test_braces_and_hostile_signs_of_a_fact_are_not_read_again() -> None:
    name = Name(source="{sender} **x** {{", place=SENDER.place, has_meaning=False)
    said = source_localizer().text(a_text("Dari {sender}"), {"sender": name})
    assert said.plain == "Dari {sender} **x** {{"


PAGES = "{count} halaman"


def read_po(root: Path, lang: str, plural: str, *forms: str) -> Catalogue:
    message = "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
    header = f'msgid ""\nmsgstr "Language: {lang}\\nPlural-Forms: {plural};\\n"\n\n'
    text = f'{header}msgid "{PAGES}"\nmsgid_plural "{PAGES}"\n{message}'
    write(root, {f"guides/translations/{lang}.po": text})
    problems: list[Problem] = []
    found = read_catalogue(root, "guides/translations", lang, problems)
    assert problems == []
    return found


@pytest.mark.parametrize(
    ("lang", "plural", "forms", "counts", "said"),
    [
        ("en", "nplurals=2; plural=(n != 1)", ("page", "pages"), (1, 2, 5), "page pages pages"),
        ("ja", "nplurals=1; plural=0", ("頁",), (1, 2, 5), "頁 頁 頁"),
        ("fr", "nplurals=2; plural=(n > 1)", ("page", "pages"), (0, 1, 2), "page page pages"),
        (
            "ru",
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || "
            "n%100>14) ? 1 : 2)",
            ("one", "few", "many"),
            (1, 3, 5, 11, 21),
            "one few many many one",
        ),
        (
            "ar",
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
            "n%100>=11 ? 4 : 5)",
            ("zero", "one", "two", "few", "many", "other"),
            (0, 1, 2, 3, 11, 100),
            "zero one two few many other",
        ),
        (
            "lv",
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2)",
            ("lapa", "lapas", "lapu"),
            (1, 2, 0),
            "lapa lapas lapu",
        ),
    ],
)  # fmt: skip
def test_a_number_takes_the_plural_form_that_the_catalogue_numbers(
    tmp_path: Path, lang: str, plural: str, forms: tuple[str, ...], counts: tuple[int, ...], said: str
) -> None:  # fmt: skip
    found = read_po(tmp_path, lang, plural, *(f"{{count}} {form}" for form in forms))
    writer = localizer(found)
    assert [writer.counted(a_text(PAGES), count).plain for count in counts] == [
        f"{count} {form}" for count, form in zip(counts, said.split(), strict=True)
    ]


def test_a_number_that_a_script_knows_brings_all_forms_and_which_goes_with_which(
    tmp_path: Path,
) -> None:
    plural = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"
    found = read_po(tmp_path, "pl", plural, "{count} strona", "{count} strony", "{count} stron")
    facts = {"count": Run(text="{count}")}
    said = localizer(found).counted_by_script(a_text(PAGES), facts, 25)
    assert [form.plain for form in said.forms] == [
        "{count} strona",
        "{count} strony",
        "{count} stron",
    ]
    assert "".join(map(str, said.rule)) == "20111222222222222222221112"


def test_a_number_that_a_script_knows_is_in_the_source_language_without_a_translation(
    tmp_path: Path,
) -> None:
    facts = {"count": Run(text="{count}")}
    said = localizer(catalogue()).counted_by_script(a_text(PAGES), facts, 2)
    assert [(one.plain, one.lang, one.is_fallback) for one in said.forms] == [
        ("{count} halaman", "id", True)
    ]
    assert said.rule == (0, 0, 0)


def test_a_number_without_a_translation_is_written_in_the_source_language() -> None:
    said = localizer(catalogue()).counted(a_text(PAGES), 1)
    assert (said.plain, said.lang, said.is_fallback) == ("1 halaman", "id", True)


@pytest.mark.parametrize(
    ("lang", "direction"),
    [("id", "ltr"), ("en", "ltr"), ("ar", "rtl"), ("pt-BR", "ltr"), ("ks-Arab", "rtl"), ("bbc", "ltr"), ("ar-XB", "rtl"), ("ace-Arab", "rtl"), ("ar-Latn", "ltr"), ("ar-u-nu-latn", "rtl"), ("ar-x-abcd", "rtl"), ("arz", "rtl"), ("id-x-arab", "ltr"), ("dv", "rtl")],
)  # fmt: skip
def test_a_language_has_its_direction(lang: str, direction: str) -> None:
    assert locale_of(lang, "x").dir == direction


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        ("Choose {sendr}", "expected no fact, as in the source, found {sendr}"),
        ("Choose {nothing_meaning}", "expected no fact, as in the source, found {nothing_meaning}"),
        ("Choose **this", "expected ** before and after what is bold, found a ** without its pair"),
    ],
)
def test_a_translation_that_cannot_be_written_is_refused_at_its_place(
    tmp_path: Path, translation: str, expected: str
) -> None:
    source = "Pastikan bahwa Anda eksper"
    po = f'msgid ""\nmsgstr ""\n\nmsgid "{source}"\nmsgstr "{translation}"\n'
    write(write_survey(tmp_path), {ENGLISH_FILE: po})
    report = problems_in(tmp_path, lang="en")
    column = 17 if "{" in translation else 1
    assert report.startswith(f"guides/translations/en.po:5:{column}: ")
    assert expected in report
