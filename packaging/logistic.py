"""Learns a sum of weights from examples: logistic regression with L2, in plain Python.

Solved in its dual form, one example after the other (Yu, Huang, Lin: "Dual coordinate descent
methods for logistic regression and maximum entropy models", Machine Learning 85, 2011). Nothing
is left to chance: the same examples in the same order give the same weights.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

TRUST = 2.0
"""How much an example may move the weights (C): chosen by cross-validation."""

ROUNDS = 8
NEAR = 0.05
START = 1e-4
STEPS = 8

SURE = -5.0
"""Log-odds of a share below which an example hardly pulls at the weights."""

REST = 2
"""For so many rounds an example that is content is not looked at."""

Example = Sequence[int]
"""The numbers of the signs that are there."""


def learned(
    examples: Sequence[Example], given: Sequence[bool], reach: Sequence[float]
) -> list[float]:
    """The weight of each sign; above 0 the sum speaks for the tag.

    reach: how far each sign may move, against the others.
    """
    weights = [0.0] * len(reach)
    shares = [math.log(START)] * len(examples)  # as log-odds of each example's share of TRUST
    curves = [TRUST * sum(map(reach.__getitem__, example)) for example in examples]
    order, rests = list(range(len(examples))), [0] * len(examples)
    shuffled = random.Random(ROUNDS)
    for _ in range(ROUNDS):
        moved = any(rests)
        shuffled.shuffle(order)
        for at in order:
            if rests[at]:
                rests[at] -= 1
                continue
            example, sign = examples[at], 1 if given[at] else -1
            margin = sign * sum(map(weights.__getitem__, example))
            if abs(margin + shares[at]) < NEAR or max(-margin, shares[at]) < SURE:
                rests[at] = REST
                continue
            before, shares[at] = shares[at], _share(margin, shares[at], curves[at])
            change = sign * TRUST * (_chance(shares[at]) - _chance(before))
            for one in example:
                weights[one] += change * reach[one]
            moved = True
        if not moved:
            break
    return weights


def _share(margin: float, before: float, curve: float) -> float:
    """The share at which the example is content: where share + margin is 0, by Newton's steps.

    The root lies between ``before`` and where the margin alone would put it.
    """
    start = _chance(before)
    low, high = sorted((before, -margin))
    at = before
    for _ in range(STEPS):
        chance = _chance(at)
        wrong = at + margin + curve * (chance - start)
        if abs(wrong) < NEAR / 5:
            break
        low, high = (low, at) if wrong > 0 else (at, high)
        at -= wrong / (1 + curve * chance * (1 - chance))
        if not low < at < high:
            at = (low + high) / 2
    return at


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds)) if odds > -500 else 0.0
