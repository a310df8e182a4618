"""kill -9 at fifty random moments while somebody types: saved calls stay, a second is lost."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import MetaData

from app.calls import draft as drafts
from app.calls.draft import Draft
from app.exchange.columns.guessing import guess_targets
from app.exchange.customer_lists.import_batch import ImportPlan, import_records
from app.exchange.files.reading import read_file
from app.exchange.values.understanding import Understanding
from app.options import Options
from app.paths import Profile
from app.startup.opening import open_for_work
from tests.faults.typist import MORNING

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process the Unix way")

KILLS = 50
CUSTOMERS = 150
LONGEST_LIFE_SECONDS = 1.5  # from the first key
MOST_LOST_SECONDS = 1.0
USUAL_PAUSE_SECONDS = 0.2
ROOT = Path(__file__).parents[2]


class Typist:
    """The process that forks one rep after another."""

    def __init__(self, profile: Profile, folder: Path) -> None:
        self._folder = folder
        self._rep: int | None = None
        self._said = folder / "typist.txt"
        command = [sys.executable, "-m", "tests.faults.typist", str(profile.directory)]
        with self._said.open("w") as said:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )

    def killed_after(self, seconds: float, seed: int) -> tuple[list[dict[str, Any]], float]:
        """Let a rep type and kill it that long after the first key; give its log and the moment."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        log = self._folder / f"log-{seed}.jsonl"
        log.touch()
        print(seed, log, file=self._process.stdin, flush=True)
        self._rep = int(self._process.stdout.readline())
        deadline = time.monotonic() + 60
        while b'"typed"' not in log.read_bytes():
            assert time.monotonic() < deadline, self._said.read_text()
            time.sleep(0.01)
        time.sleep(seconds)
        killed_at = time.monotonic()
        self._kill()
        return [json.loads(line) for line in log.read_text().splitlines()], killed_at

    def _kill(self) -> None:
        assert self._process.stdout is not None
        assert self._rep is not None
        os.kill(self._rep, signal.SIGKILL)
        assert self._process.stdout.readline() == "dead\n"
        self._rep = None

    def close(self) -> None:
        """End the process and the rep that a failed test left."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        if self._rep is not None:
            self._kill()
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()


@dataclass
class Call:
    """What a log says of one call."""

    note: str = ""
    step: str = ""
    fields: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def profile(tmp_path: Path, metadata: MetaData) -> Profile:
    """A profile with customers to be called, as after the first import."""
    made = Profile(tmp_path / "profile")
    made.make_directories()
    path = tmp_path / "kunden.csv"
    lines = (f"Firma {n} AG;044 234 {n // 100:02} {n % 100:02}\n" for n in range(CUSTOMERS))
    path.write_text("Firma;Telefon\n" + "".join(lines), "utf-8")
    asked = Options(made.directory, None, False, "en", False, ())
    database = open_for_work(asked, made, lambda: MORNING, "en")
    table = read_file(path)
    reading = Understanding(table, guess_targets(table), region="CH", today=MORNING.date())
    import_records(database, reading.records(table.records()), ImportPlan(file_name=path.name))
    database.close()
    return made


@pytest.fixture
def typist(profile: Profile, tmp_path: Path) -> Iterator[Typist]:
    """Somebody who types and is killed."""
    started = Typist(profile, tmp_path)
    yield started
    started.close()


@pytest.mark.timeout(300)  # fifty starts of the window
def test_fifty_kills_lose_no_saved_call_and_at_most_a_second_of_typing(
    typist: Typist, profile: Profile
) -> None:
    chance = Random("kill")
    saved: set[int] = set()
    left: dict[int, Draft] = {}
    kept: dict[int, dict[str, Any]] = {}
    for number in range(KILLS):
        log, killed_at = typist.killed_after(chance.uniform(0.05, LONGEST_LIFE_SECONDS), number)
        found = {line["call"]: line["note"] for line in log if line["what"] == "found"}
        assert found == {id_: draft.note for id_, draft in left.items() if id_ not in kept}
        calls = told(log, until=killed_at - MOST_LOST_SECONDS - stood_still(log, killed_at))
        saved |= {line["call"] for line in log if line["what"] == "saved"}
        left = {draft.call_id: draft for draft in drafts_in(profile)}
        kept = calls_in(profile)
        assert saved <= kept.keys()
        for call_id, call in calls.items():
            assert lost(call, kept.get(call_id), left.get(call_id)) == []
    assert len(saved) > KILLS / 2


def stood_still(log: list[dict[str, Any]], killed_at: float) -> float:
    """Give the seconds by which the machine, not the program, was late just before the kill.

    The rep does something every few milliseconds; a longer pause means that other programs had
    the processor, also while the draft waited to be written.
    """
    moments = [line["at"] for line in log if line["at"] > killed_at - 2 * MOST_LOST_SECONDS]
    longest = max((later - at for at, later in pairwise([*moments, killed_at])), default=0.0)
    return longest if longest > USUAL_PAUSE_SECONDS else 0.0


def told(log: list[dict[str, Any]], *, until: float) -> dict[int, Call]:
    """Give what stood in the window at a moment, for each call of a log.

    An outcome chosen since then proposes another step, which may be in the draft already.
    """
    calls: dict[int, Call] = {}
    for line in log:
        if line["what"] == "typed" and line["at"] <= until:
            calls[line["call"]] = Call(line["note"], line["step"], line["fields"])
        elif line["what"] == "chose" and line["at"] > until and line["call"] in calls:
            calls[line["call"]].step = ""
    return calls


def lost(call: Call, kept: dict[str, Any] | None, draft: Draft | None) -> list[str]:
    """Name what stood in the window and is neither in the database nor in the draft."""
    if kept is not None:
        note, fields, step = kept["note"], kept["answers"], call.step
    elif draft is not None:
        note, fields = draft.note, str(draft.script)
        step = draft.steps[0].typed if draft.steps else ""
    else:
        return ["all of the call"]
    missing = [text for text in call.fields.values() if text not in fields]
    if not note.startswith(call.note.strip()):
        missing.append(f"note: {call.note!r}, kept is {note!r}")
    if not step.startswith(call.step):
        missing.append(f"next step: {call.step!r}, kept is {step!r}")
    return missing


def drafts_in(profile: Profile) -> list[Draft]:
    """Read all drafts; each is whole."""
    return [drafts.decode(path.read_bytes()) for path in profile.drafts.glob("call-*.json")]


def calls_in(profile: Profile) -> dict[int, dict[str, Any]]:
    """Read the calls of a database that is sound."""
    with closing(sqlite3.connect(profile.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT id, note, answers FROM call")
        return {id_: {"note": note, "answers": str(answers)} for id_, note, answers in rows}
