"""To whom the steps of a wrap-up are given."""

from __future__ import annotations

from dataclasses import dataclass

from app.calls.draft import Draft
from app.calls.view import CallView
from app.settings.outcomes import Assignee


@dataclass(frozen=True)
class Team:
    """Who can be given work: the caller, the team lead, the customer's own rep."""

    me: int
    lead: int | None = None

    def owner(self, assignee: Assignee, draft: Draft, view: CallView) -> int:
        """Give whose a step is; the caller's where nobody else is known."""
        wanted = {
            Assignee.CALLER: self.me,
            Assignee.TEAM_LEAD: self.lead,
            Assignee.RESPONSIBLE: draft.details.responsible_id,
            Assignee.COLLEAGUE: draft.details.colleague_id,
            Assignee.OWNER: view.owner_id,
        }[assignee]
        return wanted or self.me
