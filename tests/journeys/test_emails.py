"""An e-mail from the wrap-up, by keyboard; the mail program is a fake one."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from app.calls.paperwork.email_dialog import EmailDialog
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.settings.outcomes import Outcome
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person


def dialog() -> EmailDialog | None:
    window = QApplication.activeWindow()
    return window if isinstance(window, EmailDialog) and window.isEnabled() else None


def test_documents_are_sent_from_the_wrap_up(office: Desk, start: Start, tmp_path: Path) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep: Person = start()
    opened: list[QUrl] = []
    rep.rooms.emails.open_url = lambda url: opened.append(url) or True
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.rooms.pane.choose_outcome(Outcome.INFO_REQUESTED)
    rep.settle()

    rep.press("Ctrl+Shift+M")
    rep.wait(dialog)
    assert rep.focus.accessibleName() == "To" or rep.focus.parentWidget().accessibleName() == "To"
    rep.type("p.hofer@example.ch")
    rep.go_to("Open in mail program")
    rep.press("Space")
    rep.wait(lambda: rep.message.startswith("The e-mail is open in your mail program."))
    rep.settle()
    (url,) = opened
    link = bytes(url.toEncoded().data()).decode()
    assert link.startswith("mailto:p.hofer@example.ch?subject=")
    assert "\r\n" in unquote(link)

    rep.press("Ctrl+Return")
    rep.waits_until_saved()
    activity = office.one(Activity, customer_id=hofer)
    assert activity.kind is ActivityKind.EMAIL
    assert activity.text.startswith("E-mail prepared for p.hofer@example.ch: ")
    # What was promised is done: only the call afterwards is planned.
    assert [one.kind for one in office.rows(FollowUp, customer_id=hofer)] == [FollowUpKind.CALL]


def test_with_a_file_it_is_a_draft_in_a_folder(office: Desk, start: Start, tmp_path: Path) -> None:
    office.customer("Hofer AG", region="ZH")
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(b"%PDF-1.7")
    rep: Person = start()
    opened: list[str] = []
    rep.rooms.emails.open_url = lambda url: opened.append(url.toLocalFile())  # nobody opens it
    rep.waits_ready("Hofer AG")

    rep.press("Ctrl+Shift+M")
    rep.wait(dialog)
    rep.type("p.hofer@example.ch")
    shown = dialog()
    assert shown is not None
    shown.attach([str(sheet)])
    rep.go_to("Open in mail program")
    rep.press("Space")
    rep.wait(lambda: rep.message.startswith("No mail program opens the draft."))
    file, folder = (Path(one) for one in opened)
    assert file.parent == folder
    assert b"sheet.pdf" in file.read_bytes()
