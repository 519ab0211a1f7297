"""Encoded words as real mail writes them."""

import base64
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.words import decode_header, decode_raw


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"plain", "plain"),
        (b"=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        (b"=?iso-8859-1?q?a=5Fb_c?=", "a_b c"),
        (b"=?utf-8?B?w7w=?= =?utf-8?B?w7w=?=", "üü"),  # blanks between words go
        (b"=?utf-8?B?w7w=?=\r\n =?utf-8?B?w7w=?=", "üü"),
        (b"=?utf-8?Q?a?==?utf-8?Q?b?=", "ab"),  # no blank between
        (b"=?utf-8?Q?=C3?= =?UTF-8?Q?=BC?=", "ü"),  # a letter over two words
        (b"=?utf-8?B?w7w?=", "ü"),  # padding lost
        (b"=?utf-8?B?w7xhw?=", "üa"),  # one letter too many
        (b"=?utf-8*en?Q?x?=", "x"),  # RFC 2231 language
        (b"abc=?utf-8?q?d?=ef", "abcdef"),  # glued to text
        (b"=?utf-8?Q?hello world?=", "hello world"),  # blanks inside
        (b"=?utf-8?Q?what??=", "what?"),
        (b"=?x-gbk?B?xOO6ww==?=", "你好"),
        (b"=?gb2312?B?lEQ=?=", b"\x94\x44".decode("gb18030")),
        (b"=?nonsense?Q?abc?=", "abc"),
        (b"=?utf-8?X?abc?=", "=?utf-8?X?abc?="),  # no such encoding: shown as it is
        (b"=?utf-8?Q?unterminated", "=?utf-8?Q?unterminated"),
        ("raw Grüße".encode(), "raw Grüße"),
        (b"raw Gr\xfc\xdfe", "raw Grüße"),
        (b'\x1b$B$"\x1b(B', "あ"),
    ],
)
def test_words_become_text(value: bytes, expected: str) -> None:
    assert decode_header(value) == expected


def test_the_charset_of_the_message_is_a_hint_for_raw_bytes() -> None:
    assert decode_header("Привет".encode("koi8-r"), "koi8-r") == "Привет"


@pytest.mark.parametrize("word", [b"=?utf-8?Q?a=00b=0D=0Ac?=", b"=?utf-8?B?YQBiDQpj?="])
def test_h2_nul_and_line_ends_inside_words_never_end_anything(word: bytes) -> None:
    assert decode_header(word) == "ab c"


def test_h3_overrides_are_shown_as_marks() -> None:
    text = decode_header(b"=?utf-8?Q?cod=E2=80=AEfdp?=")
    assert text == "cod‹U+202E›fdp"


def test_utf_7_is_decoded_before_anything_is_cleaned() -> None:
    assert decode_header(b"=?utf-7?Q?+ADw-script+AD4-?=") == "<script>"
    assert decode_header(b"=?utf-7?Q?+2AA-?=") == "\ufffd"  # a lone surrogate


def test_sixteen_thousand_words_are_linear() -> None:
    small, large = ((b"=?utf-8?q?x=C3=BC?=\r\n " * count)[:-3] for count in (1000, 16_000))
    start = time.process_time()
    decode_raw(small)
    middle = time.process_time()
    text = decode_raw(large)
    end = time.process_time()
    assert text.startswith("xüxü")
    assert end - middle < 0.5
    assert end - middle < 60 * max(middle - start, 1e-3)


@given(st.text(max_size=60), st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_what_was_encoded_comes_back_cleaned(text: str, charset: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    word = b"=?" + charset.encode() + b"?B?" + base64.b64encode(text.encode(charset)) + b"?="
    assert decode_header(word) == decode_header(text.encode()) or charset != "utf-8"


@given(st.binary(max_size=300))
def test_no_bytes_raise_and_every_result_is_one_clean_line(data: bytes) -> None:
    for value in (data, b"=?utf-8?q?" + data + b"?=", b"=?" + data + b"?b?" + data + b"?="):
        text = decode_header(value)
        text.encode("utf-8")  # no lone surrogates
        assert not any(letter in text for letter in "\r\n\x00\u202e\u2028")


def test_charsets_are_told_by_their_letters_a_few_times_in_a_field_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bytes] = []
    monkeypatch.setattr("popview.mail.charsets._detect", asked.append)
    raw = "Привет, мир".encode("koi8-r")
    for piece in (raw + b" =?us-ascii?q?a?= ", b"=?x-none?q?" + raw.replace(b" ", b"_") + b"?= a "):
        asked.clear()
        assert decode_raw(piece * 500).count("a") >= 500
        assert 0 < len(asked) <= 8


def test_a_byte_order_mark_in_front_of_a_word_is_no_hidden_letter() -> None:
    assert decode_raw(b"=?utf-8?B?77u/SGVsbG8=?=") == "Hello"
