"""Rules of every kind, for those who write, read and show them."""

from hypothesis import strategies as st

from popview.types import (
    HOWS,
    TEXTS,
    Aspect,
    Combine,
    Condition,
    Conditions,
    MessageState,
    Rule,
    RuleAction,
    RuleId,
    Rules,
    SenderWish,
)

WORDS = st.text("aäß𝄞 \"'\\#[]{}=.,\n\t\0\x7f\u2028", max_size=8)  # all that TOML may stumble over
NUMBERS = st.integers(0, 2**40)
MOMENTS = st.none() | st.integers(0, 4_000_000_000).map(float)


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    aspect = draw(st.sampled_from(list(Aspect)))
    how, negated = draw(st.sampled_from(HOWS[aspect])), draw(st.booleans())
    if aspect in TEXTS:
        header = draw(WORDS) if aspect is Aspect.HEADER else ""
        return Condition(aspect, how, draw(WORDS), header=header, negated=negated)
    if aspect is Aspect.SENDER:
        return Condition(aspect, how, senders=draw(st.lists(WORDS, max_size=3).map(tuple)), negated=negated)
    if aspect is Aspect.STATE:
        return Condition(aspect, how, draw(st.sampled_from(list(MessageState))).value, negated=negated)
    if aspect in (Aspect.SIZE, Aspect.AGE):
        return Condition(aspect, how, number=draw(NUMBERS), negated=negated)
    return Condition(aspect, how, negated=negated)


GROUPS = st.builds(
    Conditions,
    st.sampled_from(list(Combine)),
    st.lists(
        conditions()
        | st.builds(
            Conditions, st.sampled_from(list(Combine)), st.lists(conditions(), max_size=2).map(tuple)
        ),
        max_size=3,
    ).map(tuple),
)
RULE = st.builds(
    Rule,
    id=st.sampled_from("abcdef").map(RuleId),
    name=WORDS,
    action=st.sampled_from(list(RuleAction)),
    when=GROUPS,
    on=st.booleans(),
    tag=WORDS,
    keep_newest=NUMBERS,
    keep_octets=NUMBERS,
    until_s=MOMENTS,
)
WISH = st.builds(
    SenderWish,
    sender=st.sampled_from(["ann@a.example", "@a.example", "@ß.example", '"x y"@b.example']),
    always=st.booleans(),
    until_s=MOMENTS,
)
RULES = st.builds(
    Rules,
    st.lists(RULE, max_size=4, unique_by=lambda one: one.id).map(tuple),
    st.lists(WISH, max_size=3, unique_by=lambda one: one.sender).map(tuple),
)
