"""Charset labels of mail, and bytes that do not fit them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.charsets import codec_for, decode_bytes, decode_text, guess
from popview.types import Defect


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("us-ascii", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("GB2312", "gb18030"),
        ("x-gbk", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("shift_jis", "cp932"),
        ("big5", "big5hkscs"),
        ("windows-874", "cp874"),
        ("iso-8859-8-i", "iso8859-8"),
        ("x-mac-cyrillic", "mac-cyrillic"),
        ("win-1251", "cp1251"),
        ("x-cp1250", "cp1250"),
        ("charset=us-ascii", "cp1252"),
        ('"utf-8"', "utf-8"),
        ("utf8mb4", "utf-8"),
        ("koi8-ru", "koi8-u"),
    ],
)
def test_a_label_leads_to_the_superset_that_senders_use(label: str, codec: str) -> None:
    assert codec_for(label) == codec


@pytest.mark.parametrize(
    "label",
    [
        "unicode_escape",
        "raw_unicode_escape",
        "punycode",
        "idna",
        "undefined",
        "rot13",
        "base64",
        "zip",
        "mbcs",
        "",
    ],
)
def test_codecs_that_are_no_charsets_are_never_reached(label: str) -> None:
    assert codec_for(label) is None


def test_bytes_in_their_named_charset_have_no_defect() -> None:
    assert decode_text("Привет".encode("koi8-r"), "koi8-r") == ("Привет", None)


def test_windows_letters_labelled_latin_1_are_read() -> None:
    assert decode_bytes(b"\x93quoted\x94 \x80", "iso-8859-1") == "“quoted” €"


def test_utf_8_labelled_latin_1_is_read_and_noted() -> None:
    assert decode_text("Grüße".encode(), "iso-8859-1") == ("Grüße", Defect.BAD_CHARSET)


def test_nec_letters_in_iso_2022_jp_are_read() -> None:
    assert decode_bytes(b'\x1b$B-!$"\x1b(B ok', "iso-2022-jp") == "①あ ok"


def test_a_letter_cut_at_the_end_does_not_spoil_the_rest() -> None:
    assert decode_bytes("Grüße".encode()[:-3], "utf-8") == "Grü"


def test_an_unknown_label_is_noted_and_the_bytes_are_detected() -> None:
    text, defect = decode_text("Здравствуйте, уважаемые друзья".encode("cp1251"), "fakescii")
    assert text == "Здравствуйте, уважаемые друзья"
    assert defect == Defect.UNKNOWN_CHARSET


def test_a_label_that_says_nothing_is_no_defect() -> None:
    assert decode_text("ü".encode(), "unknown-8bit") == ("ü", None)


def test_bytes_without_a_label_try_utf_8_then_the_hint_then_windows() -> None:
    assert guess("ü".encode()) == "ü"
    assert guess("Привет".encode("koi8-r"), "koi8-r") == "Привет"
    assert guess(b"J\xfcrgen") == "Jürgen"


@given(st.binary(max_size=200), st.text(max_size=30))
def test_no_bytes_and_no_label_raise(data: bytes, label: str) -> None:
    assert isinstance(decode_text(data, label, label)[0], str)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=100))
def test_utf_8_always_comes_back(text: str) -> None:
    assert decode_bytes(text.encode(), "utf-8") == text
