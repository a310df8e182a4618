"""An objection of a real call becomes a drill: chosen, read without names, confirmed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.clock import local_day
from app.practice.drills.anonymous import KnownNames, names_in
from app.practice.drills.commands import KeepDrill
from app.practice.drills.life_reading import Proposal, ShownCall, proposal, shown_calls
from app.practice.trouble_words import trouble_words
from app.widgets.buttons import KeyButton, Weight
from app.widgets.dialog_frame import button_row, frame_dialog
from app.widgets.formats import day_and_month
from app.widgets.labels import Label, TextLook
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names

_SIZE = (900, 560)
_LIST_WIDTH = 320
_TEXT_HEIGHT = 96


class LifeDialog(QDialog):
    """Shows one's last calls; what is kept was read by the person before.

    kept: id of the new drill.
    """

    kept = Signal(object)

    def __init__(
        self,
        background: Background,
        user_id: int,
        language: str,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "practice")
        self.setWindowTitle(self.tr("A drill from a real call"))
        self.resize(*_SIZE)
        self._background, self._user_id = background, user_id
        self._language, self._zone = language, zone
        self._found: list[ShownCall] = []
        self._shown: Proposal | None = None
        self._asked: Job | None = None
        self._message = MessageLine()
        self._calls = RowList(self.tr("Your last calls"))
        self._calls.setFixedWidth(_LIST_WIDTH)
        self._empty = Label(look=TextLook.SMALL, wrap=True)
        self._heard = QPlainTextEdit()
        self._situation = QPlainTextEdit()
        for text in (self._heard, self._situation):
            text.setTabChangesFocus(True)
            text.setFixedHeight(_TEXT_HEIGHT)
        self._persona = QComboBox()
        self._attack = QCheckBox(self.tr("It was an &attack on me"))
        self._removed = Label(look=TextLook.SMALL, wrap=True)
        self._left = Label(wrap=True)
        self._keep = KeyButton(self.tr("Keep as drill"), weight=Weight.PRIMARY)
        self._close = KeyButton(self.tr("Close"), "Esc")
        self._arrange()
        self._connect()
        self._show(None)
        self._read()

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.addWidget(
            Label(
                self.tr(
                    "What customers said becomes a drill of your own. Names, numbers and places "
                    "are taken out; read it before you keep it."
                ),
                wrap=True,
            )
        )
        form = QFormLayout()
        form.setSpacing(8)
        for name, field in (
            (self.tr("The customer &says"), self._heard),
            (self.tr("What went &before"), self._situation),
            (self.tr("&Who says it"), self._persona),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(label, field)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(form)
        right.addWidget(self._attack)
        right.addWidget(self._removed)
        right.addWidget(self._left)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self._calls, 1)
        left.addWidget(self._empty)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(16)
        row.addLayout(left)
        row.addLayout(right, 1)
        frame_dialog(self, head, self._message, middle, button_row(self._close, self._keep))
        self._keep.setDefault(True)

    def _connect(self) -> None:
        self._calls.row_chosen.connect(self._choose)
        self._heard.textChanged.connect(self._look_for_names)
        self._situation.textChanged.connect(self._look_for_names)
        self._keep.clicked.connect(self._keep_drill)
        self._close.clicked.connect(self.reject)

    # --- reading --------------------------------------------------------------------------------

    def _read(self) -> None:
        question = partial(shown_calls, user_id=self._user_id, language=self._language)
        self._background.ask(self, question, then=self._show_calls, failed=self._fail)

    def _show_calls(self, calls: list[ShownCall]) -> None:
        self._found = calls
        self._calls.show_rows([self._row(at, one) for at, one in enumerate(calls)])
        self._empty.setVisible(not calls)
        self._empty.setText(
            self.tr("No talk with a note or an objection yet. They appear here after your calls.")
        )
        if calls:
            self._calls.choose(0)
            self._calls.setFocus()

    def _row(self, number: int, one: ShownCall) -> ListRow:
        return ListRow(
            key=number,
            title=one.met.company,
            subtitle=one.title or " ".join(one.met.note.split()),
            names=Names.BOTH,
            note=day_and_month(local_day(one.met.started_at, self._zone)),
        )

    @Slot(object)
    def _choose(self, number: int) -> None:
        if self._asked is not None:
            self._asked.cancel()
        question = partial(proposal, met=self._found[number].met, language=self._language)
        self._asked = self._background.ask(self, question, then=self._show, failed=self._fail)

    # --- what is proposed -----------------------------------------------------------------------

    def _show(self, shown: Proposal | None) -> None:
        self._shown = shown
        self._persona.clear()
        for id_, name in () if shown is None else shown.personas:
            self._persona.addItem(name, id_)
        self._heard.setPlainText("" if shown is None else shown.drill.heard)
        self._situation.setPlainText("" if shown is None else shown.drill.situation)
        self._attack.setChecked(False)
        removed = () if shown is None else shown.drill.removed
        self._removed.setVisible(bool(removed))
        self._removed.setText(self.tr("Taken out: {names}").format(names=", ".join(removed)))
        for field in (self._heard, self._situation, self._persona, self._attack):
            field.setEnabled(shown is not None)
        self._look_for_names()

    @Slot()
    def _look_for_names(self) -> None:
        """Say which names were typed back in, and offer to keep it where there is something."""
        left = self._names_left()
        self._left.setVisible(bool(left))
        self._left.setText(
            self.tr("Still in it: {names}. Take it out, or keep it if it names nobody.").format(
                names=", ".join(left)
            )
        )
        self._keep.setEnabled(
            bool(self._persona.currentData() and self._heard.toPlainText().strip())
        )

    def _names_left(self) -> list[str]:
        known = KnownNames() if self._shown is None else self._shown.known
        texts = (self._heard.toPlainText(), self._situation.toPlainText())
        return [text[begin:end] for text in texts for begin, end in names_in(text, known)]

    # --- keeping --------------------------------------------------------------------------------

    @Slot()
    def _keep_drill(self) -> None:
        if self._shown is None:
            return
        command = KeepDrill(
            id=self._background.database.ids.new(),
            language=self._language,
            persona=str(self._persona.currentData()),
            heard=self._heard.toPlainText(),
            situation=self._situation.toPlainText(),
            best=self._shown.drill.best,
            acceptable=self._shown.drill.acceptable,
            script=self._shown.met.script,
            attack=self._attack.isChecked(),
        )
        self._keep.setEnabled(False)
        self._background.do(
            self, command, then=lambda changed: self._tell_kept(command.id), failed=self._fail
        )

    def _tell_kept(self, drill_id: int) -> None:
        self._message.show_message(
            Message(text=self.tr("Kept. It stands among your drills now."), key="kept", seconds=8)
        )
        self._calls.setFocus()
        self.kept.emit(drill_id)

    def _fail(self, error: Exception) -> None:
        self._look_for_names()
        self._message.show_message(
            Message(text=trouble_words(error), tone=Tone.DANGER, key="failed")
        )
