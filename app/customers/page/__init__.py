"""The page with all customers: filters and the list."""
