"""The codes that tell a file from an older one, as links to it carry them."""

import re
from hashlib import sha256

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_SIGN = "[0-9A-HJKMNP-TV-Z]"
LENGTH = 5

_CODE = re.compile(rf"\?(\w[\w.-]*-{CODE_SIGN}{{{LENGTH}}})$")


def code_of(link: str) -> str:
    """The code that a link to a file carries, empty for none."""
    found = _CODE.search(link.partition("#")[0])
    return found[1] if found else ""


def without_code(link: str) -> str:
    """The same link to the file, whatever is in it."""
    return _CODE.sub("", link)


def code_of_content(edition: str, content: bytes) -> str:
    """The code of a file that has no other one than that of its own bytes."""
    bits = f"{int(sha256(content).hexdigest(), 16):0256b}"
    signs = (_SIGNS[int(bits[at : at + 5], 2)] for at in range(0, 5 * LENGTH, 5))
    return f"{edition}-{''.join(signs)}"
