"""The program's log: rotating files in the profile, without personal data."""

from __future__ import annotations

import copy
import faulthandler
import logging
import sys
import threading
import time
from collections.abc import Callable, Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from app.redaction import error_report, masked, masked_argument

FILE_BYTES = 1_000_000
OLD_FILES = 4
FAULTS = "faults.log"

Unexpected = Callable[[BaseException], None]

log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class PrivateFormatter(logging.Formatter):
    """Writes records without names, numbers, notes, addresses; times are UTC."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s")
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """Give the line; the record itself stays as it is, for other handlers."""
        clean = copy.copy(record)
        clean.msg, clean.args = _masked_message(record), None
        clean.exc_text = clean.stack_info = None
        return super().format(clean)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - overrides logging's
        """Give types and places of an error and its causes."""
        return error_report(ei[1])


def start_logging(folder: Path, name: str = "talktrack") -> Path:
    """Log into a file of this folder from now on and give its path.

    name: of the file; each kind of process has its own, since rotation is not shared.
    Other libraries log warnings only: their details may hold data.
    """
    path = folder / f"{name}.log"
    handler = RotatingFileHandler(
        path, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(PrivateFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("app").setLevel(logging.INFO)
    return path


def watch_crashes(folder: Path) -> None:
    """Let a crash of the interpreter itself leave its stacks in a file of this folder."""
    # The file stays open as long as the program runs: the handler writes to its descriptor.
    try:
        faulthandler.enable((folder / FAULTS).open("a", encoding="utf-8"))
    except OSError as error:  # such as a full disk; the program runs without
        log.warning("crashes leave no stacks: %s", error)


def install_hooks(tell: Unexpected) -> None:
    """Log every error that nobody caught, on any thread, and Qt's messages.

    tell: called after an error was logged, on the thread where it happened.
    """

    def unexpected(error: BaseException) -> None:
        log.critical("unexpected error", exc_info=error)
        _print(error_report(error))
        tell(error)

    def in_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            unexpected(error)

    def in_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            unexpected(failed.exc_value)

    def while_deleting(failed: sys.UnraisableHookArgs) -> None:
        log.error("error while something was deleted", exc_info=failed.exc_value)

    sys.excepthook = in_main
    threading.excepthook = in_thread
    sys.unraisablehook = while_deleting
    qInstallMessageHandler(_log_qt_message)


def last_lines(path: Path, count: int = 200) -> list[str]:
    """Give the end of a log; nothing where there is no file yet."""
    if not path.exists():
        return []
    return path.read_text(encoding="utf-8", errors="replace").splitlines()[-count:]


def _masked_message(record: logging.LogRecord) -> str:
    template = masked(str(record.msg))
    if not record.args:
        return template
    try:
        return str(template % _masked_arguments(record.args))
    except (TypeError, ValueError):  # a number was wanted where a masked text stands
        return template


def _masked_arguments(arguments: Any) -> Any:
    if isinstance(arguments, Mapping):
        return {name: masked_argument(value) for name, value in arguments.items()}
    return tuple(masked_argument(value) for value in arguments)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _qt_log.log(_QT_LEVELS[kind], message)


def _print(text: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        print(text, file=sys.stderr, flush=True)
