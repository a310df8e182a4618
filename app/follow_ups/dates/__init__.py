"""Dates as people type them, of the future and of the past; pure."""
