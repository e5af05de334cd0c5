"""What can be wrong with numbers and addresses by which somebody is reached."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class ExtensionInNumber(Kind, code="G260"):
    """A telephone number with its extension in one text."""

    found: str
    extension: str


@dataclass(frozen=True, slots=True)
class ExtensionUnusable(Kind, code="G261"):
    """An extension that cannot be dialled."""

    found: str


@dataclass(frozen=True, slots=True)
class ShortForWhatsApp(Kind, code="G262"):
    """A number of WhatsApp that has no international form."""

    found: str


@dataclass(frozen=True, slots=True)
class EmailUnusable(Kind, code="G263"):
    """A text that is no e-mail address."""

    found: str


@dataclass(frozen=True, slots=True)
class PostalAddressEmpty(Kind, code="G264"):
    """A postal address without a line."""


@dataclass(frozen=True, slots=True)
class NumberWithoutCountry(Kind, code="G265"):
    """A number as it is dialled in a country, and nobody has said in which."""

    found: str
