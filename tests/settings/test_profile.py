"""The settings file survives people, other versions and mistakes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings.profile import (
    ProfileSettings,
    SettingsNotSavedError,
    Telephony,
    needs_restart,
    read_settings,
    write_settings,
)
from app.telephony.dialler import DialMode

WRITTEN_BY_HAND = """\
# Mine, please keep.
theme = "dark"  # for the evening
colour_of_next_version = "green"

[telephony]
mode = "url"
url = "https://pbx.example/{number}"  # given by IT
extension = 12
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_settings_are_the_usual_ones(path: Path) -> None:
    assert read_settings(path) == (ProfileSettings(), None)


def test_a_file_by_hand_is_read(path: Path) -> None:
    path.write_text(WRITTEN_BY_HAND, encoding="utf-8")

    settings, broken = read_settings(path)

    assert broken is None
    assert settings.theme == "dark"
    assert settings.telephony.mode is DialMode.URL


def test_comments_and_keys_of_other_versions_stay(path: Path) -> None:
    path.write_text(WRITTEN_BY_HAND, encoding="utf-8")
    settings, _ = read_settings(path)

    write_settings(path, msgspec.structs.replace(settings, theme="light"))

    expected = WRITTEN_BY_HAND.replace('"dark"', '"light"')
    assert path.read_text(encoding="utf-8") == expected


def test_only_what_differs_is_written(path: Path) -> None:
    write_settings(path, ProfileSettings())
    assert path.read_text(encoding="utf-8") == ""

    write_settings(path, ProfileSettings(telephony=Telephony(mode=DialMode.COPY)))
    assert path.read_text(encoding="utf-8") == '[telephony]\nmode = "copy"\n'


def test_a_setting_can_go_back_to_the_usual(path: Path) -> None:
    write_settings(path, ProfileSettings(region="DE", shortcuts={"dial": ("F12",)}))
    write_settings(path, ProfileSettings())
    assert read_settings(path) == (ProfileSettings(), None)


settings_of_all_kinds = st.builds(
    ProfileSettings,
    language=st.sampled_from(["system", "de", "de_DE", "en"]),
    region=st.sampled_from(["CH", "DE", "AT"]),
    theme=st.sampled_from(["system", "light", "dark"]),
    scale_percent=st.integers(100, 200),
    shortcuts=st.dictionaries(
        st.text(min_size=1, max_size=5), st.lists(st.text(max_size=5), max_size=2).map(tuple)
    ),
    telephony=st.builds(
        Telephony,
        mode=st.sampled_from(DialMode),
        command=st.lists(st.text(max_size=5), max_size=2).map(tuple),
        url=st.text(max_size=5),
    ),
)


@given(settings_of_all_kinds, settings_of_all_kinds)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, first: ProfileSettings, second: ProfileSettings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    for settings in (first, second):
        write_settings(path, settings)
        assert read_settings(path) == (settings, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("theme = ", "Invalid value"),
        ('theme = "pink"', "$.theme"),
        ("scale_percent = 20", "$.scale_percent"),
        ('region = "Schweiz"', "$.region"),
        ('[telephony]\nmode = "smoke"', "$.telephony.mode"),
        (b"theme = '\xff'", "utf-8"),
    ],
)
def test_a_broken_file_is_kept_aside(path: Path, text: str | bytes, problem: str) -> None:
    content = text if isinstance(text, bytes) else text.encode()
    for number in (1, 2):  # a second one does not push the first away
        path.write_bytes(content)

        settings, broken = read_settings(path)

        assert settings == ProfileSettings()
        assert broken is not None
        assert problem in broken.problem
        assert broken.kept_as == path.with_name(f"settings.broken-{number}.toml")
        assert broken.kept_as.read_bytes() == content
        assert not path.exists()


def test_a_file_that_was_broken_since_it_was_read_is_kept_aside(path: Path) -> None:
    path.write_text("theme = ", encoding="utf-8")

    write_settings(path, ProfileSettings(theme="dark"))

    assert read_settings(path) == (ProfileSettings(theme="dark"), None)
    assert path.with_name("settings.broken-1.toml").read_text(encoding="utf-8") == "theme = "


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(SettingsNotSavedError):
        write_settings(tmp_path, ProfileSettings(theme="dark"))  # a folder


@pytest.mark.parametrize(
    ("saved", "restart"),
    [
        (ProfileSettings(), False),
        (ProfileSettings(theme="dark"), False),
        (ProfileSettings(telephony=Telephony(mode=DialMode.COPY)), False),
        (ProfileSettings(language="en"), True),
        (ProfileSettings(region="DE"), True),
        (ProfileSettings(scale_percent=150), True),
        (ProfileSettings(shortcuts={"park": ("F11",)}), True),
    ],
)
def test_what_holds_from_the_next_start_on(saved: ProfileSettings, restart: bool) -> None:
    assert needs_restart(ProfileSettings(), saved) is restart


def test_settings_that_cannot_be_saved_are_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsNotSavedError) as failed:
        write_settings(tmp_path / "missing" / "settings.toml", ProfileSettings())
    assert failed.value.detail
