"""What plans and receipts can say about themselves."""

from popview.types import AccountId, Key, Mark, Outcome, Plan, PlanItem, Receipt, ReceiptItem

HOME = AccountId("a1")


def mark(identity: str, size: int) -> Mark:
    """Return a mark of a message of that size."""
    return Mark(Key(HOME, identity), size, "", "Ann", "Hello", None)


def test_a_plan_adds_up_the_sizes_of_what_will_be_sent() -> None:
    items = (PlanItem(mark("U1", 100)), PlanItem(mark("U2", 23)))
    assert Plan(HOME, items, kept_back=(PlanItem(mark("U3", 1_000)),)).size == 123


def test_an_unknown_size_counts_as_nothing() -> None:
    assert Plan(HOME, (PlanItem(mark("U1", -1)), PlanItem(mark("U2", 23)))).size == 23


def test_a_receipt_counts_by_outcome() -> None:
    outcomes = (Outcome.GONE, Outcome.GONE, Outcome.UNKNOWN)
    items = tuple(ReceiptItem(mark(f"U{n}", 1), outcome) for n, outcome in enumerate(outcomes))
    receipt = Receipt(1, HOME, 0.0, 1.0, items)
    assert [receipt.count(outcome) for outcome in (Outcome.GONE, Outcome.UNKNOWN, Outcome.STILL_THERE)] == [
        2,
        1,
        0,
    ]
