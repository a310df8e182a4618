"""Logs tell what happened and name nobody."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import qInstallMessageHandler, qWarning

from app import logs
from app.redaction import error_report, masked, masked_argument


class Outcome(StrEnum):
    ORDER = "order"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """A started log; the hooks and handlers of the test run come back afterwards."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level, logging.getLogger("app").level)
    path = logs.start_logging(tmp_path)
    yield path
    for handler in set(root.handlers) - set(before[0]):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(before[1])
    logging.getLogger("app").setLevel(before[2])


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    """The errors that the hooks told; the hooks are taken off afterwards."""
    for owner, hook in (
        (sys, "excepthook"),
        (threading, "excepthook"),
        (sys, "unraisablehook"),
    ):
        monkeypatch.setattr(owner, hook, getattr(owner, hook))
    previous = qInstallMessageHandler(None)
    errors: list[BaseException] = []
    logs.install_hooks(errors.append)
    yield errors
    qInstallMessageHandler(previous)


@pytest.mark.parametrize(
    "secret",
    [
        "reto.hofer@example.ch",
        "+41 44 123 45 67",
        "0221/1234-56",
        "(044) 123.45.67",
        "12345",
        '"Hofer Metallbau AG"',
        "postgresql://rep:geheim@127.0.0.1:5432/talktrack",
    ],
)
def test_numbers_addresses_and_quoted_texts_are_taken_out(secret: str) -> None:
    clean = masked(f"could not save {secret} today")
    assert secret not in clean
    assert clean.startswith("could not save <")
    assert clean.endswith(" today")


@given(st.integers(10_000, 10**15), st.sampled_from([" ", "/", "-", ".", ""]))
def test_no_number_passes_however_it_is_grouped(number: int, between: str) -> None:
    grouped = between.join(str(number)[at : at + 2] for at in range(0, len(str(number)), 2))
    assert not any(char.isdigit() for char in masked(f"ring {grouped} now"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (180_000_000_000_000_011, 180_000_000_000_000_011),
        (Outcome.ORDER, Outcome.ORDER),
        ("record_call", "record_call"),
        ("hofer", "<text of 5>"),
        ("Will nicht mehr angerufen werden.", "<text of 33>"),
        (("Hofer", 7), ["<text of 5>", 7]),
        (ValueError("Hofer"), "<ValueError>"),
        (datetime(2026, 11, 24, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)),
    ],
)
def test_only_ids_kinds_and_times_are_logged(value: object, shown: object) -> None:
    assert masked_argument(value) == shown


def test_a_line_holds_ids_but_no_names(log_file: Path) -> None:
    log = logging.getLogger("app.test")
    log.info("customer %d of %s saved: %s", 180_000_000_000_000_011, "Hofer AG", Outcome.ORDER)

    line = log_file.read_text(encoding="utf-8")

    assert "customer 180000000000000011 of <text of 8> saved: order" in line
    assert "Hofer" not in line


def test_a_wrong_template_still_leaks_nothing() -> None:
    wrong = logging.LogRecord("app", logging.INFO, "", 1, "customer %d is gone", ("Hofer",), None)
    assert logs.PrivateFormatter().format(wrong).endswith("customer %d is gone")


def test_named_arguments_are_masked_too(log_file: Path) -> None:
    logging.getLogger("app.test").warning("customer %(name)s is gone", {"name": "Hofer"})
    assert "customer <text of 5> is gone" in log_file.read_text(encoding="utf-8")


def test_other_libraries_log_no_details(log_file: Path) -> None:
    logging.getLogger("sqlalchemy.engine").info("SELECT name FROM customer")
    assert not log_file.exists()


def test_a_report_has_types_and_places_but_no_values() -> None:
    def save(note: str) -> None:
        try:
            int(note)
        except ValueError as error:
            raise RuntimeError(f"cannot save {note}") from error

    with pytest.raises(RuntimeError) as caught:
        save("Frau Hofer ist krank")
    report = error_report(caught.value)

    assert report.startswith("RuntimeError\n  tests/frame/test_logs.py:")
    assert "caused by ValueError\n  tests/frame/test_logs.py:" in report
    assert "Hofer" not in report


def test_a_report_keeps_what_speaks_of_the_code_and_the_system() -> None:
    assert error_report(AttributeError("'Call' object has no attribute 'outcome'")) == (
        "AttributeError: 'Call' object has no attribute 'outcome'"
    )
    assert error_report(PermissionError(13, "denied", "hofer.toml")) == ("PermissionError: EACCES")


def test_a_report_ends_even_if_causes_run_in_a_circle() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert error_report(first) == "ValueError\ncaused by KeyError"


def test_errors_nobody_caught_are_logged_and_told(
    log_file: Path, told: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    error = ValueError("Hofer")
    sys.excepthook(ValueError, error, None)

    assert told == [error]
    assert "unexpected error\nValueError" in log_file.read_text(encoding="utf-8")
    assert "Hofer" not in log_file.read_text(encoding="utf-8") + capsys.readouterr().err


def test_errors_of_threads_are_told(log_file: Path, told: list[BaseException]) -> None:
    def fail() -> None:
        raise LookupError

    worker = threading.Thread(target=fail, name="reader 1")
    worker.start()
    worker.join()

    assert [type(error) for error in told] == [LookupError]
    assert "[reader 1] unexpected error" in log_file.read_text(encoding="utf-8")


def test_ctrl_c_is_no_error(
    log_file: Path, told: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert not log_file.exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_messages_of_qt_are_logged(log_file: Path, told: list[BaseException]) -> None:
    qWarning("cannot show +41 44 123 45 67")
    assert "WARNING qt [MainThread] cannot show <number>" in log_file.read_text(encoding="utf-8")


def test_old_logs_are_dropped(
    log_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = next(h for h in logging.getLogger().handlers if hasattr(h, "maxBytes"))
    monkeypatch.setattr(handler, "maxBytes", 1000)
    for number in range(200):
        logging.getLogger("app.test").info("line %d", number)

    assert len(list(tmp_path.iterdir())) == 1 + logs.OLD_FILES
    assert logs.last_lines(log_file, 1)[0].endswith("line 199")


def test_no_log_has_no_lines(tmp_path: Path) -> None:
    assert logs.last_lines(tmp_path / "missing.log") == []


def test_a_crash_of_the_interpreter_leaves_its_stack(tmp_path: Path) -> None:
    crash = (
        "import faulthandler, sys; from pathlib import Path; from app import logs;"
        "logs.watch_crashes(Path(sys.argv[1])); faulthandler._sigabrt()"
    )
    ended = subprocess.run([sys.executable, "-c", crash, str(tmp_path)], capture_output=True)

    assert ended.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / logs.FAULTS).read_text(encoding="utf-8")
