"""Who works here, with what and when: what the pages are made with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.calls.call_desk import Desktop
from app.calls.script_context import Caller
from app.calls.wrap_up_flow import Office
from app.follow_ups.moving import QueueOwner
from app.settings.queries import own_company
from app.settings.working_time import CallingHours, WorkDays
from app.team import queries as team
from app.telephony.dialler import make_dialler

if TYPE_CHECKING:
    from app.background import Background
    from app.calls.draft_files import DraftFiles
    from app.startup.window import Surroundings
    from app.team.queries import Person


@dataclass(frozen=True)
class Workplace:
    """One person's place in the program, as long as the database is open."""

    background: Background
    around: Surroundings
    me: Person
    company: str
    own_days: WorkDays
    hours: CallingHours

    def desktop(self, files: DraftFiles) -> Desktop:
        """Give what calls are made with."""
        telephony = self.around.settings.telephony
        return Desktop(
            background=self.background,
            files=files,
            dialler=self.around.dialler
            or make_dialler(telephony.mode, command=telephony.command, url=telephony.url),
            clock=self.around.clock,
            monotonic=self.around.monotonic,
            own_days=self.own_days,
        )

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
            name=self.me.name,
            phone="",
            company=self.company,
            language=self.around.language.partition("_")[0],
            region=self.around.settings.region,
        )


def workplace(background: Background, around: Surroundings) -> Workplace:
    """Find out who works here; opening the database has signed somebody in."""
    database = background.database
    with database.read() as session:
        me = team.person(session, database.user_id or 0)
        company = own_company(session)
        away = team.absent_days(session, database.user_id or 0)
    assert me is not None
    days = WorkDays(absences=tuple(away))
    return Workplace(background, around, me, company, days, CallingHours())
