"""What is said of a proxy and of a certificate that was chosen."""

from dataclasses import replace

from popview.types import OwnCertificate, ProxyKind
from popview.ui.wording import account_options as words

OWN = OwnCertificate("Nora Holm", "PopView people", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
TODAY = "2026-06-01T00:00:00Z"


def test_a_certificate_is_told_with_its_span() -> None:
    said = words.own_seen(OWN, TODAY)
    assert "Nora Holm, issued by PopView people" in said
    assert "valid until 1 January 2027" in said
    assert "ended on" in words.own_seen(replace(OWN, not_after="2026-05-01T00:00:00Z"), TODAY)
    assert "begins on" in words.own_seen(replace(OWN, not_before="2026-07-01T00:00:00Z"), TODAY)


def test_a_name_from_a_file_cannot_break_the_line() -> None:
    assert "\n" not in words.own_seen(replace(OWN, subject="Nora\nHolm\u202e"), TODAY)


def test_every_kind_of_proxy_has_a_name() -> None:
    assert len({words.proxy_kind(kind) for kind in (None, *ProxyKind)}) == 3
