"""Who chooses another database gets another window over it, in the same program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.startup import start, window

shown = []

class Watched(window.Opening):
    def _join(self, database):
        super()._join(database)
        shown.append(database.path.name)
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        assert windows == [self.window], windows
        if len(shown) == 1:
            QTimer.singleShot(0, lambda: self.door.use_local(keep=True))
        else:
            QTimer.singleShot(0, self.window.close)

window.Opening = Watched
folder = Path(sys.argv[1])
code = start(["--profile", str(folder / "profile"), "--database", str(folder / "other.db")])
assert code == 0, code
print(*shown)
"""


def test_another_database_gets_another_window(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=50,
    )
    assert ended.stdout.split() == ["other.db", "talktrack.db"], ended.stderr
    assert "Traceback" not in ended.stderr
    assert "Qt" not in ended.stderr.replace("qt.qpa", ""), ended.stderr
