"""One handoff beside the board: whom it is from, its briefing, what was done, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.handoffs.details.detail_words import Section
from app.handoffs.rules import HandoffAction
from app.handoffs.views.day_view import DayAction
from app.widgets.buttons import KeyButton, Weight
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.scroll_column import ScrollColumn

WIDTH = 392


class Choice(NamedTuple):
    """A step that can be taken, as its button shows it."""

    action: HandoffAction | DayAction
    text: str
    keycap: str


class DetailPanel(Pane):
    """Shows one handoff; says what is wanted of it."""

    action_wanted = Signal(object)  # HandoffAction or DayAction
    customer_wanted = Signal()
    copy_wanted = Signal()
    print_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(
        self,
        call_keycap: str,
        calendar_keycap: str,
        worth: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """worth: says whether a visit pays; stands before the proposed dates."""
        super().__init__(parent)
        self._worth = worth
        self.setFixedWidth(WIDTH)
        self._company = Label("", TextLook.TITLE, wrap=True)
        self._whose = Label("", TextLook.MUTED, wrap=True)
        self._sections = ScrollColumn()
        self._sections.column.setContentsMargins(18, 12, 18, 12)
        self._sections.column.setSpacing(2)
        self._sections.column.addStretch(1)
        self._name_of = Label("", TextLook.SMALL, wrap=True)
        self._steps = FlowLayout(gap=8)
        self._buttons: list[KeyButton] = []
        self._call = KeyButton(self.tr("Open customer"), call_keycap)
        self._copy = KeyButton(self.tr("Copy text"))
        self._print = KeyButton(self.tr("PDF"))
        self._call.clicked.connect(self.customer_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._calendar = KeyButton(self.tr("Calendar…"), calendar_keycap)
        self._calendar.clicked.connect(self.calendar_wanted)
        self._foot = QWidget()
        self._lay_out()

    @property
    def steps(self) -> list[KeyButton]:
        """The buttons of what can be done."""
        return self._buttons

    def show_handoff(
        self,
        company: str,
        whose: str,
        sections: Sequence[Section],
        choices: Sequence[Choice],
        in_name_of: str,
        *,
        calendar: bool = False,
    ) -> None:
        """Show a handoff.

        in_name_of: says so where steps are taken in somebody else's name. calendar: there is
        something to tell calendars.
        """
        self._calendar.setVisible(calendar)
        for button in (self._copy, self._print):
            button.show()
        self._company.setText(company)
        self._whose.setText(whose)
        self._name_of.setText(in_name_of)
        self._name_of.setVisible(bool(in_name_of))
        self._show_sections(sections)
        self._show_choices(choices)
        self._foot.show()

    def show_step(
        self, title: str, kind: str, sections: Sequence[Section], choices: Sequence[Choice]
    ) -> None:
        """Show a step that is no handoff: there is no briefing to print or to copy."""
        self.show_handoff(title, kind, sections, choices, "")
        for button in (self._copy, self._print):
            button.hide()

    def show_nothing(self, text: str) -> None:
        """Say that nothing is chosen."""
        self.show_handoff("", text, (), (), "")
        self._foot.hide()

    def _show_sections(self, sections: Sequence[Section]) -> None:
        column = self._sections.column
        while column.count() > 1:
            item = column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None and widget is not self._worth:
                widget.hide()
                widget.deleteLater()
        at_dates = next((at for at, one in enumerate(sections) if one.parts), len(sections))
        self._add_sections(sections[:at_dates])
        column.insertWidget(column.count() - 1, self._worth)
        self._add_sections(sections[at_dates:])
        self._sections.verticalScrollBar().setValue(0)

    def _add_sections(self, sections: Sequence[Section]) -> None:
        column = self._sections.column
        for one in sections:
            told = _pills(one.parts) if one.parts else _text(one.text)
            told.setAccessibleName(f"{one.head}: {one.text}")
            for part in (Label(one.head, TextLook.SMALL), told):
                column.insertWidget(column.count() - 1, part)

    def _show_choices(self, choices: Sequence[Choice]) -> None:
        for button in self._buttons:
            self._steps.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for at, choice in enumerate(choices):
            weight = Weight.PRIMARY if at == 0 else Weight.NORMAL
            button = KeyButton(choice.text, choice.keycap, weight=weight, parent=self._foot)
            button.clicked.connect(
                lambda checked=False, action=choice.action: self.action_wanted.emit(action)
            )
            self._steps.addWidget(button)
            self._buttons.append(button)
            button.show()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(18, 16, 18, 14)
        head.setSpacing(4)
        head.addWidget(self._company)
        head.addWidget(self._whose)
        further = FlowLayout(gap=8)
        for button in (self._call, self._copy, self._print, self._calendar):
            further.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(18, 12, 18, 14)
        foot.setSpacing(8)
        foot.addWidget(self._name_of)
        foot.addLayout(self._steps)
        foot.addLayout(further)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Separator())
        layout.addWidget(self._sections, 1)
        layout.addWidget(Separator())
        layout.addWidget(self._foot)


def _text(text: str) -> QWidget:
    label = Label(text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setContentsMargins(0, 0, 0, 10)
    return label


def _pills(parts: Sequence[str]) -> QWidget:
    within = QWidget()
    row = FlowLayout(within, gap=6)
    row.setContentsMargins(0, 2, 0, 10)
    for part in parts:
        row.addWidget(Pill(part, Tone.INFO))
    return within
