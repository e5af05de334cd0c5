"""The words of the page on which a respondent checks whether something is genuine."""

from dataclasses import dataclass

from guidebook.data.records.fact_words import words
from guidebook.data.values.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWords:
    """The box, what it compares with, and its answers; found is what a reader has put in."""

    title: Text = words("heading of the page where a reader checks whether something is genuine")
    link: Text = words("link to the page where a reader checks whether something is genuine")
    lead: Text = words("first words of the page that checks: what can be put into its box")
    lead_codes: Text = words(
        "page that checks: that codes of printed guides can be put into the box"
    )
    privacy: Text = words("beside the box: nothing leaves the device")
    field: Text = words("label of the box")
    button: Text = words("button that checks what is in the box")
    answers: Text = words("heading above the answers")
    official: Text = words("heading above the list of all that is official")
    numbers: Text = words("heading above the numbers of the call centre", promises="contacts")
    survey_name: Text = words("before the full name of the survey")
    sender: Text = words("before the name of the sender")
    sender_address: Text = words("before the numbers or addresses of the sender")
    badge: Text = words("before the badge beside the sender")
    menu: Text = words("before the menu of the chat bot")
    button_name: Text = words("before the name of the button or link in the message")
    platform: Text = words("before the name of the platform")
    survey_address: Text = words("before the web address of the survey")
    unstated: Text = words("where the web address of the survey would stand: that it is not stated")
    site: Text = words("before the web address of these guides")
    empty: Text = words("answer: the box is empty")
    nothing: Text = words("answer: nothing in the text can be compared")
    proof: Text = words("below the answers: a fit is no proof")
    call: Text = words(
        "below the answers: whom to call in doubt; links to the numbers", promises="numbers"
    )
    failed: Text = words("answer: the page could not load what it needs")
    more: Text = words("after the answers: there are more", "count", counts="count")
    number_fits: Text = words(
        "answer: a number is that of the call centre, in these guides", "found", "audiences"
    )
    number_fits_label: Text = words(
        "answer: a number is that of the call centre for those whom its label names",
        "found",
        "audiences",
        "label",
    )
    email_fits: Text = words("answer: an address is that of the call centre", "found")
    form_fits: Text = words("answer: a link leads to the form of the call centre", "found")
    survey_fits: Text = words("answer: a link leads to the survey", "found")
    site_fits: Text = words("answer: a link leads to these guides", "found")
    sender_address_fits: Text = words("answer: a number or address is that of the sender", "found")
    survey_name_fits: Text = words("answer: words are the full name of the survey", "found")
    sender_fits: Text = words("answer: a name is that of the sender", "found")
    badge_fits: Text = words("answer: words are those of the badge", "found")
    menu_fits: Text = words("answer: words are those of the menu", "found")
    button_fits: Text = words("answer: words are those of the button", "found")
    platform_fits: Text = words("answer: a name is that of the platform", "found")
    old: Text = words(
        "answer: a number, link or name stands in a guide of an earlier year only",
        "found",
        "latest",
    )
    number_near: Text = words("answer: a number differs in one digit", "found", "official")
    number_swapped: Text = words("answer: two digits are swapped", "found", "official")
    number_unknown: Text = words("answer: a number is not in the guides", "found")
    number_unstated: Text = words(
        "answer: a number is not in the guides, which do not state those of the sender", "found"
    )
    email_alike: Text = words(
        "answer: an address only looks like an official one", "found", "official"
    )
    email_unknown: Text = words("answer: an address is not in the guides", "found")
    email_unstated: Text = words(
        "answer: an address is not in the guides, which state none of the sender", "found"
    )
    link_alike: Text = words(
        "answer: a link only looks like an official one", "found", "host", "official"
    )
    link_disguised: Text = words("answer: what stands before @ in a link misleads", "found", "host")
    link_short: Text = words("answer: a shortened link", "found")
    link_elsewhere: Text = words(
        "answer: a link has the right host, but is not the official link",
        "found",
        "host",
        "official",
    )
    link_unknown: Text = words("answer: a link leads to a host not in the guides", "found", "host")
    link_unstated: Text = words(
        "answer: a link leads to a host not in the guides, which do not state the survey's",
        "found",
        "host",
    )
    name_alike: Text = words("answer: a name only looks like an official one", "found", "official")
    name_unknown: Text = words("answer: words are none of the names in the guides", "found")
    name_unstated: Text = words(
        "answer: a name is not in the guides, which do not state that of the sender", "found"
    )
