"""What every importer makes of an entry: an account of ours, or the reason why not."""

from dataclasses import dataclass, field

from popview.types import Account, AccountId, Imported, ImportNote, Mechanism, NotImported, Program, Security

USUAL_PORTS = {Security.TLS: 995, Security.STLS: 110, Security.PLAIN: 110}


@dataclass(slots=True)
class Findings:
    """Collects what one file holds."""

    program: Program
    path: str
    accounts: list[Imported] = field(default_factory=list)
    troubles: list[NotImported] = field(default_factory=list)

    def trouble(self, reason: str) -> None:
        """Take down what made no sense."""
        self.troubles.append(NotImported(self.program, self.path, reason))

    def add(
        self,
        *,
        host: str,
        user: str,
        security: Security,
        name: str = "",
        port: int | str = "",
        address: str = "",
        mechanism: Mechanism = Mechanism.AUTO,
        check_minutes: int = 0,
        notes: tuple[ImportNote, ...] = (),
    ) -> None:
        """Add an account. `port`: "" for the usual one; an entry without host or user is a trouble."""
        host, user = host.strip(), user.strip()
        number = usable_port(port, security)
        if not host or not user or number is None:
            self.trouble(name or host or user or "?")
            return
        if security is Security.PLAIN:
            notes = (ImportNote.NOT_ENCRYPTED, *notes)
        address = address.strip() or (user if "@" in user else "")
        account = Account(
            AccountId(""),
            name.strip() or address or f"{user} ({host})",
            host,
            number,
            security,
            user,
            address=address,
            mechanism=mechanism,
            check_minutes=check_minutes,
        )
        self.accounts.append(Imported(account, self.program, self.path, notes))


def usable_port(port: int | str, security: Security) -> int | None:
    """Return the port as a number, the usual one for "", None for nonsense."""
    text = str(port).strip()
    if not text:
        return USUAL_PORTS[security]
    if not (text.isascii() and text.isdigit()):
        return None
    number = int(text)
    return number if 0 < number < 65_536 else None


def whole_minutes(text: str) -> int:
    """Return minutes of a setting, 0 where it is none; a day at most."""
    return min(int(text), 24 * 60) if text.isascii() and text.isdigit() else 0


def decoded(data: bytes) -> str:
    """Return a file's text: UTF-8, with or without its mark, or what older systems wrote."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
