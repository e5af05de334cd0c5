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
    sitemaps = {
        name: _sitemap(lang, [one for one in pages if lang in one], root, source)
        for lang, name in names.items()
    }
    files = {addresses.SITEMAP_INDEX: _written(index), **sitemaps}
    if urlsplit(root).path == "/":  # robots read theirs nowhere else
        said = f"User-agent: *\nDisallow:\n\nSitemap: {root}{addresses.SITEMAP_INDEX}\n"
        files[addresses.ROBOTS_FILE] = said.encode()
    return files


def _sitemap(lang: str, pages: Iterable[Mapping[str, str]], root: str, source: str) -> bytes:
    urlset = ElementTree.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for places in pages:
        url = ElementTree.SubElement(urlset, "url")
        _add(url, "loc", root + places[lang])
        default = {"x-default": places[source]} if source in places else {}
        for language, place in {**places, **default}.items():
            link = {"rel": "alternate", "hreflang": language, "href": root + place}
            ElementTree.SubElement(url, "xhtml:link", link)
    return _written(urlset)


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _written(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root, "")
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
