"""An OAuth 2.0 server on loopback: authorisation code with PKCE, device code, refresh, revocation.

with TokenServer(context, mint) as issuer: …

`mint` makes access tokens (of a mail server that checks them); what it refuses, and how, is said by
`answers`: one (status, values) after another for a path, before it does what it should; status 0 hangs up.
Every refresh token counts once.
"""

import base64
import hashlib
import http.server
import json
import secrets
import ssl
import threading
from collections.abc import Callable
from typing import Any, Self
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

__all__ = ["TokenServer"]

CLIENT, CLIENT_SECRET = "popview-tests", "canary-3f9c17-client"


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    issuer: "TokenServer"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not like our certificate hangs up: that is no failure of the server."""


class _Handler(http.server.BaseHTTPRequestHandler):
    timeout = 20

    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        self.send_response(302)
        self.send_header("Location", self.server.issuer.agree(self.path))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_POST(self) -> None:
        assert isinstance(self.server, _Server)
        length = int(self.headers["Content-Length"])
        form = dict(parse_qsl(self.rfile.read(length).decode()))
        status, values = self.server.issuer.answer(self.path, form)
        if not status:  # it hangs up
            self.close_connection = True
            return
        body = values if isinstance(values, bytes) else json.dumps(values).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


class TokenServer:
    """Serves in threads of its own. asked: every POST as (path, form). codes: code -> its question."""

    def __init__(self, context: ssl.SSLContext, mint: Callable[[], str], lasts: int = 3600) -> None:
        self.mint, self.lasts = mint, lasts
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, list[tuple[int, Any]]] = {}
        self.denies = ""
        self.spoils_state = False
        self.minted: list[str] = []
        self.revoked: list[str] = []
        self.refresh: set[str] = set()
        self.codes: dict[str, dict[str, str]] = {}
        self.devices: set[str] = set()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.issuer = self
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def agree(self, target: str) -> str:
        """Return where the browser is sent back to: the person agreed, or `denies` says how not."""
        question = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        state = "another" if self.spoils_state else question["state"]
        if self.denies:
            answer = {"error": self.denies, "state": state}
        else:
            code = f"canary-3f9c17-code-{secrets.token_hex(8)}"
            self.codes[code] = question
            answer = {"code": code, "state": state}
        return f"{question['redirect_uri']}?{urlencode(answer)}"

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, Any]:
        """Return status and values for one POST."""
        self.asked.append((path, form))
        waiting = self.answers.get(path)
        if waiting:
            return waiting.pop(0)
        if form.get("client_id") != CLIENT:
            return 401, {"error": "invalid_client", "error_description": "No such client."}
        if path == "/device":
            self.devices.add(device := secrets.token_hex(16))
            page = "https://example.test/device"
            return 200, {
                "device_code": device,
                "user_code": "WDJB-MJHT",
                "verification_uri": page,
                "expires_in": 600,
                "interval": 1,
            }
        if path == "/revoke":
            self.revoked.append(form["token"])
            self.refresh.discard(form["token"])
            return 200, b""
        return self._tokens(form)

    def _tokens(self, form: dict[str, str]) -> tuple[int, Any]:
        kind = form.get("grant_type", "")
        if kind == "authorization_code":
            is_good = self._proves(form)
        elif kind == "refresh_token":
            is_good = form["refresh_token"] in self.refresh
            self.refresh.discard(form["refresh_token"])
        else:
            is_good = form.get("device_code") in self.devices
        if not is_good:
            return 400, {"error": "invalid_grant", "error_description": "It has ended."}
        fresh = f"canary-3f9c17-refresh-{secrets.token_hex(8)}"
        self.refresh.add(fresh)
        self.minted.append(self.mint())
        return 200, {
            "access_token": self.minted[-1],
            "token_type": "Bearer",
            "expires_in": self.lasts,
            "refresh_token": fresh,
        }

    def _proves(self, form: dict[str, str]) -> bool:
        """Say whether the code comes from whoever asked for it (RFC 7636), once."""
        question = self.codes.pop(form["code"], None)
        if question is None or question["code_challenge_method"] != "S256":
            return False
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return challenge == question["code_challenge"] and form["redirect_uri"] == question["redirect_uri"]
