from guidebook.pages.sitemap import SitemapEntry, sitemap_of


def test_each_translation_is_an_entry_that_knows_the_others() -> None:
    translations = {"id": "https://a.example/", "en": "https://a.example/en/"}
    assert sitemap_of({"index.md": {"id": "", "en": "en/"}}, "https://a.example", "id") == [
        SitemapEntry(address=address, translations=translations, default="https://a.example/")
        for address in ("https://a.example/", "https://a.example/en/")
    ]


def test_a_page_without_the_source_language_has_no_default() -> None:
    (entry,) = sitemap_of({"a.md": {"en": "en/a/"}}, "https://a.example/", "id")
    assert entry.default is None
