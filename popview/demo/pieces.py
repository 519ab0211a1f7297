"""Small real files for the demo's messages: a PDF, PNG pictures, a WAV, a calendar, a TNEF.

All are valid: a viewer, player or calendar opens them. Nothing here depends on time or chance.
"""

import base64
import math
import struct
import zlib
from collections.abc import Callable
from functools import cache

__all__ = ["calendar", "invoice_pdf", "picture", "recording_base64", "winmail"]

Colour = tuple[int, int, int]
RATE = 22050  # samples a second of the recording
NOTE = 11400  # samples of a note: 22,800 octets, a multiple of 57, one base64 line's worth
MELODY = (7, 4, 5, 7, 9, 7, 5, 4, 2, 4, 5, 2, 0, 2, 4, 0)  # semitones above a'


def _pdf_text(text: str) -> bytes:
    raw = text.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def invoice_pdf(title: str, lines: tuple[tuple[str, str], ...], total: str) -> bytes:
    """Return a one-page A4 PDF with rows of item and amount (ISO 32000, the fonts built in)."""
    show = [b"BT /F2 20 Tf 60 770 Td (%s) Tj ET" % _pdf_text(title)]
    y = 710
    for item, amount in (*lines, ("Total", total)):
        font = b"F2" if item == "Total" else b"F1"
        for x, text in ((60, item), (450, amount)):
            show.append(b"BT /%s 11 Tf %d %d Td (%s) Tj ET" % (font, x, y, _pdf_text(text)))
        y -= 20
    show.append(b"0.6 w 60 %d m 535 %d l S" % (y + 34, y + 34))
    stream = b"\n".join(show)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
    ]
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return out + trailer % (len(objects) + 1, start)


def _png(width: int, height: int, pixel: Callable[[int, int], Colour]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(part for x in range(width) for part in pixel(x, y)) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@cache
def picture(sky: Colour, sea: Colour, sun: Colour, width: int = 240, height: int = 130) -> bytes:
    """Return a PNG of a sun over water with a far shore (RFC 2083)."""
    horizon = height * 6 // 10
    cx, cy, r = width * 7 // 10, horizon - height // 8, height // 7

    def pixel(x: int, y: int) -> Colour:
        shore = horizon - int(9 + 7 * math.sin(x / 23) + 4 * math.sin(x / 7))
        if y >= horizon:
            glint = abs(x - cx) < (y - horizon) // 2 + 4 and (y % 5) < 2
            return sun if glint else sea
        if y > shore and x < width * 6 // 10:
            return (sea[0] // 2, sea[1] // 2, sea[2] // 2)
        if (x - cx) ** 2 + (y - cy) ** 2 < r * r:
            return sun
        lift = y * 60 // height
        return (min(255, sky[0] + lift), min(255, sky[1] + lift), min(255, sky[2] + lift))

    return _png(width, height, pixel)


@cache
def recording_base64(octets: int) -> bytes:
    """Return about `octets` of base64 lines (CRLF) that hold a WAV: a melody, over and over.

    Each note is a whole number of base64 lines, so that a long recording costs a short one's time.
    """
    notes = {tone: base64.encodebytes(_note(tone)).replace(b"\n", b"\r\n") for tone in set(MELODY)}
    rounds = max(1, octets // sum(len(notes[tone]) for tone in MELODY))
    size = rounds * len(MELODY) * NOTE * 2
    # 57 octets of header: RIFF, fmt, and a LIST chunk that fills the line up
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16)
    head = b"RIFF" + struct.pack("<I", 4 + len(form) + 70 + 8 + size) + b"WAVE" + form
    filler = b"LIST" + struct.pack("<I", 62) + b"INFOISFT" + struct.pack("<I", 50)
    head += filler + b"Club room recorder".ljust(50, b"\0") + b"data" + struct.pack("<I", size)
    assert len(head) % 57 == 0
    first = base64.encodebytes(head).replace(b"\n", b"\r\n")
    return first + b"".join(notes[tone] for tone in MELODY) * rounds


def _note(tone: int) -> bytes:
    step = 2 * math.pi * 440 * 2 ** (tone / 12) / RATE

    def sample(i: int) -> int:
        swell = math.sin(math.pi * i / NOTE)
        return int(9000 * swell * (math.sin(i * step) + 0.4 * math.sin(2 * i * step)))

    return struct.pack(f"<{NOTE}h", *(sample(i) for i in range(NOTE)))


def calendar(uid: str, start: str, end: str, summary: str, place: str, organiser: str) -> str:
    """Return an invitation (RFC 5545, METHOD:REQUEST); times as 20260302T180000Z."""
    lines = (
        "BEGIN:VCALENDAR",
        "PRODID:-//Club Calendar//EN",
        "VERSION:2.0",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{start}",
        f"DTSTART:{start}",
        f"DTEND:{end}",
        f"SUMMARY:{summary}",
        f"LOCATION:{place}",
        f"ORGANIZER:mailto:{organiser}",
        "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:nora@holm.example",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "\r\n".join(lines) + "\r\n"


def winmail(name: str, data: bytes) -> bytes:
    """Return a TNEF stream ([MS-OXTNEF]) that carries one attached file."""

    def attribute(level: int, kind: int, content: bytes) -> bytes:
        check = sum(content) & 0xFFFF
        return struct.pack("<BII", level, kind, len(content)) + content + struct.pack("<H", check)

    rendering = struct.pack("<HIHHI", 1, 0xFFFFFFFF, 32, 32, 0)
    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x00089006, struct.pack("<I", 0x00010000))  # attTnefVersion
        + attribute(1, 0x00069007, struct.pack("<II", 1252, 0))  # attOemCodepage
        + attribute(1, 0x00078008, b"IPM.Microsoft Mail.Note\0")  # attMessageClass
        + attribute(2, 0x00069002, rendering)  # attAttachRenddata
        + attribute(2, 0x00018010, name.encode("cp1252") + b"\0")  # attAttachTitle
        + attribute(2, 0x0006800F, data)  # attAttachData
    )
