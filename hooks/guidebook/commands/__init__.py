"""The commands on the data alone."""
