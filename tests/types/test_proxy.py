"""The address of a proxy is read, written, and never shows a password."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.types import Proxy, ProxyKind, Secret, parse_proxy


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("socks5://proxy.example.org:1080", Proxy(ProxyKind.SOCKS5, "proxy.example.org", 1080)),
        ("HTTP://nora@10.0.0.1:3128/", Proxy(ProxyKind.HTTP, "10.0.0.1", 3128, "nora")),
        ("socks5://[::1]:1080", Proxy(ProxyKind.SOCKS5, "::1", 1080)),
        ("http://n%40x:s%3Aw@h:1", Proxy(ProxyKind.HTTP, "h", 1, "n@x", Secret("s:w"))),
    ],
)
def test_an_address_is_taken_apart(text: str, proxy: Proxy) -> None:
    assert parse_proxy(text) == proxy


@pytest.mark.parametrize(
    "text", ["", "proxy:1080", "socks4://h:1", "socks5://h", "socks5://h:0", "http://h:70000", "http://:1"]
)
def test_what_is_none_is_none(text: str) -> None:
    assert parse_proxy(text) is None


@given(st.sampled_from(ProxyKind), st.text(max_size=20), st.integers(1, 65_535))
def test_what_was_written_is_read_again(kind: ProxyKind, user: str, port: int) -> None:
    user = user.encode("utf-8", "ignore").decode()
    proxy = Proxy(kind, "proxy.example.org", port, user)
    assert parse_proxy(str(proxy)) == proxy


def test_a_password_is_in_no_text_of_it() -> None:
    proxy = parse_proxy("http://nora:canary@h:1")
    assert proxy is not None
    assert "canary" not in str(proxy) + repr(proxy) + proxy.shown
