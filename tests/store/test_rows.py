"""Rows of the cache as summaries: built without __init__, so every field is checked against it."""

import gc

from hypothesis import given
from hypothesis import strategies as st

from popview.store.rows import collector_waits, row_of, summaries_from
from popview.types import Summary
from tests.store.samples import HOME, key, row

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)


@given(
    rank=st.integers(0, 10**6),
    size=st.integers(-1, 2**60),
    texts=st.tuples(texts, texts, texts, texts, texts, texts),
    date_s=st.none() | st.floats(allow_nan=False),
    flags=st.tuples(*[st.booleans()] * 6),
    attachment=st.sampled_from([None, True, False]),
)
def test_a_row_that_was_read_is_the_summary_that_was_written(
    rank: int,
    size: int,
    texts: tuple[str, ...],
    date_s: float | None,
    flags: tuple[bool, ...],
    attachment: bool | None,
) -> None:
    summary = Summary(
        key(1),
        rank,
        size,
        *texts[:4],
        date_s,
        *texts[4:],
        "d" * 64,
        attachment,
        is_fetched=flags[0],
        is_previewed=flags[1],
        is_gone=flags[2],
        has_header=flags[3],
        is_twin=flags[4],
        is_breaker=flags[5],
        first_seen_s=5.0,
    )
    (read,) = summaries_from(HOME, [row_of(summary)])
    assert read == summary
    assert all(getattr(read, name) is not None for name in ("is_provisional", "is_gone"))
    assert repr(read) == repr(summary)
    assert hash(read) == hash(summary)


def test_flags_come_back_as_truth_values() -> None:
    (read,) = summaries_from(HOME, [row_of(row(1, has_attachment=True))])
    assert read.has_attachment is True
    assert read.is_gone is False
    assert read.is_provisional is False


def test_the_collector_works_again_after_the_block() -> None:
    assert gc.isenabled()
    with collector_waits():
        assert not gc.isenabled()
        with collector_waits():
            pass
    assert gc.isenabled()
