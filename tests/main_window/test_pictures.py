"""The frame and all widgets hold what is in them, in both languages and themes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

import pictures
from app.widgets.labels import Label, NameLabel
from app.widgets.theme import Theme
from picture_checks import findings, show_at
from scenes import database, every


@pytest.mark.parametrize("language", pictures.LANGUAGES)
def test_nothing_is_cut_covered_or_faint(tmp_path: Path, language: str) -> None:
    scenes = ["widgets", "parts", "search", "keys", *(one.name for one in database.SCENES)]
    command = [sys.executable, pictures.__file__, str(tmp_path), "--scene", *scenes]
    run = subprocess.run(
        [*command, "--size", "1280x720", "--language", language],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert len(list(tmp_path.glob("*.png"))) == len(scenes) * len(pictures.LOOKS)


def test_each_scene_has_a_name_of_its_own() -> None:
    names = [one.name for one in every.SCENES]
    assert sorted(set(names)) == sorted(names)


@pytest.fixture
def panel(qtbot, theme: Theme) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    show_at(panel, 300, 100)
    return panel


def put(panel: QWidget, label: Label, *, x: int, width: int) -> None:
    label.setParent(panel)
    label.setGeometry(x, 10, width, 20)
    label.show()


def test_a_cut_label_is_found_but_a_name_may_be_cut(panel: QWidget) -> None:
    put(panel, Label("Offered by M. Baumann"), x=0, width=60)
    put(panel, NameLabel("Malerei Fontana & Söhne"), x=100, width=60)
    assert [finding.split(":")[0] for finding in findings(panel)] == ["cut"]


def test_texts_over_each_other_are_found(panel: QWidget) -> None:
    put(panel, Label("Kunden"), x=0, width=100)
    put(panel, Label("Notizen"), x=50, width=100)
    assert [finding.split(":")[0] for finding in findings(panel)] == ["overlapping"]


def test_faint_texts_are_found(panel: QWidget) -> None:
    faint, clear = Label("Notizen"), Label("Kunden")
    faint.setStyleSheet("color: #b0b8c0")
    put(panel, faint, x=0, width=100)
    put(panel, clear, x=150, width=100)
    assert [finding.split(" has")[0] for finding in findings(panel)] == ["faint: Label 'Notizen'"]


def test_a_text_beyond_the_edge_is_found(panel: QWidget) -> None:
    put(panel, Label("Kunden"), x=270, width=100)
    assert any(finding.startswith("outside") for finding in findings(panel))


def test_a_control_without_a_name_for_readers_is_found(panel: QWidget) -> None:
    nameless, named = QLineEdit(panel), QLineEdit(panel)
    named.setAccessibleName("Name")
    for at, field in enumerate((nameless, named)):
        field.setGeometry(0, 40 * at, 100, 32)
        field.show()
    assert findings(panel) == ["no name for readers: QLineEdit '' in QWidget"]


def test_a_window_that_needs_more_room_is_found(panel: QWidget) -> None:
    panel.setMinimumWidth(500)
    assert show_at(panel, 300, 100) == ["too big: needs 500x100"]
