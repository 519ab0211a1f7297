"""How heavy an attachment is of which only the beginning came: the rest of the message's size."""

from dataclasses import replace

from popview.types import Document

_FIELD = 4  # octets of colon, blank and line end of a header field
_BASE64 = 57 / 78  # octets in a line of base64 with its line end


def with_weights(document: Document, octets: int) -> Document:
    """Return the document of a preview with a weight for the part that it cuts.

    octets: the whole message as LIST said; the weight is the most it can be, since other parts may follow.
    """
    if document.lines_shown < 0 or octets <= 0 or not document.attachments or not document.parts:
        return document
    last = document.attachments[-1]
    cut = document.parts[-1]
    if last.is_complete or last.size >= 0 or last.part != cut.part:
        return document
    header = sum(len(name) + len(value) + _FIELD for name, value in document.headers)
    rest = octets - header - max(document.parts[0].size, 0) + max(cut.size, 0)
    if rest <= 0:
        return document
    most = rest if last.kind.startswith("text/") else int(rest * _BASE64)
    return replace(document, attachments=(*document.attachments[:-1], replace(last, size=most)))
