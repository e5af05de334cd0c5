"""Catalogues as translators' tools and habits leave them, each through a whole build."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from building import ROOT, Site
from editing import run
from guidebook.data.reading import read_guidebook
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import render_template
from projects import survey_project
from pseudo import retranslate, write_catalogue
from reading_back import page_text, pdf_text

LANGUAGES = {
    "id": "Bahasa Indonesia",
    "fr": "français",
    "jv": "Basa Jawa",
    "su": "Basa Sunda",
    "es": "español",
    "de": "Deutsch",
    "ban": "Basa Bali",
    "nl": "Nederlands",
    "it": "italiano",
    "pt": "português",
    "ar": "العربية",
    "fa": "فارسی",
    "th": "ไทย",
}

ASKED = "Ada pertanyaan? Hubungi kami."
ARABIC = "هَلْ لَدَيْكُمْ أَسْئِلَةٌ؟ اِتَّصِلُوا بِنَا."
THAI = "เพิ่มคุณ ถามเราได้ที่นี่"
PERSIAN = "می‌خواهید بپرسید؟ با ما تماس بگیرید."

OBSOLETE = """
#~| msgid "Klik "
#~| "sini"
#~ msgid "Klik di sini"
#~ msgstr "Hier klicken"
"""


def told(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """What an English editor is told by a command."""
    return run(project, "-m", "guidebook", *command, GUIDEBOOK_LANG="en", SITE_URL="")


def rewrite(path: Path, pattern: str, text: str) -> None:
    """Put a text in the one place of a pattern."""
    found, count = re.subn(pattern, lambda _: text, path.read_text(encoding="utf-8"))
    assert count == 1, pattern
    path.write_text(found, encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small survey in thirteen languages, each of them with what some tool writes."""
    project = survey_project(tmp_path_factory.mktemp("tools") / "project", "minimal", LANGUAGES)
    folder = project / "guides" / "translations"
    folder.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        if lang != "id":
            write_catalogue(project, lang)
    # Weblate's three forms, where CLDR's rule is another one.
    rewrite(
        folder / "fr.po",
        r"nplurals=.*;",
        "nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;",
    )
    rewrite(
        folder / "fr.po",
        r'(?<=msgid_plural "{count} halaman"\n)(msgstr.*\n)+',
        'msgstr[0] "{count} page"\nmsgstr[1] "{count} de pages"\nmsgstr[2] "{count} pages"\n',
    )
    # A platform joins the header into one string.
    header = 'msgid ""\nmsgstr "Language: jv\\nX-Draft: Yes\\nX-Generator: Platform\\n"'
    rewrite(folder / "jv.po", r'(?s)msgid ""\nmsgstr "".*?(?=\n\n)', header)
    # Another one drops it, and nobody has reviewed this language.
    rewrite(folder / "su.po", r'(?s)\A.*?msgid ""\nmsgstr "".*?\n\n', "")
    reviews = folder / "reviews.yml"
    rewrite(reviews, r"su:\n(?:  .*\n)+", "")
    retranslate(project, "es", ASKED, "\u200b")
    # msgmerge --previous, Poedit and others.
    rewrite(
        folder / "de.po",
        r"(?=\"Content-Type)",
        '"POT-Creation-Date: 2026-11-27T09:31:05Z\\n"\n"PO-Revision-Date: \\n"\n',
    )
    with (folder / "de.po").open("a", encoding="utf-8") as file:
        file.write(OBSOLETE)
    guidebook = read_guidebook(project, [])
    assert guidebook is not None
    (folder / "ban.po").write_text(render_template(messages_of(guidebook)), encoding="utf-8")
    retranslate(project, "ban", ASKED, "Wenten pitaken?")
    retranslate(project, "nl", ASKED, "Vragen? Bel <b>ons</b> [hier](javascript:alert(1)).")
    # Changed, and changed back.
    rewrite(
        folder / "it.po",
        rf'(?=msgid "{re.escape(ASKED)}")',
        f'#, fuzzy\n#| msgid "{ASKED}"\n',
    )
    # A step was deleted when its translation was not sure, and came back.
    rewrite(folder / "pt.po", rf'msgid "{re.escape(ASKED)}"\nmsgstr ".*"\n\n', "")
    with (folder / "pt.po").open("a", encoding="utf-8") as file:
        file.write(
            f'\n#, fuzzy\n#~| msgid "Jangan hubungi kami."\n#~ msgid "{ASKED}"\n'
            '#~ msgstr "Não ligue."\n'
        )
    assert told(project, "translations").returncode == 0
    retranslate(project, "ar", ASKED, ARABIC)
    retranslate(project, "fa", ASKED, PERSIAN)
    retranslate(project, "th", ASKED, THAI)
    shutil.copy(ROOT / "tests/fonts/NotoSansThai-Regular.ttf", project / "hooks/handouts/fonts")
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Site:
    built = told(project, "build")
    assert (built.returncode, built.stderr) == (0, "")
    return Site(project / "site", built.stdout)


GUIDE = "2024/respondent"


def text_of(site: Site, lang: str) -> str:
    """What a reader of the guide sees."""
    return page_text(site.html(f"{lang}/{GUIDE}"))


def entry_of(project: Path, lang: str, source: str) -> str:
    """An entry of a catalogue, as it stands there."""
    text = (project / f"guides/translations/{lang}.po").read_text(encoding="utf-8")
    [entry] = [one for one in text.split("\n\n") if f'msgid "{source}"\n' in one]
    return entry


def test_plural_forms_of_another_rule_than_cldrs_are_used_and_asked_about(site: Site) -> None:
    assert "A4, 1 page, " in text_of(site, "fr")
    assert "guides/translations/fr.po:" in site.output
    assert "plural forms" in site.output
    assert "Wrong in the translations" not in site.output.partition("guides/translations/fr.po:")[0]


def test_a_draft_is_one_however_its_header_is_written_or_lost(site: Site) -> None:
    notice = "Ţéŕĵéḿåĥåñ îñî ƀéļûḿ ðîþéŕîķšå".replace("ḿ", "ṁ")
    assert notice in text_of(site, "jv")
    assert notice in text_of(site, "su")
    assert notice not in text_of(site, "es")


def test_a_translation_without_anything_to_read_is_the_source(site: Site) -> None:
    assert ASKED in text_of(site, "es")


def test_what_tools_add_to_a_catalogue_is_no_mistake(site: Site, project: Path) -> None:
    assert "Åðå þéŕţåñýååñ" in text_of(site, "de")
    assert "guides/translations/de.po" not in site.output
    assert OBSOLETE.strip() in (project / "guides/translations/de.po").read_text(encoding="utf-8")


def test_a_copy_of_the_template_is_a_catalogue(site: Site) -> None:
    assert "Wenten pitaken?" in text_of(site, "ban")
    assert "guides/translations/ban.po" not in site.output


def test_markup_of_a_translation_is_never_published(site: Site, project: Path) -> None:
    html = site.html(f"nl/{GUIDE}")
    assert "javascript:" not in html
    assert "<b>ons" not in html
    assert ASKED in page_text(html)
    assert "expected no markup but the **bold** of the source, found <b>" in site.output


def test_a_sentence_that_was_changed_and_changed_back_is_current(site: Site, project: Path) -> None:
    assert "Åðå þéŕţåñýååñ" in text_of(site, "it")
    assert "stale in it" not in site.output
    assert "fuzzy" not in entry_of(project, "it", ASKED)


def test_a_translation_that_was_not_sure_comes_back_with_its_source_beside_it(
    site: Site, project: Path
) -> None:
    assert "#, fuzzy\n" in entry_of(project, "pt", ASKED)
    assert '#| msgid "Jangan hubungi kami."\n' in entry_of(project, "pt", ASKED)
    shown = text_of(site, "pt")
    assert "Não ligue." in shown
    assert ASKED in shown
    assert "stale in pt: guides/2024/sections.yml:3: " in site.output


@pytest.mark.parametrize(("lang", "sentence"), [("ar", ARABIC), ("fa", PERSIAN), ("th", THAI)])
def test_signs_above_letters_and_joiners_are_the_same_on_the_page_and_on_paper(
    site: Site, lang: str, sentence: str
) -> None:
    assert sentence in text_of(site, lang)
    paper = pdf_text(site.folder / lang / GUIDE / f"ssp-2024-respondent-{lang}-a4.pdf")
    words = sentence.replace("؟", "").replace(".", "").split()
    assert [word for word in words if word not in paper] == []


def test_after_a_typo_translations_that_are_kept_stay_as_they_were(
    site: Site, project: Path
) -> None:
    path = project / "guides/2024/sections.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("Hubungi", "Kontak"), encoding="utf-8")
    try:
        assert told(project, "translations", "--keep", "Hubungi → Kontak").returncode == 0
        again = told(project, "build")
    finally:
        path.write_text(before, encoding="utf-8")
    assert again.returncode == 0, again.stderr
    assert "Åðå þéŕţåñýååñ" in text_of(site, "de")
    assert "Kontak" in text_of(site, "es")
    assert "stale in pt: guides/2024/sections.yml:3: " in again.stdout
    assert "stale in de" not in again.stdout
