"""Ringing a number from the program: the telephone itself belongs to other programs."""
