"""Looking after the database as a whole."""
