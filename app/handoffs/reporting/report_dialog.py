"""The report after a visit, or after what was handed to inside: entered in half a minute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.clock import Appointment, Clock, local_day
from app.follow_ups.dates.typed_dates import TypedDate, read_date
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import long_due
from app.handoffs.rules import QUALITIES, VisitResult, Way
from app.handoffs.words import result_words
from app.quotes.amounts import read_amount
from app.widgets.choice_box import ChoiceBox
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook

Person = tuple[int, str]

_THREE_LINES = 76
_OF_VISIT = tuple(result for result in VisitResult if result is not VisitResult.DONE)
_OF_WORK = (VisitResult.DONE, VisitResult.ORDER, VisitResult.QUOTE, VisitResult.NO_NEED)
_VALUED = (VisitResult.ORDER, VisitResult.QUOTE)


@dataclass(frozen=True)
class NextWish:
    """What is to be done next, and by whom."""

    due: Appointment
    owner_id: int
    text: str


@dataclass(frozen=True)
class ReportAbout:
    """What a report is about. next_owner_id: who usually takes the next step. briefed: somebody
    wrote a briefing that can be rated. zone: the customer's. currency: of amounts without one.
    """

    way: Way
    zone: str
    next_owner_id: int | None
    currency: str
    briefed: bool = True


@dataclass(frozen=True)
class ReportWish:
    """What came of it; need: in the customer's words, "" where nothing new was heard."""

    result: VisitResult
    need: str
    text: str
    quality: int | None
    value_minor: int | None
    currency: str
    next: NextWish | None


class ReportDialog(FormDialog):
    """Asks for result, words, next step and how good the briefing was; tells a ReportWish."""

    def __init__(
        self,
        about: ReportAbout,
        what: str,
        clock: Clock,
        people: Sequence[Person],
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("ReportDialog", "Report"),
            what,
            translate("ReportDialog", "Save report"),
            parent,
        )
        self._about, self._clock = about, clock
        self._result = QComboBox()
        self._result.setPlaceholderText(self.tr("What came of it…"))
        for result in _OF_VISIT if about.way is Way.TO_FIELD else _OF_WORK:
            self._result.addItem(result_words(result), result)
        self._result.setCurrentIndex(-1)
        self._amount = QLineEdit()
        self._amount.setPlaceholderText(
            self.tr("amount, e.g. {currency} 1250").format(currency=about.currency)
        )
        self._need = QLineEdit()
        self._need.setPlaceholderText(self.tr("what the customer needs, in their words"))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_THREE_LINES)
        self._text.setPlaceholderText(self.tr("What was said and agreed"))
        self._next = QLineEdit(maxLength=TEXT_LENGTH)
        self._next.setPlaceholderText(self.tr("What is to be done next"))
        self._when = QLineEdit()
        self._when.setPlaceholderText(self.tr("e.g. in 1 week"))
        self._read_back = Label("", TextLook.SMALL)
        self._who = ChoiceBox()
        for id_, name in people:
            self._who.addItem(name, id_)
        self._who.setCurrentIndex(self._who.findData(about.next_owner_id))
        self._quality = QComboBox()
        self._quality.addItem("–", None)
        for quality in reversed(QUALITIES):
            self._quality.addItem(str(quality), quality)
        self._arrange()
        self._result.currentIndexChanged.connect(self._show_result)
        self._when.textChanged.connect(self._show_day)
        self._show_result()
        self.fit()
        self._result.setFocus()

    def keep(self) -> None:
        """Tell the report, where it says enough."""
        result = self._chosen
        if result is None:
            self.say(self.tr("What came of it? Choose a result."), self._result)
            return
        currency = self._about.currency
        money = read_amount(self._amount.text(), currency) if result in _VALUED else None
        if self._amount.text().strip() and result in _VALUED and money is None:
            text = self.tr("Which amount? For example “{currency} 1250”.")
            self.say(text.format(currency=currency), self._amount)
            return
        step = self._step()
        if step is None and (self._next.text().strip() or result is not VisitResult.NO_NEED):
            self.say(self.tr("What is next, and when? For example “in 1 week”."), self._field())
            return
        self.wait()
        self.wanted.emit(
            ReportWish(
                result=result,
                need=self._need.text().strip(),
                text=self._text.toPlainText().strip(),
                quality=self._quality.currentData(),
                value_minor=None if money is None else money.minor,
                currency=currency if money is None else money.currency,
                next=step,
            )
        )

    def _arrange(self) -> None:
        self.add_field(self.tr("Result"), self._result)
        self.add_field(self.tr("Amount"), self._amount)
        self.add_field(self.tr("Need"), self._need)
        self.add_field(self.tr("Report"), self._text)
        self.add_field(self.tr("Next step"), self._next)
        self.add_field(self.tr("When"), self._when)
        self.form.addRow("", self._read_back)
        self.add_field(self.tr("Who"), self._who)
        if self._about.briefed:
            self.add_field(self.tr("Briefing, 5 is best"), self._quality)

    @property
    def _chosen(self) -> VisitResult | None:
        word = self._result.currentData()  # Qt keeps the word alone
        return None if word is None else VisitResult(word)

    def _field(self) -> QWidget:
        return self._when if self._next.text().strip() else self._next

    def _step(self) -> NextWish | None:
        text, who = self._next.text().strip(), self._who.currentData()
        due = self._due()
        return None if not text or due is None or who is None else NextWish(due, who, text)

    def _due(self) -> Appointment | None:
        read = read_date(self._when.text(), self._clock(), self._about.zone)
        today = local_day(self._clock(), self._about.zone)
        if not isinstance(read, TypedDate) or read.on < today:
            return None
        return Appointment(read.on, read.at, self._about.zone)

    @Slot()
    def _show_result(self) -> None:
        self.form.setRowVisible(self._amount, self._chosen in _VALUED)

    @Slot()
    def _show_day(self) -> None:
        due = self._due()
        self._read_back.setText("" if due is None else long_due(due))
