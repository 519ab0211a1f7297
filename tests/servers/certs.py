"""A throw-away certificate authority and the server certificates that TLS tests want.

make(folder)            folder/ca.pem is to be trusted; each NAME.pem with NAME.key:
good                    localhost, 127.0.0.1, 127.0.0.2, ::1
expired                 the same names, over since 2021
future                  the same names, valid in ten years
wronghost               valid, but for mail.example.org alone
selfsigned              the right names, signed by nobody
untrusted               the right names, signed by another authority (other-ca.pem)
renewed                 as good, with another key: what a later session may meet
domains                 names of made-up domains: DOMAINS, each with its autoconfig and POP3 hosts
"""

import datetime
import ipaddress
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

HERE = ("localhost", "127.0.0.1", "127.0.0.2", "::1")
NAMES = ("good", "expired", "future", "wronghost", "selfsigned", "untrusted", "renewed", "domains")
DOMAINS = ("example.test", "other.test")
Key = ec.EllipticCurvePrivateKey
Span = tuple[datetime.datetime, datetime.datetime]


def make(folder: Path) -> Path:
    """Write every certificate into `folder` and return it; the keys are readable by every user."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    day = datetime.timedelta(days=1)
    valid = (now - day, now + 3650 * day)
    ours = _authority(folder, "ca", "PopView tests", valid)
    other = _authority(folder, "other-ca", "Somebody else", valid)
    past = (datetime.datetime(2020, 1, 1), datetime.datetime(2021, 1, 1))
    leaves: dict[str, tuple[Sequence[str], tuple[Key, x509.Name] | None, Span]] = {
        "good": (HERE, ours, valid),
        "renewed": (HERE, ours, valid),
        "expired": (HERE, ours, past),
        "future": (HERE, ours, (now + 3600 * day, now + 3650 * day)),
        "wronghost": (("mail.example.org",), ours, valid),
        "untrusted": (HERE, other, valid),
        "selfsigned": (HERE, None, valid),
        "domains": (tuple(name for domain in DOMAINS for name in (domain, f"*.{domain}")), ours, valid),
    }
    for name, (hosts, signer, span) in leaves.items():
        _leaf(folder, name, hosts, signer, span)
    return folder


def _subject(name: str) -> x509.Name:
    organisation = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "PopView tests")
    return x509.Name([organisation, x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _builder(subject: x509.Name, issuer: x509.Name, key: Key, span: Span) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(span[0])
        .not_valid_after(span[1])
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _authority(folder: Path, file: str, name: str, span: Span) -> tuple[Key, x509.Name]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(name)
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    made = (
        _builder(subject, subject, key, span)
        .add_extension(x509.BasicConstraints(True, 0), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    _write(folder, file, key, made)
    return key, subject


def _leaf(
    folder: Path, name: str, hosts: Sequence[str], signer: tuple[Key, x509.Name] | None, span: Span
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(hosts[0])
    signs, issuer = signer or (key, subject)
    made = (
        _builder(subject, issuer, key, span)
        .add_extension(x509.BasicConstraints(False, None), critical=True)
        .add_extension(x509.SubjectAlternativeName([_general(host) for host in hosts]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signs.public_key()), critical=False)
        .sign(signs, hashes.SHA256())
    )
    _write(folder, name, key, made)


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _write(folder: Path, name: str, key: Key, certificate: x509.Certificate) -> None:
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / f"{name}.key").write_bytes(private)
    (folder / f"{name}.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
