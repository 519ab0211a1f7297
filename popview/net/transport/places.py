"""Which network is meant: the machine's own, or one whose addresses are handed in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """Whom to ask for names, and where the well-known ports are. The default is the machine's own way.

    nameserver: address and port of the one DNS server to ask; None: the system's resolver.
    ports: (well-known port, port really connected to); what is not named is itself. Whatever a person is
    shown, and whatever is stored, is the well-known port.
    """

    nameserver: tuple[str, int] | None = None
    ports: tuple[tuple[int, int], ...] = ()

    def port(self, port: int) -> int:
        """Return the port to connect to."""
        return dict(self.ports).get(port, port)


HERE = Places()
"""The machine's own network."""
