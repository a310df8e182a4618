"""Fills the fragments of notes with what fits a customer and a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from app.customers.rules import Segment
from app.exchange.example_data.content import Content, Good, Language
from app.exchange.example_data.firms import Firm
from app.exchange.example_data.founding import habits

_MONTHS = {
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
}
_ADDRESSED = {"de": {"mr": "Herr", "ms": "Frau"}, "en": {"mr": "Mr", "ms": "Ms"}}
_SIZES: Mapping[Segment | None, float] = {Segment.KEY: 6, Segment.A: 3.5, Segment.B: 1.2}
_SHARES_OF_USUAL = (0.5, 0.5, 1, 1, 1, 1.5, 2, 3)


def day_text(on: date, language: Language) -> str:
    """Write a day as in a note: "27.11." or "27 Nov"."""
    if language == "de":
        return f"{on.day}.{on.month}."
    return f"{on.day} {_MONTHS['en'][on.month - 1][:3]}"


def time_text(minute: int) -> str:
    """Write a minute of the day: "14:05"."""
    return f"{minute // 60}:{minute % 60:02}"


def money_text(amount_minor: int, currency: str) -> str:
    """Write an amount without cents: "CHF 4'280"."""
    return f"{currency} {amount_minor // 100:,}".replace(",", "'")


class Wording:
    """Writes what a rep would about one customer."""

    def __init__(self, content: Content, firm: Firm, chance: Random) -> None:
        self._content = content
        self._firm = firm
        self._chance = chance
        self._goods = chance.sample(firm.sector.goods, len(firm.sector.goods))
        self._colleague_name = self._choose_colleague()
        self._said: dict[tuple[str, str], set[int]] = {}
        self._topics_said: set[int] = set()
        self._month_said = date.min, 0

    @property
    def language(self) -> Language:
        """The language in which is written."""
        return self._content.language

    def choose_goods(self) -> None:
        """Talk about other goods from now on."""
        self._goods.append(self._goods.pop(self._chance.randrange(2)))

    @property
    def subject(self) -> str:
        """What a quote or an order is about now."""
        return self._goods[0].name

    def say(self, occasion: str, part: str, on: date, **facts: str) -> str:
        """Give one fragment; none comes again before all others were said to this customer.

        on: the day of the talk. facts: ``date``, ``time``, ``quote``, ``amount`` where used.
        """
        fragments = self._content.talks[occasion][part]
        said = self._said.setdefault((occasion, part), set())
        if len(said) == len(fragments):
            said.clear()
        number = self._chance.choice([n for n in range(len(fragments)) if n not in said])
        said.add(number)
        return self._fill(fragments[number], on, facts)

    def say_both(self, occasion: str, parts: tuple[str, str], on: date, **facts: str) -> list[str]:
        """Give two fragments that belong together, as a complaint and what was done."""
        pairs = list(zip(*(self._content.talks[occasion][part] for part in parts), strict=True))
        return [self._fill(template, on, facts) for template in self._chance.choice(pairs)]

    def topic(self, on: date) -> str:
        """Give a sentence about what moves this customer, each only once; "" after all."""
        topics = self._firm.sector.topics
        fresh = [
            number
            for number, topic in enumerate(topics)
            if on.month in topic.months and number not in self._topics_said
        ]
        if not fresh:
            return ""
        number = self._chance.choice(fresh)
        self._topics_said.add(number)
        return topics[number].text

    def _fill(self, template: str, on: date, facts: dict[str, str]) -> str:
        if "{" not in template:
            return template
        # A German date ends with a full stop of its own.
        text = template.format_map(_Facts(self, on, facts)).replace("..", ".")
        return text[:1].upper() + text[1:]

    def month_text(self, on: date) -> str:
        """Name the month of a day."""
        return _MONTHS[self.language][on.month - 1]

    def fact(self, name: str, on: date) -> str:
        """Give what a placeholder stands for."""
        good, other = self._goods[0], self._goods[1]
        match name:
            case "p":
                return good.name
            case "p2":
                return other.name
            case "qty":
                return self._quantity(good)
            case "month":
                return _MONTHS[self.language][self._month_after(on)]
            case "weekday":
                return self._chance.choice(_WEEKDAYS[self.language])
            case "percent":
                return str(self._chance.randint(3, 12))
            case "person":
                return self._colleague(as_object=False)
            case "person_obj":
                return self._colleague(as_object=True)
            case _:
                raise KeyError(name)

    def _month_after(self, on: date) -> int:
        """Choose a later month, the same for all that is said on a day."""
        if self._month_said[0] != on:
            later = on + timedelta(days=self._chance.randint(32, 120))
            self._month_said = on, later.month - 1
        return self._month_said[1]

    def _quantity(self, good: Good) -> str:
        share = self._chance.choice(_SHARES_OF_USUAL) * _SIZES.get(self._firm.segment, 0.6)
        number = max(2, round(good.quantity * share))
        rounded = round(number, -1) if number > 20 else number
        return f"{rounded} {good.unit}"

    def _choose_colleague(self) -> tuple[str, str]:
        """Give salutation and name of whoever else is talked about."""
        people = self._firm.people
        if len(people) > 1:
            return people[-1].salutation, people[-1].last_name
        names = self._content.surnames[habits(self._firm.place)]
        return self._chance.choice(("mr", "ms")), self._chance.choice(names)

    def _colleague(self, *, as_object: bool) -> str:
        salutation, name = self._colleague_name
        addressed = _ADDRESSED[self.language][salutation]
        if as_object and addressed == "Herr":
            addressed = "Herrn"
        return f"{addressed} {name}".replace("ß", "ss")  # as on our keyboards


class _Facts(dict[str, Any]):
    """Answers placeholders only when they are asked for."""

    def __init__(self, wording: Wording, on: date, facts: dict[str, str]) -> None:
        super().__init__(facts)
        self._wording = wording
        self._on = on

    def __missing__(self, name: str) -> str:
        return self._wording.fact(name, self._on)
