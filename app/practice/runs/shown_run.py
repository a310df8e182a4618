"""A kept run in words: its titles and its scorecard."""

from __future__ import annotations

from dataclasses import replace

from app.clock import local_day
from app.practice.offers.offer_rows import name_of, title_of
from app.practice.offers.overview import Offered
from app.practice.offers.page_words import end_words, mode_words, outcome_words
from app.practice.runs.opened_queries import OpenedRun
from app.practice.scoring.criteria import Criterion
from app.practice.scoring.next_thing import retry_line
from app.practice.scoring.scorecard import Scorecard, overridden, score
from app.practice.showing.scorecard_panel import Card
from app.practice.showing.shown_talk import names_of, shown_card
from app.practice.talk import Talk
from app.scripts.texts import Address
from app.widgets.formats import date_text


class ShownRun:
    """Reads a kept run once for all that is shown of it."""

    def __init__(self, found: OpenedRun) -> None:
        """Take a run whose talk could be read."""
        assert found.content is not None
        self._found = found
        self.talk: Talk = found.content.talk
        self._computed = score(self.talk)

    def retry_from(self, chosen: int | None) -> int:
        """Give the customer's line after which one can do better; chosen: a line to go by."""
        return retry_line(self.talk, self._computed, chosen)

    def titles(self, one: Offered | None, reader: Address, zone: str) -> tuple[str, str]:
        """Name partner and run; the id where the scenario is gone."""
        row = self._found.row
        day = date_text(local_day(row.started_at, zone))
        parts = (day, end_words(row.ended), mode_words(row.mode))
        told = " · ".join(part for part in parts if part)
        if one is None:
            return row.scenario, told
        return name_of(one, reader), f"{title_of(one, reader)} · {told}"

    def card(self, one: Offered | None, reader: Address) -> Card:
        """Give the scorecard; a coach's points and score where there are some."""
        persona = None if one is None else one.persona
        script = None if one is None else one.script
        names = names_of(persona, script, reader)
        shown = shown_card(self.scored(), self.talk, names)
        row = self._found.row
        outcome = outcome_words(row.outcome, row.fitting_outcome)
        return replace(shown, score=row.score, outcome=outcome)

    def scored(self) -> Scorecard:
        """Give the scorecard with the points of the coach."""
        if not self._found.overrides:
            return self._computed
        known = set(Criterion)
        points = {
            Criterion(name): given
            for name, given in self._found.overrides[-1].points.items()
            if name in known
        }
        try:
            return overridden(self._computed, points)
        except ValueError:  # of another rubric
            return self._computed
