"""What was read, held against what was expected."""
