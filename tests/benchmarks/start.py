"""Start and memory of the whole program against a bare Qt window with a table, in one run.

    python -m tests.benchmarks.start -n 100000

First paint: process start until the window is painted. Filled: until no question of the start is
open any more: call list, queue, number of what waits, and all that is read beside them. Memory:
private dirty pages when all is quiet.

Why the targets are missed:

- Filled: importing SQLAlchemy with its ORM and mapping our 50 tables takes 0.35 s of the processor,
  more than two bare windows. A quarter of the whole is reading and judging the 1,300 candidates of
  the call list, with statements that are compiled for the first time. The rest are the modules of
  what stands on the first page, the commands of the wrap-up among them.
- Memory: the bare window has 22 MB. Importing SQLAlchemy takes 45 MB more (its use of asyncio 6 of
  them), the tables and their mapping 9, the modules of the first page 19, holidays of all
  calendars 7; rows, statements, fonts and the readers' caches are 10 to 15.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, QTimer

if TYPE_CHECKING:
    from app.database.database import Database
    from tests.benchmarks.measuring import Report

RUNS = 5
QUIET_MS = 1000
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # where set, each start would measure compiling
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure both in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--child", choices=["bare", "app"])
    parser.add_argument("--profile", type=Path)
    asked, _ = parser.parse_known_args()
    if asked.child == "bare":
        bare_child()
    elif asked.child == "app":
        app_child(asked.profile)
    else:
        from tests.benchmarks.running import run_alone  # not what the children measure

        run_alone(measure, __doc__)


def measure(report: Report, database: Database, count: int) -> None:
    """Run the children in turn on a copy of a database that was made."""
    with tempfile.TemporaryDirectory(dir=database.path and database.path.parent) as folder:
        profile = prepared_profile(Path(folder), database)
        found: dict[str, list[dict[str, float]]] = {"bare": [], "app": []}
        for run in range(RUNS + 1):  # the first warms the caches and does not count
            for which in ("bare", "app"):
                figures = child(which, profile)
                if run:
                    found[which].append(figures)
    for name, work, unit, target in (
        ("first paint", "start until the first paint", "ms", 1.5),
        ("filled", "start until lists are filled", "ms", 2.5),
        ("processor", "start, of the processor", "ms", None),
        ("memory", "private memory", "MB", 3.0),
    ):
        bare = statistics.median(one[name] for one in found["bare"])
        ours = statistics.median(one[name] for one in found["app"])
        report(work, ours, bare, target, unit=unit)


def prepared_profile(folder: Path, database: Database) -> Path:
    """Make a profile with a copy of the database, which is the person's at this computer."""
    from sqlalchemy import text

    from tests.benchmarks.many_customers import opened

    assert database.path is not None
    database.checkpoint()
    profile = folder / "profile"
    profile.mkdir()
    path = shutil.copy(database.path, profile / "talktrack.db")
    copied = opened(Path(path))
    with copied.writer.begin() as connection:
        connection.execute(
            text("UPDATE users SET login = :login WHERE login = 'rep'"),
            {"login": getpass.getuser()},
        )
    copied.close()
    child("app", profile)  # publishes the shipped scripts, as every first start does
    return profile


def child(which: str, profile: Path) -> dict[str, float]:
    """Start one process and read its figures."""
    usual = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    environment = usual | {
        "QT_QPA_PLATFORM": "offscreen",
        "BENCH_T0": repr(time.monotonic()),
    }
    command = [sys.executable, "-m", "tests.benchmarks.start", "--child", which]
    done = subprocess.run(
        [*command, "--profile", str(profile)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


class Noted:
    """The moments of one start, in milliseconds since the parent began it."""

    def __init__(self) -> None:
        self.figures: dict[str, float] = {}
        self._began = float(os.environ["BENCH_T0"])

    def note(self, name: str) -> None:
        """Note a moment; only the first of its name counts."""
        self.figures.setdefault(name, (time.monotonic() - self._began) * 1000)
        if name == "filled":
            self.figures["processor"] = time.process_time() * 1000


class PaintWatch(QObject):
    """Notes the first paint of the widget it watches, once that paint is over."""

    def __init__(self, noted: Noted, then: Callable[[], None]) -> None:
        super().__init__()
        self._noted = noted
        self._then = then
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._noted.note("first paint")
        self._then()


class BareTable(QAbstractTableModel):
    """A million rows with nothing behind them."""

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 1_000_000

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 6

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        wanted = role == Qt.ItemDataRole.DisplayRole
        return f"Bare {index.column()} {index.row()}" if wanted else None


def bare_child() -> None:
    """Start a bare window: a field and a table of a million rows."""
    from PySide6.QtWidgets import (
        QApplication,
        QLineEdit,
        QMainWindow,
        QTableView,
        QVBoxLayout,
        QWidget,
    )

    noted = Noted()
    application = QApplication([])
    window = QMainWindow()
    content = QWidget()
    layout = QVBoxLayout(content)
    table = QTableView()
    table.setModel(BareTable(table))
    layout.addWidget(QLineEdit())
    layout.addWidget(table)
    window.setCentralWidget(content)
    window.resize(1440, 900)

    def painted() -> None:
        noted.note("filled")
        QTimer.singleShot(QUIET_MS, lambda: leave(noted, application))

    watch = PaintWatch(noted, painted)
    window.installEventFilter(watch)
    window.show()
    application.exec()


def app_child(profile: Path) -> None:
    """Start the program as a person does."""
    from PySide6.QtWidgets import QApplication

    from app.startup import run as startup
    from app.startup import start

    noted = Noted()
    kept: list[object] = []

    class Window(startup.MainWindow):  # type: ignore[misc, name-defined]
        """The program's window, watched."""

        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            kept.append(watch := PaintWatch(noted, lambda: None))
            self.installEventFilter(watch)

    class Opening(startup.Opening):
        """The program's opening; tells when the pages are filled."""

        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            self.ready.connect(self.look)

        def look(self) -> None:
            """Wait until every page has its rows."""
            if self.rooms is not None and self.rooms.background.busy:
                QTimer.singleShot(5, self.look)
                return
            noted.note("filled")
            application = QApplication.instance()
            QTimer.singleShot(QUIET_MS, lambda: leave(noted, application))

    startup.MainWindow = Window  # type: ignore[misc, attr-defined]
    startup.Opening = Opening  # type: ignore[misc]
    start(["--profile", str(profile), "--language", "en"])


def leave(noted: Noted, application: Any) -> None:
    """Measure the memory, print all and end."""
    noted.figures["memory"] = private_dirty_mb()
    print(json.dumps(noted.figures), flush=True)
    for window in application.topLevelWidgets():
        window.close()
    application.quit()


def private_dirty_mb() -> float:
    """Give the private dirty memory of this process in MB (Linux)."""
    text = Path("/proc/self/smaps_rollup").read_text()
    line = next(line for line in text.splitlines() if line.startswith("Private_Dirty"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
