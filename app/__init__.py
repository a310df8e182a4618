"""Talktrack: the desktop program for inside sales."""

from __future__ import annotations

__version__ = "0.1.0"
