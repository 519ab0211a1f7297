"""The person's own certificate, by which some servers know who signs in."""

from dataclasses import dataclass
from enum import StrEnum


class KeyFault(StrEnum):
    """Why a file with a certificate and its key cannot be used."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    FORMAT = "format"  # neither PEM nor PKCS#12, or broken
    NO_CERTIFICATE = "no-certificate"
    NO_KEY = "no-key"
    MISMATCH = "mismatch"  # no certificate of the file belongs to its key
    PASSPHRASE_NEEDED = "passphrase-needed"  # noqa: S105 - a kind of fault
    PASSPHRASE = "passphrase"  # noqa: S105 - the one that was given does not open the key


@dataclass(frozen=True, slots=True)
class OwnCertificate:
    """What a client certificate says of itself; its key stays in the file."""

    subject: str
    issuer: str
    not_before: str  # ISO 8601, UTC
    not_after: str
    is_open: bool = False  # others on this computer may read the file with the key
