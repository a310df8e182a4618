"""Inviting to a visit, in words and as a file for calendars."""
