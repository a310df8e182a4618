"""Reminds of steps whose time has come: a line in the window, never a dialog."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.follow_ups import queries
from app.follow_ups.words import clock_text
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow

log = logging.getLogger(__name__)

SNOOZE = timedelta(minutes=10)
_LOOK_MS = 15_000
_MOST_LINES = 3  # more at once, as after a holiday, are told in one line
_ALL_KEY = "reminders"


class Notifier(Protocol):
    """Tells something outside the window."""

    def notify(self, title: str, text: str) -> None:
        """Show a notification of the system; does nothing where there are none."""


class Reminders(QObject):
    """Looks every few seconds for what came due since it last looked.

    seen_until: until when reminders were given when the program last ran; what came due since
    then is told at the first look. None: start with what comes due from now on.
    window_is_active: while it is not, the system is asked to notify as well.
    """

    message_wanted = Signal(object)  # Message for the window's line
    message_over = Signal(str)  # key of a message about what is finished or moved
    call_wanted = Signal(object, object)  # customer id, follow-up id
    seen_changed = Signal(object)  # reminders were given; ``seen_until`` is to be kept

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        notifier: Notifier,
        window_is_active: Callable[[], bool],
        seen_until: datetime | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._owner = owner
        self._clock = clock
        self._notifier = notifier
        self._window_is_active = window_is_active
        self._seen_until = clock() if seen_until is None else seen_until
        self._given: dict[int, datetime] = {}  # what was told, by its time
        self._snoozed: dict[int, datetime] = {}  # when to tell again
        self._looking = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        background.changed.connect(self._note_change)

    @property
    def seen_until(self) -> datetime:
        """Until when reminders were given and not put off; what came later is told again."""
        put_off = (self._given[id_] for id_ in self._snoozed if id_ in self._given)
        earliest = min(put_off, default=None)
        if earliest is None:
            return self._seen_until
        return min(self._seen_until, earliest - timedelta(microseconds=1))

    def start(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Ask what came due since the last look, and what was put off until now."""
        if self._looking:
            return
        now = self._clock()
        if now < self._seen_until:
            self._go_back_to(now)
        due_again = [id_ for id_, at in self._snoozed.items() if at <= now]
        question = partial(
            queries.due_reminders,
            owner_id=self._owner.user_id,
            after=self._seen_until,
            until=now,
            again=due_again,
        )
        self._looking = True
        self._background.ask(
            self, question, then=partial(self._give, now, due_again), failed=self._look_failed
        )

    def snooze(self, row: FollowUpRow) -> None:
        """Tell again in ten minutes, unless it is finished or moved by then."""
        self._snoozed[row.id] = self._clock() + SNOOZE

    def _go_back_to(self, now: datetime) -> None:
        """The clock was set back: what was told too early comes again at its time."""
        self._seen_until = now
        self._given = {id_: at for id_, at in self._given.items() if at <= now}
        self._snoozed = {id_: min(at, now + SNOOZE) for id_, at in self._snoozed.items()}

    def _give(self, now: datetime, again: Sequence[int], rows: list[FollowUpRow]) -> None:
        self._looking = False
        self._seen_until = now
        for id_ in again:
            self._snoozed.pop(id_, None)
        fresh = [row for row in rows if row.id in again or self._given.get(row.id) != row.due_at]
        if not fresh:
            return
        self._given.update((row.id, row.due_at) for row in fresh if row.due_at is not None)
        if len(fresh) > _MOST_LINES:
            self._tell_all(fresh)
        else:
            for row in fresh:
                self._tell(row)
        self.seen_changed.emit(self.seen_until)

    def _look_failed(self, error: Exception) -> None:
        """Try again at the next look; whether the database answers is shown elsewhere."""
        self._looking = False
        self._log_failure(error)

    def _log_failure(self, error: Exception) -> None:
        log.warning("could not look for reminders", exc_info=error)

    def _tell(self, row: FollowUpRow) -> None:
        answers = [Answer(self.tr("In 10 minutes"), partial(self.snooze, row))]
        if row.customer_id is not None:
            call = Answer(self.tr("Call"), lambda: self.call_wanted.emit(row.customer_id, row.id))
            answers.insert(0, call)
        text = self._text(row)
        self._say(Message(text=text, tone=Tone.WARNING, answers=tuple(answers), key=_key(row.id)))

    def _tell_all(self, rows: Sequence[FollowUpRow]) -> None:
        text = self.tr("{count} follow-ups came due meanwhile, the first: {first}")
        first = self._text(rows[0])
        self._say(
            Message(text=text.format(count=len(rows), first=first), tone=Tone.WARNING, key=_ALL_KEY)
        )

    def _text(self, row: FollowUpRow) -> str:
        at = "" if row.due_at is None else clock_text(row.due_at, self._owner.zone)
        what = " · ".join(part for part in (row.company, row.contact, row.text) if part)
        return f"{at} {what}"

    def _say(self, message: Message) -> None:
        self.message_wanted.emit(message)
        if not self._window_is_active():
            self._notifier.notify(self.tr("Follow-up"), message.text)

    def _note_change(self, kind: str, ids: object) -> None:
        """Take lines away whose step was finished or moved."""
        if kind == "follow_up" and self._given:
            question = partial(queries.still_due, follow_ups=dict(self._given))
            self._background.ask(self, question, then=self._forget_others, failed=self._log_failure)

    def _forget_others(self, still_due: set[int]) -> None:
        for id_ in set(self._given) - still_due:
            del self._given[id_]
            self._snoozed.pop(id_, None)
            self.message_over.emit(_key(id_))


def _key(follow_up_id: int) -> str:
    return f"reminder {follow_up_id}"
