from guidebook.pages.sitemap import render_sitemaps

HOME = {"id": "", "en": "en/"}
PRIVACY = {"en": "en/privacy/"}


def test_each_language_has_a_sitemap_whose_pages_know_their_translations() -> None:
    files = render_sitemaps([HOME, PRIVACY], "https://a.example/", "id")
    assert list(files) == ["sitemap.xml", "sitemap-id.xml", "sitemap-en.xml", "robots.txt"]
    home = (
        '<xhtml:link rel="alternate" hreflang="id" href="https://a.example/" />\n'
        '<xhtml:link rel="alternate" hreflang="en" href="https://a.example/en/" />\n'
        '<xhtml:link rel="alternate" hreflang="x-default" href="https://a.example/" />\n'
    )
    assert files["sitemap-en.xml"].decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"<url>\n<loc>https://a.example/en/</loc>\n{home}</url>\n"
        "<url>\n<loc>https://a.example/en/privacy/</loc>\n"
        '<xhtml:link rel="alternate" hreflang="en" href="https://a.example/en/privacy/" />\n'
        "</url>\n</urlset>\n"
    )


def test_an_index_names_the_sitemap_of_each_language() -> None:
    files = render_sitemaps([HOME], "https://a.example/", "id")
    assert files["sitemap.xml"].decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<sitemap>\n<loc>https://a.example/sitemap-id.xml</loc>\n</sitemap>\n"
        "<sitemap>\n<loc>https://a.example/sitemap-en.xml</loc>\n</sitemap>\n"
        "</sitemapindex>\n"
    )


def test_robots_are_told_of_the_index() -> None:
    files = render_sitemaps([HOME], "https://a.example/", "id")
    assert files["robots.txt"].decode() == (
        "User-agent: *\nDisallow:\n\nSitemap: https://a.example/sitemap.xml\n"
    )


def test_a_site_below_another_one_has_no_say_in_what_robots_read() -> None:
    files = render_sitemaps([HOME], "https://a.example/guides/", "id")
    assert "robots.txt" not in files
    assert b"<loc>https://a.example/guides/en/</loc>" in files["sitemap-en.xml"]
