"""Catalogues brought up to date with the texts of today: translations stay, nothing is lost."""

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from guidebook.problems.problem import Place
from guidebook.translations.catalogues import SAME, Catalogue, Translation
from guidebook.translations.earlier_texts import Key, texts_elsewhere
from guidebook.translations.entries import FUZZY, NOT_OURS, Entry, render_entry
from guidebook.translations.entry_reading import read_entries
from guidebook.translations.extracting import Message
from guidebook.translations.headers import plural_forms, read_header
from guidebook.translations.proofreading import changed_from, fits

_NOTHING: Mapping[str, str] = MappingProxyType({})

_HEADER = """\
# {title}
msgid ""
msgstr ""
"Project-Id-Version: respondent-guides\\n"
"Language: {lang}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"
"""


_TEMPLATE_FORMS = "nplurals=INTEGER; plural=EXPRESSION;"


def render_template(messages: tuple[Message, ...]) -> str:
    """All messages without translations: messages.pot."""
    header = _HEADER.format(
        title="Texts of the respondent guides, for translators.",
        lang="",
        plural_forms=_TEMPLATE_FORMS,
    )
    return _joined(header, *(_rendered(message, None, 2) for message in messages))


def render_new_catalogue(messages: tuple[Message, ...], lang: str, endonym: str) -> str:
    """A catalogue without translations."""
    forms = plural_forms(lang)
    title = f"Respondent guides: {endonym}"
    header = _HEADER.format(title=title, lang=lang, plural_forms=str(forms))
    return _joined(header, *(_rendered(message, None, forms.count) for message in messages))


def kept_sources(
    messages: tuple[Message, ...], catalogues: Iterable[Catalogue], old: str, new: str
) -> dict[str, str]:
    """Texts of today with what they were before the old words in them became the new ones."""
    known = {
        source
        for catalogue in catalogues
        for (_, key), found in catalogue.translations.items()
        for source in (key, found.before)
    }
    return {
        message.source: before
        for message in messages
        for before in _earlier(message.source, old, new)
        if before in known
    }


def _earlier(source: str, old: str, new: str) -> Iterator[str]:
    """A text with the old words in all places of the new ones, or in one of them."""
    if new in source:
        yield source.replace(new, old)
    for match in re.finditer(re.escape(new), source):
        yield source[: match.start()] + old + source[match.end() :]


def merge_catalogue(
    text: str, messages: tuple[Message, ...], lang: str, kept: Mapping[str, str] = _NOTHING
) -> str:
    """A catalogue with all messages of today; what has not changed stands as it stood.

    A translation whose source has changed is kept as fuzzy, with the source that it was made
    from; one whose source is gone stands at the end, and comes back with its source. What an
    earlier edition still says keeps its translation there, too. kept are sources whose
    translations hold although they have changed, each with what they were before.
    """
    entries = read_entries(text, "", [])
    header = next((one for one in entries if one.key == ("", "") and not one.is_obsolete), None)
    count = (read_header(header, "", lang, []).plural_forms or plural_forms(lang)).count
    # An entry that is there counts for more than one that is gone.
    ordered = sorted(entries, key=lambda entry: not entry.is_obsolete)
    known = {entry.key: entry for entry in ordered if entry is not header}
    wanted = {(message.context, message.source) for message in messages}
    left = {key: entry for key, entry in known.items() if key not in wanted}
    elsewhere = texts_elsewhere(messages, known)
    chunks = [
        _rendered(message, _found(message, known, left, elsewhere, kept.get(message.source)), count)
        for message in messages
    ]
    gone = [_gone(entry) for entry in left.values() if any(entry.forms)]
    return _joined(_filled(header.text, lang) if header else "", *chunks, *gone)


def _filled(header: str, lang: str) -> str:
    """The header of a file that was begun from the template, with what the language has."""
    header = header.replace('"Language: \\n"', f'"Language: {lang}\\n"')
    return header.replace(_TEMPLATE_FORMS, str(plural_forms(lang)))


def _found(
    message: Message,
    known: Mapping[Key, Entry],
    left: dict[Key, Entry],
    elsewhere: Callable[[Message], frozenset[Key]],
    before: str | None,
) -> Entry | None:
    """What stands for a message in a catalogue; where it has changed, for what it was.

    That is taken from what is left, or stands for another edition, too.
    """
    entry = known.get((message.context, message.source))
    if entry is not None and any(entry.forms):
        is_kept = before is not None and entry.previous == before
        if FUZZY in entry.flags and (is_kept or not entry.is_stale):
            return _current(entry)
        return entry
    if entry is None and message.context and ("", message.source) in left:
        return left.pop(("", message.source))  # XLIFF and some platforms lose contexts
    earlier = known.get((message.context, before)) if before is not None else None
    if earlier and any(earlier.forms) and fits(message, _translation(earlier)):
        return left.pop(earlier.key, earlier)
    candidates = {key: known[key] for key in (*left, *elsewhere(message))}
    source = changed_from(
        message, {key: _translation(one) for key, one in candidates.items() if any(one.forms)}
    )
    return _changed(left.pop(source, candidates[source]), message) if source else entry


def _translation(entry: Entry) -> Translation:
    return Translation(
        forms=entry.forms,
        is_plural=entry.is_plural,
        is_stale=True,
        before=entry.previous if entry.previous_context == entry.context else None,
        place=Place(""),
    )


def _changed(entry: Entry, message: Message) -> Entry:
    """A translation beside another source, with the source that it was made from.

    One that was unsure already stays so when its source comes back.
    """
    if FUZZY in entry.flags:
        is_back = (entry.previous_context, entry.previous) == (message.context, message.source)
        return _current(entry) if is_back else entry
    return dataclasses.replace(
        entry,
        previous=entry.source,
        previous_context=entry.context,
        flags=entry.flags | {FUZZY},
        remarks=tuple(remark for remark in entry.remarks if remark != SAME),
        text="",
    )


def _current(entry: Entry) -> Entry:
    """A translation of which nobody has to be unsure any more."""
    return dataclasses.replace(
        entry, flags=entry.flags - {FUZZY}, previous=None, previous_context="", text=""
    )


def _rendered(message: Message, entry: Entry | None, plural_count: int) -> str:
    """A message as it stands in a file, to the letter as it stood where nothing has changed."""
    known = entry or Entry(source=message.source)
    forms = known.forms or ("",)
    if message.has_plural:
        forms = (*forms, *([""] * plural_count))
        # What is too much is told and not deleted.
        forms = forms if any(forms[plural_count:]) else forms[:plural_count]
    is_reshaped = entry is not None and entry.is_plural != message.has_plural
    wanted = dataclasses.replace(
        known,
        context=message.context,
        source=message.source,
        is_plural=message.has_plural,
        forms=forms if message.has_plural else forms[:1],
        notes=" ".join(message.notes),
        places=tuple(f"{place.file}:{place.line}" for place in message.places),
        flags=(known.flags | {FUZZY} if is_reshaped else known.flags) - NOT_OURS,
        is_obsolete=False,
    )
    if entry and wanted == entry and entry.text:
        return entry.text
    return render_entry(wanted, message.notes)


def _gone(entry: Entry) -> str:
    """A translation without its source, with all its marks."""
    wanted = dataclasses.replace(entry, notes="", places=(), is_obsolete=True)
    return entry.text if wanted == entry else render_entry(wanted)


def _joined(*chunks: str) -> str:
    return "\n\n".join(chunk.strip("\n") for chunk in chunks if chunk.strip("\n")) + "\n"
