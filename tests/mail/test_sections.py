"""Which parts are read, and which are attachments."""

import time

from popview.mail.sections import Reading, Section, read_sections
from popview.mail.tree import scan
from popview.mail.unpack import unpack


def reading(raw: bytes) -> Reading:
    tree = scan(raw)
    unpack(tree)
    return read_sections(tree)


def multipart(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(b"--b" + kind[:3] + b"\n" + part + b"\n" for part in parts)
    return (
        b"Content-Type: multipart/"
        + kind
        + b"; boundary=b"
        + kind[:3]
        + b"\n\n"
        + body
        + b"--b"
        + kind[:3]
        + b"--"
    )


PLAIN = b"Content-Type: text/plain\n\nplain"
HTML = b"Content-Type: text/html\n\n<p>html"
PNG = b"Content-Type: image/png\nContent-ID: <pic>\n\n\x89PNG"
PDF = b"Content-Type: application/pdf; name=a.pdf\n\n%PDF"


def test_alternatives_are_one_section_with_both() -> None:
    found = reading(multipart(b"alternative", PLAIN, HTML))
    assert found.sections == [Section("plain", ("<p>html",))]
    assert found.attachments == []


def test_an_empty_text_alternative_does_not_hide_the_html() -> None:
    found = reading(multipart(b"alternative", b"Content-Type: text/plain\n\n ", HTML))
    assert found.sections == [Section(None, ("<p>html",))]


def test_each_of_two_alternatives_knows_by_itself_whether_it_is_all_there() -> None:
    whole = multipart(b"alternative", PLAIN, HTML)
    cut = read_sections(scan(whole[: whole.index(b"html", whole.index(b"<p>"))], is_whole=False))
    assert cut.sections == [Section("plain", ("<p>",), is_html_complete=False)]
    assert (cut.sections[0].is_complete_as(html=False), cut.sections[0].is_complete_as(html=True)) == (
        True,
        False,
    )
    made_of_it = Section(None, ("<p>",), is_html_complete=False)
    assert not made_of_it.is_complete_as(html=False)
    assert not Section("cut", (), is_text_complete=False).is_complete_as(html=True)


def test_a7_an_attachment_inside_alternatives_stays_reachable() -> None:
    found = reading(multipart(b"alternative", PLAIN, multipart(b"mixed", HTML, PDF)))
    assert [node.kind for node in found.attachments] == ["application/pdf"]


def test_related_pictures_are_set_aside_and_stay_attachments() -> None:
    found = reading(multipart(b"related", HTML, PNG))
    assert found.sections == [Section(None, ("<p>html",))]
    assert [node.entity.content_id for node in found.related] == ["pic"]
    assert [node.kind for node in found.attachments] == ["image/png"]


def test_related_parts_may_name_their_start() -> None:
    raw = multipart(b"related", PNG, HTML.replace(b"\n\n", b"\nContent-ID: <root>\n\n"))
    found = reading(raw.replace(b"related;", b'related; start="<root>";'))
    assert found.sections == [Section(None, ("<p>html",))]


def test_mixed_parts_are_read_in_their_order() -> None:
    found = reading(multipart(b"mixed", PLAIN, PDF, HTML))
    assert found.sections == [Section("plain"), Section(None, ("<p>html",))]


def test_x8_html_parts_are_never_joined() -> None:
    evil = b'Content-Type: text/html\n\n<img src="http://evil.invalid/'
    found = reading(multipart(b"mixed", evil, PLAIN, b'Content-Type: text/html\n\n">'))
    assert [section.html for section in found.sections] == [('<img src="http://evil.invalid/',), (), ('">',)]


def test_a7_a_text_sent_only_as_a_file_is_shown_too() -> None:
    found = reading(b"Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nhello")
    assert found.sections == [Section("hello")]
    assert len(found.attachments) == 1


def test_a_named_text_beside_another_is_an_attachment() -> None:
    named = b"Content-Type: text/x-python; name=a.py\nContent-Disposition: attachment\n\nprint()"
    found = reading(multipart(b"mixed", PLAIN, named))
    assert found.sections == [Section("plain")]
    assert [node.entity.raw_name for node in found.attachments] == ["a.py"]


def test_a_message_inside_has_a_heading_and_can_be_saved() -> None:
    inner = b"Content-Type: message/rfc822\n\nFrom: Ann <a@b.example>\nSubject: in\n\nhello"
    found = reading(multipart(b"mixed", PLAIN, inner))
    assert [section.text for section in found.sections] == [
        "plain",
        "From: Ann <a@b.example>\nSubject: in",
        "hello",
    ]
    assert [node.kind for node in found.attachments] == ["message/rfc822"]


def test_amp_is_ignored_in_favour_of_html() -> None:
    amp = b"Content-Type: text/x-amp-html\n\n<html amp>"
    assert reading(multipart(b"alternative", PLAIN, amp, HTML)).sections == [Section("plain", ("<p>html",))]


def test_a_delivery_status_is_read_as_a_table() -> None:
    status = b"Content-Type: message/delivery-status\n\nStatus: 5.1.1\n"
    (_, table) = reading(multipart(b"report", PLAIN, status)).sections
    assert table.text == "Status: 5.1.1"
    assert table.html[0].startswith("<table")


def test_an_invitation_is_a_summary_beside_the_text() -> None:
    invitation = b"Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:Lunch\nEND:VEVENT"
    found = reading(multipart(b"alternative", PLAIN, HTML, invitation))
    assert [section.text for section in found.sections] == ["plain", "Summary: Lunch"]
    assert [node.kind for node in found.attachments] == ["text/calendar"]


def test_signatures_are_attachments() -> None:
    signature = b"Content-Type: application/pgp-signature\n\n-----BEGIN"
    found = reading(multipart(b"signed", PLAIN, signature))
    assert [node.kind for node in found.attachments] == ["application/pgp-signature"]


def test_thousands_of_texts_are_bounded_and_the_rest_stays_reachable() -> None:
    found = reading(multipart(b"mixed", *[PLAIN] * 2000))
    assert len(found.sections) == 500
    assert len(found.attachments) == 1500


def test_ten_thousand_pictures_with_names_are_told_apart_in_time() -> None:
    parts = [b"Content-Type: image/png\nContent-ID: <%d>\n\nx" % n for n in range(9_000)]
    for kind in (b"mixed", b"related"):
        start = time.process_time()
        found = reading(multipart(kind, HTML, *parts))
        assert time.process_time() - start < 10  # seconds; compared one by one it took minutes
        assert len(found.related) == len(found.attachments) == 9_000


def test_a_text_longer_than_any_that_is_shown_is_not_complete() -> None:
    assert reading(b"\n" + b"word\n" * 10).sections[0].is_text_complete
    assert not reading(b"\n" + b"word\n" * 900_000).sections[0].is_text_complete


LUNCH = (
    b"Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:Lunch\nDTSTART:20260302T120000Z\n"
    b"ATTENDEE:mailto:b@b.example\nDESCRIPTION:Bring bread\nEND:VEVENT"
)


def test_an_appointment_beside_a_text_is_no_part_of_the_text() -> None:
    found = reading(multipart(b"alternative", PLAIN, HTML, LUNCH))
    assert [one.title for one in found.appointments] == ["Lunch"]
    assert found.appointments[0].part == found.attachments[0].path
    assert found.sections == [Section("plain", ("<p>html",))]


def test_an_appointment_alone_leaves_what_it_says_besides() -> None:
    found = reading(LUNCH)
    assert len(found.appointments) == 1
    assert found.sections[0].text == "Attendee: b@b.example\nDescription: Bring bread"
