"""SRV records: what the domain's DNS says, and what has to be confirmed."""

import pytest

from popview.net.discovery.services import Named, find_keeper, find_service, is_foreign
from popview.net.inbox import Inbox
from popview.types import Advice, FoundServer, Security, Snag, SnagKind, Source
from tests.net.discovery.conftest import Net
from tests.servers.names import NameServer

ADDRESS, DOMAIN = "nora@example.test", "example.test"
TLS, STLS = "_pop3s._tcp.example.test", "_pop3._tcp.example.test"


@pytest.fixture
def find(net: Net, inbox: Inbox):
    """Ask for the services of example.test."""

    def ask() -> Named:
        dialer = net()
        return find_service(dialer, inbox, ADDRESS, DOMAIN, dialer.clock.now() + 10)

    return ask


def test_the_record_is_taken_with_its_source(find, dns: NameServer) -> None:
    dns.services[TLS] = (0, 1, 1995, "mail.example.test")
    assert find().server == FoundServer(
        "mail.example.test", 1995, Security.TLS, ADDRESS, Source.SRV, TLS, foreign=False
    )


def test_tls_from_the_start_comes_before_stls_whatever_the_priorities(find, dns: NameServer) -> None:
    dns.services |= {TLS: (90, 1, 995, "a.example.test"), STLS: (0, 1, 110, "b.example.test")}
    found = find().server
    assert found is not None
    assert (found.host, found.security) == ("a.example.test", Security.TLS)


def test_the_older_record_means_stls_and_never_plain(find, dns: NameServer) -> None:
    dns.services[STLS] = (0, 1, 110, "b.example.test")
    found = find().server
    assert found is not None
    assert (found.port, found.security, found.origin) == (110, Security.STLS, STLS)


def test_n14_a_host_in_another_domain_is_to_be_confirmed(find, dns: NameServer) -> None:
    dns.services[TLS] = (0, 1, 995, "pop.other.test")
    found = find().server
    assert found is not None
    assert found.foreign


def test_a_domain_may_say_that_it_has_no_pop3(find, dns: NameServer) -> None:
    dns.services[TLS] = (0, 0, 0, ".")
    assert find() == Named(refused=Snag(SnagKind.NO_POP3, DOMAIN))
    dns.services[STLS] = (0, 1, 110, "pop.example.test")
    assert find().server is not None


def test_no_records_are_no_answer(find) -> None:
    assert find() == Named()


@pytest.mark.parametrize(
    ("host", "foreign"),
    [
        ("example.test", False),
        ("pop.example.test", False),
        ("POP.Example.Test.", False),
        ("notexample.test", True),
        ("example.test.evil.test", True),
        ("other.test", True),
    ],
)
def test_only_what_lies_in_the_domain_is_its_own(host: str, foreign: bool) -> None:
    assert is_foreign(host, DOMAIN) is foreign


@pytest.fixture
def keeper(net: Net, inbox: Inbox):
    """Ask who keeps the mail of example.test."""

    def ask() -> Named:
        dialer = net()
        return find_keeper(dialer, inbox, ADDRESS, DOMAIN, dialer.clock.now() + 10)

    return ask


def test_a_firms_provider_is_found_by_who_takes_in_its_mail(keeper, dns: NameServer) -> None:
    dns.mail[DOMAIN] = "example-test.mail.protection.outlook.com"
    found = keeper().server
    assert found is not None
    assert (found.host, found.user, found.provider) == ("outlook.office365.com", ADDRESS, "Microsoft 365")
    assert (found.source, found.origin) == (Source.MX, "example-test.mail.protection.outlook.com")
    assert found.foreign  # it could be forged: the person confirms it
    assert (found.host, Advice.BROWSER in found.advice) == ("outlook.office365.com", True)


def test_a_firms_provider_without_pop3_is_named(keeper, dns: NameServer) -> None:
    dns.mail[DOMAIN] = "mail.protonmail.ch"
    assert keeper() == Named(without="Proton Mail")


def test_a_host_of_nobody_we_know_says_nothing(keeper, dns: NameServer) -> None:
    assert keeper() == Named()
    dns.mail[DOMAIN] = "mail.example.test"
    assert keeper() == Named()
