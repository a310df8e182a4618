"""Checking that customers of Germany and Austria say no word that is Swiss only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.practice.personas.problems import Problem, Remark
from app.scripts.regional_words import left_swiss


def region_findings(place: str, texts: Mapping[str, tuple[str, ...]]) -> Iterator[Remark]:
    """Find German wordings for which a region has neither a text of its own nor a pair."""
    for one in left_swiss(texts):
        detail = f"{one.word} ({one.own_key})"
        yield Remark(place, Problem.SWISS_WORD, detail, one.text[:20])
