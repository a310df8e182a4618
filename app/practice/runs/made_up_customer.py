"""A customer who does not exist, for the wrap-up of a practised call."""

from __future__ import annotations

from app.calls.permission.gate import Situation
from app.calls.view import CallView
from app.customers.law import Verdict
from app.customers.rules import Segment, Status

NOBODY = 0
"""The id of whom one practises with; no row of any table has it."""


def made_up_customer(name: str, zone: str) -> CallView:
    """Give the view of a usual customer of this name, without any history."""
    return CallView(
        customer_id=NOBODY,
        company=name,
        segment=Segment.C,
        status=Status.ACTIVE,
        sector=None,
        city=None,
        region=None,
        country="CH",
        zone=zone,
        language=None,
        reachable=None,
        inside_owner_id=None,
        inside_owner=None,
        field_owner=None,
        owner_id=None,
        stand=None,
        stand_author=None,
        stand_at=None,
        complaint_since=None,
        complaints=(),
        last_contact_at=None,
        cadence_days=None,
        law=Verdict(),
        situation=Situation(),
        people=(),
        phones=(),
        blocked_phones=frozenset(),
        open_steps=(),
        quotes=(),
        last_order=None,
        last_contacts=(),
        contacts_count=0,
        papers_count=0,
    )
