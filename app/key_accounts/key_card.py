"""Says in a customer's details who looks after a key account, and what is to be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clock import local_day
from app.key_accounts.commands import ChangeKeyTask, GiveKeyTask, Seat, SetKeyTeam
from app.key_accounts.contacts_dialog import ContactsDialog
from app.key_accounts.queries import KeyAccount, Task, key_account
from app.key_accounts.task_dialog import TaskDialog, TaskWish
from app.key_accounts.team_dialog import TeamDialog, Wish
from app.key_accounts.words import done_text, task_facts, team_text, trouble_words
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, TextLook
from app.widgets.opening import open_dialog
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock
    from app.database.journal import Changed

_KINDS = {"customer", "follow_up", "key_team", "team"}
_TASK_HEIGHT, _MOST_SHOWN = 76, 3


class KeyCard(Card):
    """Hidden for customers that are no key accounts."""

    def __init__(
        self,
        background: Background,
        clock: Clock,
        zone: str,
        me: int,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose days are written by. language: in which dates are typed."""
        super().__init__(parent)
        self._background, self._clock, self._zone = background, clock, zone
        self._me, self._language = me, language
        self._customer_id: int | None = None
        self._account: KeyAccount | None = None
        self._question: Job | None = None
        self._dialog: TeamDialog | TaskDialog | None = None
        self._team = Label(wrap=True)
        self._said = Label(look=TextLook.SMALL, wrap=True)
        self._tasks = RowList(self.tr("Tasks of the key account team"))
        self._change = KeyButton(self.tr("Team…"), weight=Weight.COMPACT)
        self._give = KeyButton(self.tr("New task…"), weight=Weight.COMPACT)
        self._contacts = KeyButton(self.tr("Contacts…"), weight=Weight.COMPACT)
        self._arrange()
        self._change.clicked.connect(self.change_team)
        self._give.clicked.connect(lambda: self.open_task(None))
        self._contacts.clicked.connect(self.show_contacts)
        self._tasks.row_opened.connect(self._open_task)
        background.changed.connect(self._hear)
        self.hide()

    def show_customer(self, customer_id: int) -> None:
        """Look at another customer."""
        self._customer_id = customer_id
        self._account = None
        self._said.clear()
        self.hide()
        self._read()

    @Slot()
    def change_team(self) -> None:
        """Ask who is in the team."""
        if self._account is not None:
            dialog = TeamDialog(self._account, self.window())
            dialog.wanted.connect(partial(self._keep_team, self._account))
            self._open(dialog)

    def open_task(self, task: Task | None) -> None:
        """Ask for a task; None: a new one."""
        if self._account is not None and self._account.may_change:
            dialog = TaskDialog(self._account, task, self._clock, self._language, self.window())
            dialog.wanted.connect(partial(self._keep_task, self._account, task))
            self._open(dialog)

    @Slot()
    def show_contacts(self) -> None:
        """Show every contact with the customer."""
        dialog = ContactsDialog(
            self._background,
            self._clock,
            self._zone,
            self._me,
            customer_id=self._customer_id,
            parent=self.window(),
        )
        open_dialog(dialog)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._give, self._change, self._contacts):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addWidget(Label(self.tr("Key account"), TextLook.HEADING))
        layout.addWidget(self._team)
        layout.addWidget(self._tasks)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def _read(self) -> None:
        if self._question is not None:
            self._question.cancel()
        if self._customer_id is not None:
            question = partial(key_account, customer_id=self._customer_id, user_id=self._me)
            self._question = self._background.ask(
                self, question, then=self._show, failed=lambda error: None
            )

    def _show(self, account: KeyAccount | None) -> None:
        self._question, self._account = None, account
        if account is None or not account.is_key:
            self.hide()
            return
        nobody = self.tr(
            "Nobody has the lead yet. Whoever does not look after this customer calls for tasks "
            "only, or says why; the team lead is told."
        )
        self._team.setText(team_text(account.members) or nobody)
        self._tasks.show_rows([self._row(task) for task in account.tasks])
        self._tasks.setFixedHeight(min(_MOST_SHOWN, len(account.tasks)) * _TASK_HEIGHT)
        self._tasks.setVisible(bool(account.tasks))
        self._change.setVisible(account.may_change)
        self._give.setVisible(account.may_change)
        self._said.setVisible(bool(self._said.text()))
        self.show()

    def _row(self, task: Task) -> ListRow:
        today = local_day(self._clock(), self._zone)
        return ListRow(
            key=task.id,
            title=task.goal,
            subtitle=f"{done_text(task.done_when)} · {task_facts(task, today)}",
            names=Names.NONE,
        )

    @Slot(object)
    def _open_task(self, task_id: int) -> None:
        tasks = self._account.tasks if self._account is not None else ()
        self.open_task(next((task for task in tasks if task.id == task_id), None))

    def _open(self, dialog: TeamDialog | TaskDialog) -> None:
        self._dialog = dialog
        self._said.clear()
        open_dialog(dialog)

    def _keep_team(self, account: KeyAccount, wish: Wish) -> None:
        new_id = self._background.database.ids.new
        self._do(
            SetKeyTeam(
                customer_id=account.customer_id,
                seats=tuple(Seat(id=new_id(), user_id=id_, part=part) for id_, part in wish),
                seen=tuple((member.user_id, member.part) for member in account.members),
            )
        )

    def _keep_task(self, account: KeyAccount, task: Task | None, wish: TaskWish) -> None:
        values: dict[str, Any] = vars(wish)
        if task is not None:
            self._do(ChangeKeyTask(id=task.id, **values))
            return
        id_ = self._background.database.ids.new()
        self._do(GiveKeyTask(id=id_, customer_id=account.customer_id, **values))

    def _do(self, command: Any) -> None:
        dialog = self._dialog
        assert dialog is not None
        self._background.do(
            dialog,
            command,
            then=lambda changed: self._done(dialog, changed),
            failed=lambda error: dialog.say(trouble_words(error)),
        )

    def _done(self, dialog: TeamDialog | TaskDialog, changed: Changed) -> None:
        dialog.accept()
        self._read()

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS:
            self._read()
