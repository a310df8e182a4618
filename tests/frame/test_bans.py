"""What ruff refuses: modules that are too heavy or not free, the system's clock."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def refused(source: str, filename: str) -> set[str]:
    """Give the codes with which ruff refuses a source under this name."""
    command = ["-m", "ruff", "check", "--output-format=json", "--no-cache"]
    ended = subprocess.run(
        [sys.executable, *command, f"--stdin-filename={filename}", "-"],
        cwd=ROOT,
        input=source,
        capture_output=True,
        text=True,
    )
    return {found["code"] for found in json.loads(ended.stdout)}


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6 import QtCharts\n",
        "from PySide6.QtCharts import QChart\n",
        "from PySide6.QtGraphs import GraphsView\n",
        "from PySide6.QtDataVisualization import Q3DBars\n",
        "from PySide6.QtWebEngineWidgets import QWebEngineView\n",
        "import phonenumbers.geocoder\n",
        "from phonenumbers import carrier\n",
        "from phonenumbers.timezone import time_zones_for_number\n",
        "from datetime import datetime\nnow = datetime.now()\n",
        "from datetime import date\ntoday = date.today()\n",
        "import time\nnow = time.time()\n",
        "from PySide6.QtCore import QDate\ntoday = QDate.currentDate()\n",
    ],
)
def test_the_program_may_not_use_it(source: str) -> None:
    assert "TID251" in refused(source, "app/calls/call_panel.py")


def test_the_clock_alone_asks_the_system() -> None:
    source = "from datetime import datetime\nnow = datetime.now()\n"
    assert "TID251" not in refused(source, "app/clock.py")


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("from . import rules\n", "TID252"),
        ("import logging\nlogging.info(f'{logging} saved')\n", "G004"),
        ("class Panel:\n    def pickRow(self) -> None:\n        '''Pick.'''\n", "N802"),
    ],
)
def test_the_manner_of_the_code_is_kept(source: str, code: str) -> None:
    assert code in refused(source, "app/calls/call_panel.py")


def test_methods_of_qt_keep_their_names() -> None:
    source = "class Panel:\n    def paintEvent(self, event: object) -> None:\n        pass\n"
    assert "N802" not in refused(source, "app/calls/call_panel.py")
