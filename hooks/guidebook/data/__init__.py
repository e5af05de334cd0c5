"""What the data files say, from YAML text to the model."""
