"""What the window shows when the database cannot be opened."""

from __future__ import annotations

from app.database.words import describe
from app.errors import UserError
from app.main_window.window import MainWindow
from app.widgets.message_line import Message
from app.widgets.palette import Tone


def show_database_problem(window: MainWindow, error: Exception) -> None:
    """Say what happened, what is safe and what to do; a bug goes to the program's hook."""
    if not isinstance(error, UserError):
        raise error
    window.messages.show_message(Message(text=describe(error), tone=Tone.DANGER))
    window.status_bar.show_database(window.tr("No database"), Tone.DANGER)
