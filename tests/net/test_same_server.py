"""What was learnt of signing in belongs to one server and one protection."""

from dataclasses import replace

import pytest

from popview.net.same_server import of_this_server, place
from popview.types import Account, Mechanism, Security, ServerProfile
from tests.ui import samples

HERE = replace(samples.ACCOUNT, host="Pop.Example.ORG", port=995, security=Security.TLS)
LEARNT = ServerProfile(
    server="pop.example.org:995",
    security=Security.TLS,
    mechanism=Mechanism.SCRAM_SHA_256,
    tls_version="TLSv1.3",
    top=False,
)


def test_a_server_is_known_by_its_name_and_port() -> None:
    assert place(HERE) == "pop.example.org:995"


def test_what_was_learnt_here_counts_here() -> None:
    assert of_this_server(LEARNT, HERE) == LEARNT
    assert of_this_server(ServerProfile(), HERE) == ServerProfile()


@pytest.mark.parametrize(
    "moved",
    [replace(HERE, host="pop.other.example"), replace(HERE, port=110), replace(HERE, security=Security.STLS)],
)
def test_elsewhere_only_what_is_not_about_signing_in_counts(moved: Account) -> None:
    found = of_this_server(LEARNT, moved)
    assert (found.mechanism, found.security, found.tls_version) == (ServerProfile().mechanism, None, "")
    assert found.top is False


def test_a_switch_of_the_person_counts_everywhere() -> None:
    fixed = replace(LEARNT, capa=False, overruled=frozenset({"capa"}))
    assert of_this_server(fixed, replace(HERE, port=110)).capa is False
