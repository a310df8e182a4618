"""Trouble that people can do something about."""

from __future__ import annotations


class UserError(Exception):
    """Expected trouble: a panel shows it translated, with what is safe and what to do.

    Subclasses carry what a sentence needs as fields. Everything that is no UserError is a bug.
    """
