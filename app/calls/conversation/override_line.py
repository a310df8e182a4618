"""Says what holds a call back, and dials all the same once somebody says why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.calls.conversation.call_parts import Flows
from app.calls.permission.gate import Advice, Grade, Verdict
from app.calls.permission.refusal_words import not_mine_text
from app.calls.words import verdict_text
from app.calls.wrap_up.reason_words import override_reasons
from app.customers.law import CallPurpose
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone

_KEY = "held_back"


class OverrideLine(QObject):
    """Asks in the message line; each answer is a button."""

    service_wanted = Signal()  # the script is to sell nothing

    def __init__(self, flows: Flows, messages: MessageLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = flows.desk
        self._dialling = flows.dialling
        self._claims = flows.claims
        self._messages = messages

    @Slot(object)
    def ask(self, verdict: Verdict) -> None:
        """Say why the call is blocked or advised against, and what can be done."""
        answers: list[Answer] = []
        if verdict.not_mine is not None:
            text = not_mine_text(verdict.not_mine)
        elif verdict.grade is Grade.BLOCKED:
            text = self.tr("Not to be called for advertising: {reason}.")
            answers = [Answer(self.tr("Call as a service call"), self._dial_service)]
        else:
            text = self.tr("Advised against now: {reason}. Why all the same?")
            answers = self._take_over_answers(verdict) + [
                Answer(words, partial(self._dialling.dial, override=reason))
                for reason, words in override_reasons()
            ]
        message = Message(
            text=text.format(reason=verdict_text(verdict)),
            tone=Tone.WARNING,
            answers=tuple(answers),
            key=_KEY,
        )
        self._messages.show_message(message)

    def withdraw(self) -> None:
        """Take the question back: the call is being made, or somebody else stands there."""
        self._messages.withdraw(_KEY)

    def _take_over_answers(self, verdict: Verdict) -> list[Answer]:
        draft = self._desk.draft
        if Advice.COLLEAGUE not in verdict.advice or draft is None:
            return []
        return [Answer(self.tr("Take over"), partial(self._claims.take_over, draft.customer_id))]

    def _dial_service(self) -> None:
        self._desk.edit(purpose=CallPurpose.SERVICE)
        self.service_wanted.emit()
        self._dialling.dial(purpose=CallPurpose.SERVICE)
