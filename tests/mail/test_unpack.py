"""What lies inside single parts."""

import base64
import struct

import pytest
from asn1crypto import cms, core
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.content import decoded
from popview.mail.tree import Tree, scan
from popview.mail.unpack import unpack
from popview.types import Defect


def opened(header: bytes, data: bytes) -> Tree:
    raw = header + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(data)
    tree = scan(raw)
    unpack(tree)
    return tree


def tnef_attribute(level: int, name: int, data: bytes) -> bytes:
    checksum = sum(data) & 0xFFFF
    return struct.pack("<BIi", level, name, len(data)) + data + struct.pack("<H", checksum)


def winmail(title: bytes, data: bytes) -> bytes:
    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + tnef_attribute(1, 0x00089006, struct.pack("<I", 0x10000))
        + tnef_attribute(2, 0x00069002, bytes(14))
        + tnef_attribute(2, 0x00018010, title + b"\0")
        + tnef_attribute(2, 0x0006800F, data)
    )


def signed(inner: bytes) -> bytes:
    content = {"content_type": "data", "content": core.OctetString(inner)}
    data = cms.SignedData(
        {"version": "v1", "digest_algorithms": [], "encap_content_info": content, "signer_infos": []}
    )
    dumped: bytes = cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()
    return dumped


def test_tnef_gives_its_files() -> None:
    tree = opened(b"Content-Type: application/ms-tnef; name=winmail.dat", winmail(b"note.txt", b"hello"))
    (found,) = tree.root.inside
    assert (found.path, found.entity.raw_name, found.content()) == ("1.1", "note.txt", b"hello")


def test_opaque_smime_gives_its_message() -> None:
    tree = opened(
        b"Content-Type: application/pkcs7-mime; smime-type=signed-data",
        signed(b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b--"),
    )
    assert [(node.path, node.kind) for node in tree.root.walk()] == [
        ("1", "application/pkcs7-mime"),
        ("1.1", "multipart/mixed"),
        ("1.1.1", "text/plain"),
    ]
    found = tree.find("1.1.1")
    assert found is not None
    assert decoded(found)[0] == b"hello"


def test_encrypted_mail_is_named_and_stays_a_file() -> None:
    data = cms.ContentInfo({"content_type": "enveloped_data"}).dump()
    tree = opened(b"Content-Type: application/pkcs7-mime", data)
    assert Defect.ENCRYPTED in tree.defects
    assert tree.root.inside == []


def test_an_encoded_message_is_read() -> None:
    tree = opened(b"Content-Type: message/rfc822", b"Subject: in\r\n\r\nhello")
    (inner,) = tree.root.inside
    assert decoded(inner)[0] == b"hello"


def test_uuencoded_files_hang_below_their_text() -> None:
    tree = scan(b"Subject: x\n\nhi\nbegin 644 cat.txt\n#0V%T\n`\nend\n")
    unpack(tree)
    (found,) = tree.root.inside
    assert (found.entity.raw_name, found.content()) == ("cat.txt", b"Cat")


@pytest.mark.parametrize("kind", ["application/ms-tnef", "application/pkcs7-mime"])
@given(st.binary(max_size=300))
def test_what_cannot_be_opened_stays_what_it_was(kind: str, data: bytes) -> None:
    for start in (b"", b"\x78\x9f\x3e\x22\x01\x00", b"\x30\x80\x06\x09*\x86H\x86\xf7\r\x01\x07\x02"):
        tree = opened(b"Content-Type: " + kind.encode(), start + data)
        assert decoded(tree.root)[0] == start + data


def test_a8_containers_inside_containers_are_not_opened_again() -> None:
    inner = winmail(b"winmail.dat", winmail(b"a.txt", b"x"))
    tree = opened(b"Content-Type: application/ms-tnef", inner)
    assert [node.path for node in tree.root.walk()] == ["1", "1.1"]


def test_a6_a_body_that_lies_elsewhere_is_never_followed() -> None:
    tree = scan(
        b"Content-Type: message/external-body; access-type=local-file; name=/etc/passwd\r\n\r\n"
        b"Content-Type: text/plain\r\n\r\n"
    )
    unpack(tree)
    assert [node.kind for node in tree.root.walk()] == ["message/external-body"]
