"""Every contact with a key account, or with all that one leads: who, when, what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from app.key_accounts.queries import Contact, contacts
from app.key_accounts.words import contact_line
from app.widgets.buttons import KeyButton
from app.widgets.dialog_frame import button_row, frame_dialog
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, TextLook
from app.widgets.message_line import MessageLine
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock

_SIZE = (760, 520)
_GATHER_MS = 300  # a call that is saved changes several kinds at once
_KINDS = {"call", "customer", "follow_up", "handoff", "key_team"}


class ContactsDialog(QDialog):
    """Shows them, newest first, and follows what others do meanwhile; Enter opens the customer."""

    customer_wanted = Signal(object)  # customer id

    def __init__(
        self,
        background: Background,
        clock: Clock,
        zone: str,
        me: int,
        *,
        customer_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """customer_id: of one key account; None: of all that ``me`` leads."""
        super().__init__(parent)
        self._background, self._clock, self._zone = background, clock, zone
        self._question = partial(contacts, user_id=me, customer_id=customer_id)
        self._found: list[Contact] = []
        self._job: Job | None = None
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self.setWindowTitle(self.tr("Contacts with key accounts"))
        self.resize(*_SIZE)
        self._only = QCheckBox(self.tr("Only outside the tasks"))
        self._list = RowList(self.tr("Contacts"))
        self._none = EmptyState(
            self.tr("No contact yet"),
            self.tr(
                "Calls, visits and e-mails of everybody with the key accounts you lead will "
                "stand here."
            ),
        )
        self._message = MessageLine()
        self._arrange()
        self._only.toggled.connect(self._show_rows)
        self._list.row_opened.connect(self._open)
        self._changes.timeout.connect(self._ask)
        background.changed.connect(self._hear)
        self._ask()

    @property
    def rows(self) -> list[str]:
        """What stands there."""
        model = self._list.model()
        return [str(model.index(at, 0).data()) for at in range(model.rowCount())]

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.setSpacing(6)
        top.addWidget(Label(self.windowTitle(), TextLook.HEADING))
        top.addWidget(self._only)
        middle = QWidget()
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self._list, 1)
        inside.addWidget(self._none, 1)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        frame_dialog(self, top, self._message, middle, button_row(close))
        self._none.hide()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._background.ask(self, self._question, then=self._show)

    def _show(self, found: list[Contact]) -> None:
        self._job, self._found = None, found
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        shown = [one for one in self._found if one.outside or not self._only.isChecked()]
        self._list.show_rows([self._row(place, one) for place, one in enumerate(shown)])
        self._list.setVisible(bool(shown))
        self._none.setVisible(not shown)

    def _row(self, place: int, contact: Contact) -> ListRow:
        return ListRow(
            key=(place, contact.customer_id),
            title=contact.company,
            pill=self.tr("outside the tasks") if contact.outside else "",
            pill_tone=Tone.WARNING,
            subtitle=contact_line(contact, self._clock(), self._zone),
            names=Names.TITLE,
        )

    @Slot(object)
    def _open(self, key: tuple[int, int]) -> None:
        self.accept()
        self.customer_wanted.emit(key[1])

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS:
            self._changes.start()
