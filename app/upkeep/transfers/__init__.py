"""One person leaves, another takes over."""
