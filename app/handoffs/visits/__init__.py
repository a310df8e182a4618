"""Visits that are planned and made, and the days that are free for them."""
