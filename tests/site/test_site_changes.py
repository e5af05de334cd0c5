"""What editors change, through a real build: what is no longer known, shown or the same."""

import re
import shutil
from pathlib import Path

import pytest

from building import Site
from reading_back import page_text
from shapes import all_words, make_build, shape_project
from verifying import replace, small_project


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped guides without a menu, with another badge, and with facts that nothing shows."""
    project = small_project(tmp_path_factory.mktemp("changed") / "project")
    folder = project / "guides" / "2023"
    survey, sections = folder / "survey.yml", folder / "sections.yml"
    replace(survey, "    menu: Tanya SPI\n", "")
    replace(survey, "CENTANG HIJAU, color: green", "TANDA BIRU, color: blue")
    replace(
        survey,
        "  general:\n",
        "  spare:\n    label: Cadangan\n    telephone: 021 2557 8399\n  general:\n",
    )
    replace(sections, ", menu: chatbot", "")
    replace(sections, re.compile(r"    chatbot: .*\n"), "")
    done = make_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(project / "site", done.stdout + done.stderr)


def test_a_fact_that_is_left_out_is_missing_everywhere(changed: Site) -> None:
    words = all_words(changed)
    for name in ("Tanya SPI", "Chat Bot", "chatbot menu", "menu_meaning"):
        assert name not in words


def test_a_badge_of_another_colour_is_drawn_in_it(changed: Site) -> None:
    for page in ("2023/expert/", "en/2023/expert/"):
        [badge] = re.findall(r'class="guide-badge".*?</svg>', changed.html(page))
        assert 'fill="#1271c4"' in badge
    assert "CENTANG HIJAU" not in all_words(changed)


def test_a_badge_without_translation_stands_there_in_its_own_words_and_costs_no_sentence(
    changed: Site,
) -> None:
    html = changed.html("en/2023/expert/")
    text = page_text(html)
    assert "You will receive a WhatsApp broadcast from SPI 2023 with TANDA BIRU." in text
    assert '<span lang="id" dir="ltr">TANDA BIRU</span>' in html
    assert "the sender SPI 2023 with TANDA BIRU." in html
    assert "Anda akan menerima" not in text
    assert "missing in en: guides/2023/survey.yml:21: TANDA BIRU" in changed.output


def test_what_no_guide_shows_is_asked_about_and_published_nowhere(changed: Site) -> None:
    words = all_words(changed)
    for fact in ("021 2557 8399", "622125578399", "Cadangan"):
        assert fact not in words
    assert "Please check" in changed.output
    assert re.search(r"contact_channels\.spare: .*shows", changed.output)


def test_a_lazy_copy_is_asked_about(tmp_path: Path) -> None:
    project = shape_project(tmp_path / "project", "weekdays")
    shutil.copytree(project / "guides" / "2025", project / "guides" / "2026")
    replace(project / "guides" / "2026" / "survey.yml", "edition: 2025", "edition: 2026")
    done = make_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout + done.stderr
    assert "Please check" in told
    assert "guides/2026/survey.yml:10:9: period: the survey runs 2025-03-03 – 2025-04-30" in told
