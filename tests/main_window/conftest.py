"""The program's look, as the widgets' own tests have it."""

from __future__ import annotations

from tests.widgets.conftest import theme

__all__ = ["theme"]
