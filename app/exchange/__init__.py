"""Import of lists and export of customers."""
