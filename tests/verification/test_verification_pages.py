"""Pages that load, run or hide something by hand: each is told of, once."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from verifying import Verified, place_of, replace, small_site

GUIDE = "2023/expert/index.html"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Verified:
    return small_site(tmp_path_factory.mktemp("pages") / "project")


@dataclass(frozen=True, slots=True)
class Case:
    """What is changed on a page, the place that is to be told, and what is to be told."""

    old: str
    new: str
    at: str
    told: str
    file: str = GUIDE


def added(element: str, told: str, file: str = GUIDE) -> Case:
    """An element at the end of the text."""
    return Case("</article>", f"{element}</article>", element, told, file)


FROM_ELSEWHERE = {
    "a page that goes on by itself": Case(
        "<title>",
        '<meta http-equiv="Refresh" content="0;url=https://evil.example/"><title>',
        "<meta http-equiv",
        "meta refresh: expected nothing that acts by itself, found 0;url=https://evil.example/",
    ),
    "another base of all addresses": Case(
        "<title>",
        '<base href="https://evil.example/"><title>',
        "<base",
        "base href: expected nothing that acts by itself, found https://evil.example/",
    ),
    "a script": added(
        '<script src="https://evil.example/a.js"></script>',
        "script src: expected only what is on the site, found https://evil.example/a.js",
    ),
    "a script of its own that goes elsewhere": added(
        "<script>location = 'https://evil.example/'</script>",
        "script: expected only what is on the site, found https://evil.example/",
    ),
    "a frame": added(
        '<iframe src="//evil.example/"></iframe>',
        "iframe src: expected only what is on the site, found //evil.example/",
    ),
    "a page inside a frame": added(
        '<iframe srcdoc="&lt;p&gt;Hubungi kami"></iframe>',
        "iframe srcdoc: expected nothing that acts by itself, found <p>Hubungi kami",
    ),
    "a frame with words in its address": added(
        '<iframe src="data:text/html,Hubungi kami"></iframe>',
        "iframe src: expected only what is on the site, found data:text/html,Hubungi kami",
    ),
    "a picture": added(
        '<img src="https://evil.example/a.png">',
        "img src: expected only what is on the site, found https://evil.example/a.png",
    ),
    "a picture in several sizes": added(
        '<img srcset="../../a.png 1x, https://evil.example/a.png 2x">',
        "img srcset: expected only what is on the site, found https://evil.example/a.png",
    ),
    "a picture of a film": added(
        '<video poster="https://evil.example/a.png"></video>',
        "video poster: expected only what is on the site, found https://evil.example/a.png",
    ),
    "a picture inside a picture": Case(
        "</article>",
        '<svg><image xlink:href="https://evil.example/a.png"/></svg></article>',
        "<image",
        "image xlink:href: expected only what is on the site, found https://evil.example/a.png",
    ),
    "where a form is sent": Case(
        '<form autocomplete="off">',
        '<form autocomplete="off" action="https://evil.example/">',
        '<form autocomplete="off"',
        "form action: expected only what is on the site, found https://evil.example/",
    ),
    "where a button sends": added(
        '<button formaction="\\\\evil.example/"></button>',
        "button formaction: expected only what is on the site, found \\\\evil.example/",
    ),
    "an address in an element's style": added(
        '<p style="background: url(https://evil.example/a.png)"></p>',
        "p style: expected only what is on the site, found https://evil.example/a.png",
    ),
    "an address in the page's style": added(
        "<style>p { background: url('https://evil.example/a.png') }</style>",
        "style: expected only what is on the site, found https://evil.example/a.png",
    ),
    "another style in the page's style": added(
        '<style>@import "https://evil.example/a.css";</style>',
        "style: expected only what is on the site, found https://evil.example/a.css",
    ),
    "a style": Case(
        "<title>",
        '<link rel="stylesheet" href="https://evil.example/a.css"><title>',
        '<link rel="stylesheet" href="https://evil',
        "link stylesheet: expected only what is on the site, found https://evil.example/a.css",
    ),
    "what chats show": Case(
        "<title>",
        '<meta name="twitter:image" content="https://evil.example/a.png"><title>',
        '<meta name="twitter:image"',
        "meta twitter:image: expected only what is on the site, found https://evil.example/a.png",
    ),
    "a picture in an editor's own words": added(
        '<img src="https://evil.example/a.png">',
        "img src: expected only what is on the site, found https://evil.example/a.png",
        "privacy/index.html",
    ),
    "a link that is a script": added(
        '<a href="java&#10;script:alert(1)">Baca</a>',
        "a: expected a link that only leads somewhere, found java script:alert(1)",
        "privacy/index.html",
    ),
    "a link on the page of codes": added(
        '<a href="https://evil.example/">Baca</a>',
        "a: expected only links that the data give, found https://evil.example/",
        "handout/index.html",
    ),
    "a link on the page for a wrong address": added(
        '<a href="https://evil.example/">Baca</a>',
        "a: expected only links that the data give, found https://evil.example/",
        "404.html",
    ),
    "a link at the foot of the page for a wrong address": Case(
        "</footer>",
        '<a href="https://evil.example/">Baca</a></footer>',
        '<a href="https://evil.example/"',
        "a: expected only links that the data give, found https://evil.example/",
        "404.html",
    ),
}

BY_ITSELF = {
    "a press": Case(
        '<a class="guide-call" href',
        '<a class="guide-call" onclick="location=1" href',
        '<a class="guide-call" onclick',
        "a.guide-call onclick: expected nothing that acts by itself, found location=1",
    ),
    "a picture that is there": added(
        '<svg ONLOAD="go()"></svg>',
        "svg onload: expected nothing that acts by itself, found go()",
    ),
    "a press in a template": Case(
        "</article>",
        '<template><p onclick="go()"></p></template></article>',
        '<p onclick="go()"',
        "p onclick: expected nothing that acts by itself, found go()",
    ),
}

NUMBER = '<bdi dir="ltr">0811 1906 1198</bdi>'
TIME = '<td><bdi dir="ltr">09:30</bdi></td>'
STATEMENT = '<p class="guide-hours-statement"'
PLATFORM = '<p class="guide-platform"'

HIDDEN = {
    "a number": Case(
        NUMBER,
        NUMBER.replace("<bdi", "<bdi hidden"),
        "<bdi hidden",
        "bdi: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a number for those who listen": Case(
        NUMBER,
        NUMBER.replace("<bdi", '<bdi aria-hidden="true"'),
        "<bdi aria-hidden",
        "bdi: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a number in a template": Case(
        NUMBER,
        f"<template>{NUMBER}</template>",
        f"<template>{NUMBER}",
        "template: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a time": Case(
        TIME,
        TIME.replace("<td", '<td style="color: red; Display : none"'),
        "<td style",
        "td: expected WITA Waktu Indonesia Tengah 09:30 23:00 where it is seen, found it hidden",
    ),
    "the sentence with the hours": Case(
        STATEMENT,
        f'{STATEMENT} style="visibility:hidden"',
        STATEMENT,
        "p.guide-hours-statement: expected 08:30 WIB s.d. 22:00 WIB where it is seen, found it hidden",
    ),
    "the platform": Case(
        PLATFORM,
        f"{PLATFORM} hidden",
        PLATFORM,
        "p.guide-platform: expected Q7 where it is seen, found it hidden",
    ),
    "a number in a list that is closed": Case(
        NUMBER,
        f"<details>{NUMBER}</details>",
        "<details><bdi",
        "details: expected Kementerian/Lembaga 0811 1906 1198 where it is seen, found it hidden",
    ),
    "a false number": added(
        "<p hidden>0800 123 456</p>",
        "p: expected only what the data say, found 0800 123 456",
    ),
}

OTHERWISE = {
    "the window's title": Case(
        "<title>Panduan",
        "<title>Bukan panduan",
        "<title>",
        "title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found Bukan panduan Pengisian Kuesioner Responden Eksper – SPI 2023",
    ),
    "more in the window's title": Case(
        "SPI 2023</title>",
        "SPI 2023 (ditutup)</title>",
        "<title>",
        "title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found Panduan Pengisian Kuesioner Responden Eksper – SPI 2023 (ditutup)",
    ),
    "no title": Case(
        "<title>Periksa panduan cetak – Panduan Responden SPI 2023</title>",
        "",
        "<!doctype",
        "title: expected Periksa panduan cetak – Panduan Responden SPI 2023, found nothing",
        "handout/index.html",
    ),
    "a title before the title": Case(
        "<title>",
        "<title>Survei lain</title><title>",
        "<title>Survei lain",
        "title: expected Halaman tidak ditemukan – Panduan Responden SPI 2023, found Survei lain",
        "404.html",
    ),
    "words in a style": added(
        '<style>.guide-period::after{content: "Ditutup"}</style>',
        'style: expected no words in a style, found "Ditutup"',
    ),
    "a number in a style": added(
        "<style>.guide-call::after{color:red;content:'\\30 800'/''}</style>",
        "style: expected no words in a style, found '\\30 800'/''",
    ),
    "words in a style by a name": added(
        '<style>p{--a: "Ditutup"} p::after{content:var(--a)}</style>',
        'style: expected no words in a style, found "Ditutup"',
    ),
}


@pytest.mark.parametrize(
    "case",
    [*FROM_ELSEWHERE.values(), *BY_ITSELF.values(), *HIDDEN.values(), *OTHERWISE.values()],
    ids=[*FROM_ELSEWHERE, *BY_ITSELF, *HIDDEN, *OTHERWISE],
)
def test_a_page_that_does_something_of_its_own_is_told_of_once(
    small: Verified, tmp_path: Path, case: Case
) -> None:
    folder = small.copy(tmp_path / "site")
    changed = replace(folder / case.file, case.old, case.new)
    assert small.problems(folder) == [f"{case.file}:{place_of(changed, case.at)}: {case.told}"]


def test_a_hidden_link_is_none(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, '<p class="guide-sharing"', '<p class="guide-sharing" hidden')
    told = small.problems(folder)
    assert f"{GUIDE}:1:1: expected a link to https://panduan.example/{WHATSAPP}, found none" in told


WHATSAPP = "2023/expert/spi-2023-expert-id-whatsapp.txt"


def test_a_schema_of_another_form_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / "guides.schema.json", '"type": "object"', '"type": "array"')
    assert small.problems(folder) == ["guides.schema.json:1:1: type: expected object, found array"]


def test_a_schema_that_is_missing_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / "guides.schema.json").unlink()
    assert small.problems(folder) == ["guides.schema.json:1:1: expected this file, found nothing"]


def test_links_and_tables_in_an_editors_own_words_are_free(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    words = (
        '<p><a href="https://lain.example/">Baca</a> <a href="mailto:a@lain.example">Tulis</a></p>'
        '<table><tr><td style="text-align: right">Satu</td></tr></table>'
    )
    replace(folder / "privacy/index.html", "</article>", f"{words}</article>")
    assert small.problems(folder) == []
