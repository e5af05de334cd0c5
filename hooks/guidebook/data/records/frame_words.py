"""The words around the guides: the site and its pages, printing, sharing, searching."""

from dataclasses import dataclass

from guidebook.data.records.fact_words import words
from guidebook.data.values.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """The site as a whole, in titles of windows and results of search engines."""

    title: Text = words("name of the whole site")
    title_several: Text = words("name of the whole site, where it has several surveys or editions")
    description: Text = words("one sentence about the site, shown by search engines")
    description_several: Text = words(
        "one sentence about the site, which has several surveys or editions, for search engines"
    )
    description_invitation: Text = words(
        "sentence for search engines: the site tells what invitations look like",
        promises="invitation",
    )
    description_contacts: Text = words(
        "sentence for search engines: the site tells whom one can ask", promises="contacts"
    )
    description_platform: Text = words(
        "sentence for search engines: the site tells on which platform the survey runs",
        promises="platform",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeWords:
    """The home page."""

    title: Text = words("heading of the home page")
    title_several: Text = words(
        "heading of the home page, where the site has several surveys or editions"
    )
    lead: Text = words("first words of the home page")
    lead_several: Text = words(
        "first words of the home page, where the site has several surveys or editions"
    )
    lead_invitation: Text = words(
        "sentence on the home page: that an invitation can be checked", promises="invitation"
    )
    lead_contacts: Text = words("sentence on the home page: whom one can ask", promises="contacts")
    question: Text = words("heading above the list of guides")
    edition: Text = words("heading above the guides of one of several surveys or editions")
    earlier_editions: Text = words("heading above links to guides of earlier years")
    earlier_of: Text = words(
        "heading above links to guides of earlier years, of one of several surveys"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationsWords:
    """What a reader has to know of a translation; only other languages have these."""

    draft: Text = words("notice on a translation that nobody has reviewed", "source_language")
    nothing: Text = words("notice where nothing is translated yet", "source_language")
    partly: Text = words("notice on a page with untranslated parts", "source_language")
    changed: Text = words(
        "after an old translation whose source has changed", "source_language", "source_text"
    )
    source_language: Text = words("the language of the original, in the middle of a sentence")


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingWords:
    """Passing a guide on by WhatsApp, or all of them as files."""

    link: Text = words("link that sends the page's address to somebody by WhatsApp")
    copy: Text = words("button that copies a text to be pasted into WhatsApp")
    copied: Text = words("after the text has been copied")
    more: Text = words("before the page's address, at the end of the text for WhatsApp")
    offline: Text = words("heading above the links to the files that need no internet")
    one_file: Text = words("link to a file with all guides")
    one_file_details: Text = words("below the link to a file with all guides: what it is good for")
    folder: Text = words("link to a file with all pages and the files that they offer")
    folder_details: Text = words("below the link to a file with all pages: what it is good for")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingWords:
    """The links to printable guides, and what stands around the text on paper."""

    heading: Text = words("heading above the links to the printable guide")
    all_heading: Text = words("heading above the link to all guides in one file")
    details: Text = words(
        "format, paper, pages and size of a printable guide", "paper", "pages", "size"
    )
    pages: Text = words("a number of printed pages", "count", counts="count")
    page_number: Text = words("foot of a printed page", "page", "page_count")
    contents: Text = words("heading above the contents of a printed file")
    web_address: Text = words("before the address of the web page, on paper")
    qr_caption: Text = words("beside the QR code, on paper")
    qr_alt: Text = words("what the QR code is, for those who cannot see it", "address")
    code: Text = words("foot of a printed page: the code that tells it from an older print", "code")
    code_check: Text = words(
        "foot of a printed page, after its code: where the code is checked", "address"
    )
    ruler: Text = words(
        "how long a line on a leaflet is, by which the size of the print is checked"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatsWords:
    """The names of the printable guides."""

    a4: Text = words("a printable guide: the usual one")
    large_print: Text = words("a printable guide: in large letters")
    leaflet: Text = words("a printable guide: two small copies on one sheet, to be cut")
    bilingual: Text = words("a printable guide: in two languages side by side", "source_language")
    all: Text = words("a printable file with all guides")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesWords:
    """Printed guides, on the page where things are checked."""

    title: Text = words("heading above the codes of printed guides")
    lead: Text = words("how to tell whether a printed guide is the newest")
    lead_several: Text = words(
        "how to tell whether a printed guide is the newest of its year, of several years"
    )
    old: Text = words("what to do with an old printed guide")
    caption: Text = words("above the list of codes of printed guides")
    guide: Text = words("table heading: which guide")
    format: Text = words("table heading: which printable form of it")
    code: Text = words("table heading: code of the newest printed guide")
    current: Text = words("answer: the code is that of the newest printed guide", "code", "handout")
    elsewhere: Text = words(
        "answer: the code is that of the newest printed guide in another language",
        "code",
        "language",
    )
    outdated: Text = words(
        "answer: the code is that of an older print, in every language", "code", "copy_edition"
    )
    superseded: Text = words(
        "answer: the code is that of a guide of an earlier year", "code", "latest"
    )
    unknown: Text = words("answer: the code is not one of ours", "code")
    link: Text = words("link to the list of codes of printed guides")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """The search."""

    open: Text = words("button that opens the search")
    placeholder: Text = words("in the empty search field")
    reset: Text = words("button that empties the search field")
    starting: Text = words("search: while it starts")
    type: Text = words("search: before anything is typed")
    none: Text = words("search: nothing was found")
    found: Text = words("search: so many pages were found", "count", counts="count")
    more: Text = words("search: so many more hits on this page", "count", counts="count")
    missing: Text = words("search: before words that a page does not have")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The frame of every page: its head, its foot and its navigation."""

    skip_to_content: Text = words("link past the navigation, for keyboards")
    header: Text = words("name of the head of the page, read aloud")
    footer: Text = words("name of the foot of the page, read aloud")
    navigation: Text = words("name of the list of pages, read aloud")
    contents: Text = words("heading above the list of the page's sections")
    switch_language: Text = words("button that opens the list of languages")
    find_language: Text = words("in the empty field that shortens a long list of languages")
    all_languages: Text = words("link to the list of all languages, and its heading")
    draft_language: Text = words(
        "in the list of languages, beside one that nobody has reviewed; share: how much of it is "
        "translated, such as 85%",
        "share",
    )
    help: Text = words(
        "link to the numbers of the call centre, at the foot of every page", promises="numbers"
    )
    guide_of: Text = words(
        "name of a guide in the list of pages, where that has several surveys or editions",
        "audience",
    )
    all_guides: Text = words("link back to the home page")
    about_site: Text = words("name of the list of pages about the site, such as privacy")


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningWords:
    """How words are put together that stand in no sentence."""

    labelled: Text = words("a label and what it is of: Hours: 08:30", "label", "text")
    listed: Text = words("two things of a row of them, without an and", "first", "second")
    clocks: Text = words("from one time of day to another", "opens", "closes")
    titled: Text = words("a title and what it is a part of, in a window", "title", "whole")
    beside: Text = words("a number or a time, and what is to be known of it", "text", "note")
    apart: Text = words("two things on one line that are of different kinds", "first", "second")
    statements: Text = words("two statements in a contact's note", "first", "second")
    sentences: Text = words("two sentences, one after the other", "first", "second")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundWords:
    """The page for a wrong address."""

    title: Text = words("heading of the page for a wrong address")
    text: Text = words("text of the page for a wrong address")
    home: Text = words("link from the page for a wrong address to the home page")
