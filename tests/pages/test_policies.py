"""What a page lets a browser load, and the headers for the server."""

from guidebook.pages.policies import render_headers, with_policy

NOTHING = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
"""The hash of an empty block."""
OTHERS = (
    "img-src 'self' data:; connect-src 'self'; "
    "frame-src 'none'; base-uri 'none'; form-action 'none'"
)


def page(body: str) -> str:
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def policy(html: str) -> str:
    before, _, after = html.partition('<meta http-equiv="Content-Security-Policy" content="')
    assert before == '<!doctype html><html><head><meta charset="utf-8">\n'
    return after.partition('">')[0]


def test_a_page_without_scripts_and_styles_may_load_only_the_sites_own_files() -> None:
    assert policy(with_policy(page("<p>Halo</p>"))) == (
        f"default-src 'none'; script-src 'self'; style-src 'self'; {OTHERS}"
    )


def test_each_block_of_a_page_is_allowed_once_by_its_hash() -> None:
    blocks = "<script></script><style></style><script>\n</script><script></script>"
    assert policy(with_policy(page(blocks))) == (
        f"default-src 'none'; script-src 'self' {NOTHING} "
        "'sha256-AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs='; "
        f"style-src 'self' {NOTHING}; {OTHERS}"
    )


def test_data_and_files_need_no_hash() -> None:
    blocks = (
        '<script type="application/json">{}</script><script type="application/ld+json">{}</script>'
        '<script src="assets/search.js"></script>'
    )
    assert f"script-src 'self'; style-src 'self'; {OTHERS}" in policy(with_policy(page(blocks)))


def test_what_editors_wrote_gets_no_leave() -> None:
    written = "<p>Halo</p><script>alert(1)</script><style>p { color: red }</style>"
    html = with_policy(page(f"{written}<script></script>"), written)
    assert f"script-src 'self' {NOTHING}; style-src 'self'; {OTHERS}" in policy(html)
    assert written in html


def test_the_headers_allow_what_any_page_needs_and_say_what_only_they_can() -> None:
    pages = [with_policy(page("<script></script>")), with_policy(page("<style></style>"))]
    assert render_headers(pages) == (
        "/*\n"
        f"  Content-Security-Policy: default-src 'none'; script-src 'self' {NOTHING}; "
        f"style-src 'self' {NOTHING}; {OTHERS}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), "
        "payment=(), usb=()\n"
    )
