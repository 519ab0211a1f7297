"""Why a message is marked, in a word or two."""

import pytest

from popview.types import Dimension, ProposalKind, Reason, Why
from popview.ui.wording.why import why


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(), "By hand"),
        (Reason(Why.RULE, "old letters"), "Rule: old letters"),
        (Reason(Why.GROUP, "Anna Adler", Dimension.SENDER), "Sender: Anna Adler"),
        (Reason(Why.GROUP, "example.org", Dimension.DOMAIN), "Domain: example.org"),
        (Reason(Why.GROUP, "news.example.org", Dimension.LIST), "Mailing list: news.example.org"),
        (Reason(Why.GROUP, "2019", Dimension.YEAR), "Year: 2019"),
        (Reason(Why.GROUP, "10 MB and more", Dimension.SIZE), "Size: 10 MB and more"),
        (Reason(Why.GROUP, "March 2019"), "Group: March 2019"),
        (Reason(Why.PROPOSAL, ProposalKind.BIGGEST.value), "Proposal: The biggest messages"),
        (Reason(Why.PROPOSAL, "Older than a year"), "Proposal: Older than a year"),
        (Reason(Why.IMPORTED, "home.json"), "File: home.json"),
    ],
)
def test_every_reason_is_said_with_its_name(reason: Reason, said: str) -> None:
    assert why(reason) == said


def test_a_name_that_a_stranger_chose_cannot_turn_the_line_around() -> None:
    assert "\u202e" not in why(Reason(Why.GROUP, "Anna\u202eexe", Dimension.SENDER))
