"""Handouts: their data, their PDFs, and how many pages they may have."""
