"""What the data make certain of the site."""
