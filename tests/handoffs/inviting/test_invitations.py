"""Invitations to visits: what is made when, and what two readers of calendars find in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from sqlalchemy import update

import translations
from app.appointments.ics import Method, ics
from app.clock import Appointment
from app.customers.models import Customer
from app.database.errors import NotAllowedError
from app.emails.eml import eml
from app.emails.mailto import fits
from app.emails.rules import CalendarFile, EmailDraft
from app.handoffs.errors import HandoffChangedError
from app.handoffs.invitations import (
    Guest,
    Invitation,
    InvitationStep,
    as_kept,
    following,
    is_up_to_date,
    names_others,
    read,
    step_wanted,
    taken_out,
)
from app.handoffs.inviting.invitation_commands import InvitingFacts, KeepInvitation, inviting_facts
from app.handoffs.inviting.invitation_words import body, entry, history_text, subject
from app.handoffs.queries import timeline
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffState
from app.widgets.languages import Language, reader_of, window_reader
from tests.handoffs.conftest import Hands
from tests.people import REP_ID
from tests.seeding import seeding

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
VISIT = Appointment(date(2026, 11, 26), time(13, 30), "Europe/Zurich")
LATER = replace(VISIT, on=date(2026, 12, 1))
MADE = Invitation(
    sequence=0,
    visit=VISIT,
    minutes=60,
    place="Industriestrasse 12",
    organizer=Guest("Martina Baumann", "m.baumann@example.ch"),
    guests=(Guest("Kurt Tanner", "tanner@example.ch"), Guest("Reto Hofer", "r@example.ch")),
)
INVITE, CHANGE, CANCEL = InvitationStep.INVITE, InvitationStep.CHANGE, InvitationStep.CANCEL


@pytest.mark.parametrize(
    ("last", "visit", "state", "wanted"),
    [
        (None, VISIT, HandoffState.SCHEDULED, INVITE),
        (None, VISIT, HandoffState.OFFERED, INVITE),  # agreed in the call already
        (MADE, LATER, HandoffState.SCHEDULED, CHANGE),
        (MADE, None, HandoffState.ACCEPTED, CANCEL),
        (MADE, VISIT, HandoffState.RETURNED, CANCEL),
        (MADE, VISIT, HandoffState.WITHDRAWN, CANCEL),
        (replace(MADE, cancels=True), VISIT, HandoffState.SCHEDULED, INVITE),
        (replace(MADE, cancels=True), None, HandoffState.ACCEPTED, None),
        (None, None, HandoffState.ACCEPTED, None),
        (None, Appointment(date(2026, 11, 26)), HandoffState.OFFERED, None),  # no time yet
        (MADE, VISIT, HandoffState.FEEDBACK, None),
        (MADE, VISIT, HandoffState.CLOSED, None),
    ],
)
def test_the_next_file_says_what_calendars_do_not_know(
    last: Invitation | None,
    visit: Appointment | None,
    state: HandoffState,
    wanted: InvitationStep | None,
) -> None:
    assert step_wanted(last, visit, state) is wanted


CHANGES = st.lists(st.sampled_from(["place", "time", "again"]), max_size=12)


@given(CHANGES)
def test_the_number_rises_with_each_change_and_only_then(changes: list[str]) -> None:
    last = following(None, MADE)
    assert last.sequence == 0
    for number, change in enumerate(changes):
        wished = {
            "place": replace(last, place=f"door {number}"),
            "time": replace(last, visit=replace(VISIT, on=VISIT.on + timedelta(days=number + 1))),
            "again": last,
        }[change]
        made = following(last, replace(wished, sequence=0))
        assert made.sequence == last.sequence + (wished != last)
        last = made


@given(st.text(max_size=30), st.booleans(), st.integers(0, 10**6))
def test_what_is_kept_is_read_again(place: str, cancels: bool, sequence: int) -> None:
    made = replace(MADE, place=place, cancels=cancels, sequence=sequence)
    assert read(as_kept(made)) == made


@pytest.mark.parametrize("kept", [None, {}, {"visit": ["x"]}, {**as_kept(MADE), "guests": 3}])
def test_what_cannot_be_read_counts_as_none(kept: Any) -> None:
    assert read(kept) is None


def test_calendars_are_up_to_date_while_the_date_is_theirs() -> None:
    assert is_up_to_date(MADE, VISIT)
    assert not is_up_to_date(MADE, LATER)
    assert not is_up_to_date(replace(MADE, cancels=True), VISIT)
    assert not is_up_to_date(None, VISIT)


def both(written: bytes) -> tuple[Any, Any]:
    """Read a file with both readers; neither of them wrote it alone."""
    (first,) = Calendar.from_ical(written).walk("VEVENT")
    return first, vobject.readOne(written.decode()).vevent


def files(row: HandoffRow) -> list[tuple[Method, bytes]]:
    """Make the request, its change and its end."""
    changed = following(MADE, replace(MADE, visit=LATER))
    off = replace(changed, cancels=True, sequence=changed.sequence + 1)
    made = ((Method.REQUEST, MADE), (Method.REQUEST, changed), (Method.CANCEL, off))
    return [
        (method, ics(entry(row, one, "Beispiel AG", window_reader()), method, NOW))
        for method, one in made
    ]


def test_two_readers_agree_on_request_change_and_cancel(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    uids, sequences = set(), []
    title = f"Visit of Beispiel AG at {hands.row.company}"
    for method, written in files(hands.row):
        first, second = both(written)
        calendar = Calendar.from_ical(written)
        assert calendar["method"] == method.value
        assert vobject.readOne(written.decode()).method.value == method.value
        assert str(first["uid"]) == second.uid.value
        assert first["sequence"] == int(second.sequence.value)
        uids.add(second.uid.value)
        sequences.append(first["sequence"])
        moment = first["dtstart"].dt.astimezone(UTC)
        assert moment == second.dtstart.value.astimezone(UTC)
        assert str(first["organizer"]) == second.organizer.value == "mailto:m.baumann@example.ch"
        guests = [str(one) for one in first["attendee"]]
        assert guests == [one.value for one in second.attendee_list]
        assert guests == ["mailto:tanner@example.ch", "mailto:r@example.ch"]
        state = "CANCELLED" if method is Method.CANCEL else "CONFIRMED"
        assert str(first["status"]) == second.status.value == state
        assert first["dtstamp"].dt == second.dtstamp.value == NOW
        assert first["summary"] == second.summary.value == title
        (zone,) = calendar.walk("VTIMEZONE")
        assert zone["tzid"] == first["dtstart"].params["TZID"] == "Europe/Zurich"
    assert len(uids) == 1
    assert sequences == [0, 1, 2]


def test_who_is_taken_out_is_told_and_the_visit_goes_on(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    row = hands.row
    other = Guest("Urs Frei", "u@example.ch")
    made = following(MADE, replace(MADE, visit=LATER, guests=(MADE.guests[0], other)))
    out = taken_out(MADE, made)
    assert out is not None
    assert (out.guests, out.sequence, out.visit) == ((MADE.guests[1],), 1, VISIT)
    request = ics(entry(row, made, "", window_reader()), Method.REQUEST, NOW)
    cancel = ics(entry(row, out, "", window_reader(), goes_on=True), Method.CANCEL, NOW)
    first, second = both(cancel)
    asked, _ = both(request)
    assert vobject.readOne(cancel.decode()).method.value == "CANCEL"
    assert str(first["uid"]) == second.uid.value == str(asked["uid"])
    assert first["sequence"] == int(second.sequence.value) == asked["sequence"] == 1
    assert str(first["attendee"]) == second.attendee.value == "mailto:r@example.ch"
    assert str(first["organizer"]) == second.organizer.value == str(asked["organizer"])
    # RFC 5546, 3.2.5: a status would take it out of everybody's calendar
    assert "status" not in first
    assert not hasattr(second, "status")
    assert str(asked["status"]) == "CONFIRMED"
    assert [str(one) for one in asked["attendee"]] == [
        "mailto:tanner@example.ch",
        "mailto:u@example.ch",
    ]
    assert history_text(made, MADE).endswith("u@example.ch; called off for r@example.ch")
    assert "no longer expected" in body(CANCEL, row, out, window_reader(), goes_on=True)


GUESTS = st.lists(
    st.builds(Guest, st.just("x"), st.sampled_from(["a@x.ch", "A@x.ch", "b@x.ch", "c@x.ch"])),
    max_size=4,
)


@given(GUESTS, GUESTS)
def test_every_address_that_is_gone_is_told_and_no_other(
    before: list[Guest], after: list[Guest]
) -> None:
    last = replace(MADE, guests=tuple(before))
    out = taken_out(last, following(last, replace(MADE, guests=tuple(after))))
    told = set() if out is None else {one.email.lower() for one in out.guests}
    assert told == {one.email.lower() for one in before} - {one.email.lower() for one in after}
    assert taken_out(last, replace(last, cancels=True)) is None  # that tells all of them
    assert taken_out(replace(last, cancels=True), MADE) is None  # they were told before


def test_an_appointment_goes_on_without_somebody_only(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    going_on = entry(hands.row, MADE, "", window_reader(), goes_on=True)
    with pytest.raises(ValueError, match="goes on"):
        ics(going_on, Method.REQUEST, NOW)
    with pytest.raises(ValueError, match="goes on"):
        ics(replace(going_on, attendees=()), Method.CANCEL, NOW)


@pytest.mark.parametrize(
    ("contact", "visitor", "others"),
    [
        ("Kurt Tanner", "Reto Hofer", False),
        ("Kurt Tanner", "Martina Baumann", True),  # Reto Hofer still has it in his calendar
        ("Kurt Tanner", "Urs Frei", True),
        ("Beat Rüegg", "Reto Hofer", True),
    ],
)
def test_calendars_that_name_others_are_found(contact: str, visitor: str, others: bool) -> None:
    assert names_others(MADE, contact, visitor) is others
    assert not names_others(replace(MADE, cancels=True), contact, visitor)
    assert not names_others(None, contact, visitor)


def test_nothing_of_the_briefing_goes_to_the_customer(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    row = hands.row
    written = b"".join(content for _, content in files(row)).replace(b"\r\n ", b"").decode()
    reader = window_reader()
    written += body(INVITE, row, MADE, reader) + subject(INVITE, row, MADE, "Beispiel AG", reader)
    briefing = row.briefing
    for told in (briefing.need, briefing.visit_goal, briefing.current_supplier, "86'000"):
        assert told not in written


def test_the_customer_reads_it_in_their_language(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    row = hands.row
    german = reader_of("de", "CH", Language.ENGLISH, translations.FOLDER)
    head = subject(CHANGE, row, MADE, "Beispiel AG", german)
    visit = f"Besuch von Beispiel AG bei {row.company}"
    assert head == f"Geänderte Einladung: {visit}, Donnerstag, 26. November 2026, 13:30"
    text = body(CHANGE, row, MADE, german)
    assert text.startswith("Guten Tag\n\nUnser Besuch")
    assert "Donnerstag, 26. November 2026, 13:30, 60 Min." in text
    assert entry(row, MADE, "Beispiel AG", german).summary == visit


def test_which_language_that_is_tells_the_customer_or_their_canton(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    assert language(hands) is None  # no canton is known: as in the window
    with seeding(hands.database) as connection:
        connection.execute(update(Customer).values(region="GR"))
    assert language(hands) == "de"
    with seeding(hands.database) as connection:
        connection.execute(update(Customer).values(language="en_GB"))
    assert language(hands) == "en"


def language(hands: Hands) -> str | None:
    with hands.database.read() as session:
        found = inviting_facts(session, hands.id, REP_ID)
    assert found is not None
    return found.language


def test_the_draft_carries_the_appointment_as_mail_programs_want_it(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    for method, content in files(hands.row):
        draft = EmailDraft(
            to=tuple(one.email for one in MADE.guests),
            subject="Visit",
            body="Good day",
            calendar=CalendarFile("visit.ics", content, method.value),
        )
        assert not fits(draft)  # a link could not carry it
        message = message_from_bytes(eml(draft), policy=policy.default)
        assert message["X-Unsent"] == "1"
        (part,) = message.iter_attachments()  # type: ignore[attr-defined]
        assert part.get_content_type() == "text/calendar"
        assert part.get_param("method") == method.value
        assert part.get_param("charset") == "utf-8"
        assert part.get_filename() == "visit.ics"
        assert part.get_payload(decode=True) == content


def keep(hands: Hands, invitation: Invitation) -> None:
    values = {**hands.common, "invitation": invitation, "text": history_text(invitation)}
    hands.database.execute(KeepInvitation(**values))


def test_what_was_made_last_is_kept_and_stands_in_the_timeline(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    hands.offer()
    keep(hands, MADE)
    assert hands.row.invitation == MADE
    changed = following(MADE, replace(MADE, visit=LATER))
    keep(hands, changed)
    row = hands.row
    assert row.invitation == changed
    assert row.state is HandoffState.OFFERED  # no step of the handoff
    assert row.due_at is not None
    assert [one[0] for one in hands.steps()] == ["draft", "offer", "invite", "invite"]
    off = replace(changed, cancels=True, sequence=2)
    keep(hands, off)
    with hands.database.read() as session:
        top = timeline(session, hands.customer_id)[0]
    assert top.kind == "handoff_uninvite"
    assert "tanner@example.ch" in top.text


def test_two_who_invite_at_once_never_make_the_same_number(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    seen = hands.common
    keep(hands, MADE)
    with pytest.raises(HandoffChangedError):
        hands.database.execute(KeepInvitation(**seen, invitation=MADE, text="x"))
    assert [one[0] for one in hands.steps()] == ["draft", "invite"]


def test_who_visits_may_invite_too_and_nobody_else(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    hands.offer()
    with hands.as_("colleague") as reto:
        keep(reto, MADE)
        assert reto.steps()[-1] == ("invite", "Reto Hofer", "")


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_the_visits_of_others_are_nobodys_to_invite_to(hands: Hands) -> None:
    hands.draft(visit=VISIT)
    with hands.as_("field") as urs, pytest.raises(NotAllowedError):
        keep(urs, MADE)


def test_addresses_come_from_the_customer_and_from_the_last_invitation(hands: Hands) -> None:
    hands.draft(visit=VISIT)

    def facts() -> InvitingFacts:
        with hands.database.read() as session:
            found = inviting_facts(session, hands.id, REP_ID)
        assert found is not None
        return found

    assert (facts().me, facts().receiver) == (Guest("Martina Baumann", ""), Guest("Reto Hofer", ""))
    keep(hands, MADE)
    assert facts().me.email == "m.baumann@example.ch"
    assert facts().receiver.email == "r@example.ch"
    with hands.database.read() as session:
        assert inviting_facts(session, 1, REP_ID) is None
