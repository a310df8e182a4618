"""Privacy: who reports on people and erases them, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.settings.section import Section
from app.widgets.labels import Label


class PrivacySection(Section):
    """Says whose matter it is; the button leads to a dialog of its own."""

    privacy_wanted = Signal()

    def __init__(self, *, looks_after_privacy: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.privacy_button = QPushButton(self.tr("&Report and erase…"))
        self.add_heading(self.tr("Access reports, erasure, access log"))
        if looks_after_privacy:
            self.add_row(self.privacy_button)
            self.add_hint(
                self.tr(
                    "What the database holds about a person, as a document to hand over; taking a "
                    "person out of it for good; and who did either."
                )
            )
        else:
            self.add_words(
                Label(
                    self.tr(
                        "A request for access or erasure goes to your privacy officer, who alone "
                        "may do it in a team. An administrator gives somebody this role."
                    ),
                    wrap=True,
                )
            )
        self.column.addStretch(1)
        self.privacy_button.clicked.connect(self.privacy_wanted)
