"""Makes the pictures of the guide: scenes of the real window, in both languages, small enough.

    python packaging/help_pictures.py

Run it after every visible change of a page that the guide shows; the pictures are part of the
project.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

import pictures

FOLDER = pictures.ROOT / "resources" / "help" / "pictures"
SCENES = (
    *("preparation", "work", "wrap-up", "customers", "import", "incoming", "end-of-day"),
    *("handoffs", "practice-talk", "practice-finished"),
)
LOOK, SIZE = "light", "1280x720"
MOST_BYTES = 150_000
COLOURS = 256
MOST_COMPRESSED = 0  # Qt calls it quality


def main() -> int:
    """Make the pictures anew; 1 where one is larger than a guide should be."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        command = [sys.executable, pictures.__file__, folder, "--scene", *SCENES]
        subprocess.run([*command, "--look", LOOK, "--size", SIZE], check=False)
        written = [
            _shrink(Path(folder) / f"{scene}-{language}-{LOOK}-{SIZE}.png", scene, language)
            for scene in SCENES
            for language in pictures.LANGUAGES
        ]
    too_big = [path.name for path in written if path.stat().st_size > MOST_BYTES]
    print("\n".join(f"too big: {name}" for name in too_big) or f"{len(written)} pictures written.")
    return 1 if too_big else 0


def _shrink(picture: Path, scene: str, language: str) -> Path:
    """Keep the 256 colours that are seen most; the edges of letters take the nearest."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull():
        raise SystemExit(f"{picture.name} was not made")
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    colours = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
    image = image.convertToFormat(
        QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither
    )
    target = FOLDER / f"{scene}-{language}.png"
    if not image.save(str(target), quality=MOST_COMPRESSED):
        raise SystemExit(f"{target} cannot be written")
    return target


if __name__ == "__main__":
    sys.exit(main())
