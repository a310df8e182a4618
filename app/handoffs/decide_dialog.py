"""What a selection of customers will become, said before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.follow_ups.words import short_due
from app.handoffs.visit_overview import Weighed
from app.settings.cost_words import money_text
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook

Person = tuple[int, str]
_MOST_NAMED = 8


class DecideDialog(FormDialog):
    """Names what changes and who gets what has nobody; ``wanted`` tells that person's id."""

    def __init__(
        self,
        rows: Sequence[Weighed],
        *,
        could_call: bool,
        people: Sequence[Person],
        me: int,
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
        told = self._calls(rows) if could_call else self._visits(rows)
        self.form.addRow(Label(told, wrap=True))
        names = [self._line(one, could_call=could_call) for one in rows[:_MOST_NAMED]]
        if len(rows) > _MOST_NAMED:
            more = self.tr("and %n more", "", len(rows) - _MOST_NAMED)
            names.append(more)
        self.form.addRow(Label("\n".join(names), TextLook.SMALL, wrap=True))
        self._who = QComboBox()
        for id_, name in people:
            self._who.addItem(name, id_)
        self._who.setCurrentIndex(max(0, self._who.findData(me)))
        self.add_field(self.tr("Where nobody inside is responsible"), self._who)
        self.form.setRowVisible(self._who, any(one.inside_id is None for one in rows))
        self.fit()

    def keep(self) -> None:
        """Tell who gets what has nobody."""
        self.wait()
        self.wanted.emit(self._who.currentData())

    def _calls(self, rows: Sequence[Weighed]) -> str:
        steps = sum(len(one.steps) for one in rows)
        saves = sum(one.saves_minor for one in rows)
        text = self.tr(
            "{count} planned visits become care calls of inside sales on the same days. Once "
            "held, they save {saves}. Nobody is told: tell the customers where a visit was "
            "announced."
        )
        return text.format(count=steps, saves=money_text(saves, rows[0].found.rate.currency))

    def _visits(self, rows: Sequence[Weighed]) -> str:
        text = self.tr(
            "{count} handoffs are drafted. Inside sales finishes each briefing and offers it; "
            "nothing goes to anybody before that."
        )
        return text.format(count=len(rows))

    def _line(self, one: Weighed, *, could_call: bool) -> str:
        if not could_call:
            return " · ".join(part for part in (one.company, one.inside, one.field) if part)
        days = ", ".join(
            short_due(step.due, step.due.on) for step in sorted(one.steps, key=lambda s: s.due.on)
        )
        return f"{one.company}: {days}"
