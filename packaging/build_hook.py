"""Puts the compiled translations into what ``pip install .`` builds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Compiles the catalogues before hatchling collects the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; a failure ends the build, since a program without words is none."""
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        import translations

        for compiled in translations.release():
            inside = f"app/_resources/translations/{compiled.name}"
            build_data["force_include"][str(compiled)] = inside
