"""What a window holds while its calls are open; in both databases, without a page around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from app.background import Background
from app.calls.conversation.dialling import Dialling, Telephone
from app.calls.draft import Draft, Origin
from app.calls.models import Claim
from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.claim_keeper import ClaimKeeper
from app.calls.open_calls.desktop import Desktop
from app.calls.open_calls.draft_files import DraftFiles
from app.calls.permission import claims, holding
from app.calls.permission.claim_board import ClaimBoard
from app.calls.permission.claim_rules import LEASE, READY_FOR
from app.calls.permission.claims import Holder
from app.database.database import Database
from app.database.models import database_now
from app.settings.working_time import WorkDays
from tests.calls.desk import Desk
from tests.fakes import FakeClock, FakeDialler
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import working_as

ME, RETO = Holder(REP_ID, "my window"), Holder(COLLEAGUE_ID, "Reto's window")


class Seconds:
    """Seconds that go on only when told."""

    def __init__(self) -> None:
        self.gone = 1000.0

    def __call__(self) -> float:
        return self.gone


class Window:
    """The desk with its claims, and Reto's doings beside it."""

    def __init__(self, qtbot: QtBot, background: Background, clock: FakeClock, folder: Path):
        self.qtbot = qtbot
        self.background = background
        self.database = background.database
        self.seconds = Seconds()
        self.board = ClaimBoard(background, ME)
        self.keeper = ClaimKeeper(background, self.board, self.seconds)
        self.phone = FakeDialler()
        files = DraftFiles(folder, background)
        self.calls = CallDesk(Desktop(background, files, clock, self.seconds))
        self.dialling = Dialling(self.calls, Telephone(self.phone, self.keeper, WorkDays(), REP_ID))
        self.lost: list[str] = []
        self.missed: list[tuple[int, int | None]] = []
        self.refused: list[Exception] = []
        self.keeper.taken_over.connect(lambda claimed: self.lost.append(claimed.name))
        self.keeper.missed.connect(lambda wanted, taken: self.missed.append((wanted, taken)))
        self.keeper.not_taken_over.connect(self.refused.append)
        self.keeper.follow(self.calls)

    def open(self, customer_id: int) -> None:
        self.calls.open(customer_id, Origin.CALL_LIST)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy)

    def look(self) -> None:
        """Look now, as after word of a change."""
        self.board.look()
        self.settle()

    def renew(self) -> None:
        self.keeper.renew()
        self.settle()

    def mine(self) -> set[int]:
        """Whom the database has for this window."""
        running = select(Claim.customer_id).where(
            Claim.holder == ME.key, Claim.lease_until > database_now()
        )
        with self.database.read() as session:
            return set(session.scalars(running))

    def reto_takes(self, customer_id: int) -> bool:
        with working_as(self.database, "colleague") as his:
            return holding.hold(his, [customer_id], RETO).customer_id is not None

    def reto_takes_over(self, customer_id: int) -> None:
        with working_as(self.database, "colleague") as his, his.write() as session:
            assert claims.take_from(session, customer_id, REP_ID, RETO)


@pytest.fixture
def window(
    qtbot: QtBot, background: Background, clock: FakeClock, tmp_path: Path
) -> Iterator[Window]:
    opened = Window(qtbot, background, clock, tmp_path)
    yield opened
    opened.keeper.close()
    opened.settle()


@pytest.fixture
def three(desk: Desk) -> list[int]:
    return [desk.customer(name) for name in ("Hofer", "Tanner", "Brändli")]


def test_whoever_stands_ready_is_held_and_the_one_before_let_go(
    window: Window, three: list[int]
) -> None:
    window.open(three[0])
    assert window.mine() == {three[0]}
    assert window.keeper.holds(three[0])
    window.open(three[1])
    assert window.mine() == {three[1]}
    assert not window.keeper.holds(three[0])


def test_what_a_crash_left_is_let_go_at_the_start(
    qtbot: QtBot, background: Background, clock: FakeClock, tmp_path: Path, three: list[int]
) -> None:
    holding.hold(background.database, [three[2]], ME)
    window = Window(qtbot, background, clock, tmp_path)
    window.open(three[0])
    assert window.mine() == {three[0]}


def test_the_best_free_one_is_taken_in_place_of_one_whom_a_colleague_has(
    window: Window, three: list[int]
) -> None:
    window.reto_takes(three[0])
    window.keeper.offer(three)
    window.open(three[0])
    assert window.missed == [(three[0], three[1])]
    assert window.mine() == set()  # nobody let it stand there, so it went back
    assert window.board.name(three[0]) == "Reto Hofer"


def test_a_chosen_customer_is_not_replaced(window: Window, three: list[int]) -> None:
    window.reto_takes(three[0])
    window.open(three[0])
    assert window.missed == [(three[0], None)]
    assert window.calls.draft is not None
    assert window.calls.draft.customer_id == three[0]


def test_who_becomes_free_is_held_then(window: Window, three: list[int]) -> None:
    window.reto_takes(three[0])
    window.open(three[0])
    with working_as(window.database, "colleague") as his:
        holding.let_all_go(his, RETO)
    window.look()
    assert window.mine() == {three[0]}
    assert window.board.name(three[0]) == ""


def test_a_colleague_who_takes_over_is_named_and_the_draft_stays(
    window: Window, three: list[int]
) -> None:
    window.open(three[0])
    window.calls.edit(note="Asks for prices")
    window.reto_takes_over(three[0])
    window.look()
    assert window.lost == ["Reto Hofer"]
    assert window.calls.draft is not None
    assert window.calls.draft.note == "Asks for prices"
    window.renew()
    assert window.mine() == set()
    assert window.lost == ["Reto Hofer"]  # said once


def test_taking_over_is_noticed_by_the_next_renewal_at_the_latest(
    window: Window, three: list[int]
) -> None:
    window.open(three[0])
    window.reto_takes_over(three[0])
    window.renew()
    assert window.lost == ["Reto Hofer"]


def test_taking_over_makes_it_one_s_own(window: Window, three: list[int]) -> None:
    window.reto_takes(three[0])
    window.open(three[0])
    window.keeper.take_over(three[0])
    window.settle()
    assert window.mine() == {three[0]}
    assert window.keeper.holds(three[0])
    assert window.board.name(three[0]) == ""


def test_nothing_is_taken_over_from_a_third_person_unseen(window: Window, three: list[int]) -> None:
    window.reto_takes(three[0])
    window.open(three[0])
    with working_as(window.database, "lead") as hers, hers.write() as session:
        lead = Holder(LEAD_ID, "the lead's window")
        assert claims.take_from(session, three[0], COLLEAGUE_ID, lead)
    window.keeper.take_over(three[0])
    window.settle()
    assert len(window.refused) == 1
    assert window.board.name(three[0]) == "Claudia Keller"


def test_a_lease_that_ran_out_while_the_computer_slept_is_taken_anew(
    window: Window, three: list[int]
) -> None:
    window.open(three[0])
    window.seconds.gone += LEASE.total_seconds()
    with window.database.writer.begin() as connection:
        connection.execute(update(Claim).values(lease_until=database_now()))
    assert not window.keeper.holds(three[0])
    window.renew()
    assert window.mine() == {three[0]}
    assert window.lost == []


def test_who_only_stands_ready_is_let_go_after_a_quarter_of_an_hour(
    window: Window, three: list[int]
) -> None:
    window.open(three[0])
    window.seconds.gone += READY_FOR.total_seconds()
    window.renew()
    assert window.mine() == set()
    window.calls.edit(note="back from lunch")
    window.settle()
    assert window.mine() == {three[0]}


def test_an_open_wrap_up_is_held_until_it_is_saved(window: Window, three: list[int]) -> None:
    window.open(three[0])
    window.dialling.dial()
    window.calls.park()
    window.open(three[1])
    assert window.mine() == {three[0], three[1]}
    (parked,) = window.calls.parked
    window.calls.resume(parked.call_id)
    window.calls.hand_over()
    window.settle()
    assert window.mine() == {three[0]}  # not in the database yet
    window.calls.saved(parked.call_id)
    window.settle()
    assert window.mine() == {three[0]}  # the lists of others hear of it only now
    window.qtbot.waitUntil(lambda: window.mine() == set(), timeout=10_000)


def test_nobody_is_offered_while_a_call_is_resumed(window: Window, three: list[int]) -> None:
    def offer() -> None:
        if window.calls.draft is None:
            window.calls.open(three[0], Origin.CALL_LIST)

    first, second = three[:2]
    window.open(first)
    window.calls.edit(note="first")
    window.calls.park()
    window.open(second)
    window.calls.edit(note="second")
    (parked,) = window.calls.parked
    window.calls.view_changed.connect(offer)
    window.calls.parked_changed.connect(offer)

    window.calls.resume(parked.call_id)

    assert window.calls.draft is not None
    assert window.calls.draft.note == "first"
    assert [one.note for one in window.calls.parked] == ["second"]


def test_what_an_earlier_start_left_open_is_held_again(window: Window, three: list[int]) -> None:
    ready = Draft(call_id=7, customer_id=three[2], company="Brändli", number="+41")
    window.calls.restore([msgspec.structs.replace(ready, stage="wrapping_up")])
    window.settle()
    assert window.mine() == {three[2]}


def test_dialling_looks_again_when_the_claim_is_not_sure(window: Window, three: list[int]) -> None:
    window.open(three[0])
    window.seconds.gone += LEASE.total_seconds()
    window.reto_takes_over(three[0])
    held_back = []
    window.dialling.held_back.connect(held_back.append)
    window.dialling.dial()
    window.settle()
    assert len(held_back) == 1
    assert window.phone.numbers == []
    window.dialling.dial(override="agreed_with_colleague")
    assert len(window.phone.numbers) == 1


def test_a_held_customer_is_rung_at_once(window: Window, three: list[int]) -> None:
    window.open(three[0])
    window.dialling.dial()
    assert len(window.phone.numbers) == 1


def test_a_server_that_does_not_answer_keeps_nobody_from_ringing(
    window: Window, three: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(database: Database, **wanted: object) -> holding.Taken:
        raise OSError("the network is down")

    monkeypatch.setattr("app.calls.open_calls.claim_keeper.hold", away)
    window.open(three[0])
    assert window.mine() == set()
    window.dialling.dial()
    window.settle()
    assert len(window.phone.numbers) == 1
    monkeypatch.undo()
    window.background.link_changed.emit(window.database.line.link)  # it is back
    window.settle()
    assert window.mine() == {three[0]}


def test_closing_lets_all_go(window: Window, three: list[int]) -> None:
    window.open(three[0])
    window.keeper.close()
    window.settle()
    assert window.mine() == set()


def test_a_look_that_was_asked_before_does_not_overrule_what_was_learned_since(
    window: Window, three: list[int]
) -> None:
    window.reto_takes(three[0])
    window.board.watch("list", three)
    window.board.look()  # its answer says: Reto
    window.board.learn(three[0], None)
    window.settle()
    assert window.board.name(three[0]) == ""
    window.look()
    assert window.board.name(three[0]) == "Reto Hofer"
