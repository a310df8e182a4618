"""Says calmly how the team's server is, and sends what waited once it is back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer

from app.background import Background
from app.clock import TeamClock
from app.database import schema
from app.database.database import Database
from app.database.errors import DatabaseTroubleError, DatabaseUnavailableError, SchemaMismatchError
from app.database.server.link import Link, LinkState
from app.database.waiting.outbox import Outbox
from app.database.words import describe
from app.main_window.status_bar import StatusBar
from app.paths import Profile
from app.widgets.message_line import Message, MessageLine
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.calls.open_calls.unsent_dialog import UnsentDialog

log = logging.getLogger(__name__)

BACK_MS = 8_000
"""So long the return is told."""

CLOCKS_DIFFER = timedelta(minutes=2)
"""A computer's clock that is wrong by more than this is told."""

AGAIN_MS = 20_000
"""What waits although the server is there is tried again after so long."""

_OUTDATED = "outdated"


class ServerStatus(QObject):
    """Watches the link and the outbox; speaks in the status bar, never by a dialog of its own."""

    def __init__(
        self,
        background: Background,
        status_bar: StatusBar,
        messages: MessageLine,
        zone: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._bar = status_bar
        self._messages = messages
        self._zone = ZoneInfo(zone)
        self._minutes_told = 0
        self._saved = False
        self._practising = False
        self._told_back = QTimer(self, interval=BACK_MS, singleShot=True)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._told_back.timeout.connect(self._settle)
        self._again.timeout.connect(self._send)
        background.link_changed.connect(self._follow)
        background.outbox_changed.connect(self._show)
        background.troubled.connect(self._tell_trouble)
        status_bar.unsent_wanted.connect(self.show_unsent)
        if background.outbox is not None:
            self._again.start()
        self._show()
        self._send()
        self._tell_clock()

    @property
    def _waiting(self) -> int:
        return self._background.outbox.count if self._background.outbox is not None else 0

    @property
    def _link(self) -> Link:
        return self._background.database.line.link

    def tell_saved(self) -> None:
        """Hear that all that was typed is on the disk or in the database."""
        self._saved = True
        self._show()

    def show_practice(self, *, practising: bool) -> None:
        """Say that one practises, in place of a database of which there is nothing to tell."""
        self._practising = practising
        self._show()

    def _follow(self, link: object) -> None:
        self._show()
        self._tell_clock()
        if self._link.state is LinkState.OUTDATED:
            self._tell_outdated()
        else:
            self._messages.withdraw(_OUTDATED)
            self._send()
        if self._link.state is LinkState.BACK:
            self._told_back.start()

    def _send(self) -> None:
        link = self._link
        if self._waiting and link.connected and link.state is not LinkState.OUTDATED:
            self._background.send_waiting()

    def _settle(self) -> None:
        if self._waiting and self._link.state is LinkState.BACK:
            self._told_back.start()
        else:
            self._background.database.line.settled()

    def _show(self) -> None:
        text, tone = self._words()
        # What waits is not saved for the team yet, and the line before says where it is.
        saved = self.tr("All saved") if self._saved and not self._waiting else ""
        if self._practising:
            saved = self.tr("No figure of practice reaches reports")
            if tone is Tone.SUCCESS:
                text, tone = self.tr("Practice"), Tone.NEUTRAL
        self._bar.show_database(text, tone)
        self._bar.show_saved(saved)
        outbox = self._background.outbox
        self._bar.show_unsent(outbox.refused_count if outbox is not None else 0)

    def tell_unread(self) -> None:
        """Say that somebody cannot be shown whom nobody looked at lately."""
        text = self.tr(
            "While the server is away, only the next customers of your list and those you looked "
            "at lately can be shown. This one can be again as soon as it is back."
        )
        message = Message(text=text, tone=Tone.WARNING, key="database", seconds=20)
        self._messages.show_message(message)

    def show_unsent(self) -> UnsentDialog | None:
        """Open what the server refused for good."""
        from app.calls.open_calls.unsent_dialog import UnsentDialog  # seldom wanted

        if self._background.outbox is None:
            return None
        outbox, window = self._background.outbox, self._bar.window()
        dialog = UnsentDialog(self._background, outbox, self._zone.key, window)
        open_dialog(dialog)
        return dialog

    def _words(self) -> tuple[str, Tone]:
        if self._background.database.kind == "sqlite":
            return self.tr("Database on this computer"), Tone.SUCCESS
        say: dict[LinkState, Callable[[], tuple[str, Tone]]] = {
            LinkState.LIVE: self._live,
            LinkState.TRYING: lambda: (
                self.tr("Team database: connecting again…"),
                Tone.NEUTRAL,
            ),
            LinkState.AWAY: self._away,
            LinkState.BACK: self._back,
            LinkState.OUTDATED: self._outdated,
        }
        return say[self._link.state]()

    def _live(self) -> tuple[str, Tone]:
        count = self._waiting
        if count:
            return self.tr("Team database, live: %n still to be sent", "", count), Tone.NEUTRAL
        return self.tr("Team database, live"), Tone.SUCCESS

    def _away(self) -> tuple[str, Tone]:
        since = self._link.since
        assert since is not None
        count = self._waiting
        if count:
            text = self.tr(
                "Server away since {time}. Calls are saved on this computer: %n waiting", "", count
            )
        else:
            text = self.tr("Server away since {time}. Calls are saved on this computer.")
        return text.format(time=f"{since.astimezone(self._zone):%H:%M}"), Tone.WARNING

    def _back(self) -> tuple[str, Tone]:
        count = self._waiting
        if count:
            return self.tr("Server back: %n still to be sent", "", count), Tone.NEUTRAL
        return self.tr("Server back, everything is saved"), Tone.SUCCESS

    def _outdated(self) -> tuple[str, Tone]:
        count = self._waiting
        if count:
            text = self.tr(
                "Talktrack and team database differ. Calls are saved on this computer: %n waiting",
                "",
                count,
            )
        else:
            text = self.tr("Talktrack and team database differ. Calls are saved on this computer.")
        return text, Tone.DANGER

    def _tell_outdated(self) -> None:
        error = SchemaMismatchError(self._background.database.found_schema, schema.HEAD)
        text = self.tr(
            "The team database was brought to another version while you worked. What you save now "
            "in calls, notes and follow-ups stays on this computer and is sent by the fitting "
            "Talktrack. {reason}"
        ).format(reason=describe(error))
        self._messages.show_message(Message(text=text, tone=Tone.WARNING, key=_OUTDATED))

    def _tell_clock(self) -> None:
        clock = self._background.database.clock
        offset = clock.offset if isinstance(clock, TeamClock) else timedelta(0)
        if abs(offset) <= CLOCKS_DIFFER or _minutes(offset) == self._minutes_told:
            return
        self._minutes_told = _minutes(offset)
        if offset > timedelta(0):
            text = self.tr("The clock of this computer is %n minute(s) slow.", "", _minutes(offset))
        else:
            text = self.tr("The clock of this computer is %n minute(s) fast.", "", _minutes(offset))
        more = self.tr(
            "Talktrack goes by the server’s. Set yours right, so that the rest fits too."
        )
        message = Message(text=f"{text} {more}", tone=Tone.WARNING, key="clock")
        self._messages.show_message(message)

    def _tell_trouble(self, error: DatabaseTroubleError) -> None:
        """Say what could not be done; that the server is away stands in the status bar already."""
        text = describe(error)
        if type(error) is DatabaseUnavailableError:
            text = self.tr(
                "This needs the team’s server, which is away. Nothing was changed, and what you "
                "typed is still there. Do it again as soon as the status bar says that it is back."
            )
        self._messages.show_message(
            Message(text=text, tone=Tone.WARNING, key="database", seconds=20)
        )


def _minutes(offset: timedelta) -> int:
    return round(abs(offset) / timedelta(minutes=1))


def make_outbox(database: Database, profile: Profile) -> Outbox | None:
    """Give the place where commands wait; a local file needs none.

    None, too, where the folder cannot be made: then a call that cannot be sent stays a draft.
    """
    if database.kind == "sqlite" or database.user_id is None:
        return None
    try:
        return Outbox(profile.outbox, database.user_id, database.seal)
    except OSError:
        log.warning("the folder of the outbox cannot be made")
        return None
