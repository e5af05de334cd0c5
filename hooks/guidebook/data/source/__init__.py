"""Text of the data files, with its place."""
