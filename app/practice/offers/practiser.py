"""Who practises, and with what: what the page Practice is made with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.background import Background
from app.calls.office import Office
from app.clock import local_day
from app.practice.offers.overview import Offered
from app.practice.simulation.playing import Play
from app.practice.simulation.run import Caller, Drill
from app.scripts.texts import Address


@dataclass(frozen=True)
class Practiser:
    """One person at one screen.

    introduce: how they are named by now. coaches: whether this person looks after trainees.
    calls: whether this person calls customers.
    """

    background: Background
    office: Office
    introduce: Callable[[], Caller]
    region: str
    monotonic: Callable[[], float]
    coaches: bool = False
    calls: bool = True

    @property
    def me(self) -> int:
        """The person's id."""
        return self.office.me

    @property
    def language(self) -> str:
        """The language that is practised: that of the program."""
        return self.office.language.partition("_")[0]

    @property
    def spoken_in(self) -> str:
        """Where the customers are who are practised with: by the language, else the region."""
        return self.office.language.partition("_")[2] or self.region

    @property
    def reader(self) -> Address:
        """In which language titles and names are read."""
        return Address(language=self.language, region=self.spoken_in)

    def today(self) -> date:
        """The local day."""
        return local_day(self.office.clock(), self.office.zone)

    def new_id(self) -> int:
        """Make an id."""
        return self.background.database.ids.new()

    def play(self, one: Offered, drill: Drill | None = None) -> Play:
        """Give what this person plays; drill: only this objection or attack."""
        return Play(
            persona=one.persona,
            scenario_id=one.scenario_id,
            script=one.script,
            caller=self.introduce(),
            region=self.spoken_in,
            drill=drill,
        )
