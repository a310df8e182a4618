"""A program that works on a local database until something ends it.

    python worker.py work DATABASE MOST_BYTES   until a file would grow larger than that
    python worker.py die DATABASE TIMES         killed again and again, at random moments

Prints "saved COMPANY" after each customer whose commands were executed, and "refused ERROR
SENTENCE" when one was not.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.clock import Appointment, system_clock
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database.database import Database, open_database
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.changes.commands import MoveFollowUp, PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.tables import metadata
from tests.people import REP_ID

SEED = 20261124
LONGEST_LIFE_S = 0.1  # after the first customer
DUE, MOVED_TO = date(2026, 11, 27), date(2026, 12, 1)


def save_customer(database: Database, company: str) -> None:
    """Save a customer with a step in three commands; the last is an update, seen by triggers."""
    customer_id, step_id = database.ids.new(), database.ids.new()
    database.execute(AddCustomer(id=customer_id, data={CustomerField.COMPANY: company}))
    due, kind = Appointment(DUE), FollowUpKind.CALL
    database.execute(PlanFollowUp(id=step_id, customer_id=customer_id, kind=kind, due=due))
    database.execute(MoveFollowUp(id=step_id, due=Appointment(MOVED_TO)))


def work(place: Path, name: str, out: int) -> None:
    """Save customers until one is refused; what is told to be saved is a promise."""
    database = open_database(place, system_clock, metadata)
    database.user_id = REP_ID
    number = 0
    while True:
        company = f"Killed {name} {number:04}"
        try:
            save_customer(database, company)
        except UserError as error:
            os.write(out, f"refused {type(error).__name__} {describe(error)}\n".encode())
            return
        os.write(out, f"saved {company}\n".encode())
        number += 1


def live_and_die(place: Path, name: str, seconds: float) -> bytes:
    """Let a process work, kill it so long after its first customer, and give what it told."""
    told, out = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        work(place, name, out)
        os._exit(1)
    os.close(out)
    with open(told, "rb") as pipe:
        first = pipe.readline()
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return first + pipe.read()


def main(how: str, place: str, number: str) -> None:
    """Do what the command line says."""
    if how == "die":
        chance = random.Random(SEED)
        for life in range(int(number)):
            told = live_and_die(Path(place), f"{life:02}", chance.uniform(0, LONGEST_LIFE_S))
            os.write(1, told)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (int(number), int(number)))
        work(Path(place), "full", 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
