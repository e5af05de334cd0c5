"""What can be wrong with numbers and addresses by which somebody is reached."""

from guidebook.problems.kind import Kind


class ExtensionInNumber(Kind, code="G260"):
    """A telephone number with its extension in one text."""

    found: str
    extension: str


class ExtensionUnusable(Kind, code="G261"):
    """An extension that cannot be dialled."""

    found: str


class ShortForWhatsApp(Kind, code="G262"):
    """A number of WhatsApp that has no international form."""

    found: str


class EmailUnusable(Kind, code="G263"):
    """A text that is no e-mail address."""

    found: str
    meant: str


class PostalAddressEmpty(Kind, code="G264"):
    """A postal address without a line."""


class NumberWithoutCountry(Kind, code="G265"):
    """A number as it is dialled in a country, and nobody has said in which."""

    found: str
