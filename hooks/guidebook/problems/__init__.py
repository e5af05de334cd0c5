"""What can be wrong: kinds of problems, and their words in Indonesian and English."""
