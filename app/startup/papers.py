"""Quotes and orders by hand: opens the forms, does what needs none, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from app.calls.paperwork.paper_facts import PaperFacts, paper_facts
from app.calls.paperwork.paper_plan import CustomerPaperPlan, PaperDesk
from app.calls.paperwork.paper_undo import TakeBackPaper
from app.calls.paperwork.quote_keeping import DropQuote
from app.database.undo import NothingToUndoError
from app.database.words import describe
from app.errors import UserError
from app.quotes.details import order_facts, quote_facts
from app.quotes.editing import OrderFacts, QuoteFacts, RemoveOrder, RemoveQuote
from app.quotes.paper_words import paper_trouble
from app.widgets.last_done import BY_HAND
from app.widgets.message_line import Answer, Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.quotes.form_parts import Typed
    from app.quotes.order_dialog import OrderDialog
    from app.quotes.paper_dialog import PaperDialog
    from app.quotes.quote_dialog import QuoteDialog
    from app.quotes.quotes_panel import QuotesPanel
    from app.startup.workplace import Workplace

_SECONDS = 20  # a slip is noticed at once
_KEY = "papers"
Place = tuple[str, int]
"""Which form: "quote", "new quote" …, and the id of its quote, order or customer."""


class Papers(QObject):
    """Serves the tab "Quotes & orders"; what was typed in a form that was put off is kept."""

    import_wanted = Signal()
    over = Signal()  # a form closed; the keyboard goes back to the tab

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._background = work.background
        self._window = work.around.window
        self._left: dict[Place, Typed] = {}
        self._last_done = work.last_done
        self._panel: QuotesPanel | None = None
        self._desk = PaperDesk(
            owner=work.owner(),
            clock=work.around.clock,
            language=work.around.language,
            new_id=work.background.database.ids.new,
        )

    @property
    def quote_at_hand(self) -> int | None:
        """The quote with lines that is chosen in the tab one looks at; None where there is none."""
        panel = self._panel
        return panel.quote_with_lines if panel is not None and panel.isVisible() else None

    def serve(self, panel: QuotesPanel) -> None:
        """Do what is wanted in the tab."""
        self._panel = panel
        panel.new_quote_wanted.connect(self.new_quote)
        panel.new_order_wanted.connect(self.new_order)
        panel.edit_quote_wanted.connect(self.edit_quote)
        panel.edit_order_wanted.connect(self.edit_order)
        panel.won.connect(self.win)
        panel.lost.connect(self.lose)
        panel.removed.connect(self.remove)
        panel.undo_wanted.connect(self.undo)
        panel.import_wanted.connect(self.import_wanted)
        self.over.connect(panel.take_keyboard)

    @Slot(object)
    def new_quote(self, customer_id: int) -> None:
        """Open the form for a new quote."""
        self._read(customer_id, _nothing, lambda plan, _: self._open_quote(plan, None))

    @Slot(object)
    def new_order(self, customer_id: int) -> None:
        """Open the form for a new order."""
        self._read(customer_id, _nothing, lambda plan, _: self._open_order(plan, None))

    @Slot(object, object)
    def edit_quote(self, customer_id: int, quote_id: int, *, lost: bool = False) -> None:
        """Open the form of a quote; lost: with the question why."""

        def opened(plan: CustomerPaperPlan, facts: QuoteFacts) -> None:
            dialog = self._open_quote(plan, (quote_id, facts))
            if lost:
                dialog.start_lost()

        self._read(customer_id, partial(quote_facts, quote_id=quote_id), opened)

    @Slot(object, object)
    def edit_order(self, customer_id: int, order_id: int) -> None:
        """Open the form of an order."""

        def opened(plan: CustomerPaperPlan, facts: OrderFacts) -> None:
            self._open_order(plan, (order_id, facts))

        self._read(customer_id, partial(order_facts, order_id=order_id), opened)

    @Slot(object, object)
    def lose(self, customer_id: int, quote_id: int) -> None:
        """Ask why a quote was lost."""
        self.edit_quote(customer_id, quote_id, lost=True)

    @Slot(object, object)
    def win(self, customer_id: int, quote_id: int) -> None:
        """Make an order of a quote, at once."""

        def won(plan: CustomerPaperPlan, facts: QuoteFacts) -> None:
            said = self.tr("Won: an order of today was made of it; its follow-ups are done.")
            self._do(plan.win(quote_id, facts), said)

        self._read(customer_id, partial(quote_facts, quote_id=quote_id), won)

    @Slot(object, object)
    def remove(self, kind: str, id_: int) -> None:
        """Take a quote or an order out."""
        if kind == "quote":
            said = self.tr("The quote was removed, and its follow-ups with it.")
            self._do(DropQuote(quote=RemoveQuote(id=id_)), said)
        else:
            self._do(RemoveOrder(id=id_), self.tr("The order was removed."))

    @Slot()
    def undo(self) -> None:
        """Take back what was done last here, or by hand since; a second time does nothing."""
        self._last_done.take_back(_KEY, BY_HAND)

    def _take_back(self, uuid: str) -> None:
        self._background.do(
            self,
            TakeBackPaper(uuid=uuid),
            then=lambda changed: self._say(self.tr("Undone.")),
            failed=self._tell_trouble,
        )

    def _read(
        self,
        customer_id: int,
        facts: Callable[[Any], Any],
        then: Callable[[CustomerPaperPlan, Any], object],
    ) -> None:
        def question(session: Any) -> tuple[PaperFacts | None, Any]:
            return paper_facts(session, customer_id), facts(session)

        def answered(found: tuple[PaperFacts | None, Any]) -> None:
            paper, wanted = found
            if paper is None or wanted is None:
                self._say(self.tr("It is no longer there: somebody removed it."))
            else:
                then(CustomerPaperPlan(paper, self._desk), wanted)

        self._background.ask(self, question, then=answered, failed=self._tell_trouble)

    def _open_quote(
        self, plan: CustomerPaperPlan, seen: tuple[int, QuoteFacts] | None
    ) -> QuoteDialog:
        place = ("quote", seen[0]) if seen else ("new quote", plan.around.customer_id)
        left = self._left.pop(place, None)
        from app.quotes.quote_dialog import QuoteDialog  # seldom wanted

        dialog = QuoteDialog(self._background, plan, seen, left, self._window)
        self._open(dialog, place, self.tr("The quote was saved."))
        return dialog

    def _open_order(
        self, plan: CustomerPaperPlan, seen: tuple[int, OrderFacts] | None
    ) -> OrderDialog:
        place = ("order", seen[0]) if seen else ("new order", plan.around.customer_id)
        left = self._left.pop(place, None)
        from app.quotes.order_dialog import OrderDialog  # seldom wanted

        dialog = OrderDialog(self._background, plan, seen, left, self._window)
        self._open(dialog, place, self.tr("The order was saved."))
        return dialog

    def _open(self, dialog: PaperDialog, place: Place, said: str) -> None:
        dialog.put_off.connect(partial(self._keep, place))
        dialog.kept.connect(lambda uuid: self._done(uuid, said))
        dialog.finished.connect(lambda _: self.over.emit())
        open_dialog(dialog)

    def _keep(self, place: Place, typed: Typed) -> None:
        if typed:
            self._left[place] = typed

    def _do(self, command: Any, said: str) -> None:
        uuid = str(uuid4())
        self._background.do(
            self,
            command,
            then=lambda changed: self._done(uuid, said),
            failed=self._tell_trouble,
            uuid=uuid,
        )

    def _done(self, uuid: str, said: str) -> None:
        way = self._last_done.keep(_KEY, partial(self._take_back, uuid))
        self._say(said, Answer(self.tr("Undo"), way))

    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, NothingToUndoError):
            text = self.tr("Nothing is left to take back: it was changed or undone since.")
        else:
            text = paper_trouble(error) or describe(error)
        self._window.messages.show_message(Message(text=text, tone=Tone.DANGER, key=_KEY))

    def _say(self, text: str, *answers: Answer) -> None:
        message = Message(text=text, answers=answers, key=_KEY, seconds=_SECONDS)
        self._window.messages.show_message(message)


def _nothing(session: Any) -> bool:
    return True
