"""Which columns hold data about customers and their people, and what erasure makes of them.

A new table with texts or documents needs an entry here, in ``PERSONAL`` or in ``NOTHING_OF_THEM``;
a test walks over all tables. Where accounting must keep a row (amounts, numbers of quotes and
orders: ten years in Switzerland) the row stays without the person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NOTHING = "NULL"
EMPTY = "''"
NO_FACTS = "'{}'"

MARK = "…"
"""What stands where the name of an erased person stood in a text that stays."""


@dataclass(frozen=True)
class Personal:
    """What erasure does with the rows of one table.

    blank: by column, the SQL that takes its value's place in a row of the person; ``:name``,
        ``:sort_key``, ``:search`` and ``:on`` are given with each erasure.
    mask: texts of other rows in which the person's name and numbers are covered by ``MARK``.
    document: in such a row it is emptied when it names the person.
    closes: as ``blank``, where the customer as a whole is erased.
    goes: rows of the person are deleted, since nothing hangs on them.
    kept: texts that say nothing of the person, or must stay.
    """

    blank: Mapping[str, str] = field(default_factory=dict)
    mask: tuple[str, ...] = ()
    document: str = ""
    goes: bool = False
    closes: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()


_AGAIN = {"version": "version + 1"}

PERSONAL: dict[str, Personal] = {
    "customer": Personal(
        blank={
            **{"company": ":name", "sort_key": ":sort_key", "search": ":search"},
            **dict.fromkeys(("number", "legal_form", "street", "zip", "city", "city_key"), NOTHING),
            **dict.fromkeys(("website", "reachable", "stand", "stand_author_id"), NOTHING),
            **dict.fromkeys(("stand_at", "complaint_since", "care_due_on"), NOTHING),
            **_AGAIN,
        },  # only ever erased as a whole
        mask=("reachable", "stand"),
        kept=("region", "country", "zone", "language", "sector", "currency"),
    ),
    "contact": Personal(
        blank={
            **dict.fromkeys(("salutation", "title", "first_name", "last_name"), NOTHING),
            **dict.fromkeys(("function", "language", "reachable"), NOTHING),
            **{"main": "false", "decision_maker": "false"},
            "left_on": "coalesce(left_on, :on)",
            **_AGAIN,
        },
    ),
    "phone": Personal(goes=True),
    "email": Personal(goes=True),
    "customer_tag": Personal(goes=True),
    "custom_value": Personal(goes=True, mask=("value",), kept=("name",)),
    "permission": Personal(
        blank={"source": NOTHING, "evidence": NOTHING},
        mask=("source", "evidence"),
        kept=("channel", "purpose"),
    ),
    "block": Personal(  # the hash stays: the number is not to be called again
        blank={"reason": NOTHING}, mask=("reason",), kept=("number_hash",)
    ),
    "import_batch": Personal(mask=("file_name",), kept=("command_uuid", "state")),
    "call": Personal(
        blank={"number": NOTHING, "reason": NOTHING, "note": EMPTY, "answers": NO_FACTS},
        mask=("number", "reason", "note"),
        document="answers",
        kept=("purpose", "script_path"),
    ),
    "activity": Personal(blank={"text": EMPTY}, mask=("text",)),
    "complaint": Personal(
        blank={"text": EMPTY, "solution": NOTHING, **_AGAIN},
        mask=("text", "solution"),
        closes={"state": "CASE WHEN state = 'open' THEN 'withdrawn' ELSE state END"},
    ),
    "follow_up": Personal(
        blank={
            **{"text": EMPTY, "result": NOTHING},
            "state": "CASE WHEN state = 'open' THEN 'dropped' ELSE state END",
            **_AGAIN,
        },
        mask=("text", "result"),
        kept=("due_zone",),
    ),
    "key_task": Personal(blank={"done_when": EMPTY}, mask=("done_when",)),
    "handoff": Personal(
        blank={"briefing": NO_FACTS, "answer": NOTHING, **_AGAIN},
        mask=("answer",),
        document="briefing",
        closes={
            "state": "CASE WHEN state IN ('draft','offered','returned','withdrawn') "
            "THEN 'withdrawn' ELSE 'closed' END",
            "due_at": NOTHING,
        },
        kept=("visit_zone", "currency"),
    ),
    "handoff_event": Personal(
        blank={"text": EMPTY, "invitation": NOTHING}, mask=("text",), document="invitation"
    ),
    "quote": Personal(
        blank={"reason_lost": NOTHING},
        mask=("subject", "competitor", "reason_lost"),
        document="lines",
        kept=("number", "currency"),
    ),
    "orders": Personal(mask=("subject",), kept=("number", "currency")),
}
"""Tables with data about customers and their people."""

NOTHING_OF_THEM: dict[str, str] = {
    "customer_history": "segment, status and owner over time, without a name: statistics",
    "call_void": "that a call does not count, and why, in our words",
    "activity_void": "that an activity was taken back by its author, and when",
    "list_mark": "who held a row on top or skipped it on which day",
    "claim": "who has a customer open",
    "key_member": "our own people",
    "portfolio_figure": "figures over all customers",
    "team": "our own people",
    "users": "our own people",
    "membership": "our own people",
    "absence": "our own people",
    "coaching": "our own people",
    "device": "our own computers",
    "setting": "how we work",
    "cost_rate": "what contacts cost us",
    "exchange_rate": "what money is worth",
    "overruled_advice": "that a visit was decided against the advice: a preset reason, no text",
    "saved_mapping": "names of columns",
    "script": "what we say to everybody",
    "script_version": "what we say to everybody",
    "script_release": "our own people",
    "practice_run": "our own people; the customers in it are invented",
    "practice_card": "our own people",
    "practice_review": "our own people",
    "practice_comment": "our own people",
    "practice_override": "our own people",
    "practice_task": "our own people",
    "practice_observation": "our own people; a sheet has no link to the customer of a live call",
    "practice_drill": "what was heard without names and without a link to whom",
    "access_log": "who looked at whom by id; it proves that the law was kept",
    "command": "emptied by itself: see erasing.py",
    "change": "emptied by itself: see erasing.py",
}
"""Tables without such data, and what they hold instead."""

PAYLOADS_WITHOUT_TEXT = frozenset(
    {
        *("change_owner", "change_role", "change_segment", "change_status", "contact_left"),
        *("assign_coach", "end_coaching", "enable_login", "set_password", "release_script"),
        "rename_person",
        *("withdraw_release", "withdraw_permission", "lift_block", "mark_phone_invalid"),
        *("mark_row", "move_follow_up", "reopen_follow_up", "hand_to_colleague", "undo_call"),
        *("undo_command", "undo_import", "take_back_distribution", "take_over", "found_team"),
        *("distribute_customers", "keep_value_p99", "add_login", "add_person", "save_mapping"),
        *("publish_script", "erase_person", "note_access"),
        *("start_import", "change_team_setting", "offer_handoff", "accept_handoff"),
        *("note_visit", "close_handoff", "keep_cost_rates", "release_for_live_calls"),
        *("withdraw_from_live_calls", "set_key_team", "take_back_transfer", "pass_complaints"),
        "take_back_visits",
    }
)
"""Kinds of commands that name customers by id only; emptied only where they name the person."""
