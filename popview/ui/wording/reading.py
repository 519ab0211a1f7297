"""Sentences of the reading pane: warnings, what was left out, what is shown of how much."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from popview.types import Attachment, BodyKind, Part, Warn, WarningKind
from popview.ui.wording.values import size as size_text

translate = QCoreApplication.translate


def field_name(name: str) -> str:
    """Return the name of a field as a label, "From"; unknown ones as they came."""
    known = {
        "From": translate("reading", "From"),
        "To": translate("reading", "To"),
        "Cc": translate("reading", "Cc"),
        "Bcc": translate("reading", "Bcc"),
        "Reply-To": translate("reading", "Reply to"),
        "Sender": translate("reading", "Sender"),
        "Subject": translate("reading", "Subject"),
        "attachment": translate("reading", "Attachment"),  # the name of one
    }
    return known.get(name, name)


def kind_name(kind: BodyKind) -> str:
    """Return the name of a way to look at a message, as in the menu."""
    return {
        BodyKind.HTML: translate("reading", "Formatted"),
        BodyKind.PLAIN: translate("reading", "Plain text"),
        BodyKind.ALL_PARTS: translate("reading", "All parts"),
        BodyKind.SOURCE: translate("reading", "Source"),
    }[kind]


def warning_text(warn: Warn) -> str:
    """Return one warning as a sentence. Facts come from the mail: show it as plain text only."""
    facts = {name: _short(value) for name, value in warn.facts}
    return _WARNINGS[warn.kind](facts)


def deceit_text() -> str:
    """Return what several signs of deceit mean together."""
    return translate(
        "reading",
        "This message looks like deceit. Do not sign in, pay or answer through it; "
        "ask the sender in another way.",
    )


def shown_text(lines: int, size: str) -> str:
    """Return how much of a message is shown, "First 40 lines of 1.2 MB"; `size` "" where unknown."""
    if lines == 0:
        return (
            translate("reading", "Only the header of {size}").format(size=size)
            if size
            else translate("reading", "Only the header")
        )
    first = (
        translate("reading", "First line")
        if lines == 1
        else translate("reading", "First %Ln lines", "", lines)
    )
    return translate("reading", "{first} of {size}").format(first=first, size=size) if size else first


def find_text(current: int, total: int) -> str:
    """Return the find bar's count: "3 of 17", or that there is none."""
    if not total:
        return translate("reading", "Not found")
    number = QLocale().toString
    return translate("reading", "{current} of {total}").format(current=number(current), total=number(total))


def link_question(text: str, target: str) -> str:
    """Return the question before a link is opened whose words name another place."""
    return translate("reading", "This link says “{text}” but leads to {target}.").format(
        text=_short(text, 80), target=_short(target, 160)
    )


def link_refused(target: str) -> str:
    """Return what is said of a link that PopView opens under no circumstances."""
    return translate("reading", "PopView opens web and mail addresses only, not {target}.").format(
        target=_short(target, 160)
    )


def fold_mark(lines: int, is_closed: bool) -> str:
    """Return what stands over a long quote, and alone in its place while it is folded."""
    sign = "▸" if is_closed else "▾"
    return f"{sign} " + translate("reading", "%Ln quoted lines", "", lines)


def unsubscribe_question(target: str) -> str:
    """Return the question before a list is left; PopView itself asks nobody."""
    shown = _short(target, 160)
    if target.startswith("mailto:"):
        return translate("reading", "To unsubscribe, your mail program would write to {target}").format(
            target=shown
        )
    return translate("reading", "To unsubscribe, your browser would open {target}").format(target=shown)


def selected_title(count: int) -> str:
    """Return the title of the page for several messages."""
    return (
        translate("reading", "1 message selected")
        if count == 1
        else translate("reading", "%Ln messages selected", "", count)
    )


def selected_text(size: str) -> str:
    """Return what the selected messages take on the server."""
    return translate("reading", "Together they take {size} on the server.").format(size=size)


def server_says(text: str) -> str:
    """Return the server's own words, labelled as such."""
    return translate("reading", "The server says: {text}").format(text=text)


def part_line(part: Part) -> str:
    """Return one line of the structure: number, type, name, encoded size."""
    name = f"  “{_short(part.name, 80)}”" if part.name else ""
    size = f"  {size_text(part.size)}" if part.size >= 0 else ""
    return f"{'    ' * part.depth}{part.part or '·'}  {_short(part.kind, 60)}{name}{size}"


def link_hint(target: str, host: str, *, is_openable: bool) -> str:
    """Return where a link leads, and that PopView does not open it where it does not."""
    shown = _short(target, 300)
    if not is_openable:
        return translate("reading", "Not opened by PopView: {target}").format(target=shown)
    if host and host not in shown:
        return translate("reading", "{host} — {target}").format(host=host, target=shown)
    return shown


def header_date(epoch_s: float | None) -> str:
    """Return the date of a message's head with its weekday; "" where no calendar has it."""
    if epoch_s is None or not -60e9 < epoch_s < 250e9:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(epoch_s))
    return QLocale().toString(moment, translate("reading", "dddd, d MMMM yyyy, HH:mm"))


def date_as_received(received: str) -> str:
    """Return the tool tip of the date: the field as the mail has it."""
    return translate("reading", "As written in the message: {date}").format(date=_short(received, 100))


def warnings_left_out(count: int) -> str:
    """Return the button that unfolds the rest of the warnings."""
    return (
        translate("reading", "1 more notice")
        if count == 1
        else translate("reading", "%Ln more notices", "", count)
    )


def people_left_out(count: int) -> str:
    """Return the button that shows the rest of a long list of recipients."""
    return translate("reading", "and %Ln more", "", count)


def attachments_title(count: int, octets: int) -> str:
    """Return "2 attachments, 1.3 MB"; -1 octets: not known."""
    title = (
        translate("reading", "1 attachment")
        if count == 1
        else translate("reading", "%Ln attachments", "", count)
    )
    return title if octets < 0 else f"{title}, {size_text(octets)}"


def files_left_out(count: int) -> str:
    """Return the chip that gathers what has no chip of its own."""
    return translate("reading", "%Ln more", "", count)


def pictures_in_text(count: int) -> str:
    """Return the chip of the parts that the text itself shows."""
    if count == 1:
        return translate("reading", "1 picture in the text")
    return translate("reading", "%Ln pictures in the text", "", count)


def attachment_tip(one: Attachment) -> str:
    """Return a chip's tool tip: whole name, declared type, what is special."""
    lines = [_short(one.name, 200), _short(one.kind, 80)]
    if not one.is_complete:
        lines.append(translate("reading", "Not fetched yet: it lies beyond the lines that are shown."))
    if one.is_dangerous:
        lines.append(translate("reading", "This is a program or can start one."))
    return "\n".join(lines)


def dangerous_chip(name: str, size: str) -> str:
    """Return the accessible name of a chip that warns."""
    return translate("reading", "Warning, can start a program: {name}, {size}").format(name=name, size=size)


def dangerous_question(name: str) -> str:
    """Return the question before a dangerous attachment is opened."""
    return translate("reading", "“{name}” is a program, or a file that can start one.").format(
        name=_short(name, 200)
    )


def dangerous_advice() -> str:
    """Return what stands below that question."""
    return translate(
        "reading",
        "Programs sent by mail are the usual way to take over a computer. Open it only if you asked the"
        " sender for it, by another way than mail.",
    )


def _short(value: str, most: int = 120) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"


def attested(results: tuple[tuple[str, str], ...]) -> str:
    """Return what a server found of spf, dkim and dmarc (RFC 8601), in its order; "" for nothing."""
    return ", ".join(
        _RESULTS.get(result, _RESULTS["neutral"])().format(method=method.upper())
        for method, result in results
        if method in ("spf", "dkim", "dmarc")
    )


_RESULTS: dict[str, Callable[[], str]] = {
    "pass": lambda: translate("reading", "{method} passed"),
    "fail": lambda: translate("reading", "{method} failed"),
    "softfail": lambda: translate("reading", "{method} doubtful"),
    "none": lambda: translate("reading", "{method} not used"),
    "neutral": lambda: translate("reading", "{method} undecided"),
}

_WARNINGS: dict[WarningKind, Callable[[dict[str, str]], str]] = {
    WarningKind.NAME_HOLDS_ADDRESS: lambda facts: translate(
        "reading", "The sender’s name shows an address, “{name}”, but the message comes from {address}."
    ).format(name=facts.get("name", "?"), address=facts.get("address", "?")),
    WarningKind.REPLY_ELSEWHERE: lambda facts: translate(
        "reading", "Replies would go to {reply}, not to the sender {from}."
    ).format(**{"reply": facts.get("reply", "?"), "from": facts.get("from", "?")}),
    WarningKind.SEVERAL_FROM: lambda facts: translate(
        "reading", "The message names {count} senders; which one wrote it cannot be told."
    ).format(count=facts.get("count", "?")),
    WarningKind.LINK_ELSEWHERE: lambda facts: translate(
        "reading", "A link says “{text}” but leads to {target}."
    ).format(text=facts.get("text", "?"), target=facts.get("target", "?")),
    WarningKind.MIXED_SCRIPTS: lambda facts: translate(
        "reading",
        "“{shown}” mixes letters of different scripts to look like another name; it really is {real}.",
    ).format(shown=facts.get("shown", "?"), real=facts.get("punycode", "?")),
    WarningKind.UNCONFIRMED: lambda facts: translate(
        "reading", "Your server {server} says that it could not confirm the sender ({results})."
    ).format(server=facts.get("server", "?"), results=attested(tuple(facts.items()))),
    WarningKind.HIDDEN_CHARACTERS: lambda facts: translate(
        "reading", "Invisible characters were made visible in “{field}”; they can disguise names."
    ).format(field=field_name(facts.get("field", "?"))),
    WarningKind.DANGEROUS_ATTACHMENT: lambda facts: translate(
        "reading",
        "The attachment “{name}” is a program or can start one ({extension}).",
    ).format(name=facts.get("name", "?"), extension=facts.get("extension", "?")),
    WarningKind.SIMPLIFIED_HTML: lambda _facts: translate(
        "reading", "The message is very large or deeply nested; its formatting was simplified."
    ),
}
