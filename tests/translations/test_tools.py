"""What translators' tools write back passes through make translations as they wrote it."""

from io import BytesIO
from pathlib import Path

import pytest
from translate.convert import po2xliff, xliff2po
from translate.storage import pypo, xliff2

from factories import EXPERT_FILE, PROJECT, read_folder, write
from guidebook.problems.problem import Place, Problem
from guidebook.translations.catalogues import MEANING, Catalogue, read_catalogue
from guidebook.translations.extracting import Message, messages_of
from guidebook.translations.merging import merge_catalogue, render_new_catalogue
from reports import report

LONG = "Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai sebuah institusi."

MESSAGES = (
    Message(
        source="Tanya SPI",
        context=MEANING,
        places=(Place(EXPERT_FILE, 3),),
        notes=("menu of the chat bot",),
    ),
    Message(source=LONG, places=(Place(EXPERT_FILE, 4), Place(EXPERT_FILE, 9)), notes=("step",)),
    Message(source="{count} halaman", has_plural=True, places=(Place(EXPERT_FILE, 8),), notes=()),
)

WEBLATE = """\
# Ayu <ayu@example.org>, 2026.
msgid ""
msgstr ""
"Project-Id-Version: respondent-guides\\n"
"Report-Msgid-Bugs-To: \\n"
"POT-Creation-Date: 2026-11-27 09:31+0000\\n"
"PO-Revision-Date: 2026-11-27 10:02+0000\\n"
"Last-Translator: Ayu <ayu@example.org>\\n"
"Language-Team: French <https://weblate.example/projects/guides/fr/>\\n"
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n == 0 || n == 1) ? 0 : ((n != 0 && n % "
"1000000 == 0) ? 1 : 2);\\n"
"X-Generator: Weblate 5.14\\n"

#. menu of the chat bot
#: guides/2023/expert.yml:3
msgctxt "meaning"
msgid "Tanya SPI"
msgstr "interroger SPI"

#. step
#: guides/2023/expert.yml:4 guides/2023/expert.yml:9
msgid ""
"Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai sebuah institusi."
msgstr ""
"Vous avez été choisi comme expert ou partie prenante pour évaluer une "
"institution."

#: guides/2023/expert.yml:8
msgid "{count} halaman"
msgid_plural "{count} halaman"
msgstr[0] "{count} page"
msgstr[1] "{count} de pages"
msgstr[2] "{count} pages"
"""

POEDIT = """\
msgid ""
msgstr ""
"Project-Id-Version: \\n"
"POT-Creation-Date: \\n"
"PO-Revision-Date: \\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"X-Generator: Poedit 3.5\\n"

# remarque du traducteur
#. menu of the chat bot
#: guides/2023/expert.yml:3
#, fuzzy
#| msgctxt "meaning"
#| msgid "Tanya"
msgctxt "meaning"
msgid "Tanya SPI"
msgstr "interroger"

#. step
#: guides/2023/expert.yml:4
#: guides/2023/expert.yml:9
msgid "Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai sebuah institusi."
msgstr ""

#: guides/2023/expert.yml:8
msgid "{count} halaman"
msgid_plural "{count} halaman"
msgstr[0] "{count} page"
msgstr[1] "{count} pages"

#~ msgctxt "meaning"
#~ msgid "Menu lama"
#~ msgstr "ancien menu"

#, fuzzy
#~| msgid "Klik "
#~| "sini"
#~ msgid "Klik di sini"
#~ msgstr "Cliquez ici"
"""

CROWDIN = POEDIT.replace(
    '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n"X-Generator: Poedit 3.5\\n"\n',
    '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n"X-Crowdin-Project: guides\\n"\n'
    '"X-Crowdin-Language: fr\\n"\n"X-Crowdin-File: /main/fr.po\\n"\n',
)


@pytest.mark.parametrize("text", [WEBLATE, POEDIT, CROWDIN], ids=["weblate", "poedit", "crowdin"])
def test_what_a_tool_writes_back_stands_as_it_wrote_it(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"guides/translations/fr.po": text})
    problems: list[Problem] = []
    read_catalogue(tmp_path, "guides/translations", "fr", problems)
    assert report(problems) == ""
    assert merge_catalogue(text, MESSAGES, "fr") == text


def test_translate_toolkit_changes_nothing_but_what_it_translates(tmp_path: Path) -> None:
    messages = messages_of(read_folder(PROJECT))
    store = pypo.pofile(BytesIO(render_new_catalogue(messages, "fr", "Français").encode()))
    unit = next(unit for unit in store.units if unit.source == "Cari")
    unit.target = "Chercher"
    text = bytes(store).decode()
    assert merge_catalogue(text, messages, "fr") == text
    assert said(tmp_path, text, "fr") == {("", "Cari"): (("Chercher",), False)}


def said(root: Path, text: str, lang: str) -> dict[tuple[str, str], tuple[tuple[str, ...], bool]]:
    """All translations of a catalogue, and whether they are stale."""
    write(root, {f"guides/translations/{lang}.po": text})
    problems: list[Problem] = []
    found: Catalogue = read_catalogue(root, "guides/translations", lang, problems)
    assert report(problems) == ""
    return {key: (one.forms, one.is_stale) for key, one in found.translations.items()}


@pytest.mark.parametrize("lang", ["en", "jv"])
def test_a_catalogue_goes_to_xliff_1_and_back(tmp_path: Path, lang: str) -> None:
    """translate-toolkit's XLIFF knows no context; make translations finds it again."""
    text = (PROJECT / f"guides/translations/{lang}.po").read_text(encoding="utf-8")
    xliff, back = BytesIO(), BytesIO()
    po2xliff.convertpo(BytesIO(text.encode()), xliff, None)
    assert b"<trans-unit" in xliff.getvalue()
    xliff2po.convertxliff(BytesIO(xliff.getvalue()), back, None)
    merged = merge_catalogue(back.getvalue().decode(), messages_of(read_folder(PROJECT)), lang)
    assert said(tmp_path, merged, lang) == said(tmp_path, text, lang)


def test_a_catalogue_goes_to_xliff_2_and_back(tmp_path: Path) -> None:
    """Unit by unit, as Weblate does it; XLIFF 2 has no plural forms in translate-toolkit."""
    text = (PROJECT / "guides/translations/jv.po").read_text(encoding="utf-8")
    xliff = xliff2.Xliff2File()
    xliff.setsourcelanguage("id")
    xliff.settargetlanguage("jv")
    for unit in pypo.pofile(BytesIO(text.encode())).units:
        if unit.istranslated() and not unit.hasplural():
            added = xliff2.Xliff2Unit(unit.source)
            xliff.addunit(added)
            added.target = unit.target
            added.setid(f"{unit.getcontext()}|{unit.source}")
    back = pypo.pofile(BytesIO(text.encode()))
    for unit in back.units:
        if not unit.isheader() and not unit.hasplural():
            unit.target = ""
    for unit in xliff2.Xliff2File(BytesIO(bytes(xliff))).units:
        context, _, source = unit.getid().partition("|")
        found = next(
            one for one in back.units if (one.getcontext(), one.source) == (context, source)
        )
        found.target = unit.target
    merged = merge_catalogue(bytes(back).decode(), messages_of(read_folder(PROJECT)), "jv")
    assert said(tmp_path, merged, "jv") == said(tmp_path, text, "jv")
