"""All pages and files of the site."""
