"""The briefing of a handoff: put together from what is known, edited, offered or kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.clock import Appointment, Clock, local_day
from app.follow_ups.typed_dates import DateRemark, TypedDate, read_date
from app.follow_ups.words import long_due, remark_text, short_due
from app.handoffs.answer_dialogs import typed_visit
from app.handoffs.briefing import Briefing, asked, filled, missing, required
from app.handoffs.known import Known
from app.handoffs.known_words import proposed
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind, HandoffState, Way
from app.handoffs.words import field_words, kind_words
from app.team.rules import Role
from app.widgets.choice_box import ChoiceBox
from app.widgets.form_dialog import FormDialog
from app.widgets.formats import day_and_month
from app.widgets.labels import Label, TextLook
from app.widgets.palette import Tone

_LONG = ("visit_goal", "need", "promises")
_TWO_LINES = 60
_WIDTH = 640
_TO_FIELD = {Role.FIELD}


@dataclass(frozen=True)
class BriefingWish:
    """What was entered; offer: it goes to the receiver at once."""

    kind: HandoffKind
    contact_id: int | None
    receiver_id: int | None
    sender_id: int | None  # None: whoever writes it
    visit: Appointment | None
    briefing: Briefing
    offer: bool


class BriefingDialog(FormDialog):
    """Asks for what the receiver must know; ``wanted`` tells a BriefingWish."""

    dates_wanted = Signal(object)  # id of the person whose free dates are to be proposed

    def __init__(
        self,
        row: HandoffRow | None,
        found: Known,
        clock: Clock,
        *,
        me: int,
        kinds: tuple[HandoffKind, ...],
        told: Briefing | None = None,
        leads: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """row: the handoff to finish; None makes a new one of one of these kinds.

        told: words of a new one. leads: from field to inside it is handed over in the name of the
        customer's field rep.
        """
        offered = row is not None and row.state is HandoffState.OFFERED
        translate = QCoreApplication.translate
        save = (
            translate("BriefingDialog", "Save") if offered else translate("BriefingDialog", "Offer")
        )
        super().__init__(translate("BriefingDialog", "Briefing"), found.company, save, parent)
        self._row, self._known, self._clock, self._me = row, found, clock, me
        self._told = told or Briefing()
        self._leads = leads
        self._in_name_of = Label("", TextLook.SMALL, wrap=True)
        self._offered = offered
        self._kind = QComboBox()
        for kind in kinds:
            self._kind.addItem(kind_words(kind), kind)
        self._receiver, self._contact = ChoiceBox(), ChoiceBox()
        self._away = Label("", TextLook.SMALL, wrap=True)
        self._visit = QLineEdit()
        self._visit.setPlaceholderText(self.tr("agreed already? e.g. thu 13:30"))
        self._read_back = Label("", TextLook.SMALL)
        self._texts: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._propose = QPushButton(self.tr("Propose free dates"))
        self._propose.setAutoDefault(False)
        self._propose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not offered:
            later = QPushButton(self.tr("Keep as draft"))
            later.setAutoDefault(False)
            self.buttons.addButton(later, QDialogButtonBox.ButtonRole.ActionRole)
            later.clicked.connect(self.keep_draft)
        self.setMinimumWidth(_WIDTH)
        self._arrange()
        self._fill()
        self._kind.currentIndexChanged.connect(self._fill_receivers)
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._receiver.currentIndexChanged.connect(self._show_away)
        self._visit.textChanged.connect(self._show_visit)
        self._kind.currentIndexChanged.connect(self._show_missing)
        self._receiver.currentIndexChanged.connect(self._show_missing)
        for field in self._texts.values():
            field.textChanged.connect(self._show_missing)
        self._show_kind()
        self._show_away()
        self._show_visit()
        self._show_missing()
        self.fit()
        self._focus_first()

    def keep(self) -> None:
        """Offer it, where nothing is missing."""
        wish = self._wish(offer=not self._offered)
        if wish is None:
            return
        lacking = missing(wish.briefing, wish.kind)
        if wish.receiver_id is None:
            self.say(self.tr("Who gets it? Choose a person."), self._receiver)
        elif lacking and not self._offered:
            names = ", ".join(map(field_words, lacking))
            text = self.tr("The receiver needs to know: {names}.").format(names=names)
            self.say(text, self._texts[lacking[0]])
        else:
            self.wait()
            self.wanted.emit(wish)

    @Slot()
    def keep_draft(self) -> None:
        """Keep what was typed, to be finished later."""
        wish = self._wish(offer=False)
        if wish is not None:
            self.wait()
            self.wanted.emit(wish)

    def show_free(self, free: Sequence[Appointment]) -> None:
        """Put free dates in, to be changed as one likes."""
        today = local_day(self._clock(), self._known.zone)
        if free:
            self._put("dates", "; ".join(short_due(one, today) for one in free))
            self._texts["dates"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            text = self.tr("{name} has no free date in the next month. Type what you agree.")
            self.say(text.format(name=self._receiver.currentText()), self._texts["dates"])

    @Slot()
    def _ask_dates(self) -> None:
        who = self._receiver.currentData()
        if who is None:
            self.say(self.tr("Whose dates? Choose a person first."), self._receiver)
        else:
            self.dates_wanted.emit(who)

    @property
    def _chosen_kind(self) -> HandoffKind:
        return HandoffKind(self._kind.currentData())  # Qt keeps the word alone

    def _wish(self, *, offer: bool) -> BriefingWish | None:
        visit = self._read_visit()
        if visit is None and self._visit.text().strip():
            self.say(self.tr("When is the visit? For example “thu 13:30”."), self._visit)
            return None
        return BriefingWish(
            kind=self._chosen_kind,
            contact_id=self._contact.currentData(),
            receiver_id=self._receiver.currentData(),
            sender_id=self._sender_id,
            visit=visit,
            briefing=self._briefing,
            offer=offer,
        )

    def _arrange(self) -> None:
        self.add_field(self.tr("What"), self._kind)
        self.add_field(field_words("receiver"), self._receiver)
        self.form.addRow("", self._away)
        self.form.addRow("", self._in_name_of)
        self.add_field(self.tr("Contact person"), self._contact)
        self.add_field(self.tr("Visit"), self._visit)
        self.form.addRow("", self._read_back)
        names = dict.fromkeys(name for kind in HandoffKind for name in asked(kind))
        for name in names:
            field: QLineEdit | QPlainTextEdit = QLineEdit()
            if name in _LONG:
                field = QPlainTextEdit()
                field.setFixedHeight(_TWO_LINES)
                field.setTabChangesFocus(True)
            self._texts[name] = field
            self.add_field(field_words(name), field)
        self._propose.clicked.connect(self._ask_dates)
        self.form.addRow("", self._propose)

    def _fill(self) -> None:
        row, found = self._row, self._known
        self._receiver.setPlaceholderText(self.tr("Person…"))
        self._receiver.setEnabled(not self._offered)
        if row is not None:
            self._choose(self._kind, row.kind)
            self._kind.setEnabled(False)
        self._fill_receivers()
        self._contact.addItem("–", None)
        for who in found.contacts:
            self._contact.addItem(who.name, who.id)
        main = next((who.id for who in found.contacts), None)
        contact_id = row.contact_id if row is not None else main
        self._contact.setCurrentIndex(max(0, self._contact.findData(contact_id)))  # 0: nobody
        told = row.briefing if row is not None else self._told
        for name, text in asdict(filled(told, proposed(found, contact_id))).items():
            self._put(name, text)
        if row is not None and row.visit is not None:
            self._visit.setText(typed_visit(row.visit))

    def _fill_receivers(self) -> None:
        """Offer those in the field, or those inside; the one whose customer it is comes first."""
        row, found = self._row, self._known
        to_field = self._chosen_kind.way is Way.TO_FIELD
        chosen = None if row is None else row.receiver_id
        people = [
            one for one in found.people if (one.role in _TO_FIELD) == to_field or one.id == chosen
        ]
        people = people or [one for one in found.people if one.id != self._me]
        self._receiver.clear()
        for one in people:
            self._receiver.addItem(one.name, one.id)
        usual = found.field_owner_id if to_field else found.inside_owner_id
        self._choose(self._receiver, chosen or usual)

    @property
    def _sender_id(self) -> int | None:
        """In whose name a lead hands over from field to inside, None for one's own."""
        if not self._leads or self._row is not None or self._chosen_kind.way is Way.TO_FIELD:
            return None
        owner = self._known.field_owner_id
        known = any(one.id == owner for one in self._known.people)
        return owner if known and owner != self._me else None

    def _focus_first(self) -> None:
        """Put the cursor on what is missing first."""
        if self._receiver.currentIndex() < 0:
            self._receiver.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kind = self._chosen_kind
        first = next((name for name in asked(kind) if not self._text(name).strip()), None)
        if first is not None:
            self._texts[first].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_kind(self) -> None:
        kind = self._chosen_kind
        for name, field in self._texts.items():
            self.form.setRowVisible(field, name in asked(kind))
        for beside in (self._visit, self._read_back, self._propose):
            self.form.setRowVisible(beside, kind.way is Way.TO_FIELD)
        self.form.setRowVisible(self._kind, self._kind.count() > 1)
        sender = self._sender_id
        name = next((one.name for one in self._known.people if one.id == sender), "")
        self._in_name_of.setText(self.tr("From {name}, entered by you.").format(name=name))
        self.form.setRowVisible(self._in_name_of, bool(name))

    @Slot()
    def _show_away(self) -> None:
        chosen = self._receiver.currentData()
        away = next((one for one in self._known.away if one.user_id == chosen), None)
        text = ""
        if away is not None:
            said = (
                self.tr("Away until {day}; {deputy} stands in.")
                if away.deputy
                else self.tr("Away until {day}.")
            )
            text = said.format(day=day_and_month(away.to_on), deputy=away.deputy)
        self._away.setText(text)
        self.form.setRowVisible(self._away, bool(text))

    @Slot()
    def _show_visit(self) -> None:
        visit = self._read_visit()
        text = self._visit.text().strip()
        self._read_back.setText(long_due(visit) if visit else self._why_unread(text))

    def _why_unread(self, text: str) -> str:
        if not text:
            return ""
        read = read_date(text, self._clock(), self._known.zone)
        if isinstance(read, TypedDate) and read.remark is not None:
            return remark_text(read.remark)
        return self.tr("This is no day yet.")

    def _read_visit(self) -> Appointment | None:
        text = self._visit.text().strip()
        if not text or self._chosen_kind.way is not Way.TO_FIELD:
            return None
        read = read_date(text, self._clock(), self._known.zone)
        today = local_day(self._clock(), self._known.zone)
        if not isinstance(read, TypedDate) or read.remark is DateRemark.PAST or read.on < today:
            return None
        return Appointment(read.on, read.at, self._known.zone)

    @Slot()
    def _show_missing(self) -> None:
        """Mark what the receiver must know and nobody has told yet, and count it."""
        lacking = missing(self._briefing, self._chosen_kind)
        for name, field in self._texts.items():
            field.setPlaceholderText(self.tr("still missing") if name in lacking else "")
        nobody = self._receiver.currentData() is None
        number = len(lacking) + nobody
        if number:
            of = len(required(self._chosen_kind)) + 1  # and who gets it
            text = self.tr("{number} of {of} missing").format(number=number, of=of)
            self.count.show_fact(text, Tone.WARNING)
        else:
            self.count.show_fact(self.tr("✓ nothing missing"), Tone.SUCCESS)

    @property
    def _briefing(self) -> Briefing:
        return Briefing(**{name: self._text(name) for name in self._texts})

    def _text(self, name: str) -> str:
        field = self._texts[name]
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def _put(self, name: str, text: str) -> None:
        field = self._texts[name]
        if isinstance(field, QLineEdit):
            field.setText(" ".join(text.split()))
            field.setCursorPosition(0)
        else:
            field.setPlainText(text)

    @staticmethod
    def _choose(combo: QComboBox, value: object) -> None:
        combo.setCurrentIndex(combo.findData(value) if value is not None else -1)
