"""Input by chance without an end: `make fuzz`."""
