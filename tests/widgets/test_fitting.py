"""Texts of rows in the room there is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from app.widgets.fitting import MOST_LINES, in_lines, in_one_line
from app.widgets.fonts import Size, font

STEP = "Zurück vom Aussendienst: Kunde informieren"


@pytest.fixture
def metrics(qapp) -> QFontMetricsF:
    return QFontMetricsF(font(Size.SMALL))


def test_a_short_text_stays_in_its_line(metrics: QFontMetricsF) -> None:
    fitted = in_lines(STEP, metrics, first=1000, rest=1000)
    assert (fitted.lines, fitted.cut) == ((STEP,), False)


def test_a_long_text_loses_nothing(metrics: QFontMetricsF) -> None:
    half = metrics.horizontalAdvance(STEP) / 2
    fitted = in_lines(STEP, metrics, first=half, rest=2 * half)
    assert " ".join(fitted.lines) == STEP
    assert len(fitted.lines) == 2
    assert not fitted.cut


def test_what_is_too_long_ends_with_dots_and_says_so(metrics: QFontMetricsF) -> None:
    fitted = in_lines(" ".join([STEP] * 9), metrics, first=150, rest=200)
    assert len(fitted.lines) == MOST_LINES
    assert fitted.lines[-1].endswith("…")
    assert fitted.cut


def test_words_that_belong_together_go_on_together(metrics: QFontMetricsF) -> None:
    law = "law\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}FR"
    width = metrics.horizontalAdvance("Lyon · law of")
    assert in_lines(f"Lyon · {law}", metrics, width, width).lines == ("Lyon ·", law)


def test_a_name_is_cut_in_its_line(metrics: QFontMetricsF) -> None:
    fitted = in_one_line(STEP, metrics, metrics.horizontalAdvance(STEP) / 2)
    assert fitted.lines[0].endswith("…")
    assert fitted.cut


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=300), first=st.integers(-20, 300), rest=st.integers(20, 300))
def test_every_word_is_there_or_the_text_counts_as_cut(
    metrics: QFontMetricsF, text: str, first: int, rest: int
) -> None:
    fitted = in_lines(text, metrics, first, rest)
    assert 1 <= len(fitted.lines) <= MOST_LINES
    assert fitted.cut or " ".join(fitted.lines).split() == text.split()
