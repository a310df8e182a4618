"""What the checks of a persona look at: each line and choice with its place and scenarios."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.practice.format import ChoiceLine, CustomerLine, Persona, Scenario
from app.scripts.format import Script


@dataclass(frozen=True)
class Scope:
    """A persona and the scripts there are."""

    persona: Persona
    scripts: Mapping[str, Script]

    def lines(self) -> Iterator[tuple[str, CustomerLine, tuple[Scenario, ...]]]:
        """Walk all customer's lines: place, line, the scenarios in which it may be said."""
        every = tuple(self.persona.scenarios.values())
        for number, line in enumerate(self.persona.lines, start=1):
            yield f"lines.{number}", line, every
        for name, scenario in self.persona.scenarios.items():
            for number, line in enumerate(scenario.lines, start=1):
                yield f"scenarios.{name}.lines.{number}", line, (scenario,)

    def choices(self) -> Iterator[tuple[str, ChoiceLine, tuple[Scenario, ...]]]:
        """Walk all choices: place, choice, the scenarios in which it may be offered."""
        every = tuple(self.persona.scenarios.values())
        for number, choice in enumerate(self.persona.choices, start=1):
            yield f"choices.{number}", choice, every
        for name, scenario in self.persona.scenarios.items():
            for number, choice in enumerate(scenario.choices, start=1):
                yield f"scenarios.{name}.choices.{number}", choice, (scenario,)

    def steps(self, scenarios: tuple[Scenario, ...]) -> set[str]:
        """Give the steps of the scripts of these scenarios."""
        scripts = [self.scripts[one.script] for one in scenarios if one.script in self.scripts]
        return {name for script in scripts for name in script.steps}

    def lines_of(self, scenario: Scenario) -> tuple[CustomerLine, ...]:
        """Give all that may be said in a scenario."""
        return self.persona.lines + scenario.lines

    def choices_of(self, scenario: Scenario) -> tuple[ChoiceLine, ...]:
        """Give all that may be picked in a scenario."""
        return self.persona.choices + scenario.choices


def facts_of(scenarios: tuple[Scenario, ...]) -> set[str]:
    """Give the facts of these scenarios."""
    return {name for scenario in scenarios for name in scenario.facts}
