import email
import email.message
import email.utils
import re

import pytest

from popview.demo.mailbox import ADDRESS, demo_maildrop, messages

NOW = 1_772_445_600.0


@pytest.fixture(scope="module")
def mail() -> list[bytes]:
    return messages(NOW)


@pytest.fixture(scope="module")
def parsed(mail: list[bytes]) -> list[email.message.Message]:
    return [email.message_from_bytes(wire) for wire in mail]


def test_there_is_enough_of_it_and_every_message_differs(mail: list[bytes]) -> None:
    assert len(mail) >= 160
    assert len(set(mail)) == len(mail)


def test_it_is_the_same_for_the_same_moment(mail: list[bytes]) -> None:
    assert messages(NOW) == mail


def test_the_identities_in_the_headers_are_unique(parsed: list[email.message.Message]) -> None:
    ids = [message["Message-ID"] for message in parsed if message["Message-ID"]]
    assert len(ids) == len(set(ids)) >= len(parsed) - 1


def test_only_one_message_is_broken(parsed: list[email.message.Message]) -> None:
    broken = [
        message["Subject"]
        for message in parsed
        if any(part.defects for part in message.walk()) or not message["Date"].endswith("+0100")
    ]
    assert len(broken) == 1
    assert "Fax" in str(broken[0])


def test_it_lies_in_the_order_of_its_dates(parsed: list[email.message.Message]) -> None:
    dates = [
        email.utils.parsedate_to_datetime(message["Date"]).timestamp()
        for message in parsed
        if "Fax" not in str(message["Subject"])
    ]
    assert dates == sorted(dates)
    assert NOW - dates[-1] < 86400
    assert dates[-1] < NOW
    assert NOW - dates[0] > 100 * 86400


def test_every_address_and_every_link_ends_in_example(mail: list[bytes]) -> None:
    for wire in mail:
        if len(wire) > 1_000_000:
            continue
        for part in email.message_from_bytes(wire).walk():
            if part.get_content_maintype() != "text":
                continue
            text = (part.get_payload(decode=True) or b"").decode("latin-1")
            for host in re.findall(r"https?://(?:[^/\s\"'<>@]*@)?([\w.-]+)", text):
                assert host.endswith(".example") or host.startswith("192.0.2."), host
        for host in re.findall(rb"(?m)^(?:From|To|Return-Path):.*@([\w.-]+)", wire.split(b"\r\n\r\n")[0]):
            assert host.endswith(b".example"), host


def test_the_old_charsets_of_the_world_are_there(parsed: list[email.message.Message]) -> None:
    charsets = {part.get_content_charset() for message in parsed for part in message.walk()}
    assert charsets >= {
        "koi8-r",
        "windows-1251",
        "iso-2022-jp",
        "gb18030",
        "big5",
        "euc-kr",
        "iso-8859-2",
        "iso-8859-7",
        "iso-8859-9",
        "windows-1256",
        "utf-8",
    }


@pytest.mark.parametrize(
    "kind",
    [
        "application/pdf",
        "text/calendar",
        "message/delivery-status",
        "application/ms-tnef",
        "image/png",
        "audio/wav",
    ],
)
def test_every_kind_of_part_is_there(parsed: list[email.message.Message], kind: str) -> None:
    assert any(part.get_content_type() == kind for message in parsed for part in message.walk())


def test_one_message_is_of_fifteen_megabytes(mail: list[bytes]) -> None:
    sizes = sorted(map(len, mail))
    assert 14_500_000 < sizes[-1] < 15_500_000
    assert sizes[-2] < 100_000


def test_there_are_lists_and_series_worth_cleaning(parsed: list[email.message.Message]) -> None:
    lists = [message["List-Id"] for message in parsed if message["List-Id"]]
    assert len(set(lists)) >= 4
    senders = [str(message["From"]) for message in parsed]
    assert max(senders.count(sender) for sender in set(senders)) >= 20


def test_the_maildrop_serves_them_all(mail: list[bytes]) -> None:
    box = demo_maildrop(NOW)
    assert box.count() == len(mail)
    assert [box.whole(n) for n in (1, 2, box.count())] == [mail[0], mail[1], mail[-1]]
    assert b"Delivered-To: " + ADDRESS.encode() in box.head(1, 0)
