"""The wrap-up at the foot of the calls page: outcome, next steps, saving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.calls.draft import Draft, Stage, may_come_to
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.next_steps.step_reading import Reading
from app.calls.wrap_up.outcome_details_row import OutcomeDetailsRow, Person
from app.settings.outcomes import FIXED_KEYS, Outcome
from app.settings.words import outcome_button, outcome_name
from app.widgets.buttons import KeyButton, Weight
from app.widgets.flow_layout import FlowLayout
from app.widgets.key_menu import KeyMenu
from app.widgets.labels import Label, Pane, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.scroll_column import ScrollColumn
from app.widgets.shortcuts import Shortcuts

LABEL_WIDTH = 55
LABEL_GAP = 4
STEPS_GAP = 6
STEPS_IN_SIGHT = 3  # more scroll: a low window needs the room for what is said
FIRST_SCRIPT_KEY = 5


@dataclass(frozen=True)
class Settled:
    """An open follow-up that this call may settle."""

    id: int
    text: str


class WrapUpPanel(Pane):
    """Shows the outcome keys and what follows; tells what the person chooses."""

    outcome_chosen = Signal(object)  # Outcome
    when_edited = Signal(int, str)  # number of the step, what was typed
    text_edited = Signal(int, str)  # number of the step, what was typed
    promised_toggled = Signal(int)  # number of the step
    step_removed = Signal(int)  # number of the step
    step_wanted = Signal()
    settle_toggled = Signal(object)  # follow-up id
    detail_edited = Signal(str, object)
    save_wanted = Signal()
    handoff_wanted = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "wrap-up")
        self._shortcuts = shortcuts
        self._by_key: dict[int, Outcome] = dict(FIXED_KEYS)
        self._outcomes = FlowLayout(gap=5)
        self._outcomes.break_before(FIRST_SCRIPT_KEY - 1)
        self._more = KeyButton("▾", weight=Weight.COMPACT)
        self._more.setAccessibleName(self.tr("More outcomes"))
        keys = shortcuts.keycap("outcome_more")
        self._more.setToolTip(self.tr("More outcomes") + (f" ({keys})" if keys else ""))
        self._details = OutcomeDetailsRow()
        self._rows: list[NextStepRow] = []
        self._before: QWidget | None = None
        self._steps_area = ScrollColumn()
        self._steps = self._steps_area.column
        self._steps.setSpacing(STEPS_GAP)
        self._next = _label(self.tr("Next"))
        self._add = Chip(self.tr("+ next step"))
        self._settles = FlowLayout(gap=6)
        self._settle_chips: dict[int, Chip] = {}  # by follow-up
        self._settled = _label(self.tr("Settled"))
        self._handoff = KeyButton(self.tr("Hand to field…"), shortcuts.keycap("handoff"))
        self._save = KeyButton(
            self.tr("Save and next"), shortcuts.keycap("save_and_next"), weight=Weight.PRIMARY
        )
        self._lay_out()
        self._connect()
        self.show_outcomes(())

    def show_outcomes(self, scripted: Sequence[Outcome]) -> None:
        """Offer the outcomes of a script on keys 5 to 9; all others stand under ▾."""
        self._by_key = dict(FIXED_KEYS) | dict(enumerate(scripted, start=FIRST_SCRIPT_KEY))
        _clear(self._outcomes, keep=self._more)
        for number, outcome in sorted(self._by_key.items()):
            self._outcomes.addWidget(self._outcome_button(number, outcome))
        self._outcomes.addWidget(self._more)
        self._order_tabs()

    def come_after(self, field: QWidget) -> None:
        """Let Tab lead from a field into the wrap-up."""
        self._before = field
        self._order_tabs()

    def show_draft(
        self,
        draft: Draft,
        readings: Sequence[Reading],
        owners: Sequence[str],
        settles: Sequence[Settled],
        colleagues: Sequence[Person],
        field_reps: Sequence[Person],
        today: date,
        follows: str,
    ) -> None:
        """Show how far the wrap-up is.

        readings, owners: one for each step of the draft. follows: what saving brings with it.
        """
        in_call = draft.stage is not Stage.PREPARING
        for button in _buttons(self._outcomes):
            outcome = button.property("outcome")
            button.setChecked(outcome == draft.outcome)
            button.setEnabled(in_call and may_come_to(draft, outcome))
        self._show_more(draft.outcome, enabled=in_call)
        self._details.show_draft(draft, colleagues, field_reps, today, follows)
        self._show_steps(readings, owners, today)
        self._add.setVisible(draft.outcome is not None)
        self._show_settles(draft, settles)
        self._handoff.setEnabled(in_call)
        self._save.setEnabled(draft.outcome is not None)

    def outcome_of_key(self, number: int) -> Outcome | None:
        """Give the outcome that a number key means now."""
        return self._by_key.get(number)

    def key_of_outcome(self, outcome: Outcome) -> int | None:
        """Give the number key of an outcome; None where it stands under ▾."""
        return next((number for number, one in self._by_key.items() if one is outcome), None)

    def focus_step(self, number: int = 0) -> None:
        """Put the cursor where the next step is typed."""
        if number < len(self._rows):
            field = self._rows[number].when
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
            self._scroll_to_typed()

    def focus_asked(self) -> None:
        """Put the cursor where the outcome asks its first fact; nothing where it asks none."""
        if not self._details.focus_first():
            dateless = (at for at, row in enumerate(self._rows) if not row.when.text())
            self.focus_step(next(dateless, len(self._rows)))

    def focus_lacking(self, name: str) -> None:
        """Put the cursor where a fact of the outcome is chosen that is lacking."""
        self._details.focus_lacking(name)

    def open_more(self) -> None:
        """Show the outcomes without key, to be chosen by arrow keys or first letters."""
        if not self._more.isEnabled():
            return
        menu = KeyMenu(self)
        for outcome in Outcome:
            if outcome not in self._by_key.values():
                action = menu.addAction(outcome_name(outcome))
                action.triggered.connect(lambda _=False, o=outcome: self.outcome_chosen.emit(o))
        menu.open_at(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 10)
        layout.setSpacing(8)
        outcomes = QVBoxLayout()
        outcomes.setSpacing(6)
        outcomes.addLayout(self._outcomes)
        outcomes.addWidget(self._details)
        layout.addLayout(_labelled(_label(self.tr("Outcome")), outcomes))
        steps = QVBoxLayout()
        steps.addWidget(self._steps_area)
        layout.addLayout(_labelled(self._next, steps))
        settled = QVBoxLayout()
        settled.setContentsMargins(0, 4, 0, 4)  # one line of chips stands beside its label
        settled.addLayout(self._settles)
        layout.addLayout(_labelled(self._settled, settled))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addSpacing(LABEL_WIDTH + LABEL_GAP)
        foot.addWidget(self._add)
        foot.addStretch(1)
        for widget in (self._handoff, self._save):
            foot.addWidget(widget)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._more.clicked.connect(self.open_more)
        self._add.clicked.connect(self.step_wanted)
        self._steps_area.verticalScrollBar().rangeChanged.connect(self._scroll_to_typed)
        self._details.edited.connect(self.detail_edited)
        self._save.clicked.connect(self.save_wanted)
        self._handoff.clicked.connect(self.handoff_wanted)

    def _outcome_button(self, number: int, outcome: Outcome) -> KeyButton:
        keycap = self._shortcuts.keycap(f"outcome_{number}")
        button = KeyButton(outcome_button(outcome), keycap, weight=Weight.COMPACT)
        button.setCheckable(True)
        button.setProperty("outcome", outcome)
        button.setToolTip(outcome_name(outcome))
        button.clicked.connect(lambda: self.outcome_chosen.emit(outcome))
        return button

    def _show_more(self, outcome: Outcome | None, *, enabled: bool) -> None:
        hidden = outcome is not None and outcome not in self._by_key.values()
        self._more.set_caption(f"{outcome_button(outcome)} ▾" if hidden and outcome else "▾", "")
        self._more.setAccessibleName(self.tr("More outcomes"))
        self._more.setCheckable(hidden)
        self._more.setChecked(hidden)
        self._more.setEnabled(enabled)

    def _order_tabs(self) -> None:
        """Let Tab go as one reads; what is made later would else come last of all."""
        outcomes = [*_buttons(self._outcomes), self._more]
        steps = [field for row in self._rows for field in row.fields]
        before = [self._before] if self._before is not None else []
        settles = self._settle_chips.values()
        chain = [*before, *outcomes, *self._details.fields, *steps, *settles, self._add]
        for first, second in pairwise([*chain, self._handoff, self._save]):
            QWidget.setTabOrder(first, second)

    def _show_steps(self, readings: Sequence[Reading], owners: Sequence[str], today: date) -> None:
        while len(self._rows) > len(readings):
            row = self._rows.pop()
            self._steps.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(readings):
            self._add_row(len(self._rows))
            self._order_tabs()
        for row, reading, owner in zip(self._rows, readings, owners, strict=True):
            row.show_reading(reading, owner, today)
        self._next.setVisible(bool(self._rows))
        self._show_room_for_steps()

    def _show_room_for_steps(self) -> None:
        """Be as high as the steps, up to some."""
        heights = [row.sizeHint().height() + STEPS_GAP for row in self._rows[:STEPS_IN_SIGHT]]
        self._steps_area.setVisible(bool(heights))
        if heights:
            self._steps_area.setFixedHeight(sum(heights) - STEPS_GAP)

    def _scroll_to_typed(self) -> None:
        """Keep the step that is typed in sight; a new one is laid out only later."""
        for row in self._rows:
            if any(field.hasFocus() for field in row.fields):
                self._steps_area.ensureWidgetVisible(row, 0, 0)

    def _add_row(self, number: int) -> None:
        row = NextStepRow()
        row.when_edited.connect(lambda text: self.when_edited.emit(number, text))
        row.text_edited.connect(lambda text: self.text_edited.emit(number, text))
        row.promised_toggled.connect(lambda: self.promised_toggled.emit(number))
        row.removed.connect(lambda: self.step_removed.emit(number))
        row.height_changed.connect(self._show_room_for_steps)
        self._rows.append(row)
        self._steps.addWidget(row)

    def _show_settles(self, draft: Draft, settles: Sequence[Settled]) -> None:
        shown = settles if draft.outcome is not None else ()
        self._settled.setVisible(bool(shown))
        if list(self._settle_chips) != [one.id for one in shown]:
            self._make_settles(shown)
        for one in shown:  # the chips stay: one of them may have the keyboard
            ticked = one.id in draft.settles
            text = f"{'✓' if ticked else '○'} {one.text}"
            self._settle_chips[one.id].show_fact(text, _tone(ticked=ticked))

    def _make_settles(self, shown: Sequence[Settled]) -> None:
        _clear(self._settles)
        self._settle_chips = {one.id: Chip(one.text) for one in shown}
        for id_, chip in self._settle_chips.items():
            chip.clicked.connect(lambda _=False, id_=id_: self.settle_toggled.emit(id_))
            self._settles.addWidget(chip)
        self._order_tabs()


def _tone(*, ticked: bool) -> Tone:
    return Tone.SUCCESS if ticked else Tone.NEUTRAL


def _label(text: str) -> Label:
    label = Label(text, TextLook.SMALL)
    label.setFixedSize(LABEL_WIDTH, 28)
    return label


def _labelled(label: Label, content: QVBoxLayout) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(LABEL_GAP)
    line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(content, 1)
    return line


def _clear(layout: FlowLayout, keep: QWidget | None = None) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget is not keep:
            widget.hide()
            widget.deleteLater()


def _buttons(layout: FlowLayout) -> list[KeyButton]:
    found = []
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        if isinstance(widget, KeyButton) and widget.property("outcome") is not None:
            found.append(widget)
    return found
