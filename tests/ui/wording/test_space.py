"""The map, the timeline and the proposals in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from popview.types import (
    UNREAD,
    AccountId,
    Bar,
    Dimension,
    Group,
    Key,
    Limit,
    Measure,
    Portion,
    ProposalKind,
    SizeClass,
    Timeline,
)
from popview.ui.wording import space as words

KEYS = tuple(Key(AccountId("a"), f"U{n}") for n in range(3))
DAY = datetime(2026, 3, 1, 12).timestamp()
GROUP = Group(Dimension.SENDER, "ann@x", "Ann", "ann@x", KEYS, 5_000_000, DAY, DAY + 86_400)

LISTS = ProposalKind.OLD_LISTS


@pytest.fixture(autouse=True)
def british(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("by", list(Dimension))
def test_every_dimension_has_a_name_and_a_name_for_none(by: Dimension) -> None:
    assert words.dimension(by)
    assert words.group_name(replace(GROUP, by=by, id="", name=""))


def test_every_measure_and_proposal_has_a_name() -> None:
    assert {words.measure(what) for what in Measure} == {"Size", "Number of messages"}
    assert len({words.proposal_title(kind) for kind in ProposalKind}) == len(ProposalKind)
    for kind in ProposalKind:
        assert "{" not in words.proposal_reason(kind, 3)
    assert "newest 3 of" in words.proposal_reason(ProposalKind.SERIES, 3)


def test_size_classes_are_named_by_their_limits() -> None:
    names = [words.group_name(replace(GROUP, by=Dimension.SIZE, id=str(size), name="")) for size in SizeClass]
    assert names[0] == "Size not known"
    assert names[1:3] == ["Below 10 kB", "10 kB to 100 kB"]
    assert names[-1] == "10 MB and more"


def test_groups_without_a_name_of_their_own() -> None:
    assert words.group_name(replace(GROUP, id=UNREAD, name="")) == "Not read yet"
    assert words.group_name(replace(GROUP, id=words.OTHERS, name="")) == "Smaller ones"
    assert words.others(12) == "12 that are too small for a tile"


def test_names_of_mail_are_one_line_without_tricks() -> None:
    assert words.group_name(replace(GROUP, name="a\nb\u202ec")) == "a b\N{REPLACEMENT CHARACTER}c"
    assert len(words.crumb("x" * 100)) == 32


@pytest.mark.parametrize(
    ("part", "total", "wanted"),
    [(0, 0, "0 %"), (0, 9, "0 %"), (1, 100_000, "< 0.1 %"), (5, 1000, "0.5 %"), (12, 100, "12 %")],
)
def test_shares(part: int, total: int, wanted: str) -> None:
    assert words.share(part, total) == wanted


def test_a_tip_tells_everything() -> None:
    group = replace(GROUP, marked=1, marked_size=2_000_000, unsized=1)
    lines = words.group_tip(group, 10_000_000, Measure.BYTES).split("\n")
    assert lines == [
        "Ann",
        "ann@x",
        "3 messages, 5.0 MB",
        "50 % of the size shown",
        "01/03/2026 – 02/03/2026",
        "size not known: 1 message",
        "marked for deletion: 1 message, 2.0 MB",
    ]
    assert "of the messages shown" in words.group_tip(group, 6, Measure.COUNT)


def test_lines_and_sentences() -> None:
    assert words.group_line(GROUP, 10_000_000, Measure.BYTES) == "Ann: 3 messages, 5.0 MB, 50 %"
    assert words.tile_sentence(GROUP, 6, Measure.COUNT, 1, 40).endswith("Tile 1 of 40.")
    assert words.map_summary(312, Dimension.SENDER, 3, 5_000_000) == "312 senders · 3 messages, 5.0 MB"
    assert words.map_summary(9, Dimension.YEAR, 3, 5_000_000) == "3 messages, 5.0 MB"


def test_spans() -> None:
    assert words.span(replace(GROUP, newest_s=DAY)) == "01/03/2026"
    assert words.span(replace(GROUP, oldest_s=None, newest_s=None)) == ""
    assert words.day(None) == "—"


def test_months_years_and_ranges() -> None:
    march, may = Bar(0.0, 2026, 3, KEYS, 10), Bar(1.0, 2026, 5, (), 0)
    assert words.bar_name(march) == "March 2026"
    assert words.bar_name(Bar(0.0, 2026, 0, (), 0)) == "2026"
    assert words.bar_name(Bar(0.0, 0, 0, (), 0)) == words.undated()
    assert words.range_name((march,)) == "March 2026"
    assert words.range_name((march, may)) == "March 2026 – May 2026"
    said = words.timeline_sentence(Timeline((march, may)))
    assert said == "March 2026 – May 2026: 3 messages, 10 B"
    assert words.timeline_sentence(Timeline()) == words.undated()


def test_portions() -> None:
    portion = Portion("a", "Digest", "a.example", KEYS, 1)
    assert words.portion_name(portion, LISTS) == "Digest — a.example"
    assert words.portion_name(replace(portion, detail="Digest"), LISTS) == "Digest"
    assert words.portion_name(replace(portion, name=""), LISTS) == "(no subject) — a.example"
    assert words.portion_name(replace(portion, id="", name="", detail=""), LISTS) == "All the smaller ones"


def test_the_wish() -> None:
    assert words.wish(0, 0, 500_000_000) == "Nothing is ticked yet."
    assert words.wish(3, 200_000_000, 500_000_000) == "3 messages, 200.0 MB ticked: 300.0 MB to go."
    assert words.wish(3, 500_000_000, 500_000_000) == "3 messages, 500.0 MB ticked: enough for 500 MB."


def test_menu_entries() -> None:
    assert words.mark_all(3) == "&Mark all: 3 messages"
    assert words.unmark_all(1) == "&Unmark: 1 message"
    assert words.show_in_list()
    assert words.zoom_in()


def test_one_of_something_is_not_said_as_several() -> None:
    def limit(which: Limit, number: int) -> str:
        portion = Portion(which, str(number), "", KEYS, 1)
        return words.portion_name(portion, ProposalKind.RETENTION)

    assert words.others(1) == "1 that is too small for a tile"
    assert (limit(Limit.DAYS, 1), limit(Limit.DAYS, 1_000)) == ("Older than 1 day", "Older than 1,000 days")
    assert limit(Limit.NEWEST, 1) == "Beyond the newest message"
    assert limit(Limit.NEWEST, 5_000) == "Beyond the newest 5,000 messages"
    assert limit(Limit.OCTETS, 2_000_000_000) == "Beyond 2 GB of the newest"
