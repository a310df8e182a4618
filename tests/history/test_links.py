"""Links of a customer: what may be one, what is kept, and what is opened by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from app.customers.models import Customer
from app.database.database import Database
from app.database.ids import IdMaker
from app.history import queries
from app.history.commands import TakeBackActivities
from app.history.errors import NoLinkError
from app.history.link_commands import AttachLinks, NewLink
from app.history.link_opening import Finding, look_at
from app.history.link_targets import LONGEST, Reach, is_of_this_system, reach_of, shown_name
from app.history.models import Activity
from app.history.words import entry_title
from tests.seeding import working_as


@pytest.mark.parametrize(
    ("target", "reach", "name"),
    [
        ("/data/me/Offerte Q-7.pdf", Reach.HERE, "Offerte Q-7.pdf"),
        ("/data/me/Kunden/", Reach.HERE, "Kunden"),
        ("C:\\Kunden\\Hofer\\Plan.dwg", Reach.HERE, "Plan.dwg"),
        ("\\\\server\\Kunden\\Hofer", Reach.SHARED, "Hofer"),
        ("//server/Kunden/Plan.pdf", Reach.SHARED, "Plan.pdf"),
        ("https://example.ch/a/b?c=d", Reach.WEB, "example.ch"),
    ],
)
def test_what_is_a_link(target: str, reach: Reach, name: str) -> None:
    assert reach_of(target) is reach
    assert shown_name(target) == name


@pytest.mark.parametrize(
    "target",
    [
        *("", "offer.pdf", "../secret.pdf", "javascript:alert(1)", "data:text/html,x", "http://"),
        *("mailto:a@b.ch", "file:///etc/passwd", "ms-settings:", " /data/me", "/home\n/me"),
        *("/home/fdp.\u202exe", "/a\x00b", "/" + "x" * LONGEST),
    ],
)
def test_what_is_no_link(target: str) -> None:
    assert reach_of(target) is None


def test_a_path_of_another_system_is_known() -> None:
    assert is_of_this_system("C:\\a", windows=True)
    assert not is_of_this_system("C:\\a", windows=False)
    assert not is_of_this_system("/home", windows=True)


def test_nothing_that_could_run_is_opened(tmp_path: Path) -> None:
    harmless, script = tmp_path / "Plan.PDF", tmp_path / "run.sh"
    for file in (harmless, script, tmp_path / "macro.xlsm", tmp_path / "noending"):
        file.write_text("x")
    disguised = tmp_path / "offer.pdf"
    disguised.symlink_to(script)
    named = tmp_path / "start.desktop"
    named.symlink_to(harmless)

    assert look_at(str(harmless)) is Finding.FILE
    assert look_at(str(tmp_path)) is Finding.FOLDER
    for file in (script, disguised, named, tmp_path / "macro.xlsm", tmp_path / "noending"):
        assert look_at(str(file)) is Finding.MAY_RUN
    harmless.unlink()
    assert look_at(str(harmless)) is Finding.GONE
    assert look_at("/" + "x" * 1000) is Finding.GONE


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_path_of_windows_lies_elsewhere() -> None:
    assert look_at("C:\\Kunden\\Plan.pdf") is Finding.ELSEWHERE


def test_links_stand_in_the_timeline_once(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    targets = ("/data/me/Plan.pdf", "https://example.ch", "/data/me/Plan.pdf")
    for _ in range(2):
        links = tuple(NewLink(ids.new(), target) for target in targets)
        database.execute(AttachLinks(customer_id=customer_id, links=links))
    with database.read() as session:
        found = queries.timeline(session, customer_id)
        kept = session.get_one(Customer, customer_id)
    assert sorted((entry_title(entry), entry.text) for entry in found) == [
        ("Link · Plan.pdf", "/data/me/Plan.pdf"),
        ("Link · example.ch", "https://example.ch"),
    ]
    assert kept.last_contact_at is None


def test_what_is_no_link_is_refused_and_nothing_is_kept(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    links = (NewLink(ids.new(), "/data/me"), NewLink(ids.new(), "javascript:alert(1)"))
    with pytest.raises(NoLinkError):
        database.execute(AttachLinks(customer_id=customer_id, links=links))
    with database.read() as session:
        assert session.scalars(select(Activity)).all() == []


def test_links_are_taken_back_and_can_be_attached_again(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    def attach() -> int:
        link = NewLink(ids.new(), "/data/me/Plan.pdf")
        database.execute(AttachLinks(customer_id=customer_id, links=(link,)))
        return link.id

    def shown() -> list[int]:
        with database.read() as session:
            return [entry.id for entry in queries.timeline(session, customer_id)]

    first = attach()
    database.execute(TakeBackActivities(customer_id=customer_id, ids=(first, ids.new())))
    assert shown() == []
    second = attach()
    assert shown() == [second]


def test_what_others_attached_stays(database: Database, ids: IdMaker, customer_id: int) -> None:
    link = NewLink(ids.new(), "/data/me/Plan.pdf")
    with working_as(database, "lead") as other:
        other.execute(AttachLinks(customer_id=customer_id, links=(link,)))
    database.execute(TakeBackActivities(customer_id=customer_id, ids=(link.id,)))
    with database.read() as session:
        assert len(queries.timeline(session, customer_id)) == 1
