"""The words around the facts: hours, contacts, the period, the platform, the picture."""

from dataclasses import dataclass, field
from typing import Any

from guidebook.data.records.keys import required
from guidebook.data.records.singles import sentence
from guidebook.data.values.texts import Text


def words(note: str, *facts: str, promises: str = "", counts: str = "") -> Any:
    """A text of the interface: what it is, and the facts that it alone may ask for.

    promises is what the latest edition has to tell of, or else the text is left out; counts is the
    fact that is a number of things, for which a language may have several forms.
    """
    own = {"note": note, "facts": facts, "promises": promises, "counts": counts}
    return field(metadata={**required(sentence(note)).metadata, **own})


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideWords:
    """A guide's page, above its sections."""

    superseded: Text = words("notice on a guide of an earlier year", "latest")
    gap: Text = words("in a draft, in place of a fact that nobody has filled in yet")
    superseded_from: Text = words(
        "notice on a guide that a newer one takes the place of from a day on", "latest", "published"
    )
    newer_link: Text = words("link below such a notice to the newer guide", "latest")
    newer_address: Text = words(
        "below such a notice on paper: where the newer guide is", "latest", "address"
    )
    begins: Text = words("notice on a guide that holds from a day on", "published")
    closed: Text = words("notice on a guide of a survey that is over")
    draft: Text = words("notice on a guide that editors alone see")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWords:
    """The time in which the survey runs, and its entry for a calendar."""

    line: Text = words("line with the time in which the survey runs", promises="period")
    before: Text = words("before the survey begins", "starts")
    running: Text = words("while the survey runs; ends: its last month or day", "ends")
    over: Text = words("after the survey", "ends")
    begun: Text = words("while the survey runs, where nobody says when it ends")
    since: Text = words("from a month or a day on, in the middle of a sentence", "starts")
    until: Text = words("until a month or a day, in the middle of a sentence", "ends")
    extended: Text = words(
        "where the end of the survey was moved; extended_from: the former end", "extended_from"
    )
    calendar_link: Text = words("link that saves the time of the survey in a calendar")
    calendar_title: Text = words("the time of the survey as an entry of a calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationWords:
    """What stands below the sentences on an invitation."""

    addresses: Text = words(
        "before the numbers and addresses that the invitation is sent from", promises="addresses"
    )
    never_asks: Text = words(
        "before a list of what nobody is ever asked for, such as a password", promises="never_asks"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursWords:
    """The opening hours, their table, and what holds at the moment by the reader's clock."""

    clock: Text = words(
        "pattern of a time of day after CLDR, such as HH:mm or h:mm a; leave it untranslated for "
        "the usual one of your language"
    )
    every_day: Text = words("all seven days, in the middle of a sentence")
    line: Text = words("opening hours in one time zone", "opens", "closes", "time_zone")
    line_next_day: Text = words(
        "opening hours in one time zone that end on the next day", "opens", "closes", "time_zone"
    )
    line_local: Text = words("opening hours whose time zone is not stated", "opens", "closes")
    line_local_next_day: Text = words(
        "opening hours whose time zone is not stated, that end on the next day", "opens", "closes"
    )
    line_from: Text = words(
        "opening time in one time zone, where nobody knows the closing time", "opens", "time_zone"
    )
    line_until: Text = words(
        "closing time in one time zone, where nobody knows the opening time", "closes", "time_zone"
    )
    line_local_from: Text = words(
        "opening time whose time zone is not stated, where nobody knows the closing time", "opens"
    )
    line_local_until: Text = words(
        "closing time whose time zone is not stated, where nobody knows the opening time", "closes"
    )
    closed: Text = words("in place of opening hours, on a date on which nobody answers")
    days_of: Text = words(
        "days of opening hours of their own; label says whose they are", "label", "days"
    )
    days_on: Text = words("days of the week and the dates between which they hold", "days", "dates")
    caption: Text = words("caption of the table of opening hours")
    days: Text = words("table heading: days of the week")
    time_zone: Text = words("table heading: time zone")
    opens: Text = words("table heading: time at which the call centre opens")
    closes: Text = words("table heading: time at which the call centre closes")
    next_day: Text = words("after a time that falls on the next day")
    open_now: Text = words("while the call centre answers; closes: a time", "closes")
    closes_soon: Text = words(
        "shortly before the call centre closes", "minutes", "closes", counts="minutes"
    )
    opens_today: Text = words("call centre is closed; opens: a time today", "opens")
    opens_tomorrow: Text = words("call centre is closed; opens: a time tomorrow", "opens")
    opens_on: Text = words("call centre is closed; opens: a time, day: a weekday", "day", "opens")
    own_time_zone: Text = words("beside the row of the reader's own time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsWords:
    """The numbers of the call centre, and the contacts that are saved."""

    call: Text = words("read aloud for a number that can be tapped", "telephone")
    call_line: Text = words(
        "read aloud for a number that can be tapped; label says for whom", "telephone", "label"
    )
    whatsapp: Text = words("read aloud for a number of WhatsApp that can be tapped", "telephone")
    whatsapp_line: Text = words(
        "read aloud for a number of WhatsApp that can be tapped; label says for whom",
        "telephone",
        "label",
    )
    sms: Text = words("read aloud for a number that SMS go to", "telephone")
    sms_line: Text = words(
        "read aloud for a number that SMS go to; label says for whom", "telephone", "label"
    )
    text_telephone: Text = words("read aloud for a number of a text telephone", "telephone")
    text_telephone_line: Text = words(
        "read aloud for a number of a text telephone; label says for whom", "telephone", "label"
    )
    email: Text = words("read aloud for an e-mail address", "address")
    email_line: Text = words(
        "read aloud for an e-mail address; label says for whom", "address", "label"
    )
    web_form: Text = words("read aloud for the address of a form on the web", "address")
    web_form_line: Text = words(
        "read aloud for the address of a form on the web; label says for whom", "address", "label"
    )
    kind_whatsapp: Text = words("beside a number: it is one of WhatsApp")
    kind_sms: Text = words("beside a number: it is for SMS")
    kind_text_telephone: Text = words("beside a number: it is one of a text telephone (TTY)")
    extension: Text = words("beside a number: what is dialled when it has answered", "extension")
    spoken: Text = words("beside a number: the languages that are spoken there", "languages")
    save: Text = words("link that saves a number as a contact of the phone")
    save_label: Text = words(
        "link that saves a number as a contact of the phone, read aloud", "telephone"
    )
    name: Text = words("name of a saved contact")
    name_line: Text = words("name of a saved contact; label says for whom", "label")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformWords:
    """The survey's own web address."""

    address: Text = words("before the survey's web address")
    not_stated: Text = words("where the survey's web address is not known")
    unknown: Text = words(
        "where the survey's web address is not known and there is no call centre to ask"
    )
    check: Text = words("below the survey's web address")
    check_plain: Text = words(
        "below the survey's web address where nothing is bold, as in a chat or in braille"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """The picture of the invitation."""

    caption: Text = words("below a picture of the invitation with numbered marks")
    name: Text = words("in the picture, in place of the respondent's name")
    whatsapp: Text = words("read aloud: what the picture is of, an invitation by WhatsApp")
    sms: Text = words("read aloud: what the picture is of, an invitation by SMS")
    email: Text = words("read aloud: what the picture is of, an invitation by e-mail")
    letter: Text = words("read aloud: what the picture is of, an invitation by letter")
    visit: Text = words(
        "read aloud: what the picture is of, the card of an interviewer at the door"
    )
    counter: Text = words(
        "read aloud: what the picture is of, an invitation on a wall or a counter"
    )
    website: Text = words("read aloud: what the picture is of, an invitation on a web page")
    other: Text = words(
        "read aloud: what the picture is of, an invitation of which nobody knows how it comes"
    )
    sender_mark: Text = words(
        "read aloud: what a number in the picture stands at, the sender", "number", "sender"
    )
    sender_with_badge: Text = words(
        "read aloud: what a number in the picture stands at, the sender and the badge",
        "number",
        "sender",
        "badge",
    )
    badge_mark: Text = words(
        "read aloud: what a number in the picture stands at, the badge", "number", "badge"
    )
    sign_mark: Text = words(
        "read aloud: what a number in the picture stands at, a badge without words", "number"
    )
    name_mark: Text = words(
        "read aloud: what a number in the picture stands at, the name of the respondent", "number"
    )
    reason_mark: Text = words(
        "read aloud: what a number in the picture stands at, why the respondent was chosen",
        "number",
    )
    button_mark: Text = words(
        "read aloud: what a number in the picture stands at, the button", "number", "button"
    )
    menu_mark: Text = words(
        "read aloud: what a number in the picture stands at, the menu", "number", "menu"
    )
