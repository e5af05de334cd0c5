"""The pages of all languages for search engines: a sitemap a language, and an index of them.

The links from each page to its translations grow with the square of the languages, so one file
would soon be larger than search engines read.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit
from xml.etree import ElementTree

from guidebook.localization import addresses

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def render_sitemaps(pages: Iterable[Mapping[str, str]], root: str, source: str) -> dict[str, bytes]:
    """The files by name; pages are the places of each page by language, source is the first one.

    root is the site's address with a slash at its end.
    """
    pages = tuple(pages)
    languages = dict.fromkeys(lang for places in pages for lang in places)
    names = {lang: addresses.sitemap_file(lang) for lang in languages}
    index = ElementTree.Element("sitemapindex", {"xmlns": _SITEMAP})
    for name in names.values():
        _add(ElementTree.SubElement(index, "sitemap"), "loc", root + name)
    links = [_links(places, root, source) for places in pages]
    sitemaps = {
        name: _sitemap(
            (root + places[lang], links_of_page)
            for places, links_of_page in zip(pages, links, strict=True)
            if lang in places
        )
        for lang, name in names.items()
    }
    files = {addresses.SITEMAP_INDEX: _written(index), **sitemaps}
    if urlsplit(root).path == "/":  # robots read theirs nowhere else
        said = f"User-agent: *\nDisallow:\n\nSitemap: {root}{addresses.SITEMAP_INDEX}\n"
        files[addresses.ROBOTS_FILE] = said.encode()
    return files


def _sitemap(pages: Iterable[tuple[str, str]]) -> bytes:
    """The map of one language, from each page's address and the links to its translations."""
    urls = [f"<url>\n{_element('loc', address)}\n{links}\n</url>" for address, links in pages]
    start = f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">'
    return _with_declaration("\n".join((start, *urls, "</urlset>")))


def _links(places: Mapping[str, str], root: str, source: str) -> str:
    """The links from a page to its translations, which are the same in all languages."""
    default = {"x-default": places[source]} if source in places else {}
    return "\n".join(
        _element("xhtml:link", rel="alternate", hreflang=language, href=root + place)
        for language, place in {**places, **default}.items()
    )


def _element(name: str, text: str | None = None, **attributes: str) -> str:
    element = ElementTree.Element(name, attributes)
    element.text = text
    return ElementTree.tostring(element, encoding="unicode")


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _written(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root, "")
    return _with_declaration(ElementTree.tostring(root, encoding="unicode"))


def _with_declaration(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
