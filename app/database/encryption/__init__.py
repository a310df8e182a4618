"""Encrypting what lies on this computer, and opening it again."""
