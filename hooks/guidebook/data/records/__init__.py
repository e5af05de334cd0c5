"""Records: keys with values, as the files have them."""
