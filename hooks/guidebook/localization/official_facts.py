"""All that is official in an edition, in one language: what a reader's find is compared with."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import unquote

from guidebook.data.model import Edition, Guide, Guidebook, facts_of, invitations_of
from guidebook.data.records.interface import Interface
from guidebook.data.values.contact_points import ContactPoint
from guidebook.data.values.telephones import without_country
from guidebook.data.values.texts import Text
from guidebook.localization.channel_blocks import kind_word
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import LocalizedText, Run

_BLANKS = ("found", "official", "host", "count")
_NAMES = {"sender": "sender", "badge": "badge", "menu": "menu", "button": "button_name"}
_NUMBERS = ("telephone", "text_telephone", "whatsapp", "sms")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialView:
    """One thing that is official: as it is read, and the forms in which it is recognised.

    kind is number, email, link, sender or name. heading says what it is and label for whom, in
    the list that people compare by eye, and note that a number is not for calls; answer says so of
    what was found, with {found} in it. uri is what a tap opens, empty where nobody is to be reached
    any more. From the day until on a newer edition is in force: where that lacks it, later is said
    instead, and else it is that edition's, which says nothing of it before the day since.
    """

    kind: str
    text: LocalizedText
    forms: tuple[str, ...]
    heading: LocalizedText
    answer: LocalizedText
    label: LocalizedText | None = None
    note: LocalizedText | None = None
    uri: str = ""
    is_old: bool = False
    since: date | None = None
    until: date | None = None
    later: LocalizedText | None = None

    def is_among(self, known: Collection[tuple[str, str]]) -> bool:
        """Whether one of the forms in which it is recognised is known."""
        return any((self.kind, form) in known for form in self.forms)


def localize_official(
    guidebook: Guidebook, edition: Edition, localizer: Localizer, address: str | None, folder: str
) -> tuple[OfficialView, ...]:
    """What an edition states, each once.

    address is that of the site, where it is known, and folder that of the language in it.
    """

    def stated(one: Edition) -> tuple[OfficialView, ...]:
        return _stated(guidebook, one, localizer, address, folder)

    found = stated(edition)
    if guidebook.newer(edition):
        return found
    # What a present edition has too is its own until the day of the newer one.
    present = (one for one in guidebook.present[edition.survey] if edition in guidebook.coming(one))
    known = _known(view for one in present for view in stated(one))
    found = tuple(
        replace(one, since=edition.published) if one.is_among(known) else one for one in found
    )
    coming = next(iter(guidebook.coming(edition)), None)
    if coming is None:
        return found
    known = _known(stated(coming))
    facts = {**facts_of(edition), **blanks(), "latest": facts_of(coming)["survey"]}
    later = localizer.text(guidebook.interface.check.old, facts)
    return tuple(
        replace(one, until=coming.published, later=None if one.is_among(known) else later)
        for one in found
    )


def _known(views: Iterable[OfficialView]) -> set[tuple[str, str]]:
    """The forms of several things, each with its kind."""
    return {(one.kind, form) for one in views for form in one.forms}


def _stated(
    guidebook: Guidebook, edition: Edition, localizer: Localizer, address: str | None, folder: str
) -> tuple[OfficialView, ...]:
    """What an edition states, whenever that is."""
    newer = guidebook.newer(edition)
    facts = {**facts_of(edition), **blanks()}
    if newer:
        facts["latest"] = facts_of(newer)["survey"]
    speaker = _Speaker(
        interface=guidebook.interface, localizer=localizer, facts=facts, is_old=newer is not None
    )
    name = edition.name.source
    found = [
        *_ways(edition, speaker),
        speaker.view("name", "survey_name", "survey_name_fits", name, (name,)),
        *_invited(edition, speaker),
        *_places(edition, speaker),
    ]
    if address and not newer:
        forms = link_forms(address)
        found.append(speaker.view("link", "site", "site_fits", address + folder, forms))
    return tuple({(one.kind, one.forms, one.heading, one.note): one for one in found}.values())


def localize_verdicts(
    guidebook: Guidebook, edition: Edition, localizer: Localizer
) -> dict[str, LocalizedText]:
    """What is said of that which is not official, with what was found in braces."""
    words = guidebook.interface.check
    facts = {**facts_of(edition), **blanks()}
    return {name: localizer.text(getattr(words, name), facts) for name in VERDICTS}


VERDICTS = (
    "number_near", "number_swapped", "number_unknown", "number_unstated",
    "email_alike", "email_unknown", "email_unstated",
    "link_alike", "link_disguised", "link_short", "link_elsewhere", "link_unknown",
    "link_unstated", "name_alike", "name_unknown", "name_unstated",
)  # fmt: skip
"""The answers about what is not official, by their names in the interface."""


def blanks() -> dict[str, Fact]:
    """What only the reader's script knows, to be filled in by it."""
    return {name: Run(text=f"{{{name}}}") for name in _BLANKS}


def number_forms(point: ContactPoint) -> tuple[str, ...]:
    """The digits of a number in each way in which it is written and dialled.

    With the country's code and without, with the prefix of the country and without.
    """
    # Letters in it are dialled as digits.
    read = "" if re.search("[A-Z]", point.text) else re.sub(r"\D", "", point.text)
    called = unquote(point.uri.partition(";")[0])
    dialled = re.sub(r"\D", "", called)
    if point.kind == "address" or not dialled:
        return (read,)
    if not re.search(r"\+|wa\.me", called):
        return (dialled,)
    own = without_country(dialled)
    code = dialled.removesuffix(own)
    written = (read, code + read) if read else ()
    return tuple(dict.fromkeys((dialled, *written, own, f"00{dialled}")))


def link_forms(address: str) -> tuple[str, ...]:
    """A web address without what it may as well be written without."""
    return (re.sub(r"^https?://", "", address).rstrip("/"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speaker:
    """Says what is official; of an earlier edition alone, that there is a newer one."""

    interface: Interface
    localizer: Localizer
    facts: dict[str, Fact]
    is_old: bool

    def view(
        self,
        kind: str,
        heading: str,
        answer: str,
        text: str | Fact,
        forms: tuple[str, ...],
        uri: str = "",
        **more: Fact,
    ) -> OfficialView:
        facts, words = {**self.facts, **more}, self.interface.check
        label, note = more.get("label"), more.get("note")
        said: Text = getattr(words, "old" if self.is_old else answer)
        shown = text if isinstance(text, LocalizedText) else self.localizer.plain(str(text))
        return OfficialView(
            kind=kind,
            text=shown,
            forms=forms,
            heading=self.localizer.text(getattr(words, heading), facts),
            answer=self.localizer.text(said, facts),
            label=label if isinstance(label, LocalizedText) else None,
            note=note if isinstance(note, LocalizedText) else None,
            uri=uri,
            is_old=self.is_old,
        )


def _ways(edition: Edition, speaker: _Speaker) -> Iterator[OfficialView]:
    """The ways to reach the call centre."""
    for channel in edition.contact_channels:
        point, more = channel.point, dict[str, Fact]()
        uri = "" if speaker.is_old or edition.state == "closed" else point.uri
        if channel.label:
            more["label"] = speaker.localizer.text(channel.label, speaker.facts)
        if note := kind_word(speaker.interface, channel, speaker.facts, speaker.localizer):
            more["note"] = note
        kind, forms = _forms_of(point)
        answer = {"number": "number_fits", "link": "form_fits"}.get(kind, "email_fits")
        if kind == "number":
            more["audiences"] = _audiences(edition, channel.id, speaker)
            answer = "number_fits_label" if channel.label else answer
        if point.text:
            text = forms[0] if point.kind == "address" else point.text
            yield speaker.view(kind, "numbers", answer, text, forms, uri, **more)


def _audiences(edition: Edition, channel: str, speaker: _Speaker) -> LocalizedText:
    """For whom the guides are that name a number."""
    named = [
        guide
        for guide in edition.guides
        if any(reference.id == channel for reference in guide.contact_channels)
    ]
    localizer = speaker.localizer
    return localizer.listed([localizer.text(one.audience, speaker.facts) for one in named])


def _invited(edition: Edition, speaker: _Speaker) -> Iterator[OfficialView]:
    """What genuine invitations show, to the respondents of any guide."""
    views: Iterable[Guide | None] = (None, *edition.guides)
    for invitation in (one for guide in views for one in invitations_of(edition, guide)):
        for name, fact in invitation.facts.items():
            source = getattr(fact, "source", "")
            if source:
                text = speaker.localizer.fact(name, {name: fact})
                forms = tuple(dict.fromkeys((source, text.plain)))
                kind = "sender" if name == "sender" else "name"
                yield speaker.view(kind, _NAMES[name], f"{name}_fits", text, forms)
        for point in invitation.addresses:
            if point.text:
                kind, forms = _forms_of(point)
                yield speaker.view(kind, "sender_address", "sender_address_fits", point.text, forms)


def _forms_of(point: ContactPoint) -> tuple[str, tuple[str, ...]]:
    if point.kind == "email":
        return "email", (point.text.lower(),)
    if point.kind == "web_form":
        return "link", link_forms(point.text)
    if point.kind == "address":
        return "name", (point.text.replace("\n", ", "),)
    return "number", number_forms(point)


def _places(edition: Edition, speaker: _Speaker) -> Iterator[OfficialView]:
    """The platform, and where it is."""
    platform = edition.platform
    if platform and platform.name and platform.name.source:
        name = platform.name.source
        yield speaker.view("name", "platform", "platform_fits", name, (name,))
    if platform and platform.address:
        address = platform.address
        yield speaker.view("link", "survey_address", "survey_fits", address, link_forms(address))
