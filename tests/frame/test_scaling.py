"""The size that is set holds for the window, and for nothing that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings.profile import ProfileSettings
from app.startup.scaling import scaled

ROOT = Path(__file__).resolve().parents[2]
FACTOR = "QT_SCALE_FACTOR"
# A process of its own: Qt takes the size when the first application is made. The window is
# stopped where it would begin to work.
PROGRAM = """
import os, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from app.startup import start, window

class Stop(Exception):
    pass

def stop(self):
    print(QGuiApplication.primaryScreen().devicePixelRatio(), os.environ.get("QT_SCALE_FACTOR"))
    raise Stop

window.SingleInstance.claim = stop
try:
    start(["--profile", sys.argv[1]])
except Stop:
    pass
"""


@pytest.mark.parametrize(
    ("percent", "environment", "shown"),
    [
        (100, None, "1.0 None"),
        (150, None, "1.5 None"),
        (200, None, "2.0 None"),
        (100, "1.25", "1.25 1.25"),
        (150, "1.25", "1.5 1.25"),
    ],
)
def test_the_window_has_the_size_that_is_set(
    tmp_path: Path, percent: int, environment: str | None, shown: str
) -> None:
    (tmp_path / "settings.toml").write_text(f"scale_percent = {percent}", encoding="utf-8")
    variables = {name: value for name, value in os.environ.items() if name != FACTOR}
    if environment is not None:
        variables[FACTOR] = environment

    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        cwd=ROOT,
        env=variables | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ended.stdout.strip() == shown


def test_the_environment_is_put_back_after_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FACTOR, raising=False)
    with pytest.raises(RuntimeError), scaled(ProfileSettings(scale_percent=150)):
        raise RuntimeError
    assert FACTOR not in os.environ
