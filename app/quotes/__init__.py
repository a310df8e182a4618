"""Quotes and orders, as far as a caller needs them."""
