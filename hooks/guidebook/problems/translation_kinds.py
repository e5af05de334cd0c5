"""What can be wrong with a translation against its source."""

from guidebook.problems.kind import Kind


class OtherFact(Kind, code="G513"):
    """A placeholder that the source has not."""

    found: str
    known: tuple[str, ...]
    meant: str


class FactWithoutSource(Kind, code="G514"):
    """A placeholder where the source has none at all."""

    found: str


class FactLost(Kind, code="G515"):
    """A placeholder of the source that the translation lacks."""

    fact: str


class NumberAdded(Kind, code="G516"):
    """A number that only the translation has."""

    number: str


class NumberLost(Kind, code="G517"):
    """A number that only the source has."""

    number: str


class NameLost(Kind, code="G518"):
    """A name that respondents see on their phone and the translation has otherwise."""

    name: str


class OtherAddress(Kind, code="G519", by="how"):
    """An address, of the web or of mail, that only the source or only the translation has."""

    address: str
    how: str


class SpaceAround(Kind, code="G520"):
    """Space before or after a translation."""


class HiddenSign(Kind, code="G527"):
    """A sign that is not seen and can change what is: a control sign, a turn of direction."""

    sign: str


class OtherMarkup(Kind, code="G528"):
    """What looks like markup in a translation, and stands in no source."""

    found: str


class FormOfNoDate(Kind, code="G557"):
    """A form of a fact that is no date and has no other forms."""

    name: str
    form: str


class LinkLost(Kind, code="G556"):
    """A link of the source that a translation lacks."""

    target: str


class BoldAdded(Kind, code="G529"):
    """Bold words where the source has none."""


class MixedScripts(Kind, code="G530"):
    """A word with look-alike letters of another script, as in a false address."""

    found: str


class SaysNothing(Kind, code="G541"):
    """A notice: a translation of signs that cannot be read, which counts as none."""


class FactsTurnedRound(Kind, code="G542"):
    """A notice: an end that stands before its start, unlike in the source."""

    first: str
    second: str


class NumbersTurnedRound(Kind, code="G558"):
    """A notice: groups of digits, as of a date, in another order than in the source."""

    found: str
    source: str


class PageOfOneLanguage(Kind, code="G554"):
    """A page of docs/ for one language, whose texts belong into that language's catalogue."""

    page: str
    language: str


class HeadingsTurnedRound(Kind, code="G555"):
    """A notice: the heading above the times of opening has the word for closing."""

    opens: str
    closes: str


class OneFormOnly(Kind, code="G543"):
    """A notice: a text about a number without the plural forms of the source language."""

    language: str
    forms: int
