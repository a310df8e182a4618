"""Makes pictures of every page: both languages, light and dark, three sizes.

    python packaging/pictures.py [FOLDER] [--scene NAME …] [--language de] [--look light]
                                 [--size 1440x900]

Nothing appears on the screen. Each picture is also checked: texts cut, overlapping or faint
are listed, and the command ends with 1. The example data stand on a fixed day.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt  # noqa: E402
from PySide6.QtGui import QFontDatabase, QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

import translations  # noqa: E402 (the path must be known first)
from app.garbage import collect_due  # noqa: E402
from app.widgets.fonts import FAVOURITE_FAMILY, text_family  # noqa: E402
from app.widgets.languages import Language, install_language  # noqa: E402
from app.widgets.theme import Look, Theme  # noqa: E402
from picture_checks import findings, show_at  # noqa: E402
from scenes.every import SCENES  # noqa: E402
from scenes.stage import Scene, Stage  # noqa: E402

SIZES = ("1280x720", "1440x900", "1920x1080")
LANGUAGES = ("de", "en")
LOOKS = ("light", "dark")
_MARGIN = 8  # between a popup and the edges of its window, in pixels


def make(
    folder: Path,
    language: str,
    looks: Sequence[str],
    sizes: Sequence[str],
    scenes: Sequence[Scene],
) -> list[str]:
    """Make the pictures of one language; give what the checks found.

    Raises SystemExit without a text font: all texts would be boxes.
    """
    application = QApplication([sys.argv[0]])
    gc.disable()  # as in the program: never on a worker, never while a widget is made
    _check_fonts()
    install_language(application, Language(language), translations.FOLDER)
    theme = Theme(application)
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for scene in scenes:
        with TemporaryDirectory() as profile:
            window = scene.open(Stage(Path(profile), language))
            for look in looks:
                theme.set_look(Look(look))
                for size in sizes:
                    name = f"{scene.name}-{language}-{look}-{size}"
                    wrong = show_at(window, *map(int, size.split("x")))
                    scene.settle(window)
                    picture_of(window).save(str(folder / f"{name}.png"))
                    for shown in shown_windows(window):
                        wrong += findings(shown)
                    found += [f"{name}: {finding}" for finding in wrong]
            for shown in reversed(shown_windows(window)):
                _close(shown)
            window.deleteLater()
        collect_due()
    return found


def picture_of(window: QWidget) -> QPixmap:
    """Picture a window with its dialogs and popups on it."""
    picture = window.grab()
    painter = QPainter(picture)
    for above in shown_windows(window)[1:]:
        at = above.pos() - window.pos()
        if above.windowType() is not Qt.WindowType.Popup:  # the system would centre it
            at = window.rect().center() - above.rect().center()
        else:  # it opened while the window had another size
            room = window.size() - above.size()
            at = QPoint(min(at.x(), room.width() - _MARGIN), min(at.y(), room.height() - _MARGIN))
        painter.drawPixmap(at, above.grab())
    painter.end()
    return picture


def shown_windows(window: QWidget) -> list[QWidget]:
    """Give a window and what stands open above it."""
    above = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    others = sorted((one for one in above if one is not window), key=_depth)
    return [window, *others]


def _close(shown: QWidget) -> None:
    """Close a window; a dialog does not ask first what becomes of what was typed."""
    if isinstance(shown, QDialog):
        shown.done(QDialog.DialogCode.Rejected)
    else:
        shown.close()


def _depth(widget: QWidget) -> int:
    """Count what a widget belongs to: a dialog of a dialog stands above it."""
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent)


def _check_fonts() -> None:
    if not QFontDatabase.families():
        sys.exit(
            "There is no text font, so Qt would draw boxes. "
            "Install fonts-inter or fonts-dejavu-core and try again."
        )
    if text_family() != FAVOURITE_FAMILY:
        print(f"{FAVOURITE_FAMILY} is not installed; the pictures use {text_family()}.")


def main() -> int:
    """Make the pictures asked for; one process per language, as Qt has one at a time."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "pictures")
    parser.add_argument(
        "--scene", nargs="+", metavar="NAME", choices=[scene.name for scene in SCENES]
    )
    parser.add_argument("--language", choices=[language.value for language in Language])
    parser.add_argument("--look", nargs="+", choices=LOOKS, default=LOOKS)
    parser.add_argument("--size", nargs="+", default=SIZES)
    asked = parser.parse_args()
    if asked.language is None:
        translations.release()
        runs = [
            subprocess.run([sys.executable, *sys.argv, "--language", language], check=False)
            for language in LANGUAGES
        ]
        return max(run.returncode for run in runs)
    scenes = [scene for scene in SCENES if not asked.scene or scene.name in asked.scene]
    found = make(asked.folder, asked.language, asked.look, asked.size, scenes)
    print("\n".join(found) or f"{asked.language}: nothing cut, overlapping or faint.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
