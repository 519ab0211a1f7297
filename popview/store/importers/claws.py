"""Claws Mail and Sylpheed: `accountrc`, one section an account, keys as both programs write them.

Both come from one ancestor and number the protocols differently (read off what Claws Mail 4.1 and
Sylpheed 3.8 write): 0 is POP3 in both; in Sylpheed 1 and 2 are POP3 with APOP and with RPOP.
Passwords that stand in the file are not read.
"""

from collections.abc import Iterator

from popview.store.importers.draft import Findings, whole_minutes
from popview.types import ImportNote, Mechanism, Program, Security

_SECURITY = {"0": Security.PLAIN, "1": Security.TLS, "2": Security.STLS}
_POP3 = {Program.CLAWS_MAIL: {"0"}, Program.SYLPHEED: {"0", "1", "2"}}
_OAUTH = "8"  # pop_auth_method of Claws Mail: a set of bits, this one is XOAUTH2


def read_accounts(text: str, found: Findings) -> None:
    """Add the POP3 accounts of an `accountrc`."""
    for section in _sections(text):
        if section.get("protocol", "") not in _POP3[found.program]:
            continue
        security = _SECURITY.get(section.get("ssl_pop", "0"))
        if security is None:
            found.trouble(section.get("account_name", "?"))
            continue
        notes: tuple[ImportNote, ...] = ()
        if section.get("use_pop_auth") == "1" and section.get("pop_auth_method") == _OAUTH:
            notes = (ImportNote.SIGN_IN_AGAIN,)
        uses_apop = section.get("use_apop_auth") == "1" or section["protocol"] == "1"
        has_port = "1" in (section.get("set_popport"), section.get("set_pop_port"))
        found.add(
            name=section.get("account_name", ""),
            host=section.get("receive_server", ""),
            user=section.get("user_id", ""),
            port=section.get("pop_port", "") if has_port else "",
            security=security,
            address=section.get("address", ""),
            mechanism=Mechanism.APOP if uses_apop else Mechanism.AUTO,
            check_minutes=_minutes(section),
            notes=notes,
        )


def _minutes(section: dict[str, str]) -> int:
    """Claws Mail may have an interval for the account alone, in seconds."""
    if section.get("autochk_use_default", "1") != "0" or section.get("autochk_use_custom") != "1":
        return 0
    return whole_minutes(section.get("autochk_interval", "")) // 60


def _sections(text: str) -> Iterator[dict[str, str]]:
    section: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("[") and line.rstrip().endswith("]"):
            if section:
                yield section
            section = {}
        elif "=" in line:
            key, _, value = line.partition("=")
            section[key.strip()] = value
    if section:
        yield section
