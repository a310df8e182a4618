"""Appointments as calendar programs take them; machinery for all rooms."""
