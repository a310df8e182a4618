"""What was decided about visits in the last 30 days, to be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.handoffs.decisions.decision_words import decision_row
from app.handoffs.decisions.taking_back_decisions import LastDecision
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label
from app.widgets.row_list import RowList

_HEIGHT = 260


class RecentDecisionsDialog(FormDialog):
    """Lists one's own decisions that stand; ``wanted`` tells the LastDecision to take back."""

    def __init__(
        self, found: Sequence[LastDecision], zone: str, parent: QWidget | None = None
    ) -> None:
        """zone: by whose clock the decisions are dated."""
        translate = QCoreApplication.translate
        title = translate("RecentDecisionsDialog", "Recent decisions")
        save = translate("RecentDecisionsDialog", "Undo this decision")
        super().__init__(title, title, save, parent)
        self._found = {one.uuid: one for one in found}
        told = self.tr(
            "Your decisions of the last 30 days. What is undone stands in the plan again, where "
            "nobody has gone on: no call held, no customer told, no handoff offered. Drafts in "
            "the mail program stay; invite to a visit anew where it was cancelled."
        )
        none = self.tr("No decision of the last 30 days stands.")
        self.form.addRow(Label(told if found else none, wrap=True))
        self.list = RowList(title)
        self.list.setFixedHeight(_HEIGHT)
        self.list.show_rows([decision_row(one, zone) for one in found])
        self.list.choose_near(0)
        self.form.addRow(self.list)
        self.list.setVisible(bool(found))
        self._save.setEnabled(bool(found))
        self.fit()
        self.list.setFocus()

    def keep(self) -> None:
        """Tell which decision is taken back."""
        last = self._found.get(str(self.list.chosen_key()))
        if last is not None:
            self.wait()
            self.wanted.emit(last)
