"""How long a commit will take yet."""

from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.pace import Pace
from popview.types import Stage


def at_even_pace(
    pace: Pace, stage: Stage, total: int, *, since_s: float, each_s: float
) -> list[float | None]:
    """Report every tenth message."""
    return [pace.left_s(stage, n, total, since_s + n * each_s) for n in range(0, total + 1, 10)]


def test_nothing_is_said_in_the_first_seconds() -> None:
    pace = Pace(1_000)
    assert pace.left_s(Stage.CONNECTING, 0, 0, 0.0) is None
    assert pace.left_s(Stage.PROVING, 0, 1_000, 1.0) is None
    assert pace.left_s(Stage.PROVING, 100, 1_000, 2.0) is None
    assert pace.left_s(Stage.PROVING, 300, 1_000, 4.0) is not None


def test_at_an_even_pace_the_estimate_is_right_from_the_first_word_on() -> None:
    pace = Pace(1_000)
    said = at_even_pace(pace, Stage.PROVING, 1_000, since_s=0.0, each_s=0.02)
    said += at_even_pace(pace, Stage.DELETING, 1_000, since_s=20.0, each_s=0.02)
    whole_s = 40.0
    for n, left_s in enumerate(said[:101]):
        assert left_s is None or abs(left_s - (whole_s - n * 0.2)) < 1.5
    assert said[-1] is not None
    assert said[-1] < 1.0


def test_chunks_are_one_work_to_it() -> None:
    pace = Pace(2_000)
    now_s, left_s = 0.0, None
    for chunk in (0, 1_000):
        for stage, total in ((Stage.PROVING, 2_000), (Stage.DELETING, 2_000)):
            for n in range(chunk, chunk + 1_001, 50):
                left_s = pace.left_s(stage, n, total, now_s)
                now_s += 0.5
        pace.left_s(Stage.QUITTING, 0, 0, now_s)
        left_s = pace.left_s(Stage.CONNECTING, 0, 0, now_s)
        if chunk == 0:
            assert left_s is not None  # between two sessions it goes on counting down
            assert 15.0 < left_s < 25.0


def test_it_never_jumps_wildly() -> None:
    pace = Pace(1_000)
    at_even_pace(pace, Stage.PROVING, 1_000, since_s=0.0, each_s=0.05)
    before = pace.left_s(Stage.DELETING, 0, 1_000, 50.0)
    sudden = pace.left_s(Stage.DELETING, 500, 1_000, 50.5)  # a hundred times as fast
    assert before is not None
    assert sudden is not None
    assert abs(sudden - before) < 0.2 * before


def test_a_server_that_stalls_makes_it_grow() -> None:
    pace = Pace(1_000)
    pace.left_s(Stage.PROVING, 1_000, 1_000, 0.0)
    for n in range(0, 501, 50):
        left_s = pace.left_s(Stage.DELETING, n, 1_000, n / 50)
    assert left_s is not None
    grown = [pace.left_s(Stage.DELETING, 500, 1_000, 10.0 + second) for second in range(1, 60)]
    assert grown[-1] is not None
    assert grown[-1] > 2 * left_s


def test_copies_are_counted_in_octets_and_tell_nothing_of_the_proofs() -> None:
    pace = Pace(10)
    for second in range(11):
        left_s = pace.left_s(Stage.COPYING, second * 1_000_000, 20_000_000, float(second))
    assert left_s is not None
    assert 9.0 < left_s < 12.0
    for second in range(11, 21):
        left_s = pace.left_s(Stage.COPYING, second * 1_000_000, 20_000_000, float(second))
    assert left_s is None  # they are done: how fast the proofs will be nobody knows yet


def test_nothing_is_left_to_count_at_the_goodbye_and_at_the_new_listing() -> None:
    pace = Pace(100)
    at_even_pace(pace, Stage.PROVING, 100, since_s=0.0, each_s=0.1)
    at_even_pace(pace, Stage.DELETING, 100, since_s=10.0, each_s=0.1)
    assert pace.left_s(Stage.QUITTING, 0, 0, 20.0) is None
    assert pace.left_s(Stage.LOOKING, 0, 0, 21.0) is None


STEPS = st.lists(
    st.tuples(
        st.sampled_from(Stage),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.floats(-100.0, 1e6, allow_nan=False),
    )
)


@given(STEPS)
def test_whatever_is_reported_it_is_a_time_or_nothing(steps: list[tuple[Stage, int, int, float]]) -> None:
    pace = Pace(100)
    for step in steps:
        left_s = pace.left_s(*step)
        assert left_s is None or 0.0 <= left_s < 1e12
