"""Writing a list of customers into the database."""
