"""How much of a server's talk is borne. Every limit is an option, and each default has its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Octets, rows or steps; passing one ends the session with ProblemKind.LIMIT. None: no limit.

    The defaults let every real server through and keep a hostile one from filling the memory.
    """

    status_line: int = 8_192
    """Octets of one status line. RFC 1939 allows 512 and servers echo too long commands back; 8 kB is
    the longest command that one of them takes."""

    challenge: int = 65_536
    """Octets of one SASL challenge line, base64 as sent; RFC 5034 sets none. A Kerberos ticket has 16 kB."""

    challenges: int = 16
    """Challenges in one AUTH. SCRAM needs 2, the longest mechanism 4; an endless series is an attack."""

    reply: int = 67_108_864
    """Octets of a multi-line reply held in memory: 64 MiB is the UIDL of 800,000 messages. Larger bodies
    are streamed."""

    rows: int = 1_000_000
    """Rows of LIST, UIDL, CAPA and LANG: ten times the largest mailbox that is promised to work."""

    body_line: int | None = 33_554_432
    """Octets of one body line, noticed while the line is unfinished. Lines of 1 MB are met unbroken on all
    measured servers and cost nothing, for nothing is split by lines here; 32 MiB without an end is no
    mail."""

    body: int | None = 4_294_967_296
    """Octets of one streamed body: 4 GiB, more than any server lets in. It costs disk, not memory."""

    buffer: int = 262_144
    """Octets of the receive buffer; it grows for a reply that is held in memory and shrinks again."""
