"""How somebody comes on over the runs, and the way to live calls."""
