"""Accounts change places in the settings file; comments go with them, and everything else stays."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from popview.store.table_order import reordered

TEXT = """\
# PopView, by hand
[settings]
theme = "dark" # easier

# the first one
# really
[[account]]
id = "a"
name = "home" # mine

  [[account]]
id = "b"
trusts = [
  { host = "h", port = 1, sha256 = "x" },
]

[other]
note = "keep me"

# the third

[[account]]
id = "c"
"""


def test_an_account_moves_with_the_comments_above_it() -> None:
    moved = reordered(TEXT, ["c", "a", "b"])
    assert (
        moved
        == """\
# PopView, by hand
[settings]
theme = "dark" # easier

[[account]]
id = "c"

# the first one
# really
[[account]]
id = "a"
name = "home" # mine

[other]
note = "keep me"

# the third

  [[account]]
id = "b"
trusts = [
  { host = "h", port = 1, sha256 = "x" },
]
"""
    )
    assert reordered(moved, ["a", "b", "c"]) == TEXT


def test_who_is_not_named_follows_as_it_stood() -> None:
    assert [one["id"] for one in tomllib.loads(reordered(TEXT, ["c"]))["account"]] == ["c", "a", "b"]
    assert reordered(TEXT, []) == TEXT
    assert reordered("", ["a"]) == ""


def test_a_file_without_a_last_line_end_keeps_its_tables_apart() -> None:
    text = '[[account]]\nid = "a"\n[[account]]\nid = "b"'
    assert reordered(text, ["b", "a"]) == '[[account]]\nid = "b"\n[[account]]\nid = "a"\n'


def test_what_only_looks_like_a_table_changes_nothing() -> None:
    for text in (
        TEXT + 'note = """\n[[account]]\nid = "d"\n"""\n',
        'account = [{ id = "a" }, { id = "b" }]\n',
        '[[account]]\nid = "a"\n[[account]]\nid = "a"\n',
    ):
        assert reordered(text, ["d", "c", "b", "a"]) == text


def test_a_table_below_an_account_goes_with_it() -> None:
    text = '[[account]]\nid = "a"\n[account.extra]\nx = 1\n[[account]]\nid = "b"\n'
    moved = reordered(text, ["b", "a"])
    assert moved == '[[account]]\nid = "b"\n[[account]]\nid = "a"\n[account.extra]\nx = 1\n'


@given(st.permutations("abc"), st.permutations("abc"))
def test_any_order_can_be_made_and_taken_back(first: list[str], second: list[str]) -> None:
    moved = reordered(reordered(TEXT, first), second)
    assert [one["id"] for one in tomllib.loads(moved)["account"]] == second
    assert reordered(moved, ["a", "b", "c"]) == TEXT
