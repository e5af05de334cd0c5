"""The commands on translations."""

import argparse
import json
from math import floor, nan
from pathlib import Path

from guidebook.commands.command import Stopped, read_everything, write_file
from guidebook.data.reading import GUIDES, TRANSLATIONS, read_guidebook
from guidebook.data.settings import SETTINGS, Language, add_language, read_languages
from guidebook.data.source.files import read_file
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.problems.problem import Problem, Wrong, report
from guidebook.translations.catalogues import read_catalogue
from guidebook.translations.coverage import (
    coverage_of,
    export_coverage,
    render_details,
    render_table,
)
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import merge_catalogue, render_new_catalogue, render_template

_CATALOGUES = Path(GUIDES) / TRANSLATIONS
_COVERAGE = Path(".build") / "coverage.json"


def run_translations(root: Path, arguments: argparse.Namespace) -> None:
    """Merge all texts into the catalogues."""
    problems: list[Problem] = []
    guidebook = read_guidebook(root, problems)
    languages = read_languages(root, problems)
    if guidebook is None or problems:
        raise Stopped(report(problems))
    messages = messages_of(guidebook)
    texts: dict[Path, str] = {root / _CATALOGUES / "messages.pot": render_template(messages)}
    for language in languages[1:]:
        file = f"{_CATALOGUES.as_posix()}/{language.lang}.po"
        if not (root / file).exists():
            texts[root / file] = render_new_catalogue(messages, language.lang, language.endonym)
            continue
        read_catalogue(root, _CATALOGUES.as_posix(), language.lang, problems)
        text = read_file(root, file, [])
        if not problems and text is not None:
            merged = merge_catalogue(text, messages, language.lang)
            if merged != text.replace("\r\n", "\n"):
                texts[root / file] = merged
    if problems:  # a file that cannot be read would lose what is in it
        raise Stopped(report(problems))
    written = [path for path, text in texts.items() if write_file(root, path, text)]
    if not written:
        print("All catalogues are up to date.")


def run_coverage(root: Path, arguments: argparse.Namespace) -> None:
    """Tell what is translated and what is not; fails below the share asked for."""
    project, _ = read_everything(root)
    chosen = [
        catalogue
        for lang, catalogue in project.catalogues.items()
        if arguments.locale in ("", lang)
    ]
    if not chosen:
        known = ", ".join(project.catalogues)
        raise Stopped(
            f"expected a language of {SETTINGS}, found {arguments.locale}\n"
            f"    Write one of: {known}."
        )
    wanted = _percentage(arguments.min)
    rows = [row for one in chosen for row in coverage_of(project.guidebook, one)]
    print(render_table(rows))
    details = render_details(rows)
    if details:
        print()
        print(details)
    _COVERAGE.parent.mkdir(exist_ok=True)
    write_file(
        root,
        root / _COVERAGE,
        json.dumps(export_coverage(rows), ensure_ascii=False, indent=1) + "\n",
    )
    below = [row for row in rows if row.share * 100 < wanted]
    if below:
        listed = ", ".join(
            f"{row.lang} {row.guide} {floor(row.share * 1000) / 10:g} %" for row in below
        )
        raise Stopped(f"expected at least {wanted:g} % translated, found {listed}")


def _percentage(text: str) -> float:
    try:
        share = float(text or 0)
    except ValueError:
        share = nan
    if not 0 <= share <= 100:
        raise Stopped(f"expected MIN as a number of per cent, found {text}")
    return share


def run_language(root: Path, arguments: argparse.Namespace) -> None:
    """Add a language to the site."""
    try:
        if not arguments.locale or not arguments.name.strip():
            raise Wrong(
                "expected LOCALE and NAME, found only one of them or none",
                'Write: make language LOCALE=ban NAME="Basa Bali"',
            )
        language = Language(
            lang=parse_language_tag(arguments.locale), endonym=arguments.name.strip()
        )
        settings = root / SETTINGS
        # Bytes, so that the file keeps its line ends.
        text = add_language(settings.read_bytes().decode("utf-8"), language)
    except Wrong as wrong:
        raise Stopped(f"{wrong.message}\n    {wrong.mend}") from None
    path = root / _CATALOGUES / f"{language.lang}.po"
    if not path.exists():
        write_file(root, path, _new(language, root))
    settings.write_bytes(text.encode("utf-8"))
    print(f"Wrote {SETTINGS}.")
    print(f"Added {language.endonym} ({language.lang}) to {SETTINGS}.")
    print(f"Now translate {path.relative_to(root)}, with Poedit for instance, then: make build")
    print('It is marked as a draft: delete the line "X-Draft: yes\\n" when it has been reviewed.')


def _new(language: Language, root: Path) -> str:
    problems: list[Problem] = []
    guidebook = read_guidebook(root, problems)
    if guidebook is None:
        raise Stopped(report(problems))
    return render_new_catalogue(messages_of(guidebook), language.lang, language.endonym)
