"""What readers of a translation see, and what editors are told: real builds in other languages."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from building import ROOT, SITE_URL, Site, build, copy_project
from guidebook.data.settings import Language, add_language
from projects import set_languages
from reading_back import page_text, pdf_text
from verifying import small_project

EXPERT, INTERNAL = "2023/expert/", "2023/internal/"


def change(project: Path, file: str, before: str, after: str) -> None:
    """An editor's change of one text in one file."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, before
    path.write_text(text.replace(before, after), encoding="utf-8")


def untranslate(project: Path, file: str, source: str) -> None:
    """Empty the translation of a text of one line."""
    path = project / "guides" / "translations" / file
    message = re.compile(f'(msgid "{re.escape(source)}"\nmsgstr )".*"\n')
    text, count = message.subn(r'\1""\n', path.read_text(encoding="utf-8"))
    assert count == 1, source
    path.write_text(text, encoding="utf-8")


def blocks(html: str, pattern: str) -> list[str]:
    """The elements of a page's article that a pattern finds, without their scripts and pictures."""
    article = html[html.index("<article") : html.index("</article>")]
    return re.findall(pattern, article)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Facts and a sentence have changed since the translation, and English lacks two texts."""
    project = copy_project(tmp_path_factory.mktemp("edited") / "project")
    survey, sections = "guides/2023/survey.yml", "guides/2023/sections.yml"
    change(project, survey, "telephone: 0811 1909 1198", "telephone: 021 2557 8300")
    change(project, survey, "closes: 22:00", "closes: 21:00")
    change(project, survey, "days: every day", "days: Monday-Friday")
    change(project, sections, "Jika terdapat pertanyaan lebih lanjut,", "Bila ada pertanyaan lain,")
    change(project, "docs/privacy.md", "Tidak memakai kuki.", "Tidak memakai satu kuki pun.")
    untranslate(project, "en.po", "Platform E-Survey")
    untranslate(project, "en.po", "Server web")
    untranslate(project, "en.po", "{opens} {time_zone} s.d. {closes} {time_zone}")
    return build(project, project / "built")


def test_a_missing_heading_is_indonesian_and_says_so_in_itself_alone(edited: Site) -> None:
    html = edited.html(f"en/{INTERNAL}")
    [heading] = blocks(html, r'<h2[^>]*id="platform"[^>]*>')
    assert re.sub(r" (?:class|dir|id)=\"[^\"]*\"", "", heading) == '<h2 lang="id">'
    assert 'dir="ltr"' in heading
    assert blocks(html, r'<(?:h1|h2|p|li|table|caption|th|td|a|ul|ol)[^>]* lang="id"[^>]*>') == [
        '<p class="guide-hours-statement" lang="id" dir="ltr">',
        heading,
    ]
    assert '<html lang="en"' in html


def test_a_missing_block_has_the_facts_of_today(edited: Site) -> None:
    assert blocks(edited.html(f"en/{INTERNAL}"), r"<p class=\"guide-hours-statement.*") == [
        '<p class="guide-hours-statement" lang="id" dir="ltr">08:30 WIB s.d. 21:00 WIB</p>'
    ]


def test_a_page_about_the_site_marks_what_is_missing_or_stale_like_a_guide(edited: Site) -> None:
    html = edited.html("en/privacy/")
    assert '<h1 id="privasi">Privacy</h1>' in html
    assert '<h2 dir="ltr" id="server-web" lang="id">Server web</h2>' in html
    assert (
        '<li>It uses no cookies.<span class="guide-stale"> [The text in Indonesian has changed: '
        '<span lang="id" dir="ltr">Tidak memakai satu kuki pun.</span>]</span></li>'
    ) in html
    assert blocks(html, r'<p class="guide-notice".*') == [
        '<p class="guide-notice">Parts of this page are not translated yet and are shown in '
        "Indonesian.</p>"
    ]
    contents = html[html.index('<nav class="guide-contents"') :]
    assert '<a href="#server-web" lang="id" dir="ltr">Server web</a>' in contents


def test_a_page_that_lacks_translations_has_one_notice_in_its_own_language(edited: Site) -> None:
    assert blocks(edited.html(f"en/{INTERNAL}"), r'<p class="guide-notice".*') == [
        '<p class="guide-notice">Parts of this page are not translated yet and are shown in '
        "Indonesian.</p>"
    ]


def test_a_page_that_lacks_nothing_has_no_such_notice(edited: Site) -> None:
    assert 'class="guide-notice"' not in edited.html(INTERNAL)
    [notice] = blocks(edited.html(f"jv/{INTERNAL}"), r'<p class="guide-notice".*')
    assert "dèrèng dipunpriksa" in notice


def test_a_stale_block_shows_the_old_translation_the_note_and_the_new_text(edited: Site) -> None:
    html = edited.html(f"en/{INTERNAL}")
    assert (
        "<p>If you have further questions, you can contact the SPI 2023 call centre. "
        'It can be reached Monday–Friday at these times:<span class="guide-stale"> '
        "[The text in Indonesian has changed: "
        '<span lang="id" dir="ltr">Bila ada pertanyaan lain, Anda dapat menghubungi Call Center '
        "SPI 2023. Call Center dapat dihubungi Senin–Jumat pada pukul:</span>]</span></p>"
    ) in html
    assert html.count("guide-stale") == 1


def test_the_source_has_no_marks(edited: Site) -> None:
    html = edited.html(INTERNAL)
    assert "guide-stale" not in html
    assert "Bila ada pertanyaan lain, Anda dapat menghubungi Call Center SPI 2023." in html


@pytest.mark.parametrize("lang", ["en", "min", "jv", "su"])
def test_a_changed_number_is_right_in_every_language(edited: Site, lang: str) -> None:
    html = edited.html(f"{lang}/{INTERNAL}")
    assert 'href="tel:+622125578300"' in html
    assert "0811 1909 1198" not in html
    assert re.findall(r"\d\d:\d\d", page_text(html, "tbody"))[:2] == ["08:30", "21:00"]
    handout = pdf_text(edited.handout("internal", lang))
    assert "021 2557 8300" in handout
    assert "08:30–21:00" in handout


def test_the_handout_tells_the_same_as_the_page(edited: Site) -> None:
    # Where a line ends after a dash, it is read with a space.
    text = pdf_text(edited.handout("internal", "en")).replace("Senin– Jumat", "Senin–Jumat")
    notice = "Parts of this page are not translated yet and are shown in Indonesian."
    assert text.count(notice) == 1
    assert (
        "If you have further questions, you can contact the SPI 2023 call centre. "
        "It can be reached Monday–Friday at these times: "
        "[The text in Indonesian has changed: Bila ada pertanyaan lain, Anda dapat "
        "menghubungi Call Center SPI 2023. Call Center dapat dihubungi Senin–Jumat pada pukul:]"
    ) in text
    assert "3 Platform E-Survey" in text
    assert "08:30 WIB s.d. 21:00 WIB" in text
    assert "dèrèng dipunpriksa" in pdf_text(edited.handout("internal", "jv"))


def test_the_build_ends_with_the_coverage_and_what_is_stale(edited: Site) -> None:
    table = edited.output[edited.output.index("language  guide ") :]
    lines = [re.sub(r" {2,}", "  ", line) for line in table.splitlines()]
    assert lines[0] == "language  guide  translated  stale  missing  draft"
    assert [re.sub(r"  \d+  (\d+  \d+)", r"  \1", line) for line in lines[1:25]] == [
        "en  expert  1  1",
        "en  external  1  1",
        "en  internal  1  1",
        "en  interface  0  1",
        "en  accessibility  0  0",
        "en  privacy  1  1",
        *(
            f"{lang}  {guide}  {stale}  0  draft"
            for lang in ("min", "jv", "su")
            for guide, stale in (
                ("expert", 1),
                ("external", 1),
                ("internal", 1),
                ("interface", 0),
                ("accessibility", 0),
                ("privacy", 1),
            )
        ),
    ]
    stale = [line for line in lines if "stale in" in line]
    assert stale[1:] == [
        "stale in en, min, jv, su: docs/privacy.md:7: Tidak memakai satu kuki pun."
    ]
    assert re.fullmatch(
        r"stale in en, min, jv, su: guides/2023/sections\.yml:\d+: Bila ada "
        r"pertanyaan lain, Anda dapat menghubungi Call Center \{survey\}\. Call Center dapat "
        r"dihubungi \{days\} pada pukul:",
        stale[0],
    )


def test_merging_the_catalogues_changes_nothing_for_readers(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    set_languages(project, {"id": "Bahasa Indonesia", "en": "English", "jv": "Basa Jawa"})
    shutil.copy(ROOT / "guides" / "translations" / "jv.po", project / "guides" / "translations")
    change(project, "guides/2023/sections.yml", "Jika terdapat pertanyaan", "Jika ada pertanyaan")
    before = build(project, project / "before")
    command = [sys.executable, "-m", "guidebook", "translations"]
    subprocess.run(command, cwd=project, env={"PYTHONPATH": "hooks"}, check=True)
    after = build(project, project / "after")
    assert "guide-stale" in before.html(f"en/{INTERNAL}")
    for lang in ("en", "jv"):
        assert after.html(f"{lang}/{EXPERT}") == before.html(f"{lang}/{EXPERT}")


def test_what_explains_a_name_that_changed_is_marked_too(project: Path) -> None:
    set_languages(project, {"id": "Bahasa Indonesia", "en": "English"})
    change(project, "guides/2023/survey.yml", "button: ISI SURVEI", "button: ISI SURVEI INI")
    html = build(project, project / "built").html(f"en/{INTERNAL}")
    [step] = blocks(html, r".*Tap <strong>.*ISI SURVEI INI.*")
    assert "(fill in the survey)" not in step or "guide-stale" in step


LACKING = {
    "aaa": "PDF, {paper}, {pages}, {size} KB",
    "aab": "Telepon {telephone}",
    "aac": "Halaman {page} dari {page_count}",
    "aad": "Alamat panduan ini di internet",
    "aae": "{count} halaman",
}
"""Languages of English that lack one text each."""


@pytest.fixture(scope="module")
def lacking(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Translations that lack one text each, which stands on pages or in handouts."""
    project = copy_project(tmp_path_factory.mktemp("lacking") / "project")
    set_languages(project, {"id": "Bahasa Indonesia", "en": "English"})
    settings, catalogues = project / "mkdocs.yml", project / "guides" / "translations"
    for lang, source in LACKING.items():
        language = Language(lang=lang, endonym=lang)
        settings.write_text(add_language(settings.read_text("utf-8"), language), encoding="utf-8")
        english = (catalogues / "en.po").read_text(encoding="utf-8")
        english = english.replace('"Language: en\\n"', f'"Language: {lang}\\n"')
        english = re.sub(r"nplurals=2; plural=.*?;", "nplurals=1; plural=0;", english)
        english = re.sub(r"msgstr\[1\] .*\n", "", english)
        said = re.compile(f'(msgid "{re.escape(source)}"\n(?:msgid_plural.*\n)?msgstr.*? )".*"\n')
        text, count = said.subn(r'\1""\n', english)
        assert count == 1, source
        (catalogues / f"{lang}.po").write_text(text, encoding="utf-8")
    return build(project, project / "built", site_url=SITE_URL)


@pytest.mark.parametrize("lang", LACKING)
def test_no_borrowed_word_is_without_a_notice(lacking: Site, lang: str) -> None:
    """Also not one that waits for facts of its own."""
    html = lacking.html(f"{lang}/{INTERNAL}")
    handout = lacking.folder / lang / INTERNAL / f"spi-2023-internal-{lang}-a4.pdf"
    notice = "Parts of this page are not translated yet and are shown in Indonesian."
    assert page_text(html).count(notice) == 1
    assert pdf_text(handout).count(notice) == 1


def test_a_missing_number_of_pages_is_indonesian_within_the_line(lacking: Site) -> None:
    assert '<span lang="id" dir="ltr">1 halaman</span>' in lacking.html(f"aae/{INTERNAL}")


def test_months_of_a_language_that_cldr_does_not_know_are_indonesian_and_say_so(
    lacking: Site,
) -> None:
    assert blocks(lacking.html(f"aaa/{INTERNAL}"), r'<p class="guide-period".*') == [
        '<p class="guide-period">Survey period: '
        '<strong><span lang="id" dir="ltr">Juli – Oktober 2023</span></strong></p>'
    ]


def test_the_shipped_guides_lack_nothing(unaddressed_site: Site) -> None:
    output = unaddressed_site.output
    table = output[output.index("language  guide ") :].splitlines()[1:17]
    assert [line.split()[3:5] for line in table] == [["0", "0"]] * 16
    assert "stale in" not in output
