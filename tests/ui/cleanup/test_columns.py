"""The columns of plan, receipt and log."""

from dataclasses import replace

from popview.types import Outcome, ReceiptItem
from popview.ui.cleanup import columns
from popview.ui.cleanup.figures import Share
from popview.ui.palette import Role
from popview.ui.theme import Theme
from tests.ui import samples


def test_a_plans_row_says_from_subject_date_size_and_notes() -> None:
    item = samples.plan(1).items[0]
    cells = [column.text(item) for column in columns.plan_columns(lambda: samples.NOON)]
    assert cells[:2] == ["Bergtid", "Snow is early this year"]
    assert cells[3] == "1.2 MB"
    assert cells[4] == "never opened, a copy is on this computer"
    assert cells[5] == "By hand"


def test_what_has_no_subject_or_date_is_still_a_row() -> None:
    item = samples.plan(1).items[0]
    bare = replace(item, mark=replace(item.mark, subject="", sender="", date_s=None, size=-1))
    cells = [column.text(bare) for column in columns.plan_columns(lambda: samples.NOON)]
    assert cells[:4] == ["—", "(no subject)", "—", "—"]
    dates = columns.plan_columns(lambda: samples.NOON)[2]
    assert dates.order is not None
    assert dates.order(bare) < dates.order(item)


def test_a_sender_has_messages_and_size() -> None:
    cells = [column.text(Share("Lars", 1200, 5_000_000)) for column in columns.sender_columns()]
    assert cells == ["Lars", "1200", "5.0 MB"]


def test_outcomes_are_coloured_by_what_they_mean(theme: Theme) -> None:
    what = columns.receipt_columns(theme)[0]
    assert what.colour is not None
    mark = samples.mark(1)
    assert what.colour(ReceiptItem(mark, Outcome.GONE)) == theme.color(Role.SUCCESS)
    assert what.colour(ReceiptItem(mark, Outcome.STILL_THERE)) == theme.color(Role.DANGER)
    assert what.colour(ReceiptItem(mark, Outcome.NOT_SENT)) is None


def test_a_commit_in_the_log_says_when_where_and_what_came_of_it() -> None:
    made = columns.log_columns(lambda: samples.NOON, lambda _commit: "Home")
    first, second, third, fourth = samples.commits()
    assert made[1].text(first) == "Home"
    assert made[4].text(first) == "12 deleted"
    assert made[4].text(second) == "138 deleted, 2 still there"
    assert made[4].text(third) == "3 unknown"
    assert made[4].text(fourth) == "Ended before anything was deleted"
