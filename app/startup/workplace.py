"""Who works here, with what and when: what the pages are made with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shiboken6 import isValid

from app.calls.conversation.dialling import Telephone
from app.calls.conversation.script_context import Caller
from app.calls.office import Office
from app.calls.open_calls.desktop import Desktop
from app.calls.permission.calling_out import Ringer
from app.calls.permission.who_calls import who_calls
from app.follow_ups.moving import QueueOwner
from app.settings.telephony_words import web_answer_text
from app.settings.working_time import CallingHours, OwnDays
from app.team import queries as team
from app.team.absences import work_days
from app.team.rules import Role
from app.telephony.dialler import make_dialler
from app.telephony.web_answers import WebAnswer
from app.widgets.last_done import LastDone
from app.widgets.message_line import Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.background import Background
    from app.calls.open_calls.claim_keeper import ClaimKeeper
    from app.calls.open_calls.draft_files import DraftFiles
    from app.settings.profile import Telephony
    from app.startup.surroundings import Surroundings
    from app.team.queries import Introduction, Person
    from app.telephony.dialler import Dialler


@dataclass
class We:
    """How scripts and papers name us now; see introducing.py."""

    words: Introduction


@dataclass(frozen=True)
class Workplace:
    """One person's place in the program, as long as the database is open."""

    background: Background
    around: Surroundings
    me: Person
    we: We
    own_days: OwnDays
    hours: CallingHours
    ringer: Ringer
    edits: bool  # customers may be added, edited, imported
    sells: bool  # quotes and orders may be kept by hand
    keeps_permissions: bool  # legal bases may be recorded, blocks lifted
    blocks: bool  # customers may be blocked
    last_done: LastDone = field(default_factory=LastDone)  # on the page Calls

    @property
    def rings(self) -> bool:
        """Tell whether one's role calls customers at all."""
        return self.ringer.me.rings

    @property
    def leads(self) -> bool:
        """Tell whether one leads a team."""
        return self.me.role is Role.LEAD

    def desktop(self, files: DraftFiles) -> Desktop:
        """Give what calls are held with."""
        return Desktop(self.background, files, self.around.clock, self.around.monotonic)

    def telephone(self, claims: ClaimKeeper) -> Telephone:
        """Give what numbers are rung with."""
        return Telephone(
            dialler=self.dialler(self.around.settings.telephony),
            claims=claims,
            own_days=self.own_days,
            user_id=self.me.id,
            ringer=self.ringer,
        )

    def dialler(self, set_: Telephony, told: Callable[[WebAnswer], None] | None = None) -> Dialler:
        """Give what numbers are rung with: what the surroundings have, else what is set.

        told: hears how a web address answered; None: the message line says what went wrong.
        """
        return self.around.dialler or make_dialler(
            set_.mode,
            command=set_.command,
            url=set_.url,
            browser=set_.browser,
            writing=set_.writing(self.around.settings.region),
            shown=self.around.window.number_line.show_number,
            told=told or self._tell_web_answer,
        )

    def _tell_web_answer(self, answer: WebAnswer) -> None:
        """Say in the message line what a web address did not do; what it did rings by itself."""
        if answer is not WebAnswer.TAKEN and isValid(self.around.window):
            text = web_answer_text(answer)
            message = Message(text=text, tone=Tone.WARNING, key="telephony")
            self.around.window.messages.show_message(message)

    def owner(self) -> QueueOwner:
        """Give whose follow-ups are shown."""
        return QueueOwner(self.me.id, self.around.zone, self.own_days, self.hours)

    def office(self) -> Office:
        """Give what holds for all wrap-ups."""
        return Office(
            clock=self.around.clock,
            own_days=self.own_days,
            hours=self.hours,
            zone=self.around.zone,
            language=self.around.language,
            me=self.me.id,
        )

    def caller(self) -> Caller:
        """Give the words that scripts say of us."""
        return Caller(
            name=self.we.words.name,
            phone=self.we.words.phone,
            company=self.we.words.company,
            language=self.around.language.partition("_")[0],
            region=self.around.settings.region,
            ringer=self.ringer,
        )


def workplace(background: Background, around: Surroundings) -> Workplace:
    """Find out who works here; opening the database has signed somebody in."""
    database = background.database
    with database.read() as session:
        me = team.person(session, database.user_id or 0)
        we = We(team.introduction(session, database.user_id or 0))
        days = OwnDays.like(work_days(session, database.user_id or 0))
        ringer = Ringer(who_calls(session, database.user_id or 0))
        user_id = database.user_id or 0
        edits = team.edits(session, user_id)
        sells = team.sells(session, user_id)
        keeps_permissions = team.keeps_permissions(session, user_id)
        blocks = team.blocks(session, user_id)
    assert me is not None
    return Workplace(
        background,
        around,
        me,
        we,
        days,
        CallingHours(),
        ringer,
        edits=edits,
        sells=sells,
        keeps_permissions=keeps_permissions,
        blocks=blocks,
    )
