"""The model in one language, ready for templates."""
