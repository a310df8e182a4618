"""``talktrack --self-test``: whether all that was built into the program is there and works.

Works in a folder of its own; nothing of the user's is touched. For the built program above all,
where a part that was left out shows only when it is first wanted.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from app import __version__
from app.clock import system_clock
from app.paths import resources_dir

if TYPE_CHECKING:
    from app.database.database import Database

Check = Callable[[Path], object]


class Result(NamedTuple):
    """How one check ended; problem is empty where it passed."""

    name: str
    seconds: float
    problem: str


def run(
    *, as_json: bool, out: TextIO = sys.stdout, checks: Mapping[str, Check] | None = None
) -> int:
    """Run all checks, print each, and give the exit code: 0 if all passed, else 1.

    checks: others than the program's own, for tests.
    """
    results = []
    with tempfile.TemporaryDirectory(prefix="talktrack-self-test-") as folder:
        for result in _results(Path(folder), checks or CHECKS):
            results.append(result)
            if not as_json:
                verdict = f"failed: {result.problem}" if result.problem else "ok"
                print(f"{result.name:12} {result.seconds:6.2f} s  {verdict}", file=out, flush=True)
    passed = not any(result.problem for result in results)
    if as_json:
        document = {
            "program": __version__,
            "ok": passed,
            "checks": [
                {"name": one.name, "seconds": round(one.seconds, 3), "problem": one.problem or None}
                for one in results
            ],
        }
        print(json.dumps(document, indent=2), file=out)
    return 0 if passed else 1


def _results(folder: Path, checks: Mapping[str, Check]) -> Iterator[Result]:
    for name, check in checks.items():
        began = time.perf_counter()
        try:
            check(folder)
            problem = ""
        except Exception as error:  # whatever it is, the next part is still worth a look
            problem = f"{type(error).__name__}: {error}"
        yield Result(name, time.perf_counter() - began, problem)


def _expect(true: object, what: str) -> None:
    if not true:
        raise RuntimeError(what)


@contextmanager
def _opened(folder: Path) -> Iterator[Database]:
    """Open the database of the self-test."""
    from app.database.database import open_database
    from app.tables import metadata

    database = open_database(folder / "talktrack.db", system_clock, metadata)
    try:
        yield database
    finally:
        database.close()


# --- the checks -----------------------------------------------------------------------------------


def _database(folder: Path) -> None:
    """Make a database by the migrations, write through the journal, back it up."""
    from app.customers.changes.commands import AddCustomer
    from app.customers.fields import CustomerField, Value
    from app.database.backup import Backups

    with _opened(folder) as database:
        data: dict[CustomerField, Value] = {CustomerField.COMPANY: "Gärtnerei Nüssli"}
        database.execute(AddCustomer(id=database.ids.new(), data=data))
        Backups(folder / "talktrack.db", system_clock).take()


def _search(folder: Path) -> None:
    """Find a customer by a word spelled otherwise."""
    from app.customers.search import finding
    from app.customers.search.listing import Listing

    with _opened(folder) as database, database.read() as session:
        _expect(finding.first(session, Listing(text="nuessli")).ids, "the customer was not found")


def _scripts(folder: Path) -> None:
    """Publish the shipped scripts and begin each."""
    from app.scripts import engine
    from app.scripts.checker import checked, read_source
    from app.scripts.shipped import load_shipped, shipped_files

    _expect(shipped_files(), "no script came with the program")
    for path in shipped_files():
        engine.start(checked(read_source(path)))
    with _opened(folder) as database:
        load_shipped(database)


def _practice(folder: Path) -> None:
    """Begin a talk with each shipped persona, and read a typed line."""
    from app.practice.personas.shipped import shipped_personas, shipped_scripts
    from app.practice.simulation import simulator
    from app.practice.simulation.run import Caller
    from app.practice.simulation.typed import typed_answer

    caller = Caller(name="Lena Koch", company="Beispiel AG")
    _expect(shipped_personas(), "no persona came with the program")
    for persona in shipped_personas().values():
        for name, scenario in persona.scenarios.items():
            script = shipped_scripts()[scenario.script]
            for language in persona.languages:
                run = simulator.start(
                    persona, name, script, seed=0, caller=caller, language=language
                )
                said = typed_answer(run, "Grüezi, Lena Koch. Wie geht es?")
                _expect(simulator.answer(run, said).lines[2:], f"{persona.id} does not answer")


def _holidays(folder: Path) -> None:
    """Know the holidays of each country by name, in both languages."""
    from app.settings.public_holidays import holiday_name, region_of

    for country, part, day, german, english in (
        ("CH", "Graubünden", date(2026, 8, 1), "Nationalfeiertag", "National Day"),
        ("DE", "Bayern", date(2026, 10, 3), "Tag der Deutschen Einheit", "German Unity Day"),
        ("AT", "Wien", date(2026, 10, 26), "Nationalfeiertag", "National Day"),
    ):
        region = region_of(country, part)
        _expect(region.part, f"{part} is unknown")
        for language, name in (("de", german), ("en", english)):
            found = holiday_name(region, day, language)
            _expect(found == name, f"{day} in {part} is {found}, not {name}")


def _phones(folder: Path) -> None:
    """Understand a number as people type it."""
    from app.customers.typed.phone_numbers import international

    _expect(international("+41812501422") == "+41 81 250 14 22", "a number was not understood")


def _workbooks(folder: Path) -> None:
    """Write a workbook and read it."""
    import xlsxwriter
    from python_calamine import load_workbook

    path = folder / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet().write(0, 0, "Firma")
    read = load_workbook(str(path)).get_sheet_by_index(0).to_python()
    _expect(read == [["Firma"]], f"a workbook was read as {read}")


def _server(folder: Path) -> None:
    """Have PostgreSQL's driver with its library."""
    import psycopg
    import sqlalchemy.dialects.postgresql.psycopg  # noqa: F401

    _expect(psycopg.pq.version() >= 150000, f"libpq is too old: {psycopg.pq.version()}")


def _keyring(folder: Path) -> None:
    """Find the keyring's backends; whether this computer has a keyring is its own matter."""
    from importlib.metadata import entry_points

    from app import passwords

    backends = entry_points(group="keyring.backends")
    _expect(backends, "no backend of the keyring came with the program")
    for backend in backends:
        _expect(backend.load(), f"the backend {backend.name} cannot be loaded")
    passwords.can_keep()


def _words(folder: Path) -> None:
    """Say things in German, in Qt's own dialogs too; have the help in both languages."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo

    from app.startup.language import translations_dir
    from app.widgets.languages import Language, install_language

    application = QCoreApplication.instance()
    assert application is not None
    install_language(application, Language.GERMAN, translations_dir())
    context, text = "SettingsDialog", "Settings"  # of another catalogue: not to be collected
    said = QCoreApplication.translate(context, text)
    _expect(said == "Einstellungen", f"the German words are missing: {said}")
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_de.qm"
    _expect(qt_words.exists(), "Qt's own German words are missing")
    for language in ("de", "en"):
        _expect(any((resources_dir() / "help" / language).glob("*.md")), "the help is missing")


def _window(folder: Path) -> None:
    """Paint the window."""
    from app.main_window.window import MainWindow
    from app.widgets.shortcuts import Shortcuts

    window = MainWindow(Shortcuts({}), system_clock, folder / "window.ini", zone="Europe/Zurich")
    window.show()
    picture = window.grab().toImage()
    window.close()
    colours = {picture.pixel(x, 20) for x in range(0, picture.width(), 3)}
    _expect(len(colours) > 3, "the window stayed empty")


def _pdf(folder: Path) -> None:
    """Write a page, and load what talks to printers."""
    import PySide6.QtPrintSupport  # noqa: F401

    from app.paper.output import write_pdf
    from app.paper.sheet import Block, Sheet

    path = folder / "page.pdf"
    sheet = Sheet(title="Metallbau Tanner", blocks=(Block(rows=(("081 250 14 22",),)),))
    write_pdf(sheet, "Talktrack", path)
    _expect(path.read_bytes().startswith(b"%PDF"), "no PDF was written")


def _calendar(folder: Path) -> None:
    """Write an entry for calendar programs, with its time zone."""
    from datetime import time as time_of_day
    from datetime import timedelta

    from app.appointments.ics import Entry, Method, ics
    from app.clock import Appointment

    due = Appointment(date(2026, 12, 1), time_of_day(9))
    entry = Entry(uid="1", sequence=1, due=due, summary="Tanner", length=timedelta(minutes=15))
    written = ics(entry, Method.PUBLISH, system_clock())
    _expect(b"BEGIN:VTIMEZONE" in written, "the entry lacks its time zone")


def _likeness(folder: Path) -> None:
    """Know that two spellings of a name are alike."""
    from app.customers.adding.alike import ALIKE, alike

    _expect(
        alike("metallbau meier", "meier metalbau") >= ALIKE, "a typing error counts as another name"
    )


def _repetition(folder: Path) -> None:
    """Plan the repetition of a practice card."""
    from app.practice.cards import reviewed
    from app.practice.kinds import Grade

    today = date(2026, 11, 23)
    _expect(reviewed(None, Grade.GOOD, today).due_on > today, "a known card is due at once")


def _encryption(folder: Path) -> None:
    """Write a file that nobody reads without its key, and read it."""
    from app.database.encryption.sealing import read_file, write_file
    from app.database.keys import new_key, remember

    key, path, words = new_key(), folder / "sealed", b"Metallbau Tanner"
    remember(key)
    write_file(path, words, key)
    _expect(words not in path.read_bytes(), "an encrypted file can be read by everybody")
    _expect(read_file(path) == words, "an encrypted file says something else than was written")


CHECKS: dict[str, Check] = {
    "database": _database,
    "search": _search,
    "scripts": _scripts,
    "practice": _practice,
    "holidays": _holidays,
    "phones": _phones,
    "workbooks": _workbooks,
    "server": _server,
    "keyring": _keyring,
    "words": _words,
    "window": _window,
    "pdf": _pdf,
    "calendar": _calendar,
    "likeness": _likeness,
    "repetition": _repetition,
    "encryption": _encryption,
}
