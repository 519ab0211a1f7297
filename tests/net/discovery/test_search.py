"""The whole search, step by step, against a real web server, DNS and Dovecot."""

from typing import Any

import pytest

from popview.errors import Cancelled, PopViewError
from popview.net.discovery.search import discover
from popview.net.inbox import Inbox, cancel
from popview.net.setup_traffic import Discover
from popview.net.traffic import Stop
from popview.types import (
    AccountId,
    Advice,
    Discovery,
    DiscoveryStep,
    Secret,
    Security,
    Snag,
    SnagKind,
    Source,
    StepEnd,
)
from tests.net.discovery.conftest import Net
from tests.servers.names import NameServer
from tests.servers.pages import PageServer, autoconfig
from tests.servers.proxy import Proxy

AUTOCONFIG = "autoconfig.example.test/mail/config-v1.1.xml"
WELL_KNOWN = "example.test/.well-known/autoconfig/mail/config-v1.1.xml"
PRESET, CONFIG, SRV, PROBE = DiscoveryStep
FOUND, NOTHING, FAILED, SKIPPED = StepEnd


class Search:
    """One search of example.test and what it told."""

    def __init__(self, net: Net, inbox: Inbox, web: PageServer) -> None:
        self.net, self.inbox, self.web = net, inbox, web
        self.ports = {443: web.port, 995: 1, 110: 1}
        self.steps: dict[DiscoveryStep, StepEnd | None] = {}
        self.begun: list[DiscoveryStep] = []

    def told(self, step: DiscoveryStep, end: StepEnd | None, milliseconds: int) -> None:
        assert milliseconds >= 0
        if end is None:
            self.begun.append(step)
        else:
            self.steps[step] = end

    def run(
        self, address: str = "nora@example.test", proxy: str = "", password: Secret | None = None
    ) -> Discovery:
        intent = Discover(7, AccountId("new"), address, proxy, password)
        return discover(self.net(self.ports), self.inbox, intent, self.told)


@pytest.fixture
def search(net: Net, inbox: Inbox, web: PageServer, dns: NameServer) -> Search:
    return Search(net, inbox, web)


def test_a_known_provider_needs_no_network(search: Search, dns: NameServer) -> None:
    found = search.run("nora@gmail.com").found
    assert found is not None
    assert (found.host, found.source) == ("pop.gmail.com", Source.PRESET)
    assert search.steps == {PRESET: FOUND}
    assert dns.asked == []


def test_a_provider_without_pop3_is_said_and_nobody_is_asked(search: Search, dns: NameServer) -> None:
    assert search.run("nora@proton.me") == Discovery("nora@proton.me", without="Proton Mail")
    assert search.steps == {PRESET: FOUND}
    assert dns.asked == []


def test_autoconfig_of_the_domain_comes_next(search: Search, dns: NameServer, web: PageServer) -> None:
    dns.hosts["autoconfig.example.test"] = "127.0.0.1"
    web.table[AUTOCONFIG] = autoconfig("pop.other.test", 995)
    found = search.run().found
    assert found is not None
    assert (found.host, found.source, found.origin) == (
        "pop.other.test",
        Source.AUTOCONFIG,
        f"https://{AUTOCONFIG}",
    )
    assert not found.foreign  # the domain itself says so, under its certificate
    assert search.steps == {PRESET: NOTHING, CONFIG: FOUND}
    assert search.begun == [PRESET, CONFIG]


def test_then_its_well_known_place(search: Search, dns: NameServer, web: PageServer) -> None:
    dns.hosts |= {"autoconfig.example.test": "127.0.0.1", "example.test": "127.0.0.1"}
    web.table[WELL_KNOWN] = autoconfig("pop.example.test", 995)
    found = search.run().found
    assert found is not None
    assert found.origin == f"https://{WELL_KNOWN}"
    assert web.asked == [AUTOCONFIG, WELL_KNOWN]


def test_then_its_srv_records(search: Search, dns: NameServer) -> None:
    dns.services["_pop3s._tcp.example.test"] = (0, 1, 995, "pop.other.test")
    found = search.run().found
    assert found is not None
    assert (found.source, found.foreign) == (Source.SRV, True)
    assert search.steps == {PRESET: NOTHING, CONFIG: NOTHING, SRV: FOUND}


def test_then_the_provider_that_takes_in_its_mail(search: Search, dns: NameServer) -> None:
    dns.mail["example.test"] = "aspmx.l.google.com"
    found = search.run().found
    assert found is not None
    assert (found.host, found.source, found.foreign) == ("pop.gmail.com", Source.MX, True)
    dns.mail["example.test"] = "mail.protonmail.ch"
    discovery = search.run()  # a firm may have its mail where POP3 is not known
    assert (discovery.found, discovery.without) == (None, "Proton Mail")
    assert PROBE not in search.steps


@pytest.mark.needs("dovecot")
def test_then_the_usual_names(search: Search, dns: NameServer, make_dovecot: Any) -> None:
    server = make_dovecot({}, certificate="domains")
    dns.hosts["mail.example.test"] = "127.0.0.1"
    search.ports |= {995: server.tls_port, 110: server.port}
    found = search.run().found
    assert found is not None
    assert (found.host, found.security, found.source) == ("mail.example.test", Security.TLS, Source.PROBE)
    assert list(search.steps.values()) == [NOTHING, NOTHING, NOTHING, FOUND]


def test_nothing_found_says_what_stood_in_the_way(
    search: Search, dns: NameServer, web: PageServer, make_demo: Any
) -> None:
    dns.hosts |= {"autoconfig.example.test": "127.0.0.1", "pop.example.test": "127.0.0.1"}
    web.table[AUTOCONFIG] = autoconfig("pop.example.test", 110, "plain")
    search.ports[110] = make_demo().port
    discovery = search.run()
    assert discovery.found is None
    assert discovery.snags == (
        Snag(SnagKind.PLAIN_ONLY, "autoconfig.example.test"),
        Snag(SnagKind.PLAIN_ONLY, "pop.example.test"),
    )


def test_a_domain_that_denies_pop3_is_not_probed(search: Search, dns: NameServer) -> None:
    dns.services["_pop3s._tcp.example.test"] = (0, 0, 0, ".")
    discovery = search.run()
    assert discovery.snags == (Snag(SnagKind.NO_POP3, "example.test"),)
    assert PROBE not in search.steps


def test_nothing_at_all_is_found_nowhere(search: Search) -> None:
    assert search.run() == Discovery("nora@example.test")
    assert list(search.steps.values()) == [NOTHING] * 4


@pytest.mark.needs("dovecot")
def test_a_web_server_that_fails_does_not_end_the_search(
    search: Search, dns: NameServer, web: PageServer, server_context, make_dovecot: Any
) -> None:
    server = make_dovecot({}, certificate="domains")
    dns.hosts |= {"autoconfig.example.test": "127.0.0.1", "pop.example.test": "127.0.0.1"}
    with PageServer(server_context("selfsigned"), {}) as liar:
        search.ports |= {443: liar.port, 995: server.tls_port}
        discovery = search.run()
    assert search.steps[CONFIG] is FAILED
    assert discovery.found is not None


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_behind_a_proxy_the_domain_is_asked_through_it_and_the_dns_not_at_all(
    search: Search, dns: NameServer, web: PageServer, kind: str
) -> None:
    web.table[WELL_KNOWN] = autoconfig("pop.other.test", 995)
    word = "canary-3f9c17-proxy"
    with Proxy(kind, {"example.test": web.port}, user="nora", password=word) as proxy:
        found = search.run(proxy=proxy.url, password=Secret(word)).found
        assert proxy.joined == [("example.test", 443)]
    assert found is not None
    assert found.host == "pop.other.test"
    assert search.steps == {PRESET: NOTHING, CONFIG: FOUND}
    assert dns.asked == []


@pytest.mark.needs("dovecot")
def test_behind_a_proxy_the_usual_names_are_probed_through_it(
    search: Search, dns: NameServer, make_dovecot: Any
) -> None:
    server = make_dovecot({}, certificate="domains")
    with Proxy("socks5", {"mail.example.test": server.tls_port}) as proxy:
        found = search.run(proxy=proxy.url).found
        assert proxy.joined == [("mail.example.test", 995)]
    assert found is not None
    assert (found.host, found.source) == ("mail.example.test", Source.PROBE)
    assert list(search.steps.values()) == [NOTHING, NOTHING, SKIPPED, FOUND]
    assert dns.asked == []


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_a_proxy_behind_which_nobody_has_such_a_name_is_not_to_blame(search: Search, kind: str) -> None:
    with Proxy(kind, {}) as proxy:
        assert search.run(proxy=proxy.url) == Discovery("nora@example.test")
    assert list(search.steps.values()) == [NOTHING, NOTHING, SKIPPED, NOTHING]


def test_a_proxy_that_refuses_the_password_is_told_it_once(search: Search) -> None:
    with Proxy("socks5", {}, user="nora", password="right") as proxy:
        discovery = search.run(proxy=proxy.url, password=Secret("wrong"))
        assert len(proxy._links) == 1
        assert discovery.snags == (Snag(SnagKind.PROXY, f"127.0.0.1:{proxy.port}", "sign-in"),)
    assert search.steps == {PRESET: NOTHING, CONFIG: FAILED}


def test_a_proxy_that_is_not_there_ends_the_search(search: Search, dns: NameServer) -> None:
    discovery = search.run(proxy="socks5://127.0.0.1:1")
    assert discovery.snags == (Snag(SnagKind.PROXY, "127.0.0.1:1", "unreachable"),)
    assert search.steps == {PRESET: NOTHING, CONFIG: FAILED}
    assert dns.asked == []


@pytest.mark.parametrize("address", ["nora@", "nora@exa mple", "nora@-", "@@", "nora@a/b"])
def test_what_has_no_domain_is_refused(search: Search, address: str) -> None:
    with pytest.raises(PopViewError):
        search.run(address)


def test_an_international_domain_is_asked_for_as_dns_knows_it(search: Search, dns: NameServer) -> None:
    search.run("nora@bücher.test")
    assert "SRV _pop3s._tcp.xn--bcher-kva.test" in dns.asked


def test_a_stop_ends_it_before_the_next_step(search: Search, inbox: Inbox) -> None:
    inbox.serving, inbox.on_stop = frozenset({7}), cancel
    inbox.put(Stop(target=7))
    with pytest.raises(Cancelled):
        search.run()


def test_a_known_providers_server_brings_its_advice_whoever_names_it(
    search: Search, dns: NameServer, web: PageServer
) -> None:
    dns.hosts["autoconfig.example.test"] = "127.0.0.1"
    web.table[AUTOCONFIG] = autoconfig("outlook.office365.com", 995)
    found = search.run().found
    assert found is not None
    assert (found.source, found.guide) == (Source.AUTOCONFIG, "microsoft")
    assert Advice.BROWSER in found.advice
