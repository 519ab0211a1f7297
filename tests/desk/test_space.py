"""The map's numbers, held against what SQLite says of the same cache."""

import random
import threading
from pathlib import Path

import pytest

from popview.cleanup.timeline import believable
from popview.desk.loop import Loop
from popview.desk.space import AT_ONCE, measure_space, measure_time, propose_space
from popview.desk.space_traffic import (
    MeasureSpace,
    MeasureTime,
    ProposeSpace,
    SpaceMeasured,
    SpaceProposed,
    TimeMeasured,
)
from popview.desk.traffic import Marked, Report, SetMarks
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.cache_reader import CacheReader
from popview.store.cache_schema import CACHE
from popview.store.database import Database
from popview.types import Dimension, ProposalKind, Step, Summary
from tests.store.samples import HOME, key, mark, row

NOW = 1_790_000_000.0
FIRST, LAST = believable(NOW)

IDS = {
    Dimension.SENDER: "lower(CASE address WHEN '' THEN sender ELSE address END)",
    Dimension.DOMAIN: (
        "lower(CASE instr(address, '@') WHEN 0 THEN '' ELSE substr(address, instr(address, '@') + 1) END)"
    ),
    Dimension.LIST: "lower(list_id)",
    Dimension.YEAR: (
        f"CASE WHEN date_s BETWEEN {FIRST} AND {LAST} THEN strftime('%Y', date_s, 'unixepoch') ELSE '' END"
    ),
    Dimension.SIZE: (
        "CASE WHEN size < 0 THEN '' WHEN size < 10000 THEN 'small' WHEN size < 100000 THEN 'medium'"
        " WHEN size < 1000000 THEN 'large' WHEN size < 10000000 THEN 'huge' ELSE 'giant' END"
    ),
    Dimension.MESSAGE: "identity",
}
DATED = f"CASE WHEN date_s BETWEEN {FIRST} AND {LAST} THEN date_s END"


def mailbox(count: int) -> list[Summary]:
    pick = random.Random(5)
    return [
        row(
            n,
            sender=f"Sender {n % 17}",
            address=pick.choice(["", f"A{n % 17}@One.example", f"b{n % 5}@two.example"]),
            list_id=pick.choice(["", "Dev.lists.example", "news.example"]),
            size=pick.choice([-1, 0, 900, 12_000, 340_000, 5_000_000, 20_000_000]),
            date_s=pick.choice([None, 0.0, 9e9, pick.uniform(1e9, 1.78e9)]),
            is_gone=pick.random() < 0.1,
        )
        for n in range(count)
    ]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    made = Paths.under(tmp_path)
    made.prepare()
    return made


@pytest.fixture
def rows(paths: Paths) -> tuple[Summary, ...]:
    """Put a mailbox into the cache, and return it as the list loads it."""
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert(mailbox(1_500))
    reader = CacheReader(paths.cache_file(HOME), HOME)
    loaded = tuple(one for page in reader.pages() for one in page)
    reader.close()
    return loaded


def asked(paths: Paths, sql: str) -> list[tuple[object, ...]]:
    database = Database(paths.cache_file(HOME), CACHE, read_only=True)
    try:
        return database.rows(sql, ())
    finally:
        database.close()


@pytest.mark.parametrize("by", list(Dimension))
def test_the_numbers_are_those_of_sql(paths: Paths, rows: tuple[Summary, ...], by: Dimension) -> None:
    wanted = asked(
        paths,
        f"SELECT {IDS[by]} AS name, count(*), sum(max(size, 0)), min({DATED}), max({DATED}), sum(size < 0)"
        " FROM messages WHERE is_gone = 0 GROUP BY name ORDER BY name",
    )
    *_, last = measure_space(MeasureSpace(3, HOME, rows, by, now_s=NOW))
    assert isinstance(last, SpaceMeasured)
    found = [(g.id, g.count, g.size, g.oldest_s, g.newest_s, g.unsized) for g in last.groups]
    assert len(found) >= 3
    assert sorted(found, key=lambda one: one[0]) == wanted
    assert (last.ticket, last.account) == (3, HOME)


def test_the_numbers_inside_a_group_are_those_of_sql(paths: Paths, rows: tuple[Summary, ...]) -> None:
    wanted = asked(
        paths,
        f"SELECT {IDS[Dimension.SENDER]} AS name, count(*), sum(max(size, 0)) FROM messages"
        f" WHERE is_gone = 0 AND {IDS[Dimension.DOMAIN]} = 'one.example' GROUP BY name ORDER BY name",
    )
    path = (Step(Dimension.DOMAIN, "one.example"),)
    *_, last = measure_space(MeasureSpace(1, HOME, rows, Dimension.SENDER, path, now_s=NOW))
    assert isinstance(last, SpaceMeasured)
    assert sorted((g.id, g.count, g.size) for g in last.groups) == wanted


def test_the_timeline_is_that_of_sql(paths: Paths, rows: tuple[Summary, ...]) -> None:
    wanted = asked(
        paths,
        f"SELECT {IDS[Dimension.YEAR]} AS year, count(*), sum(max(size, 0)) FROM messages"
        " WHERE is_gone = 0 GROUP BY year ORDER BY year",
    )
    *_, last = measure_time(MeasureTime(1, HOME, rows, now_s=NOW))
    assert isinstance(last, TimeMeasured)
    line = last.timeline
    found = [("", len(line.undated), line.undated_size)]
    found += [(str(bar.year), bar.count, bar.size) for bar in line.bars if bar.count]
    assert found == wanted


def test_months_are_those_of_sql_too(paths: Paths, rows: tuple[Summary, ...]) -> None:
    late = tuple(one for one in rows if one.date_s and 1.7e9 < one.date_s < 1.78e9)
    wanted = asked(
        paths,
        "SELECT strftime('%Y%m', date_s, 'unixepoch') AS month, count(*) FROM messages"
        " WHERE is_gone = 0 AND date_s > 1.7e9 AND date_s < 1.78e9 GROUP BY month ORDER BY month",
    )
    *_, last = measure_time(MeasureTime(1, HOME, late, now_s=NOW))
    assert isinstance(last, TimeMeasured)
    found = [(f"{bar.year}{bar.month:02}", bar.count) for bar in last.timeline.bars if bar.count]
    assert found == wanted


def test_the_twenty_biggest_are_those_of_sql(paths: Paths, rows: tuple[Summary, ...]) -> None:
    none: frozenset = frozenset()
    *_, last = propose_space(ProposeSpace(1, HOME, rows, none, none, none, NOW))
    assert isinstance(last, SpaceProposed)
    biggest = next(p for p in last.proposals if p.kind is ProposalKind.BIGGEST)
    wanted = asked(
        paths,
        "SELECT identity, size FROM messages WHERE is_gone = 0 ORDER BY size DESC, rank DESC LIMIT 20",
    )
    assert {(p.keys[0].identity, p.size) for p in biggest.portions} == set(wanted)


def test_long_work_pauses_for_what_is_short() -> None:
    rows = tuple(mailbox(3)) * (AT_ONCE // 3 * 3 + 1)
    *pauses, _ = measure_space(MeasureSpace(1, HOME, rows, Dimension.SENDER, now_s=NOW))
    assert len(pauses) >= 3
    assert set(pauses) == {None}


def test_a_mark_overtakes_a_map(paths: Paths) -> None:
    told: list[Report] = []
    loop = Loop(paths, told.append)
    loop.put(MeasureSpace(1, HOME, tuple(mailbox(2)) * 3 * AT_ONCE, Dimension.SENDER, now_s=NOW))
    loop.put(SetMarks(2, (mark(1),), True))
    thread = threading.Thread(target=loop.run)
    ready = threading.Event()
    loop._report = lambda report: (told.append(report), report.ticket == 1 and ready.set())  # type: ignore[func-returns-value]
    thread.start()
    assert ready.wait(60)
    loop.end()
    thread.join(60)
    assert [type(report) for report in told] == [Marked, SpaceMeasured]


def test_what_nobody_marked_is_not_counted_as_marked(rows: tuple[Summary, ...]) -> None:
    some = frozenset({rows[0].key, key(999_999)})
    intent = MeasureSpace(1, HOME, rows, Dimension.MESSAGE, marked=some, now_s=NOW)
    *_, last = measure_space(intent)
    assert isinstance(last, SpaceMeasured)
    there = not rows[0].is_gone
    assert [g.keys[0] for g in last.groups if g.marked] == ([rows[0].key] if there else [])
