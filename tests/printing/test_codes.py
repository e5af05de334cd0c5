import copy
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from factories import EXPERT_FILE, SURVEY_FILE, Change, latest, localized, read_survey
from guidebook.printing.codes import content_code, with_code
from guidebook.printing.handouts import render_handout
from guidebook.printing.pieces import Data


def handout(root: Path, *changes: Change, form: str = "a4") -> Data:
    view = latest(read_survey(root, *changes))
    return render_handout(view, view.guides[0], form=form, address=None, qr_alt=None)


def code(data: Data) -> str:
    return content_code("2023", data)


def test_a_code_is_the_edition_and_five_signs_that_are_not_mistaken() -> None:
    found = code({"title": {"runs": [{"text": "Panduan"}]}})
    assert found == "2023-1N2TA"
    assert re.fullmatch(r"2023-[0-9A-HJKMNP-TV-Z]{5}", found)


@pytest.mark.parametrize(
    "change",
    [
        (SURVEY_FILE, "0811 1909 1198", "0811 1906 1198"),
        (SURVEY_FILE, "closes: 22:00", "closes: 21:00"),
        (EXPERT_FILE, "bahwa Anda eksper", "bahwa Anda  ahli"),
    ],
)
def test_other_words_or_facts_make_another_code(tmp_path: Path, change: Change) -> None:
    assert code(handout(tmp_path / "a")) != code(handout(tmp_path / "b", change))


def test_every_format_of_a_guide_has_the_same_code(tmp_path: Path) -> None:
    codes = {code(handout(tmp_path, form=form)) for form in ("a4", "large-print", "leaflet")}
    assert len(codes) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data["footer"].update(page=[{"text": "Hlm. "}, {"counter": "page"}]),
        lambda data: data.update(document_title="Judul"),
        lambda data: data.update(paper="Letter"),
        lambda data: data.update(dict(reversed(list(data.items())))),
    ],
)
def test_layout_does_not_change_the_code(tmp_path: Path, change: Callable[[Data], None]) -> None:
    data = handout(tmp_path)
    changed = copy.deepcopy(data)
    change(changed)
    assert code(changed) == code(data)


def test_the_words_of_the_code_stand_in_the_foot_and_leave_the_code_as_it_is(
    tmp_path: Path,
) -> None:
    data = handout(tmp_path)
    done = with_code(data, localized("Kode 2023-06JKR"), localized("Periksa"))
    assert done["footer"]["code"]["runs"] == [{"text": "Kode 2023-06JKR"}]
    assert done["footer"]["code_check"]["runs"] == [{"text": "Periksa"}]
    assert code(done) == code(data)
    assert data["footer"]["code"] is None


def test_where_no_address_is_known_nothing_says_where_to_check(tmp_path: Path) -> None:
    done = with_code(handout(tmp_path), localized("Kode"), None)
    assert done["footer"]["code_check"] is None
