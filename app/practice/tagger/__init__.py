"""Reads a typed line into tags: cue words and rules give signs, learned weights decide."""
