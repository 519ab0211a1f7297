"""Attributes as browsers read them, kept where harmless."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.attributes import attributes_of, is_simple, safe_target, written_attributes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a=1 B='2' c=\"3\">", {"a": "1", "b": "2", "c": "3"}),
        (" a>", {"a": ""}),
        ("/>", {}),
        (" a = b >", {"a": "b"}),
        (" a='x>y'>", {"a": "x>y"}),
        (" a=1 a=2>", {"a": "1"}),
        (" a=b/c>", {"a": "b/c"}),
        (' a="1"b="2">', {"a": "1", "b": "2"}),
        (" a=&lt;&#65;&#x42;&amp;lt;>", {"a": "<AB&lt;"}),
        (" a='?x=1&copy=2&lt=3'>", {"a": "?x=1&copy=2&lt=3"}),
        (' a="&#99999999999;">', {"a": "&#99999999999;"}),
    ],
)
def test_attributes_are_read(text: str, expected: dict[str, str]) -> None:
    assert attributes_of(text + "rest", 0) == (expected, len(text))


def test_a_tag_that_never_ends_has_no_end() -> None:
    assert attributes_of(' a="x', 0)[1] == -1


@pytest.mark.parametrize(
    "value", ["javascript:x", " JAVASCRIPT:x", "java\nscript:x", "data:text/html,x", "//x", ""]
)
def test_x1_only_three_schemes_are_targets(value: str) -> None:
    assert safe_target(value) == ""


@given(st.text(max_size=60))
def test_a_target_is_safe_and_stays_what_it_is(value: str) -> None:
    for text in (value, f"http://{value}", f"mailto:{value}"):
        target = safe_target(text)
        assert target == "" or target.startswith(("http://", "https://", "mailto:", "#"))
        assert safe_target(target) == target


def test_a_picture_that_is_not_of_this_message_is_none() -> None:
    remote: Counter[str] = Counter()
    trackers: Counter[str] = Counter()
    found = {"src": "http://t.example/x", "width": "1", "height": "1"}
    assert written_attributes("img", found, lambda _source: None, remote, trackers) is None
    assert remote == trackers == {"t.example": 1}


def test_values_are_escaped_when_they_are_written() -> None:
    found = {"src": "cid:x", "alt": '"><script>'}
    written = written_attributes("img", found, lambda _source: "cid:y", Counter(), Counter())
    assert written == ' src="cid:y" alt="&quot;&gt;&lt;script&gt;"'


@pytest.mark.parametrize(
    ("name", "value", "simple"),
    [("width", "100%", True), ("width", "99999", False), ("bgcolor", "#fff", True),
     ("bgcolor", "url(x)", False), ("colspan", "3", True),
     ("colspan", "5000", False), ("align", "center", True), ("size", "+1", True)],
)  # fmt: skip
def test_presentational_values_are_words_or_bounded_numbers(name: str, value: str, simple: bool) -> None:
    assert is_simple(name, value) is simple
