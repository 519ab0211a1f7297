"""A slow link over a real IP path (root, Linux): python tests/servers/tun.py LISTEN TARGET RTT_MS [MBIT]

A client on 127.0.0.1:LISTEN reaches 127.0.0.1:TARGET through a network namespace joined by a TUN device,
whose packets this program holds for half the round-trip time each way and paces at MBIT. The kernel's own
TCP runs over that path, so that slow start, windows and handshakes cost what they would. Prints READY and
ends on TERM, leaving nothing behind.
"""

import asyncio
import ctypes
import fcntl
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.servers.lifeline import die_with_parent

TUNSETIFF = 0x400454CA
IFF_TUN_NO_PI = 0x1001
NEW_NETWORK = 0x40000000  # CLONE_NEWNET
FAR_PORT = 9
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
LIBC = ctypes.CDLL(None, use_errno=True)


@dataclass(slots=True)
class Line:
    """One direction: packets wait in `queue` until they are due."""

    target: int
    queue: deque[tuple[float, bytes]] = field(default_factory=deque)
    free_at: float = 0.0


def open_tun(name: str) -> int:
    """Return a non-blocking descriptor of a new TUN device."""
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN_NO_PI))
    return device


def ip(*words: str) -> None:
    """Run ip(8)."""
    subprocess.run(["ip", *words], check=True)


def checked(result: int, call: str) -> None:
    """Raise OSError where a system call failed."""
    if result:
        raise OSError(ctypes.get_errno(), call)


def lay_path(near: str, far: str) -> tuple[int, int, socket.socket]:
    """Make both devices; return them and a socket that listens inside the far namespace."""
    name = f"slow{os.getpid() % 100_000}"
    here = os.open("/proc/self/ns/net", os.O_RDONLY)
    outer = open_tun(name)
    ip("addr", "add", near, "peer", far, "dev", name)
    ip("link", "set", name, "mtu", "1500", "up", "txqueuelen", "10000")
    checked(LIBC.unshare(NEW_NETWORK), "unshare")
    inner = open_tun("slow0")
    ip("addr", "add", far, "peer", near, "dev", "slow0")
    ip("link", "set", "slow0", "mtu", "1500", "up", "txqueuelen", "10000")
    ip("link", "set", "lo", "up")
    # a socket belongs to the namespace it was made in: this one listens inside, later ones connect outside
    inside = socket.create_server((far, FAR_PORT), backlog=64)
    checked(LIBC.setns(here, NEW_NETWORK), "setns")
    os.close(here)
    return outer, inner, inside


def be_the_wire(outer: int, inner: int, rtt_ms: float, mbit: float) -> None:
    """Carry packets for ever, each half a round-trip time late; beyond a router's buffer they are lost."""
    rate, half = mbit * 125_000, rtt_ms / 2000
    room = max(256 * 1024, 2 * rate * rtt_ms / 1000) if rate else float("inf")
    lines = {outer: Line(inner), inner: Line(outer)}
    while True:
        for source in select.select([outer, inner], [], [], next_due(lines))[0]:
            take(source, lines[source], rate, half, room)


def next_due(lines: dict[int, Line]) -> float | None:
    """Send what is due; return the seconds until the next packet is, None where none waits."""
    now = time.monotonic()
    soonest: float | None = None
    for line in lines.values():
        while line.queue and line.queue[0][0] <= now:
            try:
                os.write(line.target, line.queue.popleft()[1])
            except OSError:
                continue  # the device's queue is full: lost, as on a real path
        if line.queue:
            soonest = line.queue[0][0] if soonest is None else min(soonest, line.queue[0][0])
    if soonest is None:
        return None
    wait = soonest - time.monotonic()
    return 0.0 if wait < 0.0003 else wait


def take(source: int, line: Line, rate: float, half: float, room: float) -> None:
    """Queue what has come in."""
    for _ in range(64):
        try:
            packet = os.read(source, 65536)
        except OSError:
            return
        now = time.monotonic()
        if not rate:
            line.queue.append((now + half, packet))
            continue
        if (line.free_at - now) * rate > room:
            continue
        line.free_at = max(now, line.free_at) + len(packet) / rate
        line.queue.append((line.free_at + half, packet))


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Copy one direction to its end."""
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
    except OSError:
        writer.transport.abort()


def relay(
    target: Callable[[], Awaitable[Streams]],
) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    """Return a handler that joins each client with a new connection."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await target()
        except OSError:
            writer.transport.abort()
            return
        for end in (writer, far_writer):
            end.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
        for end in (writer, far_writer):
            end.close()

    return handle


async def serve(inside: socket.socket, far: str, listen: int, target: int) -> None:
    """Run the relays at both ends."""
    at_far = await asyncio.start_server(
        relay(lambda: asyncio.open_connection("127.0.0.1", target)), sock=inside
    )
    at_near = await asyncio.start_server(
        relay(lambda: asyncio.open_connection(far, FAR_PORT)), "127.0.0.1", listen
    )
    print("READY", at_near.sockets[0].getsockname()[1], flush=True)
    async with at_far, at_near:
        await asyncio.gather(at_far.serve_forever(), at_near.serve_forever())


def main(arguments: list[str]) -> None:
    """Lay the path, fork the wire, relay."""
    listen, target, rtt_ms, *mbit = arguments
    net = f"10.{200 + os.getpid() % 50}.{os.getpid() // 50 % 250}"
    outer, inner, inside = lay_path(f"{net}.1", f"{net}.2")
    wire = os.fork()
    if wire == 0:
        die_with_parent()
        inside.close()
        be_the_wire(outer, inner, float(rtt_ms), float(mbit[0]) if mbit else 0.0)
    os.close(outer)
    os.close(inner)

    def end(*_: object) -> None:
        os.kill(wire, signal.SIGKILL)
        os.waitpid(wire, 0)  # the device goes with its last descriptor
        os._exit(0)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    try:
        asyncio.run(serve(inside, f"{net}.2", int(listen), int(target)))
    finally:
        os.kill(wire, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
