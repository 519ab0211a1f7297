import pytest

from popview.types import Key, Summary
from popview.ui.wording import groups
from tests.ui.believable import HOME

ROW = Summary(Key(HOME, "U1"), 1, 5, sender="Anna", address="anna@x", subject="Hi", list_id="dev")
BARE = Summary(Key(HOME, "U2"), 1, 5)


@pytest.mark.parametrize(
    ("by", "group", "name"),
    [
        ("sender", "anna@x", ("Anna", "anna@x")),
        ("domain", "x", ("x", "")),
        ("domain", "", ("(no domain)", "")),
        ("list", "dev", ("dev", "")),
        ("date", "today", ("Today", "")),
        ("date", "2026-03", ("March 2026", "")),
        ("date", "2024", ("2024", "")),
        ("date", "", ("(no date)", "")),
        ("size", "2", ("100 kB to 1 MB", "")),
        ("size", "", ("(size not known)", "")),
        ("thread", "hi", ("Hi", "")),
        ("thread", "", ("(no conversation)", "")),
    ],
)
def test_names(by: str, group: str, name: tuple[str, str]) -> None:
    assert groups.name(by, group, ROW) == name


def test_what_is_missing_has_a_name_too() -> None:
    assert groups.name("sender", "", BARE)[0] == "(no sender)"
    assert groups.name("list", "", BARE)[0] == "(no mailing list)"
    assert groups.name("thread", "x", BARE)[0] == "(no subject)"


def test_a_header_is_one_sentence() -> None:
    said = groups.sentence("sender", "Anna", "anna@x", 2, 2_000, is_folded=True)
    assert said == "Group Anna (anna@x): 2 messages, 2 kB, folded"
