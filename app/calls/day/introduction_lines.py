"""Two lines for one's own name and the firm's, saved by leaving them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from app.widgets.labels import Label

_LONGEST = 120  # letters of a name or a firm, as the database keeps them


class IntroductionLines(QWidget):
    """Both may stay empty: a line without a letter takes nothing away.

    introduced: name and firm as they are typed, whenever they are others than before.
    """

    introduced = Signal(str, str)

    def __init__(self, name: str, company: str, parent: QWidget | None = None) -> None:
        """name, company: as far as they are known."""
        super().__init__(parent)
        self._told = (name, company)
        self._name = QLineEdit(name, maxLength=_LONGEST)
        self._company = QLineEdit(company, maxLength=_LONGEST)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, line in (
            (self.tr("Your name"), self._name),
            (self.tr("Your firm"), self._company),
        ):
            line.setAccessibleName(text)
            line.editingFinished.connect(self.save)
            form.addRow(Label(text), line)

    @Slot()
    def save(self) -> None:
        """Tell what is typed, if it is not told yet."""
        typed = (self._name.text().strip(), self._company.text().strip())
        if typed != self._told:
            self._told = typed
            self.introduced.emit(*typed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose nothing where one goes on by the mouse, which leaves the keyboard in its line."""
        super().hideEvent(event)
        self.save()
