"""Texts and facts in one language: translations are looked up, and facts are put in.

Dates follow CLDR, with the source language's forms where CLDR knows none.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import babel

from guidebook.data.model import MEANING_SUFFIX, FactValue, Period
from guidebook.data.records.interface import Interface
from guidebook.data.values.clocks import Clock
from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.periods import Span
from guidebook.data.values.sentences import (
    Placeholder,
    Words,
    forms_in,
    parse_sentence,
    placeholders,
)
from guidebook.data.values.texts import Gap, Name, Text
from guidebook.localization.clock_styles import ClockStyle, clock_style
from guidebook.localization.date_forms import form_of, write_form
from guidebook.localization.dates import (
    day_names,
    language_name,
    write_date,
    write_days,
    write_list,
    write_span,
)
from guidebook.localization.runs import continued, in_bold, in_its_language, joined_runs, with_entry
from guidebook.localization.views import CountedText, Locale, LocalizedText, Run
from guidebook.translations.catalogues import MEANING, Catalogue, Translation
from guidebook.translations.headers import cldr_locale
from guidebook.translations.meanings import without_meaning

Fact = FactValue | Clock | LocalizedText | Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Localizer:
    """Writes texts and facts in one language.

    source is the localizer of the language that the data are written in, and None for itself;
    counts are its plural forms of texts about a number, and told the lines that a preview tells.
    """

    locale: Locale
    interface: Interface
    catalogue: Catalogue | None = None
    counts: Catalogue | None = None
    source: "Localizer | None" = None
    told: frozenset[str] = frozenset()

    def text(self, text: Text, facts: Mapping[str, Fact]) -> LocalizedText:
        """A text with its facts: the translation, or else the source."""
        if self.source is None or self.catalogue is None:
            return with_entry(self._written(text.source, facts), text.place, self.told)
        found = self.catalogue.find(text.source)
        if found is None:
            written = dataclasses.replace(self.source.text(text, facts), is_fallback=True)
            return with_entry(written, self.catalogue.places.get(("", text.source)), self.told)
        if self._has_stale_meaning(found.forms[0], facts):
            found = dataclasses.replace(found, is_stale=True)
        written = self._translated(text, found, facts)
        return with_entry(written, self.catalogue.places.get(("", text.source)), self.told)

    def writer(self, text: Text) -> "Localizer":
        """In whose language a text is written: what stands in it is best said in the same."""
        if self.source is None or self.catalogue is None or self.catalogue.find(text.source):
            return self
        return self.source

    def counted(self, text: Text, count: int) -> LocalizedText:
        """A text about a number of things, in the plural form of the language."""
        written = self.counted_by_script(text, {"count": str(count)}, count)
        return written.forms[written.rule[count]]

    def counted_by_script(self, text: Text, facts: Mapping[str, Fact], most: int) -> CountedText:
        """A text about a number from 0 to most, in all plural forms of the language."""
        catalogue = self.catalogue if self.source else self.counts
        found = catalogue.find(text.source) if catalogue else None
        if catalogue and found:
            forms = (self._translated(text, found, facts, form) for form in range(len(found.forms)))
            return CountedText(forms=tuple(forms), rule=catalogue.plural_forms.up_to(most))
        if catalogue is None or self.source is None:
            return CountedText(forms=(self._written(text.source, facts),), rule=(0,) * (most + 1))
        borrowed = self.source.counted_by_script(text, facts, most)
        forms = (dataclasses.replace(form, is_fallback=True) for form in borrowed.forms)
        return dataclasses.replace(borrowed, forms=tuple(forms))

    def fact(self, name: str, facts: Mapping[str, Fact]) -> LocalizedText:
        """A fact alone."""
        return LocalizedText(
            runs=self._fact(name, facts), lang=self.locale.lang, dir=self.locale.dir
        )

    def marked_up(self, text: Text) -> LocalizedText:
        """A text with markup of its own, which stays as it stands."""
        if self.source is None or self.catalogue is None:
            return self.plain(text.source)
        source = self.source.plain(text.source)
        found = self.catalogue.find(text.source)
        if found is None:
            written = dataclasses.replace(source, is_fallback=True)
        else:
            written = self.plain(found.forms[0])
            written = self._noted(written, source) if found.is_stale else written
        return with_entry(written, self.catalogue.places.get(("", text.source)), self.told)

    def plain(self, text: str) -> LocalizedText:
        """A text that is the same in every language, such as a name."""
        return LocalizedText(runs=(Run(text=text),), lang=self.locale.lang, dir=self.locale.dir)

    def _translated(
        self, text: Text, found: Translation, facts: Mapping[str, Fact], form: int = 0
    ) -> LocalizedText:
        written = self._written(self._explained(found.forms[form], facts), facts)
        # The note itself may be out of date without a note on it.
        if not found.is_stale or self.source is None or text is self.interface.translations.changed:
            return written
        return self._noted(written, self.source.text(text, facts))

    def _noted(self, written: LocalizedText, source: LocalizedText) -> LocalizedText:
        """A translation that is out of date, with what its source says today."""
        changed = self.text(
            self.interface.translations.changed,
            {
                "source_language": self.interface.translations.source_language,
                "source_text": in_its_language(source),
            },
        )
        note = (dataclasses.replace(run, is_note=True) for run in in_its_language(changed).runs)
        runs = (*written.runs, Run(text=" ", is_note=True), *note)
        return dataclasses.replace(written, runs=runs, is_stale=True)

    def _written(self, sentence: str, facts: Mapping[str, Fact]) -> LocalizedText:
        runs: list[Run] = []
        for part in parse_sentence(sentence):
            if isinstance(part, Words):
                runs.append(Run(text=continued(part.text, runs), strong=part.strong))
            else:
                found = self._in_form(part, facts)
                runs += in_bold(found) if part.strong else found
        return LocalizedText(runs=joined_runs(runs), lang=self.locale.lang, dir=self.locale.dir)

    def _in_form(self, part: Placeholder, facts: Mapping[str, Fact]) -> tuple[Run, ...]:
        """A fact as a sentence asks for it; dates have forms, such as of October."""
        fact = facts.get(part.name)
        if part.form and isinstance(fact, PartialDate):
            return self._fact(part.name, {part.name: self.date(fact, part.form)})
        runs = self._fact(part.name, facts)
        if not self.told:
            return runs
        place = fact.place if isinstance(fact, Name | Text | Period) else None
        return tuple(with_entry(run, place, self.told) for run in runs)

    def _fact(self, name: str, facts: Mapping[str, Fact]) -> tuple[Run, ...]:
        if name.endswith(MEANING_SUFFIX) and name not in facts:
            meaning = self._meaning(facts[name.removesuffix(MEANING_SUFFIX)])
            return (Run(text=meaning or ""),)
        match facts[name]:
            case Name(source=source, has_meaning=True) if self.source:
                origin = self.source.locale
                return (Run(text=source, is_name=True, lang=origin.lang, dir=origin.dir),)
            case Name(source=source):
                return (Run(text=source, is_name=True, dir=self._borrowed_dir),)
            case Gap():
                return self._fact(name, {name: self.text(self.interface.guide.gap, {})})
            case Text() as text:
                return self._fact(name, {name: self._described(text)})
            case PartialDate() as day:
                return self._fact(name, {name: self.date(day)})
            case Period() as period:
                return self._fact(name, {name: self.span(period.span)})
            case Clock() as clock:
                return (self.time(clock),)
            case Days() as days:
                return self._fact(name, {name: self.days(days)})
            case LocalizedText() as written:
                is_own = written.lang == self.locale.lang
                return written.runs if is_own else in_its_language(written).runs
            case Run() as run:
                return (run,)
            case str() as word:
                return (Run(text=word, dir=self._borrowed_dir),)

    def _described(self, text: Text) -> LocalizedText:
        """A fact in words; what they said before it changed is no fact any more."""
        written = self.text(text, {})
        return self.source.text(text, {}) if written.is_stale and self.source else written

    @property
    def _borrowed_dir(self) -> str | None:
        """The direction of a name or number, which has its own inside right-to-left text."""
        origin = (self.source or self).locale.dir
        return None if origin == self.locale.dir else origin

    def _has_stale_meaning(self, sentence: str, facts: Mapping[str, Fact]) -> bool:
        """Whether a sentence explains a name by words that were made for another one."""
        asked = [name for name in placeholders(sentence) if name not in facts]
        if self.catalogue is None or not asked:
            return False
        names = (facts.get(name.removesuffix(MEANING_SUFFIX)) for name in asked)
        found = (self.catalogue.find(one.source, MEANING) for one in names if isinstance(one, Name))
        return any(one.is_stale for one in found if one)

    def _explained(self, sentence: str, facts: Mapping[str, Fact]) -> str:
        """A sentence with only those names explained whose explanation is translated."""
        for placeholder in placeholders(sentence):
            name = placeholder.removesuffix(MEANING_SUFFIX)
            if placeholder not in facts and self._meaning(facts[name]) is None:
                sentence = without_meaning(sentence, name)
        return sentence

    def _meaning(self, fact: Fact) -> str | None:
        source = fact.source if isinstance(fact, Name) else ""
        found = self.catalogue.find(source, MEANING) if self.catalogue else None
        return found.forms[0] if found else None

    @property
    def cldr(self) -> babel.Locale:
        """How dates are written, in the source language where CLDR does not know this one."""
        own = cldr_locale(self.locale.lang)
        if own:
            return own
        fallback = cldr_locale(self.source.locale.lang) if self.source else None
        return fallback or babel.Locale("en")

    def days(self, days: Days) -> LocalizedText:
        """Days of the week in the middle of a sentence: every day, Monday–Friday."""
        if days.is_every_day:
            return self.text(self.interface.hours.every_day, {})
        return self.speaker.plain(write_days(days, self.cldr))

    def span(self, span: Span) -> LocalizedText:
        """From when to when in the middle of a sentence, or since or until when."""
        first, last = span.starts, span.ends
        if first and last:
            return self.speaker.plain(write_span(first, last, self.cldr))
        if first:
            return self.text(self.interface.period.since, {"starts": first})
        return self.text(self.interface.period.until, {"ends": last} if last else {})

    def date(self, day: PartialDate, form: str = "") -> LocalizedText:
        """A day or a month, in the form that a sentence asks for."""
        own = form_of(self.catalogue, form, write_date(day, (self.source or self).cldr))
        return self.plain(own) if own else self.speaker.plain(write_form(day, form, self.cldr))

    def weekdays(self, form: str = "") -> tuple[str, ...]:
        """The days of the week from Monday on, in such a form."""
        sources = day_names((self.source or self).cldr)
        names = zip(sources, day_names(self.cldr), strict=True)
        return tuple(form_of(self.catalogue, form, source) or name for source, name in names)

    def form_in(self, text: Text, name: str) -> str:
        """The form in which a text asks for a fact."""
        found = self.catalogue.find(text.source) if self.catalogue else None
        return dict(forms_in(found.forms[0] if found else text.source)).get(name, "")

    def listed(self, texts: Sequence[LocalizedText]) -> LocalizedText:
        """Several texts in the middle of a sentence."""
        if len(texts) == 1:
            return texts[0]
        return self.speaker.plain(write_list([text.plain for text in texts], self.cldr))

    def languages(self, tags: Sequence[str]) -> LocalizedText:
        """The names of languages."""
        names = [language_name(tag, self.cldr) for tag in tags]
        return self.speaker.plain(write_list(names, self.cldr))

    def time(self, clock: Clock) -> Run:
        """A time of day; digits alone keep their order in right-to-left text."""
        style = self.clock
        return Run(text=style.write(clock), dir=None if style.has_words else self._borrowed_dir)

    @property
    def clock(self) -> ClockStyle:
        """How times of day are written: as in the sentence that tells them."""
        chosen = self.interface.hours.clock.source
        if self.source is None:
            return clock_style(self.cldr, chosen)
        found, line = (
            self.catalogue.find(one) if self.catalogue else None
            for one in (chosen, self.interface.hours.line.source)
        )
        if found is None and (line is None or cldr_locale(self.locale.lang) is None):
            return self.source.clock
        return clock_style(self.cldr, found.forms[0] if found else None)

    @property
    def speaker(self) -> "Localizer":
        """Whose words dates are: the source language's where CLDR does not know this one."""
        return self if cldr_locale(self.locale.lang) or not self.source else self.source
