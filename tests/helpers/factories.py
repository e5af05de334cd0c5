"""Small valid surveys as real files, of which each test changes one thing."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guidebook.data.model import Guidebook
from guidebook.data.reading import read_guidebook
from guidebook.data.records.interface import GROUPS, Interface
from guidebook.data.records.interface import WORDS as KNOWN_WORDS
from guidebook.data.settings import Language
from guidebook.data.values.texts import Text
from guidebook.localization.locales import locale_of
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import read_project
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView, LocalizedText, Run
from guidebook.problems.problem import Place, Problem
from guidebook.translations.catalogues import Catalogue, Translation
from reports import report

PROJECT = Path(__file__).resolve().parents[2]
CASES = PROJECT / "tests" / "cases"
SITES = PROJECT / "tests" / "sites"

INDONESIAN = Language(lang="id", endonym="Bahasa Indonesia")
ENGLISH = Language(lang="en", endonym="English")

INTERFACE_FILE = "guides/interface.yml"
SURVEY_FILE = "guides/2023/survey.yml"
SECTIONS_FILE = "guides/2023/sections.yml"
EXPERT_FILE = "guides/2023/expert.yml"
ENGLISH_FILE = "guides/translations/en.po"

SURVEY = """\
name: Survei Contoh
short_name: SC
edition: 2023
guides: [expert]
country: ID
period:
  starts: 2023-07
  ends: 2023-10
invitations:
  whatsapp:
    sender: SC 2023
    button: ISI SURVEI
platform:
  name: Q7
contact_channels:
  general:
    label: Umum
    telephone: 0811 1909 1198
service_hours:
  - days: every day
    opens: 08:30
    closes: 22:00
    time_zone: WIB
time_zones:
  WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}
  WITA: {name: Waktu Indonesia Tengah, zone: Asia/Makassar}
  WIT: {name: Waktu Indonesia Timur, zone: Asia/Jayapura}
handouts:
  a4: {pages: 1}
"""

SECTIONS = """\
invitation:
  title: Menerima undangan
  list: numbered
  steps:
    message: Anda menerima pesan dari **{sender}**
    chosen: each guide
    open: Klik “{button}”
call_center:
  title: Nomor Call Center {survey}
  text: Call Center dapat dihubungi {days} pada pukul
  shows: [service_hours, contact_channels]
platform:
  title: Platform
  text: Pengisian melalui **{platform}**
  shows: [platform]
"""

EXPERT = """\
audience: Eksper
title: Panduan Eksper
summary: Anda terpilih sebagai eksper.
steps:
  chosen: Pastikan bahwa Anda eksper
contact_channels: [general]
"""

EXTERNAL = """\
audience: Eksternal
title: Panduan Eksternal
summary: Anda terpilih sebagai pengguna layanan.
steps:
  chosen: Pastikan bahwa Anda pengguna layanan
contact_channels: [general]
"""

WORDS = {
    "site.title": "Panduan {survey}",
    "home.title": "Panduan {survey_name} {edition}",
    "home.question": "Anda yang mana?",
    "guide.superseded": "Panduan ini untuk {survey}, yang terbaru untuk {latest}.",
    "guide.gap": "[belum diisi]",
    "period.line": "Periode **{period}**",
    "hours.clock": "HH:mm",
    "hours.every_day": "setiap hari",
    "hours.line": "{opens} {time_zone} s.d. {closes} {time_zone}",
    "hours.next_day": "hari berikutnya",
    "hours.line_next_day": "{opens} {time_zone} s.d. {closes} {time_zone} hari berikutnya",
    "hours.line_local": "hours line local {opens} {closes}",
    "hours.line_local_next_day": "hours line local next day {opens} {closes}",
    "hours.line_from": "hours line from {opens} {time_zone}",
    "hours.line_until": "hours line until {closes} {time_zone}",
    "hours.line_local_from": "hours line local from {opens}",
    "hours.line_local_until": "hours line local until {closes}",
    "hours.days_of": "{label}: {days}",
    "hours.days_on": "{days} ({dates})",
    "joining.labelled": "{label}: {text}",
    "joining.listed": "{first}, {second}",
    "joining.clocks": "{opens}–{closes}",
    "joining.titled": "{title} – {whole}",
    "joining.beside": "{text} ({note})",
    "joining.apart": "{first} · {second}",
    "joining.statements": "{first}; {second}",
    "joining.sentences": "{first} {second}",
    "period.since": "sejak {starts}",
    "period.until": "sampai {ends}",
    "contacts.extension": "ekstensi {extension}",
    "contacts.spoken": "Bahasa: {languages}",
    "contacts.call": "Telepon {telephone}",
    "contacts.call_line": "Telepon {telephone}, {label}",
    "printing.details": "PDF, {paper}, {pages}, {size} KB",
    "printing.pages": "{count} halaman",
    "printing.page_number": "Halaman {page} dari {page_count}",
    "printing.qr_alt": "Kode QR ke {address}",
    "search.open": "Cari",
    "translations.changed": "(berubah: {source_text})",
}
"""Words around the guides, as far as a test looks at them."""

ALL_WORDS = {
    word.path: WORDS.get(word.path, re.sub(r"[._]", " ", word.path)) for word in KNOWN_WORDS
}

INTERFACE = "".join(
    f"{group}:\n"
    + "".join(
        f"  {word.key}: {json.dumps(ALL_WORDS[word.path])}\n"
        for word in KNOWN_WORDS
        if word.group == group
    )
    for group in GROUPS
)

PO_HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: en\\n"

"""

Change = tuple[str, str, str]
"""A file, what stands there once, and what to write instead."""


def survey_files() -> dict[str, str]:
    """The files of a valid survey with one guide, by their names below the project's root."""
    return {
        INTERFACE_FILE: INTERFACE,
        SURVEY_FILE: SURVEY,
        SECTIONS_FILE: SECTIONS,
        EXPERT_FILE: EXPERT,
    }


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a root; gives the root."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def write_review(root: Path, lang: str, texts: str = "1f2e3d4c") -> None:
    """Write that somebody has reviewed a language, beside what is recorded already."""
    path = root / "guides" / "translations" / "reviews.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    said = f"{lang}:\n  reviewed_by: Ayu\n  reviewed_on: 2026-11-27\n  texts: {texts}\n"
    path.write_text(before + said, encoding="utf-8")


def write_survey(root: Path, *changes: Change) -> Path:
    """Write the valid survey with some changes; gives the root."""
    files = survey_files()
    for name, old, new in changes:
        if files[name].count(old) != 1:
            raise ValueError(f"{name} has not once {old!r}")
        files[name] = files[name].replace(old, new)
    return write(root, files)


def write_site(root: Path, folder: Path) -> Path:
    """Copy a whole small survey, with the words around the guides where it has none of its own."""
    shutil.copytree(folder / "guides", root / "guides", dirs_exist_ok=True)
    if not (root / INTERFACE_FILE).exists():
        write(root, {INTERFACE_FILE: INTERFACE})
    return root


def problems_in(root: Path, *, lang: str | None = None) -> str:
    """The report on all data below a root, with the catalogue of a language where one is named."""
    problems: list[Problem] = []
    others = (Language(lang=lang, endonym=lang),) if lang else ()
    read_project(root, (INDONESIAN, *others), problems)
    return report(problems)


def problems_of(root: Path, *changes: Change) -> str:
    """The report on the valid survey with some changes."""
    return problems_in(write_survey(root, *changes))


def read_survey(root: Path, *changes: Change) -> Guidebook:
    """The model of the valid survey with some changes."""
    return read_folder(write_survey(root, *changes))


def read_folder(root: Path, *, with_drafts: bool = False) -> Guidebook:
    """The model of all data below a root, which have to be without problems."""
    problems: list[Problem] = []
    guidebook = read_guidebook(root, problems, with_drafts=with_drafts)
    if guidebook is None or problems:
        raise ValueError(report(problems))
    return guidebook


def catalogue(lang: str = "en", **contexts: Mapping[str, str | tuple[str, ...]]) -> Catalogue:
    """A catalogue from texts, or plural forms, by source; text has no context, others are one."""
    return Catalogue(
        lang=lang,
        translations={
            ("" if context == "text" else context, source): Translation(
                forms=(said,) if isinstance(said, str) else said,
                is_stale=False,
                place=Place(f"guides/translations/{lang}.po"),
            )
            for context, texts in contexts.items()
            for source, said in texts.items()
        },
    )


INTERFACE_WORDS = Interface(
    **{
        group: record(
            **{
                word.key: Text(source=ALL_WORDS[word.path], place=Place(INTERFACE_FILE))
                for word in KNOWN_WORDS
                if word.group == group
            }
        )
        for group, record in GROUPS.items()
    }
)


def source_localizer() -> Localizer:
    """Writes Indonesian, in which the data are written."""
    return Localizer(locale=locale_of("id", "Bahasa Indonesia"), interface=INTERFACE_WORDS)


def localizer(translations: Catalogue) -> Localizer:
    """Writes another language from its translations."""
    return Localizer(
        locale=locale_of(translations.lang, translations.lang),
        interface=INTERFACE_WORDS,
        catalogue=translations,
        source=source_localizer(),
    )


def latest(guidebook: Guidebook, writer: Localizer | None = None) -> EditionView:
    """The view of the latest edition, in Indonesian where nothing else is said."""
    return localize_edition(guidebook, guidebook.latest, writer or source_localizer())


def localized(text: str, lang: str = "id", **of: Any) -> LocalizedText:
    """A text of one run in a language."""
    return LocalizedText(runs=(Run(text=text),), lang=lang, dir="ltr", **of)
