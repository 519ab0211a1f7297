"""Files with a person's own certificate and key, in every shape in which people have them.

make(folder)    key.pem (chain and key), sealed.pem (its key under WORD), key.p12 and sealed.p12, ec.pem, and
                ones that cannot be used: bare.pem, keyonly.pem, strangers.pem, noise.p12, garbled.pem;
                own-ca.pem is who issued them, for a server to trust.
"""

import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.canary import PASSPHRASE

WORD = PASSPHRASE
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def make(folder: Path) -> Path:
    """Write every file into `folder` and return it; only their owner may read them."""
    folder.mkdir(parents=True, exist_ok=True)
    root = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("PopView people", root, None, root)
    key = rsa.generate_private_key(65_537, 2048)
    own = _certificate("Nora Holm", key, authority, root)
    other = ec.generate_private_key(ec.SECP256R1())
    curved = _certificate("Nora Holm", other, authority, root)
    chain = _pem(own) + _pem(authority)
    sealing = serialization.BestAvailableEncryption(WORD.encode())
    files = {
        "own-ca.pem": _pem(authority),
        "key.pem": chain + _key(key),
        "sealed.pem": _key(key, sealing) + chain,
        "ec.pem": _key(other) + _pem(curved),
        "key.p12": pkcs12.serialize_key_and_certificates(
            b"nora", key, own, [authority], serialization.NoEncryption()
        ),
        "sealed.p12": pkcs12.serialize_key_and_certificates(b"nora", key, own, [authority], sealing),
        "bare.pem": chain,
        "keyonly.pem": _key(key),
        "strangers.pem": chain + _key(other),
        "noise.p12": b"\x30\x82 a holiday picture",
        "garbled.pem": chain.replace(b"MII", b"???") + _key(key),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o600)
    return folder


def _certificate(
    name: str, key: Key, issuer: x509.Certificate | None, signer: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    day = datetime.timedelta(days=1)
    made = (
        x509.CertificateBuilder(
            issuer.subject if issuer else subject, subject, key.public_key(), x509.random_serial_number()
        )
        .not_valid_before(now - day)
        .not_valid_after(now + 365 * day)
        .add_extension(x509.BasicConstraints(issuer is None, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if issuer is None:
        usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
        made = made.add_extension(usage, critical=True)
    else:
        made = made.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), critical=False
        ).add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    return made.sign(signer, hashes.SHA256())


def _pem(one: x509.Certificate) -> bytes:
    return one.public_bytes(serialization.Encoding.PEM)


def _key(key: Key, sealing: serialization.KeySerializationEncryption | None = None) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        sealing or serialization.NoEncryption(),
    )
