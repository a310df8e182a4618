"""Tells paths on network drives, where SQLite's locks cannot be relied on.

Two computers that write one file there damage it; a team's database belongs on PostgreSQL.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path, PurePath, PureWindowsPath

MOUNT_TABLE = Path("/proc/self/mounts")

_NETWORK_TYPES = frozenset(
    ["afpfs", "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "nfs", "nfs4", "smb3", "smbfs"]
)
_NETWORK_FUSE = frozenset(["curlftpfs", "davfs2", "glusterfs", "gvfsd-fuse", "rclone", "sshfs"])
_ESCAPES = {r"\040": " ", r"\011": "\t", r"\012": "\n", r"\134": "\\"}
_DRIVE_REMOTE = 4  # GetDriveTypeW, winbase.h


def is_network_path(path: Path) -> bool:
    """Tell whether a file lies, or would lie, on another computer's disk.

    False where it cannot be told, as on macOS: the warning is a help, no lock.
    """
    if sys.platform == "win32":
        return is_network_drive(PureWindowsPath(path.absolute()), _drive_type)
    try:
        mounts = MOUNT_TABLE.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return is_on_network_mount(path.resolve(), mounts)


def is_on_network_mount(path: PurePath, mounts: str) -> bool:
    """Tell from a mount table whether the file system below ``path`` is a network's.

    path: absolute, without links. mounts: lines of "source place type options …", where blanks
        in places are written \\040; of two mounts at one place the later one counts.
    """
    types = dict(_place_and_type(line) for line in mounts.splitlines() if line.count(" ") > 1)
    place = max((at for at in types if path.is_relative_to(at)), key=len, default="")
    return _is_network_type(types.get(place, ""))


def is_network_drive(path: PureWindowsPath, drive_type: Callable[[str], int]) -> bool:
    r"""Tell whether a Windows path is \\server\share or on a drive that stands for one.

    drive_type: what Windows says of a root such as "H:\".
    """
    if path.drive.startswith("\\\\"):
        return not path.drive.startswith(("\\\\?\\", "\\\\.\\"))
    return drive_type(path.anchor) == _DRIVE_REMOTE


def _place_and_type(line: str) -> tuple[str, str]:
    _, place, type_ = line.split(" ")[:3]
    for written, meant in _ESCAPES.items():
        place = place.replace(written, meant)
    return place, type_


def _is_network_type(type_: str) -> bool:
    family, _, program = type_.partition(".")
    return type_ in _NETWORK_TYPES or (family == "fuse" and program in _NETWORK_FUSE)


def _drive_type(root: str) -> int:
    import ctypes

    windows = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    return int(windows.GetDriveTypeW(root))
