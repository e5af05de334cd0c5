"""Pages that load or lead elsewhere by a builder's or a template's mistake: each is told of, once."""

import re
from pathlib import Path

import pytest

from verifying import GUIDE, Case, Verified, added, changed, problems_of, replace

FROM_ELSEWHERE = {
    "a page that goes on by itself": changed(
        "<title>",
        '<meta http-equiv="Refresh" content="0;url=https://evil.example/"><title>',
        '<meta http-equiv="Refresh',
        "meta refresh: expected nothing that acts by itself, found 0;url=https://evil.example/",
    ),
    "a policy that lets a page run anything": changed(
        "script-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "<meta http-equiv",
        "meta content-security-policy: expected a policy that allows only what stands in the "
        "page, found script-src 'unsafe-inline'",
    ),
    "a policy that lets a page load from elsewhere": changed(
        "img-src 'self'",
        "img-src https://evil.example",
        "<meta http-equiv",
        "meta content-security-policy: expected a policy that allows only what stands in the "
        "page, found img-src https://evil.example",
        "privacy/index.html",
    ),
    "a policy without its base": changed(
        "; base-uri 'none'",
        "",
        "<meta http-equiv",
        "meta content-security-policy: expected a policy that allows only what stands in the "
        "page, found base-uri",
    ),
    "a script": added(
        '<script src="https://evil.example/a.js"></script>',
        "script src: expected only what is on the site, found https://evil.example/a.js",
    ),
    "a frame": added(
        '<iframe src="//evil.example/"></iframe>',
        "iframe src: expected only what is on the site, found //evil.example/",
    ),
    "a picture": added(
        '<img src="https://evil.example/a.png">',
        "img src: expected only what is on the site, found https://evil.example/a.png",
    ),
    "a picture of a film": added(
        '<video poster="https://evil.example/a.png"></video>',
        "video poster: expected only what is on the site, found https://evil.example/a.png",
    ),
    "a picture inside a picture": changed(
        "</article>",
        '<svg><image xlink:href="https://evil.example/a.png"/></svg></article>',
        "<image",
        "image xlink:href: expected only what is on the site, found https://evil.example/a.png",
    ),
    "where a form is sent": changed(
        '<form id="invitation-boxes" autocomplete="off">',
        '<form id="invitation-boxes" autocomplete="off" action="https://evil.example/">',
        '<form id="invitation-boxes"',
        "form action: expected only what is on the site, found https://evil.example/",
    ),
    "where the box for what is checked is sent": changed(
        '<form class="guide-check"',
        '<form class="guide-check" action="https://evil.example/"',
        '<form class="guide-check"',
        "form.guide-check action: expected only what is on the site, found https://evil.example/",
        "handout/index.html",
    ),
    "where a button sends": added(
        '<button formaction="\\\\evil.example/"></button>',
        "button formaction: expected only what is on the site, found \\\\evil.example/",
    ),
    "a style": changed(
        "<title>",
        '<link rel="stylesheet" href="https://evil.example/a.css"><title>',
        '<link rel="stylesheet" href="https://evil',
        "link stylesheet: expected only what is on the site, found https://evil.example/a.css",
    ),
    "what chats show": changed(
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
    "a link on the check page": added(
        '<a href="https://evil.example/">Baca</a>',
        "a: expected only links that the data give, found https://evil.example/",
        "handout/index.html",
    ),
    "a link on the page for a wrong address": added(
        '<a href="https://evil.example/">Baca</a>',
        "a: expected only links that the data give, found https://evil.example/",
        "404.html",
    ),
    "a link at the foot of the page for a wrong address": changed(
        "</footer>",
        '<a href="https://evil.example/">Baca</a></footer>',
        '<a href="https://evil.example/"',
        "a: expected only links that the data give, found https://evil.example/",
        "404.html",
    ),
}

TITLES = {
    "the window's title": changed(
        "<title>Panduan",
        "<title>Bukan panduan",
        "<title>",
        "title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found Bukan panduan Pengisian Kuesioner Responden Eksper – SPI 2023",
    ),
    "more in the window's title": changed(
        "SPI 2023</title>",
        "SPI 2023 (ditutup)</title>",
        "<title>",
        "title: expected Panduan Pengisian Kuesioner Responden Eksper – SPI 2023, "
        "found Panduan Pengisian Kuesioner Responden Eksper – SPI 2023 (ditutup)",
    ),
    "no title": changed(
        "<title>Apakah ini asli? – Panduan Responden SPI 2023</title>",
        "",
        "<!doctype",
        "title: expected Apakah ini asli? – Panduan Responden SPI 2023, found nothing",
        "handout/index.html",
    ),
    "a title before the title": changed(
        "<title>",
        "<title>Survei lain</title><title>",
        "<title>Survei lain",
        "title: expected Halaman tidak ditemukan – Panduan Responden SPI 2023, found Survei lain",
        "404.html",
    ),
}


@pytest.mark.parametrize(
    "case", [*FROM_ELSEWHERE.values(), *TITLES.values()], ids=[*FROM_ELSEWHERE, *TITLES]
)
def test_a_page_of_another_make_is_told_of_once(
    small: Verified, tmp_path: Path, case: Case
) -> None:
    told, expected = problems_of(small, tmp_path / "site", case)
    assert told == [expected]


def test_a_page_without_a_policy_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / GUIDE, re.compile("<meta http-equiv=.Content-Security-Policy.*>"), "")
    assert small.problems(folder) == [
        f"{GUIDE}:1:1: head: expected a policy for browsers, found none"
    ]
