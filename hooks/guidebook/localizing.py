"""The model in one language: translations are looked up, facts are put in, dates are written.

Dates, days and lists follow CLDR, with the source language's forms for a language that CLDR
does not know.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass

import babel
from babel.dates import (
    format_date,
    format_interval,
    format_skeleton,
    get_day_names,
    get_month_names,
)
from babel.lists import format_list

from guidebook.catalogues import MEANING, Catalogue, Translation, cldr_locale
from guidebook.hours import in_zone
from guidebook.model import (
    MEANING_SUFFIX,
    ContactChannel,
    Edition,
    FactValue,
    Guide,
    Guidebook,
    Interface,
    Name,
    Period,
    Section,
    ServiceHours,
    Text,
    facts_of,
    sections_of,
)
from guidebook.scalars import Days, PartialDate
from guidebook.sentences import Words, parse_sentence
from guidebook.views import (
    Block,
    ChannelView,
    EditionView,
    GuideView,
    HoursView,
    LiveView,
    Locale,
    LocalizedText,
    PeriodView,
    PictureView,
    PlatformView,
    Run,
    SectionView,
    ZoneView,
)

Fact = FactValue | LocalizedText | Run


_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""The scripts that run from right to left."""


def locale_of(lang: str, endonym: str) -> Locale:
    """A language with its direction, which is that of its script where the tag names one."""
    cldr = cldr_locale(lang)
    is_rtl = cldr is not None and cldr.text_direction == "rtl"
    for subtag in lang.split("-")[1:]:
        if len(subtag) == 4 and subtag.isalpha():
            is_rtl = subtag in _RIGHT_TO_LEFT
    return Locale(lang=lang, dir="rtl" if is_rtl else "ltr", endonym=endonym)


@dataclass(frozen=True, slots=True, kw_only=True)
class Localizer:
    """Writes texts and facts in one language.

    source is the localizer of the language that the data are written in, and None for itself.
    """

    locale: Locale
    interface: Interface
    catalogue: Catalogue | None = None
    source: "Localizer | None" = None

    def text(self, text: Text, facts: Mapping[str, Fact]) -> LocalizedText:
        """A text with its facts: the translation, or else the source."""
        if self.source is None or self.catalogue is None:
            return self._written(text.source, facts)
        found = self.catalogue.find(text.source)
        if found is not None:
            try:
                if self._has_stale_meaning(found.forms[0], facts):
                    found = dataclasses.replace(found, is_stale=True)
                return self._translated(text, found, facts)
            except _NoMeaning:
                pass
        return dataclasses.replace(self.source.text(text, facts), is_fallback=True)

    def counted(self, text: Text, count: int) -> LocalizedText:
        """A text about a number of things, in the plural form of the language."""
        facts: dict[str, Fact] = {"count": str(count)}
        if self.source is None or self.catalogue is None:
            return self._written(text.source, facts)
        found = self.catalogue.find(text.source)
        if found is None:
            return dataclasses.replace(self.source.counted(text, count), is_fallback=True)
        form = min(self.catalogue.plural_form(count), len(found.forms) - 1)
        return self._translated(text, found, facts, form)

    def fact(self, name: str, facts: Mapping[str, Fact]) -> LocalizedText:
        """A fact alone."""
        return LocalizedText(
            runs=self._fact(name, facts), lang=self.locale.lang, dir=self.locale.dir
        )

    def plain(self, text: str) -> LocalizedText:
        """A text that is the same in every language, such as a name."""
        return LocalizedText(runs=(Run(text=text),), lang=self.locale.lang, dir=self.locale.dir)

    def _translated(
        self, text: Text, found: Translation, facts: Mapping[str, Fact], form: int = 0
    ) -> LocalizedText:
        written = self._written(found.forms[form], facts)
        # The note itself may be out of date without a note on it.
        if not found.is_stale or self.source is None or text is self.interface.stale_note:
            return written
        source = self.source.text(text, facts)
        changed = self.text(
            self.interface.stale_note,
            {"source_language": self.source_name, "source_text": _in_its_language(source)},
        )
        note = (dataclasses.replace(run, is_note=True) for run in _in_its_language(changed).runs)
        runs = (*written.runs, Run(text=" ", is_note=True), *note)
        return dataclasses.replace(written, runs=runs, is_stale=True)

    @property
    def source_name(self) -> Run:
        """The source language by its own name."""
        locale = (self.source or self).locale
        return Run(text=locale.endonym, lang=locale.lang, dir=locale.dir)

    def _written(self, sentence: str, facts: Mapping[str, Fact]) -> LocalizedText:
        runs: list[Run] = []
        for part in parse_sentence(sentence):
            if isinstance(part, Words):
                runs.append(Run(text=part.text, strong=part.strong))
            else:
                runs.extend(
                    dataclasses.replace(run, strong=part.strong or run.strong)
                    for run in self._fact(part.name, facts)
                )
        return LocalizedText(runs=_joined(runs), lang=self.locale.lang, dir=self.locale.dir)

    def _fact(self, name: str, facts: Mapping[str, Fact]) -> tuple[Run, ...]:
        if name.endswith(MEANING_SUFFIX) and name not in facts:
            return (Run(text=self._meaning(facts[name.removesuffix(MEANING_SUFFIX)])),)
        match facts[name]:
            case Name(source=source, has_meaning=True) if self.source:
                origin = self.source.locale
                return (Run(text=source, lang=origin.lang, dir=origin.dir),)
            case Name(source=source):
                return (Run(text=source, dir=self._borrowed_dir),)
            case Period() as period:
                # In a language that CLDR does not know these are words of the source language.
                speaker = self if cldr_locale(self.locale.lang) or not self.source else self.source
                return self._fact(name, {name: speaker.plain(self.period(period))})
            case Days() as days:
                return self._fact(name, {name: self.days(days)})
            case LocalizedText() as text:
                is_own = text.lang == self.locale.lang
                return text.runs if is_own else _in_its_language(text).runs
            case Run() as run:
                return (run,)
            case str() as word:
                return (Run(text=word, dir=self._borrowed_dir),)

    @property
    def _borrowed_dir(self) -> str | None:
        """The direction of a name or number, which has its own inside right-to-left text."""
        origin = (self.source or self).locale.dir
        return None if origin == self.locale.dir else origin

    def _has_stale_meaning(self, sentence: str, facts: Mapping[str, Fact]) -> bool:
        """Whether a sentence explains a name by words that were made for another one."""
        for part in parse_sentence(sentence):
            if isinstance(part, Words) or part.name in facts:
                continue
            name = facts.get(part.name.removesuffix(MEANING_SUFFIX))
            found = (
                self.catalogue.find(name.source, MEANING)
                if self.catalogue and isinstance(name, Name)
                else None
            )
            if found and found.is_stale:
                return True
        return False

    def _meaning(self, fact: Fact) -> str:
        source = fact.source if isinstance(fact, Name) else ""
        found = self.catalogue.find(source, MEANING) if self.catalogue else None
        if found is None:
            raise _NoMeaning
        return found.forms[0]

    @property
    def _cldr(self) -> babel.Locale:
        own = cldr_locale(self.locale.lang)
        if own:
            return own
        fallback = cldr_locale(self.source.locale.lang) if self.source else None
        return fallback or babel.Locale("en")

    def period(self, period: Period) -> str:
        """From when to when, as precise as the data: Juli – Oktober 2023."""
        first, last = period.starts, period.ends
        if first == last:
            return self.date(first)
        end = self.date(last)
        if first.day or last.day or first.year != last.year:
            return f"{self.date(first)} – {end}"
        names = get_month_names("wide", locale=self._cldr)
        if end.startswith(names[last.month]):
            # Not the interval of CLDR: Sundanese has the year first there and last elsewhere.
            return f"{names[first.month]} – {end}"
        months = format_interval(first.first, last.first, skeleton="yMMMM", locale=self._cldr)
        # CLDR has thin spaces around the dash in some languages and none in others.
        return re.sub(r"\s*–\s*", " – ", str(months))

    def date(self, day: PartialDate) -> str:
        """A day or a month: 31 Oktober 2023, Oktober 2023."""
        if day.day is None:
            return str(format_skeleton("yMMMM", day.first, locale=self._cldr))
        return str(format_date(day.first, format="long", locale=self._cldr))

    def day_names(self) -> list[str]:
        """The days of the week from Monday on."""
        names = get_day_names("wide", locale=self._cldr)
        return [str(names[number]) for number in range(7)]

    def days(self, days: Days) -> LocalizedText:
        """Days of the week in the middle of a sentence: every day, Monday–Friday."""
        if days.is_every_day:
            return self.text(self.interface.every_day, {})
        names = self.day_names()
        spans = [
            names[first] if first == last else f"{names[first]}–{names[last]}"
            for first, last in _spans(days.numbers)
        ]
        # In a language that CLDR does not know these are the words of the source language.
        speaker = self if cldr_locale(self.locale.lang) or not self.source else self.source
        return speaker.plain(str(format_list(spans, locale=self._cldr)))


def _in_its_language(text: LocalizedText) -> LocalizedText:
    """A text each run of which says its language, to stand inside another one."""
    runs = (
        dataclasses.replace(run, lang=run.lang or text.lang, dir=run.dir or text.dir)
        for run in text.runs
    )
    return dataclasses.replace(text, runs=tuple(runs))


class _NoMeaning(Exception):
    """A translation explains words whose meaning is not translated."""


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of one look as one."""
    joined: list[Run] = []
    for run in runs:
        if joined and dataclasses.replace(joined[-1], text=run.text) == run:
            joined[-1] = dataclasses.replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _spans(numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    """Days in a row as first and last: 0, 1, 2, 5 as (0, 2), (5, 5)."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans


def localize_edition(guidebook: Guidebook, edition: Edition, localizer: Localizer) -> EditionView:
    """An edition and its guides in one language."""
    interface = guidebook.interface
    facts = facts_of(edition)
    words = localize_interface(interface, edition, localizer)
    superseded: tuple[LocalizedText, ...] = ()
    if edition is not guidebook.latest:
        latest = facts_of(guidebook.latest)["survey"]
        superseded = (localizer.text(interface.superseded, {**facts, "latest": latest}),)
    guides = []
    for guide in edition.guides:
        view = _localize_guide(interface, edition, guide, localizer)
        notices = _translation_notices(words, (view, *words.values()), localizer)
        guides.append(dataclasses.replace(view, notices=(*superseded, *notices)))
    on_home = (*words.values(), *(text for one in guides for text in (one.audience, one.summary)))
    return EditionView(
        id=edition.id,
        locale=localizer.locale,
        survey=localizer.plain(str(facts["survey"])),
        period=words.get("period"),
        notices=_translation_notices(words, on_home, localizer),
        words=words,
        page_number=localizer.text(
            interface.page_number,
            {
                **facts,
                "page": Run(text="", counter="page"),
                "page_count": Run(text="", counter="pages"),
            },
        ),
        live=_localize_live(interface, facts, localizer),
        guides=tuple(guides),
    )


def _localize_live(
    interface: Interface, facts: Mapping[str, Fact], localizer: Localizer
) -> LiveView:
    """The sentences for the reader's clock; what the clock fills in stays in braces."""
    clock = {name: Run(text=f"{{{name}}}") for name in ("opens", "closes", "minutes", "day")}

    def said(text: Text) -> LocalizedText:
        return localizer.text(text, {**facts, **clock})

    return LiveView(
        open_now=said(interface.open_now),
        closes_soon=said(interface.closes_soon),
        opens_today=said(interface.opens_today),
        opens_tomorrow=said(interface.opens_tomorrow),
        opens_on=said(interface.opens_on),
        own_time_zone=said(interface.own_time_zone),
        day_names=tuple(localizer.day_names()),
    )


def _translation_notices(
    words: Mapping[str, LocalizedText], shown: object, localizer: Localizer
) -> tuple[LocalizedText, ...]:
    """What a reader has to know of the translation of a page that shows these texts."""
    notices = []
    if localizer.catalogue and localizer.catalogue.is_draft:
        notices.append(words["draft"])
    catalogue = localizer.catalogue
    interface = localizer.interface
    beside = (interface.handout_details, interface.pages, interface.page_number, interface.qr_alt)
    if _borrows(shown) or (
        catalogue and any(catalogue.find(text.source) is None for text in beside)
    ):
        notices.append(words["partly_translated"])
    return tuple(notices)


def _borrows(value: object) -> bool:
    """Whether any text in a view or in a tuple of them stands in the source language."""
    if isinstance(value, LocalizedText):
        return value.is_fallback
    if isinstance(value, tuple):
        return any(_borrows(item) for item in value)
    if dataclasses.is_dataclass(value):
        return any(_borrows(getattr(value, item.name)) for item in dataclasses.fields(value))
    return False


def localize_handout_details(
    interface: Interface,
    edition: Edition,
    localizer: Localizer,
    *,
    paper: str,
    pages: int,
    size: int,
) -> LocalizedText:
    """Format, paper, pages and size (in bytes) of a handout: PDF, A4, 1 halaman, 48 KB."""
    facts: dict[str, Fact] = {
        **facts_of(edition),
        "paper": paper,
        "pages": localizer.counted(interface.pages, pages),
        "size": str(max(1, round(size / 1000))),
    }
    return localizer.text(interface.handout_details, facts)


def localize_qr_alt(
    interface: Interface, edition: Edition, localizer: Localizer, address: str
) -> str:
    """What a QR code is, for those who cannot see it."""
    return localizer.text(interface.qr_alt, {**facts_of(edition), "address": address}).plain


def localize_interface(
    interface: Interface, edition: Edition, localizer: Localizer
) -> dict[str, LocalizedText]:
    """The words around the guides, without those that wait for facts of their own."""
    facts: dict[str, Fact] = {**facts_of(edition), "source_language": localizer.source_name}
    return {
        item.name: localizer.text(getattr(interface, item.name), facts)
        for item in dataclasses.fields(Interface)
        if facts.keys() >= set(item.metadata["facts"]) and (item.name != "period" or edition.period)
    }


def _localize_guide(
    interface: Interface,
    edition: Edition,
    guide: Guide,
    localizer: Localizer,
) -> GuideView:
    facts = facts_of(edition, guide)
    own_steps = {step.id: step.text for step in guide.steps}

    def section_view(number: int, section: Section) -> SectionView:
        steps = (own_steps.get(step.id) or step.text for step in section.steps)
        return SectionView(
            id=section.id.replace("_", "-"),
            number=str(number),
            title=localizer.text(section.title, facts),
            text=tuple(localizer.text(text, facts) for text in section.text),
            steps=tuple(localizer.text(step, facts) for step in steps if step),
            is_numbered=section.is_numbered,
            is_checklist=section.is_checklist,
            picture=_localize_picture(interface, section, guide, facts, localizer),
            blocks=tuple(
                (block.id, _localize_block(block.id, interface, edition, guide, localizer))
                for block in section.shows
            ),
        )

    return GuideView(
        id=guide.id,
        edition=edition.id,
        date=edition.date,
        locale=localizer.locale,
        audience=localizer.text(guide.audience, facts),
        title=localizer.text(guide.title, facts),
        summary=localizer.text(guide.summary, facts),
        survey_name=localizer.fact("survey_name", facts),
        survey=localizer.fact("survey", facts),
        short_name=edition.short_name.source,
        period=localizer.text(interface.period, facts) if edition.period else None,
        dates=_localize_dates(interface, edition, localizer),
        notices=(),
        sections=tuple(
            section_view(number, section)
            for number, section in enumerate(sections_of(edition, guide), start=1)
        ),
    )


def _localize_block(
    kind: str, interface: Interface, edition: Edition, guide: Guide, localizer: Localizer
) -> Block:
    match kind:
        case "service_hours":
            return tuple(
                _localize_hours(interface, edition, hours, localizer)
                for hours in edition.service_hours
            )
        case "contact_channels":
            channels = {channel.id: channel for channel in edition.contact_channels}
            return tuple(
                _localize_channel(interface, edition, channels[reference.id], localizer)
                for reference in guide.contact_channels
            )
        case _:
            platform = edition.platform
            if platform is None:
                raise ValueError(kind)
            return PlatformView(
                name=localizer.fact("platform", facts_of(edition)),
                address=platform.address,
                address_label=localizer.text(interface.platform_address, facts_of(edition)),
                address_note=localizer.text(
                    interface.address_check if platform.address else interface.address_not_stated,
                    facts_of(edition),
                ),
            )


def _localize_hours(
    interface: Interface, edition: Edition, hours: ServiceHours, localizer: Localizer
) -> HoursView:
    own = next(zone for zone in edition.time_zones if zone.id == hours.time_zone.id)
    facts = facts_of(edition)
    zones = []
    for zone in edition.time_zones:
        shown = in_zone(hours, own, zone)
        zones.append(
            ZoneView(
                zone=zone.id,
                name=localizer.text(zone.name, facts),
                days=localizer.days(shown.days),
                opens=str(shown.opens),
                closes=str(shown.closes),
                closes_note=localizer.text(interface.next_day, facts)
                if shown.closes_next_day
                else None,
            )
        )
    clocks: dict[str, Fact] = {
        **facts,
        "opens": str(hours.opens),
        "closes": str(hours.closes),
        "time_zone": own.id,
    }
    return HoursView(
        days=localizer.days(hours.days),
        statement=localizer.text(interface.hours, clocks),
        zones=tuple(zones),
    )


def _localize_channel(
    interface: Interface, edition: Edition, channel: ContactChannel, localizer: Localizer
) -> ChannelView:
    facts: dict[str, Fact] = {
        **facts_of(edition),
        "telephone": Run(text=channel.telephone.text, dir="ltr"),
    }
    label = localizer.text(channel.label, facts) if channel.label else None
    if label:
        facts["label"] = label
    return ChannelView(
        id=channel.id,
        label=label,
        number=channel.telephone.text,
        uri=channel.telephone.uri,
        link_label=localizer.text(interface.call_line if label else interface.call, facts),
        save_label=localizer.text(interface.save_contact_label, facts),
        contact_name=localizer.text(
            interface.contact_name_line if label else interface.contact_name, facts
        ).plain,
    )


def _localize_picture(
    interface: Interface,
    section: Section,
    guide: Guide,
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> PictureView | None:
    if not section.picture:
        return None
    numbers = {step.id: str(number) for number, step in enumerate(section.steps, start=1)}

    def seen(name: str) -> str:
        fact = facts[name]
        return fact.source if isinstance(fact, Name) else ""

    return PictureView(
        sender=seen("sender"),
        badge=seen("badge"),
        button=seen("button"),
        menu=seen("chatbot_menu"),
        name=localizer.text(interface.picture_name, facts),
        reason=localizer.text(guide.summary, facts),
        link=localizer.text(interface.picture_link, facts),
        caption=localizer.text(interface.picture_caption, facts),
        alt=localizer.text(interface.picture_alt, facts),
        marks={
            mark.part: numbers[mark.step.id] for mark in section.picture if mark.step.id in numbers
        },
    )


def _localize_dates(
    interface: Interface, edition: Edition, localizer: Localizer
) -> PeriodView | None:
    period = edition.period
    if period is None:
        return None
    facts: dict[str, Fact] = {
        **facts_of(edition),
        "starts": localizer.date(period.starts),
        "ends": localizer.date(period.ends),
    }
    return PeriodView(
        first=period.starts.first,
        last=period.ends.last,
        before=localizer.text(interface.period_before, facts),
        running=localizer.text(interface.period_running, facts),
        over=localizer.text(interface.period_over, facts),
    )
