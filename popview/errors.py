"""The whole failure vocabulary.

Split by consequence, not by origin:

    PopViewError
    ├── NetworkError            the link: cannot reach, refused, timed out, lost. Ends the session
    │   ├── TlsError            handshake failed; carries no certificate
    │   └── CertificateError    the peer's certificate is not trusted; carries `certificate`
    ├── ProtocolError           the session is out of step or the limits were passed. Ends the session
    │   ├── LocalProtocolError  we asked for something illegal: a bug of ours
    │   └── RemoteProtocolError the server broke the rules
    ├── Refused                 -ERR to a legal command: the session goes on
    │   ├── LoginRefused        wrong password, or no way to sign in that both sides allow
    │   └── MailboxBusy         [IN-USE], [LOGIN-DELAY], [SYS/TEMP]
    ├── Cancelled               the person stopped it; shown to nobody
    ├── StoreError              the disk: full, read-only, from a newer version, broken, busy
    └── SecretError             the keyring: absent, locked, failing

Every error carries a `kind` (types.ProblemKind) and `facts`; rooms below ui make no sentences.
Foreign exceptions are translated once, at the edge that meets them, with `raise ... from`.
Mail that is broken is never an error: mail/ returns a document with its defects listed.
"""

from collections.abc import Mapping

__all__ = [
    "Cancelled",
    "CertificateError",
    "LocalProtocolError",
    "LoginRefused",
    "MailboxBusy",
    "NetworkError",
    "PopViewError",
    "ProtocolError",
    "Refused",
    "RemoteProtocolError",
    "SecretError",
    "StoreError",
    "TlsError",
]


class PopViewError(Exception):
    """Base of everything that may go wrong by no fault of ours (LocalProtocolError excepted).

    `kind` is the value of a types.ProblemKind; `facts` are short named values for the wording
    (host, port, command, reason …), never sentences and never secrets. `server_text` is what the
    server said, undecorated and possibly hostile: whoever shows it escapes and cuts it.
    """

    def __init__(self, kind: str, /, server_text: str = "", **facts: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.server_text = server_text
        self.facts: Mapping[str, str] = facts

    def __str__(self) -> str:
        said = "".join(f" {name}={value!r}" for name, value in self.facts.items())
        return f"{self.kind}{said}" + (f" server={self.server_text!r}" if self.server_text else "")


class NetworkError(PopViewError):
    """The link could not be made or was lost; the session is over."""


class TlsError(NetworkError):
    """The TLS handshake failed for another reason than the certificate."""


class CertificateError(TlsError):
    """The certificate is not trusted. `certificate` is a types.Certificate."""

    def __init__(self, kind: str, certificate: object, /, **facts: str) -> None:
        super().__init__(kind, **facts)
        self.certificate = certificate


class ProtocolError(PopViewError):
    """The session cannot go on: nobody knows any more which reply belongs to which command."""


class LocalProtocolError(ProtocolError):
    """We tried to send something illegal. A bug of ours, never the server's fault."""


class RemoteProtocolError(ProtocolError):
    """The server broke the rules or passed one of our limits."""


class Refused(PopViewError):
    """-ERR to a legal command; the session is still usable."""


class LoginRefused(Refused):
    """The server did not let us in, or no permitted way to sign in exists."""


class MailboxBusy(Refused):
    """The mailbox is locked, or the server asks us to come back later."""


class Cancelled(PopViewError):
    """Stopped by the person."""

    def __init__(self) -> None:
        super().__init__("cancelled")


class StoreError(PopViewError):
    """The disk refused: full, read-only, broken, or written by a newer version."""


class SecretError(PopViewError):
    """The keyring is absent, locked, or failing."""
