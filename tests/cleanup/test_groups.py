"""Groups: every message once, numbers as they are, names as the newest message says them."""

from dataclasses import replace
from datetime import datetime

import pytest

from popview.cleanup.groups import Grouping, by_weight, finer, size_class
from popview.types import UNREAD, Dimension, Group, Measure, SizeClass, Step, Summary
from tests.store.samples import key, row

NOW = datetime(2026, 11, 21).timestamp()


def groups(by: Dimension, *rows: Summary, path: tuple[Step, ...] = (), marked=()) -> dict[str, Group]:
    grouping = Grouping(by, path, marked=marked, now_s=NOW)
    for one in rows:  # in parts: nothing may depend on what comes together
        grouping.take([one])
    return {group.id: group for group in grouping.groups()}


def test_senders_are_told_apart_by_address_whatever_its_case() -> None:
    made = groups(
        Dimension.SENDER,
        row(1, address="Ann@Example.org", sender="Ann"),
        row(2, address="ann@example.org", sender="Ann Örn", size=5, date_s=1e9),
        row(3, address="", sender="Backup"),
        row(4, address="", sender=""),
    )
    assert {name: group.count for name, group in made.items()} == {"ann@example.org": 2, "backup": 1, "": 1}
    ann = made["ann@example.org"]
    assert (ann.name, ann.detail) == ("Ann Örn", "ann@example.org")
    assert (ann.size, ann.oldest_s, ann.newest_s) == (1_006, 1e9, 1_700_000_001.0)
    assert ann.keys == (key(1), key(2))


def test_an_address_that_is_its_own_name_is_said_once() -> None:
    made = groups(Dimension.SENDER, row(1, sender="", address="a@b.example"))
    assert (made["a@b.example"].name, made["a@b.example"].detail) == ("a@b.example", "")


def test_domains_and_lists() -> None:
    rows = (
        row(1, address="x@News.example", list_id="Dev.Lists.example"),
        row(2, address="odd@quoted@news.example", list_id="dev.lists.example"),
        row(3, address="nobody"),
    )
    assert {name: group.count for name, group in groups(Dimension.DOMAIN, *rows).items()} == {
        "news.example": 2,
        "": 1,
    }
    lists = groups(Dimension.LIST, *rows)
    assert {name: group.count for name, group in lists.items()} == {"dev.lists.example": 2, "": 1}
    assert (lists["dev.lists.example"].name, lists["dev.lists.example"].detail) == (
        "dev.lists.example",
        "Ann Örn",
    )


def test_years_and_sizes() -> None:
    rows = (row(1, date_s=datetime(2024, 1, 1).timestamp(), size=-1), row(2, date_s=None, size=10_000_000))
    assert set(groups(Dimension.YEAR, *rows)) == {"2024", ""}
    sizes = groups(Dimension.SIZE, *rows)
    assert set(sizes) == {SizeClass.UNKNOWN, SizeClass.GIANT}
    assert (sizes[""].size, sizes[""].unsized) == (0, 1)


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        (-1, SizeClass.UNKNOWN),
        (0, SizeClass.SMALL),
        (9_999, SizeClass.SMALL),
        (10_000, SizeClass.MEDIUM),
        (100_000, SizeClass.LARGE),
        (1_000_000, SizeClass.HUGE),
        (10_000_000, SizeClass.GIANT),
    ],
)
def test_limits_of_the_size_classes(size: int, wanted: SizeClass) -> None:
    assert size_class(size) is wanted


def test_messages_stand_alone() -> None:
    made = groups(Dimension.MESSAGE, row(1), row(2, subject="Two"))
    assert {(g.name, g.detail, g.count) for g in made.values()} == {
        ("Letter 1", "Ann Örn", 1),
        ("Two", "Ann Örn", 1),
    }


def test_what_is_gone_or_provisional_does_not_count() -> None:
    rows = (row(1), replace(row(2), is_gone=True), replace(row(3), is_provisional=True))
    assert groups(Dimension.SENDER, *rows)["ann@example.org"].keys == (key(1),)


@pytest.mark.parametrize("by", [Dimension.SENDER, Dimension.DOMAIN, Dimension.LIST, Dimension.YEAR])
def test_a_message_without_its_header_is_in_a_group_of_its_own(by: Dimension) -> None:
    bare = Summary(key=key(9), rank=9, size=50, has_header=False)
    made = groups(by, bare, row(1))
    assert made[UNREAD].keys == (key(9),)
    assert len(made) == 2


def test_marked_messages_are_counted_apart() -> None:
    made = groups(Dimension.SENDER, row(1), row(2), row(3, size=-1), marked={key(2), key(3)})
    assert (made["ann@example.org"].marked, made["ann@example.org"].marked_size) == (2, 1_002)


def test_a_path_narrows_step_by_step() -> None:
    rows = (
        row(1, address="a@x.example"),
        row(2, address="b@x.example"),
        row(3, address="a@y.example"),
    )
    domain = Step(Dimension.DOMAIN, "x.example")
    assert set(groups(Dimension.SENDER, *rows, path=(domain,))) == {"a@x.example", "b@x.example"}
    inner = groups(Dimension.MESSAGE, *rows, path=(domain, Step(Dimension.SENDER, "b@x.example")))
    assert [group.keys for group in inner.values()] == [(key(2),)]


def test_the_heaviest_stands_first_by_either_measure() -> None:
    made = groups(
        Dimension.SENDER,
        row(1, address="many@x.example", size=1),
        row(2, address="many@x.example", size=1),
        row(3, address="big@x.example", size=100),
    ).values()
    assert [g.id for g in by_weight(made, Measure.BYTES)] == ["big@x.example", "many@x.example"]
    assert [g.id for g in by_weight(made, Measure.COUNT)] == ["many@x.example", "big@x.example"]


def test_zooming_ends_at_one_message() -> None:
    for by in Dimension:
        steps, here = 0, by
        while (inner := finer(here)) is not None:
            here, steps = inner, steps + 1
        assert here is Dimension.MESSAGE
        assert steps <= 2
