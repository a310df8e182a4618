"""What some outcomes ask besides a next step: a reason, an amount, a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.calls.draft import Draft
from app.calls.reason_words import no_interest_reasons, no_step_reasons
from app.settings.outcomes import OUTCOME_RULES, Assignee, Consequence, Outcome, Reached
from app.widgets.palette import Tone
from app.widgets.pill import Chip

Person = tuple[int, str]


class OutcomeDetailsRow(QWidget):
    """Shows the fields of the present outcome and hides where it asks nothing."""

    edited = Signal(str, object)  # name of a field of the draft or its details, value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = self._combo(self.tr("Reason"), "reason")
        self._no_step = self._combo(self.tr("Why no next step"), "no_step_reason")
        self._colleague = self._combo(self.tr("For whom"), "colleague_id")
        self._responsible = self._combo(self.tr("Who takes care of it"), "responsible_id")
        self._amount = QLineEdit()
        self._amount.setPlaceholderText(self.tr("amount, e.g. CHF 1250"))
        self._amount.setAccessibleName(self.tr("Amount of the order"))
        self._amount.setFixedWidth(170)
        self._target = Chip(self.tr("spoke with the person"))
        self._target.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in self.fields:
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        self.hide()
        self._amount.textEdited.connect(lambda text: self.edited.emit("amount", text))
        self._target.toggled.connect(lambda on: self.edited.emit("target_talked", on))

    def show_draft(
        self, draft: Draft, colleagues: Sequence[Person], field_reps: Sequence[Person]
    ) -> None:
        """Show what this outcome asks; nothing before one is chosen."""
        rule = OUTCOME_RULES[draft.outcome] if draft.outcome is not None else None
        handed = rule is not None and Consequence.HANDOFF_DRAFT in rule.consequences
        for_colleague = rule is not None and any(
            step.assignee is Assignee.COLLEAGUE for step in rule.next_steps
        )
        complaint = rule is not None and Consequence.COMPLAINT in rule.consequences
        shown = {
            self._reason: rule is not None and rule.needs_reason,
            self._no_step: rule is not None and not draft.steps and asks_for_step(draft.outcome),
            self._colleague: handed or for_colleague,
            self._responsible: complaint,
            self._amount: draft.outcome is Outcome.ORDER,
            self._target: rule is not None and rule.reached is Reached.IF_TARGET,
        }
        _fill(self._reason, no_interest_reasons(), draft.reason)
        _fill(self._no_step, no_step_reasons(), draft.no_step_reason)
        _fill(self._colleague, field_reps if handed else colleagues, draft.details.colleague_id)
        _fill(self._responsible, colleagues, draft.details.responsible_id)
        self._target.blockSignals(True)
        self._target.setChecked(draft.target_talked)
        self._target.show_fact(
            self._target.text(), Tone.SUCCESS if draft.target_talked else Tone.NEUTRAL
        )
        self._target.blockSignals(False)
        for widget, wanted in shown.items():
            widget.setVisible(wanted)
        self.setVisible(any(shown.values()))

    def focus_lacking(self, name: str) -> None:
        """Put the cursor where a lacking fact is chosen; a name of another place does nothing."""
        places = {
            "reason": self._reason,
            "person": self._colleague,
            "no_step_reason": self._no_step,
        }
        if name in places:
            places[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """The fields in their order, shown or not."""
        return (
            self._target,
            self._reason,
            self._amount,
            self._colleague,
            self._responsible,
            self._no_step,
        )

    def _combo(self, name: str, field: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setPlaceholderText(name + " …")
        combo.activated.connect(lambda at: self.edited.emit(field, combo.itemData(at)))
        return combo


def asks_for_step(outcome: Outcome | None) -> bool:
    """Tell whether a call with this outcome should end with a next step or a reason for none."""
    return outcome is not None and bool(OUTCOME_RULES[outcome].next_steps)


def _fill(combo: QComboBox, choices: Sequence[tuple[object, str]], chosen: object) -> None:
    known = [combo.itemData(at) for at in range(combo.count())]
    if known != [value for value, _ in choices]:
        combo.clear()
        for value, text in choices:
            combo.addItem(text, value)
    combo.setCurrentIndex(combo.findData(chosen) if chosen is not None else -1)
