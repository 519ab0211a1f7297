"""Which of a message's bodies is shown, and how all parts become one text."""

from popview.types import Body, BodyKind, Document
from popview.ui.wording import reading as words
from popview.ui.wording import values


def offered(document: Document) -> frozenset[BodyKind]:
    """Return the ways in which this message can be looked at; the source can always be asked for."""
    return frozenset({body.kind for body in document.bodies} | {BodyKind.ALL_PARTS, BodyKind.SOURCE})


def chosen(document: Document, preferred: BodyKind) -> BodyKind:
    """Return the preferred kind if the message has it, else the best it has.

    In a preview a text that is all there goes before one that TOP cut off, whatever is preferred.
    """
    if preferred in (BodyKind.ALL_PARTS, BodyKind.SOURCE):
        return preferred
    readable = [body for body in document.bodies if body.kind in (BodyKind.HTML, BodyKind.PLAIN)]
    readable.sort(key=lambda body: body.kind is not preferred)  # stable: best first behind it
    if document.lines_shown >= 0:
        readable.sort(key=lambda body: not (body.is_complete and body.text.strip()))
    return next((body.kind for body in readable), BodyKind.PLAIN)


def body_of(document: Document, kind: BodyKind) -> Body | None:
    """Return the first body of a kind."""
    return next((body for body in document.bodies if body.kind is kind), None)


def all_parts(document: Document) -> str:
    """Return the structure of the message and all its readable texts, as plain text."""
    lines = [words.part_line(part) for part in document.parts]
    ready = body_of(document, BodyKind.ALL_PARTS)
    if ready is not None:
        texts = [ready.text]
    else:
        texts = [body.text for body in document.bodies if body.kind is BodyKind.PLAIN]
    headers = [f"{name}: {value}" for name, value in document.headers]
    blocks = ("\n".join(lines), *texts, "\n".join(headers))
    return ("\n\n" + "─" * 24 + "\n\n").join(block for block in blocks if block)


def shown_of(document: Document, octets: int) -> str:
    """Return "First 40 lines of 1.2 MB"."""
    return words.shown_text(document.lines_shown, values.size(octets) if octets >= 0 else "")
