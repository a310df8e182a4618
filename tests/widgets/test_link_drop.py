"""What is dropped: files and addresses are links, text stays text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from app.widgets.link_drop import LinkDrop, links_of
from tests.widgets.dropping import dragged, drop


def test_each_link_is_given_once() -> None:
    data = dragged("file:///data/me/a%20b.pdf", "https://x.ch/a%20b", "file:///data/me/a b.pdf")
    assert links_of(data) == ("/data/me/a b.pdf", "https://x.ch/a%20b")
    assert links_of(dragged(text="https://x.ch")) == ()


def test_a_dropped_file_is_no_text_and_stays_where_it_is(qtbot: QtBot) -> None:
    field = QTextEdit("Note")
    qtbot.addWidget(field)
    watching = LinkDrop(field)
    heard: list[tuple[str, ...]] = []
    watching.dropped.connect(heard.append)

    event = drop(field, dragged("file:///data/me/plan.pdf", text="plan"))
    assert heard == [("/data/me/plan.pdf",)]
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert field.toPlainText() == "Note"


def test_a_dropped_text_goes_into_the_note(qtbot: QtBot) -> None:
    field = QTextEdit()
    qtbot.addWidget(field)
    watching = LinkDrop(field)
    heard: list[tuple[str, ...]] = []
    watching.dropped.connect(heard.append)
    drop(field, dragged(text="400 pairs"))
    assert (heard, field.toPlainText()) == ([], "400 pairs")
