"""The program's look for tests that look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.widgets.theme import Look, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme; other tests get Qt's own look back."""
    yield Theme(qapp, Look.LIGHT)
    qapp.setStyleSheet("")
