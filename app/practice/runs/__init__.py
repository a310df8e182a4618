"""A run from its first line on, drills, how it is kept and looked at again."""
