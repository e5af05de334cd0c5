"""Ways to reach somebody: what is read, and the address that a tap on it opens."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from guidebook.data.values.look_alikes import refused
from guidebook.data.values.telephones import parse_extension, parse_telephone
from guidebook.data.values.web_addresses import parse_web_address
from guidebook.problems.number_kinds import EmailUnusable, PostalAddressEmpty, ShortForWhatsApp
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import OddSign

TELEPHONE_KINDS = ("telephone", "text_telephone")
"""The ways that are dialled; a text telephone is one for those who cannot hear."""

NUMBER_KINDS = (*TELEPHONE_KINDS, "whatsapp", "sms")
"""The ways that are numbers."""

KINDS = (*NUMBER_KINDS, "email", "web_form", "address")
"""All ways, by the keys of the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint:
    """One way to reach somebody.

    text is what is read, a postal address with its lines apart. uri is empty where nothing can be
    tapped. international is the number as it is read abroad, empty where it is no other, and where
    nobody knows that it is reached from there. extension is dialled after the number has answered.
    """

    kind: str
    text: str
    uri: str = ""
    international: str = ""
    extension: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it can be saved as a contact; what nobody has confirmed yet has no text."""
        return bool(self.text)

    @property
    def number(self) -> str:
        """What is dialled, without extension; empty where there is no number."""
        return self.uri.partition(":")[2].partition(";")[0] if self.kind in TELEPHONE_KINDS else ""


UNCONFIRMED = ContactPoint(kind="address", text="")
"""What nobody has confirmed yet: like a postal address it cannot be tapped."""


def parse_contact_point(kind: str, text: str, country: str, extension: str = "") -> ContactPoint:
    """A way to reach somebody, by one of KINDS; country may be empty where no number needs it."""
    match kind:
        case "email":
            address = parse_email(text)
            return ContactPoint(kind=kind, text=address, uri=f"mailto:{quote(address, safe='@+')}")
        case "web_form":
            return ContactPoint(kind=kind, text=text, uri=parse_web_address(text))
        case "address":
            return ContactPoint(kind=kind, text="\n".join(parse_lines(text)))
    telephone = parse_telephone(text, country)
    number = telephone.number
    match kind:
        case "whatsapp":
            if not number.startswith("+"):
                raise Wrong(ShortForWhatsApp(telephone.text))
            uri = f"https://wa.me/{number.removeprefix('+')}"
        case "sms":
            uri = f"sms:{number}"
        case _:
            extension = parse_extension(extension) if extension else ""
            uri = f"tel:{number};ext={extension}" if extension else f"tel:{number}"
    return ContactPoint(
        kind=kind,
        text=telephone.text,
        uri=uri,
        international=telephone.international,
        extension=extension,
    )


_ATOM = r"[\w!#$%&'*+/=?^`{|}~-]+"
_LABEL = r"[^\W_]([\w-]{0,61}[^\W_])?"
_EMAIL = re.compile(rf"(?P<local>{_ATOM}(\.{_ATOM})*)@(?=.{{4,253}}$)({_LABEL}\.)+(?!\d+$){_LABEL}")


def parse_email(text: str) -> str:
    """An e-mail address as people have them: no quotes, no comments; letters of every script.

    Source: RFC 5322, section 3.4.1, and RFC 6531.
    """
    found = _EMAIL.fullmatch(text.strip())
    meant = re.sub(r"\s*[(\[]\s*at\s*[)\]]\s*", "@", text.strip().removeprefix("mailto:"))
    wrong = refused(
        text, EmailUnusable(text, meant if meant != text and _EMAIL.fullmatch(meant) else "")
    )
    if not found or len(found["local"].encode()) > 64:
        raise wrong
    # No owner of a domain mixes scripts in one word; those who imitate one do.
    labels = re.findall(r"[^@.]*[A-Za-z][^@.]*", found[0])
    if isinstance(wrong.kind, OddSign) and not all(map(str.isascii, labels)):
        raise wrong
    return found[0]


def parse_lines(text: str) -> tuple[str, ...]:
    """The lines of a postal address, without empty ones."""
    lines = tuple(
        filter(None, (re.sub(r"[^\S\n]+", " ", line).strip() for line in text.splitlines()))
    )
    if not lines:
        raise Wrong(PostalAddressEmpty())
    return lines
