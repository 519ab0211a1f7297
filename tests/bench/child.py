"""Fetch message 1 in a process of its own, for what only a whole process shows: its time and its memory.

python tests/bench/child.py (ours|poplib|nothing) PORT USER TLS CA

Prints the seconds of the transfer and the octets of peak RSS, counted from the moment the session is signed
in. Loads nothing that the client itself does not need: its start is part of what is measured.
"""

import os
import sys
import time

sys.path.insert(0, os.path.abspath(f"{__file__}/../../.."))


def peak() -> int:
    """Return the highest RSS since the last reset, in octets."""
    with open("/proc/self/status") as file:
        status = file.read()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def reset_peak() -> int:
    """Forget the highest RSS so far (Linux); return what there is now."""
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")
    return peak()


def main(mode: str, port: str, user: str, tls: str, ca: str) -> None:
    """Fetch, and print what it took."""
    if mode == "poplib":
        import poplib
        import ssl

        context = ssl.create_default_context(cafile=ca)
        where = ("127.0.0.1", int(port))
        client = poplib.POP3_SSL(*where, context=context) if tls == "1" else poplib.POP3(*where)
        client.user(user)
        client.pass_("pw")
        before, begun = reset_peak(), time.perf_counter()
        client.retr(1)
    else:
        from tests.bench import ours
        from tests.bench.place import Place

        place = Place(int(port), user, tls == "1", ca)
        if mode == "nothing":
            return
        with ours.session(place) as driver:
            before, begun = reset_peak(), time.perf_counter()
            ours.retr(driver, 1, ours.discard)
    print(time.perf_counter() - begun, peak() - before)


if __name__ == "__main__":
    main(*sys.argv[1:])
