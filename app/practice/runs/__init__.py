"""A run from its first line on: the talk, its scorecard, how it is kept and looked at again."""
