"""Twenty reps of one team, each a process of its own, who are killed again and again.

    python -m tests.faults.rep_shift FOLDER REPS KILLS

FOLDER holds ``address`` (the server's, with ``{login}`` and ``{password}`` to be filled in) and
``passwords.json``; each rep has a folder below it: drafts, outbox, and a ledger of what the rep
was told or had typed. A rep who is killed begins anew with what the last life left. Ends when all
reps have found that nobody is left to be called.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calls import draft as drafts
from app.calls.day.queries import day_list
from app.calls.draft import Draft
from app.calls.open_calls.waiting_calls import customers_of
from app.calls.permission.claims import Holder
from app.calls.permission.holding import hold, let_go
from app.calls.preparation.queries import call_view
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.calls.view import CallView
from app.calls.wrap_up.giving_work import Team
from app.calls.wrap_up.proposing import proposal, with_proposal
from app.calls.wrap_up.wrapping_up import record
from app.database.database import Database, open_database
from app.database.errors import DatabaseTroubleError
from app.database.waiting.outbox import Outbox
from app.database.waiting.sending import WAITS, Sender
from app.database.watch import Watch
from app.history.models import Call
from app.settings.outcomes import Outcome
from app.settings.working_time import Calendar, CallingHours, WorkDays
from app.tables import metadata
from app.team import queries as team
from app.whole_files import remove_unfinished, write_whole

SEED = 20261124
MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)  # a Tuesday; whoever runs this need not be up
ZONE = "Europe/Zurich"
KILL_EVERY_S = (0.2, 0.9)
PAUSE_S = 0.2
CALLS_BETWEEN_LISTS = 25
"""A list is made anew after so many calls; the claims tell what it does not know."""


T = TypeVar("T")


def note_of(call_id: int, login: str) -> str:
    """Give what a rep writes of a call."""
    return f"Note {call_id} of {login}"


def names(reps: int) -> list[str]:
    """Give the logins of a shift."""
    return [f"rep{number:02}" for number in range(1, reps + 1)]


# --- one rep --------------------------------------------------------------------------------------


class Rep:
    """Calls customer by customer, as the calls page does with its parts."""

    def __init__(self, folder: Path, login: str) -> None:
        self._folder = folder / login
        self._drafts = self._folder / "drafts"
        self._drafts.mkdir(parents=True, exist_ok=True)
        remove_unfinished(self._drafts)
        self._login = login
        began = time.monotonic()
        self._clock = lambda: MORNING + timedelta(seconds=time.monotonic() - began)
        self._database = self._open(folder)
        self._watch = Watch(self._database)
        me = self._ask(partial(team.person_by_login, login=login))
        assert me is not None
        self._database.user_id = me.id
        self._by = Holder(me.id, login)
        self._outbox = Outbox(self._folder, me.id)
        self._sender = Sender(self._database, self._outbox)
        self._list: list[int] = []
        self._prepared: set[int] = set()
        self._calls = 0

    def work(self) -> None:
        """Take up what the last life left, then call until nobody is left."""
        for path in sorted(self._drafts.glob("*.json")):
            left = drafts.decode(path.read_bytes())
            self._wrap_up(left, self._view(left.customer_id))
        while (view := self._next()) is not None:
            self._wrap_up(self._talk(view), view)
        while self._outbox.count:
            self._sender.send_waiting()
            time.sleep(PAUSE_S)
        self._note("ended")
        self._watch.stop()
        self._database.close()

    def _next(self) -> CallView | None:
        """Hold the first free customer of the list; None when nobody is left."""
        while True:
            if not self._list or self._calls % CALLS_BETWEEN_LISTS == 0:
                self._list = self._ranked()
            if not self._list:
                return None
            waiting = customers_of(self._outbox)  # the server does not know of these calls
            free = [id_ for id_ in self._list if id_ not in waiting]
            if not free:
                self._sender.send_waiting()
                self._list = []
                time.sleep(PAUSE_S)
                continue
            try:
                taken = hold(self._database, free, self._by, self._prepared).customer_id
            except DatabaseTroubleError:
                time.sleep(PAUSE_S)  # a careful rep waits: who is called by whom is not known now
                continue
            if taken is None:  # all are being called: the list will be another one soon
                self._list = []
                time.sleep(PAUSE_S)
                continue
            self._list.remove(taken)
            view = self._view(taken)
            if not view.last_contacts:
                return view
            self._let_go(taken)  # somebody called since the list was made
            self._list = self._ask(partial(_not_called, customer_ids=self._list))

    def _ranked(self) -> list[int]:
        found = self._ask(
            partial(
                day_list,
                user_id=self._by.user_id,
                now=self._clock(),
                zone=ZONE,
                own_days=WorkDays(),
            )
        )
        return [row.candidate.customer_id for row in found.rows]

    def _talk(self, view: CallView) -> Draft:
        """Ring, hang up, write a note: each on the disk before anything else happens."""
        ready = Draft(
            call_id=self._database.ids.new(), customer_id=view.customer_id, company=view.company
        )
        self._note(f"dialled {ready.call_id} {view.customer_id}")
        ringing = drafts.dial(ready, number="+41812501422", phone_id=None, now=self._clock())
        self._keep(ringing)
        noted = self._noted(ringing)
        self._keep(noted)
        self._note(f"noted {noted.call_id}")
        return noted

    def _noted(self, draft: Draft) -> Draft:
        return msgspec.structs.replace(
            drafts.hang_up(draft, seconds=1),
            note=note_of(draft.call_id, self._login),
            outcome=Outcome.CARE_HELD,
        )

    def _wrap_up(self, draft: Draft, view: CallView) -> None:
        """Save a call, at once or in the outbox; then its draft goes and the customer is free."""
        if draft.outcome is None:  # killed between ringing and the note
            draft = self._noted(draft)
        answer = self._sender.execute(self._command(draft, view), uuid_of_call(draft.call_id))
        self._note(f"{'waits' if answer == WAITS else 'saved'} {draft.call_id}")
        (self._drafts / f"{draft.call_id}.json").unlink()
        self._calls += 1
        self._let_go(draft.customer_id)

    def _command(self, draft: Draft, view: CallView) -> RecordCall:
        now, new_id = self._clock(), self._database.ids.new
        calendar = Calendar(view.situation.place, WorkDays(), CallingHours())
        found = proposal(draft, view, now, calendar)
        filled = with_proposal(draft, view, found, now, "en", new_id)
        return record(filled, view, found, (), Team(self._by.user_id), now, new_id)

    def _view(self, customer_id: int) -> CallView:
        view = self._ask(partial(call_view, customer_id=customer_id, now=self._clock()))
        assert view is not None
        return view

    def _let_go(self, customer_id: int) -> None:
        with suppress(DatabaseTroubleError):  # a claim ends by itself
            let_go(self._database, [], self._by, called=[customer_id])

    def _ask(self, question: Callable[[Session], T]) -> T:
        """Ask until the server answers."""
        while True:
            try:
                with self._database.read() as session:
                    return question(session)
            except DatabaseTroubleError:
                time.sleep(PAUSE_S)

    # --- on the disk ------------------------------------------------------------------------------

    def _keep(self, draft: Draft) -> Draft:
        write_whole(self._drafts / f"{draft.call_id}.json", drafts.encode(draft))
        return draft

    def _note(self, line: str) -> None:
        """Write into the ledger what is true from now on, whatever happens."""
        with (self._folder / "ledger").open("a") as ledger:
            ledger.write(f"{line}\n")
            ledger.flush()
            os.fsync(ledger.fileno())

    def _open(self, folder: Path) -> Database:
        passwords: Mapping[str, str] = json.loads((folder / "passwords.json").read_text())
        address = (folder / "address").read_text()
        address = address.format(login=self._login, password=passwords[self._login])
        while True:
            try:
                return open_database(address, self._clock, metadata)
            except DatabaseTroubleError:
                time.sleep(PAUSE_S)


def _not_called(session: Session, customer_ids: list[int]) -> list[int]:
    """Leave out those who were called since, as the page does when it hears of a call."""
    called = select(Call.customer_id).where(Call.customer_id.in_(customer_ids))
    gone = set(session.scalars(called))
    return [id_ for id_ in customer_ids if id_ not in gone]


# --- the shift ------------------------------------------------------------------------------------


def begin(folder: Path, login: str) -> int:
    """Let a rep work in a process of its own; give its number."""
    child = os.fork()
    if child:
        return child
    os.nice(15)  # twenty at once would starve whatever else is tested
    try:
        Rep(folder, login).work()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def main(folder: Path, reps: int, kills: int) -> int:
    """Let all work, kill one now and then, and give 0 when all have ended by themselves."""
    chance = random.Random(SEED)
    working = {begin(folder, login): login for login in names(reps)}
    until = time.monotonic() + 0.5
    failed = False
    while working:
        ended, status = os.waitpid(-1, os.WNOHANG)
        if ended:
            login = working.pop(ended)
            if os.WIFSIGNALED(status):
                working[begin(folder, login)] = login
            failed = failed or (os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0)
        elif kills and time.monotonic() > until:
            os.kill(chance.choice(list(working)), signal.SIGKILL)
            kills -= 1
            until = time.monotonic() + chance.uniform(*KILL_EVERY_S)
            print("killed", flush=True)
        else:
            time.sleep(0.01)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
