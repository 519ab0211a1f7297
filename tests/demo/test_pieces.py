import base64
import io
import re
import struct
import wave
import zlib

import pytest
import tnefparse

from popview.demo.pieces import calendar, invoice_pdf, picture, recording_base64, winmail


def test_the_invoice_is_a_pdf_whose_table_points_at_its_objects() -> None:
    pdf = invoice_pdf("Invoice (7)", (("Thread", "1.00"), ("Glue", "2.00")), "3.00")
    start = int(re.search(rb"startxref\n(\d+)", pdf)[1])
    assert pdf[start:].startswith(b"xref\n0 7\n")
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", pdf[start:])]
    for number, place in enumerate(places, 1):
        assert pdf[place:].startswith(b"%d 0 obj\n" % number)
    length, stream = re.search(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", pdf, re.DOTALL).groups()
    assert int(length) == len(stream)
    assert rb"(Invoice \(7\)) Tj" in stream


def test_a_picture_is_a_png_with_all_its_pixels() -> None:
    png = picture((1, 2, 3), (4, 5, 6), (255, 255, 0), 40, 20)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, data = 8, b""
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", png, at + 8 + length)
        assert check == zlib.crc32(kind + body)
        data += body if kind == b"IDAT" else b""
        at += 12 + length
    assert len(zlib.decompress(data)) == 20 * (1 + 40 * 3)


def test_the_recording_plays_and_its_lines_fit_mail() -> None:
    text = recording_base64(1_000_000)
    assert 900_000 < len(text) <= 1_000_000
    assert max(map(len, text.split(b"\r\n"))) == 76
    with wave.open(io.BytesIO(base64.b64decode(text))) as sound:
        assert sound.getframerate() == 22050
        frames = sound.readframes(sound.getnframes())
    assert len(frames) == sound.getnframes() * 2
    assert len(set(struct.unpack_from("<1000h", frames, 4000))) > 500


def test_an_invitation_has_what_a_calendar_asks_for() -> None:
    text = calendar("1@x.example", "20260302T180000Z", "20260302T190000Z", "Tea", "Here", "a@x.example")
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for wanted in ("METHOD:REQUEST", "DTSTART:20260302T180000Z", "ORGANIZER:mailto:a@x.example"):
        assert wanted in lines


@pytest.mark.parametrize("data", [b"Monday: pea soup\r\n", bytes(range(256)) * 300])
def test_winmail_gives_its_file_back(data: bytes) -> None:
    found = tnefparse.TNEF(winmail("menu.txt", data), do_checksum=True)
    (attachment,) = found.attachments
    assert attachment.name == "menu.txt"
    assert attachment.data == data
