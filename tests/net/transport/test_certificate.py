"""What a certificate says, and every reason not to trust it."""

import ssl
from pathlib import Path

import pytest

from popview.net.transport.certificate import describe, fingerprint, matches


def der(certs: Path, name: str) -> bytes:
    text = (certs / f"{name}.pem").read_text()
    return ssl.PEM_cert_to_DER_cert(
        text[text.index("-----BEGIN CERT") :].split("-----END CERT")[0] + "-----END CERTIFICATE-----\n"
    )


@pytest.mark.parametrize(
    ("name", "host", "code", "reasons"),
    [
        ("expired", "localhost", 10, ("expired",)),
        ("expired", "elsewhere.example", 10, ("expired", "wrong-host")),
        ("future", "localhost", 9, ("not-yet-valid",)),
        ("selfsigned", "localhost", 18, ("self-signed",)),
        ("untrusted", "localhost", 20, ("unknown-issuer",)),
        ("wronghost", "localhost", 62, ("wrong-host",)),
        ("good", "localhost", 999, ("other",)),
    ],
)
def test_every_reason_that_can_be_seen_is_told(
    certs: Path, name: str, host: str, code: int, reasons: tuple[str, ...]
) -> None:
    found = describe(der(certs, name), host, 995, code)
    assert found.reasons == reasons
    assert (found.host, found.port, found.sha256) == (host, 995, fingerprint(der(certs, name)))


def test_names_issuer_and_dates_can_be_read(certs: Path) -> None:
    found = describe(der(certs, "wronghost"), "localhost", 995, 62)
    assert found.names == ("mail.example.org",)
    assert "PopView tests" in found.issuer
    assert found.not_before < found.not_after
    assert len(found.not_after) == len("2026-01-01T00:00:00Z")


def test_a_certificate_that_changed_says_so(certs: Path) -> None:
    assert describe(der(certs, "selfsigned"), "localhost", 995, 18, changed=True).reasons == (
        "self-signed",
        "changed",
    )


def test_a_damaged_certificate_still_has_a_fingerprint() -> None:
    found = describe(b"\x30\x03junk", "localhost", 995, 1)
    assert (found.sha256, found.reasons) == (fingerprint(b"\x30\x03junk"), ("other",))


@pytest.mark.parametrize(
    ("name", "host", "fits"),
    [
        ("mail.example.org", "MAIL.example.org.", True),
        ("*.example.org", "mail.example.org", True),
        ("*.example.org", "a.mail.example.org", False),
        ("*.example.org", "example.org", False),
        ("m*.example.org", "mail.example.org", False),
        ("127.0.0.1", "127.0.0.1", True),
        ("::1", "0:0::1", True),
        ("*.0.0.1", "127.0.0.1", False),
        ("mail.example.org", "127.0.0.1", False),
    ],
)
def test_names_match_as_rfc_6125_says(name: str, host: str, fits: bool) -> None:
    assert matches(name, host) is fits
