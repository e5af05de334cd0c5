"""The commands on translations."""

import json
import re
from collections.abc import Mapping
from math import floor, nan
from pathlib import Path

from guidebook.commands.announcements import told_of_mistakes
from guidebook.commands.command import (
    Call,
    Stopped,
    public_address,
    write_file,
)
from guidebook.commands.everything import read_everything
from guidebook.data.reading import read_guidebook
from guidebook.data.settings import Language, add_language, read_languages, source_language
from guidebook.data.source.files import read_file
from guidebook.data.source.lengths import overlong_text
from guidebook.data.source.paths import GUIDES, SETTINGS, TRANSLATIONS
from guidebook.data.source.signs import strange_signs
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.localization.date_forms import form_messages
from guidebook.localization.dates import own_name
from guidebook.problems.command_kinds import (
    Added,
    LanguageIncomplete,
    LanguageUnknown,
    ShareTooSmall,
    ShareWrong,
    UpToDate,
    Wrote,
)
from guidebook.problems.coverage_kinds import KeepNowhere, KeepUnclear, TextsOfToday
from guidebook.problems.problem import Problem, Wrong
from guidebook.problems.reporting import report
from guidebook.translations.catalogues import read_catalogue
from guidebook.translations.coverage import (
    coverage_of,
    export_coverage,
    render_details,
    render_table,
)
from guidebook.translations.extracting import Message, messages_of, plural_messages
from guidebook.translations.headers import plural_forms
from guidebook.translations.merging import (
    kept_sources,
    merge_catalogue,
    render_new_catalogue,
    render_template,
)
from guidebook.translations.message_places import address_told, with_addresses
from guidebook.translations.reviews import notice_on_review, state_of_texts

_CATALOGUES = Path(GUIDES) / TRANSLATIONS
_COVERAGE = Path(".build") / "coverage.json"


def run_translations(call: Call) -> None:
    """Merge all texts into the catalogues."""
    root = call.root
    problems: list[Problem] = []
    languages = read_languages(root, problems)
    guidebook = read_guidebook(root, problems, with_drafts=True, lang=source_language(languages))
    if guidebook is None or problems:
        raise Stopped(*problems)
    messages = messages_of(guidebook)
    kept = _kept(call, messages, languages)
    address = public_address(call)

    def placed(wanted: tuple[Message, ...], path: Path, folder: str = "") -> tuple[Message, ...]:
        if address:
            return with_addresses(wanted, guidebook, f"{address}{folder}")
        text = read_file(root, path.relative_to(root).as_posix(), []) if path.exists() else None
        told = address_told(text, guidebook) if text else ""
        return with_addresses(wanted, guidebook, told) if told else wanted

    template = root / _CATALOGUES / "messages.pot"
    texts: dict[Path, str] = {template: render_template(placed(messages, template))}
    source_forms = plural_forms(languages[0].lang).count
    for language in languages if source_forms > 1 else languages[1:]:
        is_source = language == languages[0]
        wanted = plural_messages(messages) if is_source else messages
        file = f"{_CATALOGUES.as_posix()}/{language.lang}.po"
        wanted = placed(wanted, root / file, "" if is_source else f"{language.lang}/")
        if not (root / file).exists():
            texts[root / file] = render_new_catalogue(wanted, language.lang, language.endonym)
            continue
        wrong: list[Problem] = []
        catalogue = read_catalogue(root, _CATALOGUES.as_posix(), language.lang, wrong)
        forms = form_messages(guidebook, messages, catalogue, languages[0].lang)
        text = read_file(root, file, [])
        problems.extend(wrong)  # a file that cannot be read would lose what is in it
        if not wrong and text is not None:
            merged = merge_catalogue(text, (*wanted, *forms), language.lang, kept)
            if merged != text.replace("\r\n", "\n"):
                texts[root / file] = merged
    written = [path for path, text in texts.items() if write_file(call, path, text)]
    if problems:
        raise Stopped(*problems)
    if not written:
        call.say(UpToDate())


def _kept(
    call: Call, messages: tuple[Message, ...], languages: tuple[Language, ...]
) -> Mapping[str, str]:
    """The sentences of which only words changed that no translation has to follow."""
    keep = call.option("keep")
    if not keep.strip():
        return {}
    words = re.fullmatch(r"\s*(.+?)\s*(?:→|->)\s*(.+?)\s*", keep)
    if words is None:
        raise Stopped(KeepUnclear(keep), status=2)
    folder = _CATALOGUES.as_posix()
    read = [read_catalogue(call.root, folder, one.lang, []) for one in languages[1:]]
    kept = kept_sources(messages, read, words[1], words[2])
    if not kept:
        raise Stopped(KeepNowhere(words[1], words[2]))
    return kept


def run_coverage(call: Call) -> None:
    """Tell what is translated and what is not; fails below the share asked for."""
    project, _ = read_everything(call.root, with_drafts=True, for_readers=True)
    locale = call.option("locale")
    chosen = [catalogue for lang, catalogue in project.catalogues.items() if locale in ("", lang)]
    if not chosen:
        raise Stopped(LanguageUnknown(locale, tuple(project.catalogues)), status=2)
    wanted = _percentage(call.option("min"))
    rows = coverage_of(project.guidebook, chosen)
    print(render_table(rows, call.language))
    details = render_details(rows, call.language)
    if details:
        print()
        print(details)
    state = state_of_texts(messages_of(project.guidebook))
    print()
    call.say(TextsOfToday(state))
    reviews = [project.reviews[one.lang] for one in chosen if one.lang in project.reviews]
    found = (notice_on_review(review, state) for review in reviews)
    if notices := [notice for notice in found if notice]:
        print(report(notices, call.manner))
    asked = f"{_CATALOGUES.as_posix()}/{locale}.po"
    wrong = [one for one in project.wrong if not locale or one.place.file == asked]
    for text in told_of_mistakes(wrong, call.manner):
        print(text)
    (call.root / _COVERAGE).parent.mkdir(exist_ok=True)
    write_file(
        call,
        call.root / _COVERAGE,
        json.dumps(export_coverage(rows), ensure_ascii=False, indent=1) + "\n",
    )
    below = [row for row in rows if row.share * 100 < wanted]
    if below:
        listed = (f"{row.lang} {row.guide} {floor(row.share * 1000) / 10:g} %" for row in below)
        raise Stopped(ShareTooSmall(f"{wanted:g}", tuple(listed)))


def _percentage(text: str) -> float:
    try:
        share = float(text or 0)
    except ValueError:
        share = nan
    if not 0 <= share <= 100:
        raise Stopped(ShareWrong(text), status=2)
    return share


def run_language(call: Call) -> None:
    """Add a language to the site."""
    tag = call.option("locale")
    try:
        lang = parse_language_tag(tag) if tag else ""
    except Wrong as wrong:
        raise Stopped(wrong.kind, status=2) from None
    name = " ".join(call.option("name").split()) or own_name(lang)
    if not lang or not name:
        raise Stopped(LanguageIncomplete(), status=2)
    for kind in (*overlong_text(name), *(one for _, one in strange_signs(name))):
        raise Stopped(kind, status=2)
    language = Language(lang=lang, endonym=name)
    settings = call.root / SETTINGS
    try:
        # Bytes, so that the file keeps its line ends.
        text = add_language(settings.read_bytes().decode("utf-8"), language)
    except Wrong as wrong:
        raise Stopped(wrong.kind) from None
    path = call.root / _CATALOGUES / f"{language.lang}.po"
    if not path.exists():
        write_file(call, path, _new(language, call.root))
    settings.write_bytes(text.encode("utf-8"))
    call.say(Wrote(SETTINGS))
    catalogue = path.relative_to(call.root).as_posix()
    call.say(Added(language.endonym, language.lang, SETTINGS, catalogue))


def _new(language: Language, root: Path) -> str:
    problems: list[Problem] = []
    source = source_language(read_languages(root, []))
    guidebook = read_guidebook(root, problems, with_drafts=True, lang=source)
    if guidebook is None:
        raise Stopped(*problems)
    return render_new_catalogue(messages_of(guidebook), language.lang, language.endonym)
