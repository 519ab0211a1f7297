"""A server's certificate as a value that a person can judge (types.Certificate)."""

import hashlib
from typing import TYPE_CHECKING

from popview.types import Certificate

if TYPE_CHECKING:
    from datetime import datetime
    from ipaddress import IPv4Address, IPv6Address

    from asn1crypto import x509

# OpenSSL's verify codes (x509_vfy.h) in our words
_REASONS = {
    9: "not-yet-valid",
    10: "expired",
    18: "self-signed",
    19: "unknown-issuer",
    20: "unknown-issuer",
    21: "unknown-issuer",
    62: "wrong-host",
    64: "wrong-host",
}


def fingerprint(der: bytes) -> str:
    """Return the SHA-256 of a DER certificate as lower-case hex: what a Trust is pinned to."""
    return hashlib.sha256(der).hexdigest()


def describe(der: bytes, host: str, port: int, verify_code: int, changed: bool = False) -> Certificate:
    """Tell what a certificate says, and every reason not to trust it that can be seen.

    `verify_code` is OpenSSL's first complaint; dates and names are looked at besides, because it names one
    only.
    """
    from asn1crypto import x509  # late: only a certificate that is not trusted is taken apart

    subject = issuer = ""
    names: tuple[str, ...] = ()
    before: datetime | None = None
    after: datetime | None = None
    reasons = [_REASONS.get(verify_code, "other")]
    try:
        parsed = x509.Certificate.load(der)
        subject, issuer = parsed.subject.human_friendly, parsed.issuer.human_friendly
        names = _names(parsed)
        before, after = parsed.not_valid_before, parsed.not_valid_after
        reasons += _seen(parsed, names, host, before, after)
    except (ValueError, TypeError, KeyError):
        reasons.append("other")  # damaged: nothing but its fingerprint can be told
    if changed:
        reasons.append("changed")
    return Certificate(
        host, port, fingerprint(der), subject, names, issuer, _iso(before), _iso(after), _unique(reasons)
    )


def _unique(reasons: list[str]) -> tuple[str, ...]:
    known = [reason for reason in dict.fromkeys(reasons) if reason != "other"]
    return tuple(known or ["other"])


def _iso(moment: "datetime | None") -> str:
    from datetime import UTC  # late, as asn1crypto: nearly every link needs no more than a fingerprint

    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def _names(parsed: "x509.Certificate") -> tuple[str, ...]:
    extension = parsed.subject_alt_name_value
    if extension is None:
        return ()
    return tuple(str(name.native) for name in extension if name.name in ("dns_name", "ip_address"))


def _seen(
    parsed: "x509.Certificate",
    names: tuple[str, ...],
    host: str,
    before: "datetime | None",
    after: "datetime | None",
) -> list[str]:
    """Return the reasons that the certificate itself shows."""
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    reasons = []
    if parsed.self_signed in ("yes", "maybe"):
        reasons.append("self-signed")
    if after is not None and now > after:
        reasons.append("expired")
    if before is not None and now < before:
        reasons.append("not-yet-valid")
    if not any(matches(name, host) for name in names):
        reasons.append("wrong-host")
    return reasons


def matches(name: str, host: str) -> bool:
    """Say whether a subjectAltName covers a host (RFC 6125 section 6.4: one wildcard, leftmost label)."""
    name, host = name.lower().rstrip("."), host.lower().rstrip(".")
    address = _address(host)
    if address is not None:
        return _address(name) == address
    if name.startswith("*."):
        return "." in host and name[1:] == host[host.index(".") :]
    return name == host


def _address(text: str) -> "IPv4Address | IPv6Address | None":
    from ipaddress import ip_address

    try:
        return ip_address(text)
    except ValueError:
        return None
