"""Practice of the example team: talks that were really simulated, cards, a coach's words.

Whoever is signed in practises each morning and gets better; the trainee sends runs to that person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import zip_longest

from app.exchange.example_data.almanac import OFFICE, instant, open_days
from app.exchange.example_data.content import Content
from app.exchange.example_data.practice_runs import Practised, kept, played
from app.exchange.example_data.rows import Rows
from app.exchange.example_data.staff import Staff
from app.practice.cards import replayed
from app.practice.format import Persona
from app.practice.kinds import CardKind, Grade
from app.practice.models import (
    PracticeCard,
    PracticeComment,
    PracticeDrill,
    PracticeObservation,
    PracticeOverride,
    PracticeReview,
    PracticeTask,
)
from app.practice.personas.shipped import shipped_personas
from app.practice.scoring.criteria import Criterion
from app.practice.scoring.spoken import of_trainee
from app.practice.simulation.run import Caller
from app.practice.tags import Tag
from app.team.models import Coaching

COMPANY = "Beispiel AG"
_MORNING = 7 * 60 + 42
_PERSONAS = 5
"""So many customers were practised with; the others are still new."""

_SKILLS = (0.0, 0.1, 0.3, 0.2, 0.45, 0.4, 0.55, 0.6, 0.5, 0.75, 0.7, 0.85, 0.9)
"""How often the right line was picked, run by run."""

_SKILLS_OF_TRAINEE = (0.1, 0.3, 0.55, 0.8, 0.9, 0.9)
_FIRST_REVIEW_DAYS = (15, 13, 12, 9, 4)
"""Before today, customer by customer: two days later it was good again, then 11 days go by."""


class Practice:
    """Invents the practice of one team."""

    def __init__(self, rows: Rows, content: Content, staff: Staff, day: date, zone: str) -> None:
        self._rows = rows
        self._content = content
        self._staff = staff
        self._day = day
        self._zone = zone

    def invent(self) -> None:
        """Add everything."""
        personas = list(shipped_personas().values())[:_PERSONAS]
        for coach, trainee in (
            (self._staff.baumann, self._staff.koch),
            (self._staff.sutter, self._staff.baumann),
        ):
            began = open_days(self._day, -60, OFFICE)
            self._rows.add(Coaching, coach_id=coach, trainee_id=trainee, from_on=began)
        mine = self._runs(self._staff.baumann, "Martina Baumann", _in_turns(personas), _SKILLS)
        theirs = self._runs(
            self._staff.koch, "Lea Koch", _in_turns(personas)[:1], _SKILLS_OF_TRAINEE
        )
        self._cards(self._staff.baumann, personas)
        self._coached(mine[-1], theirs)
        self._tasks(personas[0])
        self._drill(personas[0])

    def _at(self, days: int, minutes: int = 0) -> datetime:
        """Give the moment of a morning's practice so many open days ago."""
        on = open_days(self._day, -days, OFFICE) if days else self._day
        return instant(on, _MORNING + minutes, self._zone)

    def _runs(
        self,
        user_id: int,
        name: str,
        scenarios: Sequence[tuple[Persona, str]],
        skills: Sequence[float],
    ) -> list[Practised]:
        caller, language = Caller(name=name, company=COMPANY), self._content.language
        found = []
        for count, skill in enumerate(skills):
            persona, scenario = scenarios[count % len(scenarios)]
            run = played(persona, scenario, caller, language, skill=skill, seed=count + 1)
            at = self._at(2 * (len(skills) - count))
            found.append(kept(self._rows, run, user_id, at))
        return found

    # --- cards ----------------------------------------------------------------------------------

    def _cards(self, user_id: int, personas: Sequence[Persona]) -> None:
        for persona, ago in zip(personas, _FIRST_REVIEW_DAYS, strict=False):
            first = self._day - timedelta(days=ago)
            for kind, name in _asked(persona):
                self._card(user_id, persona.id, kind, name, first)

    def _card(self, user_id: int, persona: str, kind: CardKind, name: str, first: date) -> None:
        answers = ((Grade.GOOD, first), (Grade.GOOD, first + timedelta(days=2)))
        state = replayed(answers)
        assert state is not None
        card = self._rows.add(
            PracticeCard, user_id=user_id, persona=persona, kind=kind, name=name, **vars(state)
        )
        for grade, on in answers:
            at = instant(on, _MORNING, self._zone)
            self._rows.add(
                PracticeReview,
                **{"user_id": user_id, "card_id": card["id"], "reviewed_at": at},
                **{"reviewed_on": on, "grade": grade, "seconds": 24.0, "recorded_at": at},
            )

    # --- the coach ------------------------------------------------------------------------------

    def _coached(self, mine: Practised, theirs: Sequence[Practised]) -> None:
        coach, lead = self._staff.baumann, self._staff.sutter
        commented, waiting = theirs[-3], theirs[-1]
        for run in (mine, commented, waiting):
            run.row["sent_to_coach_at"] = run.row["recorded_at"]
        self._comment(
            mine,
            lead,
            ("Sie fragen, bevor Sie antworten.", "You ask before you answer."),
            ("Die Kundin sagt selbst, worum es geht.", "She says herself what it is about."),
            ("Fragen Sie auch nach dem Datum.", "Ask for the date as well."),
        )
        self._comment(
            commented,
            coach,
            ("Beim Preis wurden Sie schneller.", "You spoke faster about the price."),
            ("Das klingt nach Rechtfertigung.", "It sounds like an excuse."),
            ("Zuerst eine Pause, dann die Frage.", "A pause first, then the question."),
        )
        self._override(commented, coach)
        self._sheet(coach)

    def _comment(
        self,
        run: Practised,
        author: int,
        perception: tuple[str, str],
        effect: tuple[str, str],
        wish: tuple[str, str],
    ) -> None:
        said = of_trainee(run.talk)
        self._rows.add(
            PracticeComment,
            run_id=run.row["id"],
            user_id=run.row["user_id"],
            author_id=author,
            line=said[len(said) // 2].number,
            perception=self._say(perception),
            effect=self._say(effect),
            wish=self._say(wish),
            recorded_at=run.row["recorded_at"] + timedelta(hours=2),
        )

    def _override(self, run: Practised, author: int) -> None:
        given = min(100, int(run.row["score"]) + 5)
        reason = ("Der Nutzen war da, nur in anderen Worten.", "The benefit was there, reworded.")
        self._rows.add(
            PracticeOverride,
            run_id=run.row["id"],
            user_id=run.row["user_id"],
            author_id=author,
            score=given,
            points={},
            reason=self._say(reason),
            recorded_at=run.row["recorded_at"] + timedelta(hours=2),
        )

    def _sheet(self, author: int) -> None:
        at = self._at(3, minutes=90)
        self._rows.add(
            PracticeObservation,
            user_id=self._staff.koch,
            author_id=author,
            live=False,
            script="quote-follow-up",
            happened_at=at,
            marks={Criterion.OPENER.value: 10, Criterion.QUESTIONS.value: 7.5},
            strength=self._say(("Ruhige Stimme, klarer Einstieg", "A calm voice, a clear opener")),
            focus=self._say(("Nach den Folgen fragen", "Ask what it leads to")),
            recorded_at=at,
        )

    def _tasks(self, persona: Persona) -> None:
        script = next(iter(persona.scenarios.values())).script
        friday = self._day + timedelta(days=(5 - self._day.isoweekday()) % 7 or 7)
        for user_id, author, runs, done, text in (
            (
                *(self._staff.koch, self._staff.baumann, 3, 1),
                ("Das Preisgespräch, bis die Pause sitzt", "The price talk, until the pause holds"),
            ),
            (
                *(self._staff.baumann, self._staff.sutter, 3, 1),
                ("Nach dem Datum fragen", "Ask for the date"),
            ),
        ):
            at = self._at(3)
            self._rows.add(
                PracticeTask,
                **{"user_id": user_id, "author_id": author, "script": script, "runs": runs},
                **{"until_on": friday, "text": self._say(text), "given_at": at},
                **{"runs_done": done, "recorded_at": at},
            )

    def _drill(self, persona: Persona) -> None:
        self._rows.add(
            PracticeDrill,
            user_id=self._staff.baumann,
            language=self._content.language,
            persona=persona.id,
            attack=False,
            script=next(iter(persona.scenarios.values())).script,
            situation=self._say(
                ("Die Offerte lag drei Wochen.", "The quote had lain three weeks.")
            ),
            heard=self._say(
                ("… gibt uns zehn Prozent. Und Sie?", "… gives us ten percent. And you?")
            ),
            best=[Tag.TECHNIQUE_ISOLATE.value, Tag.TECHNIQUE_BREAK_DOWN_PRICE.value],
            acceptable=[Tag.ACKNOWLEDGE.value, Tag.TECHNIQUE_CLARIFY.value],
            recorded_at=self._at(1),
        )

    def _say(self, pair: tuple[str, str]) -> str:
        return self._content.pick(list(pair))


def _in_turns(personas: Sequence[Persona]) -> list[tuple[Persona, str]]:
    """Give two scenarios of each persona, first one of everybody's."""
    rounds = ([(one, name) for name in list(one.scenarios)[:2]] for one in personas)
    return [one for turn in zip_longest(*rounds) for one in turn if one is not None]


def _asked(persona: Persona) -> Iterator[tuple[CardKind, str]]:
    for name in persona.objections:
        yield CardKind.OBJECTION, name
    for name in persona.attacks:
        yield CardKind.ATTACK, name


def add_practice(rows: Rows, content: Content, staff: Staff, day: date, zone: str) -> None:
    """Add what the team has practised by a day."""
    Practice(rows, content, staff, day, zone).invent()
