"""Says in a customer's details whether a visit is worth it, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clock import local_day
from app.handoffs.visit_advice import Advice
from app.handoffs.visit_figures import VisitOrCall, visit_or_call
from app.handoffs.visit_words import advice_name, advice_text, break_even_text, year_text
from app.widgets.labels import Card, Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock

_KINDS = {"customer", "call", "order", "handoff", "complaint", "setting", "import"}
_TONES = {Advice.VISIT: Tone.SUCCESS, Advice.PHONE: Tone.INFO, Advice.OPEN: Tone.NEUTRAL}


class VisitCard(Card):
    """Hidden for customers of whom nothing is known yet."""

    def __init__(
        self, background: Background, clock: Clock, zone: str, parent: QWidget | None = None
    ) -> None:
        """zone: whose calendar days count."""
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._zone = zone
        self._customer_id: int | None = None
        self._question: Job | None = None
        self._mark = Pill()
        self._advice = Label(wrap=True)
        self._year = Label(look=TextLook.SMALL, wrap=True)
        self._even = Label(look=TextLook.SMALL, wrap=True)
        self._arrange()
        background.changed.connect(self._hear)
        self.hide()

    def show_customer(self, customer_id: int) -> None:
        """Look at another customer."""
        self._customer_id = customer_id
        self.hide()
        self._read()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Visit or call?"), TextLook.HEADING), 1)
        head.addWidget(self._mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        for label in (self._advice, self._year, self._even):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)

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
        advice = found.advice.advice
        self._mark.show_fact(advice_name(advice), _TONES[advice])
        self._advice.setText(advice_text(found))
        self._year.setText(year_text(found))
        even = break_even_text(found)
        self._even.setText(even)
        self._even.setVisible(bool(even))
        self.show()

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS:
            self._read()
