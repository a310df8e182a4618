"""Settings of a person and of the team."""
