"""Patterns in linear time, and what cannot be expressed said by name."""

import fnmatch
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.rules_patterns import MOST, fault_of, faults_of, fits_of, is_usable
from popview.types import Aspect, Condition, Conditions, Fault, How, Rule, RuleId

LETTERS = st.text("ab.*?[]()\\^$ßÄ \n", max_size=12)


def fault(how: How, text: str) -> Fault:
    found = fault_of(Condition(Aspect.SUBJECT, how, text=text))
    assert found is not None, text
    return found.fault


@pytest.mark.parametrize(
    ("pattern", "wanted", "piece"),
    [
        ("a(?=b)", Fault.LOOKAROUND, "(?="),
        ("a(?!b)", Fault.LOOKAROUND, "(?!"),
        ("(?<=a)b", Fault.LOOKAROUND, "(?<="),
        ("(?<!a)b", Fault.LOOKAROUND, "(?<!"),
        (r"(a)\1", Fault.BACKREFERENCE, r"\1"),
        ("(?P<x>a)(?P=x)", Fault.BACKREFERENCE, "(?P=x"),
        ("a++", Fault.POSSESSIVE, "++"),
        ("(?>a)", Fault.POSSESSIVE, "(?>"),
        ("(a)(?(1)b|c)", Fault.CONDITIONAL, "(?("),
        (r"\y", Fault.ESCAPE, r"\y"),
        ("a\\", Fault.ESCAPE, "\\"),
        ("(a", Fault.UNCLOSED, "(a"),
        ("a)", Fault.UNCLOSED, "a)"),
        ("[a", Fault.UNCLOSED, "[a"),
        ("[z-a]", Fault.CHARACTERS, "z-a"),
        (r"\p{Nobody}", Fault.CHARACTERS, r"\p{Nobody}"),
        ("*a", Fault.REPETITION, "*"),
        ("a**", Fault.REPETITION, "**"),
        ("a{1001}", Fault.TOO_LARGE, "{1001}"),
        ("(?#x)", Fault.SYNTAX, "(?#"),
    ],
)
def test_what_re2_cannot_express_is_named_with_its_piece(pattern: str, wanted: Fault, piece: str) -> None:
    found = fault_of(Condition(Aspect.SUBJECT, How.REGEX, text=pattern))
    assert found is not None
    assert (found.fault, found.piece) == (wanted, piece)


@pytest.mark.parametrize("how", [How.CONTAINS, How.IS, How.WILDCARD, How.REGEX])
def test_nothing_and_far_too_much_are_faults_of_every_comparison(how: How) -> None:
    assert fault(how, "  ") is Fault.EMPTY
    assert fault(how, "a" * (MOST + 1)) is Fault.TOO_LARGE


def test_a_field_needs_a_name_that_a_field_can_have() -> None:
    for name in ("", "X Y", "X:", "ä"):
        condition = Condition(Aspect.HEADER, text="x", header=name)
        assert fault_of(condition).fault is Fault.HEADER_NAME
    assert fault_of(Condition(Aspect.HEADER, text="x", header="X-Mailer")) is None


def test_a_group_of_senders_without_one_is_a_fault() -> None:
    assert fault_of(Condition(Aspect.SENDER, How.IS)).fault is Fault.EMPTY


def test_a_rule_is_used_if_it_is_on_understood_and_its_time_is_not_over() -> None:
    good = Conditions(parts=(Condition(Aspect.LIST, How.IS),))
    bad = Conditions(parts=(Condition(Aspect.LIST, How.IS), Conditions()))
    assert is_usable(Rule(RuleId("a"), "a", when=good), 0.0)
    assert not is_usable(Rule(RuleId("a"), "a", when=bad), 0.0)
    assert not is_usable(Rule(RuleId("a"), "a", when=good, on=False), 0.0)
    assert not is_usable(Rule(RuleId("a"), "a", when=good, until_s=10.0), 10.0)
    assert [one.fault for one in faults_of(bad)] == [Fault.NO_CONDITIONS]


@given(text=LETTERS, pattern=LETTERS.filter(str.strip))
def test_a_wildcard_fits_what_fnmatch_fits(text: str, pattern: str) -> None:
    folded = pattern.casefold().replace("[", "[[]")
    wanted = re.compile(fnmatch.translate(folded)).match(text.casefold()) is not None
    assert bool(fits_of(How.WILDCARD, pattern)(text.casefold())) is wanted


@given(text=LETTERS, wanted=LETTERS.filter(str.strip))
def test_contains_and_is_do_not_mind_case(text: str, wanted: str) -> None:
    assert fits_of(How.CONTAINS, wanted.upper())(text.upper().casefold()) is (
        wanted.upper().casefold() in text.upper().casefold()
    )
    assert fits_of(How.IS, wanted)(wanted.casefold())


def test_half_a_surrogate_pair_breaks_nothing() -> None:
    assert fits_of(How.REGEX, "x\ud800a")("a")
    assert fits_of(How.CONTAINS, "\ud800a")("x?a")


@pytest.mark.parametrize(("how", "text"), [(How.REGEX, "(a*)*b"), (How.WILDCARD, "*a" * 200 + "*b")])
def test_no_pattern_holds_the_machine_up(how: How, text: str) -> None:
    started = time.process_time()
    assert not fits_of(how, text)("a" * 20_000)
    assert time.process_time() - started < 5.0  # Python's own would take longer than anyone lives
