"""What can be in the way of writing history."""

from __future__ import annotations

from app.errors import UserError


class CallGoneError(UserError):
    """There is no such call."""

    def __init__(self, call_id: int) -> None:
        super().__init__(call_id)
        self.call_id = call_id


class NoLinkError(UserError):
    """What was to be attached is neither a whole path nor a web address."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.target = target


class ComplaintGoneError(UserError):
    """There is no such complaint."""

    def __init__(self, complaint_id: int) -> None:
        super().__init__(complaint_id)
        self.complaint_id = complaint_id


class SolutionMissingError(UserError):
    """A complaint is solved only when it is said what was done."""


class ComplaintTextMissingError(UserError):
    """A complaint says what it is about."""


class ComplaintChangedError(UserError):
    """Somebody changed or solved the complaint meanwhile."""

    def __init__(self, complaint_id: int) -> None:
        super().__init__(complaint_id)
        self.complaint_id = complaint_id
