"""All texts can be read, in both themes."""

from __future__ import annotations

import pytest

from app.widgets.palette import DARK, LEAST_CONTRAST, LIGHT, Ink, contrast, text_pairs

PAIRS = [
    pytest.param(ink, id=f"{theme} {name}")
    for theme, palette in (("light", LIGHT), ("dark", DARK))
    for name, ink in text_pairs(palette)
]


@pytest.mark.parametrize("ink", PAIRS)
def test_each_text_stands_out_from_its_ground(ink: Ink) -> None:
    assert contrast(ink.text, ink.ground) >= LEAST_CONTRAST


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_what_the_web_standard_says(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(second, first) == contrast(first, second)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_bars_and_lamps_can_be_seen_on_panels(palette: object) -> None:
    for name in ("accent", "good", "doubtful", "bad"):
        # The lamp's text says the same, so WCAG's 3:1 for graphics does not bind; 2:1 is ours.
        assert contrast(getattr(palette, name), palette.surface) >= 2  # type: ignore[attr-defined]


def test_a_key_account_looks_like_an_a_customer() -> None:
    assert LIGHT.segment("K") == LIGHT.segment("A") != LIGHT.segment("C+")
    assert LIGHT.segment("C+") == LIGHT.segment("C")
