"""Reading one status line: yes, no, or out of step (RFC 1939 section 3, RFC 2449 section 8)."""

import re

from popview.errors import RemoteProtocolError
from popview.pop3.command import Command
from popview.pop3.events import Refused
from popview.types import ProblemKind

SHOWN = 512
"""Octets of the server's words that an error carries: RFC 1939 allows no longer line."""

_CODE = re.compile(rb"-ERR\s*\[([!-Z^-~]{1,64})\]")


def is_accepted(line: bytes, command: Command | None, *, lenient: bool) -> bool:
    """Return True for +OK and False for -ERR; raise RemoteProtocolError for anything else.

    A plus alone is no yes: one server says "+ERR" (hMailServer). Both words are capitals by RFC 1939; a
    server that writes them otherwise is not talking POP3. `lenient` reads as Python's poplib does: a plus
    accepts, anything else refuses; "+ERR" refuses there as well.
    """
    if line.startswith(b"+OK"):
        return True
    if lenient:
        return line.startswith(b"+") and not line.startswith(b"+ERR")
    if line.startswith(b"-ERR"):
        return False
    if command is None:
        raise RemoteProtocolError(ProblemKind.NOT_POP3, shown(line))
    raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, shown(line), reason="no-status", command=command.verb)


def words(line: bytes, *, lenient: bool) -> bytes:
    """Return what stands behind +OK, or the line as it came where the drop-in wants it so."""
    return line if lenient else line[3:].strip()


def refusal(line: bytes, command: Command | None, *, lenient: bool) -> Refused:
    """Return a -ERR line as an event, its response code split off."""
    code = _CODE.match(line)
    return Refused(
        command,
        code[1].decode("ascii").upper() if code else "",
        line if lenient else line[4:].strip(),
    )


def shown(data: bytes) -> str:
    """Return the first line of what the server said as text, cut; whoever shows it escapes it."""
    return data.split(b"\n", 1)[0].rstrip(b"\r")[:SHOWN].decode(errors="replace")
