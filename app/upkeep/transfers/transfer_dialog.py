"""One person leaves, another takes over: whose, to whom, which, and what that moves."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from app.clock import Appointment, local_day
from app.upkeep.transfers.handoff_events import SPARE
from app.upkeep.transfers.transfer_words import lines, told_giver, told_taker, trouble_words
from app.upkeep.transfers.transferring import GoesOver, TakeBackTransfer, Told, TransferWork
from app.upkeep.transfers.work_of_person import LastTransfer, TransferChoice, WorkOfPerson, work_of
from app.widgets.choice_box import ChoiceBox
from app.widgets.form_dialog import FormDialog
from app.widgets.formats import date_text, number_text
from app.widgets.labels import Label

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock
    from app.database.journal import Changed
    from app.team.queries import Person

_ALL, _MARKED = "all", "marked"


class TransferDialog(FormDialog):
    """Shows what moves before it moves; Ctrl+Enter moves it, in one step that can be undone."""

    transferred = Signal(object)  # LastTransfer
    taken_back = Signal()

    def __init__(
        self,
        background: Background,
        clock: Clock,
        zone: str,
        choice: TransferChoice,
        marked: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose days are written. marked: customers of the list."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("TransferDialog", "Transfer customers and open work"),
            translate(
                "TransferDialog",
                "Somebody leaves, somebody else takes over. What was promised keeps its day; both "
                "find it in their follow-ups.",
            ),
            translate("TransferDialog", "Transfer"),
            parent,
        )
        self._background, self._choice = background, choice
        self._clock, self._zone = clock, zone
        self._marked = tuple(marked)
        self._work: WorkOfPerson | None = None
        self._question: Job | None = None
        self._from = _people(choice.people, self.tr("Who hands over…"))
        self._to = _people(choice.takers, self.tr("Who takes over…"))
        self._which = QComboBox()
        self._which.addItem(self.tr("everything of this person"), _ALL)
        if marked:
            count = number_text(len(marked))
            text = self.tr("only the marked customers of the list ({count})").format(count=count)
            self._which.addItem(text, _MARKED)
        self._preview = Label(wrap=True)
        self._undo = QPushButton(self.tr("Undo the last transfer"))
        self._arrange()
        self._from.currentIndexChanged.connect(self._ask)
        self._which.currentIndexChanged.connect(self._ask)
        self._to.currentIndexChanged.connect(self._show_work)
        self._undo.clicked.connect(self.take_back)
        self._ask()
        self.fit()
        self._from.setFocus()

    @property
    def preview(self) -> str:
        """What is said to move."""
        return self._preview.text()

    def keep(self) -> None:
        """Move it all."""
        giver, taker, work = self._chosen(self._from), self._chosen(self._to), self._work
        if giver is None:
            self.say(self.tr("Who hands over? Choose a person."), self._from)
        elif taker is None or taker == giver:
            self.say(self.tr("Who takes over? Choose somebody else."), self._to)
        elif work is None or work.empty:
            self.say(self.tr("There is nothing to move."))
        else:
            self._move(giver, taker, work)

    @Slot()
    def take_back(self) -> None:
        """Undo the last transfer that stands."""
        last = self._choice.last
        if last is not None:
            command = back(last, self._background.database.ids.new)
            self._background.do(self, command, then=self._is_undone, failed=self._not_done)

    def _arrange(self) -> None:
        whose = self._choice.whose
        self._from.setCurrentIndex(-1 if whose is None else self._from.findData(whose))
        self._which.setCurrentIndex(1 if len(self._marked) > 1 else 0)
        self.add_field(self.tr("From"), self._from)
        self.add_field(self.tr("To"), self._to)
        self.add_field(self.tr("What"), self._which)
        self.form.addRow(self.tr("Moves"), self._preview)
        moves = self.form.labelForField(self._preview)
        if isinstance(moves, QLabel):  # beside the first of its lines
            moves.setAlignment(Qt.AlignmentFlag.AlignTop)
        last = self._choice.last
        if last is not None:
            names = {person.id: person.name for person in self._choice.people}
            said = self.tr("{date}: from {giver} to {taker}").format(
                date=date_text(local_day(last.at, self._zone)),
                giver=names.get(last.from_id, ""),
                taker=names.get(last.to_id, ""),
            )
            self._undo.setToolTip(said)
            self._undo.setAutoDefault(False)
            self.buttons.addButton(self._undo, self.buttons.ButtonRole.ResetRole)
        else:
            self._undo.hide()

    def _chosen(self, combo: QComboBox) -> int | None:
        found: int | None = combo.currentData()
        return found

    @property
    def _customers(self) -> tuple[int, ...] | None:
        return self._marked if self._which.currentData() == _MARKED else None

    @Slot()
    def _ask(self) -> None:
        if self._question is not None:
            self._question.cancel()
        self._work = None
        giver = self._chosen(self._from)
        if giver is not None:
            question = partial(work_of, person_id=giver, customer_ids=self._customers)
            self._question = self._background.ask(
                self, question, then=self._show, failed=self._not_done
            )
        self._show_work()

    def _show(self, work: WorkOfPerson) -> None:
        self._question, self._work = None, work
        self._show_work()

    @Slot()
    def _show_work(self) -> None:
        if self._chosen(self._from) is None:
            self._preview.setText(self.tr("Choose who hands over."))
        elif self._work is None:
            self._preview.setText("…")
        else:
            text = "\n".join(lines(self._work))
            self._preview.setText(text or self.tr("nothing: this person has nothing of it"))
        self.fit()

    def _move(self, giver: int, taker: int, work: WorkOfPerson) -> None:
        ids, uuid = self._background.database.ids, str(uuids.uuid4())
        command = TransferWork(
            from_id=giver,
            to_id=taker,
            customers=tuple(
                GoesOver(id=one.id, history_ids=(ids.new(), ids.new())) for one in work.customers
            ),
            all_work=self._customers is None,
            told=tuple(self._told(giver, taker, work)),
            event_ids=tuple(ids.new() for _ in range(work.handoffs + SPARE)),
        )
        counts = len(command.customers), len(command.event_ids)
        moved = LastTransfer(uuid, self._clock(), giver, taker, *counts)
        self.wait()
        self._background.do(
            self, command, uuid=uuid, then=partial(self._is_done, moved), failed=self._not_done
        )

    def _told(self, giver: int, taker: int, work: WorkOfPerson) -> list[Told]:
        """Tell both, as far as they work with the program."""
        takers = {person.id: person for person in self._choice.takers}
        names = {person.id: person.name for person in self._choice.people}
        texts = {
            giver: told_giver(names[taker], work),
            taker: told_taker(names[giver], work),
        }
        new_id = self._background.database.ids.new
        return [
            Told(id=new_id(), user_id=id_, text=text, due=self._today(takers[id_].zone))
            for id_, text in texts.items()
            if id_ in takers
        ]

    def _today(self, zone: str) -> Appointment:
        return Appointment(local_day(self._clock(), zone), None, zone)

    def _is_done(self, moved: LastTransfer, changed: Changed) -> None:
        self.accept()
        self.transferred.emit(moved)

    def _is_undone(self, changed: Changed) -> None:
        self.accept()
        self.taken_back.emit()

    def _not_done(self, error: Exception) -> None:
        self.say(trouble_words(error))


def back(last: LastTransfer, new_id: Callable[[], int]) -> TakeBackTransfer:
    """Give the command that takes a transfer back."""
    ids = tuple(new_id() for _ in range(2 * last.customers))
    events = tuple(new_id() for _ in range(last.handoffs))
    return TakeBackTransfer(uuid=last.uuid, history_ids=ids, event_ids=events)


def _people(people: Sequence[Person], asked: str) -> QComboBox:
    combo = ChoiceBox()
    combo.setPlaceholderText(asked)
    for person in people:
        combo.addItem(person.name, person.id)
    combo.setCurrentIndex(-1)
    return combo
