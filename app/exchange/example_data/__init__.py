"""Invented customers with a history, for trying out and for pictures."""

from __future__ import annotations

from app.exchange.example_data.fill import fill

__all__ = ["fill"]
