"""What a record says of the past and of what is planned: notes and the next step."""

from __future__ import annotations

from app.clock import Appointment
from app.exchange.batches.rows import Holder, Origin, Rows
from app.exchange.customer_lists.customer_columns import instant_of
from app.exchange.fields import Field
from app.exchange.values.records import ImportRecord, Remark
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState
from app.history.models import Activity
from app.history.rules import ActivityKind


def notes(
    record: ImportRecord, holder: Holder, contact_id: int | None, origin: Origin, rows: Rows
) -> None:
    """Make notes of the remarks, and of what to do where no date says when.

    A remark without a date is of the last contact's day, else of the import's.
    """
    remarks = record.remarks
    to_do = record.values.get(Field.NEXT_STEP)
    if to_do and Field.NEXT_STEP_ON not in record.days:
        remarks = [*remarks, Remark(to_do)]
    if not remarks:
        return
    last = record.days.get(Field.LAST_CONTACT_ON)
    for remark in remarks:
        on = remark.on or (last.on if last else origin.today)
        rows.add(
            Activity,
            {
                "id": origin.new_id(),
                "customer_id": holder.customer_id,
                "contact_id": contact_id,
                "kind": ActivityKind.NOTE,
                "happened_at": min(instant_of(on, None, holder.zone), origin.at),
                "happened_on": on,
                "text": remark.text,
                "author_id": origin.author_id,
                "batch_id": origin.batch_id,
            },
        )


def follow_up(
    record: ImportRecord, holder: Holder, contact_id: int | None, origin: Origin, rows: Rows
) -> None:
    """Make the next step, where the list has a date for it."""
    day = record.days.get(Field.NEXT_STEP_ON)
    if day is None:
        return
    promised = record.ticks.get(Field.PROMISED, False)
    due = Appointment(day.on, day.at, holder.zone)
    kind = FollowUpKind.CALL
    if promised:
        kind = FollowUpKind.CALLBACK if day.at else FollowUpKind.PROMISE
    rows.add(
        FollowUp,
        {
            "id": origin.new_id(),
            "customer_id": holder.customer_id,
            "contact_id": contact_id,
            "kind": kind,
            "text": record.get(Field.NEXT_STEP)[:TEXT_LENGTH],
            "promised": promised,
            "due_on": due.on,
            "due_time": due.at,
            "due_zone": due.zone,
            "due_at": due.instant(),
            "owner_id": holder.owner_id or origin.author_id,
            "state": FollowUpState.OPEN,
            "author_id": origin.author_id,
            "batch_id": origin.batch_id,
        },
    )
