"""Somebody with an address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A decoded mailbox of an address header; control characters are made visible."""

    name: str
    address: str
