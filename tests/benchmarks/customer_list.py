"""How fast the customer list is, as ratios against the driver alone and a bare Qt table.

    python -m tests.benchmarks.customer_list [-n 100000]

On SQLite; team_server.py measures a server.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget

from app.background import Background
from app.customers.editing.customer_details_panel import CustomerDetailsPanel
from app.customers.editing.opened_details import opened_details
from app.customers.page.customer_list import CustomerList
from app.customers.page.customer_table import PAGE_ROWS, Column
from app.customers.page.customers_page import CustomersPage
from app.customers.search import finding, queries
from app.customers.search.listing import Listing, Sort
from app.database.database import Database
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import Look, Theme
from tests.benchmarks.many_customers import FIRST_ID, raw_connection
from tests.benchmarks.measuring import Report, medians
from tests.benchmarks.running import run_alone

WORDS = ("m", "mu", "muller", "muller metallbau zur", "steinberger", "hofer chur", "xyzzy")
KEYS = ("muller metallbau zur", "steinberger", "hofer", "basel holzbau")
ROWS = 50
COLUMNS = (
    "id, company, legal_form, segment, status, city, country, next_step_on, last_contact_at, "
    "stand, inside_owner_id"
)


# --- queries ----------------------------------------------------------------------------------


def raw_search(raw: Any, text: str) -> tuple[list[Any], int]:
    """Find the first 50 and the count as the driver alone can: two ways by a probe."""
    words = text.split()
    match = " ".join(f'"{word}"*' for word in words)
    probe = "SELECT 1 FROM customer_fts WHERE customer_fts MATCH ? LIMIT 5001"
    count = raw.execute(f"SELECT count(*) FROM ({probe})", (match,)).fetchone()[0]
    if count <= 5000:
        hits = "SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?"
        wanted = f"SELECT {COLUMNS} FROM customer WHERE id IN ({hits}) ORDER BY +sort_key, id"
        return raw.execute(f"{wanted} LIMIT {ROWS}", (match,)).fetchall(), count
    likes = " AND ".join(["search LIKE ?"] * len(words))
    walk = (
        f"SELECT {COLUMNS} FROM customer INDEXED BY ix_customer_sort_key WHERE {likes} "
        f"ORDER BY sort_key, id LIMIT {ROWS}"
    )
    rows = raw.execute(walk, [f"% {word}%" for word in words]).fetchall()
    total = "SELECT count(*) FROM customer_fts WHERE customer_fts MATCH ?"
    return rows, raw.execute(total, (match,)).fetchone()[0]


def searches(report: Report, database: Database, raw: Any) -> None:
    """Compare the ids and the count behind a key, without the rows that a screen shows."""

    def ours(text: str) -> object:
        with database.read() as session:
            return finding.first(session, Listing(text=text))

    all_ours, all_best = 0.0, 0.0
    for text in WORDS:
        measured, best = medians(partial(ours, text), partial(raw_search, raw, text))
        report(f"search '{text}'", measured, best, 1.5)
        all_ours, all_best = all_ours + measured, all_best + best
    report("all searches together", all_ours, all_best, 1.5)


def raw_rows(raw: Any, ids: Sequence[int]) -> None:
    """Read what a screen shows: customers, owners, first persons, numbers."""
    marks = ", ".join("?" * len(ids))
    raw.execute(
        f"SELECT c.{COLUMNS.replace(', ', ', c.')}, u.name FROM customer AS c "
        f"LEFT JOIN users AS u ON u.id = c.inside_owner_id WHERE c.id IN ({marks})",
        ids,
    ).fetchall()
    raw.execute(
        "SELECT customer_id, id, first_name, last_name FROM contact "
        f"WHERE customer_id IN ({marks}) AND left_on IS NULL",
        ids,
    ).fetchall()
    raw.execute(
        "SELECT customer_id, contact_id, typed, e164, invalid, position FROM phone "
        f"WHERE customer_id IN ({marks}) AND kind <> 'fax'",
        ids,
    ).fetchall()


def rows_at_any_depth(report: Report, database: Database, raw: Any, count: int) -> None:
    """Compare the next 50 rows in the middle of the list by name."""
    listed = "SELECT id FROM customer ORDER BY sort_key, id LIMIT 50 OFFSET ?"
    ids = [row[0] for row in raw.execute(listed, (count // 2,))]

    def ours() -> object:
        with database.read() as session:
            return queries.rows(session, ids)

    report("next 50 rows", *medians(ours, lambda: raw_rows(raw, ids)), 2)


# --- key press to repainted list --------------------------------------------------------------


class PaintWatch(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        self._before = 0
        widget.installEventFilter(self)

    def begin(self) -> None:
        """Wait for paints from now on."""
        self._before = self.count

    def has_painted(self) -> bool:
        """Tell whether there was a paint since ``begin``."""
        return self.count > self._before

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class BareTable(QAbstractTableModel):
    """The same number of rows and columns with nothing behind them."""

    def __init__(self) -> None:
        super().__init__()
        self.base, self.total = 0, ROWS

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return self.total

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return len(Column)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"Bare {index.column()} {self.base + index.row()}"
        return None

    def jump(self) -> None:
        self.beginResetModel()
        self.base, self.total = self.base + 7, ROWS + self.base % 50
        self.endResetModel()


class Answers(QObject):
    """Tells whether the count that belongs to the latest key is there."""

    def __init__(self, page: CustomersPage) -> None:
        super().__init__(page)
        self.there = True
        page._search.textEdited.connect(self._wait)
        page._list.counted.connect(self._arrive)

    def _wait(self) -> None:
        # The page has asked already: textChanged comes before textEdited.
        self.there = False

    def _arrive(self) -> None:
        self.there = True


def keys(
    line: QLineEdit, done: Callable[[], bool], begin: Callable[[], object] = lambda: None
) -> list[float]:
    """Type the words and give the milliseconds of each key until list and count are painted.

    begin: called before each key.
    """
    taken = []
    for words in KEYS:
        line.clear()
        QTest.qWait(50)
        for letter in words:
            begin()
            began = time.perf_counter()
            QTest.keyClicks(line, letter)
            while not done():
                # Waiting as a program waits: a busy loop would take Python from the workers.
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            QApplication.processEvents()  # the paint that the answer asked for
            taken.append((time.perf_counter() - began) * 1000)
    return taken


def key_to_repaint(report: Report, application: QApplication, database: Database) -> None:
    """Compare the page with a bare table of the same size, key by key."""
    bare = QWidget()
    line, view, model = QLineEdit(), QTableView(), BareTable()
    layout = QVBoxLayout(bare)
    layout.addWidget(line)
    layout.addWidget(view)
    view.setModel(model)
    view.verticalHeader().hide()
    line.textEdited.connect(model.jump)
    bare.resize(1280, 800)
    bare.show()
    bare_painted = PaintWatch(view.viewport())
    QTest.qWait(300)

    background = Background(database)
    theme = Theme(application, Look.LIGHT)
    page = CustomersPage(background, database.clock, Shortcuts())
    page.resize(1280, 800)
    page.show()
    while background.busy:
        application.processEvents()
    answers = Answers(page)
    best, ours = [], []
    application.setStyleSheet("")
    for _ in range(3):
        best += keys(line, bare_painted.has_painted, bare_painted.begin)
    theme.set_look(Look.LIGHT)
    for _ in range(3):
        ours += keys(page._search, lambda: answers.there and not background.busy)
    background.stop()
    report("key to repainted list, p50", _at(ours, 0.5), _at(best, 0.5), 1.2)
    report("key to repainted list, p99", _at(ours, 0.99), _at(best, 0.99), 2)


# --- sorting and opening, compared to the same repaint without a question ----------------------


def repainted(background: Background, painted: PaintWatch, do: Callable[[], object]) -> None:
    """Do something until all answers are painted, and leave nothing to do for the next run."""
    before = painted.count
    do()
    while background.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert painted.count > before, "nothing was painted"


def sorts(report: Report, database: Database) -> None:
    """Compare sorting the list to filling it again with the same rows."""
    background = Background(database)
    shown = CustomerList(background, database.clock, Shortcuts())
    shown.resize(1280, 700)
    shown.show()
    painted = PaintWatch(shown.viewport())
    repainted(background, painted, partial(shown.show_listing, Listing()))
    for sort in (Sort.NAME, Sort.CITY, Sort.NEXT_STEP, Sort.LAST_CONTACT):
        listing = Listing(sort=sort)
        with database.read() as session:
            answer = queries.beginning(session, listing, PAGE_ROWS)
        measured = medians(
            partial(repainted, background, painted, partial(shown.show_listing, listing)),
            partial(repainted, background, painted, partial(shown._show_beginning, answer)),
        )
        report(f"sort by {sort.value}, repainted", *measured, 1.3)
    background.stop()


def opening(report: Report, database: Database) -> None:
    """Compare opening a customer to filling the form again with what is known of it."""
    background = Background(database)
    panel = CustomerDetailsPanel(background, database.clock)
    panel.resize(580, 760)
    panel.show()
    painted = PaintWatch(panel._forms)
    with database.read() as session:
        answer = opened_details(session, customer_id=FIRST_ID + 777, edited=())
    measured = medians(
        partial(repainted, background, painted, partial(panel.show_customer, FIRST_ID + 777)),
        partial(repainted, background, painted, partial(panel._show_answer, answer)),
    )
    report("open a customer, repainted", *measured, 1.3)
    background.stop()


def _at(taken: list[float], share: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * share))]


def measure(report: Report, database: Database, count: int) -> None:
    """Measure all on a database that was made."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    gc.disable()  # as in the program, where garbage is collected between
    raw = raw_connection(database)
    raw.execute("SELECT count(*), sum(length(search)) FROM customer").fetchone()
    searches(report, database, raw)
    rows_at_any_depth(report, database, raw, count)
    key_to_repaint(report, application, database)
    sorts(report, database)
    opening(report, database)
    raw.close()


if __name__ == "__main__":
    run_alone(measure, __doc__)
