"""Servers that conflict with one another and read fixed paths, each in an overlay of this machine's root.

Packages go into a cached upper layer, each run gets a second one that is thrown away, in mount and
process namespaces of its own. The machine's packages, users and mail stay untouched. Needs root and
overlayfs. The run's folder is /peer inside; the network is the machine's loopback.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.servers.dovecot import Port, wait_for_greeting
from tests.servers.lifeline import tied
from tests.servers.recipes import RECIPES
from tests.servers.store import write_maildir, write_mbox

__all__ = ["CACHE", "OverlayServer", "build", "is_built", "why_impossible"]

HERE = Path(__file__).parent
START_S = 120.0


def _cache() -> Path:
    if os.geteuid() == 0:
        return Path("/var/cache/popview-tests/servers")
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "popview-tests" / "servers"


CACHE = _cache()  # found at import: tests get another home

BUILD = """
layer=$1; shift
mount -t overlay overlay -o lowerdir=/,upperdir=$layer/upper,workdir=$layer/work $layer/root
mount --rbind /dev $layer/root/dev
mount -t proc proc $layer/root/proc
mount -t tmpfs tmp $layer/root/tmp
chmod 1777 $layer/root/tmp
printf '#!/bin/sh\\nexit 101\\n' > $layer/root/usr/sbin/policy-rc.d
chmod 755 $layer/root/usr/sbin/policy-rc.d
rm -f $layer/root/var/lib/dpkg/lock* $layer/root/var/cache/apt/archives/lock
chroot $layer/root dpkg --configure -a || true
DEBIAN_FRONTEND=noninteractive chroot $layer/root \\
  apt-get -o DPkg::Lock::Timeout=600 -y --no-install-recommends install "$@" </dev/null
chroot $layer/root apt-get clean
"""

RUN = """
layer=$1 run=$2 work=$3
mkdir -p $run/.layers/packages $run/.layers/root $run/.layers/upper $run/.layers/work
# two steps: the kernel refuses two lower layers when one lies inside the other
mount -t overlay overlay -o lowerdir=/,upperdir=$layer/upper,workdir=$work $run/.layers/packages
mount -t overlay overlay \\
  -o lowerdir=$run/.layers/packages,upperdir=$run/.layers/upper,workdir=$run/.layers/work $run/.layers/root
root=$run/.layers/root
mount --rbind /dev $root/dev
mount -t proc proc $root/proc
mount -t tmpfs tmp $root/tmp; chmod 1777 $root/tmp
mount -t tmpfs run $root/run; mkdir -p $root/run/lock $root/peer
mount --bind $run $root/peer
chroot $root sh -eu /peer/start.sh
exit $?   # no exec: as process 1 this shell must keep its death signal
"""


def why_impossible() -> str:
    """Return why overlays cannot be used here; "" where they can."""
    if os.geteuid() != 0:
        return "overlays need root"
    for program in ("unshare", "setpriv", "chroot", "mount"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    with open("/proc/filesystems", encoding="ascii") as known:
        if "overlay" not in known.read() and subprocess.run(["modprobe", "overlay"], check=False).returncode:
            return "the kernel has no overlayfs"
    return ""


def is_built(name: str) -> bool:
    """Return whether the packages lie in the cache."""
    return (CACHE / name / "done").exists()


def build(name: str) -> None:
    """Install the server's packages into its cached layer; RuntimeError with apt's last words."""
    layer = CACHE / name
    shutil.rmtree(layer, ignore_errors=True)
    for part in ("upper", "work", "root"):
        (layer / part).mkdir(parents=True)
    layer.chmod(0o755)
    with (layer / "build.log").open("wb") as log:
        command = ["unshare", "-m", "sh", "-eu", "-c", BUILD, "sh", str(layer), *RECIPES[name].packages]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False)
    if done.returncode:
        last = (layer / "build.log").read_text("utf-8", "replace")[-2000:]
        raise RuntimeError(f"{name} could not be installed: {last}")
    (layer / "done").touch()


class OverlayServer:
    """One running server of RECIPES; `users` maps names to messages (LF), passwords are pw-NAME."""

    def __init__(
        self,
        name: str,
        certs: Path,
        users: Mapping[str, Iterable[bytes]],
        *,
        certificate: str = "good",
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.host = "127.0.0.1"
        self.ca = certs / "ca.pem"
        self.users = tuple(users)
        self.folder = Path(tempfile.mkdtemp(prefix=f"popview-{name}-"))
        self.folder.chmod(0o755)
        self.log_path = self.folder / "server.log"
        self._ports = (Port(), Port())
        self.port, second = (one.number for one in self._ports)
        self.tls_port = second if RECIPES[name].tls else 0
        write = write_mbox if RECIPES[name].store == "mbox" else write_maildir
        for user, messages in users.items():
            write(self.store(user), messages)
        shutil.copytree(certs, self.folder / "tls")
        shutil.copy(HERE / "start" / f"{name}.sh", self.folder / "start.sh")
        shutil.copytree(HERE / "programs", self.folder / "programs")
        self._environment = {
            **os.environ,
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "PORT": str(self.port),
            "TLSPORT": str(self.tls_port or ""),
            "CERT": certificate,
            "USERS": " ".join(users),
            **(environment or {}),
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._work: Path | None = None

    def start(self) -> "OverlayServer":
        """Start and wait for the greeting; RuntimeError with the server's words where none comes."""
        namespaces = tied(["unshare", "-m", "-p", "--fork", "--kill-child"])
        layer = CACHE / self.name
        self._work = Path(tempfile.mkdtemp(prefix="run-", dir=layer))  # same file system as the layer
        places = (str(layer), str(self.folder), str(self._work))
        command = [*namespaces, "sh", "-eu", "-c", RUN, "sh", *places]
        with self.log_path.open("ab") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self._environment
            )
        if not wait_for_greeting(self.host, self.port, self._process, START_S):
            said = self.log()[-3000:]
            self.stop()
            raise RuntimeError(f"{self.name} did not greet: {said}")
        return self

    def stop(self) -> None:
        """End the server with all its children and remove its folder."""
        if self._process is not None:
            self._process.kill()  # takes its process namespace along
            self._process.wait(20)
            self._process = None
        for port in self._ports:
            port.free()
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._work is not None:
            shutil.rmtree(self._work, ignore_errors=True)

    def password(self, user: str) -> str:
        """Return the user's password."""
        return f"pw-{user}"

    def store(self, user: str) -> Path:
        """Return where the user's mail lies: an mbox file or a Maildir; cyrus copies it at its start."""
        return self.folder / "mail" / user if RECIPES[self.name].store == "mbox" else self._maildir(user)

    def log(self) -> str:
        """Return what the server has written."""
        return self.log_path.read_text("utf-8", "replace") if self.log_path.exists() else ""

    def _maildir(self, user: str) -> Path:
        return self.folder / "mail" / user / "Maildir"
