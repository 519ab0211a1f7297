"""A TOML text in pieces: comments go with the table below them, and nothing is lost."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.store.rules_blocks import joined, split

TEXT = '''\
# the beginning
version = 1

# about one
[[rule]]
name = "one"  # behind
# inside
on = true

[[rule.when]]
look = "list"

# a chapter of its own

# about two
# and more
[[rule]]
name = "two [[rule]]"
words = [
  ["a"], # ]
]
long = """
[[rule]]
# no comment
"""

[other]
x = 1
'''


def test_a_comment_goes_with_the_table_below_it_and_a_lone_one_stays_alone() -> None:
    blocks = split(TEXT)
    assert [block.path for block in blocks] == [(), ("rule",), (), ("rule",), ("other",)]
    assert blocks[1].text.startswith("# about one\n[[rule]]")
    assert blocks[2].text == "# a chapter of its own\n\n"
    assert blocks[3].text.startswith("# about two\n# and more\n[[rule]]")
    assert "".join(block.text for block in blocks) == TEXT


def test_the_last_comment_of_all_stands_alone() -> None:
    assert [block.text for block in split("[a]\nx = 1\n\n# end\n")] == ["[a]\nx = 1\n\n", "# end\n"]
    assert len(split("[a]\nx = 1\n# of a\n")) == 1


def test_deeper_tables_are_cut_out_when_they_are_asked_for() -> None:
    inner = split(split(TEXT)[1].text, 2)
    assert [block.path for block in inner] == [("rule",), ("rule", "when")]


def test_headers_are_read_as_toml_reads_them() -> None:
    text = "[ \"rule\" . 'when' ]\nx = 1\n  [[ a.b ]]\ny = '[[c]]'\nz = '''\n[c]\n''''\n[d]\n"
    assert [block.path for block in split(text, 2)] == [("rule", "when"), ("a", "b"), ("d",)]


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n", "a = 1", "[a]", "a = [\n[1],\n]\n[b]"])
def test_nothing_is_lost_of_any_beginning_or_end(text: str) -> None:
    assert "".join(block.text for block in split(text)) == text


LINES = st.sampled_from(
    [
        "",
        "# c",
        "[[rule]]",
        "[[rule.when]]",
        "[other]",
        'x = """',
        '"""',
        "y = [",
        "]",
        "z = '[a]' # [",
        "['a']",
        "\r",
    ]
)


@given(lines=st.lists(LINES, max_size=14), depth=st.integers(1, 3))
def test_the_pieces_are_the_text(lines: list[str], depth: int) -> None:
    text = "\n".join(lines)
    assert "".join(block.text for block in split(text, depth)) == text


@given(lines=st.lists(LINES, max_size=14))
def test_each_table_of_good_toml_is_good_toml_by_itself(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    own = [block.text for block in split(text) if block.path == ("rule",)]
    known = whole.get("rule")
    if isinstance(known, list) and len(own) == len(known):
        assert [one for text in own for one in tomllib.loads(text)["rule"]] == known


def test_what_stands_below_another_table_is_a_block_of_its_own() -> None:
    text = "[[rule]]\nx = 1\n[other]\n# of the first rule\n[[rule.when]]\n[[rule]]\n"
    paths = [block.path for block in split(text)]
    assert paths == [("rule",), ("other",), ("rule",), ("rule",)]  # three, where TOML has two rules


def test_what_is_put_together_has_an_empty_line_between() -> None:
    assert joined(["a = 1", "[b]\n", "[c]\n\n", "# d\n"]) == "a = 1\n\n[b]\n\n[c]\n\n# d\n"


def test_only_a_line_feed_ends_a_line() -> None:
    text = '[[rule]]\nname = "a\u2028[[rule]]\x85"\n\n# end\n'
    assert [block.path for block in split(text)] == [("rule",), ()]
