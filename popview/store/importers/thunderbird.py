"""Thunderbird: `prefs.js` of a profile, lines of user_pref("name", value); passwords stand elsewhere.

Numbers read off Thunderbird's own defaults (mailnews.js): socketType 0 plain, 1 STLS where offered,
2 STLS, 3 TLS; authMethod 3 password, 4 challenge, 5 Kerberos, 6 NTLM, 7 client certificate, 10 OAuth.
"""

import configparser
import json
import re
from pathlib import Path

from popview.store.importers.draft import Findings, decoded, whole_minutes
from popview.types import ImportNote, Mechanism, Security

_LINE = re.compile(r'^\s*user_pref\(\s*("(?:[^"\\]|\\.)*")\s*,\s*(.*?)\s*\)\s*;\s*$', re.MULTILINE)
_OCTET = re.compile(r"\\x([0-9a-fA-F]{2})")
_SECURITY = {0: Security.PLAIN, 1: Security.STLS, 2: Security.STLS, 3: Security.TLS}
_ENCRYPTED_PASSWORD, _CERTIFICATE, _OAUTH = 4, 7, 10
_PASSWORD = {1, 3, 9}  # 1 and 9: what older ones wrote for "any"

Value = str | int | bool


def profiles(folder: Path) -> list[Path]:
    """Return the `prefs.js` of each profile that `profiles.ini` of the folder names."""
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(decoded((folder / "profiles.ini").read_bytes()))
    found = []
    for section in parser.sections():
        place = parser.get(section, "Path", fallback="")
        if not section.startswith("Profile") or not place:
            continue
        is_relative = parser.get(section, "IsRelative", fallback="1") == "1"
        found.append((folder / place if is_relative else Path(place)) / "prefs.js")
    return found


def read_accounts(text: str, found: Findings) -> None:
    """Add the POP3 accounts of a `prefs.js`, in Thunderbird's order."""
    prefs = _prefs(text)
    for account in str(prefs.get("mail.accountmanager.accounts", "")).split(","):
        server = prefs.get(f"mail.account.{account.strip()}.server")
        if not server or prefs.get(f"mail.server.{server}.type") != "pop3":
            continue
        identity = str(prefs.get(f"mail.account.{account.strip()}.identities", "")).split(",")[0]
        _add(
            prefs, f"mail.server.{server}.", str(prefs.get(f"mail.identity.{identity}.useremail", "")), found
        )


def _add(prefs: dict[str, Value], server: str, address: str, found: Findings) -> None:
    name = str(prefs.get(server + "name", ""))
    kind = prefs.get(server + "socketType", 0)
    security = _SECURITY.get(kind) if isinstance(kind, int) else None
    if security is None:
        found.trouble(name or server)
        return
    notes: list[ImportNote] = [ImportNote.WAS_OPTIONAL] if kind == 1 else []
    method = prefs.get(server + "authMethod", 3)
    mechanism = Mechanism.AUTO
    if method == _CERTIFICATE:
        mechanism = Mechanism.EXTERNAL
    elif method == _OAUTH:
        notes.append(ImportNote.SIGN_IN_AGAIN)
    elif method == _ENCRYPTED_PASSWORD:
        mechanism = Mechanism.CRAM_MD5
    elif method not in _PASSWORD:
        notes.append(ImportNote.OTHER_SIGN_IN)
    checks = prefs.get(server + "check_new_mail") is True
    found.add(
        name=name,
        host=_now(prefs, server, "hostname"),
        user=_now(prefs, server, "userName"),
        port=str(prefs.get(server + "port", "")),
        security=security,
        address=address,
        mechanism=mechanism,
        check_minutes=whole_minutes(str(prefs.get(server + "check_time", 10))) if checks else 0,
        notes=tuple(notes),
    )


def _now(prefs: dict[str, Value], server: str, name: str) -> str:
    """Return what a server or user is called now: older ones keep the first name, and a change beside it."""
    changed = {"hostname": "realhostname", "userName": "realuserName"}[name]
    return str(prefs.get(server + changed) or prefs.get(server + name, ""))


def _prefs(text: str) -> dict[str, Value]:
    """Values are literals of JavaScript: JSON, but for its escapes of one octet. Others are none of ours."""
    prefs: dict[str, Value] = {}
    for found in _LINE.finditer(text):
        try:
            name, value = (json.loads(_OCTET.sub(r"\\u00\1", part)) for part in found.groups())
        except json.JSONDecodeError:
            continue
        if isinstance(value, str | int | bool):
            prefs[name] = value
    return prefs
