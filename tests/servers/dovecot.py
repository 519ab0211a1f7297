"""Dovecot with a configuration and ports of its own; the machine's own Dovecot is not touched.

Runs from the package's files as root or as any user, in a folder that goes away with stop().
Every SASL mechanism that Dovecot has, APOP, and OAuth tokens checked locally (`token`).
"""

import base64
import hashlib
import hmac
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.servers.dovecot_config import Settings, configuration
from tests.servers.lifeline import tied

BINARY = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
POP3 = ("/usr/lib/dovecot/pop3", "/usr/libexec/dovecot/pop3", "/usr/local/libexec/dovecot/pop3")
START_S = 30.0
KEY = b"a key for tests of tokens, 32 bytes or more"
LOG_LINE = re.compile(r"^pop3\((?P<user>[^)]*)\)<\d+><[^>]*>: Info: (?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class Session:
    """A session that signed in, as Dovecot's log tells its end."""

    user: str
    ended_by_quit: bool
    deleted: int
    text: str


class Dovecot:
    """One running Dovecot. `users` maps names to their messages (LF line ends); password: pw-NAME.

    Options: lock (pop3_lock_session: a second session gets [IN-USE] after some ten seconds),
    plaintext (False refuses passwords before TLS; only from another address than the server's:
    use host "127.0.0.2"), certificate (a name of certs.py), failure_delay_s after a wrong
    password, uidl (a name of dovecot_config.UIDL_FORMATS), settings (lines for dovecot.conf as they are).
    """

    def __init__(
        self,
        certs: Path,
        users: Mapping[str, Iterable[bytes]],
        *,
        host: str = "127.0.0.1",
        lock: bool = False,
        plaintext: bool = True,
        certificate: str = "good",
        failure_delay_s: int = 0,
        uidl: str = "numbers",
        settings: str = "",
    ) -> None:
        self.host = host
        self.certs = certs
        self.ca = certs / "ca.pem"
        self.users = tuple(users)
        self.folder = Path(tempfile.mkdtemp(prefix="popview-dovecot-"))
        self.log_path = self.folder / "dovecot.log"
        self._ports = (Port(host), Port(host))
        self.port, self.tls_port = (one.number for one in self._ports)
        self._delivered = 0
        self._process: subprocess.Popen[bytes] | None = None
        self.folder.chmod(0o755)
        for user, messages in users.items():
            self._make_maildir(user)
            for message in messages:
                self.deliver(user, message)
        accounts = "".join(f"{user}:{{PLAIN}}{self.password(user)}\n" for user in users)
        (self.folder / "users").write_text(accounts, encoding="utf-8")
        settings_of_it = Settings(
            folder=self.folder,
            certs=certs,
            host=host,
            port=self.port,
            tls_port=self.tls_port,
            certificate=certificate,
            lock=lock,
            plaintext=plaintext,
            failure_delay_s=failure_delay_s,
            uidl=uidl,
            more=settings,
        )
        self._config = self.folder / "dovecot.conf"
        self._config.write_text(configuration(settings_of_it, version()), encoding="utf-8")
        self._write_oauth()

    # -- running --------------------------------------------------------------------------------

    def start(self) -> "Dovecot":
        """Start and wait for the greeting; RuntimeError with Dovecot's words where none comes."""
        assert BINARY is not None, "dovecot is not installed"
        out = (self.folder / "output").open("wb")
        with out:
            self._process = subprocess.Popen(
                tied([BINARY, "-F", "-c", str(self._config)], kindly=True),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        if not wait_for_greeting(self.host, self.port, self._process, START_S):
            said = (self.folder / "output").read_text("utf-8", "replace") + self.log()
            self.stop()
            raise RuntimeError(f"dovecot did not greet: {said}")
        return self

    def stop(self) -> None:
        """End the server with its children, give its ports back and remove its folder."""
        self.halt()
        for port in self._ports:
            port.free()
        shutil.rmtree(self.folder, ignore_errors=True)

    def halt(self) -> None:
        """End the server; its mail stays, and start() brings it back on the same ports."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):  # it may have ended by itself
            os.killpg(self._process.pid, signal.SIGKILL)  # asked kindly, it takes a second
        self._process.wait(10)
        self._process = None

    def show_certificate(self, name: str) -> None:
        """Show another certificate (a name of certs.py) from the next start on."""
        text = self._config.read_text("utf-8")
        for end in ("pem", "key"):
            text = re.sub(rf"{re.escape(str(self.certs))}/[a-z]+\.{end}", f"{self.certs}/{name}.{end}", text)
        self._config.write_text(text, encoding="utf-8")

    def __enter__(self) -> "Dovecot":
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.stop()

    # -- users and mail -------------------------------------------------------------------------

    def password(self, user: str) -> str:
        """Return the user's password."""
        return f"pw-{user}"

    def token(self, user: str, lifetime_s: int = 3600) -> str:
        """Return an OAuth token for XOAUTH2 and OAUTHBEARER; a negative lifetime makes an old one."""
        now = int(time.time())
        head = {"alg": "HS256", "typ": "JWT"}
        claims = {"jti": "of the tests of PopView", "sub": user}
        claims |= {"iat": now - 60, "nbf": now - 60, "exp": now + lifetime_s}
        text = b".".join(_base64url(json.dumps(part).encode()) for part in (head, claims))
        return (text + b"." + _base64url(hmac.digest(KEY, text, hashlib.sha256))).decode()

    def maildir(self, user: str) -> Path:
        """Return the user's Maildir."""
        return self.folder / "mail" / user / "Maildir"

    def deliver(self, user: str, message: bytes) -> Path:
        """Put a message into the user's mailbox and return its file; safe while the server runs."""
        self._delivered += 1
        stamp = 1_772_445_600 + self._delivered
        name = f"{stamp}.M{self._delivered:06d}P1.peer"
        waiting = self.maildir(user) / "tmp" / name
        waiting.write_bytes(message)
        os.utime(waiting, (stamp, stamp))
        self._own(waiting)
        return waiting.rename(self.maildir(user) / "new" / name)

    def files(self, user: str) -> list[Path]:
        """Return the files of the user's messages, the oldest first."""
        found = [file for folder in ("cur", "new") for file in (self.maildir(user) / folder).iterdir()]
        return sorted(found, key=lambda file: file.name)

    def messages(self, user: str) -> list[bytes]:
        """Return what lies on the disk now, the oldest first."""
        return [file.read_bytes() for file in self.files(user)]

    # -- the log --------------------------------------------------------------------------------

    def log(self) -> str:
        """Return the whole log so far."""
        return self.log_path.read_text("utf-8", "replace") if self.log_path.exists() else ""

    def sessions(self) -> list[Session]:
        """Return the sessions that signed in and have ended, in the order of their ends."""
        found = []
        for line in self.log().splitlines():
            match = LOG_LINE.match(line.partition(" ")[2])
            if match and "top=" in match["text"]:
                deleted = re.search(r"del=(\d+)/", match["text"])
                found.append(
                    Session(
                        match["user"],
                        "Logged out" in match["text"],
                        int(deleted[1]) if deleted else 0,
                        match["text"],
                    )
                )
        return found

    def logins(self) -> int:
        """Return how many sessions have signed in."""
        return len(re.findall(r"pop3-login: Info: (?:Login|Logged in): ", self.log()))

    def wait_for_sessions(self, count: int, timeout_s: float = 20.0) -> list[Session]:
        """Wait until `count` sessions have ended and return all; TimeoutError with the log."""
        tick = threading.Event()
        end = time.monotonic() + timeout_s
        while len(found := self.sessions()) < count:
            if time.monotonic() > end:
                raise TimeoutError(f"{len(found)} of {count} sessions have ended\n{self.log()}")
            tick.wait(0.01)
        return found

    # -- the making -----------------------------------------------------------------------------

    def _make_maildir(self, user: str) -> None:
        for name in ("cur", "new", "tmp"):
            (self.maildir(user) / name).mkdir(parents=True)
        home = self.maildir(user).parent
        for place in (home, self.maildir(user), *self.maildir(user).iterdir()):
            self._own(place)

    def _own(self, place: Path) -> None:
        if os.geteuid() == 0:
            shutil.chown(place, "mail", "mail")

    def _write_oauth(self) -> None:
        keys = self.folder / "keys" / "default" / "HS256"
        keys.mkdir(parents=True)
        (keys / "default").write_bytes(base64.b64encode(KEY))
        (self.folder / "oauth2.conf").write_text(
            "introspection_mode = local\nusername_attribute = sub\n"
            f"local_validation_key_dict = fs:posix:prefix={self.folder}/keys/\n",
            encoding="utf-8",
        )


@cache
def version() -> tuple[int, ...]:
    """Return Dovecot's version, as (2, 3, 19)."""
    assert BINARY is not None, "dovecot is not installed"
    said = subprocess.run([BINARY, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(number) for number in re.findall(r"\d+", said.split()[0])[:3])


def wanting_certificates(authority: Path) -> str:
    """Return settings that let nobody in without a certificate of this authority."""
    new = f"ssl_server_ca_file = {authority}\nssl_server_request_client_cert = yes\n"
    old = f"ssl_ca = <{authority}\nssl_verify_client_cert = yes\nssl_require_crl = no\n"
    return (new if version() >= (2, 4) else old) + "auth_ssl_require_client_cert = yes\n"


def is_installed() -> bool:
    """Return whether Dovecot and its POP3 part are there."""
    return BINARY is not None and any(Path(place).exists() for place in POP3)


class Port:
    """A port of this machine that is nobody else's until free(): `number`.

    It is bound and not listened on: connecting to it is refused, a server that shares addresses
    (SO_REUSEADDR, as all of them do) may listen there, and the system hands it to no other program.
    """

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._held = socket.socket()
        self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._held.bind((host, 0))
        self.number: int = self._held.getsockname()[1]

    def free(self) -> None:
        """Give it back."""
        self._held.close()

    def __enter__(self) -> "Port":
        return self

    def __exit__(self, *exc: object) -> None:
        self.free()


def wait_for_greeting(host: str, port: int, process: subprocess.Popen[bytes], timeout_s: float) -> bool:
    """Wait until a POP3 server greets; False where the process ends or the time is over."""
    tick = threading.Event()
    end = time.monotonic() + timeout_s
    while time.monotonic() < end and process.poll() is None:
        try:
            with socket.create_connection((host, port), 5) as link:
                link.settimeout(20)
                if link.recv(3).upper() == b"+OK":
                    link.sendall(b"QUIT\r\n")
                    while link.recv(999):
                        pass
                    return True
        except OSError:
            tick.wait(0.02)
    return False


def _base64url(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")
