"""What goes on paper, looked at before it is printed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.calls.day.list_panel import ListPanel
from app.paper.preview_view import PreviewView
from app.paper.print_dialog import PrintDialog
from app.widgets.row_list import RowList
from scenes.stage import WorkScene
from scenes.workday import Workday

_CALLED = "Schreinerei Hofer"


def print_customer(day: Workday, language: str) -> None:
    """One customer on one page."""
    day.open(_CALLED)
    day.rooms.pane.focus_note()
    print_paper(day)


def print_call_list(day: Workday, language: str) -> None:
    """The call list, with the keyboard in it."""
    day.part(ListPanel).findChildren(RowList)[0].setFocus()
    print_paper(day)


def print_customers(day: Workday, language: str) -> None:
    """The list of customers over several pages."""
    day.press("F3")
    print_paper(day)


def print_paper(day: Workday) -> None:
    """Open the dialog and wait for its sheet."""
    day.press("Ctrl+P")
    dialog = day.part(PrintDialog)
    while dialog.sheet is None:
        day.settle()


def fit(window: QWidget) -> None:
    """Show the first page again from its top."""
    for view in window.findChildren(PreviewView):
        view.verticalScrollBar().setValue(0)


SCENES: tuple[WorkScene, ...] = (
    WorkScene("print-customer", print_customer, fit),
    WorkScene("print-call-list", print_call_list, fit),
    WorkScene("print-customers", print_customers, fit),
)
