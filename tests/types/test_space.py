"""Groups, bars and proposals say their own numbers."""

from popview.types import AccountId, Bar, Dimension, Group, Key, Measure, Portion, Proposal, ProposalKind

KEYS = tuple(Key(AccountId("a"), f"U{n}") for n in range(3))


def test_a_group_weighs_its_octets_or_its_messages() -> None:
    group = Group(Dimension.SENDER, "a", "A", "", KEYS, 900, None, None)
    assert group.count == 3
    assert (group.weight(Measure.BYTES), group.weight(Measure.COUNT)) == (900, 3)


def test_a_bar_weighs_its_octets_or_its_messages() -> None:
    bar = Bar(0.0, 2026, 1, KEYS, 900)
    assert bar.count == 3
    assert (bar.weight(Measure.BYTES), bar.weight(Measure.COUNT)) == (900, 3)


def test_a_proposal_is_the_sum_of_its_portions() -> None:
    proposal = Proposal(
        ProposalKind.BIGGEST, (Portion("1", "", "", KEYS, 10), Portion("2", "", "", KEYS[:1], 5))
    )
    assert (proposal.count, proposal.size) == (4, 15)
    assert [portion.count for portion in proposal.portions] == [3, 1]
