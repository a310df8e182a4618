"""Deciding about many visits at once, and taking that back."""
