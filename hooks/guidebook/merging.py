"""Catalogues for translators: all messages as a template, and merged into each language's file.

What Babel writes is left as it is but for the header, which is the translators' own: it is kept
to the letter, so that merging twice changes nothing.
"""

from io import BytesIO, StringIO

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from guidebook.extracting import Message

_WIDTH = 96

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
    count, expression = _plural_forms(lang)
    plural_forms = f"nplurals={count}; plural={expression};"
    header = _HEADER.format(
        title=f"Respondent guides: {endonym}", lang=lang, plural_forms=plural_forms
    )
    return merge_catalogue(header + '"X-Draft: yes\\n"\n', messages)


def merge_catalogue(text: str, messages: tuple[Message, ...]) -> str:
    """A catalogue with all messages of today.

    A translation whose source has changed is kept as fuzzy, with the source that it was made
    from; one whose source is gone stands at the end.
    """
    catalogue = read_po(StringIO(text))
    catalogue.update(_template(messages), update_creation_date=False)
    return _render(_header(text), catalogue)


def _plural_forms(lang: str) -> tuple[int, str]:
    """How many plural forms a language has and which goes with n; one where CLDR knows none."""
    try:
        found = get_plural(Locale.parse(lang, sep="-"))
    except (UnknownLocaleError, ValueError):
        return 1, "0"
    return found.num_plurals, found.plural_expr


def _template(messages: tuple[Message, ...]) -> Catalog:
    catalogue = Catalog()
    for message in messages:
        source = (message.source, message.source) if message.has_plural else message.source
        catalogue.add(
            source,
            context=message.context or None,
            locations=[(place.file, place.line) for place in message.places],
            auto_comments=message.notes,
        )
    return catalogue


def _render(header: str, catalogue: Catalog) -> str:
    for message in [*catalogue, *catalogue.obsolete.values()]:
        # Braces are facts here and not Python's: translations may add {button_meaning}.
        message.flags.discard("python-brace-format")
        message.flags.discard("python-format")
        if not isinstance(message.id, str):
            forms = [*(message.string or ()), *([""] * catalogue.num_plurals)]
            message.string = tuple(forms[: catalogue.num_plurals])
    body = BytesIO()
    write_po(body, catalogue, width=_WIDTH, omit_header=True, include_previous=True)
    return f"{header}\n{body.getvalue().decode('utf-8').strip()}\n"


def _header(text: str) -> str:
    """The header of a catalogue with its remarks: all up to the first empty line."""
    lines = text.replace("\r\n", "\n").split("\n")
    end = lines.index("") if "" in lines else len(lines)
    return "\n".join(lines[:end]) + "\n"
