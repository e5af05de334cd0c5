"""What the printers could not print, told at the place where it can be mended."""

from pathlib import Path

from factories import PO_HEADER, catalogue, localizer, read_survey, write, write_survey
from guidebook.data.settings import Language
from guidebook.printing.refusals import Refusals
from guidebook.printing.typesetting import TemplateError
from guidebook.problems.problem import Place, Problem, report
from rendered import published

JAPANESE = Language(lang="ja", endonym="Nihongo")


def test_signs_that_stand_in_no_text_are_told_at_the_guide_that_shows_them(tmp_path: Path) -> None:
    po = PO_HEADER.replace("Language: en", "Language: ja")
    period = 'msgid "Periode **{period}**"\nmsgstr "**{period}**"\n'
    root = write(write_survey(tmp_path), {"guides/translations/ja.po": po + period})
    assert published(root, JAPANESE)[1] == (
        "guides/2023/expert.yml:1:1: expected signs that the handouts' fonts have, "
        "found 年 月 ～ (ja)\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
    )


def test_a_mistake_in_a_template_is_told_once_where_it_stands(tmp_path: Path) -> None:
    problems: list[Problem] = []
    refusals = Refusals(read_survey(tmp_path), problems)
    refused = TemplateError(Place("hooks/handouts/a4.typ", 2, 2), "unknown variable: nothing")
    for guide in ("expert", "internal"):
        refusals.add(refused, localizer(catalogue("en")), "2023", guide)
    refusals.tell()
    assert report(problems) == (
        "hooks/handouts/a4.typ:2:2: expected a template that Typst understands, "
        "found: unknown variable: nothing\n"
        "    Undo the last change of the template, or mend it here."
    )
    assert report(problems, "id") == (
        "hooks/handouts/a4.typ:2:2: Typst tidak memahami templat ini: "
        "unknown variable: nothing\n"
        "    Batalkan perubahan terakhir pada templat ini, atau perbaiki di sini."
    )
