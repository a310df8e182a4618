"""Invents firms: names by the habits of their country, addresses, people, numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from app.exchange.example_data.almanac import place_region
from app.exchange.example_data.content import Content, Place, Sector
from app.exchange.example_data.firms import Firm, Person
from app.exchange.example_data.numbers import NumberMaker
from app.exchange.example_data.rows import DayIds

T = TypeVar("T")
YEARS = 3
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
_COUNTRIES = (("CH", 70), ("DE", 18), ("AT", 12))
_FORMS = {
    "ch_de": (("AG", 5), ("GmbH", 5), ("", 3)),
    "fr": (("SA", 5), ("Sàrl", 5), ("", 2)),
    "it": (("SA", 4), ("Sagl", 5), ("", 2)),
    "de": (("GmbH", 8), ("e.K.", 3), ("KG", 2), ("GmbH & Co. KG", 3), ("OHG", 1), ("", 2)),
    "at": (("GmbH", 8), ("KG", 3), ("OG", 2), ("e.U.", 2), ("", 1)),
}
_STREETS = {"ch_de": "ch_de", "fr": "ch_fr", "it": "ch_it", "de": "de", "at": "at"}
_REACHABLE = (
    ("vor 9 Uhr", "before 9"),
    ("vor 7", "before 7"),
    ("nie Mittwochnachmittag", "never Wednesday afternoon"),
    ("Mo-Fr 7-9", "Mon-Fri 7-9"),
    ("ab 16 Uhr", "from 16:00"),
    ("nie Freitag", "never Friday"),
    ("nur vormittags", "only mornings"),
    ("Di-Do 9-11", "Tue-Thu 9-11"),
)
_TAGS = (
    ("Abholkunde", "Collects"),
    ("Sammelrechnung", "Monthly invoice"),
    ("Rahmenvertrag", "Frame contract"),
    ("Messe St. Gallen", "Fair St. Gallen"),
    ("Online-Shop", "Online shop"),
    ("Aktion Winter", "Winter offer"),
)


class Founder:
    """Invents one firm after the other, no two alike."""

    def __init__(self, content: Content, ids: DayIds, day: date, seed: int) -> None:
        self.content = content
        self.numbers = NumberMaker()
        self._ids = ids
        self._day = day
        self._seed = seed
        self._count = 0
        self._names: set[str] = set()
        self._domains: set[str] = set()

    def keep_free(self, company: str) -> None:
        """Give nobody else this name."""
        self._names.add(company)

    def found(self) -> Firm:
        """Invent a firm."""
        self._count += 1
        chance = Random(f"{self._seed} firm {self._count}")
        country = weighted(chance, _COUNTRIES)
        place = weighted(
            chance,
            [(place, place.weight) for place in self.content.places if place.country == country],
        )
        people_habits = habits(place)
        while True:
            sector = weighted(chance, [(each, each.weight) for each in self.content.sectors])
            surname = self._surname(place, chance)
            company, form = self._name(sector, surname, people_habits, place, chance)
            if company not in self._names:
                break
        self._names.add(company)
        return self.firm(company, form, sector, place, chance, surname)

    def firm(
        self,
        company: str,
        legal_form: str,
        sector: Sector,
        place: Place,
        chance: Random,
        surname: str = "",
        people: Sequence[Person] = (),
    ) -> Firm:
        """Give a firm of this name with what else belongs to one.

        surname: of the owner where the firm is called after one.
        people: those already known; without them one to three are invented.
        """
        firm = Firm(
            id=self._ids.new(),
            company=company,
            legal_form=legal_form or None,
            sector=sector,
            place=place,
            region=place_region(place.country, place.region),
            street=self._street(place, chance),
            language=self._spoken(place),
            phone=self.numbers.fixed(place.country, place.area, chance),
            people=list(people) or self._people(sector, surname, place, chance),
            since=self._day - timedelta(days=chance.randint(420, 365 * (YEARS + 2))),
        )
        self._connect(firm, chance)
        return firm

    def person(
        self, place: Place, chance: Random, function: str, surname: str = "", sex: str = ""
    ) -> Person:
        """Invent somebody who works in a place.

        function: a key of people.toml. sex: "m" or "f", by chance if empty.
        """
        sex = sex or chance.choice("mmf")
        what = self.content.functions[function]
        first_names = self.content.first_names[sex][place.language]
        return Person(
            id=self._ids.new(),
            salutation="mr" if sex == "m" else "ms",
            first_name=chance.choice(first_names),
            last_name=surname or self._surname(place, chance),
            function=what.man if sex == "m" else what.woman,
            language=self._spoken(place),
            du=place.country == "CH" and chance.random() < 0.15,
            decides=what.decides,
        )

    def _spoken(self, place: Place) -> str:
        """Give the language spoken there; who tries the program in English gets English scripts."""
        return place.language if self.content.language == "de" else self.content.language

    def reachable(self, chance: Random) -> str:
        """Give hours at which somebody can be reached."""
        return self.content.pick(list(chance.choice(_REACHABLE)))

    def _people(self, sector: Sector, surname: str, place: Place, chance: Random) -> list[Person]:
        owner = surname and sector.people[0] in ("owner", "manager") and chance.random() < 0.7
        people = [self.person(place, chance, sector.people[0], surname if owner else "")]
        for function in sector.people[1 : chance.choice((1, 2, 2, 3))]:
            people.append(self.person(place, chance, function))
        if sector.key == "practice" and owner:
            people[0].title = "Dr."
        return people

    def _surname(self, place: Place, chance: Random) -> str:
        people_habits = habits(place)
        if place.region == "GR" and chance.random() < 0.5:
            return chance.choice(self.content.surnames["ch_rm"])
        return chance.choice(self.content.surnames[people_habits])

    def _name(
        self, sector: Sector, surname: str, people_habits: str, place: Place, chance: Random
    ) -> tuple[str, str]:
        pattern = chance.choice(sector.names[people_habits])
        form = weighted(chance, _FORMS[people_habits]) if "{f}" in pattern else ""
        filled = pattern.format(
            s=surname, s2=self._surname(place, chance), place=place.city, f=form
        )
        return " ".join(filled.split()), form

    def _street(self, place: Place, chance: Random) -> str:
        street = chance.choice(self.content.streets[_STREETS[habits(place)]])
        number = chance.choice((chance.randint(1, 30), chance.randint(1, 120)))
        return f"{street} {number}{chance.choice(('', '', '', '', 'a', 'b'))}"

    def _connect(self, firm: Firm, chance: Random) -> None:
        """Give the firm its addresses in the net, its people mobiles, and some their hours."""
        name = firm.company.removesuffix(firm.legal_form or "").strip()
        domain = f"{mail_name(name)}.example"
        if domain in self._domains:
            domain = f"{mail_name(f'{name} {firm.place.city}')}.example"
        self._domains.add(domain)
        if chance.random() < 0.85:
            firm.email = f"{weighted(chance, (('info', 6), ('buero', 2), ('mail', 2)))}@{domain}"
            firm.website = f"www.{domain}" if chance.random() < 0.8 else None
        for person in firm.people:
            if chance.random() < 0.5:
                person.mobile = self.numbers.mobile(firm.place.country, chance)
            if chance.random() < 0.6:
                name = f"{mail_name(person.first_name)}.{mail_name(person.last_name)}"
                person.email = f"{name}@{domain}"
        if chance.random() < 0.25:
            firm.tags = [self.content.pick(list(chance.choice(_TAGS)))]


def habits(place: Place) -> str:
    """Tell by whose habits a firm in a place is named: ch_de, fr, it, de or at."""
    if place.country != "CH":
        return place.country.lower()
    return "ch_de" if place.language == "de" else place.language


def weighted(chance: Random, choices: Sequence[tuple[T, int]]) -> T:
    """Choose among things with their weights."""
    values, weights = zip(*choices, strict=True)
    chosen: T = chance.choices(values, weights)[0]
    return chosen


def mail_name(text: str) -> str:
    """Give a name as it stands in web and mail addresses: "Brändli & Co." is braendli-co."""
    spelled = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    plain = spelled.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
