"""What can be wrong with the words of a finished site, whatever they say."""

from guidebook.problems.kind import Kind


class WordStrange(Kind, code="G761"):
    """A word that no text of the data has."""

    found: str


class SignUnseen(Kind, code="G762"):
    """A number with a sign in it that nobody sees, and that may turn it round or part it."""

    found: str


class OrderOther(Kind, code="G763"):
    """A text stands before the one that it should come after."""

    found: str


class BlockUnknown(Kind, code="G764"):
    """A page allows a script or a style that does not stand in it."""

    found: str


class BlockRefused(Kind, code="G765"):
    """A script or a style of a page which its policy does not allow."""

    found: str
