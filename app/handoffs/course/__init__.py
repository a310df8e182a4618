"""What is done with a handoff, step by step: the commands."""
