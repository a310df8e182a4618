"""Stand-ins for what a test must hold in its hand: the time, the telephone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

TUESDAY_TEN_IN_ZURICH = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class FakeClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, moment: datetime = TUESDAY_TEN_IN_ZURICH) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """Tell the moment that was set, in UTC."""
        return self.moment

    def set(self, moment: datetime) -> None:
        """Set the clock; the moment is aware."""
        self.moment = moment.astimezone(UTC)

    def advance(self, *, days: int = 0, hours: int = 0, minutes: int = 0, seconds: int = 0) -> None:
        """Let time pass."""
        self.moment += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


class FakeDialler:
    """A telephone that keeps which numbers were rung."""

    def __init__(self) -> None:
        self.numbers: list[str] = []

    def dial(self, number: str) -> None:
        """Ring a number."""
        self.numbers.append(number)
