"""The other clients: poplib of the standard library, a bare socket loop, curl.

Each function is one run and returns seconds, signing in excluded unless it says otherwise.
"""

import poplib
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Sequence

from tests.bench.place import Place
from tests.bench.stopwatch import timed

HOST = "127.0.0.1"
READ = 256 * 1024
LONGEST_LINE = 1 << 20
END = b"\r\n.\r\n"


# -- poplib ----------------------------------------------------------------------------------------


def poplib_session(place: Place) -> poplib.POP3:
    """Connect and sign in as the library's documentation shows."""
    poplib._MAXLINE = LONGEST_LINE  # type: ignore[attr-defined] # headers of the sink have longer lines
    client: poplib.POP3
    if place.tls:
        client = poplib.POP3_SSL(HOST, place.port, context=context(place))
    else:
        client = poplib.POP3(HOST, place.port)
    client.user(place.user)
    client.pass_(place.password)
    return client


def context(place: Place) -> ssl.SSLContext:
    """Return a context that trusts the benchmark's authority."""
    return ssl.create_default_context(cafile=place.ca)


def poplib_list(place: Place, commands: int, of: int) -> float:
    """UIDL, LIST, then TOP n 0; `commands` of them are timed and multiplied to `of`."""
    client = poplib_session(place)
    with timed(place.server, takes_turns=True) as listing:
        client.uidl()
        client.list()
    with timed(place.server, takes_turns=True) as asking:
        for number in range(1, commands + 1):
            client.top(number, 0)
    client.close()
    return listing.seconds + asking.seconds * of / commands


def poplib_first(place: Place, count: int) -> float:
    """From connect to the newest headers: STAT, UIDL, LIST, TOP n 0 of `count` messages."""
    begun = time.perf_counter()
    client = poplib_session(place)
    newest, _ = client.stat()
    client.uidl()
    client.list()
    for number in range(newest, max(newest - count, 0), -1):
        client.top(number, 0)
    took = time.perf_counter() - begun
    client.close()
    return took


def poplib_retr(place: Place, commands: int, of: int) -> float:
    """RETR, from message 1 on; the lines as poplib returns them."""
    client = poplib_session(place)
    with timed(place.server, takes_turns=True) as watch:
        for number in range(1, commands + 1):
            client.retr(number)
    client.close()
    return watch.seconds * of / commands


def poplib_save(place: Place, path: str) -> float:
    """RETR of message 1 and its lines into a file."""
    client = poplib_session(place)
    begun = time.perf_counter()
    with open(path, "wb") as file:
        for line in client.retr(1)[1]:
            file.write(line + b"\r\n")
    took = time.perf_counter() - begun
    client.close()
    return took


def poplib_dele(place: Place, commands: int, of: int) -> float:
    """DELE and QUIT."""
    client = poplib_session(place)
    begun = time.perf_counter()
    for number in range(1, commands + 1):
        client.dele(number)
    deleted = time.perf_counter()
    if commands < of:
        client.rset()  # the rest was not deleted: leave the mailbox as it was
        reset = time.perf_counter()
        client.quit()
        return (deleted - begun) * of / commands + time.perf_counter() - reset
    client.quit()
    return time.perf_counter() - begun


# -- a bare socket -----------------------------------------------------------------------------------


def bare_session(place: Place) -> socket.socket:
    """Connect and sign in, one answer at a time."""
    link = socket.create_connection((HOST, place.port))
    link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if place.tls:
        link = context(place).wrap_socket(link, server_hostname=HOST)
    link.recv(4096)
    for line in (f"USER {place.user}", f"PASS {place.password}"):
        link.sendall(line.encode() + b"\r\n")
        link.recv(4096)
    return link


def bare_list(place: Place, numbers: Sequence[int]) -> float:
    """UIDL, LIST and every TOP at once; read until the last mark and look at nothing: the limit."""
    with bare_session(place) as link:
        script = b"UIDL\r\nLIST\r\n" + b"".join(b"TOP %d 0\r\n" % number for number in numbers)
        buffer = bytearray(READ)
        left = len(numbers) + 2
        begun = time.perf_counter()
        writer = threading.Thread(target=link.sendall, args=(script,))
        writer.start()
        tail = b""
        while left > 0:
            count = link.recv_into(buffer)
            assert count, "the sink hung up"
            # a mark across the border of two reads is counted with the beginning of the second
            left -= buffer.count(END, 0, count) + (tail + bytes(buffer[:4])).count(END)
            tail = (tail + bytes(buffer[max(count - 4, 0) : count]))[-4:]
        took = time.perf_counter() - begun
        writer.join()
        return took


# -- curl --------------------------------------------------------------------------------------------


def has_curl() -> bool:
    """Say whether curl is there."""
    return shutil.which("curl") is not None


def curl_retr(place: Place) -> float:
    """Fetch message 1 to nowhere: the whole process."""
    scheme = "pop3s" if place.tls else "pop3"
    command = [
        *("curl", "--silent", "--show-error", "--cacert", place.ca, "--output", "/dev/null"),
        *("--user", f"{place.user}:{place.password}", f"{scheme}://{HOST}:{place.port}/1"),
    ]
    begun = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - begun


def curl_nothing() -> float:
    """What starting curl alone takes."""
    begun = time.perf_counter()
    subprocess.run(["curl", "--version"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun
