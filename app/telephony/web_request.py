"""Asks the web address of a desk phone or telephone system, without a browser.

Nothing is sent but the address, and nothing of the answer is used but how it went: no passwords,
no cookies. Apart, because QtNetwork takes its time to load.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from app.telephony.web_answers import WebAnswer

PATIENCE_MS = 10_000
"""A phone in the house answers at once."""

_UNAUTHORISED, _FORBIDDEN, _FIRST_REFUSAL = 401, 403, 400


def ask(address: QUrl, told: Callable[[WebAnswer], None]) -> None:
    """Ask an address; returns at once. told: hears how it went, on this thread."""
    request = QNetworkRequest(address)
    request.setTransferTimeout(PATIENCE_MS)
    manual = QNetworkRequest.LoadControl.Manual
    for attribute in (
        QNetworkRequest.Attribute.AuthenticationReuseAttribute,
        QNetworkRequest.Attribute.CookieLoadControlAttribute,
        QNetworkRequest.Attribute.CookieSaveControlAttribute,
    ):
        request.setAttribute(attribute, manual.value)
    reply = _manager().get(request)
    reply.finished.connect(lambda: _tell(reply, told))
    QTimer.singleShot(PATIENCE_MS, reply, reply.abort)  # also one that never ends its answer


def _manager() -> QNetworkAccessManager:
    """Give the one of the application: deleted while its threads work, it takes all down."""
    application = QCoreApplication.instance()
    found = application.findChild(QNetworkAccessManager) if application is not None else None
    return found or QNetworkAccessManager(application)


def _tell(reply: QNetworkReply, told: Callable[[WebAnswer], None]) -> None:
    answer = _answer(reply)
    reply.deleteLater()
    told(answer)


def _answer(reply: QNetworkReply) -> WebAnswer:
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if reply.error() is QNetworkReply.NetworkError.SslHandshakeFailedError:
        return WebAnswer.UNTRUSTED
    if not isinstance(status, int):
        return WebAnswer.SILENT
    if status in (_UNAUTHORISED, _FORBIDDEN):
        return WebAnswer.LOCKED
    return WebAnswer.REFUSED if status >= _FIRST_REFUSAL else WebAnswer.TAKEN
