"""Reads a typed line into tags, by cue words and rules that can be shown and corrected."""
