"""The calls that are open: in the hand, parked, unsent; their files and their claims."""
