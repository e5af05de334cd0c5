"""Rules across files and records."""
