"""Texts as a page's script reads them."""

from typing import Any

from guidebook.localization.localized_texts import CountedText, Locale, LocalizedText

Said = dict[str, Any] | str


def said_in(text: LocalizedText, page: Locale) -> Said:
    """A text, with its language where that is another one than the page's."""
    language = _language_in(text, page)
    return {"text": text.plain, **language} if language else text.plain


def counted_in(text: CountedText, page: Locale) -> Said:
    """A text about a number: all its forms, and by one digit a number which one it takes."""
    first = text.forms[0]
    forms = [form.plain for form in text.forms]
    if len(set(forms)) == 1:
        return said_in(first, page)
    return {"forms": forms, "rule": "".join(map(str, text.rule)), **_language_in(first, page)}


def _language_in(text: LocalizedText, page: Locale) -> dict[str, str]:
    is_own = (text.lang, text.dir) == (page.lang, page.dir)
    return {} if is_own else {"lang": text.lang, "dir": text.dir}
