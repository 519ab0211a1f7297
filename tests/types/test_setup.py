"""What a search gives: a server from a link is the link's, to the letter."""

from popview.types import FoundServer, Mechanism, Security, Source, parse_pop_url


def test_a_link_names_its_server_and_says_who_says_so() -> None:
    url = parse_pop_url("pop://nora;AUTH=SCRAM-SHA-256@pop.example.org:1110")
    assert url is not None
    found = FoundServer.of_link(url)
    assert (found.host, found.port, found.user) == ("pop.example.org", 1110, "nora")
    assert (found.security, found.mechanism) == (url.security, Mechanism.SCRAM_SHA_256)
    assert found.security in Security
    assert (found.source, found.origin) == (Source.LINK, url.shown)
    assert not found.foreign
