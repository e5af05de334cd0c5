"""Typed values that stand in the data."""
