"""What stands in guides/ and its catalogues is data: words that look like facts are never refused."""

from pathlib import Path

import pytest

from building import SITE_URL, build
from guidebook.data.reading import read_guidebook
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import render_new_catalogue
from projects import survey_project
from verifying import Verified, built, replace

LANGUAGES = {
    "id": "Bahasa Indonesia",
    "es-419": "Español 419",
    "sr-Latn": "srpski 2",
    "ca-valencia": "valencià",
}
TRANSLATED = {
    "Anda memakai layanan 2 kali sejak 1 Mei.": "Desde el 1 de mayo usó 2 veces el servicio.",
    "Panduan Ọ̀wọ́ untuk Layanan 2": "Guía 2: Ọ̀wọ́ para el_servicio",
    "Pusat Bantuan 24 Jam Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz": (
        "Ayuda las 24 h"
    ),
    "Hubungi juga 0800 123 456 atau +62 21 5555 1234 pada 17 Agustus 1945.": (
        "El 17 de agosto de 1945 llame al +62 21 5555 1234 o al 0800 123 456."
    ),
}
"""Sentences whose translation says its numbers in another order."""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Verified:
    """A survey whose words, ids and languages all look like facts."""
    target = tmp_path_factory.mktemp("words") / "project"
    project = survey_project(target, "any-words", LANGUAGES)
    replace(
        project / "guides/interface.yml",
        "details: PDF, {paper}, {pages}, {size} KB",
        "details: '*PDF*_{paper}_ [2](a) `{pages}`, {size} KB <b> &amp; 1. #3'",
    )
    replace(project / "docs/privacy.md", "# ", "# 24/7: 0800 123 456\n\n")
    guidebook = read_guidebook(project, [])
    assert guidebook
    for tag, name in list(LANGUAGES.items())[1:]:
        catalogue = project / "guides/translations" / f"{tag}.po"
        catalogue.parent.mkdir(exist_ok=True)
        text = render_new_catalogue(messages_of(guidebook), tag, name)
        catalogue.write_text(text, encoding="utf-8")
    for source, translation in TRANSLATED.items():
        replace(
            project / "guides/translations/es-419.po",
            f'msgid "{source}"\nmsgstr ""',
            f'msgid "{source}"\nmsgstr "{translation}"',
        )
    return built(project, build(project, project / "built", site_url=SITE_URL).folder)


def test_words_that_look_like_facts_are_none(words: Verified) -> None:
    assert words.problems() == []


@pytest.mark.parametrize(
    "path",
    [
        "2024/external2/index.html",
        "es-419/2024/staff_3a/index.html",
        "sr-Latn/2024/external2/index.html",
    ],
)
def test_a_number_of_nobodys_is_still_one(words: Verified, tmp_path: Path, path: str) -> None:
    folder = words.copy(tmp_path / "site")
    replace(folder / path, "</article>", "<p>0800 123 465, info2@x.example</p></article>")
    [told] = words.problems(folder)
    assert told.startswith(f"{path}:")
    assert told.endswith("expected 0800 123 456, found 0800 123 465")
