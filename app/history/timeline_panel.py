"""The tab "History" of a customer: everything that was, newest first, and a note to add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.history.commands import AddNote
from app.history.entry_kinds import EntryKind
from app.history.timeline import EntryGroup, TimelineEntry, merged_of_group, source_of, total
from app.history.timeline_view import TimelineView
from app.history.words import group_name
from app.widgets.buttons import KeyButton, Weight
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Card
from app.widgets.link_drop import LinkDrop
from app.widgets.note_field import NoteField
from app.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.background import Background, Job
    from app.clock import Clock
    from app.history.timeline import Place, TimelinePage, TimelineSource

_SHOWN_KINDS = {"customer", "call", "complaint", "quote", "order", "handoff"}
_GROUPS = (None, EntryGroup.TALKS, EntryGroup.NOTES, EntryGroup.BUSINESS)
_PAGE = 30
_GATHER_MS = 50
_NOTE_HEIGHT = 56


class TimelinePanel(Card):
    """Shows one customer's timeline.

    sources: what the rooms add to it. zone: whose clock the times are shown by.
    """

    link_wanted = Signal(object)  # TimelineEntry
    links_dropped = Signal(object, object)  # customer id, paths and addresses
    past_contact_wanted = Signal(object)  # customer id
    count_changed = Signal(int)  # of all entries, for the tab's title

    def __init__(
        self,
        background: Background,
        sources: Sequence[TimelineSource],
        clock: Clock,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._sources = tuple(sources)
        self._clock = clock
        self._customer_id: int | None = None
        self._entries: list[TimelineEntry] = []
        self._more = False
        self._question: Job | None = None
        self._unsaved: dict[int, str] = {}  # notes begun at other customers

        self._filter = SegmentedControl(
            [group_name(group) for group in _GROUPS], name=self.tr("What to show")
        )
        self._view = TimelineView(self.tr("History"), self._title, zone)
        self._note = NoteField(self.tr("New note"))
        self._note.setPlaceholderText(self.tr("Write only what the customer may read."))
        self._add = KeyButton(self.tr("Add note"))
        self._past = KeyButton(self.tr("Past contact…"), weight=Weight.COMPACT)
        self._past.setToolTip(self.tr("Add a call, visit, e-mail or talk that is over"))
        self._reload = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._lay_out()

        self._filter.currentChanged.connect(self._show_from_top)
        self._view.end_reached.connect(self._load_more)
        self._note.textChanged.connect(self._enable)
        self._add.clicked.connect(self.add_note)
        self._view.entry_opened.connect(self._open)
        self._drop = LinkDrop(self, self._view)
        self._drop.dropped.connect(lambda links: self.links_dropped.emit(self._customer_id, links))
        self._past.clicked.connect(lambda: self.past_contact_wanted.emit(self._customer_id))
        self._reload.timeout.connect(self.refresh)
        background.changed.connect(self._note_change)
        self._enable()

    def show_customer(self, customer_id: int | None) -> None:
        """Show another customer's timeline; a note begun at the one before is kept."""
        if customer_id == self._customer_id:
            return
        if self._customer_id is not None:
            self._unsaved[self._customer_id] = self._note.note()
        self._customer_id = customer_id
        self._note.show_note(self._unsaved.pop(customer_id, "") if customer_id else "")
        self._show_from_top()

    @Slot()
    def refresh(self) -> None:
        """Read again as much as is shown."""
        customer_id = self._customer_id
        if customer_id is None:
            return
        self._ask(customer_id, None, max(_PAGE, len(self._entries)), self._show_page)
        self._background.ask(
            self,
            partial(total, sources=self._sources, customer_id=customer_id),
            then=partial(self._tell_count, customer_id),
        )

    @Slot()
    def add_note(self) -> None:
        """Keep what is written as a note; the field is emptied once it is safe."""
        text = self._note.note().strip()
        customer_id = self._customer_id
        if not text or customer_id is None:
            return
        note = AddNote(id=self._background.database.ids.new(), customer_id=customer_id, text=text)
        self._add.setEnabled(False)
        self._background.do(
            self,
            note,
            then=lambda changed: self._note_kept(customer_id, text),
            failed=self._note_not_kept,
        )

    def _lay_out(self) -> None:
        empty = EmptyState(
            self.tr("Nothing has happened yet"),
            self.tr("Calls, visits, quotes and notes will stand here."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._view)
        self._pages.addWidget(empty)
        head = QHBoxLayout()
        head.addWidget(self._filter)
        head.addStretch(1)
        head.addWidget(self._past)
        self._note.setFixedHeight(_NOTE_HEIGHT)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    @Slot(object)
    def _open(self, entry: TimelineEntry) -> None:
        if entry.kind is EntryKind.LINK:
            self.link_wanted.emit(entry)

    def _title(self, entry: TimelineEntry) -> str:
        return source_of(self._sources, entry).title(entry)

    def _show_from_top(self) -> None:
        self._entries, self._more = [], False
        self._view.show_entries([], self._clock())
        self.refresh()

    def _load_more(self) -> None:
        waiting = self._question is not None
        if self._more and not waiting and self._customer_id is not None:
            self._ask(self._customer_id, self._entries[-1].place, _PAGE, self._append_page)

    def _ask(
        self,
        customer_id: int,
        before: Place | None,
        limit: int,
        then: Callable[[TimelinePage], None],
    ) -> None:
        if self._question is not None:
            self._question.cancel()
        question = partial(
            merged_of_group,
            sources=self._sources,
            customer_id=customer_id,
            before=before,
            limit=limit,
            group=_GROUPS[self._filter.currentIndex()],
        )
        self._question = self._background.ask(self, question, then=then)

    def _show_page(self, page: TimelinePage) -> None:
        self._question = None
        self._more = page.more
        self._entries = list(page.entries)
        self._view.show_entries(page.entries, self._clock())
        self._pages.setCurrentIndex(0 if page.entries else 1)

    def _append_page(self, page: TimelinePage) -> None:
        self._question = None
        self._more = page.more
        self._entries += page.entries
        self._view.append_entries(page.entries)

    def _tell_count(self, customer_id: int, count: int) -> None:
        if customer_id == self._customer_id:
            self.count_changed.emit(count)

    def _note_kept(self, customer_id: int, text: str) -> None:
        if customer_id != self._customer_id:
            self._unsaved.pop(customer_id, None)
        elif self._note.note().strip() == text:
            self._note.show_note("")
        self._enable()

    def _note_not_kept(self, error: Exception) -> None:
        self._enable()  # the words are still there; the button tries again
        raise error

    def _note_change(self, kind: str, ids: tuple[int, ...]) -> None:
        about_others = kind == "customer" and ids and self._customer_id not in ids
        if kind in _SHOWN_KINDS and not about_others:
            self._reload.start()

    def _enable(self) -> None:
        self._past.setEnabled(self._customer_id is not None)
        self._add.setEnabled(self._customer_id is not None and bool(self._note.note().strip()))
