"""The people who work with the program."""
