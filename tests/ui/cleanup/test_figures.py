"""The figures of a plan."""

from dataclasses import replace

from popview.ui.cleanup import figures
from popview.ui.cleanup.figures import Share
from tests.ui import samples


def test_senders_are_added_up_the_heaviest_first() -> None:
    shares = figures.by_sender(samples.plan(12).items)
    assert shares[0] == Share("Lars Moen", 2, 2 * 15_402_113)
    assert sum(share.count for share in shares) == 12
    assert [share.size for share in shares] == sorted((share.size for share in shares), reverse=True)


def test_the_dates_span_oldest_to_newest() -> None:
    items = samples.plan(3).items
    oldest, newest = figures.dates(items) or (0.0, 0.0)
    assert (oldest, newest) == (items[2].mark.date_s, items[0].mark.date_s)
    undated = tuple(replace(item, mark=replace(item.mark, date_s=None)) for item in items)
    assert figures.dates(undated) is None


def test_what_needs_a_consent_goes_only_with_it() -> None:
    plan = samples.doubtful_plan()
    assert len(figures.without_identity(plan.items)) == 1
    assert len(figures.without_header(plan.items)) == 1
    assert len(figures.going(plan)) == 8
    assert len(figures.going(replace(plan, by_digest_consent=True))) == 9
    assert len(figures.going(replace(plan, by_digest_consent=True, doubtful_consent=True))) == 10


def test_an_unknown_size_counts_nothing() -> None:
    item = samples.plan(1).items[0]
    assert figures.size_of((item, replace(item, mark=replace(item.mark, size=-1)))) == item.mark.size
