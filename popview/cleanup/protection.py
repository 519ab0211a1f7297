"""Senders and domains that no bulk action marks. Pure."""

import re
from collections import Counter
from collections.abc import Iterable

from popview.types import Dimension, Protection, Summary

_NAME = re.compile(r"[^\s@<>()\[\],;:\\\"]+")
_LONGEST = 254  # octets of an address, RFC 5321 4.5.3.1.3


def address_of(row: Summary) -> str:
    """Return the sender's address in small letters, or the name where there is none; "" where neither."""
    return (row.address or row.sender).lower()


def domain_of(row: Summary) -> str:
    """Return what stands behind the last @ of the address, in small letters; "" where there is none."""
    return address_of(row).rpartition("@")[2] if "@" in row.address else ""


def typed(text: str, now_s: float) -> Protection | None:
    """Return whom a person means: "ann@example.org", "@example.org" or "example.org"; None: nobody."""
    name = text.strip().lower()
    local, at, domain = name.rpartition("@")
    is_domain = bool(_NAME.fullmatch(domain)) and "." in domain.strip(".")
    if not is_domain or len(name) > _LONGEST or (at and local and not _NAME.fullmatch(local)):
        return None
    if local:
        return Protection(Dimension.SENDER, name, now_s)
    return Protection(Dimension.DOMAIN, domain, now_s)


class Protections:
    """All protected senders and domains, to be asked of row after row. A domain holds those below it."""

    def __init__(self, some: Iterable[Protection] = ()) -> None:
        self.all = tuple(some)
        self._senders = {one.name: one for one in self.all if one.by is Dimension.SENDER}
        self._domains = {one.name: one for one in self.all if one.by is Dimension.DOMAIN}

    def __bool__(self) -> bool:
        return bool(self.all)

    def covering(self, row: Summary) -> Protection | None:
        """Return what protects a message, the sender before the domain; None: nothing."""
        if not self.all or not row.has_header:
            return None
        found = self._senders.get(address_of(row))
        return found or (self._domain(domain_of(row)) if self._domains else None)

    def counts(self, rows: Iterable[Summary]) -> tuple[int, ...]:
        """Return how many of the rows each covers, in the order of `all`; one walk over the rows."""
        told = [row for row in rows if row.has_header]
        senders = Counter(map(address_of, told))
        domains = Counter(map(domain_of, told))

        def count(one: Protection) -> int:
            if one.by is Dimension.SENDER:
                return senders[one.name]
            below = f".{one.name}"
            return sum(n for name, n in domains.items() if name == one.name or name.endswith(below))

        return tuple(map(count, self.all))

    def _domain(self, name: str) -> Protection | None:
        while name:
            found = self._domains.get(name)
            if found is not None:
                return found
            name = name.partition(".")[2]
        return None
