"""What rules would do with a message, in a word and in a sentence."""

import pytest

from popview.types import Reason, RuleAction, Verdict, Why
from popview.ui.wording import verdicts

REASON = Reason(Why.RULE, "Old news")


@pytest.mark.parametrize(
    ("action", "is_proposed", "short", "sentence"),
    [
        (
            RuleAction.PROPOSE,
            True,
            ("proposed: Old news",),
            "Proposed by “Old news”; only you mark it.",
        ),
        (RuleAction.PROPOSE, False, (), "“Old news” would propose it."),
        (RuleAction.KEEP, False, ("kept: Old news",), "Never proposed: “Old news”."),
        (
            RuleAction.PROTECT,
            False,
            ("protected: Old news",),
            "Protected from marks that take several: “Old news”.",
        ),
        (None, False, (), ""),
    ],
)
def test_each_action_is_said(action, is_proposed, short, sentence) -> None:
    verdict = Verdict(action, REASON)
    assert verdicts.short(verdict, is_proposed=is_proposed) == short
    assert verdicts.sentence(verdict, is_proposed=is_proposed) == sentence


def test_tags_and_silence_are_said_besides() -> None:
    verdict = Verdict(tags=("paper", "shop"), is_silent=True)
    assert verdicts.short(verdict, is_proposed=False) == ("paper", "shop")
    assert verdicts.sentence(verdict, is_proposed=False) == (
        "Tagged: paper, shop. Kept silent: it does not count as new."
    )
    assert verdicts.sentence(None, is_proposed=False) == ""


def test_a_rule_without_a_name_is_said_to_have_none_and_a_name_plays_no_tricks() -> None:
    assert verdicts.rule_name("") == "(rule without a name)"
    assert "\u202e" not in verdicts.rule_name("a\u202eb\nc")
