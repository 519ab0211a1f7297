"""Servers that come from a language's registry: Twisted (PyPI) and WildDuck (npm), each in the cache."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.servers.dovecot import Port, wait_for_greeting
from tests.servers.lifeline import tied
from tests.servers.overlay import CACHE
from tests.servers.store import write_maildir

__all__ = ["ScriptedServer", "build", "is_built"]

PROGRAMS = Path(__file__).parent / "programs"
START_S = 60.0


def is_built(name: str) -> bool:
    """Return whether the packages lie in the cache."""
    return (CACHE / name / "done").exists()


def build(name: str) -> None:
    """Install the server's packages into the cache; CalledProcessError where that fails."""
    place = CACHE / name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    if name == "twisted":
        subprocess.run([sys.executable, "-m", "venv", str(place / "venv")], check=True)
        pip = [str(place / "venv" / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "twisted[tls]>=24"], check=True)
    else:
        (place / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        npm = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "wildduck@1"]
        subprocess.run(npm, cwd=place, check=True)
    (place / "done").touch()


class ScriptedServer:
    """A running Twisted or WildDuck; `users` maps names to messages (LF), passwords are pw-NAME."""

    def __init__(
        self,
        name: str,
        certs: Path,
        users: Mapping[str, Iterable[bytes]],
        *,
        certificate: str = "good",
    ) -> None:
        self.name = name
        self.host = "127.0.0.1"
        self.ca = certs / "ca.pem"
        self.users = tuple(users)
        self.folder = Path(tempfile.mkdtemp(prefix=f"popview-{name}-"))
        self.log_path = self.folder / "server.log"
        self._ports = (Port(), Port())
        self.port, self.tls_port = (one.number for one in self._ports)
        for user, messages in users.items():
            write_maildir(self.store(user), messages)
        files = (str(certs / f"{certificate}.pem"), str(certs / f"{certificate}.key"))
        arguments = (str(self.folder), str(self.port), str(self.tls_port), *files, *users)
        self._command = (*self._program(), *arguments)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "ScriptedServer":
        """Start and wait for the greeting; RuntimeError with the server's words where none comes."""
        environment = {**os.environ, "NODE_PATH": str(CACHE / "wildduck" / "node_modules")}
        with self.log_path.open("ab") as log:
            self._process = subprocess.Popen(
                tied([*self._command]),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
            )
        if not wait_for_greeting(self.host, self.port, self._process, START_S):
            said = self.log()[-3000:]
            self.stop()
            raise RuntimeError(f"{self.name} did not greet: {said}")
        return self

    def stop(self) -> None:
        """End the server and remove its folder."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(20)
            self._process = None
        for port in self._ports:
            port.free()
        shutil.rmtree(self.folder, ignore_errors=True)

    def password(self, user: str) -> str:
        """Return the user's password."""
        return f"pw-{user}"

    def store(self, user: str) -> Path:
        """Return the user's Maildir; WildDuck only reads it at its start."""
        return self.folder / user / "Maildir"

    def log(self) -> str:
        """Return what the server has written."""
        return self.log_path.read_text("utf-8", "replace") if self.log_path.exists() else ""

    def _program(self) -> tuple[str, str]:
        if self.name == "twisted":
            return str(CACHE / "twisted" / "venv" / "bin" / "python"), str(PROGRAMS / "twisted_peer.py")
        return "node", str(PROGRAMS / "wildduck_peer.js")
