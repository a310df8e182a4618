"""Words about the telephone: how its web address answered, who opens links."""

from __future__ import annotations

import sys

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.telephony.web_answers import WebAnswer

_ANSWERS: dict[WebAnswer, object] = {
    WebAnswer.TAKEN: QT_TRANSLATE_NOOP("web answers", "The telephone took the number."),
    WebAnswer.SILENT: QT_TRANSLATE_NOOP(
        "web answers",
        "Nothing was rung: nobody answers at the telephone's web address. Dial by hand, or check "
        "the address and whether the telephone is on.",
    ),
    WebAnswer.LOCKED: QT_TRANSLATE_NOOP(
        "web answers",
        "Nothing was rung: the telephone wants a password. Let it accept this computer without "
        "one, or tick “Open it in the browser” in the settings of the telephony.",
    ),
    WebAnswer.REFUSED: QT_TRANSLATE_NOOP(
        "web answers",
        "Nothing was rung: the telephone did not take the number. Check its web address in the "
        "settings of the telephony.",
    ),
    WebAnswer.UNTRUSTED: QT_TRANSLATE_NOOP(
        "web answers",
        "Nothing was rung: this computer does not trust the telephone's certificate. Use its "
        "address with http:, or tick “Open it in the browser”.",
    ),
}


def web_answer_text(answer: WebAnswer) -> str:
    """Say what became of a number, what is safe and what to do."""
    return QCoreApplication.translate("web answers", str(_ANSWERS[answer]))


def links_text(*, wanted: bool, failed: bool) -> str:
    """Say what is left to do so that ``tel:`` links open as wished; "" for nothing."""
    translate = QCoreApplication.translate
    if failed:
        return translate(
            "phone links",
            "The system could not be told about phone links; the program for them is the one from "
            "before. Choose it in the system's settings.",
        )
    if wanted and sys.platform == "win32":
        return translate(
            "phone links",
            "One step is left: Windows settings, Apps, Default apps: choose Talktrack for TEL.",
        )
    if wanted and sys.platform == "darwin":
        return translate(
            "phone links", "One step is left: FaceTime, Settings: choose Talktrack for calls."
        )
    return ""
