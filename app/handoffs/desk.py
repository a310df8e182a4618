"""Who works with handoffs."""

from __future__ import annotations

from dataclasses import dataclass

from app.clock import Clock


@dataclass(frozen=True)
class Desk:
    """Who works with handoffs, and by whose clock.

    in_field: the person visits customers. leads: hands over both ways, from field to inside in
    the field rep's name.
    """

    me: int
    zone: str
    language: str
    clock: Clock
    in_field: bool = False
    leads: bool = False
