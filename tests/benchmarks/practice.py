"""A practised talk of 60 turns: the slowest line of each scenario against one frame of 16 ms.

    python -m tests.benchmarks.practice

A line is read, answered by the customer, and the next choices are made; the talk is kept going by
questions that annoy nobody. No database is asked, so the best possible is the frame itself. Each
line is said three times over, since all of it is pure, and the shortest counts: what else the
machine does is no part of it. The tagger's word lists are read before, once for each language.
"""

from __future__ import annotations

import time

from app.practice.personas.shipped import shipped_personas, shipped_scripts
from app.practice.simulation import simulator
from app.practice.simulation.run import MAX_TURNS, Caller, Run
from app.practice.simulation.typed import typed_answer
from app.practice.tagger.reading import read_line
from tests.benchmarks.measuring import Table

FRAME_MS = 16.0
LENA = Caller(name="Lena Koch", company="Beispiel AG")


def main() -> None:
    """Play every scenario in both languages, print its slowest line."""
    for language in ("de", "en"):
        began = time.perf_counter()
        read_line("a", language)
        print(f"word lists ({language}): {1000 * (time.perf_counter() - began):.0f} ms")
    report = Table(f"{MAX_TURNS} turns, slowest line").add
    for persona in shipped_personas().values():
        for name, scenario in persona.scenarios.items():
            script = shipped_scripts()[scenario.script]
            for language in persona.languages:
                run = simulator.start(
                    persona,
                    name,
                    script,
                    seed=1,
                    caller=LENA,
                    language=language,
                    seconds=24 * 3600,
                )
                turns, slowest = _slowest_ms(run)
                report(f"{name} ({language}), {turns} turns", slowest, FRAME_MS, 1.0)


def _slowest_ms(run: Run) -> tuple[int, float]:
    slowest = 0.0
    while run.ended is None:
        taken, run = min((_said(run) for _ in range(3)), key=lambda said: said[0])
        slowest = max(slowest, taken)
    return run.trainee_lines, 1000 * slowest


def _said(run: Run) -> tuple[float, Run]:
    began = time.perf_counter()
    run = simulator.answer(run, typed_answer(run, _question(run)))
    simulator.choices(run)
    return time.perf_counter() - began, run


def _question(run: Run) -> str:
    number = run.trainee_lines
    if run.case.address.language == "de":
        return f"Das verstehe ich. Was meinen Sie mit Punkt {number}?"
    return f"I understand. What do you mean by point {number}?"


if __name__ == "__main__":
    main()
