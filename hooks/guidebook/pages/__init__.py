"""Web pages: their bodies, their HTML, the search, the sitemap."""
