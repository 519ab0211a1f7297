"""One message on a server, as the list knows it."""

from dataclasses import dataclass

from popview.types.account_id import AccountId


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a message is called for ever: (account, identity on the server).

    `identity` is "U" + UIDL where the server gave a usable one (RFC 1939: 1 to 70 characters of
    0x21 to 0x7E, once in the listing), else "D" + the header digest in hex. Message numbers never
    leave a session.
    """

    account: AccountId
    identity: str

    def __hash__(self) -> int:
        """Hash the identity alone: half the time, and lists of 100,000 keys are hashed again and again."""
        return hash(self.identity)

    @property
    def by_digest(self) -> bool:
        """True where the server gave no usable UIDL."""
        return self.identity.startswith("D")


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of the list: what the server has told us of a message.

    What the person did to it (mark, seen, protected) is not here but in the journal's states.
    """

    key: Key
    rank: int  # place in the newest listing, 1 = oldest; for sorting by arrival only
    size: int  # octets as LIST said: a hint. -1: unknown
    sender: str = ""  # display name, or the address where there is none
    address: str = ""  # addr-spec of the first From
    to: str = ""
    subject: str = ""
    date_s: float | None = None  # seconds since the epoch; None: no date, or a hopeless one
    message_id: str = ""
    list_id: str = ""
    digest: str = ""  # SHA-256 hex of the header block (design section 6); "" until TOP was seen
    has_attachment: bool | None = None  # None: cannot be told yet
    is_fetched: bool = False  # the whole message lies on this machine
    is_previewed: bool = False  # a TOP preview lies in the cache
    is_gone: bool = False  # no longer on the server
    is_provisional: bool = False  # shown before its identity is known: grey, not markable
    has_header: bool = True  # False: listed, header block not yet seen
    is_twin: bool = False  # no usable UIDL and its digest occurs more than once: never deletable
    is_breaker: bool = False  # set aside: the server breaks off at it, twice the same way
    first_seen_s: float = 0.0  # when we first listed it, epoch seconds
