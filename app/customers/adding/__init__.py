"""New customers and new people, and who may be meant already."""
