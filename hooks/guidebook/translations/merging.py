"""Catalogues for translators: all messages as a template, and merged into each language's file.

What Babel writes is left as it is but for the header, which is the translators' own: it is kept
to the letter, so that merging twice changes nothing.
"""

import re
from collections.abc import Mapping
from io import BytesIO, StringIO

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.pofile import normalize, read_po, unescape, write_po

from guidebook.problems.problem import Place
from guidebook.translations.catalogues import SAME, Translation, plural_forms
from guidebook.translations.extracting import Message
from guidebook.translations.proofreading import closest

_WIDTH = 96

_PLURALS = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals={}; plural=0;\\n"\n'

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


def render_template(messages: tuple[Message, ...]) -> str:
    """All messages without translations: messages.pot."""
    header = _HEADER.format(
        title="Texts of the respondent guides, for translators.",
        lang="",
        plural_forms="nplurals=INTEGER; plural=EXPRESSION;",
    )
    return _render(header, _template(messages))


def render_new_catalogue(messages: tuple[Message, ...], lang: str, endonym: str) -> str:
    """An empty catalogue, marked as a draft until its translation has been reviewed."""
    count, expression = plural_forms(lang)
    header = _HEADER.format(
        title=f"Respondent guides: {endonym}",
        lang=lang,
        plural_forms=f"nplurals={count}; plural={expression};",
    )
    return merge_catalogue(header + '"X-Draft: yes\\n"\n', messages)


def merge_catalogue(text: str, messages: tuple[Message, ...]) -> str:
    """A catalogue with all messages of today.

    A translation whose source has changed is kept as fuzzy, with the source that it was made
    from; one whose source is gone stands at the end, and comes back with its source.
    """
    old = _read(text)
    found = {(message.context or "", _source(message)): message for message in old if message.id}
    gone = {(message.context or "", _source(message)): message for message in old.obsolete.values()}
    wanted = {(message.context, message.source) for message in messages}
    left = {key: one for key, one in {**gone, **found}.items() if key not in wanted}
    merged = read_po(StringIO(_header(text)))
    for message in messages:
        key = (message.context, message.source)
        known = found.get(key) or gone.get(key)
        if known is None:
            close = closest(message, _translations(left))
            known = left.pop(close) if close else None
            if known is not None:
                _make_fuzzy(known)
        _add(merged, message, known)
    merged.obsolete.update(
        (source if not context else (source, context), one)
        for (context, source), one in left.items()
        if any(_forms(one))
    )
    return _render(_header(text), merged)


def _read(text: str) -> Catalog:
    """A catalogue; Babel takes the sources that translations were made from for remarks."""
    catalogue = read_po(StringIO(text))
    for message in [*catalogue, *catalogue.obsolete.values()]:
        previous = [line for line in message.user_comments if line.startswith("|")]
        message.user_comments = [line for line in message.user_comments if line not in previous]
        if previous:
            sources = " ".join(previous).split("| msgid ")[-1]
            quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', sources)
            message.previous_id = [unescape(f'"{piece}"') for piece in quoted]
            message.previous_id = ["".join(message.previous_id)]
    return catalogue


def _translations(
    left: Mapping[tuple[str, str], BabelMessage],
) -> dict[tuple[str, str], Translation]:
    return {
        key: Translation(
            forms=tuple(_forms(message)),
            is_plural=not isinstance(message.id, str),
            is_stale=True,
            place=Place(""),
        )
        for key, message in left.items()
        if any(_forms(message))
    }


def _make_fuzzy(message: BabelMessage) -> None:
    """Mark a translation as made from the source that it has now, or had when it became fuzzy."""
    if "fuzzy" not in message.flags or not message.previous_id:
        message.previous_id = [_source(message)]
    message.flags.add("fuzzy")
    message.user_comments = [one for one in message.user_comments if one != SAME]


def _add(catalogue: Catalog, message: Message, known: BabelMessage | None) -> None:
    if known is not None and isinstance(known.id, str) == message.has_plural:
        known.flags.add("fuzzy")  # one text has become plural forms, or they one text
    plural = (message.source, message.source)
    catalogue.add(
        plural if message.has_plural else message.source,
        _shaped(known, message.has_plural) if known else None,
        context=message.context or None,
        locations=[(place.file, place.line) for place in message.places],
        auto_comments=message.notes,
        user_comments=known.user_comments if known else (),
        flags=known.flags if known else (),
        previous_id=known.previous_id if known else (),
    )


def _shaped(message: BabelMessage, has_plural: bool) -> str | tuple[str, ...]:
    """A translation as one text or as plural forms, as its source now wants it."""
    forms = tuple(_forms(message))
    return forms if has_plural else forms[0]


def _forms(message: BabelMessage) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def _source(message: BabelMessage) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])


def _template(messages: tuple[Message, ...]) -> Catalog:
    catalogue = Catalog()
    for message in messages:
        _add(catalogue, message, None)
    return catalogue


def _render(header: str, catalogue: Catalog) -> str:
    kept = [message for message in catalogue if message.id]
    chunks = [_chunk(message, catalogue.num_plurals) for message in kept]
    obsolete = Catalog()
    obsolete.obsolete.update(catalogue.obsolete)
    return (
        "\n\n".join(chunk for chunk in (header.strip(), *chunks, _written(obsolete)) if chunk)
        + "\n"
    )


def _chunk(message: BabelMessage, num_plurals: int) -> str:
    """One message as it stands in a file, with the source that a fuzzy one was made from."""
    # Braces are facts here and not Python's: translations may add {button_meaning}.
    flags = message.flags - {"python-brace-format", "python-format"}
    alone = read_po(StringIO(_PLURALS.format(num_plurals)))
    alone[message.id] = message
    message.flags = flags
    if not isinstance(message.id, str):
        message.string = tuple([*_forms(message), *([""] * num_plurals)][:num_plurals])
    lines = _written(alone).split("\n")
    if "fuzzy" in flags and message.previous_id:
        # Babel would break these lines where no line may break, and lose a space.
        previous = normalize(str(message.previous_id[0]), width=_WIDTH)
        at = next(n for n, line in enumerate(lines) if line.startswith("msg"))
        lines[at:at] = [f"#| {line}" for line in f"msgid {previous}".split("\n")]
    return "\n".join(lines)


def _written(catalogue: Catalog) -> str:
    body = BytesIO()
    write_po(body, catalogue, width=_WIDTH, omit_header=True)
    return body.getvalue().decode("utf-8").strip()


def _header(text: str) -> str:
    """The header of a catalogue with its remarks, to the letter; nothing where there is none."""
    lines = text.replace("\r\n", "\n").split("\n")
    first = next((n for n, line in enumerate(lines) if line.startswith("msgid")), len(lines))
    if (
        first == len(lines)
        or lines[first] != 'msgid ""'
        or not lines[first + 1].startswith("msgstr")
    ):
        return ""
    end = first + 2
    while end < len(lines) and lines[end].startswith('"'):
        end += 1
    return "\n".join(lines[:end]) + "\n"
