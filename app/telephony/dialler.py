"""Four ways to ring a number: a tel: link, a command, an address, the clipboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol
from urllib.parse import quote

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.errors import UserError
from app.telephony.number_forms import NumberWriting, as_dialled, grouped
from app.telephony.web_answers import WebAnswer

NUMBER = "{number}"
"""Stands for the number in a command's argument or an address."""

_DIALABLE = re.compile(r"\+?[0-9]{2,}")


class DialMode(StrEnum):
    """How numbers are rung; the words are those of the settings file."""

    TEL = "tel"
    COMMAND = "command"
    URL = "url"
    COPY = "copy"


class DiallingFailedError(UserError):
    """The number could not be handed to the telephone; nothing was rung."""

    def __init__(self, mode: DialMode) -> None:
        super().__init__(mode)
        self.mode = mode


class Dialler(Protocol):
    """Hands a number to whatever rings it."""

    def dial(self, number: str) -> None:
        """Ring this number, of digits with or without a leading plus; returns at once.

        Raises DiallingFailedError when nothing took the number, ValueError when it holds
        anything else: a letter or a sign could mean something to the program that takes it.
        """


class TelDialler:
    """Opens a ``tel:`` link with the program that the system has for it."""

    def dial(self, number: str) -> None:
        """Ring by link; see Dialler."""
        if not QDesktopServices.openUrl(QUrl(f"tel:{_checked(number)}")):
            raise DiallingFailedError(DialMode.TEL)


class CommandDialler:
    """Starts a program with the number as one of its arguments; no shell reads them."""

    def __init__(self, command: Sequence[str]) -> None:
        """Take program and arguments; ``{number}`` in them stands for the number."""
        self._command = tuple(command)

    def dial(self, number: str) -> None:
        """Ring by command; see Dialler."""
        checked = _checked(number)
        words = [word.replace(NUMBER, checked) for word in self._command]
        if not words or not QProcess.startDetached(words[0], words[1:])[0]:
            raise DiallingFailedError(DialMode.COMMAND)


class UrlDialler:
    """Opens an address, as telephone systems with a web page or ``sip:`` links want it.

    A web address is asked quietly, as a desk phone wants it, or opened in the browser.
    """

    def __init__(
        self, template: str, *, browser: bool = False, told: Callable[[WebAnswer], None]
    ) -> None:
        """Take an address in which ``{number}`` stands for the number.

        browser: open web addresses there. told: hears how one that was asked quietly answered.
        """
        self._template = template
        self._browser = browser
        self._told = told

    def dial(self, number: str) -> None:
        """Ring by address; see Dialler. How a phone that is asked answers is told later."""
        # In a web address a plus would mean a blank.
        web = is_web(self._template)
        written = quote(_checked(number)) if web else _checked(number)
        address = QUrl(self._template.replace(NUMBER, written))
        if NUMBER not in self._template:
            raise DiallingFailedError(DialMode.URL)
        if web and not self._browser:
            from app.telephony.web_request import ask  # QtNetwork takes its time

            ask(address, self._told)
        elif not QDesktopServices.openUrl(address):
            raise DiallingFailedError(DialMode.URL)


class CopyDialler:
    """Puts the number on the clipboard, to be rung by hand."""

    def dial(self, number: str) -> None:
        """Copy the number; see Dialler."""
        QGuiApplication.clipboard().setText(_checked(number))


class WritingDialler:
    """Writes each number as the telephone wants it before another dialler rings it."""

    def __init__(
        self, inner: Dialler, writing: NumberWriting, shown: Callable[[str], None] | None = None
    ) -> None:
        """Take what rings, and what shows the number, in groups, to who dials by hand."""
        self._inner = inner
        self._writing = writing
        self._shown = shown

    def dial(self, number: str) -> None:
        """Write, ring, show; see Dialler."""
        self._inner.dial(as_dialled(_checked(number), self._writing))
        if self._shown is not None:
            self._shown(grouped(number, self._writing))


def make_dialler(
    mode: DialMode,
    *,
    command: Sequence[str] = (),
    url: str = "",
    browser: bool = False,
    writing: NumberWriting | None = None,
    shown: Callable[[str], None] | None = None,
    told: Callable[[WebAnswer], None] = lambda answer: None,
) -> Dialler:
    """Give the dialler of a mode; command, url and browser count for their own mode only.

    shown: is told a number that is dialled by hand, in groups. told: hears, later, how a web
    address answered.
    """
    by_hand = shown if mode is DialMode.COPY else None
    plain = _plain(mode, command, UrlDialler(url, browser=browser, told=told))
    return WritingDialler(plain, writing or NumberWriting(), by_hand)


def is_web(template: str) -> bool:
    """Tell whether an address is one of the web."""
    return template.lower().startswith(("http:", "https:"))


def _plain(mode: DialMode, command: Sequence[str], by_url: UrlDialler) -> Dialler:
    match mode:
        case DialMode.TEL:
            return TelDialler()
        case DialMode.COMMAND:
            return CommandDialler(command)
        case DialMode.URL:
            return by_url
        case DialMode.COPY:
            return CopyDialler()


def _checked(number: str) -> str:
    if not _DIALABLE.fullmatch(number):
        raise ValueError("a number to dial has digits only, with or without a leading plus")
    return number
