"""What others wrote is shown as it was written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import Label, NameLabel
from app.widgets.pill import Pill


@pytest.mark.parametrize("kind", [Label, NameLabel, ElidedLabel, Pill])
def test_markup_in_a_name_is_no_markup(qtbot, kind: type[QLabel]) -> None:
    label = kind("<img src='http://example.com/seen'> AG")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
