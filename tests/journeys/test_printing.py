"""Ctrl+P offers what is on the screen, and keeps it as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.paper.print_dialog import PrintDialog
from app.widgets.message_line import MessageLine
from tests.calls.desk import Desk
from tests.journeys.conftest import Start


def test_the_customer_the_lists_and_the_page_of_customers_go_on_paper(
    office: Desk, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.customer("Schreinerei Hofer")
    office.customer("Zimmerei Borg")
    rep = start()
    rep.wait(lambda: rep.rooms.desk.draft is not None)
    rep.settle()
    path = tmp_path / "page"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (str(path), ""))

    rep.press("Ctrl+P")
    dialog = rep.window.findChild(PrintDialog)
    assert dialog is not None
    rep.wait(lambda: dialog.sheet is not None)
    assert dialog.sheet is not None
    assert dialog.sheet.title in ("Schreinerei Hofer", "Zimmerei Borg")
    assert dialog.sheet.one_page
    rep.go_to("What to print")
    rep.press("Right")
    rep.wait(lambda: dialog.sheet is not None and dialog.sheet.title == "Call list")
    rep.go_to("&Save as PDF…")
    rep.press("Space")
    line = dialog.findChild(MessageLine)
    rep.waits_for("Saved: ", line)
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")

    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *arguments: (str(tmp_path / "no" / "x.pdf"), "")
    )
    rep.press("Space")
    rep.waits_for("could not be written", line)
    rep.press("Escape")

    rep.press("F3")
    rep.settle()
    rep.press("Ctrl+P")
    dialog = rep.window.findChildren(PrintDialog)[-1]
    rep.wait(lambda: dialog.sheet is not None and dialog.sheet.title == "Customers")
    assert dialog.sheet is not None
    rows = dialog.sheet.blocks[0].rows
    assert [row[1] for row in rows] == ["Schreinerei Hofer New", "Zimmerei Borg New"]
    rep.press("Escape")
