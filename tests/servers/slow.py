"""A link with a round-trip time and a bandwidth: a relay on loopback that holds every chunk back.

    with SlowLink(target_port, rtt_ms=100, mbit=20) as link: ... connect to link.port
    python tests/servers/slow.py LISTEN TARGET RTT_MS [MBIT]        the same as a process; prints READY

Every chunk leaves half the round-trip time after it came in, each way, at no more than `mbit` each
way. The server is reached 1.5 RTT late, as after a handshake, so that the greeting takes 2 RTT. No
effects of TCP: no slow start, no loss (tun.py has those).
"""

import asyncio
import socket
import sys
import threading
from collections import deque
from typing import Self

__all__ = ["SlowLink"]

HELD = 4 << 20  # bytes in flight before the relay stops reading
CHUNK = 65536


class _Pipe:
    """One direction of one connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, link: "SlowLink") -> None:
        self.reader = reader
        self.writer = writer
        self.link = link
        self.queue: deque[tuple[float, bytes]] = deque()
        self.more = asyncio.Event()
        self.room = asyncio.Event()
        self.held = 0
        self.free_at = 0.0

    async def run(self) -> None:
        """Carry bytes until the reader's side ends, then end the writer's side as late."""
        sender = asyncio.ensure_future(self._send())
        try:
            await self._receive()
            await sender
        except OSError:
            self.writer.transport.abort()
        finally:
            sender.cancel()

    async def _receive(self) -> None:
        rate = self.link.mbit * 125_000
        size = max(1448, min(CHUNK, int(rate * 0.002))) if rate else CHUNK
        now = asyncio.get_running_loop().time
        while True:
            try:
                data = await self.reader.read(size)
            except OSError:
                data = b""
            begun = max(now(), self.free_at)
            if rate:
                self.free_at = begun + len(data) / rate
            due = (self.free_at if rate else now()) + self.link.rtt_ms / 2000
            self.queue.append((due, data))
            self.held += len(data)
            self.more.set()
            if not data:
                return
            while self.held >= HELD:
                self.room.clear()
                await self.room.wait()

    async def _send(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            while not self.queue:
                self.more.clear()
                await self.more.wait()
            due, data = self.queue.popleft()
            if (wait := due - loop.time()) > 0:
                await asyncio.sleep(wait)
            if not data:
                break
            self.writer.write(data)
            await self.writer.drain()
            self.held -= len(data)
            self.link.carried += len(data)
            self.room.set()
        if self.writer.can_write_eof():
            self.writer.write_eof()


class SlowLink:
    """The relay in a thread of its own; `port` is where to connect. rtt_ms may be changed while it runs."""

    def __init__(
        self,
        target_port: int,
        *,
        rtt_ms: float,
        mbit: float = 0.0,
        target_host: str = "127.0.0.1",
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.target = (target_host, target_port)
        self.rtt_ms = rtt_ms
        self.mbit = mbit
        self.carried = 0  # bytes, both ways
        self.connections = 0
        self._listener = socket.create_server((host, port), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._run, name="slow-link", daemon=True)
        self._serving = threading.Event()
        self._stop = asyncio.Event()

    def start(self) -> Self:
        """Begin to accept."""
        self._thread.start()
        self._serving.wait(10)
        return self

    def stop(self) -> None:
        """Cut every connection and end the thread."""
        if self._loop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join(10)
        self._listener.close()

    __enter__ = start

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def _run(self) -> None:
        asyncio.run(self.serve())

    async def serve(self) -> None:
        """Relay until stop(); for a process of its own, until it is ended."""
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._accept, sock=self._listener)
        self._serving.set()
        await self._stop.wait()
        server.close()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        ends = [writer]
        try:
            await asyncio.sleep(self.rtt_ms * 0.0015)
            far_reader, far_writer = await asyncio.open_connection(*self.target)
            ends.append(far_writer)
            for end in ends:
                end.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            there = _Pipe(reader, far_writer, self).run()
            back = _Pipe(far_reader, writer, self).run()
            await asyncio.gather(there, back)
        except (OSError, asyncio.CancelledError):
            writer.transport.abort()
        finally:
            for end in ends:
                end.close()


def main(arguments: list[str]) -> None:
    """Relay as a process."""
    listen, target, rtt_ms, *mbit = arguments
    link = SlowLink(int(target), rtt_ms=float(rtt_ms), mbit=float(mbit[0]) if mbit else 0.0, port=int(listen))
    print("READY", link.port, flush=True)
    asyncio.run(link.serve())


if __name__ == "__main__":
    main(sys.argv[1:])
