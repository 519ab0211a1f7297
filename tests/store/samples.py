"""Values that the tests of store and desk share."""

from popview.types import Account, AccountId, Key, Mark, Plan, PlanItem, Security, Summary, Why

HOME = AccountId("0a1b2c3d4e5f6071")
WORK = AccountId("ffeeddccbbaa9988")
DIGEST = "d" * 64


def account(name: str = "home", owner: AccountId = HOME) -> Account:
    """Return an account that needs nothing."""
    return Account(owner, name, "mail.example.org", 995, Security.TLS, "nora")


def key(number: int, owner: AccountId = HOME) -> Key:
    """Return the key of the n-th message."""
    return Key(owner, f"Uid-{number}")


def mark(number: int, owner: AccountId = HOME, size: int = 1_000) -> Mark:
    """Return a mark of the n-th message."""
    return Mark(
        key=key(number, owner),
        size=size,
        digest=f"{number:064d}",
        sender="Ann Örn",
        subject=f"Letter {number}",
        date_s=1_700_000_000.0 + number,
        why=Why.RULE,
        detail="old letters",
        made_s=1_800_000_000.0 + number,
    )


def row(number: int, owner: AccountId = HOME, **changed: object) -> Summary:
    """Return the row of the n-th message."""
    values: dict[str, object] = {
        "key": key(number, owner),
        "rank": number,
        "size": 1_000 + number,
        "sender": "Ann Örn",
        "address": "ann@example.org",
        "to": "nora@example.org",
        "subject": f"Letter {number}",
        "date_s": 1_700_000_000.0 + number,
        "message_id": f"<{number}@example.org>",
        "list_id": "",
        "digest": f"{number:064d}",
        "first_seen_s": 1_750_000_000.0,
    }
    return Summary(**(values | changed))  # type: ignore[arg-type]


def plan(*numbers: int, owner: AccountId = HOME) -> Plan:
    """Return a plan of the marks of these messages."""
    items = tuple(PlanItem(mark(number, owner), never_opened=True, attachments=1) for number in numbers)
    return Plan(owner, items, mailbox_count=100, mailbox_bytes=100_000)
