"""Attaches dropped files, folders and addresses to a customer, and opens them with care."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.customers.search.queries import companies
from app.database.words import describe
from app.errors import UserError
from app.history.commands import TakeBackActivities
from app.history.link_commands import AttachLinks, NewLink
from app.history.link_opening import Finding, look_at
from app.history.link_targets import Reach, reach_of, shown_name
from app.widgets.last_done import BY_HAND
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.database.journal import Changed
    from app.history.timeline import TimelineEntry
    from app.widgets.last_done import LastDone
    from app.widgets.message_line import MessageLine

MOST_AT_ONCE = 50
_NAMED = 3
_SECONDS = 12
_KEY = "links"


class Links(QObject):
    """Asks before anything is attached, since the history keeps it; the call goes on meanwhile."""

    def __init__(
        self,
        background: Background,
        messages: MessageLine,
        last_done: LastDone,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._last_done = last_done
        self._background = background
        self._messages = messages
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl

    @Slot(object, object)
    def attach(self, customer_id: int | None, dropped: Sequence[str]) -> None:
        """Offer to attach what was dropped; what is no link is named and left out."""
        links = [link for link in dropped if reach_of(link) is not None]
        if customer_id is None:
            return
        if len(links) > MOST_AT_ONCE:
            text = self.tr("These are {count} links. Drop their folder instead, or at most {most}.")
            self._say(text.format(count=len(links), most=MOST_AT_ONCE))
        elif not links:
            self._say(self.tr("Only files, folders and web addresses can be attached as links."))
        else:
            self._background.ask(
                self,
                partial(companies, ids=[customer_id]),
                then=partial(self._offer, customer_id, links, len(dropped) - len(links)),
                failed=self._tell_trouble,
            )

    def _offer(
        self, customer_id: int, links: list[str], left_out: int, found: dict[int, str]
    ) -> None:
        asked = self.tr("Attach to {company}: {links}?")
        parts = [asked.format(company=found.get(customer_id, ""), links=self._names(links))]
        if left_out:
            others = self.tr("{count} others are no file, folder or web address.")
            parts.append(others.format(count=left_out))
        here = [link for link in links if reach_of(link) is Reach.HERE]
        if here and self._background.database.kind == "postgresql":
            only_here = self.tr(
                "{links} can be opened on this computer only; a folder the team shares is better."
            )
            parts.append(only_here.format(links=self._names(here)))
        attach = Answer(self.tr("Attach"), partial(self._attach, customer_id, links))
        self._messages.show_message(Message(text=" ".join(parts), answers=(attach,), key=_KEY))

    def _names(self, links: Sequence[str]) -> str:
        names = ", ".join(shown_name(link) for link in links[:_NAMED])
        more = len(links) - _NAMED
        if more <= 0:
            return names
        return self.tr("{names} and {count} more").format(names=names, count=more)

    def _attach(self, customer_id: int, links: Sequence[str]) -> None:
        ids = self._background.database.ids
        new = tuple(NewLink(ids.new(), link) for link in links)
        self._background.do(
            self,
            AttachLinks(customer_id=customer_id, links=new),
            then=partial(self._attached, customer_id, tuple(one.id for one in new)),
            failed=self._tell_trouble,
        )

    def _attached(self, customer_id: int, ids: tuple[int, ...], changed: Changed) -> None:
        text = self.tr("Attached; it stands in the history. Only the path is kept, no copy.")
        back = TakeBackActivities(customer_id=customer_id, ids=ids)
        way = self._last_done.keep(BY_HAND, partial(self._take_back, back))
        undo = Answer(self.tr("Undo"), way)
        message = Message(text=text, answers=(undo,), key=_KEY, seconds=_SECONDS)
        self._messages.show_message(message)

    def _take_back(self, back: TakeBackActivities) -> None:
        self._background.do(
            self, back, then=lambda _: self._say(self.tr("Undone.")), failed=self._tell_trouble
        )

    # --- opening ------------------------------------------------------------------------------

    @Slot(object)
    def open(self, entry: TimelineEntry) -> None:
        """Look at a link and open it; what asks another computer is shown before."""
        target = entry.text
        if reach_of(target) is Reach.HERE:
            self._look(target, entry.author)
        elif reach_of(target) is not None:
            text = self.tr("This leads to {target}. Open it?").format(target=target)
            go_on = Answer(self.tr("Open"), partial(self._go_to, target, entry.author))
            self._messages.show_message(Message(text=text, answers=(go_on,), key=_KEY))

    def _go_to(self, target: str, author: str) -> None:
        if reach_of(target) is Reach.WEB:
            self.open_url(QUrl(target))
        else:
            self._look(target, author)

    def _look(self, target: str, author: str) -> None:
        self._background.run(
            self,
            lambda database, job: look_at(target),
            then=partial(self._open_found, target, author),
        )

    def _open_found(self, target: str, author: str, found: Finding) -> None:
        if found in (Finding.FILE, Finding.FOLDER):
            self.open_url(QUrl.fromLocalFile(target))
        elif found is Finding.MAY_RUN:
            self.open_url(QUrl.fromLocalFile(str(Path(target).parent)))
            text = self.tr("{name} could start a program, so only its folder was opened.")
            self._say(text.format(name=shown_name(target)))
        else:
            text = self.tr(
                "{target} is not to be found from this computer. It was moved or deleted, its "
                "drive is not connected, or it lies on the computer of {author}."
            )
            self._say(text.format(target=target, author=author or "?"), Tone.WARNING)

    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(describe(error), Tone.DANGER)

    def _say(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        seconds = _SECONDS if tone is Tone.NEUTRAL else None
        self._messages.show_message(Message(text=text, tone=tone, key=_KEY, seconds=seconds))
