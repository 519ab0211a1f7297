"""The failure vocabulary."""

import inspect

import pytest

from popview import errors
from popview.errors import Cancelled, CertificateError, NetworkError, PopViewError, ProtocolError, Refused
from popview.types import ProblemKind

CLASSES = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, PopViewError)]


def test_an_error_names_its_kind_and_its_facts_for_the_log() -> None:
    error = NetworkError(ProblemKind.PORT_REFUSED, host="pop.example.org", port="995")
    assert (error.kind, error.facts["port"]) == (ProblemKind.PORT_REFUSED, "995")
    assert str(error) == "port-refused host='pop.example.org' port='995'"


def test_what_a_server_said_is_escaped_in_the_log() -> None:
    assert str(Refused("server-refused", "no\x1b[2J")) == r"server-refused server='no\x1b[2J'"


def test_a_certificate_error_carries_the_certificate() -> None:
    certificate = object()
    error = CertificateError(ProblemKind.CERTIFICATE, certificate, host="pop.example.org")
    assert error.certificate is certificate
    assert error.facts == {"host": "pop.example.org"}


def test_stopping_has_a_kind_of_its_own() -> None:
    assert Cancelled().kind == ProblemKind.CANCELLED


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_is_exported(kind: type[PopViewError]) -> None:
    assert kind.__name__ in errors.__all__


def test_no_error_both_keeps_and_ends_the_session() -> None:
    ends = {kind for kind in CLASSES if issubclass(kind, NetworkError | ProtocolError)}
    keeps = {kind for kind in CLASSES if issubclass(kind, Refused)}
    assert not ends & keeps
