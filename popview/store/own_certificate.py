"""The person's own certificate with its key, from a PEM or PKCS#12 file (RFC 7468, RFC 7292)."""

import os
import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from popview.errors import StoreError
from popview.types import KeyFault, OwnCertificate, ProblemKind, Secret

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes, PublicKeyTypes
    from cryptography.x509 import Certificate, Name

MOST = 1_000_000
"""Octets of such a file: the longest real ones, with whole chains, have some ten thousand."""

_PEM_KEY = re.compile(rb"-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----.*?-----END \1-----", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the file holds. pem: key and chain, the key encrypted under a `word` that is new each time."""

    shown: OwnCertificate
    pem: bytes = field(repr=False)
    word: Secret


def load_own(path: str, passphrase: Secret | None = None) -> Loaded:
    """Read the file. StoreError(OWN_CERTIFICATE) [path, reason: KeyFault].

    A passphrase that is not needed does no harm.
    """
    from cryptography.hazmat.primitives import serialization  # late: for those alone who have a certificate

    data, is_open = _read(path)
    opening = passphrase.reveal().encode() if passphrase else None
    key, chain = (_from_pem if b"-----BEGIN" in data else _from_pkcs12)(path, data, opening)
    own = _belonging(path, key, chain)
    word = Secret(secrets.token_urlsafe(32))
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(word.reveal().encode()),
    )
    ordered = [own, *(one for one in chain if one != own)]
    pem += b"".join(one.public_bytes(serialization.Encoding.PEM) for one in ordered)
    return Loaded(_shown(own, is_open), pem, word)


def _fault(path: str, fault: KeyFault) -> StoreError:
    return StoreError(ProblemKind.OWN_CERTIFICATE, path=path, reason=fault.value)


def _read(path: str) -> tuple[bytes, bool]:
    """Return the file's octets, and whether others than this person may read them too."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(MOST + 1)
            mode = os.fstat(file.fileno()).st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _fault(path, KeyFault.MISSING) from error
    except (OSError, ValueError) as error:
        raise _fault(path, KeyFault.UNREADABLE) from error
    if len(data) > MOST or not data:
        raise _fault(path, KeyFault.FORMAT)
    return data, os.name == "posix" and bool(mode & 0o044)


def _from_pem(path: str, data: bytes, opening: bytes | None) -> tuple["PrivateKeyTypes", "list[Certificate]"]:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from cryptography.x509 import load_pem_x509_certificates

    block = _PEM_KEY.search(data)
    if b"-----BEGIN CERTIFICATE-----" not in data:
        raise _fault(path, KeyFault.NO_CERTIFICATE if block else KeyFault.FORMAT)
    if block is None:
        raise _fault(path, KeyFault.NO_KEY)
    is_sealed = b"ENCRYPTED" in block[0]
    if is_sealed and opening is None:
        raise _fault(path, KeyFault.PASSPHRASE_NEEDED)
    try:
        chain = load_pem_x509_certificates(data)
    except ValueError as error:
        raise _fault(path, KeyFault.FORMAT) from error
    try:
        return load_pem_private_key(block[0], opening if is_sealed else None), chain
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _fault(path, KeyFault.PASSPHRASE if is_sealed else KeyFault.FORMAT) from error


def _from_pkcs12(
    path: str, data: bytes, opening: bytes | None
) -> tuple["PrivateKeyTypes", "list[Certificate]"]:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates

    if not _is_pkcs12(data):
        raise _fault(path, KeyFault.FORMAT)
    for word in dict.fromkeys((opening, None)):
        try:
            key, own, others = load_key_and_certificates(data, word)
            break
        except (ValueError, UnsupportedAlgorithm) as error:
            failure = error
    else:
        fault = KeyFault.PASSPHRASE if opening else KeyFault.PASSPHRASE_NEEDED
        raise _fault(path, fault) from failure
    if key is None:
        raise _fault(path, KeyFault.NO_KEY)
    chain = [own, *others] if own is not None else others
    if not chain:
        raise _fault(path, KeyFault.NO_CERTIFICATE)
    return key, chain


def _is_pkcs12(data: bytes) -> bool:
    """Say whether this is a PFX at all: else a wrong passphrase could not be told from a holiday picture."""
    from asn1crypto import pkcs12

    try:
        return bool(pkcs12.Pfx.load(data)["version"].native == "v3")
    except (ValueError, TypeError, KeyError):
        return False


def _belonging(path: str, key: "PrivateKeyTypes", chain: "list[Certificate]") -> "Certificate":
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    def spelt(public: "PublicKeyTypes") -> bytes:
        return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    wanted = spelt(key.public_key())
    for one in chain:
        if spelt(one.public_key()) == wanted:
            return one
    raise _fault(path, KeyFault.MISMATCH)


def _shown(own: "Certificate", is_open: bool) -> OwnCertificate:
    from cryptography.x509.oid import NameOID

    def name(of: "Name") -> str:
        found = of.get_attributes_for_oid(NameOID.COMMON_NAME)
        return str(found[0].value) if found else of.rfc4514_string()

    form = "%Y-%m-%dT%H:%M:%SZ"
    return OwnCertificate(
        name(own.subject),
        name(own.issuer),
        own.not_valid_before_utc.strftime(form),
        own.not_valid_after_utc.strftime(form),
        is_open,
    )
