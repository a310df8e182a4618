"""The guided import."""
