"""Bytes and the charset a mail names, to text; never raises.

A mail's charset never reaches `codecs` unchecked: Python takes "unicode_escape", "punycode" and
"idna" for text encodings. Labels come from the WHATWG table and a list of what real mail writes;
each leads to the superset that senders really use (ISO-8859-1 means windows-1252, gb2312 means
gb18030).
"""

import codecs
import re
from functools import lru_cache

from webencodings import LABELS

from popview.types import Defect

__all__ = ["codec_for", "decode_bytes", "decode_text", "guess"]

# WHATWG name -> Python codec, where the two differ
_CODECS = {
    "gbk": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "euc-jp": "euc_jp",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-8-i": "iso8859_8",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "windows-874": "cp874",
    "ibm866": "cp866",
    "x-user-defined": "cp1252",
    "iso-2022-jp": "iso2022_jp_ext",
}
# What mail writes beyond the WHATWG labels. Longest list first: it is read by people.
_MORE = {
    "gb18030": "x-gbk gb_2312-80 csgb2312 cn-gb x-euc-cn euc-cn cp936 ms936 windows-936 gb2312-80",
    "cp949": "windows-949 x-windows-949 ksc_5601 ks_c_5601-1989 cp949 ms949 uhc x-euc-kr",
    "johab": "johab cp1361",
    "cp932": "x-sjis windows-31j cswindows31j cp932 ms932 ms_kanji sjis shift-jis x-ms-cp932",
    "iso2022_jp_ext": "cp50220 cp50221 cp50222 iso-2022-jp-ms iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 jis",
    "iso2022_kr": "iso-2022-kr csiso2022kr",
    "hz": "hz hz-gb-2312",
    "euc_jp": "x-euc-jp cp51932 euc-jp-ms eucjp ujis",
    "big5hkscs": "cn-big5 x-x-big5 big5-eten cp950 big-5 big5-hkscs",
    "cp874": "windows-874 iso885911 dos-874 tis-620 tis620 iso-8859-11 cp874 x-cp874",
    "iso8859_8": "iso-8859-8-i iso-8859-8-e logical visual",
    "iso8859_6": "iso-8859-6-i iso-8859-6-e",
    "mac_roman": "x-mac-roman macroman",
    "mac_latin2": "x-mac-ce x-mac-centraleurroman",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian maccyrillic",
    "mac_greek": "x-mac-greek",
    "mac_turkish": "x-mac-turkish",
    "koi8_u": "koi8-ru koi8-u",
    "koi8_t": "koi8-t",
    "utf-8": "utf8mb4 unicode-2-0-utf-8 unicode-1-1-utf-8 utf8 utf_8 utf-8-sig x-utf-8 cp65001 cesu-8",
    "utf-16": "ucs-2 unicode utf-16 utf16 iso-10646-ucs-2",
    "utf-32": "utf-32 ucs-4 utf-32le utf-32be iso-10646-ucs-4",
    "utf-7": "utf-7 unicode-1-1-utf-7 csunicode11utf7 utf7",
    "cp1252": "us-ascii ascii latin1 latin-1 ansi x-ansi iso_8859_1 iso-latin-1 ansi_x3.4",
    "iso8859_7": "ecma-118 greek8",
    "ptcp154": "ptcp154 cp154",
}
# Python's own code pages that a mail may name as cpN, windows-N, ibmN, dos-N, win-N, x-cpN
_PAGES = frozenset({
    437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874,
    932, 949, 950, 1006, 1125, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258,
})  # fmt: skip
_PAGE = re.compile(r"(?:x-)?(?:cp|windows|ibm|dos|win|ms|oem|microsoft-cp)[-_ ]?0*(\d{3,4})$")
_ISO = re.compile(r"(?:x-)?iso[-_ ]?8859[-_ ]?(\d{1,2})(?:[-_:].*)?$")
_SUPERSETS = {"1": "cp1252", "9": "cp1254", "11": "cp874"}
_JUNK = re.compile(r"^(?:charset\s*=\s*)?[\s\"'<(]*([A-Za-z0-9_.:+-]{1,60}).*$", re.DOTALL)
# names that say "I do not know": silently detect, they are no defect of the bytes
_SILENT = frozenset({
    "unknown", "unknown-8bit", "x-unknown", "binary", "8bit", "default", "default_charset", "none",
    "x-ascii", "ansi_x3.110-1983",
})  # fmt: skip
_ALTERNATES = {"euc_jp": "euc_jis_2004", "big5hkscs": "cp950", "cp932": "shift_jis_2004"}
_LATIN = frozenset({"cp1252"})
# Only these may come out of detection: with all 90 codecs it prefers exotic ones on short text.
_PLAUSIBLE = (
    "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "cp1252", "cp1250",
    "cp1253", "cp1254", "cp1255", "cp1256", "cp874",
)  # fmt: skip
_ENOUGH = 9  # octets: below that detection is a coin toss
_SAMPLE = 8192  # octets given to detection: it is slow
_ESCAPE = re.compile(rb"\x1b(\$[@B]|\$\([@BDOPQ]|\([A-Z])")


def _extra_labels() -> dict[str, str]:
    return {label: codec for codec, labels in _MORE.items() for label in labels.split()}


_EXTRA = _extra_labels()


@lru_cache(maxsize=512)
def codec_for(label: str) -> str | None:
    """Return the Python codec for a charset label out of a mail, or None where none is allowed.

    >>> codec_for("GB2312"), codec_for("unicode_escape")
    ('gb18030', None)
    """
    found = _JUNK.match(label)
    name = found[1].lower().strip(".:") if found else ""
    codec = _named(name)
    try:
        return codecs.lookup(codec).name if codec else None
    except LookupError:  # a codec that this Python was built without
        return None


def _named(name: str) -> str | None:
    if name in _EXTRA:
        return _EXTRA[name]
    if iso := _ISO.match(name):
        return _SUPERSETS.get(iso[1], f"iso8859_{iso[1]}")
    if (page := _PAGE.match(name)) and int(page[1]) in _PAGES:
        return {"932": "cp932", "950": "big5hkscs"}.get(page[1], f"cp{page[1]}")
    whatwg: str | None = LABELS.get(name)
    if whatwg is None or whatwg == "replacement":
        return None
    return _CODECS.get(whatwg, whatwg)


def decode_bytes(data: bytes, label: str, hint: str = "", *, detects: bool = True) -> str:
    """Decode `data` by its charset label; `hint` is a second opinion (the message's charset)."""
    return decode_text(data, label, hint, detects=detects)[0]


def decode_text(
    data: bytes, label: str, hint: str = "", *, detects: bool = True
) -> tuple[str, Defect | None]:
    """Decode and say what was wrong: UNKNOWN_CHARSET, BAD_CHARSET, or None. `detects`: see guess()."""
    codec = codec_for(label) if label else None
    if codec is None:
        text = guess(data, hint, detects=detects)
        is_silent = not label or label.lower().strip() in _SILENT or data.isascii()
        return text, None if is_silent else Defect.UNKNOWN_CHARSET
    if codec in _LATIN:
        return _decode_latin(data, hint)
    text_or_none = _strict(data, codec)
    if text_or_none is not None:
        return text_or_none, None
    return _decode_badly(data, codec, detects=detects), Defect.BAD_CHARSET


def _decode_latin(data: bytes, hint: str) -> tuple[str, Defect | None]:
    """Latin-1 and ASCII are what programs write when they do not know: UTF-8 wins where it fits."""
    if data.isascii():
        if b"\x1b" in data and (japanese := _escaped_japanese(data)) is not None:
            return japanese, Defect.BAD_CHARSET
        return data.decode("ascii"), None
    if (text := _strict(data, "utf-8")) is not None:
        return text, Defect.BAD_CHARSET
    if hint and (other := codec_for(hint)) and other not in _LATIN:
        text = _strict(data, other)
        if text is not None:
            return text, Defect.BAD_CHARSET
    return data.decode("cp1252", "ignore"), None


def _decode_badly(data: bytes, codec: str, *, detects: bool) -> str:
    """Decode what the named codec does not fit: a relative, a cut tail, few replaced letters, a guess."""
    if codec.startswith("iso2022_jp") and (text := _escaped_japanese(data)) is not None:
        return text
    if (other := _ALTERNATES.get(codec)) and (text := _strict(data, other)) is not None:
        return text
    if (text := _strict(data, "utf-8")) is not None:
        return text
    if (text := _without_tail(data, codec)) is not None:
        return text
    replaced = data.decode(codec, "replace")
    if replaced.count("\ufffd") * 50 <= len(replaced):
        return replaced
    guessed = guess(data, detects=detects)
    return guessed if guessed.count("\ufffd") < replaced.count("\ufffd") else replaced


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _without_tail(data: bytes, codec: str) -> str | None:
    """Decode data that was cut inside its last letter (a field cut by length, a preview)."""
    try:
        decoder = codecs.getincrementaldecoder(codec)()
        return decoder.decode(data, False)
    except (UnicodeError, ValueError, LookupError):
        return None


def guess(data: bytes, hint: str = "", *, detects: bool = True) -> str:
    """Decode bytes of no known charset: UTF-8, escapes, `hint`, what the letters tell, windows-1252.

    Telling by the letters is slow: without `detects` it is left out.
    """
    if data.isascii() and b"\x1b" not in data:
        return data.decode("ascii")
    if b"\x1b" in data and (text := _escaped_japanese(data)) is not None:
        return text
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") and (text := _strict(data, "utf-16")) is not None:
        return text
    for codec in ("utf-8", codec_for(hint) if hint else None):
        if codec and (text := _strict(data, codec)) is not None:
            return text
    if (text := _without_tail(data, "utf-8")) is not None:
        return text
    codec = _detect(data) if detects and len(data) >= _ENOUGH else None
    if codec and (text := _without_tail(data, codec)) is not None:
        return text
    return data.decode("cp1252", "ignore")


def _detect(data: bytes) -> str | None:
    """Name a codec by charset-normalizer, from the lines that hold 8-bit letters."""
    from charset_normalizer import from_bytes  # slow to import, and needed by one mail in hundreds

    sample = b"\n".join(line for line in data[: _SAMPLE * 4].splitlines() if not line.isascii())[:_SAMPLE]
    if not sample:
        return None
    best = from_bytes(sample, cp_isolation=list(_PLAUSIBLE), preemptive_behaviour=False).best()
    return best.encoding if best is not None and best.encoding in _PLAUSIBLE else None


def _escaped_japanese(data: bytes) -> str | None:
    """ISO-2022-JP with the NEC and IBM letters that Python's own codec refuses; None: it is not that."""
    if not _ESCAPE.search(data):
        return None
    if (text := _strict(data, "iso2022_jp_ext")) is not None:
        return text
    pieces = _ESCAPE.split(data)
    out = [pieces[0].decode("cp1252", "ignore")]
    for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if mark.startswith(b"$"):
            high = bytes(octet | 0x80 if octet > 0x20 else octet for octet in piece)
            out.append(high.decode("euc_jis_2004", "replace"))
        elif mark == b"(I":
            out.append(bytes(octet | 0x80 for octet in piece).decode("cp932", "replace"))
        else:
            out.append(piece.decode("cp1252", "ignore"))
    return "".join(out)
