"""Points out what is planned with people who are no longer there, and passes it on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import local_day
from app.errors import UserError
from app.follow_ups.changes.left_people import PassedStep, PassToPerson, StepsOfLeft, steps_of_left
from app.follow_ups.words import kind_word, short_due, trouble_text
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, TextLook

if TYPE_CHECKING:
    from datetime import date

    from app.background import Background, Job
    from app.clock import Clock
    from app.database.journal import Changed
    from app.follow_ups.queries import FollowUpRow

_KINDS = {"customer", "contact", "follow_up"}


class LeftPeopleCard(Card):
    """Stands above a customer's details while there is something to pass on."""

    def __init__(
        self, background: Background, clock: Clock, zone: str, parent: QWidget | None = None
    ) -> None:
        """zone: whose calendar days are written by."""
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._zone = zone
        self._customer_id: int | None = None
        self._found = StepsOfLeft()
        self._question: Job | None = None
        self._back: PassToPerson | None = None
        self._head = Label(look=TextLook.HEADING, wrap=True)
        self._lines = Label(wrap=True)
        self._said = Label(look=TextLook.SMALL, wrap=True)
        self._to = Label(self.tr("Pass to"), TextLook.SMALL)
        self._person = QComboBox()
        self._person.setAccessibleName(self._to.text())
        self._pass = KeyButton(self.tr("Pass on"), weight=Weight.COMPACT)
        self._undo = KeyButton(self.tr("Undo"), weight=Weight.COMPACT)
        self._arrange()
        self._pass.clicked.connect(self._pass_on)
        self._undo.clicked.connect(self._take_back)
        background.changed.connect(self._hear)
        self._show(StepsOfLeft())

    def show_customer(self, customer_id: int) -> None:
        """Look at another customer."""
        self._customer_id = customer_id
        self._back = None
        self._said.clear()
        self._show(StepsOfLeft())
        self._read()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._to)
        row.addWidget(self._person, 1)
        row.addWidget(self._pass)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addWidget(self._lines)
        layout.addLayout(row)
        layout.addLayout(foot)

    def _read(self) -> None:
        if self._question is not None:
            self._question.cancel()
        if self._customer_id is not None:
            question = partial(steps_of_left, customer_id=self._customer_id)
            self._question = self._background.ask(
                self, question, then=self._show, failed=lambda error: None
            )

    def _show(self, found: StepsOfLeft) -> None:
        self._question = None
        self._found = found
        today = local_day(self._clock(), self._zone)
        self._head.setText(self.tr("Planned with people who are no longer there"))
        self._lines.setText("\n".join(_line(step, today) for step in found.steps))
        self._person.clear()
        for id_, name in found.people:
            self._person.addItem(name, id_)
        self._person.addItem(self.tr("nobody in particular"), None)
        something = bool(found.steps)
        for part in (self._head, self._lines, self._to, self._person, self._pass):
            part.setVisible(something)
        self._undo.setVisible(self._back is not None)
        self._said.setVisible(bool(self._said.text()))
        self.setVisible(something or bool(self._said.text()))

    @Slot()
    def _pass_on(self) -> None:
        to = self._person.currentData()
        found = zip(self._found.steps, self._found.contact_ids, strict=True)
        command = PassToPerson(
            steps=tuple(PassedStep(step.id, seen_id, to) for step, seen_id in found)
        )
        name = self._person.currentText()
        self._background.do(
            self, command, then=partial(self._passed, command, name), failed=self._not_done
        )

    def _passed(self, command: PassToPerson, name: str, changed: Changed) -> None:
        self._back = command.back()
        self._said.setText(self.tr("Passed on: {name}.").format(name=name))
        self._read()

    @Slot()
    def _take_back(self) -> None:
        command, self._back = self._back, None
        self._said.clear()
        self._background.do(self, command, failed=self._not_done)

    def _not_done(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._said.setText(trouble_text(error, local_day(self._clock(), self._zone)))
        self._read()

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS:
            self._read()


def _line(step: FollowUpRow, today: date) -> str:
    what = step.text or kind_word(step.kind, promised=step.promised)
    return f"{step.contact} · {short_due(step.due, today)} · {what}"
