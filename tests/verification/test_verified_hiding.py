"""Pages that hide what has to be seen: each is told of, once; and what an editor may write."""

from pathlib import Path

import pytest

from verifying import GUIDE, Case, Verified, added, changed, problems_of, replace

NUMBER = '<bdi dir="ltr" translate="no">0811 1906 1198</bdi>'
TIME = '<td><bdi translate="no">09:30</bdi></td>'
STATEMENT = '<p class="guide-hours-statement"'
PLATFORM = '<p class="guide-platform"'

HIDDEN = {
    "a number": changed(
        NUMBER,
        NUMBER.replace("<bdi", "<bdi hidden"),
        "<bdi hidden",
        "bdi: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a number for those who listen": changed(
        NUMBER,
        NUMBER.replace("<bdi", '<bdi aria-hidden="true"'),
        "<bdi aria-hidden",
        "bdi: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a number in a template": changed(
        NUMBER,
        f"<template>{NUMBER}</template>",
        f"<template>{NUMBER}",
        "template: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a time": changed(
        TIME,
        TIME.replace("<td", '<td style="color: red; Display : none"'),
        "<td style",
        "td: expected WITA Waktu Indonesia Tengah 09:30 23:00 where it is seen, found it hidden",
    ),
    "the sentence with the hours": changed(
        STATEMENT,
        f'{STATEMENT} style="visibility:hidden"',
        STATEMENT,
        "p.guide-hours-statement: expected 08:30 WIB s.d. 22:00 WIB where it is seen, found it hidden",
    ),
    "the platform": changed(
        PLATFORM,
        f"{PLATFORM} hidden",
        PLATFORM,
        "p.guide-platform: expected Q7 where it is seen, found it hidden",
    ),
    "a number in a list that is closed": changed(
        NUMBER,
        f"<details>{NUMBER}</details>",
        "<details><bdi",
        "details: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a false number": added(
        "<p hidden>0800 123 456</p>",
        "p: expected only what the data say, found 0800 123 456",
    ),
}


@pytest.mark.parametrize("case", HIDDEN.values(), ids=HIDDEN)
def test_what_is_hidden_is_told_of_once(small: Verified, tmp_path: Path, case: Case) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]


def test_a_hidden_link_is_none(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, '<p class="guide-sharing"', '<p class="guide-sharing" hidden')
    told = small.problems(folder)
    assert f"{GUIDE}:1:1: expected a link to https://panduan.example/{WHATSAPP}, found none" in told


WHATSAPP = "2023/expert/spi-2023-expert-id-whatsapp.txt"


def test_a_schema_of_another_form_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / "guides.schema.json", '"type": "object"', '"type": "array"')
    assert small.problems(folder) == ["guides.schema.json:1:1: type: expected object, found array"]


def test_a_schema_that_is_missing_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / "guides.schema.json").unlink()
    assert small.problems(folder) == ["guides.schema.json:1:1: expected this file, found nothing"]


def test_links_and_tables_in_an_editors_own_words_are_free(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    words = (
        '<p><a href="https://lain.example/">Baca</a> <a href="mailto:a@lain.example">Tulis</a></p>'
        '<table><tr><td style="text-align: right">Satu</td></tr></table>'
    )
    replace(folder / "privacy/index.html", "</article>", f"{words}</article>")
    # The folder to hand on and the search were made before these words came.
    others = ("guides-id.zip/", "search/")
    told = [one for one in small.problems(folder) if not one.startswith(others)]
    assert told == []
