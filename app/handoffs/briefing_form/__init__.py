"""Putting a briefing together from what is known."""
