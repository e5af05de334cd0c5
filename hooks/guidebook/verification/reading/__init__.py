"""Finished files, read back."""
