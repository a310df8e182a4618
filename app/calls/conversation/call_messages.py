"""What the message line says about the present call."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.calls.draft import Draft
from app.calls.permission.refusal_words import not_saved_text
from app.calls.wrap_up.lacking_words import lacking_text
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone

KEY = "call"  # of a message about the present call
_NOT_RUNG = "telephony"
SECONDS = 8


class CallMessages(QObject):
    """Puts the words of a call into the message line.

    dialled_by_hand: the number that the telephone did not take.
    """

    dialled_by_hand = Signal()

    def __init__(self, line: MessageLine, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line

    @Slot()
    def withdraw(self) -> None:
        """Take back what was said: the call went on."""
        self._line.withdraw(KEY)

    def say_outcome_first(self) -> None:
        """Say that the call before has no outcome yet."""
        self._say(self.tr("Choose an outcome first, then the next number can be rung."))

    def say_save_first(self) -> None:
        """Say that an incoming call has to be saved before anybody is rung."""
        self._say(self.tr("Choose an outcome and save this call first, then you can ring."))

    def say_no_other_number(self) -> None:
        """Say that the person has no further number."""
        self._say(self.tr("There is no other number of this person. Ctrl+F9 shows all."))

    def say_no_number(self) -> None:
        """Say that there is nothing to dial."""
        self._say(self.tr("This customer has no number yet. Add one under Details."))

    @Slot(object)
    def say_lacking(self, lacking: list[str]) -> None:
        """Say what has to be filled in before the call can be saved."""
        self._say(lacking_text(lacking[0]))

    def say_not_saved(self, draft: Draft, error: Exception) -> None:
        """Say why a call is not in the database; it stays until it is closed."""
        text = not_saved_text(draft.company, error)
        self._line.show_message(Message(text=text, tone=Tone.DANGER))

    @Slot(object)
    def say_not_rung(self, error: Exception) -> None:
        """Say that the telephone did not take the number."""
        self._line.show_message(
            Message(
                text=self.tr(
                    "The number could not be handed to your phone. Nothing was rung; dial it by "
                    "hand, or look at the telephony settings."
                ),
                tone=Tone.WARNING,
                answers=(Answer(self.tr("I dialled by hand"), self.dialled_by_hand.emit),),
                key=_NOT_RUNG,
            )
        )

    @Slot()
    def withdraw_not_rung(self) -> None:
        """Take back that a number could not be handed over: a call goes on."""
        self._line.withdraw(_NOT_RUNG)

    def _say(self, text: str) -> None:
        self._line.show_message(Message(text=text, key=KEY, seconds=SECONDS))
