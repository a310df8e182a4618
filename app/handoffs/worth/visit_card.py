"""Says in a customer's details whether a visit is worth it, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.clock import local_day
from app.handoffs.rules import OverruleReason
from app.handoffs.trouble_words import trouble_words
from app.handoffs.worth.overruling import OverruleAdvice
from app.handoffs.worth.visit_advice import Advice
from app.handoffs.worth.visit_figures import VisitOrCall, visit_or_call
from app.handoffs.worth.visit_words import (
    advice_name,
    advice_text,
    break_even_text,
    expected_text,
    otherwise_words,
    overrule_words,
    overruled_text,
    visit_cost_text,
    worth_name,
    year_text,
)
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock

_KINDS = {"customer", "call", "follow_up", "order", "handoff", "complaint", "setting", "import"}
_TONES = {Advice.VISIT: Tone.SUCCESS, Advice.PHONE: Tone.INFO, Advice.OPEN: Tone.NEUTRAL}


class VisitCard(Card):
    """Hidden for customers of whom nothing is known yet."""

    def __init__(
        self,
        background: Background,
        clock: Clock,
        zone: str,
        *,
        of_visit: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose calendar days count. of_visit: beside a visit, where it is asked shorter."""
        super().__init__(parent)
        self._of_visit = of_visit
        self._found: VisitOrCall | None = None
        self._background = background
        self._clock = clock
        self._zone = zone
        self._customer_id: int | None = None
        self._question: Job | None = None
        self._mark = Pill()
        self._advice = Label(wrap=True)
        self._year = Label(look=TextLook.SMALL, wrap=True)
        self._quotes = Label(look=TextLook.SMALL, wrap=True)
        self._even = Label(look=TextLook.SMALL, wrap=True)
        self._overruled = Label(look=TextLook.SMALL, wrap=True)
        self._otherwise = KeyButton("", weight=Weight.COMPACT)
        self._reasons = QMenu(self._otherwise)
        for reason in OverruleReason:
            action = self._reasons.addAction(overrule_words(reason))
            action.triggered.connect(partial(self._overrule, reason))
        self._otherwise.clicked.connect(self._ask_why)
        self._arrange()
        background.changed.connect(self._hear)
        self.hide()

    def show_customer(self, customer_id: int | None) -> None:
        """Look at another customer; None: at nobody."""
        if customer_id != self._customer_id:
            self.hide()
        self._customer_id = customer_id
        self._read()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        asked = self.tr("Is the visit worth it?") if self._of_visit else self.tr("Visit or call?")
        head.addWidget(Label(asked, TextLook.HEADING), 1)
        head.addWidget(self._mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        for label in (self._advice, self._year, self._quotes, self._even, self._overruled):
            layout.addWidget(label)
        foot = QHBoxLayout()
        foot.addWidget(self._otherwise)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _read(self) -> None:
        if self._question is not None:
            self._question.cancel()
        if self._customer_id is not None:
            question = partial(
                visit_or_call,
                customer_id=self._customer_id,
                today=local_day(self._clock(), self._zone),
                zone=self._zone,
            )
            self._question = self._background.ask(
                self, question, then=self._show, failed=lambda error: None
            )

    def _show(self, found: VisitOrCall | None) -> None:
        self._question = None
        if found is None or found.nothing_known:
            self.hide()
            return
        self._found = found
        advice = found.advice.advice
        name = worth_name(advice) if self._of_visit else advice_name(advice)
        self._mark.show_fact(name, _TONES[advice])
        cost = visit_cost_text(found) if self._of_visit else ""
        said = advice_text(found, told=not self._of_visit)
        self._advice.setText(" ".join(part for part in (cost, said) if part))
        self._say(self._year, "" if self._of_visit else year_text(found))
        self._say(self._quotes, expected_text(found))
        self._say(self._even, "" if self._of_visit else break_even_text(found))
        self._say(self._overruled, overruled_text(found.overruled))
        self._otherwise.setText(f"{otherwise_words(advice)} ▾")
        self._otherwise.setAccessibleName(otherwise_words(advice))
        self._otherwise.setVisible(advice is not Advice.OPEN)
        self.show()

    @staticmethod
    def _say(label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    @Slot()
    def _ask_why(self) -> None:
        below = self._otherwise.rect().bottomLeft()
        self._reasons.popup(self._otherwise.mapToGlobal(below))

    def _overrule(self, reason: OverruleReason, checked: bool = False) -> None:
        """Count that somebody decides otherwise."""
        if self._found is None or self._customer_id is None:
            return
        advice = self._found.advice.advice
        command = OverruleAdvice(
            id=self._background.database.ids.new(),
            customer_id=self._customer_id,
            advice=advice,
            decided=Advice.VISIT if advice is Advice.PHONE else Advice.PHONE,
            reason=reason,
        )
        self._background.do(self, command, then=lambda changed: None, failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        self._say(self._overruled, trouble_words(error))

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS:
            self._read()
