"""A small DNS server on loopback: addresses, SRV and MX records out of tables, NXDOMAIN for the rest.

    services = {"_pop3s._tcp.example.test": (0, 1, 995, "pop.example.test")}
    with NameServer({"pop.example.test": "127.0.0.1"}, services) as names: ... ask names.address

`asked` keeps the questions, in order. With `is_silent` it hears them and never answers.
"""

import contextlib
import socket
import threading
from collections.abc import Mapping
from typing import Self

import dns.exception
import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

__all__ = ["NameServer", "Srv"]

Srv = tuple[int, int, int, str]
"""Priority, weight, port, target; target ".": there is no such service."""


class NameServer:
    """Answers by UDP in a thread of its own; the table may be changed while it runs."""

    def __init__(
        self,
        hosts: Mapping[str, str] | None = None,
        services: Mapping[str, Srv | list[Srv]] | None = None,
        *,
        mail: Mapping[str, str] | None = None,
        rtt_ms: float = 0.0,
    ) -> None:
        self.hosts = dict(hosts or {})
        self.services = dict(services or {})
        self.mail = dict(mail or {})
        self.asked: list[str] = []
        self.is_silent = False
        self._late = threading.Event()
        self._late_s = rtt_ms / 1000
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._run, name="name-server", daemon=True)

    @property
    def address(self) -> tuple[str, int]:
        """Return whom to ask."""
        return ("127.0.0.1", self.port)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._late.set()
        with contextlib.closing(self._socket), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", self.address)
            self._thread.join(10)

    def _run(self) -> None:
        while True:
            data, sender = self._socket.recvfrom(4096)
            if not data:
                return
            with contextlib.suppress(dns.exception.DNSException):
                answer = self._answer(dns.message.from_wire(data))
                self._late.wait(self._late_s)
                if not self.is_silent:
                    self._socket.sendto(answer.to_wire(), sender)

    def _answer(self, query: dns.message.Message) -> dns.message.Message:
        question = query.question[0]
        name = question.name.to_text(omit_final_dot=True).lower()
        self.asked.append(f"{dns.rdatatype.to_text(question.rdtype)} {name}")
        response = dns.message.make_response(query)
        response.flags |= dns.flags.AA
        found: list[str] = []
        if question.rdtype == dns.rdatatype.A and name in self.hosts:
            found = [self.hosts[name]]
        elif question.rdtype == dns.rdatatype.SRV and name in self.services:
            entry = self.services[name]
            rows = entry if isinstance(entry, list) else [entry]
            found = [f"{row[0]} {row[1]} {row[2]} {row[3].rstrip('.')}." for row in rows]
        elif question.rdtype == dns.rdatatype.MX and name in self.mail:
            found = [f"10 {self.mail[name]}."]
        if found:
            response.answer.append(dns.rrset.from_text_list(question.name, 60, "IN", question.rdtype, found))
        elif name not in {*self.hosts, *self.services, *self.mail}:
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response
