"""What dialogs share: a form, what is wrong with it, Save and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.discarding import may_leave
from app.widgets.labels import Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.save_key import save_by_key
from app.widgets.scroll_column import ScrollColumn

_WIDTH = 520
_BESIDE, _ABOVE = 20, 16  # margins
_LOWEST = 720  # the least height of the window; what is more scrolls


class FormDialog(QDialog):
    """A form; Ctrl+Enter presses its first button, Esc leaves."""

    wanted = Signal(object)  # what was entered

    def __init__(self, title: str, what: str, save: str, parent: QWidget | None = None) -> None:
        """what: what it is about, above the fields; in whose name, where that is not one's own."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._what = Label(what, TextLook.MUTED, wrap=True)
        self.count = Pill()
        self.count.show_fact("", Tone.NEUTRAL)
        self._trouble = Label(wrap=True)
        self._trouble.hide()
        self.form = QFormLayout()
        self.form.setSpacing(8)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.buttons = QDialogButtonBox()
        self._save = QPushButton(save)
        self._save.setDefault(True)
        self.buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.area = ScrollColumn()
        self.area.column.addLayout(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.keep)
        self.buttons.rejected.connect(self.reject)
        save_by_key(self, self._save.click)

    @property
    def trouble(self) -> str:
        """What is wrong, "" while nothing is."""
        return self._trouble.text()

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field under its name."""
        field.setAccessibleName(name)
        self.form.addRow(name, field)

    def fit(self) -> None:
        """Take the height that the form needs, as far as the window has it."""
        self.form.activate()
        needed = self._form_height() + 8
        over = self.parentWidget()
        room = needed if over is None else min(over.window().height(), _LOWEST) - 220
        self.area.setFixedHeight(max(60, min(needed, room)))

    def _form_height(self) -> int:
        """How high the form is in the least width of the dialog, where texts in it may wrap."""
        if self.form.hasHeightForWidth():
            return self.form.heightForWidth(self.minimumWidth() - 2 * _BESIDE)
        return self.form.sizeHint().height()

    def reject(self) -> None:
        """Close; asks what becomes of what was typed, if there is anything."""
        if may_leave(self):
            super().reject()

    def keep(self) -> None:
        """Check what was entered and tell it; each dialog says how."""
        raise NotImplementedError

    def say(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong and go there; what was entered stays."""
        self._trouble.setText(text)
        self._trouble.show()
        self._save.setEnabled(True)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(field)

    def wait(self) -> None:
        """Keep the button from being pressed twice."""
        self._save.setEnabled(False)
