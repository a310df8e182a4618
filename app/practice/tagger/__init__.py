"""Reads a typed line into tags: words and cues are signs, learned weights decide."""
