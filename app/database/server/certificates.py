"""Which certificates a server is checked by: the computer's own, unless a file is named.

libpq looks into a folder that its wheel does not have, and knows nothing of Windows' store.
"""

from __future__ import annotations

import atexit
import shutil
import ssl
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

_CHECKED = ("verify-full", "verify-ca")
_USUAL_PLACES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora, Red Hat
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)


def to_check_by(parameters: Mapping[str, Any]) -> dict[str, str]:
    """Give the parameter that names the certificates, where the connection's own do not.

    PostgreSQL's own file ``root.crt`` in the person's folder comes first, as everywhere.
    """
    named = parameters.get("sslrootcert", "system")
    own_file = named == "system" and "sslrootcert" not in parameters and _own_file().exists()
    if parameters.get("sslmode") not in _CHECKED or named != "system" or own_file:
        return {}
    found = computers_own()
    return {} if found is None else {"sslrootcert": str(found)}


@cache
def computers_own() -> Path | None:
    """Give a file with the certificates that this computer trusts; None where there is none."""
    if sys.platform == "win32":
        return _written([*_of_windows("ROOT"), *_of_windows("CA")])
    places = (ssl.get_default_verify_paths().cafile, *_USUAL_PLACES)
    return next((Path(place) for place in places if place and Path(place).is_file()), None)


def _own_file() -> Path:
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Roaming" / "postgresql" / "root.crt"
    return Path.home() / ".postgresql" / "root.crt"


def _of_windows(store: str) -> Iterator[str]:
    certificates: Any = getattr(ssl, "enum_certificates")(store)  # noqa: B009 (only on Windows)
    for content, encoding, _ in certificates:
        if encoding == "x509_asn":
            yield ssl.DER_cert_to_PEM_cert(content)


def _written(certificates: list[str]) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="talktrack-certificates-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "roots.pem"
    file.write_text("".join(certificates), encoding="ascii")
    return file
