"""What can be wrong with the form of a YAML file, whatever it says."""

from guidebook.problems.kind import Kind


class NotYaml(Kind, code="G110"):
    """What PyYAML cannot read, for a reason that has no kind of its own."""

    reason: str


class Tab(Kind, code="G111"):
    """A tab; better is the line as it should be."""

    better: str


class ControlSign(Kind, code="G112"):
    """A sign that steers a machine and is no text."""

    sign: str


class SecondDocument(Kind, code="G113"):
    """A second document in one file."""


class EmptyFile(Kind, code="G114"):
    """A file that says nothing."""


class Alias(Kind, code="G115"):
    """YAML's way to repeat a value."""

    name: str


class Anchor(Kind, code="G116"):
    """YAML's way to name a value."""

    name: str


class Tag(Kind, code="G117"):
    """YAML's way to give a value a type."""

    name: str


class TooDeep(Kind, code="G118"):
    """More levels in each other than any data have."""

    most: int


class NoKey(Kind, code="G119"):
    """A list or keys with values where a key should be."""


class KeyAgain(Kind, code="G120"):
    """A key that is there already."""

    line: int


class KeysAgain(Kind, code="G149"):
    """Several keys in one place that are there already: a line between them may be gone."""

    names: tuple[str, ...]
    line: int


class RemarkOrText(Kind, code="G121"):
    """A # after a text: a remark, or a part of the text that would be lost."""


class NumberAsRemark(Kind, code="G135"):
    """A remark of a number alone, which may be the end of the text before it."""

    found: str
    better: str


class QuoteInText(Kind, code="G122"):
    """A quote inside a text between the same quotes, such as an apostrophe."""

    quote: str
    better: str


class TextAfterQuote(Kind, code="G123"):
    """A text that goes on after its closing quote."""

    better: str


class TextAfterList(Kind, code="G146"):
    """More text after a list between brackets."""

    better: str


class SignFirst(Kind, code="G124"):
    """A text that begins with a sign which means something else in YAML."""

    sign: str
    better: str


class QuoteNotClosed(Kind, code="G125"):
    """A text whose closing quote is missing, told where it begins."""

    quote: str
    better: str


class ColonInText(Kind, code="G126"):
    """A colon with a space after it, inside a text without quotes."""

    better: str


class Indentation(Kind, code="G127"):
    """A line that begins under none of the lines before it."""

    found: int
    expected: int
    better: str


class ListAndKeys(Kind, code="G128", by="begun"):
    """A key among the items of a list, or an item among keys."""

    begun: str


class NoColon(Kind, code="G129", by="meant_as"):
    """A line that is neither a key with its colon nor a part of the text above.

    What it is meant as is a key, or a text where it has the words of a sentence.
    """

    better: str
    meant_as: str


class Backslash(Kind, code="G130"):
    """A backslash between double quotes."""

    better: str


class BracketNotClosed(Kind, code="G131", by="holds"):
    """A bracket without its pair, told where it opens: it holds items, or is part of a text."""

    opened: str
    closing: str
    better: str
    holds: str


class UnseenSign(Kind, code="G132"):
    """A sign that nobody sees and no script needs there."""

    sign: str


class LostSign(Kind, code="G163"):
    """A sign that stands for one that was lost, or that only another program knows."""

    name: str


class TextTooLong(Kind, code="G133"):
    """A text longer than any guide's."""

    most: int
    length: int


class WordTooLong(Kind, code="G138"):
    """Letters without a space, more than any word or address has."""

    most: int
    length: int


class BracketsOpen(Kind, code="G161"):
    """Brackets of which more are open at a time than anybody leaves open."""

    most: int
    bracket: str


class MarksTooMany(Kind, code="G162"):
    """More signs that make words bold or slanted than any text has."""

    most: int


class EntriesTooMany(Kind, code="G147"):
    """A list or keys longer than any guide's."""

    most: int


class EntriesTooManyInAll(Kind, code="G160"):
    """Lists and keys of a file that are together more than any guide has."""

    most: int


class SpacesTooMany(Kind, code="G139"):
    """A row of spaces that nobody writes."""

    most: int
    length: int


class CommaMissing(Kind, code="G134"):
    """Two items between brackets with no comma between them."""

    better: str = ""


class HyphenWithoutSpace(Kind, code="G136"):
    """An item of a list whose hyphen is not followed by a space."""

    better: str


class OddIndent(Kind, code="G137"):
    """A line that is indented with spaces of a word processor."""

    sign: str
    better: str
