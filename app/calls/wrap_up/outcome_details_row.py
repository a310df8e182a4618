"""What some outcomes ask besides a next step: a reason, an amount, a visit, a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.calls.draft import Draft, OutcomeDetails
from app.calls.next_steps.step_words import visit_read_back
from app.calls.preparation.words import money_text
from app.calls.wrap_up.reason_words import no_interest_reasons, no_step_reasons
from app.settings.outcomes import OUTCOME_RULES, Assignee, Consequence, Outcome, Reached
from app.widgets.choice_box import ChoiceBox
from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Chip

Person = tuple[int, str]


class OutcomeDetailsRow(QWidget):
    """Shows the fields of the present outcome and what follows; hides where there is neither."""

    edited = Signal(str, object)  # name of a field of the draft or its details, value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call_id: int | None = None
        self._reason = self._combo(self.tr("Reason"), "reason")
        self._no_step = self._combo(self.tr("Why no next step"), "no_step_reason")
        self._colleague = self._combo(self.tr("For whom"), "colleague_id")
        self._responsible = self._combo(self.tr("Who takes care of it"), "responsible_id")
        self._amount = QLineEdit()
        self._amount.setPlaceholderText(self.tr("amount, e.g. CHF 1250"))
        self._amount.setAccessibleName(self.tr("Amount of the order"))
        self._amount.setFixedWidth(170)
        self._visit = QLineEdit()
        self._visit.setPlaceholderText(self.tr("Visit: e.g. thu 10"))
        self._visit.setAccessibleName(self.tr("When the visit is"))
        self._visit.setFixedWidth(170)
        self._visit_read_back = ElidedLabel(look=TextLook.SMALL)
        self._follows = ElidedLabel(look=TextLook.SMALL)
        self._target = Chip(self.tr("spoke with the person"))
        self._target.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in self.fields:
            row.addWidget(widget)
            widget.hide()
        row.insertWidget(row.indexOf(self._visit) + 1, self._visit_read_back, 2)
        row.addWidget(self._follows, 3)
        row.addStretch(1)
        self.hide()
        self._amount.textEdited.connect(lambda text: self.edited.emit("amount", text))
        self._visit.textEdited.connect(lambda text: self.edited.emit("visit", text))
        self._target.toggled.connect(lambda on: self.edited.emit("target_talked", on))

    def show_draft(
        self,
        draft: Draft,
        colleagues: Sequence[Person],
        field_reps: Sequence[Person],
        today: date,
        follows: str,
    ) -> None:
        """Show what this outcome asks and what saving it brings with it; nothing before one."""
        rule = OUTCOME_RULES[draft.outcome] if draft.outcome is not None else None
        handed = rule is not None and Consequence.HANDOFF_DRAFT in rule.consequences
        for_colleague = rule is not None and any(
            step.assignee is Assignee.COLLEAGUE for step in rule.next_steps
        )
        visited = draft.outcome is Outcome.VISIT_BOOKED
        complaint = rule is not None and Consequence.COMPLAINT in rule.consequences
        shown = {
            self._reason: rule is not None and rule.needs_reason,
            self._no_step: rule is not None and not draft.steps and asks_for_step(draft.outcome),
            self._colleague: handed or for_colleague,
            self._responsible: complaint,
            self._amount: draft.outcome is Outcome.ORDER,
            self._visit: visited,
            self._visit_read_back: visited,
            self._target: rule is not None and rule.reached is Reached.IF_TARGET,
            self._follows: bool(follows),
        }
        _fill(self._reason, no_interest_reasons(), draft.reason)
        _fill(self._no_step, no_step_reasons(), draft.no_step_reason)
        _fill(self._colleague, field_reps if handed else colleagues, draft.details.colleague_id)
        _fill(self._responsible, colleagues, draft.details.responsible_id)
        if draft.call_id != self._call_id:  # what is being typed is left alone
            self._call_id = draft.call_id
            self._amount.setText(_amount_text(draft.details))
            self._visit.setText(draft.details.visit_typed)
        self._visit_read_back.setText(visit_read_back(draft.details, today))
        self._follows.setText(follows)
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
            "amount": self._amount,
            "visit": self._visit,
            "person": self._colleague,
            "no_step_reason": self._no_step,
        }
        if name in places:
            places[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> bool:
        """Put the cursor into the first field that this outcome asks; False where it asks none.

        Who spoke is proposed, and why there is no step is asked only once it was taken away.
        """
        asked = (self._reason, self._amount, self._visit, self._colleague, self._responsible)
        first = next((field for field in asked if not field.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first is not None

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """The fields in their order, shown or not."""
        return (
            self._target,
            self._reason,
            self._amount,
            self._visit,
            self._colleague,
            self._responsible,
            self._no_step,
        )

    def _combo(self, name: str, field: str) -> QComboBox:
        combo = ChoiceBox()
        combo.setAccessibleName(name)
        combo.setPlaceholderText(name + " …")
        combo.activated.connect(lambda at: self.edited.emit(field, combo.itemData(at)))
        return combo


def asks_for_step(outcome: Outcome | None) -> bool:
    """Tell whether a call with this outcome should end with a next step or a reason for none."""
    return outcome is not None and bool(OUTCOME_RULES[outcome].next_steps)


def _amount_text(details: OutcomeDetails) -> str:
    return details.amount_typed or money_text(details.amount_minor, details.currency)


def _fill(combo: QComboBox, choices: Sequence[tuple[object, str]], chosen: object) -> None:
    known = [combo.itemData(at) for at in range(combo.count())]
    if known != [value for value, _ in choices]:
        combo.clear()
        for value, text in choices:
            combo.addItem(text, value)
    combo.setCurrentIndex(combo.findData(chosen) if chosen is not None else -1)
