"""How alike two names are, by the library rapidfuzz; typing errors and the order do not count."""

from __future__ import annotations

ALIKE = 84.0
"""From here on two names may well be the same: one letter in six differs."""


def alike(first: str, second: str) -> float:
    """Give 0 to 100 for two folded names: "meier metall" and "metall meyer" are much alike."""
    from rapidfuzz import fuzz  # takes long to load, and only forms for new entries need it

    return max(fuzz.ratio(first, second), fuzz.token_sort_ratio(first, second))
