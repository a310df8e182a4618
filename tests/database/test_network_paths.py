from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from app.database import network_paths
from app.database.network_paths import is_network_drive, is_network_path, is_on_network_mount

MOUNTS = r"""/dev/sda1 / ext4 rw,relatime 0 0
server:/srv /srv nfs4 rw 0 0
/dev/sdb1 /srv/local ext4 rw 0 0
//server/sales /mnt/Sales\040team cifs rw 0 0
user@host:/ /mnt/ssh fuse.sshfs rw 0 0
portal /run/user/1000/doc fuse.portal rw 0 0
/dev/sdc1 /mnt/twice ext4 rw 0 0
server:/b /mnt/twice nfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/var/talktrack.db", False),
        ("/srv/anna/talktrack.db", True),
        ("/srv/local/talktrack.db", False),
        ("/srvwork/talktrack.db", False),
        ("/mnt/Sales team/talktrack.db", True),
        ("/mnt/ssh/talktrack.db", True),
        ("/run/user/1000/doc/talktrack.db", False),
        ("/mnt/twice/talktrack.db", True),
    ],
)
def test_the_mount_table_tells_networks(path: str, expected: bool) -> None:
    assert is_on_network_mount(PurePosixPath(path), MOUNTS) is expected


@pytest.mark.parametrize("mounts", ["", "nonsense\n"])
def test_without_a_mount_table_nothing_is_warned_of(mounts: str) -> None:
    assert not is_on_network_mount(PurePosixPath("/srv/a.db"), mounts)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"C:\Users\anna\talktrack.db", False),
        (r"H:\talktrack.db", True),
        (r"\\server\sales\talktrack.db", True),
        (r"\\?\C:\Users\talktrack.db", False),
    ],
)
def test_windows_tells_what_a_drive_is(path: str, expected: bool) -> None:
    types = {"C:\\": 3, "H:\\": 4}
    assert is_network_drive(PureWindowsPath(path), lambda root: types.get(root, 0)) is expected


def test_links_are_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    share, link = tmp_path / "share", tmp_path / "link"
    share.mkdir()
    link.symlink_to(share)
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/ {share.resolve()} nfs rw 0 0\n", "utf-8")
    monkeypatch.setattr(network_paths, "MOUNT_TABLE", table)
    assert is_network_path(link / "talktrack.db")
    assert not is_network_path(tmp_path / "talktrack.db")
    monkeypatch.setattr(network_paths, "MOUNT_TABLE", tmp_path / "none")
    assert not is_network_path(link / "talktrack.db")
