"""What a rep sees in a day: states of the real window, reached as a person reaches them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

import cost_scenes
import days_scenes
import handoff_scenes
import key_scenes
import privacy_scenes
import settings_scenes
from answer_scenes import complained, complaint_wrap_up, email, new_complaint, open_complaint
from app.calls.conversation.notes_card import NotesCard
from app.calls.day.list_panel import ListPanel
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.permission.claims import Holder
from app.calls.permission.holding import hold
from app.clock import Appointment
from app.customers import finding
from app.customers.care_commands import ChangeOwner, Transfer
from app.customers.commands import EditCustomer
from app.customers.contact_commands import ContactLeft
from app.customers.customer_details_panel import CustomerDetailsPanel
from app.customers.customers_page import CustomersPage
from app.customers.details_queries import details
from app.customers.fields import CustomerField
from app.customers.listing import Listing
from app.customers.new_customer_dialog import NewCustomerDialog
from app.customers.new_person_dialog import NewPersonDialog
from app.exchange.local_data import LocalFile
from app.exchange.move_dialog import MoveDialog
from app.follow_ups.commands import PlanFollowUp
from app.follow_ups.distribute_dialog import DistributeDialog
from app.follow_ups.exceptions_panel import ExceptionsPanel
from app.follow_ups.exceptions_table import ExceptionsView
from app.follow_ups.past_contact_dialog import PastContactDialog
from app.follow_ups.queue_panel import QueuePanel
from app.history.commands import AddNote
from app.history.link_commands import AttachLinks, NewLink
from app.main_window.window import MainWindow
from app.quotes.order_dialog import OrderDialog
from app.quotes.quote_dialog import QuoteDialog
from app.quotes.quotes_panel import QuotesPanel
from app.scripts.script_pane import ScriptPane
from app.settings.outcomes import FollowUpKind
from app.startup.opening import DEMO_LOGIN
from app.team.queries import colleagues
from app.widgets.pill import Chip
from app.widgets.row_list import RowList
from app.widgets.segmented import SegmentedControl, TabBar
from encryption_scenes import encrypt, encryption
from paper_scenes import fit, print_call_list, print_customer, print_customers, print_paper
from workday import Workday, prepared

_CALLED = "Schreinerei Hofer"
_PARKED = "Hotel Krone"
_SECONDS = 84  # 01:24 in the binding picture

_NOTES: Mapping[str, str] = {
    "en": "Stock-taking done. Compares with Blum dealer, price gap about 6 %.\n"
    "Would take 400 pairs if delivered in two lots.\n"
    "Bookkeeping is in before 11, call then.",
    "de": "Inventur ist durch. Vergleicht mit dem Blum-Händler, Differenz rund 6 %.\n"
    "Würde 400 Paar nehmen, wenn in zwei Lieferungen.\n"
    "Buchhaltung ist vor 11 Uhr da, dann anrufen.",
}
_AGREED: Mapping[str, str] = {"en": "fri 27.11. 10:00", "de": "fr 27.11. 10:00"}
_LATER: Mapping[str, str] = {"en": "in 2 weeks", "de": "in 2 Wochen"}

_GOODS: Mapping[str, str] = {"en": "Door hinges for hall 2", "de": "Türbänder Werkhalle 2"}
_LINES: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "en": (
        ("Hinge TB 90, galvanised, with screws and covers", "400", "10.70"),
        ("Fitting, hours", "2.5", "120"),
        ("Discount", "", "-80"),
    ),
    "de": (
        ("Türband TB 90, verzinkt, mit Schrauben und Abdeckkappen", "400", "10.70"),
        ("Montage, Stunden", "2,5", "120"),
        ("Rabatt", "", "-80"),
    ),
}
_YESTERDAY: Mapping[str, str] = {"en": "yesterday 14:00", "de": "gestern 14:00"}
_WORK: Mapping[str, str] = {"en": "head of purchasing", "de": "Leiterin Einkauf"}

_LIST = """Kundenliste Ostschweiz 2026

Firma;Strasse;PLZ;Ort;Telefon;Ansprechperson;Nächster Anruf;Was;Flottengrösse
Holzbau Rüegg AG;Dorfstrasse 4;8630;Rüti;055 240 11 22;Frau Petra Rüegg;27.11.2026;Offerte;12
Garage Zellweger;Bahnweg 1;9043;Trogen;071 344 10 20;Beat Zellweger;;;3
Stalder & Partner;Kirchgasse 9;9320;Arbon;0714461920;Urs Stalder;1.12.2026;Muster;-
Blattgrün Gärtnerei;Seestrasse 77;8594;Güttingen;071 69;Lea Brunner;;;5
"""


@dataclass(frozen=True)
class WorkScene:
    """A state by name; ``settle`` is done again at each size, for what closes when resized."""

    name: str
    reach: Callable[[Workday, str], None]
    settle: Callable[[QWidget], None] = lambda window: None
    customers: bool = True
    lead: bool = False


def _first_start(day: Workday, language: str) -> None:
    """Nothing to do: the window as it is after the first start."""


def _preparation(day: Workday, language: str) -> None:
    day.open(_CALLED)


def _talk(day: Workday, language: str) -> None:
    """In the call, as in the binding picture but for the outcome; another one is parked."""
    day.open(_PARKED)
    day.press("F9")
    day.part(NotesCard).note.setFocus()
    QTest.keyClicks(day.part(NotesCard).note, "Combox")
    day.press("F7")
    day.open(_CALLED)
    day.press("F9", "Ctrl+1", "Ctrl+1")
    day.let_talk(_SECONDS)
    note = day.part(NotesCard).note
    for line in _NOTES[language].splitlines(keepends=True):
        note.insertPlainText(line)
    day.part(ScriptPane).capture("decision_on", "2026-11-27")
    day.settle()


def work(day: Workday, language: str) -> None:
    """The state of the binding picture: decides later, next step agreed."""
    _talk(day, language)
    day.press("Alt+6")
    _type_when(day, 0, _AGREED[language])
    day.part(NotesCard).note.setFocus()
    day.settle()


def _two_steps(day: Workday, language: str) -> None:
    work(day, language)
    plan_another(day, language)


def plan_another(day: Workday, language: str) -> None:
    """Add one more next step."""
    planned = len(day.window.findChildren(NextStepRow))
    day.press("Ctrl++")
    _type_when(day, planned, _LATER[language])


def _type_when(day: Workday, number: int, typed: str) -> None:
    field = day.window.findChildren(NextStepRow)[number].when
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    day.settle()


def _objections(day: Workday, language: str) -> None:
    _talk(day, language)
    day.press("Ctrl+O")


def _quick_view(day: Workday, language: str) -> None:
    _talk(day, language)
    day.open("Brändli Maschinen")


def _held_back(day: Workday, language: str) -> None:
    day.part(ListPanel).findChildren(SegmentedControl)[0].setCurrentIndex(1)
    day.settle()


def _why_held_back(day: Workday, language: str) -> None:
    """The dial key on somebody who may not be called now: the message line asks why."""
    _held_back(day, language)
    rows = day.part(ListPanel).findChildren(RowList)[0]
    rows.setFocus()
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    day.settle()
    day.press("F9")


def _is_calling(day: Workday, language: str) -> None:
    """A colleague has a customer of the list open, and another one whom I have just chosen."""
    database = day.rooms.background.database
    with database.read() as session:
        colleague = next(one for one in colleagues(session) if one.id != database.user_id)
    by = Holder(colleague.id, "another window")
    for company in (_PARKED, "Alpstein Käserei"):
        hold(database, [day.customer(company)], by)
    day.rooms.claims.board.look()
    day.settle()
    day.open(_PARKED)


def _tab(number: int) -> Callable[[Workday, str], None]:
    def reach(day: Workday, language: str) -> None:
        _talk(day, language)
        day.rooms.pane.findChildren(TabBar)[0].setCurrentIndex(number)
        day.settle()

    return reach


def _customers(day: Workday, language: str) -> None:
    day.press("F3")


def _details(day: Workday, language: str) -> None:
    _customers(day, language)
    day.rooms.customers.open_details(day.customer(_CALLED))
    day.settle()


def _exceptions(day: Workday, language: str) -> None:
    """What a lead distributes; some rows are chosen."""
    database = day.rooms.background.database
    with database.read() as session:
        ids = list(finding.first(session, Listing(text="AG")).ids)[:12]
    transfers = tuple(Transfer(customer_id=id_, history_id=database.ids.new()) for id_ in ids)
    for in_the_field in (False, True):
        database.execute(
            ChangeOwner(
                transfers=tuple(replace(one, history_id=database.ids.new()) for one in transfers),
                owner_id=None,
                in_the_field=in_the_field,
            )
        )
    _customers(day, language)
    chips = day.part(CustomersPage).findChildren(Chip)
    chip = next(chip for chip in chips if chip.text().startswith(("Exceptions", "Ausnahmen")))
    chip.click()
    day.settle()
    rows = day.part(ExceptionsView)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down):
        QTest.keyClick(rows, key)
    day.settle()


def _distribute(day: Workday, language: str) -> None:
    """Who gets them, and what will change."""
    _exceptions(day, language)
    day.part(ExceptionsPanel).assign()
    day.settle()
    day.part(DistributeDialog).findChildren(QComboBox)[0].setCurrentIndex(1)


def _edited_by_two(day: Workday, language: str) -> None:
    """A field is marked that somebody else changed while it was edited here."""
    _details(day, language)
    forms = day.part(CustomerDetailsPanel).forms
    city = next(field for field in forms.findChildren(QLineEdit) if field.text() == "Chur")
    city.setText("Chur 2")
    id_ = day.customer(_CALLED)
    with day.as_colleague() as database:
        changes, seen = {CustomerField.CITY: "Domat/Ems"}, {CustomerField.CITY: "Chur"}
        database.execute(EditCustomer(id=id_, version=1, changes={**changes}, seen={**seen}))
    day.settle()


def _conflict(day: Workday, language: str) -> None:
    """Both versions of a field that two people changed."""
    _edited_by_two(day, language)
    day.part(CustomerDetailsPanel).save()
    day.settle()


def _new_customer(day: Workday, language: str) -> None:
    day.rooms.ways.add_customer()
    day.settle()
    name = day.part(NewCustomerDialog).findChildren(QLineEdit)[0]
    QTest.keyClicks(name, "Schreinerei Hof")
    QTest.qWait(400)
    day.settle()


def _new_person(day: Workday, language: str) -> None:
    """Somebody is added in the middle of a call."""
    _talk(day, language)
    day.rooms.ways.add_person()
    day.settle()
    line = day.part(NewPersonDialog).findChildren(QLineEdit)[0]
    QTest.keyClicks(line, f"Hofer, Petra, {_WORK[language]} 081 250 14 25 p.hofer@example.ch")
    QTest.qWait(400)
    day.settle()


def _past_contact(day: Workday, language: str) -> None:
    """A visit is written down afterwards."""
    _tab(1)(day, language)
    day.rooms.ways.add_past_contact()
    day.settle()
    fields = day.part(PastContactDialog).findChildren(QLineEdit)
    for field, text in zip(fields, (_YESTERDAY[language], _LATER[language]), strict=False):
        QTest.keyClicks(field, text)
    day.settle()


def _quote(day: Workday, language: str) -> None:
    """A quote with lines is being typed."""
    _tab(3)(day, language)
    day.part(QuotesPanel)._new_quote.click()
    day.settle()
    dialog = day.part(QuoteDialog)
    dialog.fill({"number": "Q-2304", "subject": _GOODS[language], "valid_until": "31.1.2027"})
    dialog._lines.show_typed(_LINES[language])
    dialog.read_back()
    day.settle()


def _order(day: Workday, language: str) -> None:
    """An order is being typed, with a slip in it."""
    _tab(3)(day, language)
    day.part(QuotesPanel)._new_order.click()
    day.settle()
    dialog = day.part(OrderDialog)
    dialog.fill({"amount": "1'250.50", "contribution": "2'000"})
    dialog.save()
    day.settle()


def _print_quote(day: Workday, language: str) -> None:
    """The sheet of a quote."""
    _quote(day, language)
    day.part(QuoteDialog).save()
    while day.window.findChild(QuoteDialog) is not None:
        day.settle()
    day.window.activateWindow()
    panel = day.part(QuotesPanel)
    panel.refresh()
    day.settle()
    panel._quotes.setCurrentIndex(panel._quotes.model().index(0, 0))
    day.settle()
    print_paper(day)


def _links(day: Workday, language: str) -> None:
    """A file was dropped; another one stands in the history already."""
    _tab(1)(day, language)
    id_ = day.customer(_CALLED)
    database = day.rooms.background.database
    for target in ("/data/mbaumann/Hofer/Plan.pdf", "https://www.example.ch/katalog"):
        link = NewLink(database.ids.new(), target)
        database.execute(AttachLinks(customer_id=id_, links=(link,)))
    day.settle()
    day.rooms.links.attach(id_, ("/data/mbaumann/Hofer/Muster 4.jpg",))
    day.settle()


def _left_person(day: Workday, language: str) -> None:
    """Something is planned with somebody who is no longer there."""
    id_ = day.customer(_CALLED)
    database = day.rooms.background.database
    with database.read() as session:
        found = details(session, id_)
    assert found is not None
    (main, *_) = found.contacts
    due = Appointment(date(2026, 11, 27), time(10))
    step = PlanFollowUp(
        id=database.ids.new(),
        customer_id=id_,
        kind=FollowUpKind.CALL,
        due=due,
        text=_WORK[language],
        contact_id=main.id,
    )
    database.execute(step)
    database.execute(ContactLeft(id=main.id, left_on=date(2026, 11, 20)))
    day.open(_CALLED)
    day.rooms.pane.findChildren(TabBar)[0].setCurrentIndex(2)
    day.settle()


def _import(day: Workday, language: str) -> None:
    _customers(day, language)
    path = day.profile.directory / "kunden-ostschweiz.csv"
    path.write_text(_LIST, "utf-8")
    dialog = day.rooms.ways.import_list()
    assert dialog is not None  # a file keeps no rights
    dialog.show_file(Path(path))
    day.settle()


def _database_settings(day: Workday, language: str) -> None:
    """The page about the database, as it is with a team's."""
    chosen = day.rooms.settings.door.chosen
    chosen.place = "postgresql://mbaumann@db.example.com/talktrack"
    day.rooms.settings.open().findChildren(TabBar)[0].setCurrentIndex(6)
    day.settle()


def _backups(day: Workday, language: str) -> None:
    """The backups of the local file, and what going back would cost."""
    dialog = day.rooms.settings.show_backups()
    assert dialog is not None
    dialog.back_up()
    day.settle()
    day.clock.let_pass(3600)
    database = day.rooms.background.database
    customer_id = database.ids.new()
    database.execute(AddNote(id=customer_id, customer_id=day.customer(_CALLED), text="Muster"))
    dialog.back_up()
    day.settle()
    rows = dialog.findChildren(RowList)[0]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    day.settle()


def _tour(number: int) -> Callable[[Workday, str], None]:
    def reach(day: Workday, language: str) -> None:
        card = day.rooms.first_start.tour.start()
        for _ in range(number - 1):
            card.go_on()
        day.settle()

    return reach


def _move_local(day: Workday, language: str) -> None:
    """What of a file with the example data would go to the team."""
    file = prepared(language, customers=True) / "talktrack.db"
    dialog = MoveDialog(day.rooms.background, LocalFile(file, DEMO_LOGIN), day.window)
    dialog.open()
    day.settle()


def _talk_elsewhere(day: Workday, language: str) -> None:
    """The running call seen from another page, and a search being typed."""
    _talk(day, language)
    day.press("F3")


def _type_search(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.search.enter()
    window.top_bar.search.clear()
    QTest.keyClicks(window.top_bar.search, "me")
    QTest.qWait(500)


def _move(window: QWidget) -> None:
    """Open the small window that moves a follow-up; that of another size is closed."""
    opened = QApplication.activePopupWidget()
    if opened is not None:
        opened.close()
    queue = window.findChild(QueuePanel)
    assert queue is not None
    rows = queue.findChildren(RowList)[0]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keySequence(rows, QKeySequence("S"))
    QTest.qWait(500)


WORK_SCENES: tuple[WorkScene, ...] = (
    WorkScene("first-start", _first_start, customers=False),
    *(WorkScene(f"tour-{number}", _tour(number)) for number in range(1, 7)),
    WorkScene("preparation", _preparation),
    WorkScene("talk", _talk),
    WorkScene("work", work),
    WorkScene("wrap-up", _two_steps),
    WorkScene("objections", _objections),
    WorkScene("quick-view", _quick_view),
    WorkScene("held-back", _held_back),
    WorkScene("why-held-back", _why_held_back),
    WorkScene("is-calling", _is_calling),
    WorkScene("history", _tab(1)),
    WorkScene("details", _tab(2)),
    WorkScene("quotes", _tab(3)),
    WorkScene("quote", _quote),
    WorkScene("order", _order),
    WorkScene("print-quote", _print_quote, fit),
    WorkScene("move", _preparation, _move),
    WorkScene("find", _talk_elsewhere, _type_search),
    WorkScene("customers", _customers),
    WorkScene("customer", _details),
    WorkScene("exceptions", _exceptions, lead=True),
    WorkScene("distribute", _distribute, lead=True),
    WorkScene("edited-by-two", _edited_by_two),
    WorkScene("conflict", _conflict),
    WorkScene("new-customer", _new_customer),
    WorkScene("new-person", _new_person),
    WorkScene("past-contact", _past_contact),
    WorkScene("links", _links),
    WorkScene("left-person", _left_person),
    WorkScene("new-complaint", new_complaint),
    WorkScene("complaint", open_complaint),
    WorkScene("complained", complained),
    WorkScene("complaint-wrap-up", complaint_wrap_up),
    WorkScene("email", email),
    WorkScene("import", _import),
    WorkScene("print-customer", print_customer, fit),
    WorkScene("print-call-list", print_call_list, fit),
    WorkScene("print-customers", print_customers, fit),
    WorkScene("backups", _backups),
    WorkScene("encrypt", encrypt),
    WorkScene("encryption", encryption),
    WorkScene("privacy", privacy_scenes.find_person),
    WorkScene("privacy-erase", privacy_scenes.erase_customer),
    WorkScene("privacy-log", privacy_scenes.access_log),
    WorkScene("move-local", _move_local, customers=False),
    WorkScene("my-days", days_scenes.my_days),
    WorkScene("cost-rates", cost_scenes.cost_rates),
    WorkScene("exchange-rates", cost_scenes.exchange_rates),
    WorkScene("visit-or-call", cost_scenes.visit_or_call),
    WorkScene("email-templates", days_scenes.email_templates),
    WorkScene("email-template", days_scenes.email_template),
    WorkScene("absence", days_scenes.absence),
    WorkScene("clear-up", days_scenes.clear_up),
    WorkScene("clear-up-asked", days_scenes.clear_up_asked),
    WorkScene("end-of-day", days_scenes.end_of_day),
    WorkScene("handoffs", handoff_scenes.board),
    WorkScene("handoffs-list", handoff_scenes.handoff_list),
    WorkScene("handoff-briefing", handoff_scenes.briefing),
    WorkScene("handoff-report", handoff_scenes.report),
    WorkScene("my-day", handoff_scenes.my_day),
    WorkScene("visit-report", handoff_scenes.own_report),
    WorkScene("visit-plan", handoff_scenes.plan_visit),
    WorkScene("visit-overview", handoff_scenes.visit_overview),
    WorkScene("visit-decision", handoff_scenes.visit_decision),
    WorkScene("recent-decisions", handoff_scenes.recent_decisions),
    WorkScene("visit-worth", handoff_scenes.worth),
    WorkScene("handoff-invitation", handoff_scenes.invitation),
    WorkScene("handoff-invitation-changed", handoff_scenes.changed_invitation),
    WorkScene("handoff-date", handoff_scenes.visit_date),
    WorkScene("key-account", key_scenes.details),
    WorkScene("key-task", key_scenes.task),
    WorkScene("key-team", key_scenes.team),
    WorkScene("key-contacts", key_scenes.contacts),
    WorkScene("key-call", key_scenes.preparation),
    WorkScene("transfer", key_scenes.transfer),
    WorkScene("settings-program", settings_scenes.page(settings_scenes.PROGRAM)),
    WorkScene("settings-company", settings_scenes.page(settings_scenes.COMPANY)),
    WorkScene("settings-keys", settings_scenes.page(settings_scenes.KEYS)),
    WorkScene("settings-privacy", settings_scenes.page(settings_scenes.PRIVACY)),
    WorkScene("exchange-rates", settings_scenes.exchange_rates),
    WorkScene("help", settings_scenes.help_page),
    WorkScene("help-found", settings_scenes.help_found),
    WorkScene("show-and-copy", settings_scenes.show_and_copy),
    WorkScene("database", _database_settings, customers=False),
)
