"""The HTTPS server of the tests serves as one."""

import ssl
import urllib.error
import urllib.request

import pytest

from tests.servers.pages import PageServer


def test_it_gives_pages_by_host_and_path(server_context, client_context: ssl.SSLContext) -> None:
    with PageServer(server_context(), {"localhost/a": b"page", "localhost/b": 503}) as web:
        place = f"https://localhost:{web.port}"
        with urllib.request.urlopen(f"{place}/a", context=client_context, timeout=10) as answer:
            assert answer.read() == b"page"
        for path, status in (("b", 503), ("c", 404)):
            with pytest.raises(urllib.error.HTTPError) as wrong:
                urllib.request.urlopen(f"{place}/{path}", context=client_context, timeout=10)
            assert wrong.value.code == status
            wrong.value.close()
        assert web.asked == ["localhost/a", "localhost/b", "localhost/c"]
