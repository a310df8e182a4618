"""Writing a list of quotes or orders into the database."""
