"""A step as calendar programs know it."""
