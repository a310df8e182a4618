"""Handoffs and visits in view: as a board, as a list, as one's own day."""
