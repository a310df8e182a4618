"""Finding customers, by words, numbers and filters."""
