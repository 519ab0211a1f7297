"""mpop: `~/.mpoprc` or `~/.config/mpop/config`; one command a line, accounts inherit (mpop(1)).

`password` and `passwordeval` are not read.
"""

from popview.store.importers.draft import Findings
from popview.types import ImportNote, Mechanism, Security

_MECHANISMS = {
    "user": Mechanism.USER,
    "apop": Mechanism.APOP,
    "plain": Mechanism.PLAIN,
    "login": Mechanism.LOGIN,
    "cram-md5": Mechanism.CRAM_MD5,
    "scram-sha-1": Mechanism.SCRAM_SHA_1,
    "scram-sha-256": Mechanism.SCRAM_SHA_256,
    "external": Mechanism.EXTERNAL,
}
_BROWSER = ("oauthbearer", "xoauth2")
_NEVER_READ = ("password", "passwordeval")


def read_accounts(text: str, found: Findings) -> None:
    """Add every account of the file; `account default : name` is another name of one, and no more."""
    defaults: dict[str, str] = {}
    accounts: dict[str, dict[str, str]] = {}
    current = defaults
    for line in text.splitlines():
        command, *rest = line.split(None, 1) or ["#"]
        value = _unquoted(rest[0].strip()) if rest else ""
        if command.startswith("#") or command in _NEVER_READ:
            continue
        if command == "defaults":
            current = defaults
        elif command == "account":
            name, _, bases = value.partition(":")
            current = dict(defaults)
            for base in bases.split(","):
                current.update(accounts.get(base.strip(), {}))
            accounts[name.strip()] = current
        else:
            current[command] = value
    seen: set[tuple[str, ...]] = set()
    for name, account in accounts.items():
        same = (account.get("host", ""), account.get("user", ""), account.get("port", ""))
        if name == "default" and same in seen:
            continue
        seen.add(same)
        _add(name, account, found)


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value


def _add(name: str, account: dict[str, str], found: Findings) -> None:
    security = Security.PLAIN
    if _is_on(account, "tls", "off"):
        security = Security.STLS if _is_on(account, "tls_starttls", "on") else Security.TLS
    auth = account.get("auth", "on").lower()
    notes: tuple[ImportNote, ...] = ()
    if auth in _BROWSER:
        notes = (ImportNote.SIGN_IN_AGAIN,)
    elif auth not in ("", "on") and auth not in _MECHANISMS:
        notes = (ImportNote.OTHER_SIGN_IN,)
    found.add(
        name=name,
        host=account.get("host", ""),
        user=account.get("user", ""),
        port=account.get("port", ""),
        security=security,
        mechanism=_MECHANISMS.get(auth, Mechanism.AUTO),
        notes=notes,
    )


def _is_on(account: dict[str, str], key: str, usual: str) -> bool:
    return account.get(key, usual).lower() in ("", "on")
