"""Drills from objections of one's own calls, and how cards were answered."""
