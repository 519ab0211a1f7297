"""What tests ask of a demo server that was made worse on purpose."""

from typing import Any


def left(server: Any) -> list[bytes]:
    drop = server.maildrop
    heads = [drop.head(n, 0) for n in range(1, drop.count() + 1)]
    return [line[9:] for head in heads for line in head.split(b"\r\n") if line.startswith(b"Subject: ")]


def deles(server: Any) -> list[str]:
    return [command for log in server.sessions for command in log.commands if command.startswith("DELE")]
