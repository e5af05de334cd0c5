"""The header of a catalogue: read as fields, used where it is right, refused where it is odd."""

from pathlib import Path

import pytest

from factories import ENGLISH, INDONESIAN, problems_in, write, write_review, write_survey
from guidebook.localization.project import read_project
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import Catalogue, read_catalogue
from reports import report

MESSAGE = '\nmsgid "Cari"\nmsgstr "Search"\n'
START = 'msgid ""\nmsgstr ""\n'


def read(root: Path, header: str, lang: str = "en") -> tuple[Catalogue, str]:
    """A catalogue with this header and one message, and the report on it."""
    write(root, {f"guides/translations/{lang}.po": f"{header}\n{MESSAGE}"})
    problems: list[Problem] = []
    found = read_catalogue(root, "guides/translations", lang, problems)
    return found, report(problems)


@pytest.mark.parametrize(
    "date",
    ["", "YEAR-MO-DA HO:MI+ZONE", "2026-11-27", "2026-11-27T10:00:00Z", "27/11/2026 10:00:00"],
)
def test_dates_in_a_header_are_passed_over(tmp_path: Path, date: str) -> None:
    header = f'{START}"PO-Revision-Date: {date}\\n"\n"POT-Creation-Date: {date}\\n"\n'
    found, problems = read(tmp_path, header)
    assert (found.find("Cari") is not None, problems) == (True, "")


@pytest.mark.parametrize(
    "header",
    [
        f'{START}"X-Draft: yes\\n"\n',
        f'{START}"X-Draft: Yes\\n"\n',
        f'{START}"X-Draft: true\\n"\n',
        f'{START}"x-draft:yes\\n"\n',
        'msgid ""\nmsgstr "Language: en\\nX-Draft: yes\\nX-Generator: Weblate 5\\n"\n',
        f'{START}"Language: en\\nX-Dra"\n"ft: y"\n"es\\n"\n',
        f'# a remark\n#, fuzzy\n{START}"X-Draft: 1\\n"\n',
    ],
)
def test_a_draft_is_one_however_its_header_is_written(tmp_path: Path, header: str) -> None:
    found, problems = read(tmp_path, header)
    assert (found.is_draft, problems) == (True, "")


@pytest.mark.parametrize("value", ["no", "NO", "false", "0"])
def test_a_header_may_say_that_a_translation_is_no_draft(tmp_path: Path, value: str) -> None:
    found, problems = read(tmp_path, f'{START}"X-Draft: {value}\\n"\n')
    assert (found.is_draft, problems) == (False, "")


@pytest.mark.parametrize("value", ["maybe", "ja", "", "yes, I think"])
def test_a_draft_header_that_says_neither_yes_nor_no_is_refused(tmp_path: Path, value: str) -> None:
    _, problems = read(tmp_path, f'{START}"Language: en\\n"\n"X-Draft: {value}\\n"\n')
    assert problems == (
        f"guides/translations/en.po:4:1: expected X-Draft: yes or X-Draft: no, found {value}\n"
        "    Write yes where nobody has reviewed the translation."
    )


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (
            "nplurals=1000000000; plural=0;",
            "expected from 1 to 8 plural forms, found nplurals=1000000000",
        ),
        ("nplurals=0; plural=0;", "expected from 1 to 8 plural forms, found nplurals=0"),
        (
            "nplurals=2; plural=n/0;",
            "expected a rule that gives every number one of the plural forms, found plural=n/0",
        ),
        (
            "nplurals=2; plural=n;",
            "expected a rule that gives every number one of the plural forms, found plural=n",
        ),
        (
            "nplurals=2; plural=import os;",
            "expected a rule that gives every number one of the plural forms, "
            "found plural=import os",
        ),
        ("nonsense", "expected a number and a rule of plural forms, found nonsense"),
        ("nplurals=two; plural=0", "expected a number and a rule of plural forms, found nplurals="),
    ],
)
def test_plural_forms_that_no_language_has_are_refused_at_once(
    tmp_path: Path, rule: str, found: str
) -> None:
    _, problems = read(tmp_path, f'{START}"Language: en\\n"\n"Plural-Forms: {rule}\\n"\n')
    assert problems.startswith(f"guides/translations/en.po:4:1: {found}")
    assert problems.endswith("\n    Write Plural-Forms: nplurals=2; plural=(n != 1);")


def test_a_rule_of_plurals_on_two_lines_is_read(tmp_path: Path) -> None:
    header = f'{START}"Plural-Forms: nplurals=3; plural=n == 1 ? 0 : "\n"n == 2 ? 1 : 2;\\n"\n'
    found, problems = read(tmp_path, header, "he")
    assert (found.plural_forms.up_to(3), problems) == ((2, 0, 1, 2), "")


def test_a_file_begun_from_the_template_has_the_plural_forms_of_its_language(
    tmp_path: Path,
) -> None:
    header = f'{START}"Language: \\n"\n"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n'
    found, problems = read(tmp_path, header, "pl")
    assert (found.plural_forms.up_to(5), problems) == ((2, 0, 1, 1, 1, 2), "")


REVIEWS = "guides/translations/reviews.yml"


def draft_of(root: Path, header: str) -> bool:
    """Whether English is a draft, by what everything says that is read."""
    write(root, {"guides/translations/en.po": f"{header}\n{MESSAGE}"})
    problems: list[Problem] = []
    project = read_project(root, (INDONESIAN, ENGLISH), problems)
    assert project is not None, report(problems)
    return project.catalogues["en"].is_draft


@pytest.mark.parametrize(
    "header", ["", f'{START}"X-Draft: no\\n"\n', f'{START}"Language: en\\n"\n']
)
def test_a_header_alone_never_makes_a_translation_reviewed(tmp_path: Path, header: str) -> None:
    root = write_survey(tmp_path)
    assert draft_of(root, header)
    write_review(root, "en")
    assert not draft_of(root, header)


def test_a_header_makes_a_reviewed_translation_a_draft(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    write_review(root, "en")
    assert draft_of(root, f'{START}"X-Draft: yes\\n"\n')


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "- en\n",
            "1:1: expected a language tag with its review, found something else\n"
            "    Write for each language: reviewed_by, reviewed_on and texts.",
        ),
        (
            "en: yes\n",
            "1:1: en: expected a language tag with its review, found something else\n"
            "    Write for each language: reviewed_by, reviewed_on and texts.",
        ),
        (
            "en: {reviewed_by: Ayu, reviewed_on: 2026-11-27, texts: a, when: now}\n",
            "1:59: en: expected reviewed_by, reviewed_on or texts, found when\n"
            "    Delete the line or correct its key.",
        ),
        (
            "en: {reviewed_on: 2026-11-27, texts: a}\n",
            "1:1: en: expected who has reviewed the translation, found nothing\n"
            "    Write reviewed_by: and the name.",
        ),
        (
            "en: {reviewed_by: Ayu, texts: a}\n",
            "1:1: en: expected the day of the review, found nothing\n"
            "    Write reviewed_on: and the day, such as 2026-11-27.",
        ),
        (
            "en: {reviewed_by: Ayu, reviewed_on: 2026-11-27}\n",
            "1:1: en: expected the state of the texts that were reviewed, found nothing\n"
            "    Write texts: and the code that make coverage tells.",
        ),
        (
            "en: {reviewed_by: Ayu, reviewed_on: 27.11.2026, texts: a}\n",
            "1:37: en.reviewed_on: expected a day, found 27.11.2026\n"
            "    Write year, month and day, such as 2026-11-27.",
        ),
    ],
)
def test_a_record_of_reviews_that_is_none_is_refused_with_its_place(
    tmp_path: Path, written: str, expected: str
) -> None:
    write(write_survey(tmp_path), {REVIEWS: written})
    assert problems_in(tmp_path) == f"{REVIEWS}:{expected}"
