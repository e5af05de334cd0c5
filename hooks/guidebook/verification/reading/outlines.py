"""What each piece of a page's text is: a heading, a step, a cell; and what of it is bold."""

from turbohtml import Document, Element, Node, Text

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Value
from guidebook.verification.reading.mark_reading import attributes_of

OUTLINE = "outline"
"""All pieces of the text of a page, one after the other, each with its place."""

_INLINE = frozenset(("a", "b", "bdi", "em", "label", "small", "span", "strong"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSAID = frozenset(("form", "i", "input", "nav", "path", "script", "style", "template", "wbr"))


def marked(name: str, said: str) -> str:
    """Words that an element dresses."""
    return f"<{name}>{said}</{name}>" if said else ""


def piece(name: str, said: str) -> str:
    """A piece of a text, with what it is."""
    return f"{name}: {' '.join(said.split())}"


def outline_of(document: Document, file: str) -> Value:
    """The outline of what stands in the article of a page."""
    pieces: list[tuple[str, Place]] = []
    for article in document.select("article")[:1]:
        _read(article, "article", Place(file), pieces)
    return Value(name=OUTLINE, value=tuple(pieces), place=Place(file))


def _read(block: Element, name: str, place: Place, pieces: list[tuple[str, Place]]) -> None:
    words: list[str] = []

    def end() -> None:
        said = "".join(words)
        words.clear()
        if said and not said.isspace():
            pieces.append((piece(name, said), place))

    def read(node: Node) -> None:
        for child in node.children:
            if isinstance(child, Text):
                words.append(child.text)
            elif isinstance(child, Element) and child.tag not in _UNSAID:
                if child.tag == "svg":
                    words.append(_drawn(child))
                elif child.tag == "br":
                    words.append("\n")
                elif child.tag in _INLINE:
                    start = len(words)
                    read(child)
                    _dress(child, words, start)
                else:
                    end()
                    line, column = child.position or (1, 0)
                    here = Place(place.file, line, column + 1)
                    _read(child, _name(child, block.tag), here, pieces)

    read(block)
    end()


def _name(element: Element, around: str) -> str:
    tag = element.tag
    if tag == "li":
        return f"{around} li"
    if tag in _HEADINGS and (name := attributes_of(element).get("id")):
        return f"{tag}#{name}"
    return tag


def _dress(element: Element, words: list[str], start: int) -> None:
    """Put what an element does to its words around them."""
    for name in _dresses(element):
        said = "".join(words[start:])
        del words[start:]
        words.append(marked(name, said))


def _dresses(element: Element) -> tuple[str, ...]:
    """The names of what an element does to its words, the innermost one first."""
    tag, given = element.tag, attributes_of(element)
    if tag in ("b", "strong"):
        return ("kept", tag) if "translate" in given else (tag,)
    if tag == "a":
        return ("a" + "".join(given.get("href", "").partition("#")[1:]),)
    kept = ("kept",) if given.get("translate") == "no" else ()
    return (*kept, given["dir"]) if tag == "bdi" and "dir" in given else kept


def drawing(*parts: tuple[str, str]) -> str:
    """A drawing, by its parts and what each is filled with."""
    return f"[{' '.join(' '.join(part).strip() for part in parts)}]"


def _drawn(svg: Element) -> str:
    parts = (one for one in svg.children if isinstance(one, Element))
    return drawing(*((one.tag, attributes_of(one).get("fill", "")) for one in parts))
