"""Who may write what on a team's server: groups, tables, verbs, columns, conditions.

All staff read every customer's situation and timeline; ``read`` names what is not everybody's.
What is not written here is refused. Rows of calls, notes and the journal are added and never
touched again; author, recorded time and batch of a row are nobody's to change.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.database.rights import conditions as when
from app.database.roles import GROUPS

EVERYBODY = tuple(GROUPS)
SELLERS = ("rep", "coach", "lead")
CALLERS = (*SELLERS, "trainee")
FIELD = ("field",)
OUTSIDE = (*CALLERS, *FIELD)
TRAINEES = ("trainee",)
COACHES = ("coach", "lead")
LEADS = ("lead",)

ALL: tuple[str, ...] = ()
"""All columns but those that are the server's own, or stay as they were written."""


@dataclass(frozen=True)
class Right:
    """Some groups may do a thing with some columns, on rows of which a condition holds."""

    who: tuple[str, ...]
    columns: tuple[str, ...] = ALL
    when: str = ""


Rights = tuple[Right, ...]


@dataclass(frozen=True)
class Table:
    """The rights on one table; ``read``: the condition on rows that are not everybody's."""

    insert: Rights = ()
    update: Rights = ()
    delete: Rights = ()
    read: str = ""

    @property
    def by_row(self) -> bool:
        """Tell whether some right holds on some rows only."""
        every = (*self.insert, *self.update, *self.delete)
        return bool(self.read) or any(right.when for right in every)


SERVERS_OWN = {"seq", "recorded_at", "released_at"}
"""Columns that the server alone fills in."""

NEVER_CHANGED = {
    *("id", "customer_id", "user_id", "author_id", "batch_id", "command_uuid", "created_at"),
    *("started_at", "sender_id", "call_id", "trainee_id", "coach_id", "name", "script_id"),
}
"""Columns that no update touches, unless a right names them."""

_SITUATION = (
    *("last_contact_at", "next_step_on", "care_due_on", "complaint_since", "status", "version"),
)
_AFTER_A_CALL = (*_SITUATION, "resting_until", "stand", "stand_author_id", "stand_at")
_QUOTE_HEARD = ("state", "decision_on", "competitor", "probability", "reason_lost", "version")
_BATCH_SUMS = ("state", "finished_at", "records", "created", "updated", "skipped", "rejected")
_COMMAND_SAID = ("uuid", "user_id", "at", "kind", "format", "payload", "touched")
_CARD_STATE = ("stability", "difficulty", "reviews", "due_on", "reviewed_on")
_COMMENT_SAID = ("perception", "effect", "wish", "version")
_SHEET = ("marks", "strength", "focus", "version")
_CLAIM = ("user_id", "holder", "since", "lease_until")

MATRIX: dict[str, Table] = {
    # People. Logins are made and changed by functions (see team_setup.py).
    "team": Table(),
    "users": Table(),
    "membership": Table(),
    "absence": Table(
        insert=(Right(EVERYBODY, when=when.USER), Right(LEADS)),
        update=(Right(EVERYBODY, when=when.USER), Right(LEADS)),
        delete=(Right(EVERYBODY, when=when.USER), Right(LEADS)),
    ),
    "coaching": Table(insert=(Right(LEADS),), update=(Right(LEADS, columns=("to_on",)),)),
    "device": Table(
        insert=(Right(EVERYBODY, when=when.USER),),
        update=(Right(EVERYBODY, columns=("key", "user_id", "seen_at"), when=when.USER),),
    ),
    # Settings.
    "setting": Table(
        read=when.TEAM_OR_OWN,
        insert=(Right(EVERYBODY, when=when.USER), Right(LEADS, when=when.TEAM_OR_OWN)),
        update=(
            Right(EVERYBODY, columns=("value", "version"), when=when.USER),
            Right(LEADS, columns=("value", "version"), when=when.TEAM_OR_OWN),
        ),
    ),
    "cost_rate": Table(
        insert=(Right(LEADS),),
        update=(Right(LEADS),),
        delete=(Right(LEADS),),
    ),
    "exchange_rate": Table(insert=(Right(LEADS),), update=(Right(LEADS),)),
    "saved_mapping": Table(
        insert=(Right(SELLERS),),
        update=(Right(SELLERS, columns=("name", "mapping")),),
        delete=(Right(SELLERS),),
    ),
    "portfolio_figure": Table(
        insert=(Right(EVERYBODY),),
        update=(Right(EVERYBODY, columns=("value", "at")),),
    ),
    # Scripts.
    "script": Table(insert=(Right(LEADS),), update=(Right(LEADS),)),
    "script_version": Table(insert=(Right(LEADS, when=when.AUTHOR_OR_SHIPPED),)),
    "script_release": Table(
        insert=(Right(COACHES, when=when.RELEASED_BY_ME),),
        update=(Right(COACHES, columns=("withdrawn_at",), when=when.COACHED),),
    ),
    # Customers. Whose they are, and who wrote how things stand: see guards.py.
    "customer": Table(
        insert=(Right(SELLERS),),
        update=(
            Right(SELLERS),
            Right((*TRAINEES, *FIELD), columns=_AFTER_A_CALL),
            Right(FIELD, columns=("inside_owner_id", "field_owner_id")),  # by a handoff
            Right(("privacy_officer",), columns=(*_SITUATION, "search")),  # after an erasure
            Right(("admin",), columns=_SITUATION),
        ),
    ),
    "customer_history": Table(insert=(Right(EVERYBODY),)),
    "contact": Table(
        insert=(Right(SELLERS),),
        update=(
            Right(SELLERS),
            Right((*TRAINEES, *FIELD), columns=("function", "decision_maker", "version")),
        ),
    ),
    "phone": Table(
        insert=(Right(SELLERS),),
        update=(Right(SELLERS), Right((*TRAINEES, *FIELD), columns=("invalid",))),
        delete=(Right(SELLERS),),
    ),
    "email": Table(insert=(Right(SELLERS),), update=(Right(SELLERS),), delete=(Right(SELLERS),)),
    "customer_tag": Table(
        insert=(Right(SELLERS),), update=(Right(SELLERS),), delete=(Right(SELLERS),)
    ),
    "custom_value": Table(
        insert=(Right(SELLERS),), update=(Right(SELLERS),), delete=(Right(SELLERS),)
    ),
    "permission": Table(
        insert=(Right(OUTSIDE, when=when.AUTHOR),),
        update=(Right(OUTSIDE, columns=("withdrawn_at",)),),
    ),
    "block": Table(
        insert=(Right((*OUTSIDE, "privacy_officer"), when=when.AUTHOR),),
        update=(Right(OUTSIDE, columns=("lifted_at",)),),
    ),
    "import_batch": Table(
        insert=(Right(SELLERS, when=when.AUTHOR),),
        update=(Right(SELLERS, columns=_BATCH_SUMS, when=when.AUTHOR),),
    ),
    # What was.
    "call": Table(
        insert=(
            Right(SELLERS, when=when.AUTHOR),
            Right(TRAINEES, when=when.TRAINEES_CALL),
            Right(FIELD, when=when.INCOMING),
        ),
    ),
    "call_void": Table(insert=(Right(OUTSIDE, when=when.OWN_CALL),)),
    "activity": Table(insert=(Right(EVERYBODY, when=when.AUTHOR),)),
    "activity_void": Table(
        insert=(
            Right(EVERYBODY, when=when.OWN_ACTIVITY),
            Right(LEADS, when=when.PLANNED_VISIT),  # becomes a step of the plan
        ),
    ),
    "complaint": Table(insert=(Right(OUTSIDE),), update=(Right(OUTSIDE),)),
    # What is planned. Who may change whose: see guards.py.
    "follow_up": Table(insert=(Right(EVERYBODY, when=when.AUTHOR),), update=(Right(EVERYBODY),)),
    "list_mark": Table(
        read=when.USER,
        insert=(Right(EVERYBODY, when=when.USER),),
        update=(Right(EVERYBODY, when=when.USER),),
        delete=(Right(EVERYBODY, when=when.USER),),
    ),
    "claim": Table(
        insert=(Right(OUTSIDE, when=when.HELD_BY_ME),),
        update=(Right(OUTSIDE, columns=_CLAIM, when=when.HELD_BY_ME),),
    ),
    "key_member": Table(
        insert=(Right(LEADS), Right(OUTSIDE, when=when.LEADS_KEY)),
        update=(Right(LEADS, columns=("user_id", "part")), Right(OUTSIDE, when=when.LEADS_KEY)),
        delete=(Right(LEADS), Right(OUTSIDE, when=when.LEADS_KEY)),
    ),
    "key_task": Table(
        insert=(Right(LEADS), Right(OUTSIDE, when=when.LEADS_KEY)),
        update=(Right(LEADS), Right(OUTSIDE, when=when.LEADS_KEY)),
    ),
    "handoff": Table(
        insert=(Right(OUTSIDE, when=when.SENDER), Right(LEADS)),
        update=(Right(OUTSIDE), Right(LEADS, columns=("sender_id",))),  # who takes over
    ),
    "overruled_advice": Table(insert=(Right(OUTSIDE),), delete=(Right(LEADS),)),
    "handoff_event": Table(insert=(Right(OUTSIDE, when=when.AUTHOR),)),
    "quote": Table(
        insert=(Right((*SELLERS, *FIELD)),),
        update=(Right((*SELLERS, *FIELD)), Right(TRAINEES, columns=_QUOTE_HEARD)),
        delete=(Right((*SELLERS, *FIELD)),),
    ),
    "orders": Table(
        insert=(Right(OUTSIDE, when=when.AUTHOR),),
        update=(Right((*SELLERS, *FIELD)),),
        delete=(Right((*SELLERS, *FIELD), when=when.AUTHOR),),
    ),
    # Practice: the trainee's own, and what the coach said about what was sent.
    "practice_run": Table(
        read=when.RUN_TO_READ,
        insert=(Right(EVERYBODY, when=when.USER),),
        update=(Right(EVERYBODY, columns=("sent_to_coach_at", "deleted_at"), when=when.USER),),
    ),
    "practice_card": Table(
        read=when.USER,
        insert=(Right(EVERYBODY, when=when.USER),),
        update=(Right(EVERYBODY, columns=_CARD_STATE, when=when.USER),),
    ),
    "practice_review": Table(read=when.USER, insert=(Right(EVERYBODY, when=when.USER),)),
    "practice_comment": Table(
        read=when.BETWEEN_US,
        insert=(Right(COACHES, when=when.OF_SENT_RUN),),
        update=(Right(COACHES, columns=_COMMENT_SAID, when=when.OF_SENT_RUN),),
        delete=(Right(COACHES, when=when.AUTHOR),),
    ),
    "practice_override": Table(
        read=when.BETWEEN_US,
        insert=(Right(COACHES, when=when.OF_SENT_RUN),),
        delete=(Right(COACHES, when=when.AUTHOR),),
    ),
    "practice_task": Table(
        read=when.BETWEEN_US,
        insert=(Right(COACHES, when=when.OF_MY_TRAINEE),),
        update=(
            Right(EVERYBODY, columns=("runs_done", "done_at", "version"), when=when.USER),
            Right(COACHES, columns=("withdrawn_at", "version"), when=when.AUTHOR),
        ),
    ),
    "practice_observation": Table(
        read=when.BETWEEN_US,
        insert=(Right(COACHES, when=when.OBSERVED),),
        update=(Right(COACHES, columns=_SHEET, when=when.OBSERVED),),
        delete=(Right(EVERYBODY, when=when.OBSERVED_OR_ME),),
    ),
    "practice_drill": Table(
        read=when.USER,
        insert=(Right(EVERYBODY, when=when.USER),),
        delete=(Right(EVERYBODY, when=when.USER),),
    ),
    # The journal.
    "command": Table(
        read=when.COMMAND,
        insert=(Right(EVERYBODY, columns=_COMMAND_SAID, when=when.USER),),
    ),
    "change": Table(read=when.NOT_OF_OTHERS),
    "access_log": Table(
        read=when.LOGGED_BY_ME,
        insert=(Right(EVERYBODY, columns=("user_id", "what", "detail"), when=when.USER),),
    ),
}

PRIVATE = (
    *("setting", "list_mark", "practice_run", "practice_card", "practice_review"),
    *("practice_comment", "practice_override", "practice_task", "practice_observation"),
    "practice_drill",
)
"""Tables with rows that only their user reads; so is the evidence of their changes."""

PRIVATE_KINDS = (
    *("mark_row", "keep_run", "keep_reviews", "send_run", "delete_run"),
    *("comment_line", "remove_comment", "override_score", "take_back_override", "give_task"),
    *("withdraw_task", "keep_observation", "remove_observation", "keep_drill", "remove_drill"),
)
"""Kinds of commands that only whoever gave them reads: what they write is private."""
