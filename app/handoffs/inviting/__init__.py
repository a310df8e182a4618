"""Inviting to a visit: whom, in which words, and which file was made."""
