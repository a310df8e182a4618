"""What a selection of customers will become, said of each visit before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget

from app.handoffs.decisions.decision_making import Wish, against_advice
from app.handoffs.decisions.decision_words import (
    calls_summary,
    preview,
    usual_reason,
    visits_summary,
)
from app.handoffs.decisions.visit_overview import Weighed
from app.handoffs.rules import OverruleReason
from app.handoffs.visits.planned_visits import PlannedAs
from app.handoffs.worth.visit_advice import Advice
from app.handoffs.worth.visit_words import overrule_words
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label
from app.widgets.row_list import RowList

Person = tuple[int, str]
_ROW_HEIGHT = 62
_MOST_SHOWN = 4
_WIDTH = 640


class DecideDialog(FormDialog):
    """Shows what becomes of each visit; ``wanted`` tells a Wish."""

    def __init__(
        self,
        rows: Sequence[Weighed],
        *,
        could_call: bool,
        people: Sequence[Person],
        me: int,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """could_call: visits become calls; else drafts of handoffs are made."""
        translate = QCoreApplication.translate
        title = (
            translate("DecideDialog", "Call instead of visiting")
            if could_call
            else translate("DecideDialog", "Hand over for a visit")
        )
        save = (
            translate("DecideDialog", "Plan the calls")
            if could_call
            else translate("DecideDialog", "Draft the handoffs")
        )
        super().__init__(title, title, save, parent)
        self.setMinimumWidth(_WIDTH)
        self._rows, self._could_call, self._me = rows, could_call, me
        self._add_preview(today)
        self._who = QComboBox()
        for id_, name in people:
            self._who.addItem(name, id_)
        self._who.setCurrentIndex(max(0, self._who.findData(me)))
        self._why_ends = QLineEdit(usual_reason())
        self._why_ends.setCursorPosition(0)
        self._why_otherwise = QComboBox()
        self._why_otherwise.setPlaceholderText(self.tr("Why not as advised?"))
        for reason in OverruleReason:
            self._why_otherwise.addItem(overrule_words(reason), reason)
        self._why_otherwise.setCurrentIndex(-1)
        self._add_fields()
        self.fit()
        self.list.setFocus()

    def keep(self) -> None:
        """Tell who gets what has nobody, and why it is decided so."""
        if self._is_overruling and self._why_otherwise.currentIndex() < 0:
            said = self.tr("Something else is advised. Say why it is decided so; it is counted.")
            self.say(said, self._why_otherwise)
            return
        self.wait()
        wish = Wish(
            who=self._who.currentData(),
            me=self._me,
            reason=self._why_ends.text(),
            overrule=self._why_otherwise.currentData(),
        )
        self.wanted.emit(wish)

    @property
    def _is_overruling(self) -> bool:
        return bool(against_advice(self._rows, Advice.PHONE if self._could_call else Advice.VISIT))

    @property
    def _summary(self) -> str:
        return calls_summary(self._rows) if self._could_call else visits_summary(self._rows)

    def _add_preview(self, today: date) -> None:
        self.form.addRow(Label(self._summary, wrap=True))
        self.list = RowList(self.tr("What becomes of each visit"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows = preview(self._rows, could_call=self._could_call, today=today)
        self.list.show_rows(rows)
        self.list.setFixedHeight(_ROW_HEIGHT * min(len(rows), _MOST_SHOWN) + 4)
        self.form.addRow(self.list)

    def _add_fields(self) -> None:
        self.add_field(self.tr("Where nobody inside is responsible"), self._who)
        self.add_field(self.tr("Why the handoffs end"), self._why_ends)
        self.add_field(self.tr("Otherwise than advised"), self._why_otherwise)
        ends = self._could_call and any(
            visit.source is PlannedAs.HANDOFF for one in self._rows for visit in one.visits
        )
        unowned = any(one.inside_id is None for one in self._rows)
        self.form.setRowVisible(self._who, unowned)
        self.form.setRowVisible(self._why_ends, ends)
        self.form.setRowVisible(self._why_otherwise, self._is_overruling)
