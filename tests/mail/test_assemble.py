"""Bodies, attachments and pictures of a Document."""

import base64

import pytest

from popview.mail.assemble import Assembled, assemble, attachment_name
from popview.mail.sections import read_sections
from popview.mail.tree import scan
from popview.mail.unpack import unpack
from popview.types import BodyKind, WarningKind

GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
RELATED = (
    b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
    b'<a href="http://evil.invalid/">www.bank.example</a><img src="cid:pic@x"><img src="cid:pic@x">\n'
    b"--b\nContent-Type: image/gif; name=logo.gif\nContent-ID: <pic@x>\nContent-Transfer-Encoding: base64\n\n"
    + base64.b64encode(GIF)
    + b"\n--b\nContent-Type: image/gif\nContent-ID: <other>\n\nGIF89a\n--b--"
)


def assembled(raw: bytes, prefer: str = "html") -> Assembled:
    tree = scan(raw)
    unpack(tree)
    return assemble(tree, read_sections(tree), prefer, is_preview=False)


def test_a_picture_of_this_message_is_shown_and_known_as_inline() -> None:
    found = assembled(RELATED)
    ((name, data),) = found.images
    assert data == GIF
    assert found.bodies[0].text.count(f'src="{name}"') == 2
    assert [(one.name, one.is_inline) for one in found.attachments] == [
        ("logo.gif", True),
        ("part-1.3.gif", False),
    ]


def test_a6_a_picture_of_another_message_is_not_found() -> None:
    found = assembled(b"Content-Type: text/html\n\n<img src=cid:pic@x><img src=cid:../../x>")
    assert found.images == ()


def test_x9_links_of_the_html_are_judged() -> None:
    assert [warning.kind for warning in assembled(RELATED).warnings] == [WarningKind.LINK_ELSEWHERE]


def test_parts_are_sanitised_one_by_one_and_shown_with_a_rule_between() -> None:
    part = b"--b\nContent-Type: text/html\n\n<p>one<b>\n"
    found = assembled(b"Content-Type: multipart/mixed; boundary=b\n\n" + part + part + b"--b--")
    assert found.bodies[0].text == "<p>one<b></b></p><hr><p>one<b></b></p>"


def test_the_colour_of_one_html_is_that_of_the_whole_sheet_and_several_have_none() -> None:
    part = b"--b\nContent-Type: text/html\n\n<body bgcolor=#ddeeff><p>one\n"
    head = b"Content-Type: multipart/mixed; boundary=b\n\n"
    one, two = (assembled(head + part * count + b"--b--").bodies[0].text for count in (1, 2))
    assert one.startswith('<body style="background-color:#ddeeff"><div')
    assert "<body" not in two


def test_a_plain_message_has_no_html_body() -> None:
    found = assembled(b"Subject: x\n\nhello")
    assert [body.kind for body in found.bodies] == [BodyKind.PLAIN, BodyKind.ALL_PARTS]


def test_html_alone_is_also_good_plain_text() -> None:
    found = assembled(b"Content-Type: text/html\n\n<ul><li>one<li>two</ul>", prefer="plain")
    assert found.bodies[0].text == "• one\n• two"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b"Content-Type: application/pdf; name=../a.pdf", "a.pdf"),
        (b"Content-Type: application/pdf", "part-1.pdf"),
        (b"Content-Type: application/x-unheard", "part-1.bin"),
        (b"Content-Type: text/x-unheard", "part-1.txt"),
        (b"Content-Type: message/rfc822\n\nSubject: a/b: c", "a_b_ c.eml"),
        (b"Content-Type: message/rfc822", "part-1.eml"),
    ],
)
def test_every_part_has_a_name(header: bytes, name: str) -> None:
    assert attachment_name(scan(header + b"\n\nx").root) == name


@pytest.mark.parametrize(
    ("header", "dangerous"),
    [
        (b"Content-Type: application/pdf; name=a.pdf.exe", True),
        (b"Content-Type: application/x-msdownload; name=a.pdf", True),
        (b"Content-Type: image/svg+xml; name=a", True),
        (b"Content-Type: application/pdf; name=a.pdf", False),
        (b"Content-Type: image/png; name=a.html", True),
    ],
)
def test_a1_and_a5_danger_is_told_by_name_or_kind(header: bytes, dangerous: bool) -> None:
    found = assembled(header + b"\n\nx")
    assert [one.is_dangerous for one in found.attachments] == [dangerous]
    assert any(warning.kind == WarningKind.DANGEROUS_ATTACHMENT for warning in found.warnings) is dangerous


def test_all_parts_are_named_with_kind_charset_encoding_and_size() -> None:
    found = assembled(RELATED).bodies[-1].text
    assert "── 1.2 · image/gif · base64 · 56 logo.gif" in found


def test_structure_is_listed_depth_first() -> None:
    assert [(part.part, part.depth, part.kind) for part in assembled(RELATED).parts] == [
        ("1", 0, "multipart/related"),
        ("1.1", 1, "text/html"),
        ("1.2", 1, "image/gif"),
        ("1.3", 1, "image/gif"),
    ]


def completeness(raw: bytes) -> dict[BodyKind, bool]:
    return {body.kind: body.is_complete for body in assembled(raw).bodies}


def test_a_body_that_was_cut_for_display_says_so_and_the_other_one_does_not() -> None:
    long = b"Content-Type: text/html\n\n<p>" + b"word " * 210_000
    assert completeness(long) == {BodyKind.HTML: False, BodyKind.PLAIN: False, BodyKind.ALL_PARTS: True}
    both = b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nall of it\n--b\n" + long + b"\n--b--"
    assert completeness(both) == {BodyKind.HTML: False, BodyKind.PLAIN: True, BodyKind.ALL_PARTS: True}


def test_a_picture_is_found_by_its_content_id_written_as_a_url() -> None:
    found = assembled(RELATED.replace(b'"cid:pic@x"', b'"cid:pic%40x"'))
    assert len(found.images) == 1
    assert found.attachments[0].is_inline


@pytest.mark.parametrize(
    ("kind", "name", "is_dangerous"),
    [
        ("message/rfc822", "a.eml", False),
        ("message/rfc822", "a.exe", True),
        ("message/delivery-status", "a.exe", True),
        ("message/x", "a.lnk", True),
        ("application/octet-stream", "a.eml", True),
    ],
)
def test_a5_a_program_that_says_it_is_a_message_is_a_program(
    kind: str, name: str, is_dangerous: bool
) -> None:
    raw = (
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n"
        f"Content-Type: {kind}; name={name}\nContent-Disposition: attachment\n\nSubject: x\n\nMZ\n--b--"
    )
    shown = [one.is_dangerous for one in assembled(raw.encode()).attachments]
    assert shown in ([is_dangerous], [])  # a report is read, and no file at all
    assert shown or kind == "message/delivery-status"


def test_a_message_inside_is_named_after_its_whole_subject() -> None:
    head = b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"
    assert [one.name for one in assembled(head + b"Subject: 1/2\n\nx\n--b--").attachments] == ["1_2.eml"]
