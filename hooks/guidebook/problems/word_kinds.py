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


class StyleSpeaks(Kind, code="G620"):
    """A style that says something itself, turns words round or moves them out of sight."""

    found: str


class MarkStrange(Kind, code="G621"):
    """An element or an attribute that no template writes, which may change what readers get."""

    found: str


class NameOther(Kind, code="G622"):
    """A name inside a page that no element has, or several, though something points to it."""

    name: str
    found: int


class SaidAgain(Kind, code="G623"):
    """A text of the data stands in a place once more than the data have it."""

    found: str


class PartStrange(Kind, code="G624"):
    """A PDF names something that the build never writes, such as a script or a file in it."""

    found: str


class TextUnseen(Kind, code="G625"):
    """A text of a PDF which programs read, and nobody sees."""

    found: str
