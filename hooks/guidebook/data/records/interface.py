"""The words around the guides: each with what it is, for translators, and its own facts."""

from dataclasses import dataclass, field
from typing import Any

from guidebook.data.values.texts import Text


def _words(note: str, *facts: str) -> Any:
    """A text of the interface: what it is, and the facts that it alone may ask for."""
    return field(metadata={"note": note, "facts": facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """The words around the guides."""

    site_title: Text = _words("name of the whole site")
    site_description: Text = _words("one sentence about the site, shown by search engines")
    home_title: Text = _words("heading of the home page")
    home_lead: Text = _words("first sentence of the home page")
    home_question: Text = _words("heading above the list of guides")
    earlier_editions: Text = _words("heading above links to guides of earlier years")
    superseded: Text = _words("notice on a guide of an earlier year", "latest")
    draft: Text = _words("notice on a translation that nobody has reviewed", "source_language")
    partly_translated: Text = _words("notice on a page with untranslated parts", "source_language")
    stale_note: Text = _words(
        "after an old translation whose source has changed", "source_language", "source_text"
    )
    period: Text = _words("line with the time in which the survey runs")
    every_day: Text = _words("all seven days, in the middle of a sentence")
    hours: Text = _words("opening hours in one time zone", "opens", "closes", "time_zone")
    hours_caption: Text = _words("caption of the table of opening hours")
    days_heading: Text = _words("table heading: days of the week")
    time_zone_heading: Text = _words("table heading: time zone")
    opens_heading: Text = _words("table heading: time at which the call centre opens")
    closes_heading: Text = _words("table heading: time at which the call centre closes")
    next_day: Text = _words("after a time that falls on the next day")
    call: Text = _words("read aloud for a number that can be tapped", "telephone")
    call_line: Text = _words(
        "read aloud for a number that can be tapped; label says for whom", "telephone", "label"
    )
    save_contact: Text = _words("link that saves a number as a contact of the phone")
    save_contact_label: Text = _words("the same, read aloud", "telephone")
    contact_name: Text = _words("name of a saved contact")
    contact_name_line: Text = _words("name of a saved contact; label says for whom", "label")
    open_now: Text = _words("while the call centre answers; closes: a time", "closes")
    closes_soon: Text = _words("shortly before the call centre closes", "minutes", "closes")
    opens_today: Text = _words("call centre is closed; opens: a time today", "opens")
    opens_tomorrow: Text = _words("call centre is closed; opens: a time tomorrow", "opens")
    opens_on: Text = _words("call centre is closed; opens: a time, day: a weekday", "day", "opens")
    own_time_zone: Text = _words("beside the row of the reader's own time zone")
    period_before: Text = _words("before the survey begins", "starts")
    period_running: Text = _words("while the survey runs; ends: its last month or day", "ends")
    period_over: Text = _words("after the survey", "ends")
    picture_caption: Text = _words("below a picture of the invitation with numbered marks")
    picture_alt: Text = _words(
        "what the picture of the invitation shows, for those who cannot see it",
        "sender",
        "badge",
        "button",
        "chatbot_menu",
    )
    picture_name: Text = _words("in the picture, in place of the respondent's name")
    picture_link: Text = _words("in the picture, what the message is about")
    address_not_stated: Text = _words("where the survey's web address is not known")
    address_unknown: Text = _words(
        "where the survey's web address is not known and there is no call centre to ask"
    )
    address_check: Text = _words("below the survey's web address")
    share: Text = _words("link that sends the page's address to somebody by WhatsApp")
    platform_address: Text = _words("before the survey's web address")
    calendar_link: Text = _words("link that saves the time of the survey in a calendar")
    calendar_title: Text = _words("the time of the survey as an entry of a calendar")
    chat_copy: Text = _words("button that copies a text to be pasted into WhatsApp")
    chat_copied: Text = _words("after the text has been copied")
    chat_more: Text = _words("before the page's address, at the end of the text for WhatsApp")
    handout_heading: Text = _words("heading above the links to the printable guide")
    handout_all_heading: Text = _words("heading above the link to all guides in one file")
    format_a4: Text = _words("a printable guide: the usual one")
    format_large_print: Text = _words("a printable guide: in large letters")
    format_leaflet: Text = _words("a printable guide: two small copies on one sheet, to be cut")
    format_bilingual: Text = _words(
        "a printable guide: in two languages side by side", "source_language"
    )
    format_all: Text = _words("a printable file with all guides")
    handout_details: Text = _words(
        "format, paper, pages and size of a printable guide", "paper", "pages", "size"
    )
    pages: Text = _words("a number of printed pages", "count")
    page_number: Text = _words("foot of a printed page", "page", "page_count")
    handout_contents: Text = _words("heading above the contents of a printed file")
    handout_code: Text = _words("foot of a printed page: tells it from an older one", "code")
    handout_code_check: Text = _words("foot of a printed page, after its code", "address")
    handout_page_title: Text = _words("heading of the page where printed guides are checked")
    handout_page_lead: Text = _words("how to tell whether a printed guide is the newest")
    handout_page_old: Text = _words("what to do with an old one")
    handout_page_caption: Text = _words("above the list of codes of printed guides")
    handout_page_guide: Text = _words("table heading: which guide")
    handout_page_format: Text = _words("table heading: which printable form of it")
    handout_page_code: Text = _words("table heading: code of the newest printed guide")
    handout_page_field: Text = _words("label of the field for the code")
    handout_page_button: Text = _words("button that checks the code")
    handout_page_current: Text = _words("answer: the code is that of the newest", "code", "handout")
    handout_page_outdated: Text = _words("answer: it is an old one", "code", "copy_edition")
    handout_page_unknown: Text = _words("answer: the code is not one of ours", "code")
    handout_page_link: Text = _words("link to the page where printed guides are checked")
    web_address: Text = _words("before the address of the web page, on paper")
    qr_caption: Text = _words("beside the QR code, on paper")
    qr_alt: Text = _words("what the QR code is, for those who cannot see it", "address")
    skip_to_content: Text = _words("link past the navigation, for keyboards")
    header: Text = _words("name of the head of the page, read aloud")
    footer: Text = _words("name of the foot of the page, read aloud")
    navigation: Text = _words("name of the list of pages, read aloud")
    contents: Text = _words("heading above the list of the page's sections")
    search: Text = _words("button that opens the search")
    search_placeholder: Text = _words("in the empty search field")
    search_reset: Text = _words("button that empties the search field")
    search_starting: Text = _words("search: while it starts")
    search_type: Text = _words("search: before anything is typed")
    search_none: Text = _words("search: nothing was found")
    search_one: Text = _words("search: one page was found")
    search_other: Text = _words("search: # pages were found; # stays")
    search_more_one: Text = _words("search: one more hit on this page")
    search_more_other: Text = _words("search: # more hits on this page; # stays")
    search_missing: Text = _words("search: before words that a page does not have")
    help: Text = _words("link to the numbers of the call centre, at the foot of every page")
    all_guides: Text = _words("link back to the home page")
    about_site: Text = _words("name of the list of pages about the site, such as privacy")
    source_only: Text = _words("after a link to a page that is not translated", "source_language")
    switch_language: Text = _words("button that opens the list of languages")
    not_found_title: Text = _words("heading of the page for a wrong address")
    not_found_text: Text = _words("text of the page for a wrong address")
    not_found_home: Text = _words("link from the page for a wrong address to the home page")
