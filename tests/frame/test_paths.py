"""Where a profile and the shipped resources lie."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app import paths
from app.paths import Profile, default_profile, resources_dir


def test_everything_of_a_profile_lies_below_its_folder(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "mine")
    places = [
        profile.settings_file,
        profile.window_file,
        profile.database,
        profile.drafts,
        profile.logs,
        profile.backups,
        profile.lock_file,
    ]
    assert len(set(places)) == len(places)
    assert all(place.is_relative_to(profile.directory) for place in places)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_owner_reads_a_profile(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "new" / "mine")

    profile.make_directories()
    profile.make_directories()  # a second start finds them there

    made = [profile.directory, profile.drafts, profile.logs, profile.backups]
    assert [oct(folder.stat().st_mode & 0o777) for folder in made] == ["0o700"] * 4


def test_the_default_profile_is_where_the_system_keeps_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths.appdirs, "user_data_dir", lambda name, appauthor: tmp_path / name)
    assert default_profile().directory == tmp_path / "Talktrack"


def test_resources_are_found_in_a_checkout() -> None:
    assert resources_dir() == Path(__file__).resolve().parents[2] / "resources"


def test_resources_of_an_installed_program_lie_in_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "app" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "app" / "paths.py"))
    assert resources_dir() == tmp_path / "app" / "_resources"


def test_resources_of_the_built_program_lie_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_dir() == tmp_path / "resources"
