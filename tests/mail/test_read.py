"""A message as a Document, whole and cut; never an exception."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail import read as entrance
from popview.mail.read import MOST_SEARCHED, read, source_of, text_to_search
from popview.types import BodyKind, Defect, Document, Person, WarningKind

MAIL = (
    b"From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>\r\nTo: a@b.example, c@d.example\r\n"
    b"Reply-To: other@elsewhere.example\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n"
    b"Date: Tue, 02 Oct 2024 10:01:00 +0200\r\nMessage-ID: <1@example.org>\r\n"
    b"List-Unsubscribe: <https://example.org/u>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
    b"Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n\r\nplain\r\n--a\r\n"
    b"Content-Type: text/html\r\n\r\n<p>html <img src=http://t.example/x></p>\r\n--a--\r\n"
    b"--m\r\nContent-Type: application/x-msdownload; name=a.exe\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nTVo=\r\n--m--\r\n"
)


def text(document: Document, kind: BodyKind = BodyKind.PLAIN) -> str:
    return next(body.text for body in document.bodies if body.kind == kind)


def test_a_message_is_read_whole() -> None:
    document = read(MAIL)
    assert document.subject == "Grüße"
    assert dict(document.people)["From"] == (Person("Jürgen", "j@example.org"),)
    assert len(dict(document.people)["To"]) == 2
    assert document.date_s == 1727856060.0
    assert document.date_text == "Tue, 02 Oct 2024 10:01:00 +0200"
    assert document.message_id == "1@example.org"
    assert document.list_unsubscribe == "<https://example.org/u>"
    assert [body.kind for body in document.bodies] == [BodyKind.HTML, BodyKind.PLAIN, BodyKind.ALL_PARTS]
    assert text(document) == "plain"
    assert text(document, BodyKind.HTML) == "<p>html </p>"
    assert [(found.part, found.name, found.size) for found in document.attachments] == [("1.2", "a.exe", 2)]
    assert document.blocked == (("t.example", 1),)
    assert {warning.kind for warning in document.warnings} == {
        WarningKind.REPLY_ELSEWHERE,
        WarningKind.DANGEROUS_ATTACHMENT,
    }
    assert document.defects == ()
    assert document.lines_shown == -1
    assert [part.part for part in document.parts] == ["1", "1.1", "1.1.1", "1.1.2", "1.2"]


def test_plain_text_comes_first_where_it_is_preferred() -> None:
    assert read(MAIL, prefer="plain").bodies[0].kind == BodyKind.PLAIN


def test_a_preview_shows_complete_parts_and_knows_what_was_cut() -> None:
    header, _, body = MAIL.partition(b"\r\n\r\n")
    lines = body.split(b"\r\n")
    cut = lines.index(b"TVo=")
    document = read(header + b"\r\n\r\n" + b"\r\n".join(lines[:cut]) + b"\r\n", lines=cut)
    assert document.lines_shown == cut
    assert text(document) == "plain"
    assert document.bodies[0].is_complete
    ((found),) = document.attachments
    assert (found.name, found.size, found.is_complete) == ("a.exe", -1, False)
    assert document.defects == ()  # a preview ends early by design


def test_a_preview_cut_in_its_text_says_so() -> None:
    document = read(
        b"Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nfirst\r\nsecond\r\n", lines=4
    )
    assert text(document).split() == ["first", "second"]
    assert not document.bodies[0].is_complete


def test_a_preview_cut_in_its_html_keeps_the_complete_text_and_tells_them_apart() -> None:
    cut = MAIL[: MAIL.index(b"html <img")]
    for prefer in ("html", "plain"):
        known = {body.kind: body.is_complete for body in read(cut, 6, prefer).bodies}
        assert known == {BodyKind.HTML: False, BodyKind.PLAIN: True, BodyKind.ALL_PARTS: False}
    assert all(body.is_complete for body in read(MAIL).bodies)


def test_every_cut_of_a_message_is_readable() -> None:
    for end in range(len(MAIL)):
        document = read(MAIL[:end], lines=0)
        assert Defect.UNREADABLE not in document.defects
        assert any(body.kind == BodyKind.ALL_PARTS for body in document.bodies)


def test_a7_texts_that_differ_and_texts_around_are_in_the_list_of_all_parts() -> None:
    raw = MAIL.replace(b"\r\n--m\r\n", b"\r\npreamble\r\n--m\r\n", 1) + b"epilogue"
    everything = text(read(raw), BodyKind.ALL_PARTS)
    for piece in ("preamble", "plain", "<p>html", "epilogue", "a.exe"):
        assert piece in everything


def test_h5_several_from_fields_are_all_shown_and_flagged() -> None:
    document = read(b"From: a@b.example\nFrom: c@d.example\n\nx")
    assert len(dict(document.people)["From"]) == 2
    assert WarningKind.SEVERAL_FROM in {warning.kind for warning in document.warnings}
    assert Defect.DUPLICATE_HEADER in document.defects


def test_h6_a_forged_result_switches_no_warning_off() -> None:
    forged = b"Authentication-Results: mx.example; dkim=pass\n"
    head = b"From: a@b.example\nReply-To: x@evil.invalid\n"
    assert read(forged + head + b"\nx").warnings == read(head + b"\nx").warnings != ()


def test_h8_a_hopeless_date_is_shown_as_received() -> None:
    document = read(b"Date: Mon, 1 Jan 2024 25:61:00\n\nx")
    assert (document.date_s, document.date_text) == (None, "Mon, 1 Jan 2024 25:61:00")
    assert Defect.BAD_DATE in document.defects


def test_h10_nothing_in_html_can_leave_its_place() -> None:
    fake = b"<div style='position:fixed;top:0;left:0;z-index:9;margin-top:-99px'>Signature verified</div>"
    html = text(read(b"Content-Type: text/html\n\n" + fake), BodyKind.HTML)
    assert html == "<div>Signature verified</div>"


def test_a1_an_override_in_a_file_name_is_taken_out_and_flagged() -> None:
    document = read(b"Content-Type: application/octet-stream; name*=utf-8''cod%E2%80%AEfdp.exe\n\nMZ")
    assert document.attachments[0].name == "codfdp.exe"
    assert {warning.kind for warning in document.warnings} == {
        WarningKind.DANGEROUS_ATTACHMENT,
        WarningKind.HIDDEN_CHARACTERS,
    }


def test_a4_a_picture_is_what_its_octets_say() -> None:
    raw = (
        b"Content-Type: multipart/related; boundary=b\n\n--b\n"
        b"Content-Type: text/html\n\n<img src=cid:x alt=no>\n"
        b"--b\nContent-Type: image/png\nContent-ID: <x>\n\n<svg onload=alert(1)>\n--b--"
    )
    document = read(raw)
    assert document.images == ()
    assert "<img" not in text(document, BodyKind.HTML)


def test_a5_a_message_inside_that_claims_to_be_a_web_page_is_dangerous() -> None:
    document = read(b"Content-Type: text/html; name=x.html\nContent-Disposition: attachment\n\n<p>x")
    assert document.attachments[0].is_dangerous


def test_message_partial_is_named() -> None:
    document = read(b"Content-Type: message/partial; number=2; total=3; id=x\n\nhello")
    assert document.fragment == (2, 3)
    assert Defect.PARTIAL in document.defects
    assert text(document) == "hello"


@pytest.mark.parametrize("failure", [RecursionError, MemoryError, KeyError, AssertionError])
def test_what_nobody_foresaw_shows_the_source(
    monkeypatch: pytest.MonkeyPatch, failure: type[Exception]
) -> None:
    def fail(*_arguments: object) -> None:
        raise failure

    monkeypatch.setattr(entrance, "scan", fail)
    document = read(MAIL)
    assert document.defects == (Defect.UNREADABLE,)
    assert document.bodies[0].kind == BodyKind.SOURCE
    assert "plain" in document.bodies[0].text


def test_the_source_is_what_came() -> None:
    assert source_of("Subject: ü\r\n\r\nx".encode()) == "Subject: ü\n\nx"
    assert source_of(b"Subject: \xfc") == "Subject: ü"
    assert source_of("üü".encode(), most=3) == "ü"


@pytest.mark.parametrize(
    "raw",
    [
        b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(2000)),
        b"Content-Type: message/rfc822\n\n" * 2000,
        b"Subject: " + b"=?utf-8?q?=C3=BC?= " * 16_000 + b"\n\nx",
        b"To: " + b"a@b.example, " * 16_000 + b"\n\nx",
        b"From: " + b'"' * 16_000 + b"\n\nx",
        b"From: " + b"(" * 16_000 + b"\n\nx",
        b"Content-Type: a/b" + b"; x=y" * 4000 + b"\n\nx",
        b"Subject: a" + b"\n b" * 100_000 + b"\n\nx",
        b"Content-Type: text/html\n\n" + b"<table><tr><td>" * 5000,
        b"Content-Type: text/html\n\n" + b"w" * 1_000_000,
        b"X: y\n" * 200_000 + b"\nx",
    ],
    ids="multiparts messages words recipients quotes comments parameters folds tables word fields".split(),  # noqa: SIM905
)
def test_hostile_messages_take_less_than_two_seconds(raw: bytes) -> None:
    start = time.process_time()
    document = read(raw)
    assert time.process_time() - start < 2
    assert Defect.UNREADABLE not in document.defects


@pytest.mark.all
def test_two_hundred_thousand_parts_and_a_header_of_a_hundred_megabytes_end_soon() -> None:
    start = time.process_time()
    for raw in (
        b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 200_000,
        b"Subject: " + b"a" * 100_000_000 + b"\n\nbody",
    ):
        assert Defect.UNREADABLE not in read(raw).defects
    assert time.process_time() - start < 10


@given(st.binary(max_size=500))
def test_no_bytes_raise(data: bytes) -> None:
    for start in (b"", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n", b"Content-Type: text/html\n\n"):
        assert Defect.UNREADABLE not in read(start + data).defects


def test_x14_html_out_of_any_container_goes_through_the_same_sanitiser() -> None:
    raw = b"Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:<img src=x onerror=alert(1)>\nEND:VEVENT"
    document = read(raw)
    assert "<img" not in text(document, BodyKind.HTML)
    assert "&lt;img" in text(document, BodyKind.HTML)


def test_what_is_searched_is_what_one_reads() -> None:
    mail = (
        b"Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        b"<style>p{color:red}</style><p>Gr&uuml;\xc3\x9fe</p><p>aus K\xc3\xb6ln</p>"
    )
    assert text_to_search(mail, -1, 1_000).split() == ["Grüße", "aus", "Köln"]
    assert text_to_search(mail, -1, 5) == "Grüße"
    assert text_to_search(b"Content-Type: image/png\r\n\r\nabc", -1, 1_000).strip() == ""


def test_of_a_huge_message_the_beginning_is_searched() -> None:
    body = b"The beginning.\r\n" + b"x" * 70 + b"\r\n"
    mail = b"Subject: x\r\n\r\n" + body + (b"y" * 70 + b"\r\n") * (MOST_SEARCHED // 72) + b"The end.\r\n"
    text = text_to_search(mail, -1, 10_000_000)
    assert text.startswith("The beginning.")
    assert "The end." not in text
