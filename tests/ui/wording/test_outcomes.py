"""What became of a message is said with care."""

from popview.types import Outcome
from popview.ui.wording.outcomes import outcome


def test_only_a_seen_listing_is_called_deleted() -> None:
    said = {result: outcome(result) for result in Outcome}
    assert len(set(said.values())) == len(Outcome)
    assert [result for result, words in said.items() if "Deleted" in words] == [Outcome.GONE]
