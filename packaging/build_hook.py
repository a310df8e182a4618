"""Compiles the translations before ``pip install .`` collects the resources."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Makes the .qm files, which git does not keep."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; a failure ends the build, since a program without words is none."""
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        import translations

        translations.release()
