"""The briefing of a handoff: put together from what is known, edited, offered or kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.clock import Appointment, Clock, local_day
from app.follow_ups.words import short_due
from app.handoffs.briefing import Briefing, asked, filled, missing, required
from app.handoffs.briefing_form.briefing_fields import BriefingFields
from app.handoffs.briefing_form.known import Known
from app.handoffs.briefing_form.known_words import proposed
from app.handoffs.briefing_form.receiver_choice import ReceiverChoice
from app.handoffs.briefing_form.visit_field import VisitField
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind, HandoffState, Way
from app.handoffs.words import field_words, kind_words, typed_visit
from app.widgets.choice_box import ChoiceBox
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook
from app.widgets.palette import Tone

_WIDTH = 640


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
        self._receiver, self._contact = ReceiverChoice(found, me), ChoiceBox()
        self._visit = VisitField(clock, found.zone)
        self._fields = BriefingFields(self)
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
        self._connect()
        self._show_kind()
        self._show_away()
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
            self.say(text, self._fields.by_name[lacking[0]])
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
            self._fields.put("dates", "; ".join(short_due(one, today) for one in free))
            self._fields.focus("dates")
        else:
            text = self.tr("{name} has no free date in the next month. Type what you agree.")
            self.say(text.format(name=self._receiver.currentText()), self._fields.by_name["dates"])

    @Slot()
    def _ask_dates(self) -> None:
        who = self._receiver.receiver_id
        if who is None:
            self.say(self.tr("Whose dates? Choose a person first."), self._receiver)
        else:
            self.dates_wanted.emit(who)

    @property
    def _chosen_kind(self) -> HandoffKind:
        return HandoffKind(self._kind.currentData())  # Qt keeps the word alone

    def _wish(self, *, offer: bool) -> BriefingWish | None:
        to_field = self._chosen_kind.way is Way.TO_FIELD
        visit = self._visit.visit if to_field else None
        if to_field and visit is None and self._visit.typed:
            self.say(self.tr("When is the visit? For example “thu 13:30”."), self._visit)
            return None
        return BriefingWish(
            kind=self._chosen_kind,
            contact_id=self._contact.currentData(),
            receiver_id=self._receiver.receiver_id,
            sender_id=self._sender_id,
            visit=visit,
            briefing=self._fields.briefing,
            offer=offer,
        )

    def _arrange(self) -> None:
        self.add_field(self.tr("What"), self._kind)
        self.add_field(field_words("receiver"), self._receiver)
        self.form.addRow("", self._receiver.away)
        self.form.addRow("", self._in_name_of)
        self.add_field(self.tr("Contact person"), self._contact)
        self.add_field(self.tr("Visit"), self._visit)
        self.form.addRow("", self._visit.read_back)
        for name, field in self._fields.by_name.items():
            self.add_field(field_words(name), field)
        self.form.addRow("", self._propose)

    def _connect(self) -> None:
        self._propose.clicked.connect(self._ask_dates)
        self._kind.currentIndexChanged.connect(self._offer_receivers)
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._receiver.currentIndexChanged.connect(self._show_away)
        self._kind.currentIndexChanged.connect(self._show_missing)
        self._receiver.currentIndexChanged.connect(self._show_missing)
        self._fields.changed.connect(self._show_missing)

    def _fill(self) -> None:
        row, found = self._row, self._known
        self._receiver.setEnabled(not self._offered)
        if row is not None:
            self._kind.setCurrentIndex(self._kind.findData(row.kind))
            self._kind.setEnabled(False)
        self._offer_receivers()
        self._contact.addItem("–", None)
        for who in found.contacts:
            self._contact.addItem(who.name, who.id)
        main = next((who.id for who in found.contacts), None)
        contact_id = row.contact_id if row is not None else main
        self._contact.setCurrentIndex(max(0, self._contact.findData(contact_id)))  # 0: nobody
        told = row.briefing if row is not None else self._told
        self._fields.show_briefing(filled(told, proposed(found, contact_id)))
        if row is not None and row.visit is not None:
            self._visit.setText(typed_visit(row.visit))

    @Slot()
    def _offer_receivers(self) -> None:
        chosen = None if self._row is None else self._row.receiver_id
        self._receiver.offer(self._chosen_kind.way, chosen)

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
        first = self._fields.first_empty(self._chosen_kind)
        if first is not None:
            self._fields.focus(first)

    @Slot()
    def _show_kind(self) -> None:
        kind = self._chosen_kind
        for name, field in self._fields.by_name.items():
            self.form.setRowVisible(field, name in asked(kind))
        for beside in (self._visit, self._visit.read_back, self._propose):
            self.form.setRowVisible(beside, kind.way is Way.TO_FIELD)
        self.form.setRowVisible(self._kind, self._kind.count() > 1)
        sender = self._sender_id
        name = next((one.name for one in self._known.people if one.id == sender), "")
        self._in_name_of.setText(self.tr("From {name}, entered by you.").format(name=name))
        self.form.setRowVisible(self._in_name_of, bool(name))

    @Slot()
    def _show_away(self) -> None:
        away = self._receiver.away
        self.form.setRowVisible(away, bool(away.text()))

    @Slot()
    def _show_missing(self) -> None:
        """Mark what the receiver must know and nobody has told yet, and count it."""
        lacking = missing(self._fields.briefing, self._chosen_kind)
        self._fields.mark_missing(lacking)
        nobody = self._receiver.receiver_id is None
        number = len(lacking) + nobody
        if number:
            of = len(required(self._chosen_kind)) + 1  # and who gets it
            text = self.tr("{number} of {of} missing").format(number=number, of=of)
            self.count.show_fact(text, Tone.WARNING)
        else:
            self.count.show_fact(self.tr("✓ nothing missing"), Tone.SUCCESS)
