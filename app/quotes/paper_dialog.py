"""The form of a quote or an order: fields, what they were understood as, saving, conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.customers.changes.merging import Choice
from app.customers.editing.conflict_card import ConflictCard, Contested
from app.customers.errors import Conflict, EditConflictError
from app.errors import UserError
from app.quotes.editing import EditOrder, EditQuote, stored_value
from app.quotes.form_parts import FieldError, Reader
from app.quotes.paper_words import field_name, value_text
from app.widgets.labels import Label, NameLabel, TextLook
from app.widgets.save_key import save_by_key

if TYPE_CHECKING:
    from app.background import Background
    from app.database.journal import Changed
    from app.quotes.form_parts import PaperPlan, Typed

_WIDTH = 680


class PaperDialog(QDialog):
    """Keeps a quote or an order; Ctrl+Enter saves, Esc keeps what was typed for the next time."""

    kept = Signal(str)  # uuid of the command, by which it can be taken back
    put_off = Signal(object)  # Typed; empty once it is saved

    def __init__(
        self, background: Background, plan: PaperPlan, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._plan = plan
        self._saved = False
        self._ready = False  # until all fields are there nothing can be read
        self._fields: dict[str, QLineEdit] = {}
        self._first: dict[str, str] = {}
        self.reader = Reader(self._fields.__getitem__, plan)
        self._company = NameLabel(look=TextLook.HEADING)
        self._company.setText(plan.around.company)
        self.form = QFormLayout()
        self.form.setSpacing(8)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._read = Label(look=TextLook.SMALL, wrap=True)
        self._trouble = Label(wrap=True)
        self._conflicts = ConflictCard()
        self._buttons = QDialogButtonBox()
        self._save = self._buttons.addButton(QDialogButtonBox.StandardButton.Save)
        self._save.setText(self.tr("Save"))
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 20, 20, 16)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._company)
        self._layout.addLayout(self.form)
        self.setMinimumWidth(_WIDTH)
        self.setProperty("help", "quotes")
        save_by_key(self, self._save.click)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)
        self._conflicts.decided.connect(self._decide)
        self._conflicts.put_off.connect(self._conflicts.hide)

    def done(self, result: int) -> None:
        """Close; what was typed and not saved is handed on."""
        typed = self.typed()
        self.put_off.emit({} if self._saved or typed == self._first else typed)
        super().done(result)

    def line(self, name: str, hint: str = "", longest: int = 0) -> QLineEdit:
        """Add a field of one line to the form."""
        field = QLineEdit()
        field.setAccessibleName(field_name(name))
        field.setPlaceholderText(hint)
        if longest:
            field.setMaxLength(longest)
        field.textChanged.connect(self.read_back)
        self._fields[name] = field
        return field

    def rows(self, names: Sequence[str]) -> None:
        """Put fields one below the other."""
        for name in names:
            self.form.addRow(field_name(name), self._fields[name])

    def finish(self, typed: Typed | None) -> None:
        """Put what stands below the form, and take up what was typed before."""
        for widget in (self._read, self._trouble, self._conflicts, self._buttons):
            self._layout.addWidget(widget)
        self._save.setDefault(True)  # once it is in the dialog: the conflicts have buttons too
        self._first = self.typed()
        self._ready = True
        if typed:
            self.take_up(typed)
        self.read_back()

    def fill(self, texts: Typed) -> None:
        """Show these texts in the fields."""
        for name, text in texts.items():
            if name in self._fields:
                self._fields[name].setText(text)

    def typed(self) -> dict[str, str]:
        """Give what stands in the fields."""
        return {name: field.text() for name, field in self._fields.items()}

    def take_up(self, typed: Typed) -> None:
        """Show what was typed before."""
        self.fill(typed)

    @Slot()
    def read_back(self) -> None:
        """Say below the form how the fields are understood."""
        if not self._ready:
            return
        self._trouble.clear()
        try:
            self._read.setText(self.understood())
        except FieldError as error:
            self._read.setText(error.text)

    def understood(self) -> str:
        """Say how the fields are understood; may raise FieldError."""
        raise NotImplementedError

    def paper(self) -> Any:
        """Give the command that says what is typed; raises FieldError."""
        raise NotImplementedError

    def command(self, paper: Any) -> Any:
        """Give the command that keeps it with what follows."""
        raise NotImplementedError

    @Slot()
    def save(self) -> None:
        """Keep what is typed."""
        try:
            paper = self.paper()
        except FieldError as error:
            self._trouble.setText(error.text)
            self._read.clear()
            if error.field in self._fields:
                self._fields[error.field].setFocus()
            return
        self._send(paper)

    def _send(self, paper: Any) -> None:
        uuid = str(uuid4())
        self._save.setEnabled(False)
        self._wanted = paper

        def kept(changed: Changed) -> None:
            self._saved = True
            self.kept.emit(uuid)
            self.accept()

        self._background.do(self, self.command(paper), then=kept, failed=self._failed, uuid=uuid)

    def _failed(self, error: Exception) -> None:
        self._save.setEnabled(True)
        if isinstance(error, EditConflictError):
            self._conflicts.ask([self._contested(one) for one in error.conflicts])
        elif isinstance(error, UserError):
            self._trouble.setText(self._plan.trouble(error))
        else:
            raise error

    def _contested(self, conflict: Conflict) -> Contested:
        currency = self._wanted.mine.currency
        theirs = self.tr("Theirs: {value} ({who})").format(
            value=value_text(conflict.field, conflict.theirs, currency),
            who=conflict.author or self.tr("somebody"),
        )
        mine = self.tr("Mine: {value}").format(
            value=value_text(conflict.field, conflict.mine, currency)
        )
        words = {Choice.THEIRS: theirs, Choice.MINE: mine}
        return Contested(conflict, field_name(conflict.field), words)

    @Slot(object)
    def _decide(self, decided: Sequence[tuple[Conflict, Choice]]) -> None:
        """Save once more, having seen what the others wrote."""
        paper: EditQuote | EditOrder = self._wanted
        now = self._now_of([conflict for conflict, _ in decided])
        theirs = {one.field for one, choice in decided if choice is Choice.THEIRS}
        seen = replace(paper.seen, **now)
        mine = replace(paper.mine, **{name: now[name] for name in theirs})
        self._send(replace(paper, seen=seen, mine=mine))  # type: ignore[arg-type]

    def _now_of(self, conflicts: Sequence[Conflict]) -> dict[str, Any]:
        return {one.field: stored_value(one.field, one.theirs) for one in conflicts}
