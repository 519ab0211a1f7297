"""Answers as mailto: addresses: to whom, about what, how much; and nothing that the message smuggles in."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.read import read
from popview.mail.reply import MOST_ELSEWHERE, MOST_ON_WINDOWS, Reply, is_address, reply_to, subject_of
from popview.types import Body, BodyKind, Document, Person

SAID = "On Monday, Ada wrote:"


def people(*addresses: str) -> tuple[Person, ...]:
    return tuple(Person("", address) for address in addresses)


def letter(text: str = "Hello\nyou", **fields: str) -> Document:
    named = {"From": "ada@example.org", **{name.replace("_", "-"): value for name, value in fields.items()}}
    return Document(
        subject="Lunch?",
        people=tuple((name, people(*value.split())) for name, value in named.items()),
        bodies=(Body(BodyKind.PLAIN, text),),
        message_id="1.2@example.org",
    )


def answer(document: Document, *, own: tuple[str, ...] = (), to_all: bool = False, most: int = 8000) -> Reply:
    return reply_to(document, own=own, to_all=to_all, attribution=SAID, most=most)


def fields_of(reply: Reply) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(reply.url).query, keep_blank_values=True))


def test_an_answer_goes_to_the_sender_with_subject_reference_and_quote() -> None:
    reply = answer(letter())
    assert urlsplit(reply.url).path == "ada@example.org"
    assert fields_of(reply) == {
        "subject": "Re: Lunch?",
        "in-reply-to": "<1.2@example.org>",
        "body": f"{SAID}\r\n> Hello\r\n> you\r\n",
    }
    assert not reply.is_cut


def test_reply_to_goes_before_from() -> None:
    assert answer(letter(Reply_To="desk@example.org")).to == ("desk@example.org",)


def test_all_are_answered_but_oneself_each_once() -> None:
    document = letter(
        To="Me@home.example bob@example.org", Cc="ADA@example.org eve@example.org me@work.example"
    )
    reply = answer(document, own=("me@home.example", "me@work.example"), to_all=True)
    assert (reply.to, reply.cc) == (("ada@example.org", "bob@example.org"), ("eve@example.org",))
    assert fields_of(reply)["cc"] == "eve@example.org"


def test_an_answer_to_an_own_message_goes_to_whom_that_went_to() -> None:
    document = letter(To="bob@example.org", Cc="eve@example.org")
    assert answer(document, own=("ada@example.org",)).to == ("bob@example.org",)
    assert answer(document, own=("ada@example.org",), to_all=True).cc == ("eve@example.org",)


def test_a_note_to_oneself_is_answered_to_oneself() -> None:
    assert answer(letter(To="ada@example.org"), own=("ada@example.org",), to_all=True).to == (
        "ada@example.org",
    )


@pytest.mark.parametrize(
    ("subject", "wanted"),
    [
        ("Lunch", "Re: Lunch"),
        ("Re: Lunch", "Re: Lunch"),
        ("RE: AW: Re[2]: Lunch", "Re: Lunch"),
        ("Antw: Lunch", "Re: Lunch"),
        ("Отв: Обед", "Re: Обед"),
        ("回复：午饭", "Re: 午饭"),
        ("Sv: VS: Lunch", "Re: Lunch"),
        ("Regarding: Lunch", "Re: Regarding: Lunch"),
        ("Fwd: Lunch", "Re: Fwd: Lunch"),
        ("", "Re:"),
        ("a\r\nBcc: eve@evil.example\r\n\r\nx", "Re: a Bcc: eve@evil.example x"),
        ("x" * 1000, "Re: " + "x" * 250),
    ],
)
def test_the_subject_is_an_answers_once(subject: str, wanted: str) -> None:
    assert subject_of(subject) == wanted


def test_quotes_get_one_mark_more_long_lines_break_and_the_signature_stays_out() -> None:
    reply = answer(letter("> old\n>> older\n\n" + "word " * 30 + "\n-- \nAda, by phone"))
    lines = fields_of(reply)["body"].split("\r\n")
    assert lines[:4] == [SAID, ">> old", ">>> older", ">"]
    assert all(line.startswith("> word") and len(line) < 76 for line in lines[4:-1])
    assert "phone" not in fields_of(reply)["body"]


@pytest.mark.parametrize("most", [MOST_ON_WINDOWS, MOST_ELSEWHERE])
@pytest.mark.parametrize("text", ["word " * 10_000, "слово " * 10_000, "字" * 50_000, "a\n" * 20_000])
def test_no_more_is_quoted_than_an_address_carries_and_that_is_said(most: int, text: str) -> None:
    reply = answer(letter(text), most=most)
    assert reply.is_cut
    assert most - 100 < len(reply.url) <= most
    unquote(reply.url, errors="strict")  # no letter is cut in its middle


def test_what_was_not_fetched_is_missing_in_the_quote_and_that_is_said() -> None:
    document = Document(people=(("From", people("a@b.example")),), bodies=(Body(BodyKind.PLAIN, "x", False),))
    assert answer(document).is_cut


def test_more_people_than_an_address_carries_are_named_and_not_written_to() -> None:
    many = " ".join(f"person-{number}@long-name.example.org" for number in range(300))
    reply = answer(letter(Cc=many), to_all=True)
    assert reply.url == ""
    assert len(reply.cc) == 300


def test_without_an_address_there_is_no_answer() -> None:
    assert answer(Document()) == Reply("", (), ())


ATTACKS = (
    "eve@evil.example?bcc=all@evil.example",
    "eve@evil.example&attach=/etc/passwd",
    "eve@evil.example%0d%0abcc:x@evil.example",
    "eve@evil.example\r\nBcc: x@evil.example",
    "eve@evil.example,bob@example.org",
    "eve@evil.example;bob@example.org",
    '"a@b?bcc=c"@evil.example',
    "eve@evil.example#x",
    "eve @evil.example",
    "<eve@evil.example>",
    "eve@evil.example/../x",
    "eve@",
    "@evil.example",
    "eve@@evil.example",
    "eve\u202e@evil.example",
    "eve@evil.example\u2028bcc=x@evil.example",
    "mailto:eve@evil.example",
    "-attach=x@evil.example\t",
)


def is_harmless(reply: Reply) -> bool:
    """Say whether an address has our fields alone, each once, and no line break outside its body."""
    parts = urlsplit(reply.url)
    found = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    names = [name for name, _ in found]
    head = [unquote(parts.path), *(value for name, value in found if name != "body")]
    return (
        re.fullmatch(r"[A-Za-z0-9_.~%@,:?&=-]*", reply.url) is not None
        and set(names) <= {"cc", "subject", "in-reply-to", "body"}
        and len(set(names)) == len(names)
        and not any(letter < " " for value in head for letter in value)
        and parts.fragment == ""
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_address_of_a_header_adds_a_field_a_person_or_a_file(attack: str) -> None:
    person = (Person("", attack),)
    several = (*person, *people("a@b.example"))
    document = Document(
        subject=attack,
        people=(
            ("From", person),
            ("Reply-To", person),
            ("To", person),
            ("Cc", several),
        ),
        bodies=(Body(BodyKind.PLAIN, attack),),
        message_id=attack,
    )
    reply = answer(document, to_all=True)
    assert not is_address(attack)
    assert is_harmless(reply)
    assert reply.to + reply.cc == () or set(reply.to + reply.cc) == {"a@b.example"}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_message_read_from_its_bytes_smuggles_nothing_either(attack: str) -> None:
    raw = (
        b"From: =?utf-8?q?Eve=0D=0ABcc=3A_x?= <eve@evil.example>\r\nReply-To: "
        + attack.encode()
        + b"\r\nSubject: =?utf-8?q?hi=0D=0ABcc:_all@evil.example?= &bcc=x&attach=/etc/passwd\r\n"
        + b"Message-ID: <a@b?bcc=c>\r\n\r\nhi\r\n.\r\nBcc: x\r\n"
    )
    reply = answer(read(raw), to_all=True)
    assert is_harmless(reply)
    assert "in-reply-to" not in fields_of(reply)


@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_a_message_says_only_our_fields_are_written(
    address: str, subject: str, text: str, message_id: str
) -> None:
    document = Document(
        subject=subject,
        people=(("From", people("ada@example.org")), ("Reply-To", (Person(address, address),))),
        bodies=(Body(BodyKind.PLAIN, text),),
        message_id=message_id,
    )
    reply = answer(document, to_all=True)
    assert is_harmless(reply)
    assert len(reply.url) <= 8000
