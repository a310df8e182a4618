"""Checking that customers of Germany and Austria say no word that is Swiss only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.practice.problems import Problem, Remark
from app.practice.regional_words import GERMAN, REGIONS, said_in, swiss_word


def region_findings(place: str, texts: Mapping[str, tuple[str, ...]]) -> Iterator[Remark]:
    """Find German wordings for which a region has neither a text of its own nor a pair."""
    for region in REGIONS:
        for key in GERMAN:
            if f"de_{region}{key.removeprefix('de')}" in texts:
                continue
            for text in texts.get(key, ()):
                left = swiss_word(said_in(text, region), region)
                if left:
                    yield Remark(place, Problem.SWISS_WORD, f"{left} (de_{region})", text[:20])
