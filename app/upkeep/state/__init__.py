"""What state a database is in, and a team's administrator."""
