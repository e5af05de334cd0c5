"""Texts for WhatsApp that are longer than they are read."""

from pathlib import Path

from factories import ENGLISH, EXPERT_FILE, PO_HEADER, SURVEY_FILE, write, write_survey
from rendered import published


def test_a_guide_is_told_once_however_many_languages_it_is_too_long_in(tmp_path: Path) -> None:
    changes = (
        (EXPERT_FILE, "title: Panduan Eksper", f"title: {'Panduan ' * 200}"),
        (SURVEY_FILE, "handouts:\n  a4: {pages: 1}\n", ""),
    )
    root = write(write_survey(tmp_path, *changes), {"guides/translations/en.po": PO_HEADER})
    sites, report = published(root, ENGLISH, address="https://panduan.example/")
    assert report.count("expected a text for WhatsApp of at most 1500 characters") == 1
    assert "expert (id)" in report
    assert [sum(one.path.endswith("whatsapp.txt") for one in site.assets) for site in sites] == [
        1,
        1,
    ]
