"""Each text with the address of its page and the heading below which it stands."""

from pathlib import Path

from factories import read_survey, write, write_survey
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import render_new_catalogue
from guidebook.translations.message_places import with_addresses

HOME = "https://panduan.example/en/"


def test_every_text_says_on_which_page_and_below_which_heading_it_stands(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    write(root, {"docs/privacy.md": "# Privasi\n\nSatu.\n\n## Kuki\n\nDua.\n"})
    guidebook = read_survey(root)
    messages = with_addresses(messages_of(guidebook), guidebook, HOME)
    assert len(messages) == len(messages_of(guidebook))
    last = {one.source: one.notes[-1] for one in messages if not one.context}
    section = guidebook.latest.sections[0]
    guide = guidebook.latest.guides[0]
    assert last[section.title.source] == (
        f"{HOME}2023/{guide.id}/#{section.id.replace('_', '-')} ({section.title.source})"
    )
    assert last[guide.title.source] == f"{HOME}2023/{guide.id}/"
    assert last[guidebook.interface.home.question.source] == HOME
    assert last[guidebook.interface.not_found.title.source] == f"{HOME}404.html"
    assert last["Dua."] == f"{HOME}privacy/#kuki (Kuki)"
    assert f'#. {HOME}privacy/#kuki (Kuki)\n#: docs/privacy.md:7\nmsgid "Dua."' in (
        render_new_catalogue(messages, "en", "English")
    )
