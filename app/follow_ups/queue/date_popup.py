"""Chooses another day: five by one key, any other typed at once and read back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.clock import Clock, local_day
from app.follow_ups.moving import DayLoad, Movable, QueueOwner, TypedMove, preset_moves, typed_move
from app.follow_ups.queue.popup import Popup
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import load_text, long_due, preset_name, remark_text, short_due
from app.settings.words import move_reason_text
from app.settings.working_time import Moved
from app.widgets.buttons import ChoiceButton
from app.widgets.labels import Label, TextLook

_WIDTH = 448
_LONE_DIGIT_MS = 500  # a digit is the key of a preset unless "27.11." goes on within this time
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class DatePopup(Popup):
    """Stands beside the queue until a day is chosen or Esc is pressed.

    heading: what gets another day. text: what is to be done then, to be edited; None where
    only the day is asked.
    """

    day_chosen = Signal(object, str)  # Moved, text

    def __init__(
        self,
        heading: str,
        movable: Movable,
        owner: QueueOwner,
        clock: Clock,
        *,
        text: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading, _WIDTH, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._movable = movable
        self._owner = owner
        self._clock = clock
        self._load: DayLoad | None = None
        presets = preset_moves(movable, clock(), owner)
        self._presets = [moved for _, moved in presets]
        self._buttons = [
            ChoiceButton(preset_name(preset), str(number), self._preset_text(moved))
            for number, (preset, moved) in enumerate(presets, 1)
        ]
        self._what = QLineEdit(text or "", maxLength=TEXT_LENGTH)
        if text is None:
            self._what.hide()
        self._what.setAccessibleName(self.tr("What is to be done"))
        self._what.setPlaceholderText(self.tr("What is to be done"))
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Another day"))
        self._typed.setPlaceholderText(self.tr("Another day: fri 10, in 2 weeks, 27.11."))
        self._read_back = Label(look=TextLook.SMALL, wrap=True)
        self._lone_digit = QTimer(self, singleShot=True, interval=_LONE_DIGIT_MS)
        self._lay_out()

        for button, moved in zip(self._buttons, self._presets, strict=True):
            button.clicked.connect(lambda _=False, chosen=moved: self._choose(chosen))
        self._typed.textChanged.connect(self._lone_digit.stop)
        self._typed.textChanged.connect(self._show_read_back)
        self._typed.returnPressed.connect(self._choose_typed)
        self._lone_digit.timeout.connect(self._choose_preset)

    def show_load(self, load: DayLoad) -> None:
        """Say how much is planned on each of the days."""
        self._load = load
        for button, moved in zip(self._buttons, self._presets, strict=True):
            button.show_leads_to(self._preset_text(moved))
        self._show_read_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write what is typed into the field; a digit that stays alone there chooses its day."""
        text = event.text()
        if event.modifiers() & _COMMANDS or not text.isprintable() or not text.strip():
            super().keyPressEvent(event)
            return
        self._typed.setFocus()
        self._typed.end(False)
        self._typed.insert(text)
        if self._preset() is not None:
            self._lone_digit.start()
            self._show_read_back()

    def _preset(self) -> Moved | None:
        """Give the day whose digit stands alone in the field."""
        by_digit = {str(number): moved for number, moved in enumerate(self._presets, 1)}
        return by_digit.get(self._typed.text())

    def _choose_preset(self) -> None:
        preset = self._preset()
        if preset is not None:
            self._choose(preset)

    def _lay_out(self) -> None:
        self.column.addWidget(self._what)
        for button in self._buttons:
            self.column.addWidget(button)
        self.column.addWidget(self._typed)
        self.column.addWidget(self._read_back)

    def _preset_text(self, moved: Moved) -> str:
        day = short_due(moved.appointment, local_day(self._clock(), self._owner.zone))
        return " · ".join(part for part in (day, self._load_of(moved)) if part)

    def _load_of(self, moved: Moved) -> str:
        if self._load is None:
            return ""
        return load_text(self._load.on(moved.appointment.on), self._load.usual)

    def _typed_move(self) -> TypedMove | None:
        found = typed_move(self._typed.text(), self._movable, self._clock(), self._owner)
        return found if isinstance(found, TypedMove) else None

    def _show_read_back(self) -> None:
        found = self._typed_move()
        if found is not None:
            parts = [long_due(found.moved.appointment), self._load_of(found.moved)]
            if found.moved.reason is not None:
                parts.append(move_reason_text(found.moved.reason))
            if found.remark is not None:
                parts.append(remark_text(found.remark))
            self._read_back.setText(" · ".join(part for part in parts if part))
        elif self._typed.text().strip() and not self._lone_digit.isActive():
            self._read_back.setText(self.tr("This is no day yet."))
        else:
            self._read_back.setText("")
        self.adjustSize()

    def _choose_typed(self) -> None:
        if self._lone_digit.isActive():
            self._lone_digit.stop()
            self._choose_preset()
            return
        found = self._typed_move()
        if found is not None and not self._is_over(found.moved):
            self._choose(found.moved)

    def _is_over(self, moved: Moved) -> bool:
        """Tell whether a moment has gone by; nothing is planned in the past."""
        now = self._clock()
        instant = moved.appointment.instant()
        if instant is not None:
            return instant <= now
        return moved.appointment.on < local_day(now, moved.appointment.zone)

    def _choose(self, moved: Moved) -> None:
        text = self._what.text().strip()
        self.close()
        self.day_chosen.emit(moved, text)
