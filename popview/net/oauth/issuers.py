"""The issuers that PopView knows: facts in resources/oauth.toml."""

import tomllib
from functools import cache
from pathlib import Path

from popview.paths import Paths
from popview.types import Issuer, Mechanism


def issuers_file() -> Path:
    """Return the file of issuers that is shipped."""
    return Paths.resources() / "oauth.toml"


@cache
def issuers() -> tuple[Issuer, ...]:
    """Return every issuer. A file that is damaged is a bug, and is raised as what it is."""
    with issuers_file().open("rb") as file:
        entries = tomllib.load(file)["issuer"]
    return tuple(_issuer(entry) for entry in entries)


def _issuer(entry: dict[str, object]) -> Issuer:
    values = dict(entry)
    more, tenants = values.pop("more", {}), values.pop("tenants", [])
    assert isinstance(more, dict)
    assert isinstance(tenants, list)
    mechanism = Mechanism(str(values.pop("mechanism", "XOAUTH2")))
    return Issuer(**values, more=tuple(more.items()), tenants=tuple(tenants), mechanism=mechanism)  # type: ignore[arg-type]


def issuer_of(name: str) -> Issuer | None:
    """Return the issuer with this id, None where PopView does not know it."""
    return next((one for one in issuers() if one.id == name), None)


def issuer_name(name: str) -> str:
    """Return what a person calls the issuer with this id; the id itself of one that PopView does not know."""
    known = issuer_of(name)
    return known.name if known is not None else name
