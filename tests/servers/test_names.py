"""The DNS server of the tests answers as one."""

import dns.resolver
import pytest

from tests.servers.names import NameServer


def ask(server: NameServer) -> dns.resolver.Resolver:
    made = dns.resolver.Resolver(configure=False)
    made.nameservers, made.port, made.lifetime = ["127.0.0.1"], server.port, 5.0
    return made


def test_it_knows_what_is_in_its_table_and_nothing_else() -> None:
    rows = [(0, 1, 995, "pop.example.test"), (5, 1, 1995, "two.example.test")]
    with NameServer({"pop.example.test": "127.0.0.5"}, {"_pop3s._tcp.example.test": rows}) as server:
        assert [one.to_text() for one in ask(server).resolve("pop.example.test", "A")] == ["127.0.0.5"]
        found = ask(server).resolve("_pop3s._tcp.example.test", "SRV")
        assert {one.to_text() for one in found} == {"0 1 995 pop.example.test.", "5 1 1995 two.example.test."}
        with pytest.raises(dns.resolver.NXDOMAIN):
            ask(server).resolve("nobody.example.test", "A")
        assert server.asked[-1] == "A nobody.example.test"
