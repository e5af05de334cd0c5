"""Files for programs in which one thing was changed by hand: data, search, lists of pages."""

from pathlib import Path

import pytest

from verifying import Case, Verified, problems_of

IN_A_FILE = {
    "guides.json": Case(
        "guides.json",
        '"address": "tel:+6281119061198"',
        '"address": "tel:+6281119061199"',
        "editions[0].contact_channels[1].address: expected tel:+6281119061198, "
        "found tel:+6281119061199",
    ),
    "the number in guides.json": Case(
        "guides.json",
        '"text": "0811 1906 1198"',
        '"text": "0811 1906 1199"',
        "editions[0].contact_channels[1].text: expected 0811 1906 1198, found 0811 1906 1199",
    ),
    "the period in guides.json": Case(
        "en/guides.json",
        '"said": "2023-10"',
        '"said": "2023-11"',
        "editions[0].period.ends.said: expected 2023-10, found 2023-11",
    ),
    "a direction in guides.json": Case(
        "guides.json",
        '"direction": "ltr"',
        '"direction": "rtl"',
        "direction: expected ltr, found rtl",
    ),
    "steps that follow each other in guides.json": Case(
        "guides.json",
        '"is_numbered": true',
        '"is_numbered": false',
        "editions[0].guides[0].sections[0].is_numbered: expected True, found False",
    ),
    "a key that nobody knows in guides.json": Case(
        "guides.json",
        '"version": "2.0"',
        '"version": "2.0", "pin": "1234"',
        "pin: expected nothing, found 1234",
    ),
    "a key of guides.json that is lost": Case(
        "guides.json",
        '"kind": "telephone",',
        "",
        "editions[0].contact_channels[0].kind: expected telephone, found nothing",
    ),
    "a key that is twice in guides.json": Case(
        "guides.json",
        '"version": "2.0"',
        '"version": "1.0", "version": "2.0"',
        "expected a file that can be read, found two keys of one name",
    ),
    "a broken guides.json": Case(
        "guides.json",
        '"version"',
        '"version',
        "expected a file that can be read, found Expecting ':' delimiter: line 3 column 13 "
        "(char PLACE)",
    ),
    "the search index": Case(
        "search/search_index.json",
        "0811 1906 1198",
        "0811 1906 1199",
        "docs[N].text: expected Kementerian/Lembaga 0811 1906 1198, "
        "found Kementerian/Lembaga 0811 1906 1199",
    ),
    "a place of the search index": Case(
        "en/search/search_index.json",
        '"location":"2023/expert/#call-center"',
        '"location":"2023/expert/#handout"',
        "expected a file that can be read, found two entries of one place",
    ),
    "a heading of the search index": Case(
        "en/search/search_index.json",
        '"title":"What this site does not do"',
        '"title":"What stays on your device"',
        "docs.privacy/#yang-tidak-dilakukan-situs-ini.title: expected What this site does not do, "
        "found What stays on your device",
    ),
    "a text of the search index": Case(
        "en/search/search_index.json",
        "It uses no cookies.",
        "It uses cookies.",
        "docs.privacy/#yang-tidak-dilakukan-situs-ini.text: expected It uses no cookies. It stores "
        "nothing in your browser, not even your choice of language. It does not track you or "
        "count…, found It uses cookies. It stores nothing in your browser, not even your choice of "
        "language. It does not track you or count vi…",
    ),
    "a word of the search": Case(
        "en/search/search_index.json",
        '"none":"No matching pages"',
        '"none":"Type what you are looking for"',
        "words.none: expected No matching pages, found Type what you are looking for",
    ),
    "the list of pages": Case(
        "sitemap-id.xml",
        "<loc>https://panduan.example/2023/expert/</loc>",
        "<loc>https://panduan.example/2022/expert/</loc>",
        "loc: expected https://panduan.example/2023/expert/, "
        "found https://panduan.example/2022/expert/",
    ),
    "a language in the list of pages": Case(
        "sitemap-id.xml",
        'hreflang="en" href="https://panduan.example/en/2023/expert/"',
        'hreflang="en" href="https://panduan.example/en/2023/internal/"',
        "https://panduan.example/2023/expert/ en: "
        "expected https://panduan.example/en/2023/expert/, "
        "found https://panduan.example/en/2023/internal/",
    ),
    "the list of all languages' lists": Case(
        "sitemap.xml",
        "sitemap-en.xml",
        "sitemap-fr.xml",
        "loc: expected https://panduan.example/sitemap-en.xml, "
        "found https://panduan.example/sitemap-fr.xml",
    ),
    "what search engines may read": Case(
        "robots.txt",
        "Sitemap: https://panduan.example/",
        "Sitemap: https://elsewhere.example/",
        "Sitemap: expected https://panduan.example/sitemap.xml, "
        "found https://elsewhere.example/sitemap.xml",
    ),
    "a page that search engines may not read": Case(
        "robots.txt",
        "Disallow:",
        "Disallow: /",
        "rules[1]: expected Disallow:, found Disallow: /",
    ),
    "search engines that may read nothing": Case(
        "robots.txt",
        "Disallow:\n",
        "Disallow:\n\nUser-agent: Googlebot\nDisallow: /\n",
        "rules: expected 2 entries, found 4",
    ),
    "a page that is twice in the list of pages": Case(
        "sitemap.xml",
        "</sitemap>",
        "</sitemap><sitemap><loc>https://panduan.example/sitemap-id.xml</loc></sitemap>",
        "expected a file that can be read, found two entries of one place",
    ),
    "another language's page that is twice in the list of pages": Case(
        "sitemap-en.xml",
        "<xhtml:link ",
        '<xhtml:link rel="alternate" hreflang="id" href="https://elsewhere.example/" /><xhtml:link ',
        "expected a file that can be read, found something else than pages with their languages",
    ),
    "a header that nobody asked for": Case(
        "_headers",
        "  Referrer-Policy",
        "  Location: https://elsewhere.example/\n  Referrer-Policy",
        "Referrer-Policy: expected no-referrer, found https://elsewhere.example/",
    ),
    "a number that the search knows": Case(
        "search/search_index.json",
        "6281119061198",
        "6281119061199",
        "numbers.0811 1906 1198: expected 6281119061198, found 6281119061199",
    ),
}


@pytest.mark.parametrize("case", IN_A_FILE.values(), ids=IN_A_FILE)
def test_data_that_disagree_are_told_of_once(small: Verified, tmp_path: Path, case: Case) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]
