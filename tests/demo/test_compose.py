import email
import email.header
import email.utils

import pytest

from popview.demo.compose import Enclosure, Letter, quoted, render

NOW = 1_772_445_600.0  # 2 March 2026, 10:00 UTC
ANNA = ("Анна", "anna@x.example")


def parsed(letter: Letter) -> email.message.Message:
    wire = render(letter, NOW)
    assert b"\n" not in wire.replace(b"\r\n", b"")
    assert b"\r" not in wire.replace(b"\r\n", b"")
    assert wire.endswith(b"\r\n")
    return email.message_from_bytes(wire)


def words(header: str) -> str:
    return str(email.header.make_header(email.header.decode_header(header)))


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8"])
def test_names_subject_and_text_come_back_from_the_letters_charset(charset: str) -> None:
    message = parsed(Letter(1.0, ANNA, "Привет", "Здравствуй\nмир\n", charset=charset))
    assert words(message["From"]) == "Анна <anna@x.example>"
    assert words(message["Subject"]) == "Привет"
    assert message.get_content_charset() == charset
    text = message.get_payload(decode=True).decode(charset)
    assert text.replace("\r\n", "\n") == "Здравствуй\nмир\n"
    assert f"=?{charset}?" in message["Subject"].lower()


def test_the_parts_lie_in_each_other_as_mailers_put_them() -> None:
    files = (Enclosure("a.png", "image/png", b"1", cid="a@x"), Enclosure("é.pdf", "application/pdf", b"2"))
    message = parsed(Letter(1.0, ANNA, "x", "text", "<p>html</p>", files=files))
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]
    assert [part.get_filename() for part in message.walk()][-2:] == ["a.png", "é.pdf"]


def test_a_large_file_is_put_in_as_it_was_encoded() -> None:
    file = Enclosure("big.bin", "application/octet-stream", b"", encoded=b"QUJD\r\nREVG\r\n")
    message = parsed(Letter(1.0, ANNA, "x", "text", files=(file,)))
    assert message.get_payload(1).get_payload(decode=True) == b"ABCDEF"


@pytest.mark.parametrize("age", [0.001, 0.4, 1.0, 7.5, 180.0])
def test_no_letter_comes_from_the_future(age: float) -> None:
    letter = Letter(age, ANNA, "x", "y", at=23.9)
    assert letter.moment(NOW) < NOW
    sent = email.utils.parsedate_to_datetime(parsed(letter)["Date"]).timestamp()
    assert sent == int(letter.moment(NOW))


def test_an_answer_names_all_its_ancestors() -> None:
    first = Letter(2.0, ANNA, "x", "y", id="one")
    second = Letter(1.0, ANNA, "Re: x", quoted("y", "Анна"), answers=("<zero@x>", first.message_id))
    message = parsed(second)
    assert message["In-Reply-To"] == "<one@x.example>"
    assert message["References"].split() == ["<zero@x>", "<one@x.example>"]


def test_the_same_letter_is_the_same_message() -> None:
    letter = Letter(3.3, ANNA, "x", "y", "<p>z</p>")
    assert render(letter, NOW) == render(letter, NOW)
    assert letter.aged(4.0).moment(NOW) < letter.moment(NOW)


def test_quoting_deepens() -> None:
    assert quoted("> a\nb", "Ann") == "Ann wrote:\n>> a\n> b"


def test_people_write_by_day_and_in_their_order() -> None:
    moments = [Letter(age / 7, ANNA, "x", "y", waking=True).moment(NOW) for age in range(70, 7, -1)]
    assert moments == sorted(moments)
    hours = [(moment + 3600) % 86400 / 3600 for moment in moments]
    assert min(hours) >= 7
    assert max(hours) <= 22.5
