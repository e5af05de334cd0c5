"""The catalogues of the other languages: read, checked, merged, counted."""
